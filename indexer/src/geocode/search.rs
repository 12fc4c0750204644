//! From words to places.

use super::candidate::{Candidate, CandidateKind, Correction, Question};
use super::matching::{Asked, Ground, Match};
use super::numbers::HouseNumber;
use super::place::{of_municipality, of_number, of_street};
use super::words::{Role, errors_allowed, likeness, tokens};
use super::{Addresses, Book, GeocodeError, Geocoder, afford};
use crate::search::{Budget, LOOKED_UP};
use std::cmp::Ordering;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Term};

/// Streets that are compared closely.
const MOST_COMPARED: usize = 600;

/// Streets whose house numbers are looked up.
const MOST_NUMBERED: usize = 40;

/// Candidates below this score, or below this share of the best one's, are no answers.
const LEAST_SCORE: f64 = 0.3;
const LEAST_SHARE: f64 = 0.6;

/// Below this the words are read again, any of them as a typing error.
const DOUBTFUL: f64 = 0.6;

/// What size and nearness weigh beside the words.
const IMPORTANCE: f64 = 0.03;
const NEARNESS: f64 = 0.1;
/// At this distance in metres, nearness is worth a third of what it is here.
const NEAR: f64 = 4_000.0;

/// What is left of a match when the street has no such number: it has another one of the same
/// number, one near by, or none.
const OTHER_SUFFIX: f64 = 0.95;
const NEARBY_NUMBER: f64 = 0.85;
const NO_NUMBER: f64 = 0.8;

/// Numbers further apart are not near by.
const FURTHEST_NUMBER: u16 = 20;

/// Work, in the units of [`Budget`]: comparing a commune or street at all, making a candidate of it,
/// reading one of its house numbers, and looking for words like another.
const COMPARED: u64 = 40;
const MADE: u64 = 100;
const NUMBER_READ: u64 = 4;
const ALIKE: u64 = 25_000;

/// What a candidate was made of.
pub struct Found {
    pub candidate: Candidate,
    pub matched: Match,
}

impl Geocoder {
    /// The places that words may mean, the best first.
    ///
    /// # Errors
    /// When the index of addresses cannot be read.
    pub fn search(&self, question: &Question) -> Result<Vec<Candidate>, GeocodeError> {
        self.search_within(question, &Budget::unlimited())
    }

    /// The same for no more than some work.
    ///
    /// # Errors
    /// [`GeocodeError::TooMuchWork`] when the budget does not go so far, else as
    /// [`search`](Self::search).
    pub fn search_within(
        &self,
        question: &Question,
        budget: &Budget,
    ) -> Result<Vec<Candidate>, GeocodeError> {
        let mut found = find(&self.book(), question, LEAST_SCORE, budget)?;
        found.truncate(question.limit);
        Ok(found.into_iter().map(|found| found.candidate).collect())
    }
}

/// All candidates for a question that have at least some score, the best first.
pub fn find(
    book: &Book,
    question: &Question,
    least: f64,
    budget: &Budget,
) -> Result<Vec<Found>, GeocodeError> {
    let tokens = tokens(&question.text);
    let mut asked = Asked {
        unknown: vec![false; tokens.len()],
        tokens,
        unfinished: question.autocomplete && !question.text.ends_with([' ', ',']),
    };
    let words = |rank: usize, asked: &Asked| asked.tokens[rank].role == Role::Word;
    for rank in 0..asked.tokens.len() {
        afford(budget, LOOKED_UP + book.municipalities.all().len() as u64)?;
        asked.unknown[rank] = words(rank, &asked) && !book.knows(&asked, rank)?;
    }
    let found = Search { book, question, asked: &asked, least, budget }.run()?;
    let best = found.first().map_or(0.0, |found| found.candidate.score);
    let all: Vec<bool> = (0..asked.tokens.len()).map(|rank| words(rank, &asked)).collect();
    if best >= DOUBTFUL || asked.unknown == all {
        return Ok(found);
    }
    asked.unknown = all;
    let again = Search { book, question, asked: &asked, least, budget }.run()?;
    let better = again.first().is_some_and(|found| found.candidate.score > best);
    Ok(if better { again } else { found })
}

