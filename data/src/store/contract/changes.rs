//! The change log: what followers rely on.

use super::Fixture;
use super::samples::{at, batch, create, creations, fill, listing, organization};
use crate::ids::{OrganizationId, ServiceAtLocationId, ServiceId};
use crate::store::{
    Batch, Change, ChangeSeq, Entity, EntityKind, EntityRef, EntityWrite, Revision, Store,
};
use std::collections::BTreeSet;
use std::sync::Arc;

super::contract!(
    every_entity_written_is_one_change_in_order,
    changes_are_read_page_by_page,
    what_reads_after_the_newest_change_finds_nothing,
    no_follower_misses_a_change_of_concurrent_writers,
    of_two_writers_of_one_entity_one_wins,
    an_entity_touches_the_listings_it_is_part_of,
    the_change_log_of_two_stores_on_one_database_is_one,
);

async fn every_entity_written_is_one_change_in_order(store: &Fixture) {
    let wanted = listing("a");
    let entities = creations(&wanted);
    let applied = store.apply(Batch { entities, at: at(7), ..batch() }).await.unwrap();
    assert_eq!(applied.last_change, ChangeSeq(4));
    let change = |seq, entity| Change {
        seq: ChangeSeq(seq),
        entity,
        revision: Revision(1),
        at: at(7),
        actor: "import:essai".to_owned(),
    };
    let logged = store.changes_after(ChangeSeq(0), 10).await.unwrap();
    assert_eq!(
        logged,
        [
            change(1, wanted.organization.id.into()),
            change(2, wanted.service.id.into()),
            change(3, wanted.location.id.into()),
            change(4, wanted.id().into()),
        ]
    );
}

async fn changes_are_read_page_by_page(store: &Fixture) {
    fill(&**store, &["a", "b", "c"]).await;
    let mut seqs = Vec::new();
    loop {
        let from = ChangeSeq(seqs.last().copied().unwrap_or_default());
        let page = store.changes_after(from, 5).await.unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= 5);
        seqs.extend(page.iter().map(|change| change.seq.0));
    }
    assert_eq!(seqs, (1..=12).collect::<Vec<i64>>());
}

async fn what_reads_after_the_newest_change_finds_nothing(store: &Fixture) {
    fill(&**store, &["a"]).await;
    let last = store.last_change().await.unwrap();
    assert_eq!(last, ChangeSeq(4));
    assert!(store.changes_after(last, 10).await.unwrap().is_empty());
    assert!(store.changes_after(ChangeSeq(i64::MAX), 10).await.unwrap().is_empty());
}

/// Writes organisations, one to three a batch, in as many batches.
async fn write_organizations(store: Arc<dyn Store>, writer: usize, batches: usize) {
    for number in 0..batches {
        let entities = (0..=number % 3)
            .map(|part| {
                let name = format!("{writer}-{number}-{part}");
                create(Entity::Organization(organization(&name)))
            })
            .collect();
        store.apply(Batch { entities, ..batch() }).await.expect("no writer is refused");
    }
}

async fn no_follower_misses_a_change_of_concurrent_writers(store: &Fixture) {
    const WRITERS: usize = 6;
    const BATCHES: usize = 15;
    // A second node, or a second process on the same file.
    let other = crate::store::open(&store.url).await.unwrap();
    let tasks: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let store = if writer % 2 == 0 { store.store.clone() } else { other.clone() };
            tokio::spawn(write_organizations(store, writer, BATCHES))
        })
        .collect();
    let mut followed: Vec<Change> = Vec::new();
    while followed.len() < WRITERS * BATCHES * 2 {
        let from = followed.last().map_or(ChangeSeq(0), |change| change.seq);
        followed.extend(other.changes_after(from, 7).await.unwrap());
        if tasks.iter().all(tokio::task::JoinHandle::is_finished) {
            let from = followed.last().map_or(ChangeSeq(0), |change| change.seq);
            followed.extend(store.changes_after(from, 10_000).await.unwrap());
            break;
        }
    }
    for task in tasks {
        task.await.expect("a writer ends well");
    }
    let ids: BTreeSet<_> = followed.iter().map(|change| change.entity.id).collect();
    assert_eq!(ids.len(), WRITERS * BATCHES * 2, "every change was seen");
    assert_eq!(followed.len(), ids.len(), "none was seen twice");
    assert!(followed.is_sorted_by(|one, next| one.seq < next.seq), "in the order of the log");
    assert_eq!(followed.last().unwrap().seq, store.last_change().await.unwrap());
}

async fn of_two_writers_of_one_entity_one_wins(store: &Fixture) {
    let organization = fill(&**store, &["a"]).await.remove(0).organization;
    let other = crate::store::open(&store.url).await.unwrap();
    for revision in 1..=20 {
        let update = || {
            let entity = Entity::Organization(organization.clone());
            let entities = vec![EntityWrite { entity, expected: Some(Revision(revision)) }];
            Batch { entities, ..batch() }
        };
        let (one, two) = tokio::join!(store.apply(update()), other.apply(update()));
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }
}

async fn an_entity_touches_the_listings_it_is_part_of(store: &Fixture) {
    let mut shared = listing("deux lieux");
    let first = shared.clone();
    let second_location = super::samples::location("second");
    shared.location = second_location.clone();
    shared.service_at_location =
        super::samples::service_at_location("second", first.service.id, second_location.id);
    let alone = listing("seul");
    let mut entities = creations(&first);
    entities.extend(creations(&alone));
    entities.extend(creations(&shared).into_iter().take(2));
    store.apply(Batch { entities, ..batch() }).await.unwrap();

    let touched = async |entities: &[EntityRef]| -> BTreeSet<ServiceAtLocationId> {
        let listed = store.listings_touched_by(entities).await.unwrap();
        let set: BTreeSet<_> = listed.iter().copied().collect();
        assert_eq!(set.len(), listed.len(), "each once");
        set
    };
    let both = BTreeSet::from([first.id(), shared.id()]);
    assert_eq!(touched(&[first.organization.id.into()]).await, both);
    assert_eq!(touched(&[first.service.id.into(), shared.id().into()]).await, both);
    assert_eq!(touched(&[second_location.id.into()]).await, BTreeSet::from([shared.id()]));
    assert_eq!(touched(&[first.organization.id.into(), alone.location.id.into()]).await.len(), 3);
    let deleted = ServiceAtLocationId::fresh();
    assert_eq!(touched(&[deleted.into()]).await, BTreeSet::from([deleted]));
    let unknown = [OrganizationId::fresh().into(), ServiceId::fresh().into()];
    assert_eq!(touched(&unknown).await, BTreeSet::new());
    let mut many: Vec<EntityRef> = (0..1000).map(|_| ServiceId::fresh().into()).collect();
    many.push(EntityRef { kind: EntityKind::Service, id: first.service.id.0 });
    assert_eq!(touched(&many).await, both);
}

async fn the_change_log_of_two_stores_on_one_database_is_one(store: &Fixture) {
    let other = crate::store::open(&store.url).await.unwrap();
    fill(&**store, &["a"]).await;
    fill(&*other, &["b"]).await;
    fill(&**store, &["c"]).await;
    assert_eq!(store.last_change().await.unwrap(), ChangeSeq(12));
    assert_eq!(
        store.changes_after(ChangeSeq(0), 100).await.unwrap(),
        other.changes_after(ChangeSeq(0), 100).await.unwrap()
    );
}
