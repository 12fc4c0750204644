//! What the hours of a segment say about the present minute, worked out once for all its searches.

use super::{Opening, Timetable};
use crate::search::Verdict;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Verdicts of timetables, by their place in a segment, about one opening.
pub struct Verdicts {
    opening: Opening,
    kept: Box<[AtomicU8]>,
}

const UNASKED: u8 = 0;
const YES: u8 = 1;
const UNKNOWN: u8 = 2;
const NO: u8 = 3;

impl Verdicts {
    /// `hours` is the timetable of that place.
    pub fn of(&self, place: u32, hours: &Timetable) -> Verdict {
        let Some(kept) = self.kept.get(place as usize) else { return self.opening.verdict(hours) };
        match kept.load(Ordering::Relaxed) {
            YES => Verdict::Yes,
            UNKNOWN => Verdict::Unknown,
            NO => Verdict::No,
            _ => {
                let verdict = self.opening.verdict(hours);
                let code = match verdict {
                    Verdict::Yes => YES,
                    Verdict::Unknown => UNKNOWN,
                    Verdict::No => NO,
                };
                kept.store(code, Ordering::Relaxed);
                verdict
            }
        }
    }
}

/// The verdicts about the opening that was asked about last: searches of one minute share them.
#[derive(Default)]
pub struct Latest(Mutex<Option<Arc<Verdicts>>>);

impl Latest {
    /// Those about an opening, for so many timetables.
    pub fn about(&self, opening: &Opening, timetables: usize) -> Arc<Verdicts> {
        let mut latest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(verdicts) = latest.as_ref().filter(|latest| latest.opening == *opening) {
            return Arc::clone(verdicts);
        }
        let kept = (0..timetables).map(|_| AtomicU8::new(UNASKED)).collect();
        let verdicts = Arc::new(Verdicts { opening: opening.clone(), kept });
        *latest = Some(Arc::clone(&verdicts));
        verdicts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_next_minute_is_asked_anew() {
        let hours = [Timetable::of("Mo-Fr 09:00-12:00"), Timetable::of("Sa 09:00-12:00")];
        let latest = Latest::default();
        let verdicts = |hour, minute| {
            let opening = Opening::at(date(2026, 11, 25).at(hour, minute, 0, 0));
            let about = latest.about(&opening, hours.len());
            let both = || (0..).zip(&hours).map(|(place, hours)| about.of(place, hours));
            // The second time they are only looked up.
            assert_eq!(both().collect::<Vec<_>>(), both().collect::<Vec<_>>());
            both().collect::<Vec<_>>()
        };
        assert_eq!(verdicts(11, 59), [Verdict::Yes, Verdict::No]);
        assert_eq!(verdicts(12, 0), [Verdict::No, Verdict::No]);
        assert_eq!(verdicts(11, 59), [Verdict::Yes, Verdict::No]);
    }

    #[test]
    fn searches_of_one_minute_share_what_was_worked_out() {
        let latest = Latest::default();
        let at = |second| Opening::at(date(2026, 11, 25).at(10, 15, second, 0));
        assert!(Arc::ptr_eq(&latest.about(&at(1), 3), &latest.about(&at(59), 3)));
    }
}