impl Book {
    /// Whether some address or commune has the word, or when it is unfinished, one that begins so.
    fn knows(&self, asked: &Asked, rank: usize) -> Result<bool, GeocodeError> {
        let word = asked.tokens[rank].text.as_str();
        let unfinished = asked.unfinished && rank + 1 == asked.tokens.len();
        let mut communes = self.municipalities.all().iter().flat_map(|commune| &commune.words);
        if communes.any(|known| likeness(word, &known.text, false, unfinished) > 0.9) {
            return Ok(true);
        }
        let Some(addresses) = &self.addresses else { return Ok(false) };
        for reader in addresses.searcher.segment_readers() {
            let index = reader.inverted_index(addresses.fields.word)?;
            let mut terms = index.terms().range().ge(word.as_bytes()).into_stream()?;
            if terms.advance() {
                let known = terms.key();
                if known == word.as_bytes() || (unfinished && known.starts_with(word.as_bytes())) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

struct Search<'a> {
    book: &'a Book,
    question: &'a Question,
    asked: &'a Asked,
    least: f64,
    budget: &'a Budget,
}

impl Search<'_> {
    fn run(&self) -> Result<Vec<Found>, GeocodeError> {
        let mut found = self.communes()?;
        if self.question.filter.kind != Some(CandidateKind::Municipality)
            && let Some(addresses) = &self.book.addresses
        {
            let cities: Vec<String> =
                found.iter().take(5).map(|found| found.candidate.id.clone()).collect();
            self.streets(addresses, &cities, &mut found)?;
        }
        if let Some(kind) = self.question.filter.kind {
            found.retain(|found| found.candidate.kind == kind);
        }
        found.sort_by(|a, b| better(&a.candidate, &b.candidate));
        let mut labels = std::collections::HashSet::new();
        let best = found.first().map_or(0.0, |found| found.candidate.score);
        found.retain(|Found { candidate, .. }| {
            let Candidate { label, postcode, score, .. } = candidate;
            *score >= self.least.max(best * LEAST_SHARE)
                && labels.insert((label.clone(), postcode.clone()))
        });
        Ok(found)
    }

    fn communes(&self) -> Result<Vec<Found>, GeocodeError> {
        let filter = &self.question.filter;
        let wanted = |code: &data::units::InseeCode| {
            let now = data::territory::Territory::m2a().by_insee(code);
            now.map_or(code.clone(), |commune| commune.insee.clone())
        };
        let code = filter.citycode.as_ref().map(wanted);
        let mut found: Vec<Found> = Vec::new();
        for commune in self.book.municipalities.all() {
            let right_code = code.as_ref().is_none_or(|code| commune.citycode == *code);
            let right_postcode =
                filter.postcode.as_ref().is_none_or(|code| commune.postcodes.contains(code));
            if !(right_code && right_postcode) {
                continue;
            }
            self.compare(commune.words.len())?;
            let Some(matched) = self.asked.commune(commune) else { continue };
            let postcode = matched.postcode.as_ref().or(filter.postcode.as_ref());
            let candidate = of_municipality(commune, postcode);
            found.push(self.scored(candidate, matched, 1.0));
        }
        found.sort_by(|a, b| better(&a.candidate, &b.candidate));
        Ok(found)
    }

    /// Pays for comparing the question with a name of so many words.
    fn compare(&self, words: usize) -> Result<(), GeocodeError> {
        afford(self.budget, COMPARED + words as u64 * self.asked.work())
    }

    fn streets(
        &self,
        addresses: &Addresses,
        cities: &[String],
        found: &mut Vec<Found>,
    ) -> Result<(), GeocodeError> {
        let Some(query) = self.query(addresses, cities)? else { return Ok(()) };
        let top = TopDocs::with_limit(MOST_COMPARED).order_by_score();
        let mut streets: Vec<(usize, Match)> = Vec::new();
        for (_, address) in addresses.searcher.search(&query, &top)? {
            let Some(rank) = addresses.rank(address) else { continue };
            let known = &addresses.streets[rank];
            let communes: Vec<_> = [known.city, known.former]
                .into_iter()
                .flatten()
                .map(|rank| &self.book.municipalities.all()[rank])
                .collect();
            let of_communes = communes.iter().map(|commune| commune.words.len());
            self.compare(known.words.len() + of_communes.sum::<usize>())?;
            let ground = Ground { communes: &communes, postcodes: &known.street.postcodes };
            streets.extend(self.asked.street(&known.words, &ground).map(|matched| (rank, matched)));
        }
        streets.sort_by(|(_, a), (_, b)| b.quality.total_cmp(&a.quality));
        for (place, (rank, matched)) in streets.into_iter().enumerate() {
            if place < MOST_NUMBERED || self.question.near.is_some() {
                found.push(self.finished(addresses, rank, matched)?);
            }
        }
        Ok(())
    }

    /// The house number asked for, or the street.
    fn finished(
        &self,
        addresses: &Addresses,
        rank: usize,
        matched: Match,
    ) -> Result<Found, GeocodeError> {
        afford(self.budget, MADE)?;
        let street = &addresses.streets[rank].street;
        let postcode = matched.postcode.as_ref().or(self.question.filter.postcode.as_ref());
        let wanted = matched.number.and_then(|rank| self.asked.tokens[rank].text.parse().ok());
        let streets_only = matches!(
            self.question.filter.kind,
            Some(CandidateKind::Street | CandidateKind::Locality)
        );
        let Some(wanted) = wanted.filter(|_| !streets_only) else {
            return Ok(self.scored(of_street(street, postcode), matched, 1.0));
        };
        let numbers = addresses.numbers(rank)?;
        afford(self.budget, numbers.len() as u64 * NUMBER_READ)?;
        let asked = HouseNumber {
            number: wanted,
            suffix: matched.suffix.clone(),
            position: street.position,
            projected: None,
            postcode: 0,
            id: None,
        };
        let Some((nearest, share)) = nearest(&numbers, &asked) else {
            let mut candidate = of_street(street, postcode);
            candidate.instead_of = Some(asked.text());
            return Ok(self.scored(candidate, matched, NO_NUMBER));
        };
        let mut candidate = of_number(street, nearest);
        candidate.instead_of = (share < 1.0).then(|| asked.text());
        Ok(self.scored(candidate, matched, share))
    }

    /// A candidate with its score: the words, then size or nearness.
    fn scored(&self, mut candidate: Candidate, matched: Match, share: f64) -> Found {
        let quality = f64::from(matched.quality) * share;
        let distance = self.question.near.map(|near| candidate.position.distance_to(near));
        let (weight, value) = match distance {
            Some(distance) => (NEARNESS, (-distance.0 / NEAR).exp()),
            None => (IMPORTANCE, candidate.importance),
        };
        candidate.distance = distance;
        candidate.score = (quality * (1.0 - weight + weight * value)).clamp(0.0, 1.0);
        candidate.corrections = matched
            .corrections
            .iter()
            .map(|(rank, read)| {
                let token = &self.asked.tokens[*rank];
                Correction {
                    typed: self.question.text[token.from..token.to].to_owned(),
                    read: written(&candidate, read),
                }
            })
            .collect();
        Found { candidate, matched }
    }

    /// Streets whose name has one of the words, those with more of them and in the right commune
    /// first.
    fn query(
        &self,
        addresses: &Addresses,
        cities: &[String],
    ) -> Result<Option<BooleanQuery>, GeocodeError> {
        let fields = addresses.fields;
        let has_words = self.asked.tokens.iter().any(|token| token.role == Role::Word);
        let mut names: Vec<Box<dyn Query>> = Vec::new();
        let mut places: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for (rank, token) in self.asked.tokens.iter().enumerate() {
            match token.role {
                Role::Word => self.word(rank, fields.word, &mut names)?,
                Role::Type if !has_words => self.word(rank, fields.word, &mut names)?,
                Role::Number => names.push(exact(fields.word, &token.text, 0.3)),
                Role::Postcode => {
                    places.push((Occur::Should, exact(fields.postcode, &token.text, 0.7)));
                }
                _ => {}
            }
        }
        if names.is_empty() {
            return Ok(None);
        }
        let cities = cities.iter().map(|code| exact(fields.citycode, code, 0.7));
        places.extend(cities.map(|city| (Occur::Should, city)));
        places.push((Occur::Must, Box::new(BooleanQuery::union(names))));
        let filter = &self.question.filter;
        let postcode = filter.postcode.as_ref().map(|code| exact(fields.postcode, code, 0.0));
        let city = filter.citycode.as_ref();
        let city = city.map(|code| exact(fields.citycode, code.as_str(), 0.0));
        places.extend(postcode.into_iter().chain(city).map(|query| (Occur::Must, query)));
        afford(self.budget, (places.len() as u64) * LOOKED_UP)?;
        Ok(Some(BooleanQuery::new(places)))
    }

    fn word(
        &self,
        rank: usize,
        field: Field,
        clauses: &mut Vec<Box<dyn Query>>,
    ) -> Result<(), GeocodeError> {
        let text = self.asked.tokens[rank].text.as_str();
        let term = Term::from_field_text(field, text);
        clauses.push(exact(field, text, 1.0));
        let unfinished = self.asked.unfinished && rank + 1 == self.asked.tokens.len();
        if unfinished {
            clauses.push(scored(FuzzyTermQuery::new_prefix(term.clone(), 0, true), 0.9));
        }
        match text.strip_suffix('s') {
            Some(singular) => clauses.push(exact(field, singular, 0.9)),
            None => clauses.push(exact(field, &format!("{text}s"), 0.9)),
        }
        let errors = u8::try_from(errors_allowed(text)).unwrap_or(0);
        if errors > 0 && self.asked.unknown[rank] {
            clauses.push(scored(FuzzyTermQuery::new(term.clone(), errors, true), 0.7));
            afford(self.budget, ALIKE)?;
            if unfinished {
                clauses.push(scored(FuzzyTermQuery::new_prefix(term, 1, true), 0.6));
                afford(self.budget, ALIKE)?;
            }
        }
        afford(self.budget, 2 * LOOKED_UP)
    }
}

fn exact(field: Field, text: &str, score: Score) -> Box<dyn Query> {
    let term = Term::from_field_text(field, text);
    scored(TermQuery::new(term, IndexRecordOption::Basic), score)
}

fn scored(query: impl Query, score: Score) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(Box::new(query), score))
}

