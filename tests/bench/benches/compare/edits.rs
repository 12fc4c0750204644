//! How long until an edit is found, while others search.

use crate::server::Server;
use crate::throughput::searches;
use anyhow::{Context, Result, bail};
use bench::http::{Connection, load, request};
use bench::measure::Times;
use bench::{Case, Generator, edit};
use data::store::Store;
use std::time::{Duration, Instant};

const EDITS: usize = 20;
const CLIENTS: usize = 16;
const PATIENCE: Duration = Duration::from_secs(20);

pub async fn measure(
    server: &Server,
    store: &dyn Store,
    generator: &Generator,
    cases: &[Case],
) -> Result<Times> {
    let requests = searches(cases, true);
    let address = server.address;
    let others = tokio::spawn(async move {
        loop {
            load(address, &requests, CLIENTS, Duration::from_secs(1)).await?;
        }
        #[expect(unreachable_code, reason = "gives the task its type")]
        anyhow::Ok(())
    });
    let mut connection = Connection::open(address).await?;
    let mut times = Vec::with_capacity(EDITS);
    for edited in 0..EDITS {
        let mut listing = generator.listing(edited * 7 + 3);
        let stored = store.listings(&[listing.id()]).await?;
        let revision = stored.first().context("a service that was written")?.service;
        // A word that nobody else says, and which differs at each run on a store that is kept.
        let word = format!("zyx{edited}q{}", revision.0);
        listing.service.description = Some(format!("Nouveau : {word}."));
        let asked = request(&format!("/api/v1/services?q={word}&interpret=off&widen=off"));
        let id = listing.id().to_string();
        let start = Instant::now();
        edit(store, &listing, revision).await?;
        while !String::from_utf8_lossy(connection.get(&asked).await?).contains(&id) {
            if others.is_finished() || start.elapsed() > PATIENCE {
                bail!("an edit is not found");
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        times.push(start.elapsed());
    }
    others.abort();
    Ok(Times::new(times))
}
