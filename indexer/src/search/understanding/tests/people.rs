use super::check;

#[test]
fn people_are_a_filter_beside_something_else() {
    check(&[
        ("informatique pour seniors", "audience=seniors | informatique"),
        ("informatique seniors", "audience=seniors | informatique"),
        ("informatique pour les personnes âgées", "audience=seniors | informatique"),
        ("piscine femmes enceintes", "audience=future-parents,families | piscine"),
        ("piscine pour femmes enceintes", "audience=future-parents,families | piscine"),
        ("yoga je suis enceinte", "audience=future-parents,families | yoga"),
        ("judo handicapé", "audience=disabled | judo"),
        ("judo handicape", "audience=disabled | judo"),
        ("judo pour enfant handicapé", "audience=disabled | judo"),
        ("piscine enfants", "audience=children,families | piscine"),
        ("piscine réservée aux femmes", "audience=women | piscine"),
        ("judo ados", "audience=young-people | judo"),
        ("bibliothèque étudiants", "audience=students,young-people | bibliothèque"),
        ("informatique pour demandeurs d'emploi", "audience=job-seekers | informatique"),
        ("cours de français pour femmes", "audience=women | cours de français"),
        ("cours de français primo-arrivants", "audience=newcomers | cours de français"),
    ]);
}

#[test]
fn people_in_the_name_of_a_subject_stay() {
    check(&[
        ("activités seniors", "| activités seniors"),
        ("activités pour seniors", "| activités pour seniors"),
        ("maison des jeunes", "| maison des jeunes"),
        ("club ados", "| club ados"),
        ("aide aux aidants", "| aide aux aidants"),
        ("aide pour les aidants", "| aide pour les aidants"),
        ("café des parents", "| café des parents"),
        ("seniors", "| seniors"),
        ("personnes âgées", "| personnes âgées"),
        ("femme enceinte", "| femme enceinte"),
        ("handicapé", "| handicapé"),
        ("ados Illzach", "| ados Illzach"),
        ("ados samedi", "when=every 2026-11-28 | ados"),
        ("maison des adolescents", "| maison des adolescents"),
        ("enfant handicapé", "| enfant handicapé"),
        ("hébergement pour personnes âgées", "| hébergement pour personnes âgées"),
        ("logement pour étudiants", "| logement pour étudiants"),
        ("garde d'enfants", "| garde d'enfants"),
        ("violences faites aux femmes", "| violences faites aux femmes"),
        ("jeunes enfants", "| jeunes enfants"),
        ("aide personnes âgées", "| aide personnes âgées"),
        ("mes parents âgés", "| mes parents âgés"),
    ]);
}

#[test]
fn a_language_alone_is_spoken_where_nothing_is_learnt() {
    check(&[
        ("lieu d'accueil parents enfants turc", "language=tr | lieu d'accueil parents enfants"),
        ("pmi italien", "language=it | pmi"),
        ("traduction arabe démarches", "language=ar | traduction démarches"),
        ("cours de français arabe", "| cours de français arabe"),
        ("bibliothèque turc", "| bibliothèque turc"),
        ("turc", "| turc"),
    ]);
}

#[test]
fn the_family_that_asks_is_no_filter() {
    check(&[("logement avec trois enfants", "| logement avec trois enfants")]);
}
