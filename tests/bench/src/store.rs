//! A store of its own, filled with generated services.

use crate::Generator;
use anyhow::Result;
use data::ids::{OrganizationId, SourceId};
use data::model::{LicenceStatus, Listing, Source};
use data::store::{Batch, Entity, EntityWrite, Revision, Store};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Listings written at once.
const CHUNK: usize = 2_000;

/// A progress bar on a terminal, nothing elsewhere.
pub fn bar(step: &str, length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64).with_message(step.to_owned());
    match ProgressStyle::with_template("{msg:32} [{bar:30}] {pos}/{len} {elapsed}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Writes the first so many services. The sources that the program brings along are there by name
/// alone, so that a server on this store has nothing to load at its first start.
pub async fn fill(store: &dyn Store, generator: &Generator, services: usize) -> Result<()> {
    let mut batch = Batch::new("bench", Timestamp::UNIX_EPOCH);
    batch.sources = data::bundle::all()?.into_iter().map(|one| one.source).collect();
    batch.sources.push(Source {
        id: SourceId::from("bench"),
        title: "Services engendrés pour mesurer".to_owned(),
        owner: "Repères".to_owned(),
        licence: "Licence Ouverte 2.0".to_owned(),
        licence_status: LicenceStatus::Declared,
        url: Some("https://example.org/bench".to_owned()),
        updated: None,
        precedence: 0,
    });
    store.apply(batch).await?;
    let bar = bar("Filling the store", services);
    let mut known: BTreeSet<OrganizationId> = BTreeSet::new();
    for from in (0..services).step_by(CHUNK) {
        let to = services.min(from + CHUNK);
        let mut batch = Batch::new("bench", Timestamp::UNIX_EPOCH);
        let mut new = |entity| batch.entities.push(EntityWrite { entity, expected: None });
        for rank in from..to {
            let Listing { service_at_location, service, location, organization } =
                generator.listing(rank);
            if known.insert(organization.id) {
                new(Entity::Organization(organization));
            }
            new(Entity::Service(Box::new(service)));
            new(Entity::Location(location));
            new(Entity::ServiceAtLocation(Box::new(service_at_location)));
        }
        store.apply(batch).await?;
        bar.inc((to - from) as u64);
    }
    bar.finish_and_clear();
    Ok(())
}

/// Writes a service anew, as an edit does.
pub async fn edit(store: &dyn Store, listing: &Listing, expected: Revision) -> Result<()> {
    let mut batch = Batch::new("bench", Timestamp::now());
    let entity = Entity::Service(Box::new(listing.service.clone()));
    batch.entities.push(EntityWrite { entity, expected: Some(expected) });
    store.apply(batch).await?;
    Ok(())
}
