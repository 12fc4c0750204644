//! What people type, in their languages and with their slips, against the bundle and the demo
//! listings.

use super::real::{answer, answer_verbatim, hits, of};
use crate::search::InterpretationKind;
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use data::territory::Territory;

/// Each text finds listings of the category, which come first.
#[track_caller]
fn each(texts: &[&str], code: &str) {
    for text in texts {
        of(text, 1, code);
    }
}

#[test]
fn everyday_words_of_other_languages_find_what_they_mean() {
    each(
        &[
            "Kinderkrippe",
            "ich suche eine Kinderkrippe in Illzach",
            "Kinderkripp",
            "nursery",
            "I need a nursery for my baby",
            "kreş",
            "kreş arıyorum",
            "KREŞ",
            "حضانة",
            "أبحث عن حضانة",
            "الحضانة",
            "حَضَانَة",
            "asilo nido",
            "cerco un asilo nido",
        ],
        "petite-enfance",
    );
    each(
        &["Altersheim", "Àltersheim", "nursing home", "huzurevi", "دار المسنين", "casa di riposo"],
        "ehpad",
    );
    each(
        &[
            "Bücherei",
            "Buecherei",
            "Biecherei",
            "library",
            "kütüphane",
            "kutuphane",
            "مكتبة",
            "biblioteca",
        ],
        "bibliotheque",
    );
    each(
        &["Nachhilfe", "homework help", "ödev yardımı", "الواجبات المدرسية", "compiti"],
        "aide-aux-devoirs",
    );
    each(&["Hebamme", "midwife", "ebe", "قابلة", "ostetrica"], "parentalite");
    each(
        &["Spielplatz", "Spielplàtz", "playground", "oyun parkı", "ملعب أطفال", "parco giochi"],
        "aire-de-jeux",
    );
    each(&["Schwimmbad", "swimming pool", "yüzme havuzu", "مسبح", "piscina"], "piscine");
    each(
        &["Tagesmutter", "childminder", "çocuk bakıcısı", "مربية أطفال", "tata"],
        "petite-enfance",
    );
    each(
        &[
            "Französischkurs",
            "learn French",
            "Fransızca kursu",
            "تعلم الفرنسية",
            "corso di francese",
        ],
        "apprendre-le-francais",
    );
    each(&["Kinderbetreuung", "childcare", "çocuk bakımı", "رعاية الأطفال"], "petite-enfance");
}

#[test]
fn a_mute_e_may_lack() {
    for text in ["garderi wittelsheim", "aide a domicil", "crech illzach", "biblioteq"] {
        let kinds: Vec<_> = answer(text).interpretation.iter().map(|part| part.kind).collect();
        assert!(kinds.contains(&InterpretationKind::Category), "« {text} » : {kinds:?}");
    }
}

#[test]
fn the_words_of_a_situation_tell_apart_those_that_help_with_it() {
    super::real::first("je n'arrive pas à remplir mes papiers", "Papiers du jeudi");
}

#[test]
fn situations_find_who_helps() {
    for (text, code) in [
        ("mon fils ne parle pas", "handicap-petite-enfance"),
        ("ma fille ne parle pas encore", "handicap-petite-enfance"),
        ("je viens d'avoir un bébé", "pmi"),
        ("je suis enceinte", "parentalite"),
        ("divorce", "mediation-familiale"),
        ("je veux divorcer", "mediation-familiale"),
        ("père seul", "soutien-parentalite"),
        ("mon mari me frappe", "numerique-droits"),
        ("plus d'argent", "numerique-droits"),
        ("perte d'autonomie", "seniors-aidants"),
        ("Alzheimer", "seniors-aidants"),
        ("ma mère a Alzheimer", "seniors-aidants"),
        ("harcèlement à l'école", "maison-des-adolescents"),
        ("ma fille est harcelée au collège", "maison-des-adolescents"),
        ("décrochage scolaire", "mission-locale"),
        ("mon fils ne va plus à l'école", "mission-locale"),
        ("ado", "accueil-jeunes"),
        ("mon ado s'ennuie", "accueil-jeunes"),
        ("sortie en famille", "quartier-sport-culture"),
        ("anniversaire", "quartier-sport-culture"),
        ("jouets", "ludotheque"),
        ("aide aux démarches", "demarches-en-ligne"),
        ("aide démarches", "demarches-en-ligne"),
        ("hébergement femme à la rue", "hebergement-urgence"),
        ("nouveau-né", "petite-enfance"),
        ("nounou", "petite-enfance"),
        ("une nounou agréée", "petite-enfance"),
        ("garderie du soir", "periscolaire"),
        ("écrivain public", "numerique-droits"),
        ("aide ménagère", "aide-a-domicile"),
        ("portage de repas", "portage-de-repas"),
        ("permanence avocat", "acces-aux-droits"),
        ("pass numérique", "numerique-droits"),
        ("titre de séjour", "numerique-droits"),
        ("mutuelle", "centre-de-sante"),
        ("garde de nuit", "garde-a-domicile"),
        ("quelqu'un pour garder ma mère", "seniors-aidants"),
        ("quelqu'un pour garder mon père le soir", "seniors-aidants"),
        ("où trouver de l'aide pour remplir mes papiers", "demarches-en-ligne"),
        ("j'ai des dettes", "numerique-droits"),
        ("mon fils fume du cannabis", "handicap-sante"),
        ("je ne sais pas lire", "apprendre-le-francais"),
        ("job d'été", "information-jeunesse"),
        ("mon ordinateur ne marche pas", "espace-numerique"),
        ("crèche ou nounou", "petite-enfance"),
        ("mercredi", "accueil-de-loisirs"),
        ("aide aux devoirs au collège", "aide-aux-devoirs"),
        ("sport handicap", "sport"),
        ("CIDFF", "acces-aux-droits"),
        ("dossier MDPH", "handicap-sante"),
    ] {
        of(text, 1, code);
    }
}

