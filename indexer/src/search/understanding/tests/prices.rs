use super::check;

#[test]
fn prices_are_read() {
    check(&[
        ("piscine gratuite", "fee=free | piscine"),
        ("piscine gratuit", "fee=free | piscine"),
        ("piscine gratui", "fee=free | piscine"),
        ("gratuit", "fee=free |"),
        ("atelier cuisine gratuitement", "fee=free | atelier cuisine"),
        ("piscine entrée gratuite", "fee=free | piscine"),
        ("Bibliothek kostenlos", "fee=free | Bibliothek"),
        ("kütüphane ücretsiz", "fee=free | kütüphane"),
        ("مكتبة مجاني", "fee=free | مكتبة"),
        ("library for free", "fee=free | library"),
        ("biblioteca gratis", "fee=free | biblioteca"),
        ("piscine pas chère", "fee=free,free-under-conditions,by-income | piscine"),
        ("cantine petit budget", "fee=free,free-under-conditions,by-income | cantine"),
        ("cantine tarif social", "fee=free,free-under-conditions,by-income | cantine"),
        ("cantine selon revenus", "fee=by-income | cantine"),
        ("cantine selon mes revenus", "fee=by-income | cantine"),
        ("crèche quotient familial", "fee=by-income | crèche"),
        ("crèche au quotient familial", "fee=by-income | crèche"),
        ("cantine en fonction des revenus", "fee=by-income | cantine"),
    ]);
}

#[test]
fn a_price_in_a_name_stays_unless_the_name_means_the_same_without() {
    check(&[
        ("musée gratuit", "fee=free | musée"),
        ("wifi gratuit", "fee=free | wifi"),
        ("avocat gratuit", "fee=free | avocat"),
        ("ordinateur pas cher", "| ordinateur pas cher"),
        ("ordinateur gratuit", "| ordinateur gratuit"),
        ("vêtements pas chers", "| vêtements pas chers"),
        ("repas gratuit", "| repas gratuit"),
        ("budget", "| budget"),
    ]);
}

#[test]
fn sums_are_understood_and_not_required() {
    check(&[
        ("ordinateur à 60 euros", "ignored=à 60 euros | ordinateur"),
        ("judo moins de 100 €", "ignored=moins de 100 | judo €"),
        ("colonie pas plus de cinquante euros", "ignored=pas plus de cinquante euros | colonie"),
        ("séjour moins de 1000 euros", "ignored=moins de 1000 euros | séjour"),
        ("séjour 1 500 €", "ignored=1 500 | séjour €"),
        ("séjour 1\u{202f}500,50 euros", "ignored=1\u{202f}500,50 euros | séjour"),
        ("séjour à 12,50 euros", "ignored=à 12,50 euros | séjour"),
        ("sorties sans dépenser d'argent", "fee=free | sorties"),
        ("euros", "| euros"),
    ]);
}

#[test]
fn what_one_can_pay_is_said_in_many_ways() {
    let little = "fee=free,free-under-conditions,by-income";
    check(&[
        ("piscine tarif réduit", &format!("{little} | piscine")),
        ("colonie à moindre coût", &format!("{little} | colonie")),
        ("centre aéré petits revenus", &format!("{little} | centre aéré")),
        ("judo sans se ruiner", &format!("{little} | judo")),
        ("psychologue sans que ça coûte un bras", &format!("{little} | psychologue")),
        ("solfège selon ce qu'on gagne", "fee=by-income | solfège"),
        ("solfège selon mes moyens", "fee=by-income | solfège"),
    ]);
}

#[test]
fn sums_go_on_and_prices_are_asked_for() {
    check(&[
        ("studio 450 euros maxi", "ignored=450 euros maxi | studio"),
        ("studio 400€ par mois maximum", "ignored=400€ par mois maximum | studio"),
        ("poterie 5 € de l'heure", "ignored=5 € de l'heure | poterie"),
        ("poterie 5 euros la séance", "ignored=5 euros la séance | poterie"),
        ("combien ça coûte le périscolaire", "ignored=combien ça coûte | le périscolaire"),
    ]);
}
