//! Merged listings and orphans.

use super::Fixture;
use super::samples::{
    at, batch, creations, fill, found, listing, record, record_write, service_at_location, source,
    writes,
};
use crate::ids::ServiceAtLocationId;
use crate::model::Listing;
use crate::store::{
    Batch, ChangeSeq, Counts, EntityKind, EntityRef, Found, Redirect, Revision, Store, StoreError,
};

super::contract!(
    a_merged_listing_leads_to_the_other,
    the_records_of_a_merged_listing_follow_it,
    chains_of_merges_are_flattened,
    a_chain_inside_one_batch_is_flattened_in_any_order,
    a_merge_told_again_changes_nothing,
    a_listing_that_never_existed_may_lead_to_another,
    a_merged_listing_that_is_written_again_lives_again,
    a_merge_may_be_turned_round,
    a_merge_into_itself_or_into_nothing_is_refused,
    what_no_listing_refers_to_is_removed_and_logged,
    what_a_listing_refers_to_is_never_removed,
);

async fn merge(store: &dyn Store, pairs: &[(&Listing, &Listing)]) {
    let redirects =
        pairs.iter().map(|(from, to)| Redirect { from: from.id(), to: to.id() }).collect();
    store.apply(Batch { redirects, ..batch() }).await.expect("a merge");
}

async fn leads_to(store: &dyn Store, from: &Listing) -> Option<ServiceAtLocationId> {
    match store.listing(from.id()).await.expect("a look-up") {
        Some(Found::MovedTo(to)) => Some(to),
        Some(Found::Listing(_)) | None => None,
    }
}

async fn a_merged_listing_leads_to_the_other(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let before = store.last_change().await.unwrap();
    merge(&**store, &[(&listings[0], &listings[1])]).await;
    assert_eq!(leads_to(&**store, &listings[0]).await, Some(listings[1].id()));
    assert!(found(&**store, listings[1].id()).await.is_some());
    let ids = [listings[0].id(), listings[1].id()];
    assert_eq!(store.listings(&ids).await.unwrap().len(), 1, "merged ones are left out");
    assert_eq!(store.listings_after(None, 10).await.unwrap().len(), 1);
    let logged = store.changes_after(before, 10).await.unwrap();
    let logged: Vec<_> = logged.iter().map(|change| (change.entity, change.revision)).collect();
    assert_eq!(logged, [(listings[0].id().into(), Revision(2))], "the removal is logged");
    let touched = store.listings_touched_by(&[listings[0].id().into()]).await.unwrap();
    assert_eq!(touched, [listings[0].id()], "and a follower is told which document to drop");
}

async fn the_records_of_a_merged_listing_follow_it(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let records = vec![
        record_write(record("s", "1"), listings[0].id()),
        record_write(record("s", "2"), listings[0].id()),
        record_write(record("s", "3"), listings[1].id()),
    ];
    store.apply(Batch { records, sources: vec![source("s")], ..batch() }).await.unwrap();
    let redirects = vec![Redirect { from: listings[0].id(), to: listings[1].id() }];
    store.apply(Batch { redirects, at: at(60), ..batch() }).await.unwrap();
    let moved = store.records_of(listings[1].id()).await.unwrap();
    assert_eq!(moved.len(), 3);
    assert!(moved.iter().all(|one| one.updated == at(0)), "the rows themselves did not change");
    assert!(store.records_of(listings[0].id()).await.unwrap().is_empty());
}

async fn chains_of_merges_are_flattened(store: &Fixture) {
    let listings = fill(&**store, &["a", "b", "c", "d"]).await;
    let [a, b, c, d] = &listings[..] else { panic!("four") };
    merge(&**store, &[(a, b)]).await;
    merge(&**store, &[(b, c)]).await;
    assert_eq!(leads_to(&**store, a).await, Some(c.id()), "what led to the merged one");
    merge(&**store, &[(d, b)]).await;
    assert_eq!(leads_to(&**store, d).await, Some(c.id()), "what is merged into the merged one");
}

async fn a_chain_inside_one_batch_is_flattened_in_any_order(store: &Fixture) {
    for [from, by, to] in [["a", "b", "c"], ["x", "y", "z"]] {
        let chain = fill(&**store, &[from, by, to]).await;
        let mut pairs = [(&chain[0], &chain[1]), (&chain[1], &chain[2])];
        if from == "x" {
            pairs.reverse();
        }
        merge(&**store, &pairs).await;
        assert_eq!(leads_to(&**store, &chain[0]).await, Some(chain[2].id()));
        assert_eq!(leads_to(&**store, &chain[1]).await, Some(chain[2].id()));
    }
    assert_eq!(store.counts().await.unwrap().listings, 2);
}

