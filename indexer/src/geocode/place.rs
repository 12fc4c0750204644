//! Candidates as they are told.

use super::candidate::{Candidate, CandidateKind};
use super::municipalities::Municipality;
use super::numbers::HouseNumber;
use super::street::Street;

/// A street or lieu-dit.
pub fn of_street(street: &Street, postcode: Option<&String>) -> Candidate {
    let postcode = postcode.filter(|code| street.postcodes.contains(code));
    let postcode = postcode.or(street.postcodes.first()).cloned();
    let kind = if street.locality { CandidateKind::Locality } else { CandidateKind::Street };
    Candidate {
        kind,
        label: label(&street.name, postcode.as_deref(), &street.city),
        score: 0.0,
        id: street.id.clone(),
        housenumber: None,
        instead_of: None,
        street: None,
        name: street.name.clone(),
        postcode,
        citycode: street.citycode.clone(),
        city: street.city.clone(),
        former_city: street.former_city.clone(),
        position: street.position,
        projected: street.projected,
        importance: street_importance(street),
        population: None,
        distance: None,
        corrections: Vec::new(),
    }
}

/// A house number of a street.
pub fn of_number(street: &Street, number: &HouseNumber) -> Candidate {
    let postcode = street.postcodes.get(usize::from(number.postcode));
    let name = format!("{} {}", number.label(), street.name);
    let whole = of_street(street, postcode);
    Candidate {
        kind: CandidateKind::HouseNumber,
        label: label(&name, whole.postcode.as_deref(), &street.city),
        id: number.id_in(&street.id),
        housenumber: Some(number.text()),
        street: Some(street.name.clone()),
        name,
        position: number.position,
        projected: number.projected,
        ..whole
    }
}

/// A commune.
pub fn of_municipality(commune: &Municipality, postcode: Option<&String>) -> Candidate {
    let postcode = postcode.or(commune.postcodes.first()).cloned();
    let label = match (commune.is_former(), &postcode) {
        (true, Some(code)) => format!("{} {code} {}", commune.name, commune.city),
        (true, None) => format!("{} {}", commune.name, commune.city),
        (false, _) => commune.name.clone(),
    };
    Candidate {
        kind: CandidateKind::Municipality,
        label,
        score: 0.0,
        id: commune.citycode.to_string(),
        housenumber: None,
        instead_of: None,
        street: None,
        name: commune.name.clone(),
        postcode,
        citycode: commune.citycode.clone(),
        city: commune.city.clone(),
        former_city: None,
        position: commune.position,
        projected: None,
        importance: municipality_importance(commune),
        population: commune.population,
        distance: None,
        corrections: Vec::new(),
    }
}

fn label(name: &str, postcode: Option<&str>, city: &str) -> String {
    match postcode {
        Some(code) => format!("{name} {code} {city}"),
        None => format!("{name} {city}"),
    }
}

/// By the number of house numbers, from 0.2 to 0.6.
pub fn street_importance(street: &Street) -> f64 {
    0.2 + (f64::from(street.numbers + 1).log10() / 10.0).min(0.4)
}

/// By the number of inhabitants; a tenth of France's largest town would be 0.8.
fn municipality_importance(commune: &Municipality) -> f64 {
    commune.population.map_or(0.4, |people| f64::from(people.max(10)).log10() / 6.5).min(1.0)
}
