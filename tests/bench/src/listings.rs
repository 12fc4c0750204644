//! Generated services.

use crate::chance::{Chance, sums};
use crate::hours;
use crate::towns::{Town, Towns};
use crate::words::{CALLED, KEEPERS, SENTENCES, STREETS};
use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId, SourceId};
use data::model::{
    AccessMode, Accessibility, Address, AgeRange, Audience, Fee, Listing, Location, OpeningHours,
    Organization, Phone, Provenance, ProvenanceMap, Service, ServiceAtLocation, ServiceCapacity,
    ServiceStatus, Url,
};
use data::taxonomy::{Taxonomy, Term};
use jiff::civil::{Date, date};

/// Changing it changes every service.
const SEED: u64 = 20_240_607;

const SOURCE: &str = "bench";

/// The newest date that a listing tells.
const TODAY: Date = date(2026, 11, 1);

/// Makes the services: the same rank, the same service.
pub struct Generator {
    pub towns: Towns,
    terms: Vec<&'static Term>,
    /// Some kinds of services are everywhere, others rare.
    weights: Vec<f64>,
}

impl Default for Generator {
    fn default() -> Self {
        let terms: Vec<&Term> =
            Taxonomy::families().terms().iter().filter(|term| term.parent.is_some()).collect();
        // Neighbours in the taxonomy are of one top category: spread, or one of them has them all.
        #[expect(clippy::cast_precision_loss, reason = "a hundred terms")]
        let rarity = |rank: usize| (1.0 + (rank * 37 % terms.len()) as f64).powf(-0.6);
        let weights = sums((0..terms.len()).map(rarity));
        Self { towns: Towns::new(SEED), terms, weights }
    }
}

impl Generator {
    /// The service of a rank.
    pub fn listing(&self, rank: usize) -> Listing {
        let mut chance = Chance::of(SEED, rank as u64);
        let chance = &mut chance;
        let home = self.towns.draw(chance);
        let town = &self.towns.all[home];
        let term = self.terms[chance.weighted(&self.weights)];
        let key = rank.to_string();
        let organization = organization(town, chance);
        let location = location(&key, town, chance);
        let mut service = service(&key, organization.id, term, chance);
        let is_home_help = location.position.is_none();
        if chance.percent(if is_home_help { 75 } else { 10 }) {
            let most = self.towns.all.len();
            let neighbours = 1 + chance.below(12);
            service.service_area = (home..home + neighbours)
                .map(|rank| self.towns.all[rank % most].insee.clone())
                .collect();
        }
        let service_at_location = service_at_location(&key, service.id, location.id, chance);
        Listing { service_at_location, service, location, organization }
    }
}

/// A few keep all the services of a town.
fn organization(town: &Town, chance: &mut Chance) -> Organization {
    let keeper = chance.below(KEEPERS.len()).min(chance.below(KEEPERS.len()));
    let name = format!("{} {}", KEEPERS[keeper], town.name);
    Organization {
        id: OrganizationId::derived(SOURCE, &format!("{keeper} {}", town.insee.as_str())),
        name,
        identifiers: Vec::new(),
        demo: false,
        provenance: provenance(&["name"]),
    }
}

fn location(key: &str, town: &Town, chance: &mut Chance) -> Location {
    let located = chance.percent(96);
    let street = format!("{} {}", 1 + chance.below(200), chance.one_of(&STREETS));
    let position = town.somewhere(chance);
    let mut accessibility = Vec::new();
    for (code, percent) in [("wheelchair", 30), ("adapted-toilets", 8), ("hearing-loop", 4)] {
        if chance.percent(percent) {
            accessibility.push(Accessibility {
                description: code.to_owned(),
                details: None,
                url: None,
            });
        }
    }
    Location {
        id: LocationId::derived(SOURCE, key),
        address: Address {
            address_1: located.then_some(street),
            address_2: None,
            city: Some(town.name.clone()),
            postal_code: Some(town.postal_code.clone()),
            insee_code: Some(town.insee.clone()),
        },
        position: located.then_some(position),
        accessibility,
        attributes: Vec::new(),
        demo: false,
        provenance: provenance(&["address", "position", "accessibility"]),
    }
}