#[test]
fn acronyms_are_known_even_when_they_are_words() {
    for (text, code) in [
        ("P.M.I.", "pmi"),
        ("pmi", "pmi"),
        ("C.C.A.S.", "numerique-droits"),
        ("RAM", "relais-petite-enfance"),
        ("r.p.e.", "relais-petite-enfance"),
        ("LAEP", "laep"),
        ("EAJE", "petite-enfance"),
        ("ALSH", "accueil-de-loisirs"),
        ("CLAS", "aide-aux-devoirs"),
        ("C.L.A.S", "aide-aux-devoirs"),
        ("CMPP", "sante-mentale"),
        ("CAMSP", "handicap-petite-enfance"),
        ("EHPAD", "ehpad"),
        ("SESSAD", "handicap-enfance"),
        ("APA", "clic"),
        ("CLIC", "clic"),
        ("MJC", "accueil-jeunes"),
        ("PIJ", "information-jeunesse"),
        ("EPN", "espace-numerique"),
        ("FLE", "apprendre-le-francais"),
    ] {
        of(text, 1, code);
    }
}

#[test]
fn slips_of_the_finger_and_of_the_ear_are_understood() {
    for (text, code) in [
        ("bibliotèque", "bibliotheque"),
        ("bibliotek", "bibliotheque"),
        ("ludotek", "ludotheque"),
        ("creshe", "petite-enfance"),
        ("kreche", "petite-enfance"),
        ("éhpad", "ehpad"),
        ("numerik", "numerique-droits"),
        ("pissine", "piscine"),
        ("piscinne", "piscine"),
        ("perisco laire", "periscolaire"),
        ("péri scolaire", "periscolaire"),
        ("media theque", "bibliotheque"),
        ("assistantematernelle", "petite-enfance"),
        ("assistante maternel", "petite-enfance"),
        ("aideaux devoirs", "aide-aux-devoirs"),
        ("aideauxdevoirs", "aide-aux-devoirs"),
        ("haltegarderie", "petite-enfance"),
        ("maisonderetraite", "ehpad"),
        ("colege", "college"),
        ("collége", "college"),
        ("cantinne", "periscolaire"),
        ("assitante sociale", "numerique-droits"),
        ("mediatéque", "bibliotheque"),
        ("Spielplaz", "aire-de-jeux"),
        ("Kinderkripe", "petite-enfance"),
    ] {
        of(text, 1, code);
    }
}

#[test]
fn misspelt_places_are_read_as_places() {
    for (text, insee) in [
        ("crèche Ilzach", "68154"),
        ("crèche Witenheim", "68376"),
        ("bibliothèque Riedisheim", "68271"),
        ("bibliotheque riedesheim", "68271"),
        ("crèche Kingerseim", "68166"),
        ("morschwiler le bas crèche", "68218"),
    ] {
        let answer = answer(text);
        let place =
            answer.interpretation.iter().find(|part| part.kind == InterpretationKind::Commune);
        assert_eq!(place.map(|place| place.value.as_str()), Some(insee), "« {text} »");
        assert!(answer.total > 0, "« {text} »");
    }
}

