//! `indexer import`.

use super::progress::Bar;
use super::{Place, Sources, report};
use anyhow::Context as _;
use clap::Args;
use data::store::Store;
use indexer::bundle::read_source;
use indexer::import::{self, ImportError, Options, Reading, Run};
use indexer::source::Definition;
use jiff::Timestamp;
use std::io::Write;
use std::path::{Path, PathBuf};
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
        // All is found and read before anything is written. Of all sources, one that cannot be
        // read stops only itself.
        let mut steps: Vec<Step<'_>> = Vec::new();
        let mut failures: Vec<anyhow::Error> = Vec::new();
        for name in &self.names {
            match name.as_str() {
                "bundle" => steps.push(Step::Bundle),
                "demo" => steps.push(Step::Demo),
                "all" => {
                    self.from()?;
                    for definition in catalogue.definitions() {
                        match self.read(definition) {
                            Ok(step) => steps.push(step),
                            Err(failure) => failures.push(failure),
                        }
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
        if steps.is_empty() {
            return Self::fail(failures);
        }
        let store = self.place.create().await?;
        let bar = Bar::new(steps.len());
        let mut runs = Vec::new();
        for step in steps {
            match self.step(&*store, step, &bar).await {
                Ok(done) => runs.extend(done),
                Err(failure) if refuses_the_file(&failure) => failures.push(failure),
                Err(failure) => return Err(failure),
            }
            bar.done();
        }
        bar.finish();
        if !runs.is_empty() || self.json {
            self.print(out, &runs)?;
        }
        Self::fail(failures)
    }

    /// Says what failed, one line each; the last one is the command's own error.
    fn fail(mut failures: Vec<anyhow::Error>) -> anyhow::Result<ExitCode> {
        let Some(last) = failures.pop() else { return Ok(ExitCode::SUCCESS) };
        for failure in failures {
            let _ = writeln!(std::io::stderr(), "indexer : {failure:#}");
        }
        Err(last)
    }

    fn from(&self) -> anyhow::Result<&Path> {
        self.from.as_deref().context("dites où est le fichier : --from DIR ou --from FICHIER")
    }

    fn read<'a>(&self, definition: &'a Definition) -> anyhow::Result<Step<'a>> {
        let reading = read_source(definition, self.from()?)
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
                report::fates(out, run)?;
            }
        }
        Ok(())
    }
}

/// Whether a failure is of one file only, so that the others may be imported.
fn refuses_the_file(failure: &anyhow::Error) -> bool {
    matches!(failure.downcast_ref(), Some(ImportError::TooManyGone { .. }))
}

/// One thing to import.
enum Step<'a> {
    Bundle,
    Demo,
    File(&'a Definition, Reading),
}
