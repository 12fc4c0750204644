use super::check;

#[test]
fn what_is_excluded_is_set_aside() {
    check(&[
        ("hors vacances scolaires atelier", "ignored=hors vacances scolaires | atelier"),
        ("hors mercredi périscolaire", "ignored=hors mercredi | périscolaire"),
        ("sauf le samedi bibliothèque", "ignored=sauf le samedi | bibliothèque"),
        ("pas le mercredi sport", "ignored=pas le mercredi | sport"),
        ("bibliothèque fermée le lundi", "ignored=fermée le lundi | bibliothèque"),
        ("hors Mulhouse crèche", "ignored=hors Mulhouse | crèche"),
        ("crèche pas à Mulhouse", "ignored=pas à Mulhouse | crèche"),
        ("piscine pas samedi ni dimanche", "ignored=pas samedi ni dimanche | piscine"),
        ("pas gratuit", "ignored=pas gratuit |"),
        ("psychologue pas en ligne", "ignored=pas en ligne | psychologue"),
        ("activités sauf piscine", "ignored=sauf piscine | activités"),
    ]);
}

#[test]
fn what_only_looks_excluded_is_read() {
    check(&[
        ("avocat sans rendez-vous", "access-mode=walk-in | avocat"),
        ("piscine pas chère", "fee=free,free-under-conditions,by-income | piscine"),
        ("pas de médecin", "| pas de médecin"),
        ("sans abri", "| sans abri"),
        ("ferme samedi", "when=every 2026-11-28 | ferme"),
        ("piscine pas fermée le samedi", "when=every 2026-11-28 | piscine pas fermée le"),
    ]);
}