fn service(key: &str, keeper: OrganizationId, term: &Term, chance: &mut Chance) -> Service {
    let sentences = 2 + chance.below(3);
    let description: Vec<&str> = (0..sentences).map(|_| chance.one_of(&SENTENCES)).collect();
    let ages = chance.percent(65).then(|| ages(term, chance));
    let fees = [Fee::Free, Fee::FreeUnderConditions, Fee::Paid, Fee::ByIncome];
    let modes = [
        AccessMode::WalkIn,
        AccessMode::Appointment,
        AccessMode::Phone,
        AccessMode::Email,
        AccessMode::Registration,
        AccessMode::Online,
    ];
    let has_places =
        matches!(term.parent.as_ref().map(data::ids::TermCode::as_str), Some("petite-enfance"));
    let capacity = (has_places && chance.percent(60)).then(|| ServiceCapacity {
        maximum: Some(10 + u32::try_from(chance.below(60)).unwrap_or(0)),
        available: chance
            .percent(50)
            .then(|| u32::try_from(chance.below(8)).unwrap_or(0).saturating_sub(3)),
        updated: Some(days_ago(chance.below(400))),
    });
    let languages = ["fr", "en", "de", "ar", "tr", "it"];
    Service {
        id: ServiceId::derived(SOURCE, key),
        organization_id: keeper,
        name: format!("{} {}", term.label, chance.one_of(&CALLED)),
        alternate_name: chance.percent(10).then(|| chance.one_of(&CALLED).to_owned()),
        description: Some(description.join(" ")),
        status: if chance.percent(1) {
            ServiceStatus::TemporarilyClosed
        } else {
            ServiceStatus::Active
        },
        categories: vec![term.code.clone()],
        email: chance.percent(50).then(|| format!("contact-{key}@example.org")),
        urls: if chance.percent(60) {
            vec![Url { label: None, url: format!("https://example.org/services/{key}") }]
        } else {
            Vec::new()
        },
        ages,
        audiences: if chance.percent(60) { audiences(term, chance) } else { Vec::new() },
        fee: chance.percent(60).then(|| fees[chance.below(fees.len())]),
        cost_options: Vec::new(),
        access_modes: modes.into_iter().filter(|_| chance.percent(25)).collect(),
        required_documents: Vec::new(),
        languages: if chance.percent(15) {
            languages[..=chance.below(languages.len())].iter().map(|&code| code.into()).collect()
        } else {
            Vec::new()
        },
        service_area: Vec::new(),
        capacity,
        attributes: Vec::new(),
        demo: false,
        provenance: provenance(&[
            "name",
            "description",
            "categories",
            "email",
            "urls",
            "ages",
            "audiences",
            "fee",
            "access_modes",
        ]),
    }
}

/// In months.
fn ages(term: &Term, chance: &mut Chance) -> AgeRange {
    let range = |least: u16, most: Option<u16>| AgeRange { minimum: Some(least), maximum: most };
    match term.parent.as_ref().map(data::ids::TermCode::as_str) {
        Some("petite-enfance") => {
            range([2, 3, 6][chance.below(3)], Some([36, 48, 72][chance.below(3)]))
        }
        Some("enfance-periscolaire") => {
            range([36, 72][chance.below(2)], Some([132, 144, 204][chance.below(3)]))
        }
        Some("jeunesse") => range([132, 192][chance.below(2)], Some([300, 312][chance.below(2)])),
        Some("seniors-aidants") => range([720, 780][chance.below(2)], None),
        _ => AgeRange { minimum: chance.percent(50).then_some(216), maximum: None },
    }
}

fn audiences(term: &Term, chance: &mut Chance) -> Vec<Audience> {
    let usual: &[Audience] = match term.parent.as_ref().map(data::ids::TermCode::as_str) {
        Some("petite-enfance" | "parentalite") => &[Audience::Families, Audience::FutureParents],
        Some("enfance-periscolaire") => &[Audience::Children, Audience::Families],
        Some("jeunesse") => &[Audience::YoungPeople, Audience::Students],
        Some("seniors-aidants") => &[Audience::Seniors, Audience::Carers],
        Some("handicap-sante") => &[Audience::Disabled, Audience::Carers],
        _ => &[Audience::Everyone, Audience::JobSeekers, Audience::Newcomers, Audience::Women],
    };
    usual[..=chance.below(usual.len())].to_vec()
}

fn service_at_location(
    key: &str,
    service: ServiceId,
    location: LocationId,
    chance: &mut Chance,
) -> ServiceAtLocation {
    let number = format!("+33{}{:08}", 1 + chance.below(5), chance.below(100_000_000));
    ServiceAtLocation {
        id: ServiceAtLocationId::derived(SOURCE, key),
        service_id: service,
        location_id: location,
        phones: if chance.percent(85) {
            vec![Phone { number, description: None }]
        } else {
            Vec::new()
        },
        opening_hours: OpeningHours {
            osm: chance.percent(80).then(|| hours::draw(chance)),
            original: None,
        },
        identifiers: Vec::new(),
        source_updated: chance.percent(90).then(|| days_ago(chance.below(1_500))),
        verified: chance.percent(40).then(|| days_ago(chance.below(700))),
        verified_by: None,
        ingested: None,
        gone_since: None,
        demo: false,
        provenance: provenance(&["phones", "opening_hours"]),
    }
}

fn days_ago(days: usize) -> Date {
    i32::try_from(days)
        .ok()
        .and_then(|days| TODAY.checked_sub(jiff::Span::new().days(days)).ok())
        .unwrap_or(TODAY)
}

fn provenance(fields: &[&str]) -> ProvenanceMap {
    let from = Provenance {
        source: SourceId::from(SOURCE),
        also: Vec::new(),
        source_updated: Some(TODAY),
        derived: false,
        verified_by: None,
        verified_at: None,
    };
    fields.iter().map(|field| ((*field).to_owned(), from.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_gives_the_same_service_again() {
        let (one, two) = (Generator::default(), Generator::default());
        for rank in [0, 1, 77, 12_345] {
            assert_eq!(one.listing(rank), two.listing(rank));
        }
        assert_ne!(one.listing(1).service.name, one.listing(2).service.name);
    }

    #[test]
    fn services_lie_in_towns_and_some_nowhere() {
        let generator = Generator::default();
        let listings: Vec<Listing> = (0..2_000).map(|rank| generator.listing(rank)).collect();
        let unlocated = listings.iter().filter(|one| one.location.position.is_none()).count();
        assert!((40..160).contains(&unlocated), "{unlocated}");
        let paris = generator.towns.all[0].centre;
        let near = |one: &&Listing| {
            one.location.position.is_some_and(|place| place.distance_to(paris).0 < 10_000.0)
        };
        assert!(listings.iter().filter(near).count() > 60);
    }
}
