//! The index and the store: building, following, and surviving whatever is found on disk.

mod damage;
mod death;
mod segments;

use super::{Follower, IndexError, Opened, SearchIndex, generation};
use crate::samples::{listing, record};
use crate::search::Query;
use data::model::{Listing, ServiceStatus};
use data::store::{Batch, ChangeSeq, Entity, EntityWrite, Found, Revision, Store, StoredListing};
use jiff::Timestamp;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Notify;

struct Place {
    folder: tempfile::TempDir,
    store: Arc<dyn Store>,
}

impl Place {
    async fn with(listings: &[Listing]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}", folder.path().join("reperes.sqlite").display());
        let store = data::store::open(&url).await.expect("a store");
        for listing in listings {
            save(store.as_ref(), listing).await;
        }
        Self { folder, store }
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("index")
    }

    fn open(&self) -> (SearchIndex, Opened) {
        SearchIndex::open(&self.dir()).expect("an index opens")
    }

    /// Files of the current generation.
    fn files(&self) -> Vec<PathBuf> {
        let pointer = generation::read_pointer(&self.dir()).expect("readable").expect("there");
        let dir = generation::directory(&self.dir(), pointer.generation);
        fs::read_dir(dir)
            .expect("a directory")
            .map(|entry| entry.expect("an entry").path())
            .collect()
    }
}

async fn save(store: &dyn Store, listing: &Listing) {
    let batch = batch_of(store, listing).await;
    store.apply(batch).await.expect("a write");
}

/// Creates or replaces all four entities of a listing, the organisation first.
async fn batch_of(store: &dyn Store, listing: &Listing) -> Batch {
    let stored = match store.listing(listing.id()).await.expect("a look-up") {
        Some(Found::Listing(stored)) => Some(*stored),
        _ => None,
    };
    let revision = |of: fn(&StoredListing) -> Revision| stored.as_ref().map(of);
    let Listing { service_at_location, service, location, organization } = listing.clone();
    let mut batch = Batch::new("essai", Timestamp::UNIX_EPOCH);
    batch.entities = vec![
        EntityWrite {
            entity: Entity::Organization(organization),
            expected: revision(|stored| stored.organization),
        },
        EntityWrite {
            entity: Entity::Service(Box::new(service)),
            expected: revision(|stored| stored.service),
        },
        EntityWrite {
            entity: Entity::Location(location),
            expected: revision(|stored| stored.location),
        },
        EntityWrite {
            entity: Entity::ServiceAtLocation(Box::new(service_at_location)),
            expected: revision(|stored| stored.service_at_location),
        },
    ];
    batch
}

fn samples() -> Vec<Listing> {
    ["Mulhouse", "Illzach", "Kingersheim", "Rixheim"]
        .map(|commune| listing(&record(&format!("Crèche de {commune}"), &["creche"], commune)))
        .to_vec()
}

fn names(index: &SearchIndex, text: &str) -> Vec<String> {
    let query = Query { text: Some(text.to_owned()), ..Query::default() };
    let answer = index.search(&query).expect("an answer");
    answer.hits.into_iter().map(|hit| hit.summary.name).collect()
}

#[tokio::test]
async fn an_empty_index_is_built_by_the_first_follow_and_found_again() {
    let place = Place::with(&samples()).await;
    let (index, opened) = place.open();
    assert_eq!(opened, Opened::Empty);
    assert_eq!(index.last_change(), None);
    assert_eq!(names(&index, "crèche"), Vec::<String>::new());
    assert_eq!(index.follow(place.store.as_ref()).await.expect("built"), 4);
    assert_eq!(names(&index, "crèche").len(), 4);
    assert_eq!(index.stats().documents, 4);
    assert_eq!(index.last_change(), Some(place.store.last_change().await.expect("a change")));
    drop(index);
    let (index, opened) = place.open();
    assert_eq!(opened, Opened::Existing);
    assert_eq!(names(&index, "crèche").len(), 4);
    assert_eq!(index.follow(place.store.as_ref()).await.expect("nothing new"), 0);
}

