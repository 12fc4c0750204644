//! Sources, their records, and reports.

use super::Fixture;
use super::samples::{at, batch, fill, record, record_write, source};
use crate::ids::ServiceAtLocationId;
use crate::store::{
    Batch, Conflict, DuplicatePair, ImportReport, Rejection, SourceActivity, StoreError,
};

super::contract!(
    a_record_comes_back_as_it_was_written,
    a_record_keeps_when_it_was_first_seen,
    a_row_that_is_gone_is_marked_and_may_come_back,
    records_are_in_order_of_source_and_row,
    a_record_may_move_to_another_listing,
    a_record_of_an_unknown_source_is_refused,
    a_source_is_replaced_by_its_newest_description,
    reports_come_newest_first,
    what_each_source_holds_and_when_it_was_imported_is_told,
);

async fn a_record_comes_back_as_it_was_written(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    let mut wanted = record("s", "ligne 1 « é » '; \\");
    wanted.position = crate::units::Position::new(47.801_188_847_924_124, 7.335_123_456_789_01);
    let records = vec![record_write(wanted.clone(), listing.id())];
    store.apply(Batch { records, sources: vec![source("s")], at: at(3), ..batch() }).await.unwrap();
    let stored = store.records(None).await.unwrap().remove(0);
    assert_eq!(stored.record, wanted);
    assert_eq!(stored.listing, listing.id());
    assert_eq!((stored.first_seen, stored.updated, stored.gone_since), (at(3), at(3), None));
}

async fn a_record_keeps_when_it_was_first_seen(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    let write = async |name: &str, seconds| {
        let mut record = record("s", "1");
        record.name = name.to_owned();
        let records = vec![record_write(record, listing.id())];
        let sources = vec![source("s")];
        store.apply(Batch { records, sources, at: at(seconds), ..batch() }).await.unwrap();
        let stored = store.records_of(listing.id()).await.unwrap().remove(0);
        (stored.record.name, stored.first_seen, stored.updated)
    };
    assert_eq!(write("un", 0).await, ("un".to_owned(), at(0), at(0)));
    assert_eq!(write("un", 60).await, ("un".to_owned(), at(0), at(0)), "unchanged");
    assert_eq!(write("deux", 120).await, ("deux".to_owned(), at(0), at(120)), "changed");
}

async fn a_row_that_is_gone_is_marked_and_may_come_back(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    for gone_since in [None, Some(at(60)), None] {
        let mut write = record_write(record("s", "1"), listing.id());
        write.gone_since = gone_since;
        let sources = vec![source("s")];
        store.apply(Batch { records: vec![write], sources, ..batch() }).await.unwrap();
        let stored = store.records(None).await.unwrap();
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0].gone_since, gone_since);
        let counts = store.counts().await.unwrap();
        assert_eq!((counts.records, counts.records_gone), (1, u64::from(gone_since.is_some())));
    }
}

async fn records_are_in_order_of_source_and_row(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    // By bytes, not as a dictionary of some language sorts.
    let ordered = [
        ("S", "1"),
        ("s", "-1"),
        ("s", "1"),
        ("s", "10"),
        ("s", "2"),
        ("s", "B"),
        ("s", "a"),
        ("s", "b"),
        ("s", "z"),
        ("s", "é"),
        ("t", "0"),
    ];
    let records = ordered
        .iter()
        .rev()
        .map(|(source, native_id)| record_write(record(source, native_id), listing.id()))
        .collect();
    let sources = vec![source("s"), source("S"), source("t")];
    store.apply(Batch { sources, records, ..batch() }).await.unwrap();
    let read = async |source: Option<&str>| -> Vec<(String, String)> {
        let source = source.map(Into::into);
        let stored = store.records(source.as_ref()).await.unwrap();
        stored.into_iter().map(|one| (one.record.source.0, one.record.native_id)).collect()
    };
    let wanted = ordered.map(|(source, row)| (source.to_owned(), row.to_owned()));
    assert_eq!(read(None).await, wanted);
    assert_eq!(read(Some("s")).await, wanted[1..10]);
    assert_eq!(read(Some("absent")).await, []);
    let sources: Vec<String> =
        store.sources().await.unwrap().into_iter().map(|source| source.id.0).collect();
    assert_eq!(sources, ["S", "s", "t"]);
}

