//! `indexer rebuild`.

use super::Place;
use super::progress::Bar;
use clap::Args;
use indexer::import::Progress as _;
use indexer::index::SearchIndex;
use std::io::Write;
use std::process::ExitCode;

#[derive(Debug, Args)]
pub struct Rebuild {
    #[command(flatten)]
    place: Place,
}

impl Rebuild {
    pub async fn run(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<ExitCode> {
        let store = self.place.open().await?;
        let (index, _) = SearchIndex::open(&self.place.index())?;
        let bar = Bar::new(1);
        let read = index
            .rebuild(&*store, &mut |progress| {
                bar.step(&format!("{} fiches sur {}", progress.done, progress.total));
            })
            .await?;
        bar.finish();
        let found = index.stats().documents;
        writeln!(out, "index refait : {read} fiches lues, {found} à trouver")?;
        Ok(ExitCode::SUCCESS)
    }
}
