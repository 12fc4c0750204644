//! Many edits: segments stay few, and sorted.

use super::samples;
use crate::index::schema::column;
use crate::index::{Generation, SearchIndex};
use crate::samples::{listing, record};
use data::ids::ServiceAtLocationId;
use data::model::Listing;
use data::store::ChangeSeq;
use data::units::Position;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;

const COMMUNES: [&str; 4] = ["Mulhouse", "Illzach", "Kingersheim", "Rixheim"];

/// A listing at one of a few hundred places, or without position.
fn at(rank: usize, place: usize) -> Listing {
    let mut record = record(&format!("Lieu {rank}"), &["creche"], COMMUNES[rank % 4]);
    let step = |number: usize| u32::try_from(number).map(f64::from).expect("a small number") / 1e3;
    record.position = match place % 7 {
        0 => None,
        _ => Position::new(47.7 + step(place % 20), 7.2 + step(place % 31)),
    };
    listing(&record)
}

/// Searches count on it: documents of a shape are looked up by halving.
fn assert_sorted(generation: &Generation) {
    for reader in generation.searcher().segment_readers() {
        let cells = reader.fast_fields().u64(column::CELL).expect("a column");
        let cells: Vec<u64> =
            (0..reader.max_doc()).map(|document| cells.first(document).expect("a cell")).collect();
        assert!(cells.is_sorted(), "{} documents", reader.max_doc());
    }
}

fn wait_for_merges(index: &SearchIndex) {
    while index.stats().merging {
        thread::yield_now();
    }
}

#[tokio::test]
async fn segments_stay_sorted_and_few_through_edits_and_merges() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (index, _) = SearchIndex::open(folder.path()).expect("an empty index");
    let generation: Arc<Generation> = index.generation();
    let mut kept: BTreeMap<ServiceAtLocationId, Listing> =
        (0..200).map(|rank| at(rank, rank * 13)).map(|listing| (listing.id(), listing)).collect();
    let first: Vec<Listing> = kept.values().cloned().collect();
    generation.replace(&[], &first).expect("staged");
    generation.commit(ChangeSeq(1), None).expect("a commit");
    let mut most = 0;
    for edit in 0..60 {
        let rank = edit * 37 % 230;
        let moved = at(rank, edit * 101);
        if edit % 5 == 4 {
            kept.remove(&moved.id());
            generation.replace(&[moved.id()], &[]).expect("staged");
        } else {
            generation.replace(&[moved.id()], std::slice::from_ref(&moved)).expect("staged");
            kept.insert(moved.id(), moved);
        }
        generation.commit(ChangeSeq(2 + i64::try_from(edit).expect("few")), None).expect("kept");
        assert_sorted(&generation);
        if edit % 10 == 9 {
            wait_for_merges(&index);
            assert_sorted(&generation);
            most = most.max(index.stats().segments);
        }
        assert_eq!(index.stats().documents, kept.len() as u64);
    }
    assert!(most <= 8, "{most} segments");
    index.tidy().await.expect("merges begin");
    wait_for_merges(&index);
    let stats = index.stats();
    assert_eq!((stats.segments, stats.deleted), (1, 0));
    assert_eq!(stats.documents, kept.len() as u64);
    assert_sorted(&generation);
}

#[tokio::test]
async fn merges_of_an_index_that_is_closed_keep_nobody_from_opening_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for round in 0..5 {
        let (index, _) = SearchIndex::open(folder.path()).expect("an index");
        let generation = index.generation();
        for edit in 0..8 {
            let listings = samples();
            let ids: Vec<_> = listings.iter().map(Listing::id).collect();
            generation.replace(&ids, &listings).expect("staged");
            generation.commit(ChangeSeq(1 + round * 8 + edit), None).expect("a commit");
        }
        assert_eq!(index.stats().documents, 4);
    }
}
