use super::*;
use data::ids::{ServiceAtLocationId, TermCode};
use data::model::{LicenceStatus, Listing, Phone, Provenance, Record, ServiceStatus};
use data::store::{Batch, Entity, EntityWrite, Found, Outside, Rejection, StoredListing};
use serde_json::json;
use std::sync::Arc;
use tempfile::TempDir;

struct Base {
    store: Arc<dyn Store>,
    _folder: TempDir,
}

async fn base() -> Base {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}", folder.path().join("x.sqlite3").display());
    Base { store: data::store::open(&url).await.expect("a store"), _folder: folder }
}

fn at(day: i8) -> Timestamp {
    jiff::civil::date(2026, 3, day).in_tz("Europe/Paris").expect("a day").timestamp()
}

fn source(id: &str, precedence: i32) -> Source {
    Source {
        id: id.into(),
        title: id.to_owned(),
        owner: "Essai".to_owned(),
        licence: "Licence Ouverte 2.0".to_owned(),
        licence_status: LicenceStatus::Declared,
        url: None,
        updated: None,
        precedence,
    }
}

/// A library of Mulhouse.
fn record(source: &str, native_id: &str, name: &str, street: &str) -> Record {
    serde_json::from_value(json!({
        "source": source,
        "native_id": native_id,
        "name": name,
        "categories": ["bibliotheque"],
        "address": { "address_1": street, "city": "Mulhouse", "insee_code": "68224" },
    }))
    .expect("a record")
}

fn rows(records: Vec<Record>) -> Reading {
    crate::bundle::reading(records)
}

impl Base {
    async fn import(&self, source: &Source, reading: &Reading, day: i8) -> ImportReport {
        let clock = move || at(day);
        let run = run(&*self.store, source, reading, Options::default(), &clock, &()).await;
        run.expect("imported").report
    }

    /// Imports a file that has lost every row.
    async fn empty(&self, source: &Source, day: i8) {
        let clock = move || at(day);
        let (reading, options) = (Reading::default(), Options { allow_loss: true });
        run(&*self.store, source, &reading, options, &clock, &()).await.expect("imported");
    }

    async fn all(&self) -> Vec<StoredListing> {
        self.store.listings_after(None, 500).await.expect("listings")
    }

    async fn only(&self) -> Listing {
        let mut all = self.all().await;
        assert_eq!(all.len(), 1, "{all:#?}");
        all.remove(0).listing
    }

    async fn write(&self, entity: Entity, expected: data::store::Revision) {
        let mut batch = Batch::new("user:essai", at(1));
        batch.entities.push(EntityWrite { entity, expected: Some(expected) });
        self.store.apply(batch).await.expect("written");
    }
}

/// Added, updated, unchanged, gone.
fn counts(report: &ImportReport) -> [u64; 4] {
    let sum = report.accepted + report.outside.len() as u64 + report.rejected;
    assert_eq!(report.read, sum, "every row is in exactly one of three");
    assert_eq!(report.accepted, report.added + report.updated + report.unchanged);
    [report.added, report.updated, report.unchanged, report.gone]
}

#[tokio::test]
async fn importing_twice_writes_nothing_but_the_report() {
    let base = base().await;
    let files = source("a", 1);
    let reading = rows(vec![record("a", "1", "Bibliothèque Nord", "1 rue A")]);
    assert_eq!(counts(&base.import(&files, &reading, 1).await), [1, 0, 0, 0]);
    let change = base.store.last_change().await.expect("a change");
    let before = base.all().await;

    assert_eq!(counts(&base.import(&files, &reading, 2).await), [0, 0, 1, 0]);
    assert_eq!(base.store.last_change().await.expect("a change"), change);
    assert_eq!(base.all().await, before);
    assert_eq!(base.store.import_reports(9).await.expect("reports").len(), 2);
}

#[tokio::test]
async fn every_row_is_counted_once_whatever_became_of_it() {
    let base = base().await;
    let mut reading = rows(vec![record("a", "1", "Bibliothèque Nord", "1 rue A")]);
    reading.outside.push(Outside {
        row: 2,
        name: "Ailleurs".to_owned(),
        insee_code: None,
        decided_by: "polygon".to_owned(),
    });
    let rejection = |row_kept| Rejection {
        row: 3,
        name: None,
        column: None,
        value: None,
        reason: "essai".to_owned(),
        row_kept,
    };
    reading.rejections.extend([rejection(false), rejection(true)]);
    let report = base.import(&source("a", 1), &reading, 1).await;
    assert_eq!((report.read, report.accepted, report.rejected), (3, 1, 1));
    assert_eq!(report.rejections.len(), 2);
    counts(&report);
}

