//! SQLite with its full text index (FTS5) and its R*Tree, in this process.

use crate::peers::{Answer, Row, bounds, minute, token};
use anyhow::Result;
use bench::engine::Kind;
use bench::{Case, bar};
use data::units::Position;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, named_params, params};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// The tree holds what the search needs, so that no other table is looked up for candidates.
const TABLES: &str = "
PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA locking_mode = exclusive;
PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -400000; PRAGMA temp_store = memory;
CREATE TABLE listing (id INTEGER PRIMARY KEY, name TEXT, summary TEXT);
CREATE VIRTUAL TABLE words USING fts5 (name, said, tokens, content = '',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '3');
CREATE VIRTUAL TABLE ground USING rtree (id, west, east, south, north,
    +longitude, +latitude);
CREATE TABLE coded (id INTEGER, code INTEGER, PRIMARY KEY (id, code)) WITHOUT ROWID;
CREATE TABLE opening (id INTEGER, opens INTEGER, closes INTEGER, PRIMARY KEY (id, opens)) WITHOUT ROWID;
CREATE TEMP TABLE found (id INTEGER, rank REAL);
";

pub struct Sqlite {
    connection: Connection,
    asked: Arc<Mutex<Asked>>,
}

/// What the functions of the query being answered look at.
#[derive(Default)]
struct Asked {
    near: Option<Position>,
    outline: Vec<Position>,
}

impl Sqlite {
    pub fn version() -> String {
        rusqlite::version().to_owned()
    }

    pub fn fill(file: &Path, rows: &[Row]) -> Result<Self> {
        let connection = Connection::open(file)?;
        connection.execute_batch(TABLES)?;
        connection.set_prepared_statement_cache_capacity(64);
        let step = bar("SQLite", rows.len());
        connection.execute_batch("BEGIN")?;
        for row in rows {
            insert(&connection, row)?;
            step.inc(1);
        }
        connection.execute_batch(
            "INSERT INTO words (words) VALUES ('optimize'); CREATE INDEX names ON listing (name); COMMIT; ANALYZE",
        )?;
        step.finish_and_clear();
        let asked = Arc::new(Mutex::new(Asked::default()));
        functions(&connection, &asked)?;
        Ok(Self { connection, asked })
    }

    pub fn find(&mut self, kind: Kind, case: &Case) -> Result<Answer> {
        let asked = Asked { near: Some(case.near), outline: case.outline.clone() };
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = asked;
        let bounds = bounds(kind, case);
        let rank = match kind {
            Kind::Bounds | Kind::Polygon => "words.rank",
            _ => "metres(latitude, longitude)",
        };
        let exactly = match kind {
            Kind::Polygon => "AND inside(latitude, longitude)",
            Kind::Bounds => {
                "AND longitude BETWEEN :west AND :east AND latitude BETWEEN :south AND :north"
            }
            _ => "AND metres(latitude, longitude) <= :radius",
        };
        let open = match kind {
            Kind::Open => {
                "AND EXISTS (SELECT 1 FROM opening WHERE opening.id = ground.id \
                 AND opens <= :minute AND closes > :minute)"
            }
            _ => "",
        };
        // The tree gives few candidates; each is then looked up among those that have the word.
        let sql = format!(
            "INSERT INTO found SELECT ground.id, {rank} FROM ground \
             CROSS JOIN words ON words.rowid = ground.id \
             WHERE east >= :west AND west <= :east AND north >= :south AND south <= :north \
             {exactly} {open} AND words MATCH :word"
        );
        self.connection.prepare_cached("DELETE FROM found")?.execute([])?;
        let mut statement = self.connection.prepare_cached(&sql)?;
        let word = format!("tokens:{}", token(case.word));
        for (name, value) in [
            (":west", bounds.west),
            (":east", bounds.east),
            (":south", bounds.south),
            (":north", bounds.north),
            (":radius", case.radius.0),
        ] {
            if let Some(place) = statement.parameter_index(name)? {
                statement.raw_bind_parameter(place, value)?;
            }
        }
        if let Some(place) = statement.parameter_index(":minute")? {
            statement.raw_bind_parameter(place, minute())?;
        }
        if let Some(place) = statement.parameter_index(":word")? {
            statement.raw_bind_parameter(place, &word)?;
        }
        statement.raw_execute()?;
        self.page()
    }

