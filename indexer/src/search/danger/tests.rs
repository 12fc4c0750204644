//! What is heard, and what must not be.

use super::*;

/// The first number of each kind that is heard.
fn codes(text: &str) -> Vec<&'static str> {
    dangers(text).into_iter().map(|danger| danger.code.as_str()).collect()
}

#[track_caller]
fn each(code: &str, texts: &[&str]) {
    let lost: Vec<_> = texts.iter().filter(|text| !codes(text).contains(&code)).collect();
    assert!(lost.is_empty(), "{code}: {lost:#?}");
}

#[test]
fn who_thinks_of_death_is_heard_in_six_languages() {
    each(
        "suicide",
        &[
            "je vais me tuer",
            "je veux me tuer",
            "j'ai envie d'en finir",
            "je veux plus vivre",
            "Je n’ai plus envie de vivre",
            "envie de mourir",
            "je voudrai mourire",
            "mon fils veut se suicider",
            "ma fille a fait une tentative de suiside",
            "mettre fin à mes jours",
            "ma vie n'a plus de sens",
            "ma fille se scarifie",
            "idées noires",
            "tout le monde serait mieux sans moi",
            "I want to die",
            "i wanna kill myself",
            "suicidal",
            "ich will sterben",
            "ich will nicht mehr leben",
            "ich bringe mich um",
            "Selbstmordgedanken",
            "ölmek istiyorum",
            "kendimi öldürmek istiyorum",
            "intihar",
            "أريد أن أموت",
            "أريد الموت",
            "انتحار",
            "voglio morire",
            "non voglio più vivere",
            "voglio farla finita",
        ],
    );
}

#[test]
fn threats_and_blows_are_heard() {
    each(
        "threat",
        &[
            "il va me tuer",
            "mon mari veut me tuer",
            "j'ai peur qu'il me tue",
            "he is going to kill me",
            "er will mich umbringen",
            "beni öldürecek",
            "vuole uccidermi",
            "menace de mort",
            "je me suis fait agresser",
        ],
    );
    each(
        "couple",
        &[
            "mon mari me frappe",
            "il me bat",
            "il m'a frappée",
            "mon ex me menace",
            "je suis battue",
            "femme battue",
            "violences conjugales",
            "viol",
            "j'ai été violée",
            "j'ai peur de mon mari",
            "my husband hits me",
            "domestic violence",
            "mein Mann schlägt mich",
            "häusliche Gewalt",
            "kocam beni dövüyor",
            "زوجي يضربني",
            "mio marito mi picchia",
            "violenza domestica",
        ],
    );
    assert!(!codes("il va me tuer").contains(&"suicide"));
    assert!(!codes("mon mari veut me tuer").contains(&"suicide"));
}

#[test]
fn children_in_danger_are_heard() {
    each(
        "child",
        &[
            "mon père me touche",
            "mon père me bat",
            "mon beau-père m'a touchée",
            "inceste",
            "attouchements",
            "enfant battu",
            "maltraitance sur enfant",
            "mes voisins frappent leurs enfants",
            "j'ai peur de faire du mal à mon bébé",
            "my dad hits me",
            "mein Vater schlägt mich",
            "babam beni dövüyor",
            "أبي يضربني",
            "mio padre mi picchia",
            "119",
        ],
    );
    each("child", &["bébé secoué"]);
    each("missing", &["enfant disparu", "ma fille a disparu", "116 000", "missing child"]);
    each("missing", &["je ne retrouve plus mon fils", "mein Kind ist verschwunden"]);
    each(
        "online",
        &["cyberharcèlement", "ma fille est harcelée au collège", "harcèlement", "3018"],
    );
}

