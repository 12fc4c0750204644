//! How fast searching is: `make bench`, or `cargo bench -p indexer --bench search -- 30000`.
//!
//! Fills a store with generated services, builds the index from it, and measures text, 5 km around
//! a position, the first 20, the exact total and the facets, one search at a time. Then the same
//! after live edits, which leave several segments and deleted documents.

#![expect(clippy::print_stdout, reason = "a bench prints its measures")]

use anyhow::{Context, Result};
use data::ids::{LocationId, OrganizationId, ServiceAtLocationId, ServiceId};
use data::model::{
    Address, Listing, Location, OpeningHours, Organization, ProvenanceMap, Service,
    ServiceAtLocation, ServiceStatus,
};
use data::store::{Batch, Entity, EntityWrite, Revision, Store};
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::units::{Metres, Position};
use indexer::index::SearchIndex;
use indexer::search::{DemoFilter, Query, Sort};
use jiff::Timestamp;
use std::time::{Duration, Instant};

const SERVICES: usize = 30_000;
const SEARCHES: usize = 2_000;
const EDITS: usize = 200;

const NAMES: [&str; 12] = [
    "des Tilleuls",
    "du Canal",
    "Jean-Jaurès",
    "de la Doller",
    "Simone-Veil",
    "des Étoiles",
    "du Centre",
    "Les P'tits Loups",
    "de l'Ill",
    "du Rebberg",
    "Louise-Michel",
    "Arc-en-ciel",
];

const SENTENCES: [&str; 10] = [
    "Accueil individualisé et accès aux droits.",
    "Ateliers collectifs pour les familles.",
    "Permanence sans rendez-vous le mardi matin.",
    "Tarif selon le quotient familial.",
    "Accessible aux personnes à mobilité réduite.",
    "Prêt d'ordinateurs et accès à Internet.",
    "Aide aux devoirs après l'école.",
    "Animations culturelles et sportives pour adolescents.",
    "Écoute et soutien gratuit des parents.",
    "Transport à la demande pour les seniors.",
];

const TEXTS: [&str; 12] = [
    "crèche",
    "garde bebe",
    "cours d'informatique",
    "bibliothèque",
    "ehpad",
    "aide aux devoirs",
    "accueil enfants parents",
    "mission locale",
    "ordinateurs",
    "bibliotequ",
    "permanence seni",
    "crèche kingersheim",
];

fn main() -> Result<()> {
    let services =
        std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(SERVICES);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measure(services))
}

async fn measure(services: usize) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}", folder.path().join("bench.sqlite").display());
    let store = data::store::open(&url).await?;
    let mut chance = Chance(20_240_607);
    let mut listings = Vec::with_capacity(services);
    for rank in 0..services {
        listings.push(listing(rank, &mut chance));
    }
    let start = Instant::now();
    for some in listings.chunks(2_000) {
        write(store.as_ref(), some, None).await?;
    }
    println!("{services} services, store filled in {:.1?}", start.elapsed());

    let (index, _) = SearchIndex::open(&folder.path().join("index"))?;
    let start = Instant::now();
    index.rebuild(store.as_ref(), &mut |_| ()).await?;
    let built = start.elapsed();
    println!("index built in {built:.1?}, {:.1} MB", megabytes(index.stats().bytes));
    let start = Instant::now();
    drop(index);
    let (index, _) = SearchIndex::open(&folder.path().join("index"))?;
    println!("index opened in {:.1?}", start.elapsed());

    report("one segment", &index, &mut chance)?;
    let mut visible = Vec::with_capacity(EDITS);
    for _ in 0..EDITS {
        let rank = chance.below(services);
        listings[rank].service.description = Some(chance.one_of(&SENTENCES).to_owned());
        let edited = listings[rank].clone();
        let stored = store.listings(&[edited.id()]).await?.pop().context("an edited listing")?;
        let start = Instant::now();
        write(store.as_ref(), &[edited], Some(stored.service)).await?;
        index.follow(store.as_ref()).await?;
        visible.push(start.elapsed());
    }
    println!("edit written and visible: {}", percentiles(visible));
    let stats = index.stats();
    println!("{} segments, {} deleted documents", stats.segments, stats.deleted);
    report("after edits", &index, &mut chance)
}

/// Makes one search.
type Ask = fn(&mut Chance) -> Query;

fn report(state: &str, index: &SearchIndex, chance: &mut Chance) -> Result<()> {
    let kinds: [(&str, Ask); 4] = [
        ("text + 5 km", |chance| Query { radius: Some(Metres(5_000.0)), ..text(chance) }),
        ("text + 5 km, by distance", |chance| Query {
            radius: Some(Metres(5_000.0)),
            sort: Sort::Distance,
            ..text(chance)
        }),
        ("text", text),
        ("everything by distance", |chance| Query { text: None, ..text(chance) }),
    ];
    for (kind, query) in kinds {
        let mut times = Vec::with_capacity(SEARCHES);
        let mut found = 0;
        for rank in 0..SEARCHES + SEARCHES / 10 {
            let query = query(chance);
            let start = Instant::now();
            let answer = index.search(&query)?;
            // The first ones warm the caches.
            if rank >= SEARCHES / 10 {
                times.push(start.elapsed());
                found += answer.total;
            }
        }
        println!(
            "{state}: {kind}: {}, {} found on average",
            percentiles(times),
            found / SEARCHES as u64
        );
    }
    Ok(())
}