#[tokio::test]
async fn an_edit_replaces_the_document_and_an_inactive_service_goes() {
    let mut listings = samples();
    let place = Place::with(&listings).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    listings[0].service.name = "La Farandole".to_owned();
    save(place.store.as_ref(), &listings[0]).await;
    listings[1].service.status = ServiceStatus::Inactive;
    save(place.store.as_ref(), &listings[1]).await;
    let added = listing(&record("Crèche neuve", &["creche"], "Habsheim"));
    save(place.store.as_ref(), &added).await;
    assert_eq!(index.follow(place.store.as_ref()).await.expect("followed"), 3);
    assert_eq!(names(&index, "farandole"), ["La Farandole"]);
    let mut found = names(&index, "crèche");
    found.sort();
    assert_eq!(
        found,
        ["Crèche de Kingersheim", "Crèche de Rixheim", "Crèche neuve", "La Farandole"]
    );
}

#[tokio::test]
async fn an_organisation_renamed_changes_all_of_its_listings() {
    let mut listings = samples();
    let organization = listings[0].organization.clone();
    for listing in &mut listings {
        listing.organization = organization.clone();
        listing.service.organization_id = organization.id;
    }
    let place = Place::with(&listings[..1]).await;
    for listing in &listings[1..] {
        let mut batch = batch_of(place.store.as_ref(), listing).await;
        batch.entities.remove(0);
        place.store.apply(batch).await.expect("another listing of the organisation");
    }
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    listings[0].organization.name = "Association Tournesol".to_owned();
    save(place.store.as_ref(), &listings[0]).await;
    index.follow(place.store.as_ref()).await.expect("followed");
    assert_eq!(names(&index, "tournesol").len(), 4);
}

#[tokio::test]
async fn a_rebuild_tells_its_progress_and_leaves_one_segment_and_one_generation() {
    let place = Place::with(&samples()).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let mut last = None;
    let read = index.rebuild(place.store.as_ref(), &mut |progress| last = Some(progress)).await;
    assert_eq!(read.expect("rebuilt"), 4);
    assert_eq!(last.map(|progress| (progress.done, progress.total)), Some((4, 4)));
    assert_eq!(index.stats().segments, 1);
    assert_eq!(generation::generations(&place.dir()).expect("listed").len(), 1);
    assert_eq!(names(&index, "crèche").len(), 4);
}

#[tokio::test]
async fn an_index_ahead_of_its_store_is_made_anew() {
    let place = Place::with(&samples()).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let other = Place::with(&samples()[..1]).await;
    assert_eq!(index.follow(other.store.as_ref()).await.expect("rebuilt"), 1);
    assert_eq!(names(&index, "crèche"), ["Crèche de Mulhouse"]);
}

#[tokio::test]
async fn an_index_of_another_store_that_went_as_far_is_made_anew() {
    let place = Place::with(&samples()).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let before = index.stats().generation;
    let mut others = samples();
    others.reverse();
    let other = Place::with(&others).await;
    assert_eq!(
        other.store.last_change().await.expect("a place"),
        place.store.last_change().await.expect("a place")
    );
    index.follow(other.store.as_ref()).await.expect("rebuilt");
    assert!(index.stats().generation > before);
    // And no more once it is ours.
    let after = index.stats().generation;
    index.follow(other.store.as_ref()).await.expect("followed");
    assert_eq!(index.stats().generation, after);
}

#[tokio::test]
async fn only_one_writer_may_open_it() {
    let place = Place::with(&[]).await;
    let (first, _) = place.open();
    let clone = first.clone();
    assert!(matches!(SearchIndex::open(&place.dir()), Err(IndexError::Locked(_))));
    drop(first);
    assert!(matches!(SearchIndex::open(&place.dir()), Err(IndexError::Locked(_))));
    drop(clone);
    assert!(SearchIndex::open(&place.dir()).is_ok());
}

