//! From words about time to the time meant.

use super::Atom;
use super::days::Days;
use super::hours::Hours;
use crate::search::filter::{Slot, When};
use data::calendar::Calendar;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// Days looked at when hours alone are said.
const DAYS_AHEAD: usize = 7;
/// So many of a weekday hold the first, second… of a month.
const WEEKS_AHEAD: usize = 5;
/// Stretches of one filter.
const MOST_SLOTS: usize = 40;

const ALL_DAY: Hours = Hours { from: 0, to: 24 * 60, exact: false, clock: false };

/// The filter and its label; nothing when nothing is said, or nothing of it is to come.
pub fn resolve(atoms: &[Atom], now: DateTime) -> Option<(When, String)> {
    let mut days: Vec<&Days> = Vec::new();
    let mut hours: Vec<Hours> = Vec::new();
    for atom in atoms {
        match atom {
            Atom::Now => {}
            Atom::Days(named) => add(&mut days, named),
            Atom::Hours(said) => add(&mut hours, *said),
            Atom::Today(said) => {
                add(&mut days, &Days::Today);
                add(&mut hours, *said);
            }
        }
    }
    if days.is_empty() && hours.is_empty() {
        return atoms.first().map(|_| (When::At(now), "ouvert maintenant".to_owned()));
    }
    // « samedi 28 novembre » is one day.
    let has_date = days.iter().any(|day| matches!(day, Days::Date(_)));
    let on_the_clock = hours.iter().any(|hours| hours.clock);
    hours.retain(|hours| hours.clock || !on_the_clock);
    let near: Vec<Weekday> = days
        .iter()
        .filter(|day| matches!(day, Days::Today | Days::Tomorrow | Days::AfterTomorrow))
        .flat_map(|day| dates_of(day, &[ALL_DAY], now))
        .map(Date::weekday)
        .collect();
    days.retain(|day| match day {
        // « demain mercredi » is one day too, « demain ou samedi » is not.
        Days::Weekday(weekday) | Days::Every(weekday) => !has_date && !near.contains(weekday),
        _ => true,
    });

    if hours.is_empty()
        && let [Days::Period { first, last, .. }] = days[..]
    {
        let from = (*first).max(now.date()).at(0, 0, 0, 0).max(now);
        let slot = Slot { from, to: last.tomorrow().ok()?.at(0, 0, 0, 0) };
        return Some((When::Within(vec![slot]), label(&days, &[], &[], now)));
    }
    let parts = if hours.is_empty() { vec![ALL_DAY] } else { hours.clone() };
    let mut dates = Vec::new();
    if days.is_empty() {
        let ahead =
            from_day(now.date()).filter(|day| is_ordinary(*day) && !is_over(*day, &parts, now));
        dates.extend(ahead.take(DAYS_AHEAD));
    }
    for day in &days {
        for date in dates_of(day, &parts, now) {
            add(&mut dates, date);
        }
    }
    dates.sort_unstable();
    if let ([date], [Hours { exact: true, from, .. }]) = (&dates[..], &hours[..]) {
        let at = on(*date, *from)?;
        return Some((When::At(at), label(&days, &dates, &hours, now)));
    }
    let slots: Vec<Slot> = dates
        .iter()
        .flat_map(|date| parts.iter().map(move |part| (*date, *part)))
        .filter_map(|(date, part)| {
            let slot = Slot { from: on(date, part.from)?, to: on(date, part.to)? };
            // What is left of it.
            (slot.to > now).then(|| Slot { from: slot.from.max(now), to: slot.to })
        })
        .take(MOST_SLOTS)
        .collect();
    (!slots.is_empty()).then(|| (When::Within(slots), label(&days, &dates, &hours, now)))
}

fn add<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

fn on(date: Date, minutes: i32) -> Option<DateTime> {
    date.to_datetime(Time::midnight()).checked_add(minutes.minutes()).ok()
}

fn from_day(day: Date) -> impl Iterator<Item = Date> {
    day.series(1.day()).take(400)
}

fn is_ordinary(day: Date) -> bool {
    !Calendar::alsace_moselle().is_public_holiday(day)
}

fn is_over(day: Date, parts: &[Hours], now: DateTime) -> bool {
    parts.iter().all(|part| on(day, part.to).is_none_or(|end| end <= now))
}

