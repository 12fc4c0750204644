//! Listings and organisations by the words of their names.
//!
//! The documents that have all the words are a set of bits a segment, read from the lists of the
//! index; of a beginning that very many words share, only so many are read.

use super::categories::content;
use super::{Suggest, Suggestion, SuggestionKind};
use crate::geocode::words::errors_allowed;
use crate::index::analysis::{beginning_token, singular_token};
use crate::index::cell;
use crate::index::facts::SegmentFacts;
use crate::index::french;
use crate::index::schema::Fields;
use crate::index::snapshot::Snapshot;
use crate::search::SearchError;
use crate::search::budget::{Budget, LOOKED_UP};
use crate::search::run::summary;
use data::model::ListingSummary;
use data::text::fold;
use std::collections::HashMap;
use tantivy::postings::TermInfo;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet as _, InvertedIndexReader, SegmentReader, TERMINATED, Term};

/// So many documents are marked for what one is to read in a search: nothing of them is looked at.
const MARKED: u64 = 4;

/// Documents read for one word of a segment.
const MOST_READ: usize = 60_000;

/// Terms that a word may stand for.
const MOST_TERMS: usize = 2_000;

/// Documents of a segment put in order: those around here, when many have the words.
const MOST_RANKED: usize = 4_000;

/// Names that are read, for so many suggestions.
const READ_FOR_EACH: usize = 2;

/// Scores of a name that is the text, begins with it, has its words.
const WHOLE: f64 = 0.98;
const BEGINS: f64 = 0.84;
const HAS: f64 = 0.7;
/// What is left for words read as others.
const MISSPELT: f64 = 0.85;
/// What an organisation is worth beside its listings.
const ORGANIZATION: f64 = 0.97;

/// A document with what it is ordered by: whether its name begins with the text, then how far it is
/// or how little it tells.
#[derive(Clone, Copy)]
struct Found {
    segment: u32,
    document: DocId,
    begins: bool,
    order: f64,
}

pub fn find(
    snapshot: &Snapshot,
    fields: &Fields,
    asked: &Suggest,
    tolerant: bool,
    budget: &Budget,
) -> Result<Vec<Suggestion>, SearchError> {
    let words = content(&asked.text);
    let folded = fold(&asked.text);
    let (mut listings, mut organizations) = (Vec::new(), Vec::new());
    for tolerant in [false, true].into_iter().take(if tolerant { 2 } else { 1 }) {
        let beginning = beginning(&folded);
        let commune = fields.commune;
        let search = Search {
            snapshot,
            asked,
            words: &words,
            folded: &folded,
            beginning,
            tolerant,
            commune,
            budget,
        };
        if listings.is_empty() {
            listings = search.listings(&[fields.name, fields.alternate_name])?;
        }
        if organizations.is_empty() {
            organizations = search.organizations(fields.organization)?;
        }
    }
    // A listing that is all its organisation does says more.
    organizations.retain(|organization| {
        listings.iter().all(|listing: &Suggestion| listing.label != organization.label)
    });
    listings.extend(organizations);
    Ok(listings)
}

struct Search<'a> {
    snapshot: &'a Snapshot,
    asked: &'a Suggest,
    words: &'a [String],
    folded: &'a str,
    /// The same as names begin, and the bits of them that count.
    beginning: (u128, u128),
    tolerant: bool,
    /// The field of the communes.
    commune: Field,
    budget: &'a Budget,
}

/// As the facts have the beginning of a name: its first 16 bytes in order, zeroes behind.
fn beginning(folded: &str) -> (u128, u128) {
    let bytes = folded.bytes().chain(std::iter::repeat(0)).take(16);
    let first = bytes.fold(0, |number, byte| number << 8 | u128::from(byte));
    let behind = folded.len().min(16) * 8;
    (first, !u128::MAX.checked_shr(u32::try_from(behind).unwrap_or(128)).unwrap_or(0))
}

