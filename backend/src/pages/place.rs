//! « Où ? » in the person's own words: an address, a commune, a former one, a postcode.

use crate::error::AppError;
use crate::state::AppState;
use data::territory::{Commune, Quarter, Territory};
use data::text::fold;
use data::units::{Metres, Position};
use indexer::geocode::{Candidate, CandidateKind, Question};
use web::address::SearchAddress;
use web::pages::PlaceNotice;

/// Where the search is centred, and what is to be said about it.
#[derive(Debug, Default)]
pub struct Place {
    pub position: Option<Position>,
    /// What it is called; as typed when several places are called so, nothing when it is unknown.
    pub name: Option<String>,
    pub notice: Option<PlaceNotice>,
}

/// A candidate that answers less well is a guess.
const LEAST: f64 = 0.45;

/// Below this, some of the words were left aside, which is said: « marché de Mulhouse ».
const WHOLE: f64 = 0.8;

/// Candidates whose scores differ by no more than this are as good.
const AS_GOOD: f64 = 0.02;

/// Places this near to one another make no difference.
const SAME_PLACE: Metres = Metres(150.0);

/// Words around the name of a quarter.
const SAID_AROUND: [&str; 14] =
    ["a", "au", "aux", "d", "dans", "de", "des", "du", "l", "la", "le", "les", "quartier", "vers"];

/// After these, the name of a commune is part of the name of a street.
const LEADS_ON: [&str; 9] = ["de", "du", "des", "d", "la", "le", "les", "l", "a"];

/// Most places to choose from.
const MOST_CHOICES: usize = 8;

/// Finds the place of a search by its words; nothing when there are none.
///
/// # Errors
/// When the index of addresses cannot be read.
pub async fn find(search: &SearchAddress, state: &AppState) -> Result<Place, AppError> {
    let Some(text) = search.place.as_deref().map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(Place::default());
    };
    if let Some(place) = known(text) {
        return Ok(place);
    }
    Ok(chosen(search, text, &state.geocode(question(text)).await?))
}

fn question(text: &str) -> Question {
    Question { limit: MOST_CHOICES, ..Question::new(text) }
}

/// A quarter, which no address says.
fn known(text: &str) -> Option<Place> {
    let quarter = quarter(text)?;
    let (position, name) = (Some(quarter.position), Some(quarter.name.clone()));
    Some(Place { position, name, notice: None })
}

/// The place that is meant, of those that the words may mean.
fn chosen(search: &SearchAddress, text: &str, found: &[Candidate]) -> Place {
    let Some(best) = found.first().filter(|best| best.score >= LEAST) else {
        if let Some(commune) = named_commune(text) {
            let (text, name) = (text.to_owned(), commune.name.clone());
            return Place {
                position: Some(commune.centroid),
                name: Some(name.clone()),
                notice: Some(PlaceNotice::UnknownStreet { text, name }),
            };
        }
        let notice = PlaceNotice::Unknown { text: text.to_owned() };
        return Place { notice: Some(notice), ..Place::default() };
    };
    let as_good: Vec<&Candidate> = found
        .iter()
        .filter(|one| {
            let elsewhere = one.position.distance_to(best.position) > SAME_PLACE;
            best.score - one.score <= AS_GOOD && (elsewhere || one.id == best.id)
        })
        .collect();
    if as_good.len() > 1 {
        let choices = as_good.iter().map(|one| choice(search, one)).collect();
        return Place {
            position: middle(&as_good),
            name: Some(text.to_owned()),
            notice: Some(PlaceNotice::Several { text: text.to_owned(), choices }),
        };
    }
    let inside = Territory::m2a().by_insee(&best.citycode).is_some();
    let notice = if !inside {
        Some(PlaceNotice::Outside { name: best.label.clone() })
    } else if best.score < WHOLE || !best.corrections.is_empty() || best.instead_of.is_some() {
        Some(PlaceNotice::Read { text: text.to_owned(), name: best.label.clone() })
    } else {
        None
    };
    Place { position: Some(best.position), name: Some(best.label.clone()), notice }
}

/// The commune that ends an address: « 12 rue du Sauvage Mulhouse », « …, 68100 Mulhouse ». « Rue de
/// Mulhouse » is a street of other communes.
fn named_commune(text: &str) -> Option<&'static Commune> {
    let folded = fold(text);
    let is_postcode = |word: &&str| word.len() == 5 && word.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = folded.split_whitespace().filter(|word| !is_postcode(word)).collect();
    // A whole address has a street before its commune.
    (1..words.len()).find_map(|start| {
        let is_tied = LEADS_ON.contains(&words[start - 1]);
        Territory::m2a().by_name(&words[start..].join(" ")).filter(|_| !is_tied)
    })
}

/// A quarter by its name, alone or with its commune: « Les Coteaux », « Mulhouse Dornach ».
fn quarter(text: &str) -> Option<&'static Quarter> {
    let territory = Territory::m2a();
    // « Brunstatt » is a commune of old first.
    if territory.by_name(text).is_some() {
        return None;
    }
    territory.quarters().iter().find(|quarter| {
        let commune = territory.by_insee(&quarter.commune);
        let around = commune.map(|commune| fold(&commune.name)).unwrap_or_default();
        let key = |text: &str| -> Vec<String> {
            let words = fold(text);
            let words = words.split(' ').filter(|word| {
                let is_around = around.split(' ').any(|other| other == *word);
                let is_postcode = word.len() == 5 && word.parse::<u32>().is_ok();
                !is_around && !is_postcode && !SAID_AROUND.contains(word)
            });
            words.map(str::to_owned).collect()
        };
        let typed = key(text);
        !typed.is_empty() && typed == key(&quarter.name)
    })
}

