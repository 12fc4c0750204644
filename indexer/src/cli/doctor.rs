//! `indexer doctor`.

use super::status::overdue;
use super::{Place, Sources};
use clap::Args;
use data::calendar::Calendar;
use data::model::{LicenceStatus, Listing};
use data::store::{Store, StoredRecord};
use data::territory::Territory;
use indexer::index::{IndexError, Opened, SearchIndex};
use indexer::resolve::resolve;
use indexer::source::Catalogue;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Doctor {
    /// Imprime les constats en JSON
    #[arg(long)]
    json: bool,
    /// Nombre d'exemples par constat [par défaut : 5]
    #[arg(long, value_name = "N", default_value_t = 5, hide_default_value = true)]
    examples: usize,
    #[command(flatten)]
    catalogue: Sources,
    #[command(flatten)]
    place: Place,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Level {
    Fine,
    Notice,
    Warning,
    Error,
}

impl Level {
    fn mark(self) -> &'static str {
        match self {
            Self::Fine => "bien     ",
            Self::Notice => "à savoir ",
            Self::Warning => "attention",
            Self::Error => "ERREUR   ",
        }
    }
}

#[derive(Debug, Serialize)]
struct Finding {
    level: Level,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    examples: Vec<String>,
}

/// How long before its end the calendar must be renewed.
const CALENDAR_NOTICE: i32 = 120;

/// Listings read at a time.
const PAGE: u32 = 500;