impl Search<'_> {
    fn listings(&self, fields: &[Field]) -> Result<Vec<Suggestion>, SearchError> {
        let mut found = self.documents(fields)?;
        let keep = self.asked.limit * READ_FOR_EACH;
        if found.len() > keep {
            found.select_nth_unstable_by(keep, earlier);
            found.truncate(keep);
        }
        found.sort_unstable_by(earlier);
        let mut listings = Vec::with_capacity(found.len());
        for (place, one) in found.iter().enumerate() {
            let summary = summary(self.snapshot, one.segment, one.document)?;
            let score = self.score(&summary.name, place);
            listings.push(Suggestion {
                kind: SuggestionKind::Listing,
                detail: detail(&summary),
                label: summary.name,
                value: summary.id.to_string(),
                demo: summary.demo,
                score,
            });
        }
        Ok(listings)
    }

    /// Organisations, those with most listings first.
    fn organizations(&self, field: Field) -> Result<Vec<Suggestion>, SearchError> {
        let mut counts: HashMap<u64, (usize, Found)> = HashMap::new();
        for one in self.documents(&[field])? {
            let facts = &self.snapshot.segments[one.segment as usize];
            let organization = facts.identity(one.document).organization;
            counts.entry(organization).or_insert((0, one)).0 += 1;
        }
        let mut counts: Vec<(usize, Found)> = counts.into_values().collect();
        counts.sort_by(|(a, first), (b, second)| b.cmp(a).then_with(|| earlier(first, second)));
        counts.truncate(self.asked.limit * READ_FOR_EACH);
        let mut organizations = Vec::with_capacity(counts.len());
        for (place, (count, one)) in counts.into_iter().enumerate() {
            let summary = summary(self.snapshot, one.segment, one.document)?;
            let score = self.score(&summary.organization, place) * ORGANIZATION;
            let detail = match count {
                1 => summary.commune.clone(),
                count => Some(format!("{count} services")),
            };
            organizations.push(Suggestion {
                kind: SuggestionKind::Organization,
                label: summary.organization.clone(),
                detail,
                value: summary.organization,
                demo: summary.demo,
                score,
            });
        }
        Ok(organizations)
    }

    /// By how the name has the words; the order among equals stays.
    fn score(&self, name: &str, place: usize) -> f64 {
        let name = fold(name);
        let base = if name == self.folded {
            WHOLE
        } else if name.starts_with(self.folded) {
            BEGINS
        } else {
            HAS
        };
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        base * if self.tolerant { MISSPELT } else { 1.0 } - f64::from(place) * 0.001
    }

    /// What has all the words in one of the fields.
    fn documents(&self, fields: &[Field]) -> Result<Vec<Found>, SearchError> {
        let mut found = Vec::new();
        let segments = self.snapshot.searcher.segment_readers().iter();
        for (segment, reader) in (0..).zip(segments) {
            let Some(mut all) = self.with_all_words(reader, fields)? else { continue };
            if let Some(alive) = reader.alive_bitset() {
                all.retain(|document| alive.is_alive(document));
            }
            let facts = &self.snapshot.segments[segment as usize];
            let wanted = |one: &DocId| self.asked.demo || !facts.of(*one).is_demo();
            let here = self.here(facts);
            let around = all.around(here, MOST_RANKED, wanted);
            found.extend(around.into_iter().map(|document| self.found(facts, segment, document)));
        }
        Ok(found)
    }

    /// The first document that lies here or beyond: most neighbours have neighbouring numbers.
    fn here(&self, facts: &SegmentFacts) -> DocId {
        let cell = self.asked.near.map_or(0, cell::of);
        DocId::try_from(facts.cells.first_at_least(0, cell)).unwrap_or(TERMINATED)
    }

    fn found(&self, facts: &SegmentFacts, segment: u32, document: DocId) -> Found {
        let of = facts.of(document);
        let order = match (self.asked.near, of.position()) {
            (Some(near), Some(position)) => near.distance_to(position).0,
            (Some(_), None) => f64::INFINITY,
            (None, _) => -f64::from(of.completeness()),
        };
        let [high, low] = facts.identity(document).name;
        let differs = (u128::from(high) << 64 | u128::from(low)) ^ self.beginning.0;
        Found { segment, document, begins: differs & self.beginning.1 == 0, order }
    }

    /// Those that have all the words in these fields, or some there and the others in their commune:
    /// « creche mulh ».
    fn with_all_words(
        &self,
        reader: &SegmentReader,
        fields: &[Field],
    ) -> Result<Option<Bits>, SearchError> {
        let mut all: Option<Bits> = None;
        let mut named = Bits::new(reader.max_doc());
        for (rank, word) in self.words.iter().enumerate() {
            let last = rank + 1 == self.words.len();
            let unfinished = last && self.asked.text.ends_with(char::is_alphanumeric);
            let mut one = Bits::new(reader.max_doc());
            for field in fields {
                self.add_with_word(reader, *field, word, unfinished, &mut one)?;
            }
            if self.words.len() > 1 {
                named.add_all(&one);
                self.add_with_word(reader, self.commune, word, unfinished, &mut one)?;
            }
            if let Some(all) = &mut all {
                all.keep(&one);
            } else {
                all = Some(one);
            }
        }
        if let Some(all) = all.as_mut().filter(|_| self.words.len() > 1) {
            all.keep(&named);
        }
        Ok(all)
    }

    fn add_with_word(
        &self,
        reader: &SegmentReader,
        field: Field,
        word: &str,
        unfinished: bool,
        into: &mut Bits,
    ) -> Result<(), SearchError> {
        let index = reader.inverted_index(field)?;
        let mut left = MOST_READ;
        for term in self.terms(&index, field, word, unfinished)? {
            let before = left;
            left = read(&index, &term, left, into)?;
            self.budget.spend(LOOKED_UP + (before - left) as u64 / MARKED);
            if self.budget.is_spent() {
                return Err(SearchError::TooMuchWork);
            }
            if left == 0 {
                break;
            }
        }
        Ok(())
    }

    /// The words of the index that a typed one may be: itself, what begins so, or what is like it.
    fn terms(
        &self,
        index: &InvertedIndexReader,
        field: Field,
        word: &str,
        unfinished: bool,
    ) -> tantivy::Result<Vec<TermInfo>> {
        let mut terms = Vec::new();
        let singular = french::words(word);
        let Some(known) = singular.first() else { return Ok(terms) };
        let whole = singular_token(known);
        let beginning = beginning_token(known);
        if self.tolerant {
            let errors = u8::try_from(errors_allowed(word)).unwrap_or(0);
            if errors > 0 {
                let term = Term::from_field_text(field, &whole);
                let query = FuzzyTermQuery::new_prefix(term, errors.min(1), true);
                let mut stream = index.terms().search(query.automaton()?).into_stream()?;
                while terms.len() < MOST_TERMS && stream.advance() {
                    if stream.key().starts_with(b"=") {
                        terms.push(stream.value().clone());
                    }
                }
                return Ok(terms);
            }
        }
        terms.extend(index.get_term_info(&Term::from_field_text(field, &whole))?);
        if unfinished {
            let mut stream = index.terms().range().ge(beginning.as_bytes()).into_stream()?;
            while terms.len() < MOST_TERMS && stream.advance() {
                if !stream.key().starts_with(beginning.as_bytes()) {
                    break;
                }
                terms.push(stream.value().clone());
            }
        }
        Ok(terms)
    }
}

