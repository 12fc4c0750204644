//! The time, injected so that tests choose it.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Tells the time.
pub trait Clock: Send + Sync + 'static {
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}

/// Date and time in Europe/Paris, the only zone that listings are written in.
pub fn local(timestamp: Timestamp) -> DateTime {
    // The zone database is compiled in, so the look-up cannot fail; UTC would be an hour or two off.
    let paris = TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC);
    paris.to_datetime(timestamp)
}
