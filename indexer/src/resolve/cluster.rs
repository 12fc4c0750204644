//! From pairs to clusters, guarded: a record joins a cluster only when it is clearly distinct from
//! none of its members, so that no chain ties two places together.

use super::block::pairs;
use super::evidence::{DISTINCT, Frequencies, MERGE, Profile, SUSPECT, compare};
use data::model::Record;

/// Records that are one listing, as ranks in what was given.
pub type Cluster = Vec<usize>;

/// Two records that look alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub left: usize,
    pub right: usize,
    pub score: f64,
    pub why: Vec<String>,
}

/// The outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolution {
    /// Every record is in exactly one cluster, alone when nothing resembles it. In the order of
    /// their first record.
    pub clusters: Vec<Cluster>,
    /// Pairs in one cluster whose score led there.
    pub merged: Vec<Link>,
    /// Pairs in two clusters, for a person to look at.
    pub suspected: Vec<Link>,
}

/// Groups records. The outcome depends only on the set of records, not on their order.
pub fn resolve(records: &[&Record]) -> Resolution {
    let profiles: Vec<Profile> = records.iter().map(|record| Profile::read(record)).collect();
    let frequencies = Frequencies::count(&profiles);
    let mut links: Vec<Link> = pairs(&profiles)
        .into_iter()
        .filter_map(|(left, right)| {
            let evidence = compare(&profiles[left], &profiles[right], &frequencies);
            let Evidence { score, why } = evidence;
            (score >= SUSPECT).then_some(Link { left, right, score, why })
        })
        .collect();
    // Surest first; ties by key, so that the order of the records does not matter.
    links.sort_by(|a, b| {
        let names = |link: &Link| {
            let (left, right) = (&profiles[link.left].key, &profiles[link.right].key);
            if left <= right {
                (left.clone(), right.clone())
            } else {
                (right.clone(), left.clone())
            }
        };
        b.score.total_cmp(&a.score).then_with(|| names(a).cmp(&names(b)))
    });

    let mut member_of: Vec<usize> = (0..records.len()).collect();
    let mut clusters: Vec<Cluster> = (0..records.len()).map(|rank| vec![rank]).collect();
    for link in links.iter().filter(|link| link.score >= MERGE) {
        let (left, right) = (member_of[link.left], member_of[link.right]);
        if left == right {
            continue;
        }
        let agree = clusters[left].iter().all(|&a| {
            clusters[right]
                .iter()
                .all(|&b| compare(&profiles[a], &profiles[b], &frequencies).score >= DISTINCT)
        });
        if agree {
            let moved = std::mem::take(&mut clusters[right]);
            for &rank in &moved {
                member_of[rank] = left;
            }
            clusters[left].extend(moved);
        }
    }
    let (merged, suspected) =
        links.into_iter().partition(|link| member_of[link.left] == member_of[link.right]);
    for cluster in &mut clusters {
        cluster.sort_unstable();
    }
    clusters.retain(|cluster| !cluster.is_empty());
    clusters.sort_unstable();
    Resolution { clusters, merged, suspected }
}

use super::evidence::Evidence;