async fn a_record_may_move_to_another_listing(store: &Fixture) {
    let listings = fill(&**store, &["a", "b"]).await;
    for listing in &listings {
        let records = vec![record_write(record("s", "1"), listing.id())];
        store.apply(Batch { records, sources: vec![source("s")], ..batch() }).await.unwrap();
    }
    assert!(store.records_of(listings[0].id()).await.unwrap().is_empty());
    assert_eq!(store.records_of(listings[1].id()).await.unwrap().len(), 1);
}

async fn a_record_of_an_unknown_source_is_refused(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    let records = vec![record_write(record("s", "1"), listing.id())];
    let refused = store.apply(Batch { records, ..batch() }).await;
    assert!(matches!(refused, Err(StoreError::InvalidBatch(_))), "{refused:?}");
}

async fn a_source_is_replaced_by_its_newest_description(store: &Fixture) {
    let mut wanted = source("s");
    for title in ["Un", "Deux"] {
        wanted.title = title.to_owned();
        store.apply(Batch { sources: vec![wanted.clone()], ..batch() }).await.unwrap();
    }
    assert_eq!(store.sources().await.unwrap(), [wanted]);
}

async fn reports_come_newest_first(store: &Fixture) {
    for read in 1..=3 {
        store.apply(Batch { report: Some(report(read)), ..batch() }).await.unwrap();
    }
    assert_eq!(store.import_reports(2).await.unwrap(), [report(3), report(2)]);
}

async fn what_each_source_holds_and_when_it_was_imported_is_told(store: &Fixture) {
    let listing = fill(&**store, &["a"]).await.remove(0);
    let mut gone = record_write(record("s", "2"), listing.id());
    gone.gone_since = Some(at(0));
    let records = vec![record_write(record("s", "1"), listing.id()), gone];
    let sources = vec![source("s"), source("t")];
    let report = Some(report(2));
    store.apply(Batch { sources, records, report, ..batch() }).await.unwrap();
    let told =
        |id: &str, records, imported| SourceActivity { source: id.into(), records, imported };
    assert_eq!(
        store.source_activity().await.unwrap(),
        [told("s", 1, Some(at(1))), told("t", 0, None)]
    );
}

fn report(read: u64) -> ImportReport {
    ImportReport {
        source: "s".into(),
        started: at(0),
        finished: at(1),
        read,
        accepted: 0,
        added: 0,
        updated: 0,
        unchanged: 0,
        gone: 0,
        outside: Vec::new(),
        rejected: 1,
        rejections: vec![Rejection {
            row: 7,
            name: Some("Crèche d'essai".to_owned()),
            column: None,
            value: Some("12 h - 25 h \u{0}".to_owned()),
            reason: "l'heure n'existe pas".to_owned(),
            row_kept: false,
        }],
        duplicates: vec![DuplicatePair {
            left: "s:1".to_owned(),
            right: "s:2".to_owned(),
            left_name: "un".to_owned(),
            right_name: "deux".to_owned(),
            score: 0.1 + 0.2,
            why: vec!["même téléphone".to_owned()],
            merged_into: None,
        }],
        conflicts: vec![Conflict {
            listing: ServiceAtLocationId::derived("x", "1"),
            name: "Lieu".to_owned(),
            field: "opening_hours".to_owned(),
            shown: "a:1".to_owned(),
            shown_value: "Mo 09:00-12:00".to_owned(),
            other: "b:1".to_owned(),
            other_value: "Mo 10:00-12:00".to_owned(),
        }],
    }
}
