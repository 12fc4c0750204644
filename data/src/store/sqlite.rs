//! SQLite: the embedded default.

use super::StoreError;
use super::session::{Columns, Engine, RowSink, Session, Transaction, Value, quiet};
use async_trait::async_trait;
use futures_util::TryStreamExt;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{Row, SqlStr};
use std::path::PathBuf;
use std::time::Duration;

static MIGRATOR: Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a writer waits for another one, in this process or in another. A first import of 300,000 listings
/// holds the lock for less.
const WRITE_WAIT: Duration = Duration::from_mins(2);

/// How long to wait before the journal is asked for again, and how often.
const JOURNAL_WAIT: Duration = Duration::from_millis(10);
const JOURNAL_TRIES: u128 = WRITE_WAIT.as_millis() / JOURNAL_WAIT.as_millis();

/// Readers never wait for the writer (WAL); few are enough, as each query is short.
const READERS: u32 = 4;

/// Kilobytes of pages that each reader keeps, negative as SQLite wants it: a rebuild of the index
/// looks rows up all over the file, and the inner pages of its trees should stay.
const READERS_CACHE: &str = "-16000";

/// Where the database is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    Memory,
    File(PathBuf),
}

impl Place {
    pub(super) fn parse(url: &str) -> Option<Self> {
        if url == "sqlite::memory:" {
            return Some(Self::Memory);
        }
        let path = url.strip_prefix("sqlite://")?;
        // `?mode=…` after a path is a habit of other programs, and would become part of the file's name.
        (!path.is_empty() && !path.contains('?')).then(|| Self::File(path.into()))
    }

