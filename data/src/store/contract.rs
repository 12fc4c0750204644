//! What every store must do, tested on each database.
//!
//! SQLite always runs. PostgreSQL runs when `REPERES_TEST_POSTGRES` names a server where databases may be created;
//! `tests/postgres.sh` starts one.

mod changes;
mod entities;
mod merges;
mod opening;
mod records;
mod roundtrip;
mod samples;

use super::Store;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::io::Write;
use std::ops::Deref;
use std::sync::{Arc, Once};

/// An empty store, and its address to open it a second time.
struct Fixture {
    store: Arc<dyn Store>,
    url: String,
}

impl Fixture {
    async fn open(url: String) -> Self {
        let store = super::open(&url).await.expect("an empty database opens");
        Self { store, url }
    }
}

impl Deref for Fixture {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        &*self.store
    }
}

/// The address of a new SQLite file, removed with the folder.
fn new_sqlite() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite://{}", folder.path().join("reperes.db").display());
    (folder, url)
}

/// A new database on the test server. It stays there (removing one takes ten times as long as making one):
/// the server of `tests/postgres.sh` is removed whole.
struct NewDatabase {
    name: String,
    url: String,
}

impl NewDatabase {
    /// Nothing when there is no server to test on.
    async fn create() -> Option<Self> {
        static SAY: Once = Once::new();
        let Ok(server) = std::env::var("REPERES_TEST_POSTGRES") else {
            let why = "PostgreSQL contract tests not run: REPERES_TEST_POSTGRES is not set";
            assert!(std::env::var("CI").is_err(), "{why}");
            // Not `eprintln`, which is hidden when tests pass.
            SAY.call_once(|| drop(writeln!(std::io::stderr(), "{why}")));
            return None;
        };
        let name = format!("reperes_test_{}", uuid::Uuid::now_v7().simple());
        let (address, options) = server.split_once('?').unwrap_or((&server, ""));
        let (host, _) = address.rsplit_once('/').expect("postgres://host/database?options");
        let url = format!("{host}/{name}?{options}");
        let mut server = PgConnection::connect(&server).await.expect("the test server answers");
        let create = format!("CREATE DATABASE {name} TEMPLATE template0");
        sqlx::raw_sql(AssertSqlSafe(create)).execute(&mut server).await.expect("a new database");
        Some(Self { name, url })
    }
}

/// Makes a test of each contract function for each database.
macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            use crate::store::contract::{Fixture, new_sqlite};

            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let (_folder, url) = new_sqlite();
                super::$name(&Fixture::open(url).await).await;
            })*
        }

        mod postgres {
            use crate::store::contract::{Fixture, NewDatabase};

            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                if let Some(database) = NewDatabase::create().await {
                    super::$name(&Fixture::open(database.url).await).await;
                }
            })*
        }
    };
}
use contract;
