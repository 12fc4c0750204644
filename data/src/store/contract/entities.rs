//! Entities: round trips, conflicts, atomicity, reading many.

use super::Fixture;
use super::samples::{
    at, batch, create, creations, fill, found, listing, organization, record, record_write,
    service, source, writes,
};
use crate::ids::{OrganizationId, ServiceAtLocationId};
use crate::model::Listing;
use crate::store::{Batch, ChangeSeq, Counts, Entity, EntityWrite, Revision, StoreError};
use std::future::{Future, poll_fn};
use std::task::Poll;

super::contract!(
    a_listing_comes_back_as_it_was_written,
    an_update_raises_the_revision_of_what_it_writes,
    creating_what_exists_is_a_conflict,
    updating_what_another_has_updated_is_a_conflict,
    updating_what_does_not_exist_is_a_conflict,
    a_conflict_at_the_end_leaves_nothing,
    a_reference_to_nothing_is_refused_and_leaves_nothing,
    a_write_that_is_given_up_leaves_all_or_nothing,
    an_entity_may_be_written_twice_in_one_batch,
    what_no_database_can_keep_is_refused,
    the_cursor_meets_every_listing_once_in_order,
    listings_are_found_by_many_ids_at_once,
    counts_tell_what_is_kept,
    an_empty_store_answers_with_nothing,
);

async fn a_listing_comes_back_as_it_was_written(store: &Fixture) {
    let mut wanted = listing("Crèche « L'Île aux œufs » 🐣 \u{0} \\u0000");
    wanted.service.description = Some("Ligne 1\nLigne 2\t'; DROP TABLE service; --".to_owned());
    wanted.service.name = "é".repeat(100_000);
    let entities = creations(&wanted);
    let applied = store.apply(Batch { entities, ..batch() }).await.unwrap();
    assert_eq!(applied.written, 4);
    let stored = found(&**store, wanted.id()).await.unwrap();
    assert_eq!(stored.listing, wanted);
    assert_eq!(stored.modified, at(0));
    assert_eq!(
        [stored.service_at_location, stored.service, stored.location, stored.organization],
        [Revision(1); 4]
    );
}

async fn an_update_raises_the_revision_of_what_it_writes(store: &Fixture) {
    let mut wanted = fill(&**store, &["a"]).await.remove(0);
    wanted.organization.name = "b".to_owned();
    let entity = Entity::Organization(wanted.organization.clone());
    let entities = vec![EntityWrite { entity, expected: Some(Revision(1)) }];
    store.apply(Batch { entities, at: at(60), ..batch() }).await.unwrap();
    let stored = found(&**store, wanted.id()).await.unwrap();
    assert_eq!(stored.listing, wanted);
    assert_eq!((stored.organization, stored.service), (Revision(2), Revision(1)));
    assert_eq!(stored.modified, at(60), "the newest of the four");
}

async fn creating_what_exists_is_a_conflict(store: &Fixture) {
    let wanted = fill(&**store, &["a"]).await.remove(0);
    let entity = Entity::Organization(wanted.organization);
    let refused = store.apply(Batch { entities: vec![create(entity)], ..batch() }).await;
    let Err(StoreError::Conflict { expected, found, .. }) = refused else {
        panic!("not a conflict: {refused:?}")
    };
    assert_eq!((expected, found), (None, Some(Revision(1))));
}

async fn updating_what_another_has_updated_is_a_conflict(store: &Fixture) {
    let wanted = fill(&**store, &["a"]).await.remove(0);
    let update = || Batch { entities: writes(&wanted, Some(Revision(1))), ..batch() };
    store.apply(update()).await.unwrap();
    let refused = store.apply(update()).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Conflict { found: Some(Revision(2)), expected: Some(Revision(1)), .. })
        ),
        "{refused:?}"
    );
}

async fn updating_what_does_not_exist_is_a_conflict(store: &Fixture) {
    let entities = writes(&listing("a"), Some(Revision(1)));
    let refused = store.apply(Batch { entities, ..batch() }).await;
    assert!(matches!(refused, Err(StoreError::Conflict { found: None, .. })), "{refused:?}");
}

async fn a_conflict_at_the_end_leaves_nothing(store: &Fixture) {
    let first = fill(&**store, &["a"]).await.remove(0);
    let before = (store.counts().await.unwrap(), store.last_change().await.unwrap());
    let mut entities: Vec<EntityWrite> =
        (0..600).flat_map(|number| creations(&listing(&format!("b{number}")))).collect();
    entities.push(create(Entity::ServiceAtLocation(Box::new(first.service_at_location.clone()))));
    let records = vec![record_write(record("s", "1"), first.id())];
    let refused =
        store.apply(Batch { entities, records, sources: vec![source("s")], ..batch() }).await;
    assert!(matches!(refused, Err(StoreError::Conflict { .. })), "{refused:?}");
    assert_eq!((store.counts().await.unwrap(), store.last_change().await.unwrap()), before);
    assert!(store.sources().await.unwrap().is_empty());
}

async fn a_reference_to_nothing_is_refused_and_leaves_nothing(store: &Fixture) {
    let missing = OrganizationId::derived("essai", "nulle part");
    let service = create(Entity::Service(Box::new(service("s", missing))));
    let refused = store.apply(Batch { entities: vec![service], ..batch() }).await.unwrap_err();
    assert!(matches!(refused, StoreError::InvalidBatch(_)), "{refused:?}");
    assert_eq!(
        refused.to_string(),
        "écriture refusée : un service renvoie à une organisation qui n'existe pas"
    );
    let nowhere = ServiceAtLocationId::derived("essai", "nulle part");
    let records = vec![record_write(record("s", "1"), nowhere)];
    let refused =
        store.apply(Batch { records, sources: vec![source("s")], ..batch() }).await.unwrap_err();
    assert!(matches!(refused, StoreError::InvalidBatch(_)), "{refused:?}");
    assert_eq!(store.counts().await.unwrap(), Counts::default());
}

