//! What a team would otherwise build on, filled with the same services.

use crate::facets::{Codes, Counts};
use anyhow::Result;
use bench::engine::{Kind, morning};
use bench::found::Found;
use bench::{Case, Generator, bar};
use data::calendar::Calendar;
use data::model::{Listing, ListingSummary, OpeningHours, ServiceStatus};
use data::units::{BoundingBox, EARTH_RADIUS, Position};
use jiff::civil::Time;
use std::collections::HashMap;

/// A service as a peer keeps it.
pub struct Row {
    pub id: i64,
    /// What it counts for in the facets, as [`Codes`] numbers it.
    pub codes: Vec<i32>,
    pub position: Option<Position>,
    pub name: String,
    /// What it says of itself.
    pub text: String,
    /// Bit `n`: the `n`th text finds it.
    pub words: u32,
    /// Minutes of the week, ends excluded.
    pub open: Vec<(i32, i32)>,
    /// What a list shows of it, in JSON.
    pub summary: String,
}

impl Row {
    /// The texts that find it, one token each.
    pub fn tokens(&self) -> impl Iterator<Item = String> {
        let words = self.words;
        (0..bench::WANTED.len()).filter(move |word| words >> word & 1 == 1).map(token)
    }
}

/// Stands for a text at the peers.
pub fn token(word: usize) -> String {
    format!("w{word:02}")
}

/// Minute of the week of [`morning`].
pub fn minute() -> i32 {
    let now = morning();
    minute_of(i32::from(now.date().weekday().to_monday_zero_offset()), now.time())
}

fn minute_of(day: i32, time: Time) -> i32 {
    day * 24 * 60 + i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// All services, in the order in which they lie on the ground, as a careful administrator would
/// cluster them.
pub fn rows(generator: &Generator, services: usize, found: &Found) -> Result<(Vec<Row>, Codes)> {
    let bar = bar("Rows of the peers", services);
    let mut weeks: HashMap<String, Vec<(i32, i32)>> = HashMap::new();
    let mut codes = Codes::default();
    let mut rows = Vec::with_capacity(services);
    for rank in 0..services {
        let listing = generator.listing(rank);
        let codes = codes.of(&listing)?.into_iter().collect();
        rows.push(Row { codes, ..row(rank, &listing, found, &mut weeks)? });
        bar.inc(1);
    }
    rows.sort_by_cached_key(|row| row.position.map(square));
    bar.finish_and_clear();
    Ok((rows, codes))
}

fn row(
    rank: usize,
    listing: &Listing,
    found: &Found,
    weeks: &mut HashMap<String, Vec<(i32, i32)>>,
) -> Result<Row> {
    let Listing { service_at_location, service, location, organization } = listing;
    let hours = &service_at_location.opening_hours;
    let open = match &hours.osm {
        Some(osm) if service.status == ServiceStatus::Active => {
            weeks.entry(osm.clone()).or_insert_with(|| week(hours)).clone()
        }
        _ => Vec::new(),
    };
    let said = [&service.alternate_name, &service.description, &Some(organization.name.clone())];
    Ok(Row {
        id: i64::try_from(rank)?,
        codes: Vec::new(),
        position: location.position,
        name: service.name.clone(),
        text: said.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" "),
        words: found.get(&listing.id()).copied().unwrap_or(0),
        open,
        summary: serde_json::to_string(&ListingSummary::from(listing))?,
    })
}

/// When one can walk in during the week of [`morning`].
fn week(hours: &OpeningHours) -> Vec<(i32, i32)> {
    let monday = morning().date().first_of_week();
    let days = data::hours::week(hours, monday, Calendar::alsace_moselle()).unwrap_or_default();
    let ranges = (0..).zip(days).flat_map(|(day, hours)| {
        let open = hours.ranges.into_iter().filter(|range| !range.by_appointment);
        open.map(move |range| (minute_of(day, range.opens), minute_of(day, range.closes)))
    });
    ranges.collect()
}

trait FirstOfWeek {
    fn first_of_week(self) -> Self;
}

impl FirstOfWeek for jiff::civil::Date {
    fn first_of_week(self) -> Self {
        let days = self.weekday().to_monday_zero_offset();
        self.checked_sub(jiff::Span::new().days(days)).unwrap_or(self)
    }
}

/// Place along a curve that keeps neighbours together.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "both are positive")]
fn square(position: Position) -> u64 {
    let (mut x, mut y) = (
        ((position.longitude + 180.0) / 360.0 * f64::from(1 << 20)) as u64,
        ((position.latitude + 90.0) / 180.0 * f64::from(1 << 20)) as u64,
    );
    let mut code = 0;
    for bit in 0..20 {
        code |= (x & 1) << (2 * bit) | (y & 1) << (2 * bit + 1);
        (x, y) = (x >> 1, y >> 1);
    }
    code
}

/// What is looked in: the rectangle around the circle or the polygon.
pub fn bounds(kind: Kind, case: &Case) -> BoundingBox {
    match kind {
        Kind::Polygon => {
            let start = BoundingBox { west: 180.0, south: 90.0, east: -180.0, north: -90.0 };
            case.outline.iter().fold(start, |bounds, corner| BoundingBox {
                west: bounds.west.min(corner.longitude),
                south: bounds.south.min(corner.latitude),
                east: bounds.east.max(corner.longitude),
                north: bounds.north.max(corner.latitude),
            })
        }
        Kind::Bounds => case.bounds,
        _ => {
            // A little more than the radius, against rounding.
            let height = (case.radius.0 / EARTH_RADIUS).to_degrees() * 1.0005;
            let width = height / case.near.latitude.to_radians().cos();
            BoundingBox {
                west: case.near.longitude - width,
                south: case.near.latitude - height,
                east: case.near.longitude + width,
                north: case.near.latitude + height,
            }
        }
    }
}

/// An answer as it came, read only once the clock has stopped.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub total: u64,
    pub facets: Counts,
    /// The first twenty as JSON, in order.
    pub first: Vec<String>,
}
