//! What a run writes, in one batch.

use super::assign::Assignment;
use super::plan::Plan;
use super::{ImportError, Run};
use crate::merge::{Ids, Merged, OrganizationKeys, Ranked, keep_verified, merge};
use data::ids::{OrganizationId, ServiceAtLocationId};
use data::model::{Organization, ServiceStatus};
use data::store::{
    Batch, Entity, EntityRef, EntityWrite, RecordWrite, Redirect, Revision, Store, StoredListing,
    import_actor,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// How many ids one look-up asks for.
const LOOK_UP: usize = 500;

impl Plan<'_> {
    pub async fn batch(
        &self,
        store: &dyn Store,
        started: Timestamp,
        now: Timestamp,
    ) -> Result<(Batch, Run), ImportError> {
        let mut batch = Batch::new(import_actor(&self.source.id), now);
        batch.sources.push(self.source.clone());
        batch.remove_orphans = true;
        self.records(&mut batch, now);
        self.listings(store, &mut batch, now).await?;
        self.gone_listings(store, &mut batch, now).await?;
        for assignment in &self.assignments {
            let to = assignment.listing;
            batch.redirects.extend(assignment.absorbed.iter().map(|&from| Redirect { from, to }));
        }
        let report = self.report(started, now);
        batch.report = Some(report.clone());
        Ok((batch, Run { report, fates: self.fates(), gone: self.vanished() }))
    }

    fn records(&self, batch: &mut Batch, now: Timestamp) {
        for (live, &cluster) in self.live.iter().zip(&self.cluster_of) {
            let listing = self.assignments[cluster].listing;
            let moved = live.stored.is_some_and(|stored| stored.listing != listing);
            if live.changed() || moved {
                let record = live.record.clone();
                batch.records.push(RecordWrite { record, listing, gone_since: None });
            }
        }
        batch.records.extend(self.newly_gone.iter().map(|stored| RecordWrite {
            record: stored.record.clone(),
            listing: stored.listing,
            gone_since: Some(now),
        }));
    }

    /// Clusters that this run may change: those with a row of this source, and those that a record
    /// joined or left.
    fn affected(&self) -> Vec<usize> {
        let mut left: BTreeSet<ServiceAtLocationId> =
            self.newly_gone.iter().map(|stored| stored.listing).collect();
        let mut affected = BTreeSet::new();
        for (live, &cluster) in self.live.iter().zip(&self.cluster_of) {
            let moved =
                live.stored.filter(|stored| stored.listing != self.assignments[cluster].listing);
            left.extend(moved.map(|stored| stored.listing));
            if live.row.is_some() || moved.is_some() || live.changed() {
                affected.insert(cluster);
            }
        }
        for (cluster, assignment) in self.assignments.iter().enumerate() {
            if left.contains(&assignment.listing) || !assignment.absorbed.is_empty() {
                affected.insert(cluster);
            }
        }
        affected.into_iter().collect()
    }

    async fn listings(
        &self,
        store: &dyn Store,
        batch: &mut Batch,
        now: Timestamp,
    ) -> Result<(), ImportError> {
        let affected = self.affected();
        let ids: Vec<ServiceAtLocationId> = affected
            .iter()
            .flat_map(|&cluster| {
                let Assignment { listing, absorbed } = &self.assignments[cluster];
                std::iter::once(*listing).chain(absorbed.iter().copied())
            })
            .collect();
        let stored = look_up(store, &ids).await?;

        let ranked: Vec<Vec<Ranked<'_>>> = self
            .clusters
            .iter()
            .map(|members| members.iter().map(|(ranked, _)| *ranked).collect())
            .collect();
        let organizations = OrganizationKeys::of(&ranked);
        let mut needed: BTreeSet<OrganizationId> = BTreeSet::new();
        for &cluster in &affected {
            let Assignment { listing, absorbed } = &self.assignments[cluster];
            let found = stored.get(listing);
            let organization =
                verified_organization(found).unwrap_or_else(|| organizations.of_cluster(cluster));
            if organization == organizations.of_cluster(cluster) {
                needed.insert(organization);
            }
            let ids = found.map_or(Ids::derived(*listing, organization), |stored| Ids {
                listing: *listing,
                service: stored.listing.service.id,
                location: stored.listing.location.id,
                organization,
            });
            let mut merged = merge(&ranked[cluster], ids);
            // The listing's own word last: it outlives what it absorbs.
            for old in absorbed.iter().chain([listing]).filter_map(|id| stored.get(id)) {
                merged = keep(merged, old)?;
            }
            write_listing(merged, found, now, batch);
        }
        let organizations = needed.iter().filter_map(|id| organizations.draft(*id));
        let known = known_organizations(store, &needed, &stored).await?;
        for draft in organizations {
            let fresh = draft.entity();
            let (fresh, expected) = match known.get(&draft.id) {
                Some((old, revision)) => {
                    let fresh = keep_verified(fresh, old, &old.provenance)?;
                    if fresh == *old {
                        continue;
                    }
                    (fresh, Some(*revision))
                }
                None => (fresh, None),
            };
            batch.entities.push(EntityWrite { entity: Entity::Organization(fresh), expected });
        }
        Ok(())
    }

    /// Listings of which no source tells any more are marked.
    async fn gone_listings(
        &self,
        store: &dyn Store,
        batch: &mut Batch,
        now: Timestamp,
    ) -> Result<(), ImportError> {
        let alive: BTreeSet<ServiceAtLocationId> = self
            .assignments
            .iter()
            .flat_map(|Assignment { listing, absorbed }| {
                std::iter::once(*listing).chain(absorbed.iter().copied())
            })
            .collect();
        let gone: BTreeSet<ServiceAtLocationId> = self
            .newly_gone
            .iter()
            .map(|stored| stored.listing)
            .filter(|listing| !alive.contains(listing))
            .collect();
        let gone: Vec<ServiceAtLocationId> = gone.into_iter().collect();
        for stored in look_up(store, &gone).await?.into_values() {
            let StoredListing { listing, .. } = &stored;
            let mut service = listing.service.clone();
            let decided = service.provenance.get("status");
            if decided.is_none_or(|provenance| provenance.verified_by.is_none()) {
                service.status = ServiceStatus::Inactive;
            }
            let mut service_at_location = listing.service_at_location.clone();
            service_at_location.gone_since = Some(day(now));
            let location = listing.location.clone();
            let merged = Merged { service_at_location, service, location };
            write_listing(merged, Some(&stored), now, batch);
        }
        Ok(())
    }
}

