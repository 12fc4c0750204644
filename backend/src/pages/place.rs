//! « Où ? » in the person's own words: a commune, a former one, a neighbour, a postcode.

use data::territory::{Commune, Territory};
use data::units::Position;
use web::address::SearchAddress;
use web::pages::PlaceNotice;

/// Where the search is centred, and what is to be said about it.
#[derive(Debug, Default)]
pub struct Place {
    pub position: Option<Position>,
    pub notice: Option<PlaceNotice>,
}

/// Finds the place of a search by its words; nothing when there are none.
pub fn find(search: &SearchAddress) -> Place {
    let Some(text) = search.place.as_deref().map(str::trim).filter(|text| !text.is_empty()) else {
        return Place::default();
    };
    let territory = Territory::m2a();
    if let Some(commune) = territory.by_name(text) {
        return at(commune.centroid);
    }
    if let Some(neighbour) = territory.neighbour_by_name(text) {
        let notice = Some(PlaceNotice::Outside { name: neighbour.name.clone() });
        return Place { position: Some(neighbour.position), notice };
    }
    // « 68200 Mulhouse », « Mulhouse (68200) »: the name decides, the postcode only when alone.
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> =
        text.split(|c: char| !(c.is_alphanumeric() || "-'’".contains(c))).collect();
    let name = words.iter().filter(|word| !is_code(word)).copied().collect::<Vec<_>>().join(" ");
    if let Some(commune) = territory.by_name(&name) {
        return at(commune.centroid);
    }
    let Some(code) = words.iter().find(|word| is_code(word)) else {
        return unknown(text);
    };
    match territory.by_postal_code(code).as_slice() {
        [] => unknown(text),
        [commune] => at(commune.centroid),
        several => Place {
            position: middle(several),
            notice: Some(PlaceNotice::Several {
                text: (*code).to_owned(),
                choices: several.iter().map(|commune| choice(search, commune)).collect(),
            }),
        },
    }
}

fn at(position: Position) -> Place {
    Place { position: Some(position), notice: None }
}

fn unknown(text: &str) -> Place {
    Place { position: None, notice: Some(PlaceNotice::Unknown { text: text.to_owned() }) }
}

fn choice(search: &SearchAddress, commune: &Commune) -> (String, String) {
    let narrowed = search.with(|search| search.place = Some(commune.name.clone()));
    (commune.name.clone(), narrowed.href())
}

/// The mean of the communes' centres.
#[expect(clippy::cast_precision_loss, reason = "a postcode has a handful of communes")]
fn middle(communes: &[&Commune]) -> Option<Position> {
    let n = communes.len() as f64;
    let latitude = communes.iter().map(|commune| commune.centroid.latitude).sum::<f64>() / n;
    let longitude = communes.iter().map(|commune| commune.centroid.longitude).sum::<f64>() / n;
    Position::new(latitude, longitude)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Place {
        find(&SearchAddress { place: Some(text.to_owned()), ..SearchAddress::default() })
    }

    fn commune_at(place: &Place) -> Option<&'static str> {
        let commune = Territory::m2a().locate(place.position?)?;
        Some(commune.name.as_str())
    }

    #[test]
    fn a_commune_is_found_with_or_without_its_postcode() {
        for text in
            ["Kingersheim", "kingersheim", "68260", "68260 KINGERSHEIM", "Kingersheim (68260)"]
        {
            let place = found(text);
            assert_eq!(commune_at(&place), Some("Kingersheim"), "{text}");
            assert_eq!(place.notice, None, "{text}");
        }
    }

    #[test]
    fn a_postcode_of_several_communes_offers_the_choice() {
        let Some(PlaceNotice::Several { choices, .. }) = found("68440").notice else {
            panic!("several")
        };
        assert_eq!(choices.len(), 6);
        assert!(
            choices.iter().any(|(name, href)| name == "Habsheim" && href.contains("ou=Habsheim"))
        );
    }

    #[test]
    fn a_neighbour_is_outside_but_known_and_the_rest_is_unknown() {
        assert!(matches!(found("Cernay").notice, Some(PlaceNotice::Outside { .. })));
        assert!(matches!(found("Atlantide").notice, Some(PlaceNotice::Unknown { .. })));
        assert!(matches!(found("75001").notice, Some(PlaceNotice::Unknown { .. })));
        assert!(found("  ").notice.is_none());
    }
}
