//! `indexer import-addresses`.

use super::{Folder, report};
use crate::cli::progress::Bytes;
use clap::Args;
use indexer::geocode::{Options, Report, import};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct ImportAddresses {
    /// Fichier d'adresses, .csv ou .csv.gz
    #[arg(value_name = "FICHIER")]
    file: PathBuf,
    /// Garde toutes les communes du fichier, pas seulement m2A et ses voisines
    #[arg(long)]
    all: bool,
    /// Dit chaque ligne rejetée (les 1000 premières), et non quelques exemples
    #[arg(long)]
    details: bool,
    /// Imprime le compte rendu en JSON
    #[arg(long, conflicts_with = "details")]
    json: bool,
    /// Accepte un fichier où plus de la moitié des adresses connues ont disparu
    #[arg(long)]
    allow_loss: bool,
    #[command(flatten)]
    folder: Folder,
}

/// Rejected rows that are told without being asked.
const EXAMPLES: usize = 5;

impl ImportAddresses {
    pub fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        let options = Options { everything: self.all, allow_loss: self.allow_loss };
        let bar = Bytes::new();
        let report = import(&self.file, &self.folder.addresses(), options, &mut |progress| {
            bar.at(progress.done, progress.total);
        });
        bar.finish();
        let report = report?;
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&report)?)?;
        } else {
            print(out, &self.file, &report, if self.details { usize::MAX } else { EXAMPLES })?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn print(out: &mut dyn Write, file: &Path, report: &Report, most: usize) -> anyhow::Result<()> {
    let counts = &report.counts;
    let heading = [
        "fichier",
        "lues",
        "gardées",
        "hors territoire",
        "en double",
        "rejetées",
        "voies",
        "lieux-dits",
        "communes",
    ];
    let numbers = [
        report.rows,
        counts.addresses,
        report.outside,
        report.repeated,
        report.rejected,
        counts.streets,
        counts.localities,
        counts.communes,
    ];
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let row = std::iter::once(name).chain(numbers.iter().map(u64::to_string)).collect();
    report::table(out, &heading, &[row])?;
    if report.rejected > 0 {
        writeln!(out, "\nlignes rejetées")?;
    }
    let told = report.rejections.len().min(most);
    for rejection in &report.rejections[..told] {
        let name = rejection.name.as_deref().unwrap_or("sans nom");
        let value = match (&rejection.column, &rejection.value) {
            (Some(column), Some(value)) => format!("{column} = « {value} » : "),
            (Some(column), None) => format!("{column} : "),
            _ => String::new(),
        };
        writeln!(out, "  ligne {} ({name}), {value}{}", rejection.row, rejection.reason)?;
    }
    let more = report.rejected - told as u64;
    if more > 0 {
        writeln!(out, "  et {more} de plus (--details)")?;
    }
    Ok(())
}
