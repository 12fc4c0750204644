//! Which segments to merge: a large one that holds nearly all, and few small ones with what changed
//! since.
//!
//! Every commit makes a segment, and every search pays for each of them. Small ones are merged with
//! each other often, which costs little; the large one is only touched when what changed has become
//! a good part of it, or when there is time.

use super::error::IndexError;
use super::generation::Generation;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use tantivy::FutureResult;
use tantivy::index::{SegmentId, SegmentMeta};

/// A segment of fewer documents is small: merged in a few hundredths of a second.
const SMALL: u32 = 1_000;

/// So many small ones are merged with each other.
const SMALL_ONES: usize = 6;

/// So many of the middling ones that they make are merged in turn.
const MIDDLING_ONES: usize = 3;

/// All is merged when this part of it has changed, and this part when nothing else is going on.
const WORN: u32 = 8;
const WORN_AT_REST: u32 = 50;

/// An index of so many documents is always merged into one at rest.
const LITTLE: u32 = 20_000;

/// What a segment weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    pub id: SegmentId,
    /// Documents that can be found.
    pub alive: u32,
    pub deleted: u32,
}

/// How much goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    Busy,
    /// Nothing was written for a while.
    AtRest,
}

/// A merge to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    pub segments: HashSet<SegmentId>,
    /// Whether the large segment is one of them.
    pub whole: bool,
}

/// The next merge to make among segments that are in none, if any.
pub fn next(segments: &[Weight], whole_is_running: bool, pace: Pace) -> Option<Merge> {
    let mut rest = segments.to_vec();
    rest.sort_by_key(|segment| (segment.alive, segment.id));
    let large = if whole_is_running { None } else { rest.pop() };
    if let Some(large) = large {
        let deleted: u32 = segments.iter().map(|segment| segment.deleted).sum();
        let changed = deleted + rest.iter().map(|segment| segment.alive).sum::<u32>();
        let worn = |part: u32| changed > large.alive / part;
        let whole = match pace {
            Pace::Busy => worn(WORN) && changed >= SMALL,
            Pace::AtRest => changed > 0 && (large.alive <= LITTLE || worn(WORN_AT_REST)),
        };
        let crowded = large.alive < SMALL && rest.len() >= SMALL_ONES;
        if whole || crowded {
            return Some(merge(segments, true));
        }
    }
    let (small, middling): (Vec<Weight>, Vec<Weight>) =
        rest.iter().partition(|segment| segment.alive + segment.deleted < SMALL);
    if middling.len() >= MIDDLING_ONES || (pace == Pace::AtRest && rest.len() > 1) {
        Some(merge(&rest, false))
    } else if small.len() >= SMALL_ONES {
        Some(merge(&small, false))
    } else {
        None
    }
}

fn merge(segments: &[Weight], whole: bool) -> Merge {
    Merge { segments: segments.iter().map(|segment| segment.id).collect(), whole }
}

/// The merges that are being made.
#[derive(Debug, Default)]
pub struct Running(Mutex<Merges>);

#[derive(Debug, Default)]
struct Merges {
    merges: Vec<Merge>,
    /// No more are begun.
    closed: bool,
}

impl Running {
    /// From now on no merge is begun.
    pub fn refuse_more(&self) {
        self.lock().closed = true;
    }