/// Reads the documents of a term, as many as are left to read; returns how many are left then.
fn read(
    index: &InvertedIndexReader,
    term: &TermInfo,
    left: usize,
    into: &mut Bits,
) -> tantivy::Result<usize> {
    let mut postings = index.read_postings_from_terminfo(term, IndexRecordOption::Basic)?;
    let mut left = left;
    let mut document = postings.doc();
    while document != TERMINATED && left > 0 {
        into.add(document);
        left -= 1;
        document = postings.advance();
    }
    Ok(left)
}

fn earlier(a: &Found, b: &Found) -> std::cmp::Ordering {
    let by_place = b.begins.cmp(&a.begins).then_with(|| a.order.total_cmp(&b.order));
    by_place.then_with(|| (a.segment, a.document).cmp(&(b.segment, b.document)))
}

/// Commune, or what the listing does where that is not known.
fn detail(summary: &ListingSummary) -> Option<String> {
    summary.commune.clone().or_else(|| Some(summary.organization.clone()))
}

/// A set of documents.
struct Bits(Vec<u64>);

impl Bits {
    fn new(documents: DocId) -> Self {
        Self(vec![0; (documents as usize).div_ceil(64)])
    }

    fn add(&mut self, document: DocId) {
        if let Some(word) = self.0.get_mut(document as usize / 64) {
            *word |= 1 << (document % 64);
        }
    }

