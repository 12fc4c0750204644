//! The account of a run: its report, and what became of each row.

use super::plan::Plan;
use crate::resolve::{Link, Resolution};
use data::ids::ServiceAtLocationId;
use data::model::Record;
use data::store::{Conflict, DuplicatePair, ImportReport, Outside, Rejection};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// In this listing, alone or with the named records.
    Listed {
        listing: ServiceAtLocationId,
        with: Vec<String>,
    },
    Outside(Outside),
    Rejected(Rejection),
}

/// A row and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fate {
    pub row: u64,
    pub name: String,
    pub outcome: Outcome,
}

/// A row that the source no longer has.
#[derive(Debug, Clone, PartialEq)]
pub struct Vanished {
    pub native_id: String,
    pub name: String,
    pub listing: ServiceAtLocationId,
}

impl Plan<'_> {
    pub(super) fn vanished(&self) -> Vec<Vanished> {
        let vanished = self.newly_gone.iter().map(|stored| Vanished {
            native_id: stored.record.native_id.clone(),
            name: stored.record.name.clone(),
            listing: stored.listing,
        });
        vanished.collect()
    }

    pub(super) fn report(&self, started: Timestamp, finished: Timestamp) -> ImportReport {
        let own = || self.live.iter().filter(|live| live.row.is_some());
        let added = own().filter(|live| live.stored.is_none()).count() as u64;
        let changed = own().filter(|live| live.changed()).count() as u64;
        let accepted = self.reading.accepted.len() as u64;
        let Resolution { merged, suspected, .. } = &self.resolution;
        ImportReport {
            source: self.source.id.clone(),
            started,
            finished,
            read: self.reading.read(),
            accepted,
            added,
            updated: changed - added,
            unchanged: accepted - changed,
            gone: self.newly_gone.len() as u64,
            outside: self.reading.outside.clone(),
            rejected: self.reading.rejected(),
            rejections: self.reading.rejections.clone(),
            duplicates: merged
                .iter()
                .chain(suspected)
                .filter(|link| {
                    [link.left, link.right].iter().any(|&at| self.live[at].row.is_some())
                })
                .map(|link| self.duplicate(link))
                .collect(),
            conflicts: self.conflicts(),
        }
    }

    /// Of each listing with a row of this source, the records whose hours are not those shown.
    fn conflicts(&self) -> Vec<Conflict> {
        let own: BTreeSet<usize> = self
            .live
            .iter()
            .zip(&self.cluster_of)
            .filter_map(|(live, &cluster)| live.row.map(|_| cluster))
            .collect();
        let mut conflicts = Vec::new();
        for cluster in own {
            let records = self.clusters[cluster].iter().map(|(ranked, _)| ranked.record);
            let mut timed =
                records.filter_map(|record| Some((record, record.opening_hours.osm.as_ref()?)));
            let Some((shown, shown_value)) = timed.next() else { continue };
            for (other, other_value) in timed.filter(|(_, hours)| *hours != shown_value) {
                conflicts.push(Conflict {
                    listing: self.assignments[cluster].listing,
                    name: shown.name.clone(),
                    field: "opening_hours".to_owned(),
                    shown: key(shown),
                    shown_value: shown_value.clone(),
                    other: key(other),
                    other_value: other_value.clone(),
                });
            }
        }
        conflicts
    }

    fn duplicate(&self, link: &Link) -> DuplicatePair {
        let (left, right) = (&self.live[link.left], &self.live[link.right]);
        let cluster = self.cluster_of[link.left];
        let merged = cluster == self.cluster_of[link.right];
        DuplicatePair {
            left: key(left.record),
            right: key(right.record),
            left_name: left.record.name.clone(),
            right_name: right.record.name.clone(),
            score: link.score,
            why: link.why.clone(),
            merged_into: merged.then(|| self.assignments[cluster].listing),
        }
    }

    pub(super) fn fates(&self) -> Vec<Fate> {
        let listed = self.live.iter().zip(&self.cluster_of).filter_map(|(live, &cluster)| {
            let others = self.clusters[cluster].iter().map(|(ranked, _)| key(ranked.record));
            let own = key(live.record);
            Some(Fate {
                row: live.row?,
                name: live.record.name.clone(),
                outcome: Outcome::Listed {
                    listing: self.assignments[cluster].listing,
                    with: others.filter(|other| *other != own).collect(),
                },
            })
        });
        let outside = self.reading.outside.iter().map(|outside| Fate {
            row: outside.row,
            name: outside.name.clone(),
            outcome: Outcome::Outside(outside.clone()),
        });
        let rejected = self.reading.rejections.iter().filter(|rejection| !rejection.row_kept);
        let rejected = rejected.map(|rejection| Fate {
            row: rejection.row,
            name: rejection.name.clone().unwrap_or_default(),
            outcome: Outcome::Rejected(rejection.clone()),
        });
        let mut fates: Vec<Fate> = listed.chain(outside).chain(rejected).collect();
        fates.sort_by_key(|fate| fate.row);
        fates
    }
}

/// `source:native id`, as reports name records.
fn key(record: &Record) -> String {
    format!("{}:{}", record.source, record.native_id)
}