fn text(chance: &mut Chance) -> Query {
    Query {
        text: Some(chance.one_of(&TEXTS).to_owned()),
        near: Some(chance.position()),
        demo: DemoFilter::Include,
        ..Query::default()
    }
}

fn percentiles(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    format!("p50 {:.2?}, p99 {:.2?}", at(50), at(99))
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// Creates listings, or replaces the services of those that exist.
async fn write(store: &dyn Store, listings: &[Listing], service: Option<Revision>) -> Result<()> {
    let mut batch = Batch::new("bench", Timestamp::UNIX_EPOCH);
    for Listing { service_at_location, service: of, location, organization } in
        listings.iter().cloned()
    {
        let of = EntityWrite { entity: Entity::Service(Box::new(of)), expected: service };
        if service.is_some() {
            batch.entities.push(of);
            continue;
        }
        let new = |entity| EntityWrite { entity, expected: None };
        batch.entities.push(new(Entity::Organization(organization)));
        batch.entities.push(of);
        batch.entities.push(new(Entity::Location(location)));
        batch.entities.push(new(Entity::ServiceAtLocation(Box::new(service_at_location))));
    }
    store.apply(batch).await?;
    Ok(())
}

fn listing(rank: usize, chance: &mut Chance) -> Listing {
    let terms = Taxonomy::families().terms();
    let term = &terms[chance.below(terms.len())];
    let commune = chance.commune();
    let key = rank.to_string();
    let position = chance.around(commune.centroid);
    let name = format!("{} {}", term.label, chance.one_of(&NAMES));
    let organization = Organization {
        id: OrganizationId::derived("bench", &key),
        name: format!("Association {}", chance.one_of(&NAMES)),
        identifiers: Vec::new(),
        demo: false,
        provenance: ProvenanceMap::new(),
    };
    let location = Location {
        id: LocationId::derived("bench", &key),
        address: Address {
            address_1: Some(format!("{} rue de la République", 1 + chance.below(200))),
            address_2: None,
            city: Some(commune.name.clone()),
            postal_code: commune.postal_codes.first().cloned(),
            insee_code: Some(commune.insee.clone()),
        },
        position: Some(position),
        accessibility: Vec::new(),
        attributes: Vec::new(),
        demo: false,
        provenance: ProvenanceMap::new(),
    };
    let description =
        [chance.one_of(&SENTENCES), chance.one_of(&SENTENCES), chance.one_of(&SENTENCES)];
    let service = Service {
        id: ServiceId::derived("bench", &key),
        organization_id: organization.id,
        name,
        alternate_name: None,
        description: Some(description.join(" ")),
        status: ServiceStatus::Active,
        categories: vec![term.code.clone()],
        email: None,
        urls: Vec::new(),
        ages: None,
        audiences: Vec::new(),
        fee: None,
        cost_options: Vec::new(),
        access_modes: Vec::new(),
        required_documents: Vec::new(),
        languages: Vec::new(),
        service_area: Vec::new(),
        capacity: None,
        attributes: Vec::new(),
        demo: false,
        provenance: ProvenanceMap::new(),
    };
    let service_at_location = ServiceAtLocation {
        id: ServiceAtLocationId::derived("bench", &key),
        service_id: service.id,
        location_id: location.id,
        phones: Vec::new(),
        opening_hours: OpeningHours { osm: Some("Mo-Fr 09:00-17:00".to_owned()), original: None },
        identifiers: Vec::new(),
        source_updated: None,
        verified: None,
        verified_by: None,
        ingested: None,
        gone_since: None,
        demo: false,
        provenance: ProvenanceMap::new(),
    };
    Listing { service_at_location, service, location, organization }
}

/// The same numbers at every run (xorshift).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    #[expect(clippy::cast_precision_loss, reason = "any number between −1 and 1 will do")]
    fn signed(&mut self) -> f64 {
        self.below(2_000_001) as f64 / 1e6 - 1.0
    }

    /// The more people, the more services.
    fn commune(&mut self) -> &'static data::territory::Commune {
        let communes = Territory::m2a().communes();
        let all: u64 = communes.iter().map(|commune| u64::from(commune.population)).sum();
        let mut left = self.next() % all;
        for commune in communes {
            match left.checked_sub(u64::from(commune.population)) {
                Some(rest) => left = rest,
                None => return commune,
            }
        }
        &communes[0]
    }

    fn around(&mut self, centre: Position) -> Position {
        let spread = |chance: &mut Self| chance.signed() * chance.signed() * 0.04;
        let latitude = centre.latitude + spread(self);
        Position { latitude, longitude: centre.longitude + 1.45 * spread(self) }
    }

    fn position(&mut self) -> Position {
        let centre = self.commune().centroid;
        self.around(centre)
    }
}
