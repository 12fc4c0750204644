//! `indexer status`.

use super::{Place, Sources, report};
use clap::Args;
use data::ids::{ServiceAtLocationId, SourceId};
use data::model::Source;
use data::store::{Counts, ImportReport, Store};
use indexer::geocode::{self, Imported};
use indexer::source::Catalogue;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Status {
    /// Imprime l'état en JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    catalogue: Sources,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Serialize)]
struct State {
    counts: Counts,
    /// Listings among them that are fictitious.
    demo: u64,
    sources: Vec<SourceState>,
    /// Streets and house numbers; nothing when no file was imported.
    addresses: Option<Imported>,
}

#[derive(Debug, Serialize)]
struct SourceState {
    source: SourceId,
    title: String,
    records: u64,
    gone: u64,
    updated: Option<Date>,
    imported: Option<Timestamp>,
    /// Whether the owner should have published anew since; unknown without cadence or date.
    overdue: Option<bool>,
}

impl Status {
    pub async fn run(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<ExitCode> {
        let catalogue = self.catalogue.catalogue()?;
        let store = self.place.open().await?;
        let today = Timestamp::now().in_tz("Europe/Paris")?.date();
        let mut records: BTreeMap<SourceId, (u64, u64)> = BTreeMap::new();
        let mut demo: BTreeSet<ServiceAtLocationId> = BTreeSet::new();
        for stored in store.records(None).await? {
            if stored.record.demo {
                demo.insert(stored.listing);
            }
            let (live, gone) = records.entry(stored.record.source).or_default();
            *if stored.gone_since.is_some() { gone } else { live } += 1;
        }
        let reports = last_reports(&*store).await?;
        let mut sources = Vec::new();
        for source in store.sources().await? {
            let overdue = overdue(&source, &catalogue, today);
            let Source { id, title, updated, .. } = source;
            let (records, gone) = records.get(&id).copied().unwrap_or_default();
            sources.push(SourceState {
                imported: reports.get(&id).map(|report| report.finished),
                overdue,
                source: id,
                title,
                records,
                gone,
                updated,
            });
        }
        let demo = demo.len() as u64;
        let addresses = geocode::inspect(&self.place.folder.addresses());
        let state = State { counts: store.counts().await?, demo, sources, addresses };
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&state)?)?;
        } else {
            print(out, &state)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn print(out: &mut dyn Write, state: &State) -> anyhow::Result<()> {
    let Counts { listings, organizations, locations, records, records_gone, .. } = state.counts;
    let fictitious = match state.demo {
        0 => String::new(),
        1 => " (dont 1 fictive)".to_owned(),
        demo => format!(" (dont {demo} fictives)"),
    };
    writeln!(
        out,
        "{listings} fiches{fictitious}, {organizations} organisations, {locations} lieux, tirés de {records} \
         enregistrements (dont {records_gone} disparus de leur source).\n"
    )?;
    let rows: Vec<Vec<String>> = state
        .sources
        .iter()
        .map(|source| {
            let freshness = match source.overdue {
                Some(true) => "une version plus récente devrait exister",
                Some(false) => "à jour",
                None => "",
            };
            vec![
                source.source.to_string(),
                source.records.to_string(),
                source.gone.to_string(),
                source.updated.map(|date| date.to_string()).unwrap_or_default(),
                source.imported.map(minute).unwrap_or_default(),
                freshness.to_owned(),
            ]
        })
        .collect();
    let heading =
        ["source", "enregistrements", "disparus", "données du", "importées le", "fraîcheur"];
    report::table(out, &heading, &rows)?;
    match &state.addresses {
        Some(Imported { counts, at }) => writeln!(
            out,
            "\nAdresses : {} numéros dans {} voies de {} communes, importés le {}.",
            counts.addresses,
            counts.streets,
            counts.communes,
            minute(*at)
        )?,
        None => writeln!(out, "\nAdresses : aucune (« indexer import-addresses --help »).")?,
    }
    Ok(())
}

/// A time in Mulhouse, to the minute.
fn minute(time: Timestamp) -> String {
    time.in_tz("Europe/Paris")
        .map(|time| time.strftime("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}

/// Whether the owner of a source should have published anew since; unknown without cadence or date.
pub fn overdue(source: &Source, catalogue: &Catalogue, today: Date) -> Option<bool> {
    let days = catalogue.get(source.id.as_str()).ok()?.cadence.days()?;
    let due = source.updated?.checked_add(days.days()).ok()?;
    Some(due < today)
}

/// The newest report of each source.
pub async fn last_reports(store: &dyn Store) -> anyhow::Result<BTreeMap<SourceId, ImportReport>> {
    // Far more than a source count; older runs than these are of no interest here.
    const LOOK_BACK: u32 = 500;
    let mut last = BTreeMap::new();
    for report in store.import_reports(LOOK_BACK).await? {
        last.entry(report.source.clone()).or_insert(report);
    }
    Ok(last)
}
