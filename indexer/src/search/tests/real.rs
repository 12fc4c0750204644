//! The language table: what people type, against the bundled data set and the demo listings.

use super::{asking, names};
use crate::index::SearchIndex;
use crate::search::{Answer, DemoFilter, Hit, Query};
use data::ids::TermCode;
use data::taxonomy::Taxonomy;
use jiff::Timestamp;
use std::sync::LazyLock;

struct Town {
    index: SearchIndex,
    _folder: tempfile::TempDir,
}

static TOWN: LazyLock<Town> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let store = data::store::open("sqlite::memory:").await.expect("a store");
        let clock = || Timestamp::UNIX_EPOCH;
        crate::import::fill(store.as_ref(), true, &clock, &()).await.expect("the bundle");
        let (index, _) = SearchIndex::open(folder.path()).expect("an index");
        index.follow(store.as_ref()).await.expect("built");
        Town { index, _folder: folder }
    })
});

pub fn answer(text: &str) -> Answer {
    TOWN.index.search(&asking(text)).expect("an answer")
}

/// With nothing read as a filter.
pub fn answer_verbatim(text: &str) -> Answer {
    TOWN.index.search(&Query { verbatim: true, ..asking(text) }).expect("an answer")
}

pub fn hits(text: &str) -> Vec<Hit> {
    answer(text).hits
}

/// The first result's name holds this.
#[track_caller]
pub fn first(text: &str, name: &str) {
    let hits = hits(text);
    let found = hits.first().map(|hit| hit.summary.name.as_str());
    assert!(found.is_some_and(|found| found.contains(name)), "« {text} » : {found:?}");
}

/// The first `count` results are of this category.
#[track_caller]
pub fn of(text: &str, count: usize, code: &str) {
    let wanted = Taxonomy::families().with_descendants(&TermCode::from(code));
    let hits = hits(text);
    assert!(hits.len() >= count, "« {text} » : {} found", hits.len());
    for hit in &hits[..count] {
        let summary = &hit.summary;
        let right = summary.categories.iter().any(|code| wanted.contains(code));
        assert!(right, "« {text} » : {} {:?}", summary.name, summary.categories);
    }
}

#[test]
fn everyday_needs_find_the_places_made_for_them() {
    for text in ["cours d'informatique", "papiers caf", "impots", "impôts"] {
        let kinds: Vec<_> = hits(text).into_iter().take(5).map(|hit| hit.summary).collect();
        let job_centre =
            kinds.iter().find(|kind| kind.categories.first() == Some(&TermCode::from("emploi")));
        assert!(job_centre.is_none(), "« {text} » : {job_centre:?}");
    }
    first("football", "Football");
    first("je suis à la rue", "SURSO");
    assert!(hits("je suis à la rue").len() < 20, "addresses in streets are not meant");
    first("college bourtzwiller", "Collège Bourtzwiller");
    first("bibliothèque coteaux", "Coteaux");
    first("bibliothèque dornach", "Dornach");
}

#[test]
fn childcare() {
    for text in [
        "crèche",
        "creche",
        "crêche",
        "creches",
        "garde bebe",
        "garde d'enfants",
        "faire garder mon bébé",
        "mode de garde",
    ] {
        of(text, 10, "petite-enfance");
    }
    of("nounou", 3, "petite-enfance");
    of("RAM", 5, "relais-petite-enfance");
    of("assistante maternelle", 5, "petite-enfance");
    of("micro creche", 5, "micro-creche");
    of("halte garderie", 2, "halte-garderie");
    of("creche kingersheim", 2, "creche");
    let communes: Vec<_> =
        hits("creche kingersheim").into_iter().map(|hit| hit.summary.commune).collect();
    assert_eq!(communes[..2], [Some("Kingersheim".to_owned()), Some("Kingersheim".to_owned())]);
    first("laep wittenheim", "Le Tapis volant");
}

#[test]
fn sentences_and_slips() {
    of("je ne sais pas me servir d'un ordinateur", 10, "numerique-droits");
    of("je cherche une place en crèche", 10, "petite-enfance");
    first("aidant", "Maison des aidants");
    of("info jeunesse", 3, "information-jeunesse");
    of("biblio", 10, "bibliotheque");
    first("piscine mulhouse", "Bébés nageurs");
    first("caf mulhouse", "Caisse d'Allocations");
}

#[test]
fn libraries() {
    first("bibliotheque kingersheim", "Médiathèque de Kingersheim");
    first("bibliothèque 68260", "Médiathèque de Kingersheim");
    first("médiathèque de la filature", "Filature");
    first("bibliotheque grand rue", "Grand'Rue");
    first("bibliohteque drouot", "Drouot");
    of("bibliotheques", 20, "bibliotheque");
}

#[test]
fn digital_help() {
    for text in [
        "aide ordinateur",
        "cours d'informatique",
        "cours informatique",
        "apprendre internet",
        "atelier numérique",
    ] {
        of(text, 3, "numerique-droits");
    }
    of("france services", 5, "france-services");
    first("france services wittenheim", "Wittenheim");
    of("apprendre le français", 2, "apprendre-le-francais");
}

#[test]
fn seniors() {
    for text in ["ehpad", "E.H.P.A.D.", "maison de retraite", "maisons de retraites"] {
        of(text, 10, "ehpad");
    }
    first("ehpad pfastatt", "Pfastatt");
    of("portage de repas", 1, "portage-de-repas");
    of("aide à domicile", 1, "aide-a-domicile");
}

#[test]
fn proper_names() {
    first("college saint exupery", "Saint-Exupéry");
    first("collège st-exupéry", "Saint-Exupéry");
    first("ecomusee", "Écomusée");
    first("musee automobile schlumpf", "Schlumpf");
    first("kinepolis", "Kinepolis");
    first("CSC Papin", "Papin");
    first("caf", "Caisse d'Allocations");
    first("passerelle des talents", "La Passerelle des Talents");
}

#[test]
fn children_and_youth() {
    of("centre aéré", 5, "enfance-periscolaire");
    of("cantine", 3, "enfance-periscolaire");
    of("aide aux devoirs", 4, "aide-aux-devoirs");
    of("mission locale", 2, "mission-locale");
    of("college", 20, "college");
    of("piscine", 1, "piscine");
}

#[test]
fn every_label_synonym_and_acronym_of_a_category_in_use_finds_it() {
    let answer = TOWN.index.search(&Query { demo: DemoFilter::Include, ..Query::default() });
    let used = answer.expect("an answer").facets.categories;
    for term in Taxonomy::families().terms().iter().filter(|term| used.contains_key(&term.code)) {
        let acronyms = term.acronyms.iter().flat_map(|acronym| [&acronym.short, &acronym.long]);
        for name in std::iter::once(&term.label).chain(&term.synonyms).chain(acronyms) {
            let answer = answer_verbatim(name);
            let found = answer.facets.categories.get(&term.code).copied().unwrap_or(0);
            assert_eq!(
                found,
                used[&term.code],
                "« {name} » ({}) : {:?}",
                term.code,
                names(&answer)
            );
        }
    }
}

#[test]
fn agencies_for_job_seekers_do_not_lead_where_anyone_asks_for_help() {
    for text in ["cours d'informatique", "démarches en ligne"] {
        let hits = hits(text);
        assert!(hits.len() > 4, "« {text} »");
        for hit in &hits[..4] {
            assert!(!hit.summary.name.contains("Pôle Emploi"), "« {text} » : {}", hit.summary.name);
        }
    }
}