fn dates_of(days: &Days, parts: &[Hours], now: DateTime) -> Vec<Date> {
    let today = now.date();
    let to_come = |day: &Date| is_ordinary(*day) && !is_over(*day, parts, now);
    let in_days = |count: i64| today.checked_add(count.days()).ok().into_iter().collect();
    match days {
        Days::Today => vec![today],
        Days::Tomorrow => in_days(1),
        Days::AfterTomorrow => in_days(2),
        Days::Date(date) => vec![*date],
        Days::Weekday(weekday) => from_day(today)
            .filter(|day| day.weekday() == *weekday)
            .find(to_come)
            .into_iter()
            .collect(),
        Days::Every(weekday) | Days::Each(weekday) => from_day(today)
            .filter(|day| day.weekday() == *weekday)
            .filter(to_come)
            .take(WEEKS_AHEAD)
            .collect(),
        Days::Weekend => {
            let is_weekend = |day: &Date| {
                matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && to_come(day)
            };
            let first = from_day(today).find(is_weekend);
            let end = first.into_iter().flat_map(|first| from_day(first).take(2));
            end.filter(is_weekend).collect()
        }
        Days::ThisWeek => {
            let left = 7 - today.weekday().to_monday_zero_offset();
            from_day(today).take(usize::try_from(left).unwrap_or(0)).collect()
        }
        Days::NextWeek => {
            let monday = from_day(today).skip(1).find(|day| day.weekday() == Weekday::Monday);
            monday.into_iter().flat_map(|monday| from_day(monday).take(7)).collect()
        }
        Days::InTheWeek => from_day(today)
            .filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
            .filter(to_come)
            .take(5)
            .collect(),
        Days::Period { first, last, .. } => {
            let last = *last;
            let days = from_day((*first).max(today)).take_while(|day| *day <= last);
            days.filter(to_come).take(MOST_SLOTS).collect()
        }
        Days::PublicHolidays => from_day(today)
            .take(366)
            .filter(|day| !is_ordinary(*day))
            .filter(|day| !is_over(*day, parts, now))
            .take(MOST_SLOTS / parts.len().max(1))
            .collect(),
    }
}

/// « samedi 28 novembre, 8 h – 12 h ».
fn label(days: &[&Days], dates: &[Date], hours: &[Hours], now: DateTime) -> String {
    let hours: Vec<String> = hours.iter().map(ToString::to_string).collect();
    let hours = hours.join(" et ");
    let days = match (days, dates) {
        ([], _) => return format!("{hours}, dans les {DAYS_AHEAD} jours"),
        ([Days::Period { label, first, last }], _) => {
            let dates = format!("{} – {}", month_day(*first), month_day(*last));
            if label.is_empty() { dates } else { format!("{label} ({dates})") }
        }
        ([Days::PublicHolidays], [first, ..]) => {
            format!("jours fériés (le prochain : {})", weekday_and_day(*first))
        }
        ([Days::InTheWeek], _) => "en semaine".to_owned(),
        (every, _) if every.iter().all(|day| matches!(day, Days::Every(_) | Days::Each(_))) => {
            let named = every.iter().filter_map(|day| match day {
                Days::Every(weekday) | Days::Each(weekday) => {
                    Some(format!("le {}", weekday_name(*weekday)))
                }
                _ => None,
            });
            named.collect::<Vec<_>>().join(" et ")
        }
        ([Days::ThisWeek], _) => "cette semaine".to_owned(),
        ([Days::NextWeek], [first, .., last]) => {
            format!("la semaine prochaine ({} – {})", month_day(*first), month_day(*last))
        }
        _ => {
            let today = now.date();
            let named = dates.iter().map(|date| match (*date, today.tomorrow()) {
                (date, _) if date == today => format!("aujourd'hui ({})", weekday_and_day(date)),
                (date, Ok(tomorrow)) if date == tomorrow => {
                    format!("demain ({})", weekday_and_day(date))
                }
                (date, _) => weekday_and_day(date),
            });
            named.collect::<Vec<_>>().join(" et ")
        }
    };
    if hours.is_empty() { days } else { format!("{days}, {hours}") }
}

fn weekday_and_day(date: Date) -> String {
    format!("{} {}", weekday_name(date.weekday()), month_day(date))
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "lundi",
        Weekday::Tuesday => "mardi",
        Weekday::Wednesday => "mercredi",
        Weekday::Thursday => "jeudi",
        Weekday::Friday => "vendredi",
        Weekday::Saturday => "samedi",
        Weekday::Sunday => "dimanche",
    }
}

pub fn month_day(date: Date) -> String {
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    format!("{day} {}", month_name(date.month()))
}

/// From 1.
pub fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let name = usize::try_from(month - 1).ok().and_then(|place| NAMES.get(place));
    name.copied().unwrap_or_default()
}