#[tokio::test]
async fn a_changed_row_changes_its_listing_and_keeps_its_address() {
    let base = base().await;
    let files = source("a", 1);
    let mut one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    base.import(&files, &rows(vec![one.clone()]), 1).await;
    let before = base.only().await;
    one.name = "Bibliothèque du Nord et du Sud".to_owned();
    assert_eq!(counts(&base.import(&files, &rows(vec![one]), 2).await), [0, 1, 0, 0]);
    let after = base.only().await;
    assert_eq!(after.id(), before.id());
    assert_eq!(after.service.name, "Bibliothèque du Nord et du Sud");
    assert_eq!(after.service_at_location.ingested, Some(at(2)));
}

#[tokio::test]
async fn a_row_gone_from_its_source_is_marked_and_comes_back() {
    let base = base().await;
    let files = source("a", 1);
    let one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    let other = record("a", "2", "Bibliothèque Sud", "9 rue Z");
    let both = rows(vec![one.clone(), other.clone()]);
    base.import(&files, &both, 1).await;
    let id = |listing: &StoredListing| listing.listing.id();
    let ids: Vec<ServiceAtLocationId> = base.all().await.iter().map(id).collect();

    let alone = rows(vec![other]);
    assert_eq!(counts(&base.import(&files, &alone, 2).await), [0, 0, 1, 1]);
    let gone: Vec<StoredListing> = base.all().await;
    assert_eq!(gone.iter().map(id).collect::<Vec<_>>(), ids, "nothing is deleted");
    let gone = gone.into_iter().find(|stored| stored.listing.service.name.contains("Nord"));
    let gone = gone.expect("kept").listing;
    assert_eq!(gone.service.status, ServiceStatus::Inactive);
    assert_eq!(gone.service_at_location.gone_since, Some(jiff::civil::date(2026, 3, 2)));
    assert!(!gone.is_searchable());

    let change = base.store.last_change().await.expect("a change");
    assert_eq!(counts(&base.import(&files, &alone, 3).await), [0, 0, 1, 0], "gone only once");
    assert_eq!(base.store.last_change().await.expect("a change"), change);

    assert_eq!(counts(&base.import(&files, &both, 4).await), [0, 1, 1, 0]);
    for stored in base.all().await {
        assert_eq!(stored.listing.service.status, ServiceStatus::Active);
        assert_eq!(stored.listing.service_at_location.gone_since, None);
    }
}

#[tokio::test]
async fn a_listing_lives_as_long_as_one_source_tells_of_it() {
    let base = base().await;
    let (low, high) = (source("a", 1), source("b", 9));
    let mut known = record("a", "1", "Bibliothèque Nord", "1 rue A");
    known.phones.push(Phone { number: "+33389000001".to_owned(), description: None });
    base.import(&low, &rows(vec![known]), 1).await;
    let id = base.only().await.id();
    let report = base
        .import(&high, &rows(vec![record("b", "7", "Bibliothèque du Nord", "1, rue A")]), 2)
        .await;
    assert_eq!(report.duplicates.len(), 1);
    assert_eq!(report.duplicates[0].merged_into, Some(id), "the first listing stays");
    let merged = base.only().await;
    assert_eq!(merged.service.name, "Bibliothèque du Nord", "higher precedence");
    assert_eq!(merged.service.alternate_name.as_deref(), Some("Bibliothèque Nord"));
    assert_eq!(merged.service_at_location.phones.len(), 1, "non-empty before empty");
    let sources: Vec<String> = merged.sources().iter().map(ToString::to_string).collect();
    assert_eq!(sources, ["b", "a"]);

    base.empty(&high, 3).await;
    let left = base.only().await;
    assert_eq!((left.id(), left.service.status), (id, ServiceStatus::Active));
    assert_eq!(left.service.name, "Bibliothèque Nord");
    base.empty(&low, 4).await;
    assert_eq!(base.only().await.service.status, ServiceStatus::Inactive);
}

#[tokio::test]
async fn a_source_that_only_adds_a_telephone_is_named() {
    let base = base().await;
    for (source, number) in [(source("a", 9), "+33389000001"), (source("b", 1), "+33389000002")] {
        let mut one = record(source.id.as_str(), "1", "Bibliothèque Nord", "1 rue A");
        one.phones.push(Phone { number: number.to_owned(), description: None });
        base.import(&source, &rows(vec![one]), 1).await;
    }
    let listing = base.only().await;
    assert_eq!(listing.service_at_location.phones.len(), 2);
    assert_eq!(listing.sources(), ["a".into(), "b".into()]);
}

