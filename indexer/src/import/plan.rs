//! What a run would write.

use super::assign::{Assignment, Members, assign};
use super::reading::Reading;
use super::{ImportError, Run};
use crate::merge::{Ids, Merged, OrganizationKeys, Ranked, keep_verified, merge, rank};
use crate::resolve::{Link, Resolution, resolve};
use data::ids::{OrganizationId, ServiceAtLocationId, SourceId};
use data::model::{Record, ServiceStatus, Source};
use data::store::{
    Batch, DuplicatePair, Entity, EntityWrite, ImportReport, Outside, RecordWrite, Redirect,
    Rejection, Revision, Store, StoredListing, StoredRecord, import_actor,
};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// A record that lives after the run.
struct Live<'a> {
    record: &'a Record,
    stored: Option<&'a StoredRecord>,
    precedence: i32,
    /// Of the source that is being imported.
    row: Option<u64>,
}

impl Live<'_> {
    fn changed(&self) -> bool {
        self.stored
            .is_none_or(|stored| stored.gone_since.is_some() || stored.record != *self.record)
    }
}

/// How many ids one look-up asks for.
const LOOK_UP: usize = 500;

pub(super) struct Plan<'a> {
    source: &'a Source,
    reading: &'a Reading,
    live: Vec<Live<'a>>,
    newly_gone: Vec<&'a StoredRecord>,
    known: u64,
    resolution: Resolution,
    /// Cluster by rank in `live`.
    cluster_of: Vec<usize>,
    clusters: Vec<Members<'a>>,
    assignments: Vec<Assignment>,
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
        let newly_gone = own.into_values().filter(|stored| stored.gone_since.is_none()).collect();
        live.sort_by(|a, b| {
            let key = |live: &Live<'a>| (&live.record.source, &live.record.native_id);
            key(a).cmp(&key(b))
        });

        let records: Vec<&Record> = live.iter().map(|live| live.record).collect();
        let resolution = resolve(&records);
        let mut cluster_of = vec![0; live.len()];
        let mut clusters = Vec::with_capacity(resolution.clusters.len());
        for (number, cluster) in resolution.clusters.iter().enumerate() {
            let mut ranked: Vec<Ranked<'a>> = Vec::with_capacity(cluster.len());
            let mut stored = BTreeMap::new();
            for &place in cluster {
                cluster_of[place] = number;
                let live = &live[place];
                ranked.push(Ranked { record: live.record, precedence: live.precedence });
                stored.insert((&live.record.source, &live.record.native_id), live.stored);
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
        (self.known, self.known - self.newly_gone.len() as u64)
    }

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
        Ok((batch, Run { report, fates: self.fates() }))
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

    fn report(&self, started: Timestamp, finished: Timestamp) -> ImportReport {
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
        }
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

    fn fates(&self) -> Vec<Fate> {
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

/// The day in Mulhouse.
fn day(now: Timestamp) -> Date {
    let zone = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    now.to_zoned_datetime(zone).date()
}

/// `source:native id`, as reports name records.
fn key(record: &Record) -> String {
    format!("{}:{}", record.source, record.native_id)
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
) -> Result<BTreeMap<OrganizationId, (data::model::Organization, Revision)>, ImportError> {
    let mut known = BTreeMap::new();
    for stored in stored.values() {
        let organization = &stored.listing.organization;
        known.insert(organization.id, (organization.clone(), stored.organization));
    }
    // The others may belong to listings that this run does not touch, or that are gone.
    for &id in needed {
        if known.contains_key(&id) {
            continue;
        }
        let touched = store.listings_touched_by(&[id.into()]).await?;
        let found = match touched.first() {
            Some(listing) => store.listings(&[*listing]).await?,
            None => Vec::new(),
        };
        for stored in found.into_iter().filter(|stored| stored.listing.organization.id == id) {
            known.insert(id, (stored.listing.organization, stored.organization));
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
