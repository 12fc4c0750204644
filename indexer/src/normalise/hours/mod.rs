//! French opening hours in prose to OSM `opening_hours`.
//!
//! All or nothing: hours come out only when every word was understood in one way. A text that
//! names a day twice, leaves a remark that may be said of one clause or of all, or holds an
//! unknown word, keeps its own words instead, for people to read. Wrong hours send a family to a
//! closed door; words never do.
//!
//! What a text does not speak of is not made up: no `PH off` unless it says so ([`data::hours`]
//! then answers "unknown" on public holidays).

mod lexer;
mod limit;
mod reader;
mod table;

#[cfg(test)]
mod corpus;

use super::squeeze;
use data::model::{AccessMode, OpeningHours};
pub use limit::Limits;
use reader::Reading;
use table::{Days, Table};

/// What a source's words about hours became.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProseHours {
    /// Valid OSM `opening_hours`, when all of the text was understood and tells hours.
    pub osm: Option<String>,
    /// The text, only when it was not understood.
    pub original_kept: Option<String>,
    /// The text speaks of appointments: [`data::model::AccessMode::Appointment`].
    pub by_appointment: bool,
    /// The text says that one comes without: [`data::model::AccessMode::WalkIn`].
    pub walk_in: bool,
    /// When the telephone is answered (OSM), where the text tells it apart.
    pub phone_osm: Option<String>,
}

impl ProseHours {
    /// The hours as the model keeps them.
    pub fn opening_hours(&self) -> OpeningHours {
        OpeningHours { osm: self.osm.clone(), original: self.original_kept.clone() }
    }

    /// How one gets in touch, as far as the text says it.
    pub fn access_modes(&self) -> Vec<AccessMode> {
        let said =
            [(self.walk_in, AccessMode::WalkIn), (self.by_appointment, AccessMode::Appointment)];
        said.into_iter().filter(|(said, _)| *said).map(|(_, mode)| mode).collect()
    }
}

/// Reads hours in prose: `Lundi au vendredi de 10h à 12h et de 14h à 17h`, `sur rendez-vous`…
pub fn from_prose(text: &str) -> ProseHours {
    from_prose_limited(text, &Limits::default())
}

/// The same, when other words limit who can come.
pub fn from_prose_limited(text: &str, limits: &Limits) -> ProseHours {
    let text = tidy(text);
    if text.is_empty() {
        return ProseHours::default();
    }
    let reading = lexer::tokens(&text).and_then(|tokens| reader::read(&tokens, None));
    reading.and_then(|reading| written(reading, limits)).unwrap_or_else(|| kept(text))
}

/// Reads one cell per weekday, Monday first; an empty cell beside a full one is a closed day, and
/// seven empty cells say nothing.
pub fn from_weekdays(cells: [Option<&str>; 7]) -> ProseHours {
    from_weekdays_limited(cells, &Limits::default())
}

/// The same, when other words limit who can come.
pub fn from_weekdays_limited(cells: [Option<&str>; 7], limits: &Limits) -> ProseHours {
    const NAMES: [&str; 7] =
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let cells: Vec<String> = cells.iter().map(|cell| tidy(cell.unwrap_or_default())).collect();
    if cells.iter().all(String::is_empty) {
        return ProseHours::default();
    }
    week(&cells).and_then(|reading| written(reading, limits)).unwrap_or_else(|| {
        let named = NAMES.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty());
        kept(named.map(|(day, cell)| format!("{day} : {cell}")).collect::<Vec<_>>().join(" ; "))
    })
}

fn week(cells: &[String]) -> Option<Reading> {
    let mut week = Reading::default();
    for (day, cell) in (0u8..7).zip(cells) {
        let reading = reader::read(&lexer::tokens(cell)?, Some(Days::day(day)))?;
        week.place.take(reading.place)?;
        week.phone.take(reading.phone)?;
        week.by_appointment |= reading.by_appointment;
        week.walk_in |= reading.walk_in;
    }
    Some(week)
}

/// The hours of a reading as OSM; `None` when they cannot be written without doubt.
fn written(mut reading: Reading, limits: &Limits) -> Option<ProseHours> {
    limits.apply(&mut reading.place);
    let osm = |table: &Table| -> Option<Option<String>> {
        if table.is_empty() {
            return Some(None);
        }
        let osm = table.osm()?;
        data::hours::validate(&osm).ok()?;
        Some(Some(osm))
    };
    Some(ProseHours {
        osm: osm(&reading.place)?,
        original_kept: None,
        by_appointment: reading.by_appointment || !limits.is_empty(),
        walk_in: reading.walk_in,
        phone_osm: osm(&reading.phone)?,
    })
}

fn kept(text: String) -> ProseHours {
    ProseHours { original_kept: Some(text), ..ProseHours::default() }
}

/// Clean spaces; line ends part sentences, so they stay as `;`.
fn tidy(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(squeeze).filter(|line| !line.is_empty()).collect();
    lines.join(" ; ")
}
