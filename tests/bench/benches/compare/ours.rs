//! Repères over HTTP, as anybody asks it.

use crate::facets::Codes;
use crate::peers::Answer;
use anyhow::{Context, Result};
use bench::engine::{Kind, morning};
use bench::http::{Connection, request};
use bench::measure::Times;
use bench::{Case, MISSPELT, PREFIXES};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use std::net::SocketAddr;

/// The address of a search. `alike`: what the peers can do too, without the results that say
/// nothing of a filter, nor a wider search when there are few.
pub fn address(kind: Kind, rank: usize, case: &Case, alike: bool) -> String {
    let text = if kind == Kind::Misspelt { MISSPELT[rank % MISSPELT.len()] } else { case.text };
    let near = format!("&near={},{}", case.near.latitude, case.near.longitude);
    let circle = format!("{near}&radius={}", case.radius.0);
    let place = match kind {
        Kind::Bounds => {
            let bounds = case.bounds;
            format!("&bbox={},{},{},{}", bounds.west, bounds.south, bounds.east, bounds.north)
        }
        Kind::Polygon => format!("&polygon={}", encoded(&outline(case))),
        Kind::Open => {
            format!(
                "{circle}&sort=distance&open={}",
                encoded(&morning().strftime("%Y-%m-%dT%H:%M").to_string())
            )
        }
        Kind::Near => circle,
        Kind::NearByDistance | Kind::Misspelt => format!("{circle}&sort=distance"),
        Kind::Text => near,
        Kind::Nothing => String::new(),
    };
    let alike = if alike { "&unknown=exclude&widen=off" } else { "" };
    format!("/api/v1/services?q={}{place}{alike}", encoded(text))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn outline(case: &Case) -> String {
    let corners = case.outline.iter().chain(case.outline.first());
    let corners: Vec<String> =
        corners.map(|corner| format!("{} {}", corner.longitude, corner.latitude)).collect();
    format!("POLYGON(({}))", corners.join(","))
}

/// One client that asks one thing after the other.
pub struct Ours<'a> {
    address: SocketAddr,
    codes: &'a Codes,
    connection: Connection,
}

impl<'a> Ours<'a> {
    pub async fn connect(address: SocketAddr, codes: &'a Codes) -> Result<Self> {
        Ok(Self { address, codes, connection: Connection::open(address).await? })
    }

    pub async fn find(&mut self, address: &str) -> Result<Answer> {
        let body = self.connection.get(&request(address)).await?;
        read(body, self.codes).with_context(|| address.to_owned())
    }

    /// Whether this is answered at all.
    pub async fn knows(&mut self, address: &str) -> bool {
        self.connection.get(&request(address)).await.is_ok()
    }

    /// The server closes a connection that is idle while a slow peer is measured.
    pub async fn reconnect(&mut self) -> Result<()> {
        self.connection = Connection::open(self.address).await?;
        Ok(())
    }

    /// How long each of these takes; the first tenth is asked twice.
    pub async fn time(&mut self, addresses: &[String]) -> Result<Times> {
        self.reconnect().await?;
        let requests: Vec<Vec<u8>> = addresses.iter().map(|address| request(address)).collect();
        for request in &requests[..requests.len() / 10] {
            self.connection.get(request).await?;
        }
        let mut times = Vec::with_capacity(requests.len());
        for request in &requests {
            let start = std::time::Instant::now();
            self.connection.get(request).await?;
            times.push(start.elapsed());
        }
        Ok(Times::new(times))
    }
}

fn read(body: &[u8], codes: &Codes) -> Result<Answer> {
    let page: Value = serde_json::from_slice(body)?;
    let rows = page["contents"].as_array().context("contents")?;
    Ok(Answer {
        total: page["totals"]["strict"].as_u64().context("a total")?,
        facets: codes.read(&page["facets"])?,
        first: rows.iter().map(|row| row["id"].as_str().unwrap_or_default().to_owned()).collect(),
    })
}

/// What a person types, letter after letter.
pub fn suggestions() -> Vec<String> {
    let beginnings = PREFIXES.iter().cycle().take(400);
    beginnings.map(|prefix| format!("/api/v1/suggest?q={}", encoded(prefix))).collect()
}
