//! Answers a second on several connections, beside what the machine can serve at most.

use crate::ROUND;
use crate::ours::address;
use crate::server::Server;
use anyhow::{Context, Result};
use bench::engine::Kind;
use bench::http::{Connection, Throughput, load, request};
use bench::{Case, bar};
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

const CONNECTIONS: [usize; 3] = [1, 16, 64];

/// The middle one of these counts.
const ROUNDS: usize = 3;

/// On so many connections: searches as at the peers, searches as the API gives them by itself, and
/// ready bytes of the same length, behind all layers and behind none.
pub struct Compared {
    pub alike: Throughput,
    pub by_default: Throughput,
    pub layered: Throughput,
    pub bare: Throughput,
}

impl Compared {
    /// Share of the ceiling that searching reaches.
    pub fn share(&self) -> f64 {
        self.alike.per_second / self.layered.per_second
    }
}

/// All different: three kinds in turn.
pub fn searches(cases: &[Case], alike: bool) -> Arc<Vec<Vec<u8>>> {
    let kinds = [Kind::NearByDistance, Kind::Bounds, Kind::Polygon];
    let of_case = |(rank, case)| kinds.map(|kind| request(&address(kind, rank, case, alike)));
    Arc::new(cases.iter().enumerate().flat_map(of_case).collect())
}

pub async fn measure(server: &Server, cases: &[Case], folder: &Path) -> Result<Vec<Compared>> {
    let (alike, by_default) = (searches(cases, true), searches(cases, false));
    let ceiling = ceiling(server.address, &alike, folder).await?;
    let ready = |path| Arc::new(vec![request(path)]);
    let (layered, bare) = (ready("/layered"), ready("/bare"));
    let bar = bar("Throughput", CONNECTIONS.len() * 4);
    let mut compared = Vec::new();
    for connections in CONNECTIONS {
        let of = async |address: SocketAddr, requests: &Arc<Vec<Vec<u8>>>| {
            let mut rounds = Vec::new();
            for _ in 0..ROUNDS {
                rounds.push(load(address, requests, connections, ROUND).await?);
            }
            rounds.sort_by(|a, b| a.per_second.total_cmp(&b.per_second));
            bar.inc(1);
            rounds.into_iter().nth(ROUNDS / 2).context("a round")
        };
        compared.push(Compared {
            alike: of(server.address, &alike).await?,
            by_default: of(server.address, &by_default).await?,
            layered: of(ceiling.address, &layered).await?,
            bare: of(ceiling.address, &bare).await?,
        });
    }
    bar.finish_and_clear();
    Ok(compared)
}

/// A server of ready bytes, as long as an average answer.
async fn ceiling(
    server: SocketAddr,
    searches: &Arc<Vec<Vec<u8>>>,
    folder: &Path,
) -> Result<Server> {
    let mut connection = Connection::open(server).await?;
    let mut bodies = Vec::new();
    for search in searches.iter().take(600) {
        bodies.push(connection.get(search).await?.to_vec());
    }
    let average = bodies.iter().map(Vec::len).sum::<usize>() / bodies.len().max(1);
    let body = bodies.into_iter().min_by_key(|body| body.len().abs_diff(average));
    let file = folder.join("body.json");
    std::fs::write(&file, body.context("an answer")?)?;
    let mut command = Command::new(std::env::current_exe()?);
    Server::start(command.arg("ceiling").arg(&file), &folder.join("ceiling.log"))
}