#[tokio::test]
async fn the_state_can_be_read_while_another_process_writes() {
    let place = Place::with(&samples()).await;
    assert_eq!(SearchIndex::inspect(&place.dir()).expect("nothing there"), None);
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let seen = SearchIndex::inspect(&place.dir()).expect("readable").expect("there");
    assert_eq!(seen, index.stats());
    fs::write(place.dir().join("current"), "?").expect("written");
    assert!(matches!(SearchIndex::inspect(&place.dir()), Err(IndexError::Unusable(_))));
}

#[test]
fn a_directory_that_cannot_be_made_is_an_error() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    assert!(matches!(SearchIndex::open(file.path()), Err(IndexError::Io { .. })));
}

/// Waits until the search gives as many results; how long it took.
async fn until(index: &SearchIndex, text: &str, count: usize) -> Duration {
    let start = Instant::now();
    while names(index, text).len() != count {
        assert!(start.elapsed() < Duration::from_secs(20), "never found");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    start.elapsed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_is_visible_within_a_second_notified_or_not() {
    let mut listings = samples();
    let place = Place::with(&listings).await;
    let (index, _) = place.open();
    let written = Arc::new(Notify::new());
    let follower = Follower::spawn(Arc::clone(&place.store), index.clone(), Arc::clone(&written));
    until(&index, "crèche", 4).await;

    listings[0].service.name = "Farandole".to_owned();
    save(place.store.as_ref(), &listings[0]).await;
    written.notify_one();
    assert!(until(&index, "farandole", 1).await < Duration::from_secs(1));

    listings[0].service.name = "Tournesol".to_owned();
    save(place.store.as_ref(), &listings[0]).await;
    assert!(until(&index, "tournesol", 1).await < Duration::from_secs(1));
    assert_eq!(names(&index, "farandole").len(), 0);
    follower.stop().await;
    drop(index);
    assert_eq!(place.open().1, Opened::Existing);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn searches_during_edits_and_a_rebuild_always_see_every_listing_once() {
    let mut listings = samples();
    let place = Place::with(&listings).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let edited = Arc::new(AtomicBool::new(false));
    let searching = {
        let (index, edited) = (index.clone(), Arc::clone(&edited));
        tokio::task::spawn_blocking(move || {
            let mut during = 0;
            while !edited.load(Ordering::Relaxed) {
                assert_eq!(names(&index, "crèche").len(), 4);
                during += 1;
            }
            during
        })
    };
    for round in 0..20 {
        listings[round % 4].organization.name = format!("Association {round}");
        save(place.store.as_ref(), &listings[round % 4]).await;
        index.follow(place.store.as_ref()).await.expect("followed");
        if round % 7 == 6 {
            index.rebuild(place.store.as_ref(), &mut |_| ()).await.expect("rebuilt");
        }
    }
    edited.store(true, Ordering::Relaxed);
    assert!(searching.await.expect("no search failed") > 1, "searches and edits took turns");
    assert_eq!(names(&index, "association").len(), 4);
    assert!(index.stats().segments <= 9, "{:?}", index.stats());
}

#[tokio::test]
async fn what_was_staged_before_an_error_is_not_kept_twice() {
    let listings = samples();
    let place = Place::with(&listings).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    let generation = index.generation();
    generation.replace(&[listings[0].id()], &listings[..1]).expect("staged, as before a crash");
    let mut renamed = listings[0].clone();
    renamed.service.name = "Farandole".to_owned();
    save(place.store.as_ref(), &renamed).await;
    index.follow(place.store.as_ref()).await.expect("followed");
    assert_eq!(names(&index, "crèche").len(), 4);
    assert_eq!(index.stats().documents, 4);
    assert!(index.last_change() > Some(ChangeSeq(0)));
}
