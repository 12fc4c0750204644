//! From a position to what is there.

use super::candidate::{Candidate, CandidateKind, Filter};
use super::municipalities::Municipality;
use super::place::{of_municipality, of_number, of_street};
use super::search::better;
use super::street::squares_around;
use super::{Addresses, Book, GeocodeError, Geocoder};
use data::territory::Territory;
use data::units::{Metres, Position};
use tantivy::Term;
use tantivy::collector::DocSetCollector;
use tantivy::query::TermSetQuery;

/// Addresses further away are not where one is.
pub const REACH: Metres = Metres(400.0);

/// How far the middle of a commune outside the territory may be.
const COMMUNE_REACH: Metres = Metres(5_000.0);

/// The distance at which a score is half.
const HALF: f64 = 1_000.0;

impl Geocoder {
    /// What is at a position, the nearest first: house numbers and lieux-dits within [`REACH`], else
    /// the commune. Nothing where nothing is known.
    ///
    /// # Errors
    /// When the index of addresses cannot be read.
    pub fn reverse(
        &self,
        position: Position,
        limit: usize,
        filter: &Filter,
    ) -> Result<Vec<Candidate>, GeocodeError> {
        let book = self.book();
        let mut found = Vec::new();
        if filter.kind != Some(CandidateKind::Municipality)
            && let Some(addresses) = &book.addresses
        {
            found = around(addresses, position, filter)?;
        }
        if found.is_empty() && filter.kind.is_none_or(|kind| kind == CandidateKind::Municipality) {
            found.extend(commune(&book, position).map(|one| measured(one, position)));
        }
        found.retain(|one| {
            let code = filter.citycode.as_ref().is_none_or(|code| one.citycode == *code);
            code && filter.postcode.as_ref().is_none_or(|code| one.postcode.as_ref() == Some(code))
        });
        found.sort_by(better);
        found.truncate(limit);
        Ok(found)
    }
}

fn around(
    addresses: &Addresses,
    position: Position,
    filter: &Filter,
) -> Result<Vec<Candidate>, GeocodeError> {
    let squares = squares_around(position);
    let terms = squares.into_iter().map(|at| Term::from_field_u64(addresses.fields.square, at));
    let mut found = Vec::new();
    for address in addresses.searcher.search(&TermSetQuery::new(terms), &DocSetCollector)? {
        let Some(rank) = addresses.rank(address) else { continue };
        let street = &addresses.streets[rank].street;
        let far = |at: Position| at.distance_to(position);
        if street.locality {
            if filter.kind.is_none_or(|kind| kind == CandidateKind::Locality)
                && far(street.position) <= REACH
            {
                found.push(measured(of_street(street, None), position));
            }
            continue;
        }
        let numbers = addresses.numbers(rank)?;
        let near = numbers.iter().filter(|number| far(number.position) <= REACH);
        match filter.kind {
            Some(CandidateKind::Street) => {
                let distance = |at: Position| far(at).0;
                let nearest =
                    near.min_by(|a, b| distance(a.position).total_cmp(&distance(b.position)));
                // As far as its nearest house is.
                found.extend(nearest.map(|number| {
                    let at = Candidate { position: number.position, ..of_street(street, None) };
                    Candidate { position: street.position, ..measured(at, position) }
                }));
            }
            None | Some(CandidateKind::HouseNumber) => {
                found.extend(near.map(|number| measured(of_number(street, number), position)));
            }
            Some(_) => {}
        }
    }
    Ok(found)
}

fn commune(book: &Book, position: Position) -> Option<Candidate> {
    let territory = Territory::m2a();
    let code = if let Some(commune) = territory.locate(position) {
        commune.insee.clone()
    } else {
        let far = |one: &Municipality| one.position.distance_to(position).0;
        let outside = book.municipalities.all().iter().filter(|one| {
            territory.by_insee(&one.citycode).is_none() && far(one) <= COMMUNE_REACH.0
        });
        outside.min_by(|a, b| far(a).total_cmp(&far(b)))?.citycode.clone()
    };
    Some(of_municipality(book.municipalities.by_code(&code)?, None))
}

fn measured(candidate: Candidate, position: Position) -> Candidate {
    let distance = candidate.position.distance_to(position);
    Candidate { score: HALF / (HALF + distance.0), distance: Some(distance), ..candidate }
}