#[test]
fn a_correction_says_what_was_typed_and_where() {
    for (text, typed, meant) in [
        ("perisco laire Illzach", "perisco laire", "périscolaire"),
        ("une assistantematernelle", "assistantematernelle", "assistante maternelle"),
        ("espace numerik", "numerik", "numérique"),
    ] {
        let answer = answer(text);
        let found =
            answer.interpretation.iter().find(|part| part.kind == InterpretationKind::Correction);
        let found = found.expect("a correction");
        assert_eq!((found.text.as_str(), found.value.as_str()), (typed, meant));
        assert_eq!(&text[found.span.0..found.span.1], typed);
    }
}

#[test]
fn names_of_streets_and_of_places_elsewhere_are_not_corrected() {
    for text in
        ["médiathèque rue de la République", "crèche rue du Maréchal Publiqe", "SSIAD Bartenheim"]
    {
        let told = answer(text).interpretation;
        let corrected = told.iter().find(|part| part.kind == InterpretationKind::Correction);
        assert!(corrected.is_none(), "« {text} » : {corrected:?}");
    }
}

#[test]
fn a_word_of_the_language_is_never_read_as_another_one() {
    for text in [
        "mon bébé ne respire plus",
        "mon père me touche",
        "respire",
        "les couches lavables ou les touches du piano",
        "il a disparu depuis mardi",
        "une toux qui étouffe",
        "tondre la pelouse",
        "un mouton dans la prairie",
    ] {
        let told = answer(text).interpretation;
        let corrected = told.iter().find(|part| part.kind == InterpretationKind::Correction);
        assert!(corrected.is_none(), "« {text} » : {corrected:?}");
    }
}

#[test]
fn beside_french_words_none_is_read_as_one_of_another_language() {
    let told = |text: &str| answer(text).interpretation;
    let read = |text: &str| {
        let told = told(text).into_iter();
        let mut corrected = told.filter(|part| part.kind == InterpretationKind::Correction);
        corrected.next().map(|part| part.value)
    };
    assert_eq!(read("Schwimbad").as_deref(), Some("schwimmbad"));
    assert_eq!(read("cherchons schwimbad avec toboggan"), None);
}

#[test]
fn a_commune_with_one_slip_is_where_it_is_looked_for() {
    let mut lost = Vec::new();
    for commune in Territory::m2a().communes() {
        let letters: Vec<char> = commune.name.chars().collect();
        let mut swapped = letters.clone();
        swapped.swap(0, 1);
        let doubled = [&letters[..3], &letters[2..]].concat();
        for slip in [&letters[..letters.len() - 1], &swapped, &doubled] {
            let typed: String = slip.iter().collect();
            let told = answer(&format!("creche {typed}")).interpretation;
            let mut places = told.iter().filter(|part| part.kind == InterpretationKind::Commune);
            if !places.any(|place| place.value == commune.insee.to_string()) {
                lost.push(typed);
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    let told = answer("perriscolaire illzac").interpretation;
    let told: Vec<_> = told.iter().map(|part| part.label.as_str()).collect();
    assert!(told.contains(&"Illzach") && told.contains(&"Accueil périscolaire"), "{told:?}");
}

#[test]
fn every_way_to_say_a_category_in_use_finds_it() {
    let used = answer("").facets.categories;
    let mut lost = Vec::new();
    for term in Taxonomy::families().terms().iter().filter(|term| used.contains_key(&term.code)) {
        for said in term.said.iter().chain(term.translations.values().flatten()) {
            let found =
                answer_verbatim(said).facets.categories.get(&term.code).copied().unwrap_or(0);
            if found < used[&term.code] {
                lost.push(format!("{} : {said} ({found})", term.code));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn a_childminder_is_found_through_her_relay() {
    let hits = hits("nounou");
    let relay = TermCode::from("relais-petite-enfance");
    assert!(hits.iter().any(|hit| hit.summary.categories.contains(&relay)));
    let told = answer("nounou").interpretation;
    assert_eq!(told.len(), 1, "what only answers as well is not told: {told:?}");
}

#[test]
fn a_text_of_unknown_words_is_read_in_bounded_time() {
    let nasty: Vec<String> = (0..40).map(|rank| format!("bibliothqe{rank:b}zx")).collect();
    let corrections = answer(&nasty.join(" ")).interpretation;
    assert!(corrections.len() <= 4, "{corrections:?}");
    let letters: Vec<String> = ('a'..='z').map(|c| format!("crehc{c}")).collect();
    let corrections = answer(&letters.join(" ")).interpretation;
    let corrected =
        corrections.iter().filter(|part| part.kind == InterpretationKind::Correction).count();
    assert!(corrected <= 4, "{corrections:?}");
}
