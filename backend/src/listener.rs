//! Accepts connections, within limits: one that says nothing, or its headers byte by byte, or takes
//! nothing of its answer, is closed, and only so many are open at once. When a newcomer finds no place,
//! those that came first are closed as soon as they have nothing under way. `axum::serve` offers none
//! of these.

use crate::config::Limits;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use std::collections::VecDeque;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tokio_io_timeout::TimeoutStream;

/// Wait after a failed accept: the usual cause, too many open files, does not pass at once. So long a
/// newcomer also waits for a place before more of the others are asked to leave.
const PAUSE: Duration = Duration::from_millis(100);

/// Parts of all connections that are asked to leave together.
const COHORTS: usize = 8;

/// Serves until `stop` is done, then lets running requests end within the grace of `limits`.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(limits.header_timeout);
    let mut open = Open::new(limits.connections);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        // Nothing more is accepted until there is one, so that the others wait in the system's queue.
        let place = tokio::select! {
            place = open.place() => place,
            () = &mut stop => break,
        };
        // Answers are small and written at once.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "no delay cannot be set");
        }
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(limits.write_timeout));
        let service = TowerToHyperService::new(app.clone());
        let stream = TokioIo::new(Box::pin(stream));
        let connection = open.watcher().watch(protocol.serve_connection(stream, service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "connection ended");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.shutdown_grace, open.end()).await.is_err() {
        tracing::warn!("des requêtes n'étaient pas terminées");
    }
}

/// The open connections, in the order they came.
struct Open {
    places: Arc<Semaphore>,
    most: usize,
    /// How many came with the last cohort.
    came: usize,
    cohorts: VecDeque<GracefulShutdown>,
    leaving: JoinSet<()>,
}

impl Open {
    fn new(most: usize) -> Self {
        Self {
            places: Arc::new(Semaphore::new(most)),
            most,
            came: 0,
            cohorts: VecDeque::new(),
            leaving: JoinSet::new(),
        }
    }

    /// Waits for a place, asking those that came first to leave while there is none.
    async fn place(&mut self) -> Option<OwnedSemaphorePermit> {
        loop {
            if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
                return Some(place);
            }
            self.cohorts.retain(|cohort| cohort.count() > 0);
            while self.leaving.try_join_next().is_some() {}
            if let Some(first) = self.cohorts.pop_front() {
                self.leaving.spawn(first.shutdown());
            }
            let place = Arc::clone(&self.places).acquire_owned();
            if let Ok(place) = tokio::time::timeout(PAUSE, place).await {
                return place.ok();
            }
        }
    }

    /// What a newcomer is watched by.
    fn watcher(&mut self) -> Watcher {
        if self.cohorts.is_empty() || self.came >= self.most.div_ceil(COHORTS) {
            self.cohorts.retain(|cohort| cohort.count() > 0);
            self.cohorts.push_back(GracefulShutdown::new());
            self.came = 0;
        }
        self.came += 1;
        let last = self.cohorts.len() - 1;
        self.cohorts[last].watcher()
    }

    /// Asks all to leave, and waits for it.
    async fn end(mut self) {
        for cohort in self.cohorts.drain(..) {
            self.leaving.spawn(cohort.shutdown());
        }
        while self.leaving.join_next().await.is_some() {}
    }
}