#[tokio::test]
async fn what_a_person_verified_is_never_overwritten() {
    let base = base().await;
    let files = source("a", 1);
    let mut one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    base.import(&files, &rows(vec![one.clone()]), 1).await;
    let stored = base.all().await.remove(0);
    let verified = |map: &mut data::model::ProvenanceMap, field: &str| {
        let said = Provenance {
            source: "agent".into(),
            also: Vec::new(),
            source_updated: None,
            derived: false,
            verified_by: Some("commune de Mulhouse".to_owned()),
            verified_at: Some(jiff::civil::date(2026, 3, 1)),
        };
        map.insert(field.to_owned(), said);
    };
    let Listing { mut service, mut location, mut service_at_location, .. } = stored.listing;
    service.name = "Le vrai nom".to_owned();
    verified(&mut service.provenance, "name");
    verified(&mut service.provenance, "email");
    location.address.address_1 = Some("2 rue B".to_owned());
    verified(&mut location.provenance, "address.address_1");
    service_at_location.verified = Some(jiff::civil::date(2026, 3, 1));
    service_at_location.verified_by = Some("commune de Mulhouse".to_owned());
    base.write(Entity::Service(Box::new(service)), stored.service).await;
    base.write(Entity::Location(location), stored.location).await;
    let listed = Entity::ServiceAtLocation(Box::new(service_at_location));
    base.write(listed, stored.service_at_location).await;

    one.name = "Encore un autre nom".to_owned();
    one.email = Some("contact@exemple.fr".to_owned());
    one.address.address_1 = Some("1 bis rue A".to_owned());
    one.address.postal_code = Some("68100".to_owned());
    one.categories.push(TermCode::from("ludotheque"));
    base.import(&files, &rows(vec![one.clone()]), 2).await;
    let kept = base.only().await;
    assert_eq!(kept.service.name, "Le vrai nom");
    assert_eq!(kept.service.email, None, "a person emptied it");
    assert_eq!(kept.location.address.address_1.as_deref(), Some("2 rue B"));
    assert_eq!(
        kept.location.address.postal_code.as_deref(),
        Some("68100"),
        "not verified: follows"
    );
    assert_eq!(kept.service.categories.len(), 2);
    assert_eq!(kept.service_at_location.verified_by.as_deref(), Some("commune de Mulhouse"));

    let change = base.store.last_change().await.expect("a change");
    base.import(&files, &rows(vec![one]), 3).await;
    assert_eq!(base.store.last_change().await.expect("a change"), change);
}

#[tokio::test]
async fn listings_found_to_be_one_redirect_and_listings_found_to_be_two_part() {
    let base = base().await;
    let (first, second) = (source("a", 5), source("b", 1));
    let one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    let mut two = record("b", "1", "Bibliothèque Nord", "99 rue Z");
    base.import(&first, &rows(vec![one]), 1).await;
    let id = base.only().await.id();
    base.import(&second, &rows(vec![two.clone()]), 2).await;
    assert_eq!(base.all().await.len(), 2);
    let other =
        base.all().await.iter().map(|stored| stored.listing.id()).find(|found| *found != id);
    let other = other.expect("two listings");

    two.address.address_1 = Some("1 rue A".to_owned());
    base.import(&second, &rows(vec![two.clone()]), 3).await;
    assert_eq!(base.only().await.id(), id);
    let moved = base.store.listing(other).await.expect("a look-up").expect("known");
    assert_eq!(moved, Found::MovedTo(id));

    two.address.address_1 = Some("99 rue Z".to_owned());
    base.import(&second, &rows(vec![two]), 4).await;
    let parted: Vec<ServiceAtLocationId> =
        base.all().await.iter().map(|stored| stored.listing.id()).collect();
    assert_eq!(parted.len(), 2);
    assert!(parted.contains(&id) && parted.contains(&other), "each has its own address again");
}

#[tokio::test]
async fn a_renamed_row_keeps_its_listing() {
    let base = base().await;
    let files = source("a", 1);
    let named = |name: &str| {
        let mut one = record("a", name, name, "1 rue A");
        one.phones.push(Phone { number: "+33389000001".to_owned(), description: None });
        rows(vec![one])
    };
    base.import(&files, &named("Bibliothèque Nord"), 1).await;
    let id = base.only().await.id();
    let report = base.import(&files, &named("Médiathèque du Nord"), 2).await;
    assert_eq!(counts(&report), [1, 0, 0, 1], "the old row is gone all the same");
    let renamed = base.only().await;
    assert_eq!((renamed.id(), renamed.service.status), (id, ServiceStatus::Active));
    assert_eq!(renamed.service.name, "Médiathèque du Nord");
    let change = base.store.last_change().await.expect("a change");
    base.import(&files, &named("Médiathèque du Nord"), 3).await;
    assert_eq!(base.store.last_change().await.expect("a change"), change);
    assert_eq!(base.only().await.id(), id);
}