fn choice(search: &SearchAddress, place: &Candidate) -> (String, String) {
    let narrowed = search.with(|search| search.place = Some(place.label.clone()));
    (place.label.clone(), narrowed.href())
}

/// The middle of the communes of a postcode; of other places, the first.
#[expect(clippy::cast_precision_loss, reason = "there are few choices")]
fn middle(places: &[&Candidate]) -> Option<Position> {
    if places.iter().any(|place| place.kind != CandidateKind::Municipality) {
        return places.first().map(|place| place.position);
    }
    let n = places.len() as f64;
    let latitude = places.iter().map(|place| place.position.latitude).sum::<f64>() / n;
    let longitude = places.iter().map(|place| place.position.longitude).sum::<f64>() / n;
    Position::new(latitude, longitude)
}

#[cfg(test)]
mod tests {
    use super::*;
    use indexer::geocode::Geocoder;

    /// Without any imported address.
    fn found(text: &str) -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let search = SearchAddress { place: Some(text.to_owned()), ..SearchAddress::default() };
        let text = text.trim();
        let candidates = || Geocoder::open(folder.path()).search(&question(text));
        known(text).unwrap_or_else(|| chosen(&search, text, &candidates().expect("an answer")))
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
        for text in ["Mulhouse", "68100", "68200 Mulhouse", "mulhouse centre"] {
            assert_eq!(commune_at(&found(text)), Some("Mulhouse"), "{text}");
        }
    }

    #[test]
    fn every_commune_is_found_by_its_name_without_a_question() {
        let territory = Territory::m2a();
        for commune in territory.communes() {
            let place = found(&commune.name);
            assert_eq!(place.notice, None, "{}", commune.name);
            assert_eq!(place.position, Some(commune.centroid), "{}", commune.name);
        }
        for former in territory.former_communes() {
            let place = found(&former.name);
            let now = territory.by_insee(&former.merged_into).expect("known");
            assert_eq!(commune_at(&place), Some(now.name.as_str()), "{}", former.name);
            assert_eq!(place.notice, None, "{}", former.name);
        }
        for neighbour in territory.neighbours() {
            let place = found(&neighbour.name);
            assert_eq!(place.position, Some(neighbour.position), "{}", neighbour.name);
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
    fn what_was_corrected_or_left_aside_is_said() {
        for (typed, read) in [("Ilzach", "Illzach"), ("marché de Mulhouse", "Mulhouse")] {
            let place = found(typed);
            assert_eq!(commune_at(&place), Some(read));
            let (text, name) = (typed.to_owned(), read.to_owned());
            assert_eq!(place.notice, Some(PlaceNotice::Read { text, name }));
        }
    }

    #[test]
    fn a_quarter_is_found_by_its_name() {
        for (text, name) in [
            ("Dornach", "Dornach"),
            ("Les Coteaux", "Coteaux"),
            ("gare de Mulhouse", "Gare de Mulhouse"),
            ("quartier des Coteaux", "Coteaux"),
            ("drouot", "Drouot"),
            ("68200 Mulhouse Dornach", "Dornach"),
            ("porte du miroir", "Porte du Miroir"),
        ] {
            let place = found(text);
            assert_eq!(place.name.as_deref(), Some(name), "{text}");
            assert_eq!(place.notice, None, "{text}");
            assert_eq!(commune_at(&place), Some("Mulhouse"), "{text}");
        }
        assert_ne!(found("rue Drouot").name.as_deref(), Some("Drouot"));
    }

    #[test]
    fn a_place_is_called_by_its_name_and_what_is_unknown_by_none() {
        for (text, name) in
            [("Ilzach", Some("Illzach")), ("à Wittenheim", Some("Wittenheim")), ("Paris", None)]
        {
            assert_eq!(found(text).name.as_deref(), name, "{text}");
        }
    }

    #[test]
    fn the_commune_of_an_unknown_street_is_where_one_looks() {
        for text in ["12 rue du Sauvage Mulhouse", "rue qui n’existe pas mulhouse"] {
            let place = found(text);
            assert_eq!(commune_at(&place), Some("Mulhouse"), "{text}");
            assert_eq!(place.name.as_deref(), Some("Mulhouse"));
            let (text, name) = (text.to_owned(), "Mulhouse".to_owned());
            assert_eq!(place.notice, Some(PlaceNotice::UnknownStreet { text, name }));
        }
        let elsewhere = found("12 bis rue de la bataille de Mulhouse");
        assert!(!matches!(elsewhere.notice, Some(PlaceNotice::UnknownStreet { .. })));
    }

    #[test]
    fn a_neighbour_is_outside_but_known_and_the_rest_is_unknown() {
        assert!(matches!(found("Cernay").notice, Some(PlaceNotice::Outside { .. })));
        assert!(matches!(found("Atlantide").notice, Some(PlaceNotice::Unknown { .. })));
        assert!(matches!(found("75001").notice, Some(PlaceNotice::Unknown { .. })));
    }
}
