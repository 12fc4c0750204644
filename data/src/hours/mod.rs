//! Opening hours: are OSM `opening_hours` sound, is a place open now, what does its week look like.
//!
//! Built on the `opening-hours` crate with our own calendar (Alsace-Moselle, zone B) injected, and
//! careful where it is generous: "open" is only said when the hours say so for that very day.
//!
//! - Hours that do not speak of public holidays say nothing about them: on such a day, what would
//!   be open is [`OpeningStatus::Unknown`].
//! - Hours that depend on school holidays are unknown outside the published school calendar.
//! - A comment "sur rendez-vous" makes a range [`OpeningStatus::ByAppointment`]; any other comment
//!   makes it unknown, as OSM has it.
//!
//! Times are civil times of Mulhouse; nothing here knows of time zones.

mod day;
mod days;
mod status;
mod validity;
mod week;

#[cfg(test)]
mod tests;

pub(crate) use day::LaidOut;
pub use day::{State, Stretch};
pub use days::{DayKind, Days};
pub use status::{OpeningStatus, next_change, status};
pub use validity::{InvalidHours, validate};
pub use week::{DayHours, OpenRange, week};

/// Comment that marks a range where one comes with an appointment.
pub const BY_APPOINTMENT: &str = "sur rendez-vous";