async fn a_merge_told_again_changes_nothing(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    merge(&**store, &[(&listings[0], &listings[1])]).await;
    let before = store.last_change().await.unwrap();
    merge(&**store, &[(&listings[0], &listings[1])]).await;
    assert_eq!(leads_to(&**store, &listings[0]).await, Some(listings[1].id()));
    assert_eq!(store.last_change().await.unwrap(), before);
}

async fn a_listing_that_never_existed_may_lead_to_another(store: &Fixture) {
    let to = fill(&**store, &["a"]).await.remove(0);
    let never = listing("b");
    merge(&**store, &[(&never, &to)]).await;
    assert_eq!(leads_to(&**store, &never).await, Some(to.id()));
}

async fn a_merged_listing_that_is_written_again_lives_again(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    merge(&**store, &[(&listings[0], &listings[1])]).await;
    let mut entities = creations(&listings[0]);
    entities.truncate(1);
    store.apply(Batch { entities, ..batch() }).await.unwrap();
    assert!(found(&**store, listings[0].id()).await.is_some());
    assert_eq!(store.counts().await.unwrap().listings, 2);
}

async fn a_merge_may_be_turned_round(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let [a, b] = &listings[..] else { panic!("two") };
    merge(&**store, &[(a, b)]).await;
    let mut entities = creations(a);
    entities.truncate(1);
    let redirects = vec![Redirect { from: b.id(), to: a.id() }];
    store.apply(Batch { entities, redirects, ..batch() }).await.unwrap();
    assert_eq!(leads_to(&**store, b).await, Some(a.id()));
    assert!(found(&**store, a.id()).await.is_some());
}

async fn a_merge_into_itself_or_into_nothing_is_refused(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let [a, b] = &listings[..] else { panic!("two") };
    merge(&**store, &[(a, b)]).await;
    for (from, to) in [(b, b), (b, a), (b, &listing("absent"))] {
        let redirects = vec![Redirect { from: from.id(), to: to.id() }];
        let refused = store.apply(Batch { redirects, ..batch() }).await;
        assert!(matches!(refused, Err(StoreError::InvalidBatch(_))), "{refused:?}");
    }
    assert!(found(&**store, b.id()).await.is_some());
    assert_eq!(leads_to(&**store, a).await, Some(b.id()));
}

async fn what_no_listing_refers_to_is_removed_and_logged(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    let before = store.last_change().await.unwrap();
    let redirects = vec![Redirect { from: listings[0].id(), to: listings[1].id() }];
    let applied = store.apply(Batch { redirects, remove_orphans: true, ..batch() }).await.unwrap();
    let one =
        Counts { organizations: 1, services: 1, locations: 1, listings: 1, ..Counts::default() };
    assert_eq!(store.counts().await.unwrap(), one);
    let logged: Vec<EntityRef> = store
        .changes_after(before, 10)
        .await
        .unwrap()
        .into_iter()
        .map(|change| change.entity)
        .collect();
    let gone = &listings[0];
    assert_eq!(
        logged,
        [
            gone.id().into(),
            gone.service.id.into(),
            gone.location.id.into(),
            gone.organization.id.into()
        ]
    );
    assert_eq!(applied.last_change, ChangeSeq(before.0 + 4));
    // What was removed may come back, from its first revision.
    store.apply(Batch { entities: creations(gone), ..batch() }).await.unwrap();
    assert_eq!(found(&**store, gone.id()).await.unwrap().organization, Revision(1));
}

async fn what_a_listing_refers_to_is_never_removed(store: &Fixture) {
    let mut moved = fill(&**store, &["a", "b"]).await.remove(0);
    // The first listing moves to the second one's place: only its old place is an orphan.
    let other = listing("b");
    moved.service_at_location = service_at_location("a", moved.service.id, other.location.id);
    let mut entities = writes(&moved, Some(Revision(1)));
    entities.truncate(1);
    store.apply(Batch { entities, remove_orphans: true, ..batch() }).await.unwrap();
    let wanted =
        Counts { organizations: 2, services: 2, locations: 1, listings: 2, ..Counts::default() };
    assert_eq!(store.counts().await.unwrap(), wanted);
    let stored = found(&**store, moved.id()).await.unwrap();
    assert_eq!(stored.listing.location, other.location);
    let newest = store.changes_after(ChangeSeq(0), 100).await.unwrap().pop().unwrap();
    assert_eq!(newest.entity.kind, EntityKind::Location);
}