/// The number itself, else one with another suffix, else the nearest on the same side if possible;
/// with what is left of the match.
fn nearest<'a>(numbers: &'a [HouseNumber], asked: &HouseNumber) -> Option<(&'a HouseNumber, f64)> {
    let far = |one: &HouseNumber| {
        let apart = one.number.abs_diff(asked.number);
        (apart, one.suffix != asked.suffix, !one.suffix.is_empty())
    };
    let across = |one: &HouseNumber| one.number % 2 != asked.number % 2;
    let near = |one: &&HouseNumber| one.number.abs_diff(asked.number) <= FURTHEST_NUMBER;
    let best = numbers.iter().filter(near).min_by_key(|one| {
        let (apart, other, suffixed) = far(one);
        // The next house across the street is a little further than it seems.
        (apart + if across(one) { 2 } else { 0 }, other, suffixed)
    })?;
    Some(match far(best) {
        (0, false, _) => (best, 1.0),
        (0, true, _) => (best, OTHER_SUFFIX),
        _ => (best, NEARBY_NUMBER),
    })
}

/// A word of a candidate's name or commune as it is written there.
fn written(candidate: &Candidate, folded: &str) -> String {
    let names = [&candidate.name, &candidate.city].into_iter().chain(&candidate.former_city);
    let mut words = names.flat_map(|name| {
        tokens(name).into_iter().map(move |token| (token.text, &name[token.from..token.to]))
    });
    let found = words.find(|(text, _)| text == folded);
    found.map_or_else(|| folded.to_owned(), |(_, written)| written.to_owned())
}

/// The order of candidates: by score, then by size.
pub fn better(a: &Candidate, b: &Candidate) -> Ordering {
    let by_score = b.score.total_cmp(&a.score);
    by_score
        .then_with(|| b.importance.total_cmp(&a.importance))
        .then_with(|| a.label.cmp(&b.label))
        .then_with(|| a.id.cmp(&b.id))
}
