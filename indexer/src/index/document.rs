//! From a listing to its document.

use super::categories::CategoryTexts;
use super::cell;
use super::facts;
use super::french;
use super::row;
use super::schema::{Fields, commune_number};
use data::ids::{ServiceAtLocationId, TermCode};
use data::model::{Listing, ListingSummary};
use data::taxonomy::{Taxonomy, Term as Category};
use std::collections::BTreeSet;
use tantivy::{TantivyDocument, Term};

/// The term that names a listing's document.
pub fn id_term(fields: &Fields, id: ServiceAtLocationId) -> Term {
    Term::from_field_bytes(fields.id, id.0.as_bytes())
}

/// The document of a listing, or nothing when it does not belong in results.
pub fn document(fields: &Fields, listing: &Listing) -> Option<TantivyDocument> {
    if !listing.is_searchable() {
        return None;
    }
    let Listing { service, location, organization, .. } = listing;
    let mut document = TantivyDocument::new();
    document.add_bytes(fields.id, listing.id().0.as_bytes());

    let mut text = |field, value: &str| {
        for field in [field, fields.words] {
            document.add_text(field, value);
        }
    };
    text(fields.name, &service.name);
    if let Some(name) = &service.alternate_name {
        text(fields.alternate_name, name);
    }
    text(fields.organization, &organization.name);
    if let Some(description) = &service.description {
        text(fields.description, description);
    }
    let address = &location.address;
    for part in address.city.iter().chain(&address.postal_code) {
        text(fields.commune, part);
    }
    for part in address.address_1.iter().chain(&address.address_2) {
        text(fields.address, part);
    }
    let taxonomy = Taxonomy::families();
    let own: Vec<&Category> =
        service.categories.iter().filter_map(|code| taxonomy.get(code)).collect();
    let tops: BTreeSet<&TermCode> = own.iter().filter_map(|term| term.parent.as_ref()).collect();
    for texts in own.iter().filter_map(|term| CategoryTexts::of(&term.code)) {
        text(fields.category, &texts.names);
        text(fields.related, &texts.loose);
    }
    for texts in tops.iter().filter_map(|code| CategoryTexts::of(code)) {
        text(fields.related, &texts.names);
        text(fields.related, &texts.loose);
    }

    for name in std::iter::once(&service.name).chain(&service.alternate_name) {
        document.add_text(fields.whole_name, whole_name(name));
        for short in initials(name) {
            document.add_text(fields.initials, short);
        }
    }
    let area: BTreeSet<u64> = service.service_area.iter().map(commune_number).collect();
    let cell = location.position.map_or_else(|| cell::unlocated(area), cell::of);
    document.add_u64(fields.cell, cell);
    if let Some(position) = location.position {
        document.add_f64(fields.latitude, position.latitude);
        document.add_f64(fields.longitude, position.longitude);
    }
    let ranks: BTreeSet<u64> =
        own.iter().map(|term| &term.code).chain(tops).filter_map(category_rank).collect();
    for rank in &ranks {
        document.add_u64(fields.term, *rank);
    }
    let first = own.first().map(|term| std::iter::once(&term.code).chain(&term.parent));
    for rank in first.into_iter().flatten().filter_map(category_rank) {
        document.add_u64(fields.first_term, rank);
    }
    facts::add(&mut document, fields, listing, &ranks);
    document.add_bytes(fields.summary, &row::stored(&ListingSummary::from(listing)));
    Some(document)
}

/// Place of a term in the taxonomy, which stands for it in the index.
pub fn category_rank(code: &TermCode) -> Option<u64> {
    Taxonomy::families().rank(code).and_then(|rank| u64::try_from(rank).ok())
}

/// A name as one term: two names are the same when their words are, articles aside. Single letters
/// stay, since they tell « Salle A » from « Salle B ».
pub fn whole_name(name: &str) -> String {
    let tells = |word: &french::Word| !word.is_stop_word() || word.folded.len() == 1;
    let words = french::words(name).into_iter().filter(tells);
    words.map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

/// The initials of a name's first words, three and more: « Caisse d'Allocations Familiales du
/// Haut-Rhin » is called `caf`.
fn initials(name: &str) -> Vec<String> {
    let words = french::words(name).into_iter().filter(|word| !word.is_stop_word());
    let letters: Vec<char> = words.filter_map(|word| word.folded.chars().next()).collect();
    (3..=letters.len().min(6)).map(|length| letters[..length].iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::{initials, whole_name};

    #[test]
    fn a_name_is_known_by_the_initials_of_its_first_words() {
        let short = initials("Caisse d'Allocations Familiales du Haut-Rhin");
        assert_eq!(short, ["caf", "cafh", "cafhr"]);
        assert!(initials("Bibliothèque Drouot").is_empty());
    }

    #[test]
    fn articles_do_not_tell_two_names_apart_but_letters_do() {
        assert_eq!(whole_name("La Passerelle des Talents"), whole_name("passerelle talents"));
        assert_ne!(whole_name("Salle A"), whole_name("Salle B"));
    }
}
