//! The little that both databases must offer, so that what the store does is written once.

use super::StoreError;
use async_trait::async_trait;
use log::LevelFilter;
use sqlx::{AssertSqlSafe, ConnectOptions, SqlSafeStr, SqlStr};
use std::fmt::Write;
use std::time::Duration;

/// A statement that takes longer is told in the log. A large import has statements of some seconds on a busy machine.
const SLOW: Duration = Duration::from_secs(10);

/// What sqlx says of statements: nothing unless asked for, except of slow ones.
pub(super) fn quiet<O: ConnectOptions>(options: O) -> O {
    options.log_statements(LevelFilter::Trace).log_slow_statements(LevelFilter::Warn, SLOW)
}

/// A bound value.
#[derive(Debug, Clone)]
pub(super) enum Value {
    Integer(i64),
    Boolean(bool),
    Text(String),
    OptionalText(Option<String>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Self {
        Self::OptionalText(value)
    }
}

/// A row of a result, read by position.
pub(super) trait Columns {
    fn integer(&self, column: usize) -> Result<i64, StoreError>;
    fn text(&self, column: usize) -> Result<&str, StoreError>;
    fn optional_text(&self, column: usize) -> Result<Option<&str>, StoreError>;
}

/// Takes the rows of a result one by one.
pub(super) type RowSink<'a> =
    &'a mut (dyn FnMut(&dyn Columns) -> Result<(), StoreError> + Send + 'a);

/// A connection, maybe inside a transaction.
#[async_trait]
pub(super) trait Session: Send {
    async fn rows(
        &mut self,
        sql: SqlStr,
        values: Vec<Value>,
        sink: RowSink<'_>,
    ) -> Result<(), StoreError>;

    async fn execute(&mut self, sql: SqlStr, values: Vec<Value>) -> Result<(), StoreError>;
}

/// A session whose writes are kept by [`Transaction::commit`] and undone when dropped.
#[async_trait]
pub(super) trait Transaction: Session {
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// A database.
#[async_trait]
pub(super) trait Engine: Send + Sync + 'static {
    async fn read(&self) -> Result<Box<dyn Session>, StoreError>;

    /// Begins the only write transaction: others wait until it ends. What it reads is the newest
    /// state, and nobody changes it before it commits.
    async fn write(&self) -> Result<Box<dyn Transaction>, StoreError>;
}

/// Sizes of lists of values. Few of them, so that few statements are prepared and kept.
const LIST_SIZES: [usize; 4] = [1, 8, 64, 512];

/// Longest list that [`in_list`] takes.
pub(super) const LONGEST_LIST: usize = LIST_SIZES[LIST_SIZES.len() - 1];

/// `before ($1, $2, …) after`, with as many values as the list has; the last one is repeated up to a round size.
pub(super) fn in_list(before: &str, list: &[String], after: &str) -> (SqlStr, Vec<Value>) {
    let size = LIST_SIZES.into_iter().find(|size| *size >= list.len()).unwrap_or(list.len());
    let mut values: Vec<Value> = list.iter().map(|text| Value::from(text.as_str())).collect();
    if let Some(last) = values.last().cloned() {
        values.resize(size, last);
    }
    let mut sql = String::from(before);
    push_placeholders(&mut sql, 1, values.len());
    sql.push_str(after);
    (AssertSqlSafe(sql).into_sql_str(), values)
}

/// Inserts rows, several per statement: `insert VALUES (…), (…) after`.
pub(super) async fn insert_rows(
    session: &mut dyn Session,
    insert: &str,
    columns: usize,
    after: &str,
    values: Vec<Value>,
) -> Result<(), StoreError> {
    let mut remaining = values.len() / columns;
    let mut values = values.into_iter();
    for size in [64, 8, 1] {
        while remaining >= size {
            let mut sql = format!("{insert} VALUES ");
            for row in 0..size {
                if row > 0 {
                    sql.push_str(", ");
                }
                push_placeholders(&mut sql, row * columns + 1, columns);
            }
            sql.push(' ');
            sql.push_str(after);
            let bound = values.by_ref().take(size * columns).collect();
            session.execute(AssertSqlSafe(sql).into_sql_str(), bound).await?;
            remaining -= size;
        }
    }
    Ok(())
}

fn push_placeholders(sql: &mut String, first: usize, count: usize) {
    sql.push('(');
    for number in first..first + count {
        if number > first {
            sql.push_str(", ");
        }
        let _ = write!(sql, "${number}");
    }
    sql.push(')');
}
