use super::check;

#[test]
fn ages_are_read_with_who_has_them() {
    check(&[
        ("crèche 999,5 ans", "| crèche 999,5 ans"),
        ("judo 8 ans", "age=8y | judo"),
        ("8 ans", "age=8y |"),
        ("judo 8ans", "age=8y | judo"),
        ("judo pour mon fils de 8 ans", "age=8y | judo pour mon"),
        ("judo ma fille a 8 ans", "age=8y | judo ma"),
        ("judo enfant âgé de 8 ans", "age=8y | judo"),
        ("judo huit ans", "age=8y | judo"),
        ("crèche un an", "age=1y | crèche"),
        ("crèche dix-huit mois", "age=18m | crèche"),
        ("gym soixante-douze ans", "age=72y | gym"),
        ("danse vingt et un ans", "age=21y | danse"),
        ("gym plus de quatre-vingt-dix ans", "age=90y- | gym"),
        ("club ado 14 ans", "age=14y | club ado"),
        ("collège 11 ans", "ignored=11 ans | collège"),
        ("collège 6 ans", "age=6y | collège"),
        ("crèche 18 mois", "age=18m | crèche"),
        ("crèche de 6 mois", "age=6m | crèche de"),
        ("bébé 6 mois", "age=6m | bébé"),
        ("crèche bébé de 6 mois", "age=6m | crèche"),
        ("pesée bébé 6 mois", "age=6m | pesée bébé"),
        ("crèche dès 10 semaines", "age=2m | crèche"),
        ("crèche bébé de 15 jours", "age=0m | crèche"),
        ("crèche 15 jours", "| crèche 15 jours"),
        ("crèche dix semaines", "age=2m | crèche"),
        ("crèche 2 ans et demi", "age=30m | crèche"),
        ("crèche 2 ans 1/2", "age=30m | crèche"),
        ("crèche 2 ans ½", "age=30m | crèche"),
        ("crèche 2,5 ans", "age=30m | crèche"),
        ("crèche 2 ans et 3 mois", "age=27m | crèche"),
        ("crèche 2 mois et demi", "age=2m | crèche"),
        ("aide ménagère personne âgée 80 ans", "ignored=personne âgée 80 ans | aide ménagère"),
        ("piscine 3 à 6 ans", "age=3y-6y | piscine"),
        ("piscine 3-6 ans", "age=3y-6y | piscine"),
        ("piscine de 3 a 6 ans", "age=3y-6y | piscine"),
        ("piscine entre 3 et 6 ans", "age=3y-6y | piscine"),
        ("piscine 3/6 ans", "age=3y-6y | piscine"),
        ("crèche 6 mois à 3 ans", "age=6m-47m | crèche"),
        ("piscine moins de 3 ans", "age=0y-2y | piscine"),
        ("piscine jusqu'à 6 ans", "age=0y-6y | piscine jusqu'"),
        ("gym plus de 60 ans", "age=60y- | gym"),
        ("gym 60 ans et plus", "age=60y- | gym"),
        ("gym à partir de 6 ans", "age=6y | gym"),
        ("gym dès 3 ans", "age=3y | gym"),
        ("aide à domicile pour ma mère 85 ans", "ignored=mère 85 ans | aide à domicile pour ma"),
        ("aide à domicile 75 ans", "ignored=75 ans | aide à domicile"),
        ("piscine 3 ans et 8 ans", "age=3y,8y | piscine"),
        ("piscine pour mes enfants de 3 et 7 ans", "age=3y,7y | piscine pour mes"),
        ("piscine 6 mois et 3 ans", "age=6m,3y | piscine"),
        ("piscine 3 ans piscine 8 ans", "age=3y age=8y | piscine piscine"),
    ]);
}

#[test]
fn ages_are_read_in_other_languages() {
    check(&[
        ("kreş 3 yaş", "age=3y | kreş"),
        ("kreş 6 aylık", "age=6m | kreş"),
        ("Kinderkrippe 2 Jahre", "age=2y | Kinderkrippe"),
        ("Kinderkrippe 6 Monate", "age=6m | Kinderkrippe"),
        ("nursery 2 years old", "age=2y | nursery"),
        ("nursery 18 months", "age=18m | nursery"),
        ("asilo nido 2 anni", "age=2y | asilo nido"),
        ("حضانة 3 سنوات", "age=3y | حضانة"),
    ]);
}

