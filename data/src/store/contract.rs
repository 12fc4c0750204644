//! What every store must do, tested on each database.
//!
//! SQLite always runs. PostgreSQL runs when `REPERES_TEST_POSTGRES` names a server where databases may be created;
//! `tests/postgres.sh` starts one.

mod entities;
mod samples;

use super::Store;
use std::io::Write;
use std::sync::{Arc, Once};

/// A store that is removed with the test.
struct Sqlite {
    store: Arc<dyn Store>,
    _folder: tempfile::TempDir,
}

async fn sqlite() -> Sqlite {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite://{}", folder.path().join("reperes.db").display());
    let store = super::open(&url).await.expect("a new file opens");
    Sqlite { store, _folder: folder }
}

/// The address of a new, empty database, or nothing when there is no server to test on.
async fn postgres() -> Option<String> {
    static SAY: Once = Once::new();
    let Ok(server) = std::env::var("REPERES_TEST_POSTGRES") else {
        let why = "PostgreSQL contract tests not run: REPERES_TEST_POSTGRES is not set";
        assert!(std::env::var("CI").is_err(), "{why}");
        // Not `eprintln`, which is hidden when tests pass.
        SAY.call_once(|| drop(writeln!(std::io::stderr(), "{why}")));
        return None;
    };
    let name = format!("reperes_{}", uuid::Uuid::now_v7().simple());
    let pool = sqlx::PgPool::connect(&server).await.expect("the test server answers");
    let create = format!("CREATE DATABASE {name} TEMPLATE template0");
    sqlx::raw_sql(sqlx::AssertSqlSafe(create)).execute(&pool).await.expect("a new database");
    let (address, options) = server.split_once('?').map_or((server.as_str(), ""), |parts| parts);
    let (host, _) = address.rsplit_once('/').expect("postgres://host/database?options");
    Some(format!("{host}/{name}?{options}"))
}

/// Makes a test of each contract function for each database.
macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let sqlite = crate::store::contract::sqlite().await;
                super::$name(&sqlite.store).await;
            })*
        }

        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                if let Some(url) = crate::store::contract::postgres().await {
                    let store = crate::store::open(&url).await.expect("a new database opens");
                    super::$name(&store).await;
                }
            })*
        }
    };
}
use contract;
