//! Whether a row lies in the territory: by INSEE code, else by polygon, else by the commune's name.
//! A postcode never decides; five of them straddle the border.

use data::model::Address;
use data::territory::{Commune, Territory};
use data::units::{InseeCode, Position};

/// What membership was decided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecidedBy {
    Insee,
    Polygon,
    Commune,
}

impl DecidedBy {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Insee => "insee",
            Self::Polygon => "polygon",
            Self::Commune => "commune",
        }
    }
}

/// Where a row lies.
#[derive(Debug, Clone)]
pub enum Membership<'a> {
    Inside(&'a Commune, DecidedBy),
    Outside(DecidedBy),
    /// Nothing decides; why, in French.
    Unknown(String),
}

/// Department of the territory, the first two digits of its postcodes.
const DEPARTMENT: &str = "68";

/// Decides where a row lies.
pub fn locate<'a>(
    territory: &'a Territory,
    insee: Option<&InseeCode>,
    position: Option<Position>,
    address: &Address,
) -> Membership<'a> {
    if let Some(insee) = insee {
        return match territory.by_insee(insee) {
            Some(commune) => Membership::Inside(commune, DecidedBy::Insee),
            None => Membership::Outside(DecidedBy::Insee),
        };
    }
    if let Some(position) = position {
        return match territory.locate(position) {
            Some(commune) => Membership::Inside(commune, DecidedBy::Polygon),
            None => Membership::Outside(DecidedBy::Polygon),
        };
    }
    let Some(city) = &address.city else {
        return Membership::Unknown("ni code INSEE, ni position, ni commune".to_owned());
    };
    let Some(commune) = territory.by_name(city) else {
        return Membership::Outside(DecidedBy::Commune);
    };
    // A commune elsewhere in France may have the same name.
    match address.postal_code.as_deref() {
        Some(code) if !code.starts_with(DEPARTMENT) => Membership::Unknown(format!(
            "la commune « {city} » ne va pas avec le code postal {code} ; un code INSEE ou une position trancherait"
        )),
        _ => Membership::Inside(commune, DecidedBy::Commune),
    }
}

/// Whether an INSEE code that no list has is a slip: the position is in the territory, or the
/// commune is, and then the code must be of its department or the postcode confirm it.
pub(super) fn is_mistaken(
    territory: &Territory,
    code: &InseeCode,
    position: Option<Position>,
    address: &Address,
) -> bool {
    if territory.by_insee(code).is_some() || territory.neighbour_by_insee(code).is_some() {
        return false;
    }
    match locate(territory, None, position, address) {
        Membership::Inside(_, DecidedBy::Commune) => {
            code.as_str().starts_with(DEPARTMENT) || address.postal_code.is_some()
        }
        Membership::Inside(..) => true,
        Membership::Outside(_) | Membership::Unknown(_) => false,
    }
}

/// What speaks for the territory in a row that was decided to lie outside, in French.
pub(super) fn contradiction(
    territory: &Territory,
    decided_by: DecidedBy,
    insee: Option<&InseeCode>,
    position: Option<Position>,
    address: &Address,
) -> Option<String> {
    let said = match (decided_by, insee) {
        (DecidedBy::Insee, Some(code)) => format!("le code INSEE {code}"),
        (DecidedBy::Polygon, _) => "la position".to_owned(),
        _ => return None,
    };
    let position = position.filter(|_| decided_by == DecidedBy::Insee);
    let (what, commune) = match locate(territory, None, position, address) {
        Membership::Inside(commune, DecidedBy::Polygon) => ("la position", commune),
        Membership::Inside(commune, _) => ("l'adresse", commune),
        Membership::Outside(_) | Membership::Unknown(_) => return None,
    };
    Some(format!("{said} met la ligne hors du territoire, mais {what} est à {}", commune.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(insee: Option<&str>, at: Option<(f64, f64)>, city: &str, code: &str, expected: &str) {
        let address = Address {
            city: (!city.is_empty()).then(|| city.to_owned()),
            postal_code: (!code.is_empty()).then(|| code.to_owned()),
            ..Address::default()
        };
        let insee = insee.map(|code| code.parse().expect("a code"));
        let position = at.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
        let found = match locate(Territory::m2a(), insee.as_ref(), position, &address) {
            Membership::Inside(commune, by) => format!("{} by {}", commune.name, by.as_str()),
            Membership::Outside(by) => format!("outside by {}", by.as_str()),
            Membership::Unknown(_) => "unknown".to_owned(),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn an_insee_code_decides_first_also_that_of_a_merged_commune() {
        check(Some("68224"), None, "", "", "Mulhouse by insee");
        check(Some("68070"), None, "", "", "Brunstatt-Didenheim by insee");
        check(Some("68063"), Some((47.75, 7.34)), "Mulhouse", "68100", "outside by insee");
    }

    #[test]
    fn then_the_polygon_and_never_the_postcode() {
        check(None, Some((47.75, 7.34)), "Cernay", "68700", "Mulhouse by polygon");
        // Guebwiller shares 68500 with Berrwiller.
        check(None, Some((47.9055, 7.2145)), "", "68500", "outside by polygon");
        check(None, None, "", "68200", "unknown");
    }

    #[test]
    fn then_the_name_of_the_commune_unless_its_postcode_is_of_another_department() {
        check(None, None, "MULHOUSE", "", "Mulhouse by commune");
        check(None, None, "Huningue", "68330", "outside by commune");
        check(None, None, "Hombourg", "57920", "unknown");
    }

    #[test]
    fn what_speaks_for_the_territory_in_a_row_outside_is_said() {
        let territory = Territory::m2a();
        let address = Address { city: Some("Mulhouse".to_owned()), ..Address::default() };
        let (mulhouse, away) = (Position::new(47.75, 7.34), Position::new(47.9055, 7.2145));
        let code: InseeCode = "68063".parse().expect("a code");
        let said = |by, at, address| contradiction(territory, by, Some(&code), at, address);
        let said_of = |by, at, address| said(by, at, address).unwrap_or_default();
        let empty = Address::default();
        assert!(
            said_of(DecidedBy::Insee, mulhouse, &empty).ends_with("la position est à Mulhouse")
        );
        assert!(said_of(DecidedBy::Insee, None, &address).ends_with("l'adresse est à Mulhouse"));
        assert!(said_of(DecidedBy::Polygon, away, &address).ends_with("l'adresse est à Mulhouse"));
        assert_eq!(said(DecidedBy::Insee, away, &address), None, "code and position agree");
        assert_eq!(said(DecidedBy::Polygon, away, &empty), None);
    }

    #[test]
    fn an_unknown_code_is_a_slip_only_where_the_rest_is_in_the_territory() {
        let check = |code: &str, at, city: &str, postal_code: Option<&str>, expected| {
            let address = Address {
                city: Some(city.to_owned()).filter(|city| !city.is_empty()),
                postal_code: postal_code.map(str::to_owned),
                ..Address::default()
            };
            let code = code.parse().expect("a code");
            let found = is_mistaken(Territory::m2a(), &code, at, &address);
            assert_eq!(found, expected, "{code} {city}");
        };
        let mulhouse = Position::new(47.75, 7.34);
        check("68999", mulhouse, "", None, true);
        check("68999", None, "Mulhouse", None, true);
        check("57332", None, "Hombourg", None, false);
        check("57332", None, "Hombourg", Some("68490"), true);
        check("67482", None, "Strasbourg", Some("67000"), false);
        check("68063", mulhouse, "", None, false);
        check("68224", mulhouse, "", None, false);
    }
}