#[test]
fn numbers_that_are_no_ages_stay() {
    check(&[
        ("titre de séjour depuis 3 ans", "| titre de séjour depuis 3 ans"),
        ("logement dans 6 mois", "| logement dans 6 mois"),
        ("contrat de 6 mois", "| contrat de 6 mois"),
        ("formation 6 mois", "| formation 6 mois"),
        ("les 400 coups", "| les 400 coups"),
        ("115", "| 115"),
        ("68200", "| 68200"),
        ("école des 3 tilleuls", "| école des 3 tilleuls"),
        ("900 ans", "| 900 ans"),
        ("3 fois par an", "| 3 fois par an"),
        ("bébé 2 jours par semaine", "| bébé 2 jours par semaine"),
        ("crèche 3 mois par an", "| crèche 3 mois par an"),
    ]);
}

#[test]
fn a_name_of_a_category_is_an_age_beside_something_else() {
    check(&[
        ("0-3 ans", "| 0-3 ans"),
        ("0-3 ans Illzach", "| 0-3 ans Illzach"),
        ("crèche 0-3 ans", "age=0y-3y | crèche"),
        ("11-17 ans", "| 11-17 ans"),
        ("judo 11-17 ans", "age=11y-17y | judo"),
    ]);
}

#[test]
fn classes_have_their_ages() {
    check(&[
        ("aide aux devoirs CM2", "age=10y | aide aux devoirs"),
        ("centre aéré en CP", "age=6y | centre aéré"),
        ("aide aux devoirs en 6e", "age=11y | aide aux devoirs"),
        ("aide aux devoirs classe de 4ème", "age=13y | aide aux devoirs"),
        ("cantine petite section", "age=3y | cantine"),
        ("judo lycéen", "age=15y-17y | judo"),
        ("soutien scolaire 3ème", "age=14y | soutien scolaire"),
        ("cours de théâtre adultes", "age=18y- | cours de théâtre"),
        ("adulte handicapé", "| adulte handicapé"),
        ("6e", "| 6e"),
        ("rue de la 4e DMM", "| rue de la 4e DMM"),
        ("CM2", "| CM2"),
    ]);
}

#[test]
fn a_birth_is_an_age_at_a_date() {
    check(&[
        ("crèche né en 2025", "age=10m-22m | crèche"),
        ("judo pour mon fils né en 2018", "age=94m-106m | judo pour mon"),
        ("crèche bébé né le 3 mars 2026", "age=8m | crèche"),
        ("crèche née le 03/03/2026", "age=8m | crèche"),
        ("crèche né en mars 2026", "age=7m-8m | crèche"),
        ("crèche né en mars 2026 pour la rentrée", "age=17m-18m | crèche"),
        ("crèche né le 3 mars 2026 en septembre 2027", "age=17m | crèche"),
        ("crèche bébé né en mai", "age=5m-6m | crèche"),
        ("né en 2030", "| né en 2030"),
        ("inscription à la rentrée", "ignored=à la rentrée | inscription"),
        ("place en crèche pour septembre 2027", "ignored=pour septembre 2027 | place en crèche"),
        ("8 ans à la rentrée", "age=8y | à la rentrée"),
    ]);
}

#[test]
fn how_long_something_lasts_is_no_age() {
    check(&[
        ("partir une semaine crèche", "| partir une semaine crèche"),
        ("sage-femme enceinte de 5 mois", "| sage-femme enceinte de 5 mois"),
        ("garde d'enfants en 3x8", "| garde d'enfants en 3x8"),
    ]);
}

#[test]
fn who_has_an_age_has_many_names() {
    check(&[
        ("nounou jumeaux 3 ans", "age=3y | nounou"),
        ("nounou pour mes jumelles de 3 ans", "age=3y | nounou pour mes"),
        ("éveil bout de chou de 2 ans", "age=2y | éveil"),
        ("crèche bb 3 mois", "age=3m | crèche"),
        ("judo deux enfants de 6 ans", "age=6y | judo"),
    ]);
}

#[test]
fn what_takes_children_up_to_an_age_takes_the_oldest_of_them() {
    check(&[
        ("crèche qui garde jusqu'à 6 ans", "age=71m | crèche qui garde jusqu'"),
        ("crèche qui accueille les enfants jusqu'à 4 ans", "age=47m | crèche qui accueille les"),
        ("judo jusqu'à 6 ans", "age=0y-6y | judo jusqu'"),
    ]);
}

#[test]
fn what_somebody_has_outgrown_is_not_looked_for() {
    check(&[
        ("trop grand pour la nounou 12 ans", "ignored=trop grand pour la nounou age=12y |"),
        ("poterie trop petit pour lui", "| poterie trop petit pour lui"),
    ]);
}