#[tokio::test]
async fn when_records_part_the_listing_goes_with_the_one_that_spoke_first() {
    let base = base().await;
    let (low, high) = (source("a", 1), source("b", 9));
    let one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    let mut two = record("b", "1", "Bibliothèque Nord", "1 rue A");
    base.import(&low, &rows(vec![one]), 1).await;
    let id = base.only().await.id();
    base.import(&high, &rows(vec![two.clone()]), 2).await;
    assert_eq!(base.only().await.id(), id);
    two.address.address_1 = Some("99 rue Z".to_owned());
    base.import(&high, &rows(vec![two]), 3).await;
    let parted = base.all().await;
    assert_eq!(parted.len(), 2);
    let kept = parted.into_iter().find(|stored| stored.listing.id() == id).expect("kept").listing;
    assert_eq!(kept.location.address.address_1.as_deref(), Some("99 rue Z"));
}

#[tokio::test]
async fn hours_that_contradict_each_other_are_told() {
    let base = base().await;
    let timed = |source: &str, hours: &str| {
        let mut one = record(source, "1", "Bibliothèque Nord", "1 rue A");
        one.opening_hours.osm = Some(hours.to_owned());
        rows(vec![one])
    };
    base.import(&source("a", 1), &timed("a", "Mo 09:00-12:00"), 1).await;
    let same = base.import(&source("b", 9), &timed("b", "Mo 09:00-12:00"), 2).await;
    assert_eq!(same.conflicts, []);
    let report = base.import(&source("b", 9), &timed("b", "Mo 10:00-12:00"), 3).await;
    assert_eq!(report.conflicts.len(), 1);
    let conflict = &report.conflicts[0];
    assert_eq!(conflict.listing, base.only().await.id());
    assert_eq!((conflict.shown.as_str(), conflict.other.as_str()), ("b:1", "a:1"));
    assert_eq!(conflict.shown_value, "Mo 10:00-12:00");
    let shown = base.only().await.service_at_location.opening_hours.osm;
    assert_eq!(shown.as_ref(), Some(&conflict.shown_value));
}

#[tokio::test]
async fn places_of_one_organisation_share_it() {
    let base = base().await;
    let files = source("a", 1);
    let mut long = record("a", "3", "Les Amis et le CSC Wagner", "43 rue C");
    let mut short = record("a", "1", "Les Amis", "1 rue A");
    let mut other = record("a", "2", "LES AMIS", "9 rue Z");
    for record in [&mut long, &mut short, &mut other] {
        let url = "https://les-amis.example.org/x".to_owned();
        record.urls.push(data::model::Url { label: None, url });
    }
    base.import(&files, &rows(vec![long, short, other]), 1).await;
    let organizations: std::collections::BTreeSet<_> = base
        .all()
        .await
        .into_iter()
        .map(|stored| (stored.listing.organization.id, stored.listing.organization.name))
        .collect();
    assert_eq!(organizations.len(), 1, "{organizations:?}");
    assert_eq!(base.all().await.len(), 3);
    // A new place of an organisation that the store has.
    let more = source("b", 1);
    base.import(&more, &rows(vec![record("b", "1", "Les Amis", "70 rue Q")]), 2).await;
    assert_eq!(base.store.counts().await.expect("counts").organizations, 1);
}

#[tokio::test]
async fn the_fate_of_each_row_is_told() {
    let base = base().await;
    base.import(&source("a", 1), &rows(vec![record("a", "1", "Bibliothèque Nord", "1 rue A")]), 1)
        .await;
    let files = source("b", 1);
    let mut reading = rows(vec![
        record("b", "1", "Bibliothèque Nord", "1 rue A"),
        record("b", "2", "Bibliothèque Sud", "9 rue Z"),
    ]);
    reading.rejections.push(Rejection {
        row: 3,
        name: None,
        column: None,
        value: None,
        reason: "le nom manque".to_owned(),
        row_kept: false,
    });
    let clock = || at(2);
    let run = run(&*base.store, &files, &reading, Options::default(), &clock, &())
        .await
        .expect("imported");
    let told: Vec<String> = run
        .fates
        .iter()
        .map(|fate| match &fate.outcome {
            Outcome::Listed { with, .. } => format!("{} listed with {with:?}", fate.row),
            Outcome::Outside(_) => format!("{} outside", fate.row),
            Outcome::Rejected(rejection) => format!("{} {}", fate.row, rejection.reason),
        })
        .collect();
    assert_eq!(told, ["1 listed with [\"a:1\"]", "2 listed with []", "3 le nom manque"]);
}

mod contested;
mod refused;
mod whole;
