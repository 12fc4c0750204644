//! PostgreSQL with `PostGIS`, full text search and trigrams.

use crate::peers::{Answer, Row, minute, token};
use anyhow::{Context, Result};
use bench::engine::Kind;
use bench::{Case, bar};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row as _};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// The narrow table is searched, the wide one is read for the rows of the page alone.
const TABLES: &str = "
CREATE EXTENSION postgis; CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm;
CREATE TEXT SEARCH CONFIGURATION fr (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word
    WITH unaccent, french_stem;
CREATE UNLOGGED TABLE incoming (id int, codes int[], longitude float8, latitude float8,
    name text, said text, tokens text, open int4multirange, summary text);
CREATE TABLE place (id int PRIMARY KEY, codes int[], geog geography(Point, 4326),
    geom geometry(Point, 4326), words tsvector, open int4multirange, name text);
CREATE TABLE listing (id int PRIMARY KEY, summary text);
";

const FILL: &str = "
INSERT INTO place SELECT id, codes, ST_MakePoint(longitude, latitude)::geography,
    ST_SetSRID(ST_MakePoint(longitude, latitude), 4326),
    to_tsvector('fr', name || ' ' || said) || array_to_tsvector(string_to_array(tokens, ' ')),
    open, name FROM incoming;
INSERT INTO listing SELECT id, summary FROM incoming;
DROP TABLE incoming;
CREATE INDEX ON place USING gist (geog); CREATE INDEX ON place USING gist (geom);
CREATE INDEX ON place USING gin (words); CREATE INDEX ON place USING gin (name gin_trgm_ops);
CREATE INDEX ON place (name text_pattern_ops);
";

/// Results, then the page, the total and the facets, all in one round trip.
const AROUND: &str = "
, page AS (SELECT id, rank FROM found ORDER BY rank LIMIT 20)
SELECT (SELECT count(*) FROM found),
    ARRAY(SELECT code::int8 << 32 | count(*) FROM found, unnest(codes) code GROUP BY code),
    ARRAY(SELECT summary FROM page JOIN listing USING (id) ORDER BY rank)";

fn statement(kind: Kind) -> String {
    let by_distance = "ST_Distance(geog, ST_MakePoint($2, $3)::geography, false)";
    let inside = "ST_DWithin(geog, ST_MakePoint($2, $3)::geography, $4, false)";
    let by_rank = "-ts_rank(words, $1::tsquery)";
    let (rank, condition) = match kind {
        Kind::Bounds => (
            by_rank,
            "words @@ $1::tsquery AND geom && ST_MakeEnvelope($2, $3, $4, $5, 4326)".to_owned(),
        ),
        Kind::Polygon => (
            by_rank,
            "words @@ $1::tsquery AND ST_Intersects(geom, ST_GeomFromText($2, 4326))".to_owned(),
        ),
        Kind::Open => {
            (by_distance, format!("words @@ $1::tsquery AND {inside} AND open @> $5::int4"))
        }
        Kind::Misspelt => (by_distance, format!("$1 <% name AND {inside}")),
        _ => (by_distance, format!("words @@ $1::tsquery AND {inside}")),
    };
    format!(
        "WITH found AS MATERIALIZED (SELECT id, codes, {rank} AS rank FROM place WHERE {condition}){AROUND}"
    )
}

pub struct Postgres {
    connection: PgConnection,
    pub version: String,
    /// Its `plan_cache_mode`, as found to be the fastest.
    pub plans: &'static str,
}

const PLANS: [&str; 3] = ["auto", "force_custom_plan", "force_generic_plan"];

impl Postgres {
    /// Fills the database of a server that was started for this alone.
    pub async fn fill(url: &str, rows: &[Row]) -> Result<Self> {
        let mut connection = PgConnection::connect(url).await?;
        connection.execute(TABLES).await?;
        let step = bar("PostgreSQL", rows.len());
        let mut copy = connection.copy_in_raw("COPY incoming FROM STDIN").await?;
        for some in rows.chunks(2_000) {
            let mut lines = String::new();
            for row in some {
                line(&mut lines, row)?;
            }
            copy.send(lines.as_bytes()).await?;
            step.inc(some.len() as u64);
        }
        copy.finish().await?;
        step.finish_and_clear();
        connection.execute(FILL).await?;
        connection.execute("VACUUM ANALYZE place").await?;
        connection.execute("VACUUM ANALYZE listing").await?;
        let version =
            "SELECT current_setting('server_version') || ', PostGIS ' || postgis_lib_version()";
        let version = sqlx::query_scalar(version).fetch_one(&mut connection).await?;
        Ok(Self { connection, version, plans: PLANS[0] })
    }

    /// Chooses between plans made for the values of each search and plans kept for all, by trying.
    ///
    /// # Errors
    /// When the database is gone.
    pub async fn tune(&mut self, cases: &[Case]) -> Result<()> {
        let mut best = Duration::MAX;
        for plans in PLANS {
            self.connection.clear_cached_statements().await?;
            self.plan(plans).await?;
            let mut took = Duration::ZERO;
            for round in 0..2 {
                let start = Instant::now();
                for case in cases {
                    for kind in [Kind::NearByDistance, Kind::Bounds, Kind::Polygon] {
                        self.find(kind, case, "").await?;
                    }
                }
                // The first round reads what the second finds in memory.
                took = if round == 0 { took } else { start.elapsed() };
            }
            if took < best {
                (best, self.plans) = (took, plans);
            }
        }
        self.connection.clear_cached_statements().await?;
        self.plan(self.plans).await
    }

    async fn plan(&mut self, plans: &str) -> Result<()> {
        let set = format!("SET plan_cache_mode = {plans}");
        self.connection.execute(AssertSqlSafe(set)).await?;
        Ok(())
    }

    /// # Errors
    /// When the database is gone.
    pub async fn find(&mut self, kind: Kind, case: &Case, text: &str) -> Result<Answer> {
        let query = sqlx::query(AssertSqlSafe(statement(kind)));
        let (near, bounds) = (case.near, case.bounds);
        let query = match kind {
            Kind::Misspelt => query.bind(text.to_owned()),
            _ => query.bind(format!("'{}'", token(case.word))),
        };
        let query = match kind {
            Kind::Bounds => {
                query.bind(bounds.west).bind(bounds.south).bind(bounds.east).bind(bounds.north)
            }
            Kind::Polygon => query.bind(outline(case)),
            _ => query.bind(near.longitude).bind(near.latitude).bind(case.radius.0),
        };
        let query = if kind == Kind::Open { query.bind(minute()) } else { query };
        let row = query.fetch_one(&mut self.connection).await?;
        let total: i64 = row.try_get(0)?;
        let counted: Vec<i64> = row.try_get(1)?;
        Ok(Answer {
            total: u64::try_from(total)?,
            facets: counted.into_iter().map(code_and_count).collect::<Result<_>>()?,
            first: row.try_get(2)?,
        })
    }

    /// The names that begin so.
    pub async fn begin(&mut self, prefix: &str) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT name FROM place WHERE name LIKE $1 ORDER BY name LIMIT 10";
        let mut letters = prefix.chars();
        let first = letters.next().context("a letter")?;
        let pattern = format!("{}{}%", first.to_uppercase(), letters.as_str());
        Ok(sqlx::query_scalar(sql).bind(pattern).fetch_all(&mut self.connection).await?)
    }
}

