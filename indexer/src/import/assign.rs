//! Which listing each cluster is: the one that its records already have, or a new one.

use crate::merge::{Ranked, derived_listing_id};
use data::ids::ServiceAtLocationId;
use data::store::StoredRecord;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// A cluster's listing, and the ones that it takes over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assignment {
    pub listing: ServiceAtLocationId,
    /// Listings of the store that are this one now.
    pub absorbed: Vec<ServiceAtLocationId>,
}

/// A cluster's records, ranked, each with what the store has of it.
pub(super) type Members<'a> = Vec<(Ranked<'a>, Option<&'a StoredRecord>)>;

/// Assigns a listing to every cluster; no listing is assigned twice.
pub(super) fn assign(clusters: &[Members<'_>]) -> Vec<Assignment> {
    // A listing belongs to the cluster of the record that has been in it longest.
    let mut owners: BTreeMap<ServiceAtLocationId, (Timestamp, usize)> = BTreeMap::new();
    for (rank, members) in clusters.iter().enumerate() {
        for (_, stored) in members {
            let Some(stored) = stored else { continue };
            let claim = (stored.first_seen, rank);
            let owner = owners.entry(stored.listing).or_insert(claim);
            // Clusters are in a fixed order, and the first speaker's cluster wins a tie.
            let founder = |rank: usize| {
                clusters[rank]
                    .iter()
                    .any(|(ranked, _)| derived_listing_id(ranked.record) == stored.listing)
            };
            let key = |(seen, rank): (Timestamp, usize)| (seen, !founder(rank), rank);
            if key(claim) < key(*owner) {
                *owner = claim;
            }
        }
    }
    let mut owned: Vec<Vec<(Timestamp, ServiceAtLocationId)>> = vec![Vec::new(); clusters.len()];
    for (&listing, &(seen, rank)) in &owners {
        owned[rank].push((seen, listing));
    }
    let mut taken: BTreeSet<ServiceAtLocationId> = owners.keys().copied().collect();
    let mut assignments = Vec::with_capacity(clusters.len());
    for (members, mut owned) in clusters.iter().zip(owned) {
        owned.sort_unstable();
        let mut owned = owned.into_iter().map(|(_, listing)| listing);
        let listing = owned.next().unwrap_or_else(|| {
            let founders = members.iter().map(|(ranked, _)| derived_listing_id(ranked.record));
            let mut free = founders.filter(|listing| !taken.contains(listing));
            free.next().unwrap_or_else(|| {
                let first = members[0].0.record;
                let key = format!("{}:{}", first.source, first.native_id);
                ServiceAtLocationId::derived("split", &key)
            })
        });
        taken.insert(listing);
        assignments.push(Assignment { listing, absorbed: owned.collect() });
    }
    assignments
}
