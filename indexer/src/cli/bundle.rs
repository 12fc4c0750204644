//! `indexer bundle`.

use super::{Sources, report};
use anyhow::Context as _;
use clap::Args;
use indexer::bundle::{Mapped, files, read_all};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Bundle {
    /// Dossier des fichiers d'origine
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Dossier du jeu de données
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    #[command(flatten)]
    catalogue: Sources,
}

impl Bundle {
    pub fn run(&self, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
        let catalogue = self.catalogue.catalogue()?;
        let mapped = read_all(&catalogue, &self.from).map_err(|(source, error)| {
            anyhow::Error::new(error).context(format!("source « {source} »"))
        })?;
        for (name, text) in files(&mapped)? {
            let path = self.to.join(name);
            std::fs::write(&path, text).with_context(|| format!("{} non écrit", path.display()))?;
        }
        let rows: Vec<Vec<String>> = mapped
            .iter()
            .map(|Mapped { definition, reading }| {
                vec![
                    definition.id.clone(),
                    reading.read().to_string(),
                    reading.accepted.len().to_string(),
                    reading.outside.len().to_string(),
                    reading.rejected().to_string(),
                ]
            })
            .collect();
        let heading = ["source", "lues", "gardées", "hors territoire", "rejetées"];
        report::table(out, &heading, &rows)?;
        for Mapped { definition, reading } in &mapped {
            for rejection in &reading.rejections {
                writeln!(
                    out,
                    "{} ligne {} {} : {}",
                    definition.id,
                    rejection.row,
                    rejection.value.as_deref().unwrap_or_default(),
                    rejection.reason
                )?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
