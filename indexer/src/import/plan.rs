//! Which records live after a run, and which listing each belongs to.

use super::assign::{Assignment, Members, assign};
use super::reading::Reading;
use crate::merge::{Ranked, rank};
use crate::resolve::{Resolution, resolve, successions};
use data::ids::SourceId;
use data::model::{Record, Source};
use data::store::StoredRecord;
use std::collections::{BTreeMap, HashMap};

/// A record that lives after the run.
pub(super) struct Live<'a> {
    pub record: &'a Record,
    pub stored: Option<&'a StoredRecord>,
    pub precedence: i32,
    /// Of the source that is being imported.
    pub row: Option<u64>,
}

impl Live<'_> {
    pub fn changed(&self) -> bool {
        self.stored
            .is_none_or(|stored| stored.gone_since.is_some() || stored.record != *self.record)
    }
}

pub(super) struct Plan<'a> {
    pub source: &'a Source,
    pub reading: &'a Reading,
    pub live: Vec<Live<'a>>,
    pub newly_gone: Vec<&'a StoredRecord>,
    known: u64,
    /// How many of the newly gone live on under another key.
    continued: u64,
    pub resolution: Resolution,
    /// Cluster by rank in `live`.
    pub cluster_of: Vec<usize>,
    pub clusters: Vec<Members<'a>>,
    pub assignments: Vec<Assignment>,
}

impl<'a> Plan<'a> {
    pub fn new(
        source: &'a Source,
        sources: &[Source],
        reading: &'a Reading,
        stored: &'a [StoredRecord],
    ) -> Self {
        let mut precedences: HashMap<&SourceId, i32> =
            sources.iter().map(|source| (&source.id, source.precedence)).collect();
        precedences.insert(&source.id, source.precedence);
        let precedence = |id: &SourceId| precedences.get(id).copied().unwrap_or_default();

        let mut own: BTreeMap<&str, &StoredRecord> = BTreeMap::new();
        let mut live: Vec<Live<'a>> = Vec::new();
        for stored in stored {
            if stored.record.source == source.id {
                own.insert(&stored.record.native_id, stored);
            } else if stored.gone_since.is_none() {
                live.push(Live {
                    record: &stored.record,
                    stored: Some(stored),
                    precedence: precedence(&stored.record.source),
                    row: None,
                });
            }
        }
        let known = own.values().filter(|stored| stored.gone_since.is_none()).count() as u64;
        for accepted in &reading.accepted {
            live.push(Live {
                record: &accepted.record,
                stored: own.remove(accepted.record.native_id.as_str()),
                precedence: source.precedence,
                row: Some(accepted.row),
            });
        }
        // A row that cannot be taken is in the file all the same.
        for native_id in &reading.doubtful {
            let kept = own.get(native_id.as_str()).filter(|stored| stored.gone_since.is_none());
            if let Some(&stored) = kept {
                own.remove(native_id.as_str());
                live.push(Live {
                    record: &stored.record,
                    stored: Some(stored),
                    precedence: source.precedence,
                    row: None,
                });
            }
        }
        let newly_gone: Vec<&StoredRecord> =
            own.into_values().filter(|stored| stored.gone_since.is_none()).collect();
        live.sort_by(|a, b| {
            let key = |live: &Live<'a>| (&live.record.source, &live.record.native_id);
            key(a).cmp(&key(b))
        });

        let records: Vec<&Record> = live.iter().map(|live| live.record).collect();
        let resolution = resolve(&records);
        let continued = continued(&live, &newly_gone, &records);
        let mut cluster_of = vec![0; live.len()];
        let mut clusters = Vec::with_capacity(resolution.clusters.len());
        for (number, cluster) in resolution.clusters.iter().enumerate() {
            let mut ranked: Vec<Ranked<'a>> = Vec::with_capacity(cluster.len());
            let mut stored = BTreeMap::new();
            for &place in cluster {
                cluster_of[place] = number;
                let live = &live[place];
                ranked.push(Ranked { record: live.record, precedence: live.precedence });
                let before = live.stored.or_else(|| continued.get(&place).copied());
                stored.insert((&live.record.source, &live.record.native_id), before);
            }
            rank(&mut ranked);
            let members = ranked.into_iter().map(|ranked| {
                let key = (&ranked.record.source, &ranked.record.native_id);
                (ranked, stored.get(&key).copied().flatten())
            });
            clusters.push(members.collect::<Members<'a>>());
        }
        let assignments = assign(&clusters);
        Self {
            source,
            reading,
            live,
            continued: continued.len() as u64,
            newly_gone,
            known,
            resolution,
            cluster_of,
            clusters,
            assignments,
        }
    }

    /// Rows that the store had of this source, and how many of them are still there.
    pub fn known_rows(&self) -> (u64, u64) {
        (self.known, self.known + self.continued - self.newly_gone.len() as u64)
    }
}

/// The records that new rows continue under another key, by the row's rank in `live`.
fn continued<'a>(
    live: &[Live<'a>],
    gone: &[&'a StoredRecord],
    records: &[&Record],
) -> BTreeMap<usize, &'a StoredRecord> {
    let is_new = |live: &Live<'_>| live.row.is_some() && live.stored.is_none();
    let places: Vec<usize> = (0..live.len()).filter(|&place| is_new(&live[place])).collect();
    let new: Vec<&Record> = places.iter().map(|&place| live[place].record).collect();
    let old: Vec<&Record> = gone.iter().map(|stored| &stored.record).collect();
    let pairs = successions(&old, &new, records);
    pairs.into_iter().map(|(old, new)| (places[new], gone[old])).collect()
}
