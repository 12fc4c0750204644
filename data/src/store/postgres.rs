//! PostgreSQL: when several nodes share one store.

use super::StoreError;
use super::session::{Columns, Engine, RowSink, Session, Transaction, Value, quiet};
use super::sqlite::too_new;
use async_trait::async_trait;
use futures_util::TryStreamExt;
use sqlx::migrate::Migrator;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions, PgRow};
use sqlx::{Connection, Row, SqlStr};
use std::time::Duration;

static MIGRATOR: Migrator = sqlx::migrate!("migrations/postgres");

/// Key of the advisory lock that a write transaction holds until it ends; any number that
/// nothing else in the database uses. Spells `Repères` in ASCII without its accent.
const WRITE_LOCK: i64 = 0x0052_6570_6572_6573;

const CONNECTIONS: u32 = 8;

pub(super) struct Postgres {
    pool: PgPool,
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self, StoreError> {
        let options: PgConnectOptions = url
            .parse()
            .map_err(|source| StoreError::Open { database: "PostgreSQL".to_owned(), source })?;
        // Host and database only: the address may hold a password.
        let name = format!(
            "PostgreSQL « {} » sur {}",
            options.get_database().unwrap_or_default(),
            options.get_host()
        );
        let options = quiet(options).application_name("reperes").options([
            // No page waits longer; a write may wait for a large import.
            ("statement_timeout", "120s"),
            // A node that hangs inside a transaction would keep the write lock from the others.
            ("idle_in_transaction_session_timeout", "60s"),
        ]);
        // A pool would try again until its time is over when the server refuses, and then not say why.
        let mut first = PgConnection::connect_with(&options)
            .await
            .map_err(|source| StoreError::Open { database: name, source })?;
        let newest = MIGRATOR.iter().map(|migration| migration.version).max();
        MIGRATOR
            .run_direct(None, &mut first, false)
            .await
            .map_err(|error| too_new(error, newest))?;
        first.close().await?;
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(30))
            .connect_lazy_with(options);
        Ok(Self { pool })
    }
}

#[async_trait]
impl Engine for Postgres {
    async fn read(&self) -> Result<Box<dyn Session>, StoreError> {
        Ok(Box::new(self.pool.acquire().await?))
    }

    /// Transactions do not commit in the order in which they took numbers from a sequence: a follower that has read
    /// change 8 would never see change 7 that commits after. So writers take turns: the lock is held until
    /// after the commit is visible, and the next one numbers its changes from there. READ COMMITTED makes
    /// each statement after the lock see what the previous holder committed; a snapshot taken while waiting would not.
    async fn write(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let mut transaction =
            self.pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE").await?;
        sqlx::query("SELECT pg_advisory_xact_lock($1)")
            .bind(WRITE_LOCK)
            .execute(&mut *transaction)
            .await?;
        Ok(Box::new(transaction))
    }
}

#[async_trait]
impl Session for PoolConnection<sqlx::Postgres> {
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
impl Session for sqlx::Transaction<'static, sqlx::Postgres> {
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
impl Transaction for sqlx::Transaction<'static, sqlx::Postgres> {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        Ok(sqlx::Transaction::commit(*self).await?)
    }
}

type Query = sqlx::query::Query<'static, sqlx::Postgres, sqlx::postgres::PgArguments>;

fn query(sql: SqlStr, values: Vec<Value>) -> Query {
    values.into_iter().fold(sqlx::query(sql), |query, value| match value {
        Value::Integer(value) => query.bind(value),
        Value::Boolean(value) => query.bind(value),
        Value::Text(value) => query.bind(value),
        Value::OptionalText(value) => query.bind(value),
    })
}

async fn rows(
    connection: &mut PgConnection,
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
    connection: &mut PgConnection,
    sql: SqlStr,
    values: Vec<Value>,
) -> Result<(), StoreError> {
    query(sql, values).execute(connection).await?;
    Ok(())
}

impl Columns for PgRow {
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