    pub fn is_idle(&self) -> bool {
        self.lock().merges.is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, Merges> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Merges {
    /// What is to be merged among these segments, those that are being merged aside.
    fn next(&self, segments: &[SegmentMeta], pace: Pace) -> Option<Merge> {
        let free = segments.iter().filter(|segment| {
            self.merges.iter().all(|merge| !merge.segments.contains(&segment.id()))
        });
        let weights: Vec<Weight> = free
            .map(|segment| Weight {
                id: segment.id(),
                alive: segment.num_docs(),
                deleted: segment.num_deleted_docs(),
            })
            .collect();
        next(&weights, self.merges.iter().any(|merge| merge.whole), pace)
    }
}

impl Generation {
    /// Begins the merges that are due. Searching and writing go on meanwhile; what is merged is
    /// visible as soon as it is done.
    pub fn start_merges(self: &Arc<Self>, pace: Pace) -> Result<(), IndexError> {
        let mut running = self.running.lock();
        while !running.closed
            && let Some(merge) = running.next(&self.index.searchable_segment_metas()?, pace)
        {
            let segments: Vec<SegmentId> = merge.segments.iter().copied().collect();
            let merging = self.writing(|writer| Ok(writer.merge(&segments)))?;
            running.merges.push(merge.clone());
            let this = Arc::downgrade(self);
            let spawned = thread::Builder::new()
                .name("index-merge".to_owned())
                .spawn(move || end_merge(&this, &merge, merging, pace));
            if let Err(error) = spawned {
                running.merges.pop();
                return Err(IndexError::engine(error));
            }
        }
        Ok(())
    }
}

/// Waits for a merge, shows what it made and begins the next ones. Does not keep alive an index
/// that is closed meanwhile.
fn end_merge(
    generation: &Weak<Generation>,
    merge: &Merge,
    merging: FutureResult<Option<SegmentMeta>>,
    pace: Pace,
) {
    let merged = merging.wait();
    let Some(generation) = generation.upgrade() else { return };
    let shown = merged.map_err(IndexError::from).and_then(|_| generation.refresh());
    generation.running.lock().merges.retain(|other| other != merge);
    // After an error the next commit tries again.
    let done = shown.and_then(|()| generation.start_merges(pace));
    if let Err(error) = done {
        tracing::debug!(%error, "segments of the index could not be merged");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(rank: usize, alive: u32, deleted: u32) -> Weight {
        let id = SegmentId::from_uuid_string(&format!("{rank:032x}")).expect("an identifier");
        Weight { id, alive, deleted }
    }

    /// Every edit replaces a document of the large segment.
    struct Stream {
        segments: Vec<Weight>,
        made: usize,
        written: u64,
        wholes: usize,
        most: usize,
    }

    impl Stream {
        fn of(alive: u32) -> Self {
            let segments = vec![segment(0, alive, 0)];
            Self { segments, made: 0, written: 0, wholes: 0, most: 0 }
        }

        fn add(&mut self, alive: u32) {
            self.made += 1;
            self.segments.push(segment(self.made, alive, 0));
        }

        fn edit(&mut self, documents: u32) {
            let large = self.segments.iter_mut().max_by_key(|segment| segment.alive);
            let large = large.expect("a segment");
            large.alive -= documents;
            large.deleted += documents;
            self.add(documents);
            while let Some(merge) = next(&self.segments, false, Pace::Busy) {
                self.apply(&merge);
            }
            self.most = self.most.max(self.segments.len());
        }

        fn apply(&mut self, merge: &Merge) {
            let in_merge = |segment: &Weight| merge.segments.contains(&segment.id);
            let merged = self.segments.iter().filter(|segment| in_merge(segment));
            let alive = merged.map(|segment| segment.alive).sum();
            self.segments.retain(|segment| !in_merge(segment));
            self.written += u64::from(alive);
            self.wholes += usize::from(merge.whole);
            self.add(alive);
        }
    }

    #[test]
    fn a_stream_of_edits_leaves_few_segments_and_seldom_rewrites_the_large_one() {
        let mut stream = Stream::of(300_000);
        for _ in 0..30_000 {
            stream.edit(1);
        }
        assert!(stream.most <= 8, "{} segments", stream.most);
        assert!(stream.wholes <= 2, "{} merges of all", stream.wholes);
        // Documents rewritten for one that changed.
        assert!(stream.written / 30_000 < 150, "{}", stream.written);
    }

    #[test]
    fn a_small_index_is_kept_whole_without_being_rewritten_at_every_edit() {
        let mut stream = Stream::of(300);
        for _ in 0..1_000 {
            stream.edit(1);
        }
        assert!(stream.most <= 8, "{} segments", stream.most);
        assert!(stream.wholes <= 1_000 / 5, "{} merges of all", stream.wholes);
    }

    #[test]
    fn while_all_is_merged_what_is_new_is_merged_by_itself() {
        let new: Vec<Weight> = (1..=6).map(|rank| segment(rank, 1, 0)).collect();
        let merge = next(&new, true, Pace::Busy).expect("a merge");
        assert_eq!((merge.segments.len(), merge.whole), (6, false));
        assert_eq!(next(&new[..5], true, Pace::Busy), None);
    }

    #[test]
    fn at_rest_a_little_index_becomes_one_segment_and_a_large_one_two() {
        let rest = [segment(1, 40, 2), segment(2, 1, 0)];
        let little = [&[segment(0, 19_000, 3)], &rest[..]].concat();
        assert!(next(&little, false, Pace::AtRest).expect("a merge").whole);
        let large = [&[segment(0, 300_000, 3)], &rest[..]].concat();
        let merge = next(&large, false, Pace::AtRest).expect("a merge");
        assert_eq!((merge.segments.len(), merge.whole), (2, false));
        assert_eq!(next(&large[..2], false, Pace::AtRest), None);
        assert_eq!(next(&[segment(0, 19_000, 0)], false, Pace::AtRest), None);
        assert_eq!(next(&[], false, Pace::AtRest), None);
    }
}
