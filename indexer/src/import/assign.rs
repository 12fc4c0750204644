//! Which listing each cluster is: the one that its records already have, or a new one.

use crate::merge::{Ranked, derived_listing_id, rank};
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

/// A record of the store in a listing, and the cluster that it is in now.
struct Claim<'a> {
    before: Ranked<'a>,
    seen: Timestamp,
    cluster: usize,
}

/// Assigns a listing to every cluster; no listing is assigned twice.
pub(super) fn assign(clusters: &[Members<'_>]) -> Vec<Assignment> {
    let mut claims: BTreeMap<ServiceAtLocationId, Vec<Claim<'_>>> = BTreeMap::new();
    for (cluster, members) in clusters.iter().enumerate() {
        for (ranked, stored) in members {
            let Some(stored) = stored else { continue };
            let before = Ranked { record: &stored.record, precedence: ranked.precedence };
            let claim = Claim { before, seen: stored.first_seen, cluster };
            claims.entry(stored.listing).or_default().push(claim);
        }
    }
    let mut owned: Vec<Vec<(Timestamp, ServiceAtLocationId)>> = vec![Vec::new(); clusters.len()];
    for (&listing, claims) in &claims {
        // When its records part, the listing goes with the one that spoke first in it.
        let mut before: Vec<Ranked<'_>> = claims.iter().map(|claim| claim.before).collect();
        rank(&mut before);
        let speaks = |claim: &&Claim<'_>| std::ptr::eq(claim.before.record, before[0].record);
        let Some(speaker) = claims.iter().find(speaks) else { continue };
        let own = claims.iter().filter(|claim| claim.cluster == speaker.cluster);
        let seen = own.map(|claim| claim.seen).min().unwrap_or(speaker.seen);
        owned[speaker.cluster].push((seen, listing));
    }
    let mut taken: BTreeSet<ServiceAtLocationId> = claims.keys().copied().collect();
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
