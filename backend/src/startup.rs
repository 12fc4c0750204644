//! From settings to a server that answers: open the store, fill it when empty, open the index.

use crate::clock::{Clock, FixedClock, SystemClock};
use crate::config::{Basemap, Limits, Listening, Storage};
use crate::listener;
use crate::router::router;
use crate::state::{AppState, Settings};
use anyhow::{Context, Result, anyhow, bail};
use indexer::geocode::Geocoder;
use indexer::index::{Follower, SearchIndex};
use indexer::search::RankingNumbers;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::Notify;

/// What `backend serve` was asked.
#[derive(Debug)]
pub struct ServeOptions {
    pub storage: Storage,
    pub listening: Listening,
    pub basemap: Basemap,
    pub demo: bool,
    /// Numbers of the ranking, in place of those compiled in.
    pub ranking: Option<PathBuf>,
    /// Stops the clock.
    pub now: Option<jiff::Timestamp>,
}

/// Serves until SIGTERM or SIGINT, then lets running requests end.
pub async fn serve(options: ServeOptions) -> Result<()> {
    let started = Instant::now();
    let limits = Limits::default();
    if let Some(file) = &options.basemap.map_pmtiles
        && !file.is_file()
    {
        bail!("fond de carte introuvable : {}", file.display());
    }
    let numbers = options.ranking.as_deref().map(read_ranking).transpose()?;
    let data_dir = &options.storage.data_dir;
    std::fs::create_dir_all(data_dir).with_context(|| {
        format!("dossier des données impossible à créer : {}", data_dir.display())
    })?;
    // Bound first: when the port is taken, say so before any work.
    let address = options.listening.listen;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("impossible d'écouter sur {address} (port déjà pris ?)"))?;

    let store = data::store::open(&options.storage.database_url()).await?;
    let clock: Arc<dyn Clock> = match options.now {
        Some(now) => Arc::new(FixedClock(now)),
        None => Arc::new(SystemClock),
    };
    let now = || clock.now();
    indexer::import::fill(store.as_ref(), options.demo, &now, &Steps).await?;

    let (index, opened) = SearchIndex::open(&options.storage.index_dir())?;
    tracing::debug!(?opened, "index opened");
    index.follow(store.as_ref()).await?;
    let follower = Follower::spawn(Arc::clone(&store), index.clone(), Arc::new(Notify::new()));

    let geocoder = Geocoder::open(&options.storage.addresses_dir());
    let watching = tokio::spawn(watch_addresses(geocoder.clone()));

    let index = match numbers {
        Some(numbers) => index.ranked_by(numbers),
        None => index,
    };
    let settings = Settings {
        public_url: options.listening.public_url,
        demo: options.demo,
        basemap: options.basemap,
    };
    let state = AppState::new(store, index, geocoder, clock, settings);
    let indexed = state.index().stats();
    let bound = listener.local_addr()?;
    tracing::info!(
        listings = indexed.documents,
        demo = options.demo,
        startup_ms = started.elapsed().as_millis(),
        "Repères écoute sur http://{bound}"
    );
    let app = router(&state, limits);
    listener::serve(listener, app, limits, async {
        shutdown_signal().await;
        tracing::info!("arrêt demandé, fin des requêtes en cours");
    })
    .await;
    watching.abort();
    follower.stop().await;
    tracing::info!("arrêté");
    Ok(())
}

/// How soon imported addresses are in use.
const ADDRESSES_WAIT: Duration = Duration::from_secs(2);

/// Takes addresses into use that are imported while the server runs.
async fn watch_addresses(geocoder: Geocoder) {
    loop {
        tokio::time::sleep(ADDRESSES_WAIT).await;
        let geocoder = geocoder.clone();
        let refreshed = tokio::task::spawn_blocking(move || {
            geocoder.refresh().then(|| geocoder.imported()).flatten()
        });
        match refreshed.await {
            Ok(Some(imported)) => {
                tracing::info!(addresses = imported.counts.addresses, "new addresses are in use");
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "new addresses could not be looked for"),
        }
    }
}

/// Refused before any work when it is wrong.
fn read_ranking(file: &Path) -> Result<RankingNumbers> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("classement illisible : {}", file.display()))?;
    RankingNumbers::parse(&text)
        .map_err(|reason| anyhow!("classement {} : {reason}", file.display()))
}

/// Says in the log what the first start loads.
struct Steps;

impl indexer::import::Progress for Steps {
    fn step(&self, label: &str) {
        tracing::debug!(label, "loading");
    }
}

async fn shutdown_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM cannot be watched");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        () = terminate => {}
        result = tokio::signal::ctrl_c() => {
            if let Err(error) = result {
                tracing::warn!(%error, "SIGINT cannot be watched");
                std::future::pending::<()>().await;
            }
        }
    }
}