    fn add_all(&mut self, other: &Self) {
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            *mine |= other;
        }
    }

    fn keep(&mut self, other: &Self) {
        for (mine, other) in self.0.iter_mut().zip(&other.0) {
            *mine &= other;
        }
    }

    fn retain(&mut self, keeps: impl Fn(DocId) -> bool) {
        let gone: Vec<DocId> = self.iter().filter(|document| !keeps(*document)).collect();
        for document in gone {
            self.0[document as usize / 64] &= !(1 << (document % 64));
        }
    }

    fn iter(&self) -> impl Iterator<Item = DocId> + '_ {
        self.from(0)
    }

    /// Those that are not less than `first`.
    fn from(&self, first: DocId) -> impl Iterator<Item = DocId> + '_ {
        let place = first / 64;
        let words = (place..).zip(self.0.get(place as usize..).unwrap_or_default());
        words.flat_map(move |(at, word)| {
            let mut rest = if at == place { word & (u64::MAX << (first % 64)) } else { *word };
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(at * 64 + bit)
            })
        })
    }

    /// Those that are less than `end`, the greatest first.
    fn before(&self, end: DocId) -> impl Iterator<Item = DocId> + '_ {
        let place = (end / 64).min(DocId::try_from(self.0.len()).unwrap_or(DocId::MAX));
        (0..=place).rev().flat_map(move |at| {
            let word = self.0.get(at as usize).copied().unwrap_or(0);
            let mut rest = if at == place { word & !(u64::MAX << (end % 64)) } else { word };
            std::iter::from_fn(move || {
                let bit = rest.checked_ilog2()?;
                rest ^= 1 << bit;
                Some(at * 64 + bit)
            })
        })
    }

    /// So many of those wanted at most: half of them before `here` and half from there on, more of the
    /// one where the other has fewer.
    fn around(&self, here: DocId, most: usize, wanted: impl Fn(&DocId) -> bool) -> Vec<DocId> {
        let mut before = self.before(here).filter(&wanted);
        let mut around: Vec<DocId> = before.by_ref().take(most / 2).collect();
        let from = self.from(here).filter(&wanted);
        around.extend(from.take(most - around.len()));
        let left = most - around.len();
        around.extend(before.take(left));
        around
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_walked_from_here_to_both_sides() {
        let documents = [0, 3, 63, 64, 65, 127, 128, 199];
        let mut bits = Bits::new(200);
        for document in documents {
            bits.add(document);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), documents);
        for here in (0..=210).chain([TERMINATED]) {
            let from: Vec<DocId> = bits.from(here).collect();
            let mut before: Vec<DocId> = bits.before(here).collect();
            before.reverse();
            assert!(from.iter().all(|document| *document >= here), "{here}: {from:?}");
            assert_eq!([before, from].concat(), documents, "{here}");
        }
    }

    #[test]
    fn as_many_are_taken_around_as_may_be_at_both_ends_too() {
        let mut bits = Bits::new(100);
        (0..100).for_each(|document| bits.add(document));
        let around = |here, most| {
            let mut around = bits.around(here, most, |document| *document != 50);
            around.sort_unstable();
            around
        };
        assert_eq!(around(40, 6), [37, 38, 39, 40, 41, 42]);
        assert_eq!(
            around(48, 6),
            [45, 46, 47, 48, 49, 51],
            "those that are not wanted do not count"
        );
        assert_eq!(around(0, 6), [0, 1, 2, 3, 4, 5]);
        assert_eq!(around(1, 6), [0, 1, 2, 3, 4, 5]);
        assert_eq!(around(99, 6), [94, 95, 96, 97, 98, 99]);
        assert_eq!(around(TERMINATED, 6), [94, 95, 96, 97, 98, 99]);
        assert_eq!(around(30, 200).len(), 99);
    }

    #[test]
    fn a_name_begins_with_what_was_typed_as_far_as_facts_tell() {
        let name = |text: &str| beginning(text).0;
        for (typed, begins) in [
            ("", true),
            ("creche", true),
            ("creche les petit", true),
            ("creche les petits pas", true),
            ("creches", false),
            ("c reche", false),
        ] {
            let (first, mask) = beginning(typed);
            assert_eq!((name("creche les petits pas") ^ first) & mask == 0, begins, "{typed}");
        }
    }
}
