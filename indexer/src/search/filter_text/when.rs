//! `now`, `2026-11-28T10:30`, `2026-11-28T08:00/12:00`, `2026-11-28`, `2026-12-19/2027-01-03`.

use super::super::filter::{Slot, When};
use super::InvalidFilter;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use std::fmt;

/// Stretches of one filter: five weeks of seven days, and more.
const MOST_SLOTS: usize = 40;
/// Days of one stretch; the summer holidays have 59.
const LONGEST: i32 = 100;

impl When {
    /// Reads a time, or stretches of time separated by commas.
    ///
    /// # Errors
    /// When the text is none, or says `now` and no time is known.
    pub fn read(text: &str, now: Option<DateTime>) -> Result<Self, InvalidFilter> {
        if text == "now" {
            return now.map(Self::At).ok_or_else(|| InvalidFilter::new("l'heure est inconnue"));
        }
        let read = minute(text).map(Self::At).or_else(|| slots(text).map(Self::Within));
        read.ok_or_else(|| {
            InvalidFilter::new(
                "un moment est attendu : now, 2026-11-28T10:30, 2026-11-28T08:00/12:00, 2026-11-28 ou 2026-12-19/2027-01-03",
            )
        })
    }
}

fn slots(text: &str) -> Option<Vec<Slot>> {
    let slots = text.split(',').map(slot).collect::<Option<Vec<Slot>>>()?;
    (slots.len() <= MOST_SLOTS).then_some(slots)
}

fn slot(text: &str) -> Option<Slot> {
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let slot = match (minute(from), day(from)) {
        (Some(from), _) => {
            let to = minute(to).or_else(|| Some(from.date().to_datetime(time(to)?)))?;
            Slot { from, to }
        }
        (None, Some(first)) => {
            let after = day(to)?.checked_add(1.day()).ok()?;
            Slot {
                from: first.to_datetime(Time::midnight()),
                to: after.to_datetime(Time::midnight()),
            }
        }
        (None, None) => return None,
    };
    let days = slot.from.date().until(slot.to.date()).ok()?.get_days();
    (slot.from < slot.to && days <= LONGEST).then_some(slot)
}

fn day(text: &str) -> Option<Date> {
    if text.len() == 10 { text.parse().ok().filter(|day| in_our_time(*day)) } else { None }
}

fn time(text: &str) -> Option<Time> {
    if text.len() == 5 { text.parse().ok() } else { None }
}

fn minute(text: &str) -> Option<DateTime> {
    let (date, hour) = text.split_once('T')?;
    Some(day(date)?.to_datetime(time(hour)?))
}

/// Hours mean nothing in other times.
fn in_our_time(day: Date) -> bool {
    (2020..=2099).contains(&day.year())
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => f.write_str(&written(*at)),
            Self::Within(slots) => {
                let slots: Vec<String> = slots.iter().map(Slot::to_string).collect();
                f.write_str(&slots.join(","))
            }
        }
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        let midnight = Time::midnight();
        let last = to.date().yesterday().ok();
        match last {
            Some(last) if from.time() == midnight && to.time() == midnight => {
                if from.date() == last {
                    write!(f, "{last}")
                } else {
                    write!(f, "{}/{last}", from.date())
                }
            }
            _ if from.date() == to.date() => {
                write!(f, "{}/{}", written(*from), to.strftime("%H:%M"))
            }
            _ => write!(f, "{}/{}", written(*from), written(*to)),
        }
    }
}

/// To the minute: nobody asks for seconds.
fn written(at: DateTime) -> String {
    at.strftime("%Y-%m-%dT%H:%M").to_string()
}