/// The day in Mulhouse.
fn day(now: Timestamp) -> Date {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    now.to_zoned_datetime(zone).date()
}

async fn look_up(
    store: &dyn Store,
    ids: &[ServiceAtLocationId],
) -> Result<BTreeMap<ServiceAtLocationId, StoredListing>, ImportError> {
    let mut found = BTreeMap::new();
    for some in ids.chunks(LOOK_UP) {
        let listings = store.listings(some).await?;
        found.extend(listings.into_iter().map(|stored| (stored.listing.id(), stored)));
    }
    Ok(found)
}

/// The organisation that a person confirmed for this listing.
fn verified_organization(stored: Option<&StoredListing>) -> Option<OrganizationId> {
    let service = &stored?.listing.service;
    let said = service.provenance.get("organization_id")?;
    said.verified_by.is_some().then_some(service.organization_id)
}

/// The organisations that exist already among those needed, with their revisions.
async fn known_organizations(
    store: &dyn Store,
    needed: &BTreeSet<OrganizationId>,
    stored: &BTreeMap<ServiceAtLocationId, StoredListing>,
) -> Result<BTreeMap<OrganizationId, (Organization, Revision)>, ImportError> {
    let mut known = BTreeMap::new();
    for stored in stored.values() {
        let organization = &stored.listing.organization;
        known.insert(organization.id, (organization.clone(), stored.organization));
    }
    // The others may belong to listings that this run does not touch, or that are gone.
    let unknown: Vec<EntityRef> =
        needed.iter().filter(|id| !known.contains_key(id)).map(|id| (*id).into()).collect();
    for some in unknown.chunks(LOOK_UP) {
        let touched = store.listings_touched_by(some).await?;
        for stored in look_up(store, &touched).await?.into_values() {
            let organization = stored.listing.organization;
            known.insert(organization.id, (organization, stored.organization));
        }
    }
    Ok(known)
}

/// Keeps what people verified in an older state of a listing.
fn keep(merged: Merged, old: &StoredListing) -> Result<Merged, ImportError> {
    let Merged { service_at_location, service, location } = merged;
    let old = &old.listing;
    let listed = &old.service_at_location;
    let mut service_at_location = keep_verified(service_at_location, listed, &listed.provenance)?;
    service_at_location.verified = listed.verified.or(service_at_location.verified);
    service_at_location.verified_by =
        listed.verified_by.clone().or(service_at_location.verified_by);
    service_at_location.ingested = listed.ingested;
    Ok(Merged {
        service_at_location,
        service: keep_verified(service, &old.service, &old.service.provenance)?,
        location: keep_verified(location, &old.location, &old.location.provenance)?,
    })
}

/// Writes what differs from the store; the listing too when its service or location does, since it
/// tells when it was last written.
fn write_listing(
    merged: Merged,
    stored: Option<&StoredListing>,
    now: Timestamp,
    batch: &mut Batch,
) {
    let Merged { mut service_at_location, service, location } = merged;
    let old = stored.map(|stored| &stored.listing);
    let service_differs = old.is_none_or(|old| old.service != service);
    let location_differs = old.is_none_or(|old| old.location != location);
    let listing_differs = old.is_none_or(|old| old.service_at_location != service_at_location);
    let mut write = |entity, expected: Option<Revision>| {
        batch.entities.push(EntityWrite { entity, expected });
    };
    if service_differs {
        write(Entity::Service(Box::new(service)), stored.map(|stored| stored.service));
    }
    if location_differs {
        write(Entity::Location(location), stored.map(|stored| stored.location));
    }
    if service_differs || location_differs || listing_differs {
        service_at_location.ingested = Some(now);
        let expected = stored.map(|stored| stored.service_at_location);
        write(Entity::ServiceAtLocation(Box::new(service_at_location)), expected);
    }
}