    fn name(&self) -> String {
        match self {
            Self::Memory => "en mémoire".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

/// One connection writes, the others read.
pub(super) struct Sqlite {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Sqlite {
    pub(super) async fn open(place: &Place) -> Result<Self, StoreError> {
        let failed = |source| StoreError::Open { database: place.name(), source };
        // In memory every connection has a database of its own, hence one that is never closed.
        let pool = || {
            SqlitePoolOptions::new()
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
        };
        let Place::File(path) = place else {
            let options = quiet(SqliteConnectOptions::new().foreign_keys(true));
            let only = pool().max_connections(1).connect_with(options).await.map_err(failed)?;
            migrate(&only, place).await?;
            return Ok(Self { writer: only.clone(), readers: only });
        };
        if let Some(folder) = path.parent() {
            tokio::fs::create_dir_all(folder).await.map_err(|error| failed(error.into()))?;
        }
        let options = options(path);
        let writer = pool()
            .max_connections(1)
            .acquire_timeout(WRITE_WAIT)
            .connect_with(options.clone().create_if_missing(true))
            .await
            .map_err(failed)?;
        write_ahead(&writer).await.map_err(failed)?;
        migrate(&writer, place).await?;
        let options = options.pragma("query_only", "ON").pragma("cache_size", READERS_CACHE);
        let readers = pool().max_connections(READERS).connect_lazy_with(options);
        Ok(Self { writer, readers })
    }
}

fn options(path: &std::path::Path) -> SqliteConnectOptions {
    quiet(SqliteConnectOptions::new())
        .filename(path)
        .foreign_keys(true)
        // NORMAL would survive a killed process but could lose the last commits when power fails. The index
        // may have followed them already: its place in the change log would then be ahead of the log,
        // and it would miss what is written next. Commits are few, so the wait is cheap.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(WRITE_WAIT)
        // A large import leaves a large WAL; give the space back at the next checkpoint.
        .pragma("journal_size_limit", "67108864")
}

/// Gives the file a write-ahead log, which it keeps: readers do not wait for the writer.
async fn write_ahead(writer: &SqlitePool) -> sqlx::Result<()> {
    let mut connection = writer.acquire().await?;
    for _ in 1..JOURNAL_TRIES {
        match try_write_ahead(&mut connection).await {
            Err(error) if is_busy(&error) => tokio::time::sleep(JOURNAL_WAIT).await,
            other => return other,
        }
    }
    try_write_ahead(&mut connection).await
}

/// SQLite does not wait for its turn here, whatever the `busy_timeout`: it reads before it asks to
/// write, and two that both did so would wait for each other. Of programs that start together on a
/// new file, all but one are told at once that it is locked.
pub(super) async fn try_write_ahead(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query("PRAGMA journal_mode = WAL").execute(connection).await.map(drop)
}

/// `SQLITE_BUSY` in all its kinds, which the higher bytes tell.
pub(super) fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}

async fn migrate(writer: &SqlitePool, place: &Place) -> Result<(), StoreError> {
    let mut connection = writer.acquire().await?;
    let count = "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'";
    let tables: i64 = sqlx::query_scalar(count)
        .fetch_one(&mut *connection)
        .await
        .map_err(|source| StoreError::Open { database: place.name(), source })?;
    let count = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'";
    let ours: i64 = sqlx::query_scalar(count).fetch_one(&mut *connection).await?;
    if tables > 0 && ours == 0 {
        return Err(StoreError::Foreign(place.name()));
    }
    let newest = MIGRATOR.iter().map(|migration| migration.version).max();
    let applied: Option<i64> = if ours == 0 {
        None
    } else {
        let max = "SELECT max(version) FROM _sqlx_migrations";
        sqlx::query_scalar(max).fetch_one(&mut *connection).await?
    };
    if applied == newest {
        // Compares checksums without the write lock, which a long import may hold.
        return MIGRATOR.run_direct(None, &mut *connection, false).await.map_err(StoreError::from);
    }
    drop(connection);
    // sqlx takes no lock on SQLite: two programs that start together would both create the tables.
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    MIGRATOR
        .run_direct(None, &mut *transaction, false)
        .await
        .map_err(|error| too_new(error, newest))?;
    transaction.commit().await?;
    Ok(())
}

/// Tells a database of a newer program from other failures of a migration.
pub(super) fn too_new(error: MigrateError, newest: Option<i64>) -> StoreError {
    match (error, newest) {
        (MigrateError::VersionMissing(found), Some(known)) if found > known => {
            StoreError::TooNew { found, known }
        }
        (error, _) => StoreError::Migration(error),
    }
}

#[async_trait]
impl Engine for Sqlite {
    async fn read(&self) -> Result<Box<dyn Session>, StoreError> {
        Ok(Box::new(self.readers.acquire().await?))
    }

    async fn write(&self) -> Result<Box<dyn Transaction>, StoreError> {
        // IMMEDIATE waits for its turn at once; a deferred transaction that reads first and writes later
        // fails when somebody else wrote in between.
        Ok(Box::new(self.writer.begin_with("BEGIN IMMEDIATE").await?))
    }
}

#[async_trait]
impl Session for PoolConnection<sqlx::Sqlite> {
    async fn rows(
        &mut self,
        sql: SqlStr,
        values: Vec<Value>,
        sink: RowSink<'_>,
    ) -> Result<(), StoreError> {
        rows(self, sql, values, sink).await
    }

    async fn execute(&mut self, sql: SqlStr, values: Vec<Value>) -> Result<(), StoreError> {
        execute(self, sql, values).await
    }
}

#[async_trait]
impl Session for sqlx::Transaction<'static, sqlx::Sqlite> {
    async fn rows(
        &mut self,
        sql: SqlStr,
        values: Vec<Value>,
        sink: RowSink<'_>,
    ) -> Result<(), StoreError> {
        rows(self, sql, values, sink).await
    }

    async fn execute(&mut self, sql: SqlStr, values: Vec<Value>) -> Result<(), StoreError> {
        execute(self, sql, values).await
    }
}

#[async_trait]
impl Transaction for sqlx::Transaction<'static, sqlx::Sqlite> {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        Ok(sqlx::Transaction::commit(*self).await?)
    }
}

type Query = sqlx::query::Query<'static, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;

fn query(sql: SqlStr, values: Vec<Value>) -> Query {
    values.into_iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Integer(value) => query.bind(value),
        Value::Boolean(value) => query.bind(value),
        Value::Text(value) => query.bind(value),
        Value::OptionalText(value) => query.bind(value),
    })
}

async fn rows(
    connection: &mut SqliteConnection,
    sql: SqlStr,
    values: Vec<Value>,
    sink: RowSink<'_>,
) -> Result<(), StoreError> {
    let mut rows = query(sql, values).fetch(connection);
    while let Some(row) = rows.try_next().await? {
        sink(&row)?;
    }
    Ok(())
}

async fn execute(
    connection: &mut SqliteConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<(), StoreError> {
    query(sql, values).execute(connection).await?;
    Ok(())
}

impl Columns for SqliteRow {
    fn integer(&self, column: usize) -> Result<i64, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn text(&self, column: usize) -> Result<&str, StoreError> {
        Ok(self.try_get(column)?)
    }

    fn optional_text(&self, column: usize) -> Result<Option<&str>, StoreError> {
        Ok(self.try_get(column)?)
    }
}