#[test]
fn what_cannot_wait_is_heard() {
    each(
        "medical",
        &[
            "mon bébé ne respire plus",
            "il respire plus",
            "mon bébé s'étouffe",
            "overdose",
            "samu",
            "le 15",
            "bébé secoué",
            "ma mère est inconsciente",
            "my baby is not breathing",
            "mein Baby atmet nicht",
            "bebeğim nefes almıyor",
            "طفلي لا يتنفس",
            "mio figlio non respira",
        ],
    );
    each("poison", &["mon fils a bu de la javel", "centre antipoison", "intoxication"]);
    each("poison", &["my child swallowed pills", "Giftnotruf", "Vergiftung"]);
    each("fire", &["pompiers", "les pompiers Mulhouse", "il y a le feu", "18", "Feuerwehr"]);
    each("police", &["police", "appeler la police", "17", "Polizei", "gendarmerie Illzach"]);
    each("any", &["sos", "urgence", "urgences", "au secours", "112", "Notfall", "acil"]);
    each("sms", &["114"]);
    each(
        "roof",
        &[
            "je suis à la rue",
            "sans abri",
            "115",
            "hébergement d'urgence",
            "samu social",
            "nulle part où dormir",
            "on dort dans la voiture",
            "mon mari m'a mise dehors",
            "homeless",
            "nowhere to sleep tonight",
            "obdachlos",
            "evsiz",
            "senzatetto",
        ],
    );
}

#[test]
fn innocent_questions_raise_no_alarm() {
    let innocent = [
        "tuer le temps avec les enfants",
        "mort de rire",
        "je suis mort de fatigue, qui peut garder mon bébé",
        "jeunes sapeurs-pompiers volontaires",
        "pompiers volontaires jeunes",
        "caserne",
        "visite de la caserne des pompiers",
        "police d'assurance",
        "police municipale Mulhouse horaires",
        "assurance incendie",
        "cours de secourisme",
        "formation premiers secours",
        "crèche ouverte à 18 h",
        "mon fils de 15 ans",
        "du 17 au 18 décembre",
        "115 rue de Bâle Mulhouse",
        "119 avenue de Colmar",
        "rue du 17 novembre",
        "école de musique violon",
        "viole de gambe",
        "poussette",
        "sage-femme pour la surveillance de la grossesse",
        "cours de batterie",
        "taper à la machine",
        "apprendre à mieux respirer",
        "yoga pour respirer plus calmement",
        "je touche le RSA",
        "combien touche mon mari au chômage",
        "aire de jeux avec feu de camp",
        "feu d'artifice",
        "poisson rouge",
        "avril poisson",
        "mission locale rue de la Sinne",
        "aide pour payer le gaz",
        "ateliers pour couples",
        "thérapie de couple",
        "ma fille a perdu sa dent",
        "j'ai perdu ma carte vitale",
        "nounou disponible d'urgence",
        "garde d'urgence",
        "dépannage urgent plombier",
        "mon bébé se réveille plus souvent la nuit",
        "apprendre à nager",
        "premiers pas bébé",
        "deuil périnatal",
        "ma grand-mère est morte",
        "obsèques",
        "la mort expliquée aux enfants",
        "il ne mange plus à la cantine",
        "sortir avec les enfants ce soir",
        "où dormir à l'hôtel",
        "sentier pieds nus",
        "the best playground in Mulhouse",
        "Spielplatz",
        "death certificate",
        "how to kill time with kids",
        "musée du sapeur-pompier",
        "centre de secours",
        "fire safety course",
        "cours de self-défense",
        "il faut que je batte la mesure",
    ];
    let false_alarms: Vec<_> =
        innocent.iter().map(|text| (text, codes(text))).filter(|it| !it.1.is_empty()).collect();
    assert!(false_alarms.is_empty(), "{false_alarms:#?}");
}

#[test]
fn long_texts_are_heard_to_a_point() {
    let long = format!("{} je veux mourir", "mot ".repeat(MOST_WORDS));
    assert!(codes(&long).is_empty());
    assert_eq!(codes(""), Vec::<&str>::new());
}
