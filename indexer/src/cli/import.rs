//! `indexer import`.

use super::progress::Bar;
use super::{Place, Sources, report};
use anyhow::Context as _;
use clap::Args;
use data::store::Store;
use indexer::bundle::read_source;
use indexer::import::{self, Options, Reading, Run};
use indexer::source::Definition;
use jiff::Timestamp;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Import {
    /// Sources : « bundle » (le jeu fourni), « demo » (fictives), « all » (toutes), ou leur nom
    #[arg(required = true, value_name = "SOURCE")]
    names: Vec<String>,
    /// Fichier à importer, ou dossier où le chercher
    #[arg(long, value_name = "DIR|FICHIER")]
    from: Option<PathBuf>,
    /// Dit ce que devient chaque ligne
    #[arg(long)]
    details: bool,
    /// Imprime les comptes rendus en JSON
    #[arg(long, conflicts_with = "details")]
    json: bool,
    /// Accepte un fichier où plus de la moitié des lignes connues, ou toutes, ont disparu
    #[arg(long)]
    allow_loss: bool,
    #[command(flatten)]
    catalogue: Sources,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub async fn run(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<ExitCode> {
        let catalogue = self.catalogue.catalogue()?;
        // All is found and read before anything is written.
        let mut steps: Vec<Step<'_>> = Vec::new();
        for name in &self.names {
            match name.as_str() {
                "bundle" => steps.push(Step::Bundle),
                "demo" => steps.push(Step::Demo),
                "all" => {
                    for definition in catalogue.definitions() {
                        steps.push(self.read(definition)?);
                    }
                }
                name => steps.push(self.read(catalogue.get(name)?)?),
            }
        }
        let files = steps.iter().filter(|step| matches!(step, Step::File(..))).count();
        if let Some(from) = self.from.as_ref().filter(|from| files > 1 && !from.is_dir()) {
            anyhow::bail!(
                "{} n'est pas un dossier : un fichier ne vaut que pour une source",
                from.display()
            );
        }
        let store = self.place.create().await?;
        let bar = Bar::new(steps.len());
        let mut runs = Vec::new();
        for step in steps {
            runs.extend(self.step(&*store, step, &bar).await?);
            bar.done();
        }
        bar.finish();
        self.print(out, &runs)?;
        Ok(ExitCode::SUCCESS)
    }

    fn read<'a>(&self, definition: &'a Definition) -> anyhow::Result<Step<'a>> {
        let from = self.from.as_ref();
        let from = from.context("dites où est le fichier : --from DIR ou --from FICHIER")?;
        let reading = read_source(definition, from)
            .with_context(|| format!("source « {} »", definition.id))?;
        Ok(Step::File(definition, reading))
    }

    async fn step(&self, store: &dyn Store, step: Step<'_>, bar: &Bar) -> anyhow::Result<Vec<Run>> {
        match step {
            Step::Bundle => Ok(import::bundle(store, &Timestamp::now, bar).await?),
            Step::Demo => Ok(vec![import::demo(store, &Timestamp::now, bar).await?]),
            Step::File(definition, reading) => {
                bar.source(&definition.id);
                let options = Options { allow_loss: self.allow_loss };
                let source = definition.source();
                let run =
                    import::run(store, &source, &reading, options, &Timestamp::now, bar).await?;
                Ok(vec![run])
            }
        }
    }

    fn print(&self, out: &mut dyn Write, runs: &[Run]) -> anyhow::Result<()> {
        let reports: Vec<_> = runs.iter().map(|run| &run.report).collect();
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&reports)?)?;
            return Ok(());
        }
        report::counts(out, &reports)?;
        for run in runs {
            report::remarks(out, &run.report)?;
        }
        if self.details {
            for run in runs {
                report::fates(out, run.report.source.as_str(), &run.fates)?;
            }
        }
        Ok(())
    }
}

/// One thing to import.
enum Step<'a> {
    Bundle,
    Demo,
    File(&'a Definition, Reading),
}