/// A request that takes too long is dropped by the server in the middle of its write.
async fn a_write_that_is_given_up_leaves_all_or_nothing(store: &Fixture) {
    let mut unfinished = 0;
    for polls in 0..30 {
        let before = store.counts().await.unwrap();
        let names = (0..3).map(|part| listing(&format!("{polls}-{part}")));
        let entities = names.flat_map(|listing| creations(&listing)).collect();
        {
            let mut write = std::pin::pin!(store.apply(Batch { entities, ..batch() }));
            for _ in 0..polls {
                if poll_fn(|context| Poll::Ready(write.as_mut().poll(context).is_ready())).await {
                    break;
                }
                // Gives the database time to answer.
                store.last_change().await.unwrap();
            }
        }
        let after = store.counts().await.unwrap();
        // A commit that was on its way when its writer gave up may land a round later.
        let Counts { organizations, services, locations, listings, .. } = after;
        assert_eq!([organizations, services, locations], [listings; 3], "{after:?}");
        assert_eq!(listings % 3, 0, "{after:?}");
        unfinished += usize::from(after == before);
    }
    assert!(unfinished > 3, "some were given up in the middle: {unfinished}");
    // Writers take turns: once this one is through, no earlier one is on its way.
    fill(&**store, &["the next write is not in the way"]).await;
    let last = store.last_change().await.unwrap().0;
    let written = store.counts().await.unwrap();
    assert_eq!(last.unsigned_abs(), written.listings * 4, "the log tells of what is there");
}

async fn an_entity_may_be_written_twice_in_one_batch(store: &Fixture) {
    let mut organization = organization("a");
    let first = create(Entity::Organization(organization.clone()));
    organization.name = "b".to_owned();
    let entity = Entity::Organization(organization);
    let second = EntityWrite { entity, expected: Some(Revision(1)) };
    store.apply(Batch { entities: vec![first, second], ..batch() }).await.unwrap();
    let revisions: Vec<Revision> = store
        .changes_after(ChangeSeq(0), 10)
        .await
        .unwrap()
        .into_iter()
        .map(|change| change.revision)
        .collect();
    assert_eq!(revisions, [Revision(1), Revision(2)]);
}

async fn what_no_database_can_keep_is_refused(store: &Fixture) {
    let mut lost = listing("a");
    lost.location.position = Some(crate::units::Position { latitude: f64::NAN, longitude: 7.0 });
    let refused = store.apply(Batch { entities: creations(&lost), ..batch() }).await;
    assert!(matches!(refused, Err(StoreError::InvalidBatch(_))), "{refused:?}");
    let listing = fill(&**store, &["b"]).await.remove(0);
    let records = vec![record_write(record("s", "nul \0"), listing.id())];
    let refused = store.apply(Batch { records, sources: vec![source("s")], ..batch() }).await;
    assert!(matches!(refused, Err(StoreError::InvalidBatch(_))), "{refused:?}");
}

async fn the_cursor_meets_every_listing_once_in_order(store: &Fixture) {
    let names: Vec<String> = (0..25).map(|number| format!("n{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut wanted: Vec<_> = fill(&**store, &names).await.iter().map(Listing::id).collect();
    wanted.sort();
    let mut met = Vec::new();
    loop {
        let page = store.listings_after(met.last().copied(), 10).await.unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= 10);
        met.extend(page.iter().map(|stored| stored.listing.id()));
    }
    assert_eq!(met, wanted);
}

async fn listings_are_found_by_many_ids_at_once(store: &Fixture) {
    let wanted = fill(&**store, &["a", "b", "c"]).await;
    let mut ids: Vec<ServiceAtLocationId> = (0..1200)
        .map(|number| ServiceAtLocationId::derived("essai", &format!("absent {number}")))
        .collect();
    ids.extend(wanted.iter().map(Listing::id));
    ids.push(wanted[0].id());
    let mut names: Vec<String> = store
        .listings(&ids)
        .await
        .unwrap()
        .into_iter()
        .map(|stored| stored.listing.service.name)
        .collect();
    names.sort();
    assert_eq!(names, ["a", "b", "c"]);
    assert!(store.listings(&[]).await.unwrap().is_empty());
}

async fn counts_tell_what_is_kept(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let mut gone = record_write(record("s", "2"), listings[1].id());
    gone.gone_since = Some(at(5));
    let records = vec![record_write(record("s", "1"), listings[0].id()), gone];
    store.apply(Batch { records, sources: vec![source("s")], ..batch() }).await.unwrap();
    let wanted = Counts {
        organizations: 2,
        services: 2,
        locations: 2,
        listings: 2,
        records: 2,
        records_gone: 1,
    };
    assert_eq!(store.counts().await.unwrap(), wanted);
}

async fn an_empty_store_answers_with_nothing(store: &Fixture) {
    let id = ServiceAtLocationId::fresh();
    assert_eq!(store.listing(id).await.unwrap(), None);
    assert!(store.listings_after(None, 10).await.unwrap().is_empty());
    assert_eq!(store.last_change().await.unwrap().0, 0);
    assert_eq!(store.counts().await.unwrap(), Counts::default());
    assert!(store.records(None).await.unwrap().is_empty());
    assert!(store.import_reports(10).await.unwrap().is_empty());
    let applied = store.apply(batch()).await.unwrap();
    assert_eq!((applied.last_change.0, applied.written), (0, 0));
}
