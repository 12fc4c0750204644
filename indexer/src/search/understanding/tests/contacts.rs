use super::check;

#[test]
fn access_for_all_is_read() {
    check(&[
        ("piscine fauteuil roulant", "accessibility=wheelchair | piscine"),
        ("piscine accessible en fauteuil roulant", "accessibility=wheelchair | piscine"),
        ("piscine accès handicapé", "accessibility=wheelchair | piscine"),
        ("piscine accessible handicape", "accessibility=wheelchair | piscine"),
        ("piscine accessible aux handicapés", "accessibility=wheelchair | piscine"),
        ("piscine PMR", "accessibility=wheelchair | piscine"),
        ("piscine pour personnes à mobilité réduite", "accessibility=wheelchair | piscine"),
        (
            "transport de personnes à mobilité réduite",
            "| transport de personnes à mobilité réduite",
        ),
        ("mobilité réduite", "| mobilité réduite"),
        ("piscine accessible", "accessibility=wheelchair | piscine"),
        ("piscine accessible en bus", "| piscine accessible en bus"),
        ("piscine avec poussette", "accessibility=pushchair | piscine"),
        ("musée accessible poussette", "accessibility=pushchair | musée"),
        ("location poussette", "| location poussette"),
        ("ludothèque poussette", "accessibility=pushchair | ludothèque"),
        ("poussette", "| poussette"),
        ("poussette double", "| poussette double"),
        ("poussette d'occasion", "| poussette d'occasion"),
        ("musée langue des signes", "accessibility=sign-language | musée"),
        ("musée en LSF", "accessibility=sign-language | musée"),
        ("cours de langue des signes", "| cours de langue des signes"),
        ("cinéma boucle magnétique", "accessibility=hearing-loop | cinéma"),
        ("piscine avec parking", "accessibility=parking | piscine"),
        ("piscine parking", "accessibility=parking | piscine"),
        ("parking", "| parking"),
        ("piscine toilettes adaptées", "accessibility=adapted-toilets | piscine"),
        (
            "piscine fauteuil roulant et poussette",
            "accessibility=wheelchair accessibility=pushchair | piscine et",
        ),
    ]);
}

#[test]
fn languages_spoken_are_read_and_languages_learnt_are_not() {
    check(&[
        ("médecin qui parle turc", "language=tr | médecin"),
        ("médecin parlant arabe", "language=ar | médecin"),
        ("assistante sociale en allemand", "language=de | assistante sociale"),
        ("assistante sociale je ne parle que turc", "language=tr | assistante sociale je"),
        ("médecin arabophone", "language=ar | médecin"),
        ("doctor english speaking", "language=en | doctor"),
        ("doktor türkçe konuşan", "language=tr | doktor"),
        ("cours d'allemand", "| cours d'allemand"),
        ("cours en allemand", "| cours en allemand"),
        ("apprendre le turc", "| apprendre le turc"),
        ("livres en arabe", "| livres en arabe"),
        ("école bilingue en allemand", "| école bilingue en allemand"),
        ("je ne parle pas français", "| je ne parle pas français"),
        ("mon enfant ne parle pas", "| mon enfant ne parle pas"),
        ("restaurant turc", "| restaurant turc"),
    ]);
}

#[test]
fn ways_to_get_in_touch_are_read() {
    check(&[
        ("psychologue en visio", "remote=true | psychologue"),
        ("psychologue à distance", "remote=true | psychologue"),
        ("conseil juridique par téléphone", "remote=true | conseil juridique"),
        ("psychologue en ligne", "remote=true | psychologue"),
        ("démarches à distance", "ignored=à distance | démarches"),
        ("RSA en ligne", "ignored=en ligne | RSA"),
        ("crèche à distance de la gare", "| crèche à distance de la gare"),
        ("crèche à distance de marche", "nearby=near | crèche"),
        ("démarches en ligne", "| démarches en ligne"),
        ("inscription en ligne", "| inscription en ligne"),
        ("avocat sans rendez-vous", "access-mode=walk-in | avocat"),
        ("avocat sans rdv", "access-mode=walk-in | avocat"),
        ("avocat sur rendez-vous", "access-mode=appointment | avocat"),
        ("prendre rendez-vous sur internet", "| prendre rendez-vous sur internet"),
        ("cours de yoga sur inscription", "access-mode=registration | cours de yoga"),
        ("avocat par mail", "access-mode=email | avocat"),
        ("inscription cantine", "| inscription cantine"),
    ]);
}

#[test]
fn free_places_are_read() {
    check(&[
        ("crèche places disponibles", "vacancy=true | crèche"),
        ("crèche avec de la place", "vacancy=true | crèche"),
        ("crèche où il reste de la place", "vacancy=true | crèche où"),
        ("nounou qui prend encore", "vacancy=true | nounou"),
        ("nounou qui prend encore des bébés", "vacancy=true | nounou"),
        ("médecin qui prend de nouveaux patients", "vacancy=true | médecin"),
        ("nounou disponible", "vacancy=true | nounou"),
        ("nounou dispo samedi", "vacancy=true when=every 2026-11-28 | nounou"),
        ("place en crèche", "| place en crèche"),
        ("place de la Réunion", "| place de la Réunion"),
        ("rue de la place", "| rue de la place"),
    ]);
}

#[test]
fn where_people_are_and_live_is_read() {
    check(&[
        ("crèche près de chez moi", "nearby=near | crèche"),
        ("crèche pres de chez nous", "nearby=near | crèche"),
        ("crèche à côté de chez moi", "nearby=near | crèche"),
        ("crèche à côté", "nearby=near | crèche"),
        ("crèche à côté de la gare", "| crèche à côté de la gare"),
        ("crèche à côté d'Illzach", "| crèche à côté d'Illzach"),
        ("crèche autour de moi", "nearby=near | crèche"),
        ("crèche dans mon quartier", "nearby=near | crèche"),
        ("maison de quartier", "| maison de quartier"),
        ("crèche à proximité", "nearby=near | crèche"),
        ("library near me", "nearby=near | library"),
        ("crèche pour les habitants de Rixheim", "residence=68278 | crèche Rixheim"),
        ("crèche réservée aux habitants de Rixheim", "residence=68278 | crèche Rixheim"),
        ("crèche pour les habitants d'Illzach", "residence=68154 | crèche d'Illzach"),
        ("crèche résidant à Illzach", "residence=68154 | crèche Illzach"),
        ("j'habite à Illzach crèche", "residence=68154 | j' Illzach crèche"),
        ("je suis de Morschwiller-le-Bas", "residence=68218 | Morschwiller-le-Bas"),
        ("crèche j'habite Didenheim", "residence=68056 | crèche j' Didenheim"),
        ("crèche Rixheim", "| crèche Rixheim"),
        ("je suis enceinte", "| je suis enceinte"),
    ]);
}

#[test]
fn what_must_be_done_online_is_no_wish_to_stay_at_home() {
    check(&[
        ("déclarer mes impôts en ligne", "ignored=en ligne | déclarer mes impôts"),
        ("faire une demande en ligne", "| faire une demande en ligne"),
    ]);
}