impl Doctor {
    pub async fn run(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<ExitCode> {
        let catalogue = self.catalogue.catalogue()?;
        let store = self.place.open().await?;
        let today = Timestamp::now().in_tz("Europe/Paris")?.date();
        let mut findings = vec![calendar(Calendar::alsace_moselle().expiry(), today)?];
        findings.push(contents(&*store).await?);
        findings.push(licences(&*store).await?);
        findings.push(stale(&*store, &catalogue, today).await?);
        let records = store.records(None).await?;
        findings.push(duplicates(&records));
        findings.push(gone(&records));
        findings.extend(listings(&*store).await?);
        findings.push(index(&*store, &self.place.index()).await?);
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&findings)?)?;
        } else {
            for Finding { level, text, examples } in &findings {
                writeln!(out, "{}  {text}", level.mark())?;
                for example in examples.iter().take(self.examples) {
                    writeln!(out, "             {example}")?;
                }
                if examples.len() > self.examples {
                    let more = examples.len() - self.examples;
                    writeln!(out, "             et {more} de plus (--examples N)")?;
                }
            }
        }
        let broken = findings.iter().any(|finding| finding.level == Level::Error);
        Ok(if broken { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn finding(level: Level, text: impl Into<String>) -> Finding {
    Finding { level, text: text.into(), examples: Vec::new() }
}

/// A count of things that should be none; `one` and `many` name them in French (all feminine).
fn counted(worst: Level, one: &str, many: &str, examples: Vec<String>) -> Finding {
    let (level, text) = match examples.len() {
        0 => (Level::Fine, format!("aucune {one}")),
        1 => (worst, format!("1 {one}")),
        count => (worst, format!("{count} {many}")),
    };
    Finding { level, text, examples }
}

fn calendar(expiry: Date, today: Date) -> anyhow::Result<Finding> {
    let renew = expiry.checked_sub(CALENDAR_NOTICE.days())?;
    Ok(if expiry < today {
        finding(
            Level::Error,
            format!(
                "le calendrier scolaire est fini depuis le {expiry} : les horaires de vacances sont faux"
            ),
        )
    } else if renew < today {
        finding(Level::Warning, format!("le calendrier scolaire finit le {expiry} : à compléter"))
    } else {
        finding(Level::Fine, format!("le calendrier scolaire va jusqu'au {expiry}"))
    })
}

async fn contents(store: &dyn Store) -> anyhow::Result<Finding> {
    let counts = store.counts().await?;
    Ok(if counts.listings == 0 {
        finding(Level::Error, "la base est vide : « indexer import bundle » la remplit")
    } else {
        finding(Level::Fine, format!("la base tient {} fiches", counts.listings))
    })
}

async fn licences(store: &dyn Store) -> anyhow::Result<Finding> {
    let declared = store
        .sources()
        .await?
        .into_iter()
        .filter(|source| source.licence_status == LicenceStatus::Declared)
        .map(|source| format!("{} : {} ({})", source.id, source.licence, source.owner))
        .collect();
    Ok(counted(
        Level::Notice,
        "source dont la licence reste à confirmer par son propriétaire",
        "sources dont la licence reste à confirmer par leur propriétaire",
        declared,
    ))
}

async fn stale(store: &dyn Store, catalogue: &Catalogue, today: Date) -> anyhow::Result<Finding> {
    let sources = store.sources().await?.into_iter();
    let stale = sources.filter(|source| overdue(source, catalogue, today) == Some(true));
    let stale = stale.map(|source| {
        let updated = source.updated.map(|date| format!(", données du {date}"));
        format!("{} ({}){}", source.id, source.owner, updated.unwrap_or_default())
    });
    Ok(counted(
        Level::Notice,
        "source dont une version plus récente devrait exister",
        "sources dont une version plus récente devrait exister",
        stale.collect(),
    ))
}

fn duplicates(records: &[StoredRecord]) -> Finding {
    let live: Vec<_> = records
        .iter()
        .filter(|stored| stored.gone_since.is_none())
        .map(|stored| &stored.record)
        .collect();
    let suspected = resolve(&live).suspected.into_iter().map(|link| {
        let (left, right) = (live[link.left], live[link.right]);
        format!(
            "« {} » ({}:{}) et « {} » ({}:{}), {:.2} : {}",
            left.name,
            left.source,
            left.native_id,
            right.name,
            right.source,
            right.native_id,
            link.score,
            link.why.join(", ")
        )
    });
    counted(
        Level::Warning,
        "paire d'enregistrements peut-être en double",
        "paires d'enregistrements peut-être en double",
        suspected.collect(),
    )
}

async fn index(store: &dyn Store, folder: &Path) -> anyhow::Result<Finding> {
    if !folder.exists() {
        let text = "pas encore d'index : le serveur le fait à son démarrage";
        return Ok(finding(Level::Notice, text));
    }
    let (index, opened) = match SearchIndex::open(folder) {
        Ok(opened) => opened,
        Err(IndexError::Locked(_)) => {
            return Ok(finding(Level::Fine, "l'index est tenu par un serveur qui tourne"));
        }
        Err(error) => return Ok(finding(Level::Error, error.to_string())),
    };
    let newest = store.last_change().await?;
    Ok(match opened {
        Opened::Rebuilt { reason } => finding(
            Level::Warning,
            format!("l'index était inutilisable ({reason}) : le serveur le refera"),
        ),
        Opened::Existing if index.last_change() == Some(newest) => {
            let documents = index.stats().documents;
            finding(Level::Fine, format!("l'index est à jour, {documents} fiches à trouver"))
        }
        Opened::Existing | Opened::Empty => finding(
            Level::Notice,
            "l'index est en retard sur la base : le serveur le rattrape, ou « indexer rebuild »",
        ),
    })
}

fn gone(records: &[StoredRecord]) -> Finding {
    let gone = records.iter().filter_map(|stored| {
        let since = stored.gone_since?.to_string();
        let day = since.split('T').next().unwrap_or_default();
        Some(format!("{} ({}), depuis le {day}", stored.record.name, stored.record.source))
    });
    counted(
        Level::Notice,
        "ligne disparue de sa source",
        "lignes disparues de leur source",
        gone.collect(),
    )
}

async fn listings(store: &dyn Store) -> anyhow::Result<[Finding; 4]> {
    let territory = Territory::m2a();
    let (mut unplaced, mut outside, mut untimed, mut unread) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut after = None;
    loop {
        let page = store.listings_after(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.listing.id());
        for stored in page.iter().filter(|stored| stored.listing.is_searchable()) {
            let Listing { service, location, service_at_location, .. } = &stored.listing;
            let city = location.address.city.as_deref().unwrap_or("commune inconnue");
            let name = format!("{}, {city}", service.name);
            match location.position {
                None => unplaced.push(name.clone()),
                Some(position) => {
                    let found = territory.locate(position).map(|commune| &commune.insee);
                    if found != location.address.insee_code.as_ref() {
                        let at = territory
                            .locate(position)
                            .map_or("hors de m2A", |commune| &commune.name);
                        outside.push(format!("{name} : la position est à {at}"));
                    }
                }
            }
            let hours = &service_at_location.opening_hours;
            if hours.osm.is_none() {
                match &hours.original {
                    Some(original) => unread.push(format!("{name} : « {original} »")),
                    None => untimed.push(name),
                }
            }
        }
    }
    Ok([
        counted(
            Level::Warning,
            "fiche dont la position est hors de sa commune",
            "fiches dont la position est hors de leur commune",
            outside,
        ),
        counted(Level::Notice, "fiche sans position", "fiches sans position", unplaced),
        counted(
            Level::Notice,
            "fiche dont les horaires n'ont pas été compris",
            "fiches dont les horaires n'ont pas été compris",
            unread,
        ),
        counted(Level::Notice, "fiche sans horaires", "fiches sans horaires", untimed),
    ])
}
