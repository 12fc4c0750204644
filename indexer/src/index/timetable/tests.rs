use super::*;
use data::hours::{OpeningStatus, status};
use jiff::civil::{date, datetime};
use std::collections::BTreeSet;

/// Hours of all real and demo listings, and those that try the evaluation most.
fn all_hours() -> BTreeSet<String> {
    let bundled = data::bundle::all().expect("the bundle");
    let demo = data::demo::records().expect("the demo listings");
    let bundled = bundled.into_iter().flat_map(|source| source.records);
    let listed = bundled.chain(demo).filter_map(|record| record.opening_hours.osm);
    let hard = [
        "24/7",
        "Fr-Sa 20:00-03:00; PH off",
        "SH 09:00-17:00; Sa,Su off",
        "PH,Su 14:00-18:00",
        "Mo-Fr 08:30-12:30, Mo-We 12:30-16:30 open \"sur rendez-vous\"",
        "We 14:00-18:00; SH 10:00-02:00; PH off",
        "Sa[1,3] 09:00-12:00",
        "Jul-Aug Mo-Fr 09:00-12:00; Sep-Jun Mo-Fr 09:00-17:00",
        "week 1-53/2 Mo 09:00-12:00",
        "2026 Dec 24-2027 Jan 02 off; Mo-Fr 09:00-17:00",
        "Mo 09:00+",
        "Mo-Fr 09:00-12:00 \"appeler avant\"",
        "PH +1 day 09:00-12:00",
        "Lundi 9h-12h",
        "SH Mo-Fr 09:00-17:00",
        "",
    ];
    // What the tests of reading prose expect, among the other words between quotes there.
    let corpus = include_str!("../../normalise/hours/corpus.rs").split('"');
    let read = corpus.filter(|text| data::hours::validate(text).is_ok());
    listed.chain(hard.into_iter().chain(read).map(str::to_owned)).collect()
}

fn expected(osm: &str, moment: DateTime) -> Verdict {
    let hours = OpeningHours { osm: Some(osm.to_owned()), original: None };
    match status(&hours, moment, Calendar::alsace_moselle()) {
        OpeningStatus::Open { .. } => Verdict::Yes,
        OpeningStatus::ByAppointment { .. } | OpeningStatus::Unknown => Verdict::Unknown,
        OpeningStatus::Closed { .. } => Verdict::No,
    }
}

/// The same minutes at every run (xorshift), on days of all kinds, in and out of the calendar.
fn moments() -> Vec<DateTime> {
    let mut chance = 20_261_124_u64;
    let mut below = |end: i64| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        i64::try_from(chance % end.unsigned_abs()).expect("small")
    };
    let first = date(2025, 9, 1);
    let holidays = [date(2026, 12, 25), date(2026, 12, 26), date(2027, 3, 26), date(2027, 5, 1)];
    let mut days: Vec<Date> = (0..25)
        .map(|_| first.checked_add(below(900).days()).expect("a date"))
        .chain(holidays.into_iter().flat_map(|day| [day, day.tomorrow().expect("a date")]))
        .collect();
    days.extend([date(2045, 5, 1), date(1901, 1, 1), date(2019, 12, 31), date(2020, 1, 1)]);
    let minute = |day: &Date| {
        let minutes = below(1_440);
        day.at(0, 0, 0, 0).checked_add(minutes.minutes()).expect("a moment")
    };
    days.iter().map(minute).collect()
}

#[test]
fn a_timetable_says_what_the_hours_say() {
    let moments = moments();
    let hours = all_hours();
    assert!(hours.len() > 200, "{}", hours.len());
    for osm in hours {
        let timetable = Timetable::of(&osm);
        timetable.prepare();
        for moment in &moments {
            let said = Opening::at(*moment).verdict(&timetable);
            assert_eq!(said, expected(&osm, *moment), "{osm} at {moment}");
        }
    }
}

#[test]
fn the_minutes_around_each_change_are_told_apart() {
    for osm in ["Mo-Fr 09:00-12:00,14:00-17:30; PH off", "Tu 20:00-02:00", "Sa[1] 10:00-11:00"] {
        let timetable = Timetable::of(osm);
        let start = datetime(2026, 12, 1, 0, 0, 0, 0);
        for minute in 0..7 * 1_440 {
            let moment = start.checked_add(minute.minutes()).expect("a moment");
            let said = Opening::at(moment).verdict(&timetable);
            assert_eq!(said, expected(osm, moment), "{osm} at {moment}");
        }
    }
}

fn within(osm: &str, slots: &[(DateTime, DateTime)]) -> Verdict {
    let slots: Vec<Slot> = slots.iter().map(|(from, to)| Slot { from: *from, to: *to }).collect();
    Opening::within(&slots).verdict(&Timetable::of(osm))
}

#[test]
fn one_open_minute_of_a_slot_is_enough() {
    let (saturday, sunday) = (date(2026, 11, 28), date(2026, 11, 29));
    let osm = "Sa 09:00-12:00; Su 10:00-11:00 \"sur rendez-vous\"";
    let morning = (saturday.at(8, 0, 0, 0), saturday.at(9, 1, 0, 0));
    assert_eq!(within(osm, &[morning]), Verdict::Yes);
    let before = (saturday.at(8, 0, 0, 0), saturday.at(9, 0, 0, 0));
    assert_eq!(within(osm, &[before]), Verdict::No, "the end is not part of it");
    let after = (saturday.at(12, 0, 0, 0), saturday.at(13, 0, 0, 0));
    assert_eq!(within(osm, &[before, after]), Verdict::No);
    let night = (saturday.at(22, 0, 0, 0), sunday.at(10, 1, 0, 0));
    assert_eq!(within(osm, &[after, night]), Verdict::Unknown, "by appointment only");
    assert_eq!(within(osm, &[night, morning]), Verdict::Yes);
    assert_eq!(within(osm, &[(sunday.at(9, 0, 0, 0), saturday.at(9, 0, 0, 0))]), Verdict::No);
}

#[test]
fn slots_are_as_long_as_the_days_they_touch() {
    let slot = |from, to| Slot { from, to };
    let day = date(2026, 11, 28);
    let slots = [
        slot(day.at(8, 0, 0, 0), day.at(9, 0, 0, 0)),
        slot(day.at(8, 0, 0, 0), date(2026, 11, 30).at(9, 0, 0, 0)),
    ];
    assert_eq!(days_of(&slots), 4);
    assert_eq!(days_of(&[slot(day.at(8, 0, 0, 0), day.at(8, 0, 0, 0))]), 0);
    assert!(days_of(&[slot(DateTime::MIN, DateTime::MAX)]) > 7_000_000);
}

#[test]
fn equal_hours_are_one_timetable() {
    let first = Timetable::of("Mo 09:00-10:00");
    assert!(Arc::ptr_eq(&first, &Timetable::of("Mo 09:00-10:00")));
    assert!(!Arc::ptr_eq(&first, &Timetable::of("Mo 09:00-11:00")));
}