    /// The total, the facets and the first twenty of what was found.
    fn page(&self) -> Result<Answer> {
        let mut total = self.connection.prepare_cached("SELECT count(*) FROM found")?;
        let mut facets = self.connection.prepare_cached(
            "SELECT code, count(*) FROM found JOIN coded USING (id) GROUP BY code",
        )?;
        let mut first = self.connection.prepare_cached(
            "SELECT summary FROM (SELECT id, rank FROM found ORDER BY rank LIMIT 20) \
             JOIN listing USING (id) ORDER BY rank",
        )?;
        let counted =
            facets.query_map([], |row| Ok((row.get(0)?, row.get::<_, u32>(1)?.into())))?;
        let facets = counted.collect::<rusqlite::Result<_>>()?;
        let rows = first.query_map([], |row| row.get(0))?;
        Ok(Answer {
            total: total.query_row([], |row| row.get::<_, u32>(0))?.into(),
            facets,
            first: rows.collect::<rusqlite::Result<_>>()?,
        })
    }

    /// The names that begin so.
    pub fn begin(&self, prefix: &str) -> Result<Vec<String>> {
        let mut letters = prefix.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let from = format!("{first}{}", letters.as_str());
        let to = format!("{from}\u{10FFFF}");
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT name FROM listing WHERE name >= ?1 AND name < ?2 ORDER BY name LIMIT 10",
        )?;
        let names = statement.query_map(params![from, to], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }
}

fn insert(connection: &Connection, row: &Row) -> Result<()> {
    connection.prepare_cached("INSERT INTO listing VALUES (?1, ?2, ?3)")?.execute(params![
        row.id,
        row.name,
        row.summary
    ])?;
    let tokens = row.tokens().collect::<Vec<_>>().join(" ");
    connection
        .prepare_cached("INSERT INTO words (rowid, name, said, tokens) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![row.id, row.name, row.text, tokens])?;
    if let Some(Position { latitude, longitude }) = row.position {
        connection
            .prepare_cached("INSERT INTO ground VALUES (:id, :lon, :lon, :lat, :lat, :lon, :lat)")?
            .execute(named_params! {
                ":id": row.id, ":lon": longitude, ":lat": latitude,
            })?;
    }
    for code in &row.codes {
        connection
            .prepare_cached("INSERT INTO coded VALUES (?1, ?2)")?
            .execute(params![row.id, code])?;
    }
    for (opens, closes) in &row.open {
        connection
            .prepare_cached("INSERT OR IGNORE INTO opening VALUES (?1, ?2, ?3)")?
            .execute(params![row.id, opens, closes])?;
    }
    Ok(())
}

/// What SQL lacks, in Rust.
fn functions(connection: &Connection, asked: &Arc<Mutex<Asked>>) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    let place = |context: &rusqlite::functions::Context| {
        Ok::<_, rusqlite::Error>(Position { latitude: context.get(0)?, longitude: context.get(1)? })
    };
    let around = Arc::clone(asked);
    connection.create_scalar_function("metres", 2, flags, move |context| {
        let asked = around.lock().unwrap_or_else(PoisonError::into_inner);
        let place = place(context)?;
        Ok(asked.near.map(|near| near.distance_to(place).0))
    })?;
    let within = Arc::clone(asked);
    connection.create_scalar_function("inside", 2, flags, move |context| {
        let asked = within.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(inside(&asked.outline, place(context)?))
    })?;
    Ok(())
}

fn inside(outline: &[Position], place: Position) -> bool {
    let mut inside = false;
    let ends = outline.iter().zip(outline.iter().cycle().skip(outline.len().saturating_sub(1)));
    for (a, b) in ends {
        if (a.latitude > place.latitude) != (b.latitude > place.latitude) {
            let share = (place.latitude - a.latitude) / (b.latitude - a.latitude);
            let crossing = a.longitude + (b.longitude - a.longitude) * share;
            inside ^= place.longitude < crossing;
        }
    }
    inside
}