/// The two that the statement packs into one number.
fn code_and_count(packed: i64) -> Result<(i32, u64)> {
    Ok((i32::try_from(packed >> 32)?, u64::try_from(packed & 0xffff_ffff)?))
}

/// A line of `COPY`'s text format.
fn line(lines: &mut String, row: &Row) -> Result<()> {
    let escaped = |text: &str| text.replace('\\', "\\\\").replace(['\t', '\n', '\r'], " ");
    let (longitude, latitude) = match row.position {
        Some(position) => (position.longitude.to_string(), position.latitude.to_string()),
        None => ("\\N".to_owned(), "\\N".to_owned()),
    };
    let ranges: Vec<String> = row.open.iter().map(|(from, to)| format!("[{from},{to})")).collect();
    let tokens: Vec<String> = row.tokens().collect();
    let codes: Vec<String> = row.codes.iter().map(i32::to_string).collect();
    writeln!(
        lines,
        "{}\t{{{}}}\t{longitude}\t{latitude}\t{}\t{}\t{}\t{{{}}}\t{}",
        row.id,
        codes.join(","),
        escaped(&row.name),
        escaped(&row.text),
        tokens.join(" "),
        ranges.join(","),
        escaped(&row.summary)
    )?;
    Ok(())
}

fn outline(case: &Case) -> String {
    let corners: Vec<String> = case
        .outline
        .iter()
        .chain(case.outline.first())
        .map(|corner| format!("{} {}", corner.longitude, corner.latitude))
        .collect();
    format!("POLYGON(({}))", corners.join(","))
}
