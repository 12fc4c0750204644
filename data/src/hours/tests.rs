use super::*;
use crate::calendar::Calendar;
use crate::model;
use jiff::civil::{Date, DateTime, Time, date, time};
use proptest::prelude::*;

fn hours(osm: &str) -> model::OpeningHours {
    model::OpeningHours { osm: Some(osm.to_owned()), original: None }
}

fn at(moment: &str) -> DateTime {
    moment.parse().unwrap()
}

fn check(osm: &str, moment: &str, expected: OpeningStatus) {
    let found = status(&hours(osm), at(moment), Calendar::alsace_moselle());
    assert_eq!(found, expected, "{osm} at {moment}");
}

fn open_until(moment: &str) -> OpeningStatus {
    OpeningStatus::Open { until: Some(at(moment)) }
}

fn opens(moment: &str) -> OpeningStatus {
    OpeningStatus::Closed { opens: Some(at(moment)) }
}

const OFFICE: &str = "Mo-Fr 09:00-12:00,14:00-17:00; PH off";

#[test]
fn an_office_opens_and_closes_through_its_day() {
    check(OFFICE, "2026-03-10T08:00", opens("2026-03-10T09:00"));
    check(OFFICE, "2026-03-10T09:00", open_until("2026-03-10T12:00"));
    check(OFFICE, "2026-03-10T12:00", opens("2026-03-10T14:00"));
    check(OFFICE, "2026-03-13T17:00", opens("2026-03-16T09:00"));
}

#[test]
fn the_holidays_of_alsace_moselle_close_what_is_closed_on_public_holidays() {
    // Good Friday; Easter Monday closes the following working day.
    check(OFFICE, "2027-03-26T10:00", opens("2027-03-30T09:00"));
    // 26 December, a Saturday in 2026 and a Friday in 2025.
    check("Mo-Sa 09:00-12:00; PH off", "2026-12-26T10:00", opens("2026-12-28T09:00"));
    check(OFFICE, "2025-12-26T10:00", opens("2025-12-29T09:00"));
}

#[test]
fn hours_silent_about_public_holidays_are_unknown_on_them_and_never_open() {
    check("Mo-Fr 09:00-12:00", "2027-03-26T10:00", OpeningStatus::Unknown);
    check("Mo-Fr 09:00-12:00", "2027-03-26T13:00", OpeningStatus::Closed { opens: None });
    // A day closed anyway stays closed: 26 December 2026 is a Saturday.
    check("Mo-Fr 09:00-12:00", "2026-12-26T10:00", opens("2026-12-28T09:00"));
}

#[test]
fn hours_for_public_holidays_are_followed() {
    check("Su,PH 14:00-18:00", "2027-03-26T15:00", open_until("2027-03-26T18:00"));
}

#[test]
fn school_holidays_of_zone_b_have_their_own_hours() {
    let term_and_holidays = "Mo-Fr 16:00-18:00; SH 10:00-18:00; Sa,Su off; PH off";
    check(term_and_holidays, "2026-10-20T11:00", open_until("2026-10-20T18:00"));
    check(term_and_holidays, "2026-10-24T11:00", opens("2026-10-26T10:00"));
    check(term_and_holidays, "2026-10-13T11:00", opens("2026-10-13T16:00"));
    check("Mo,We 14:00-17:00; SH off; PH off", "2026-07-06T15:00", opens("2026-09-02T14:00"));
}

#[test]
fn hours_that_follow_school_holidays_are_unknown_beyond_the_published_calendar() {
    check("Mo-Fr 09:00-12:00; SH off", "2031-03-11T10:00", OpeningStatus::Unknown);
    check("Mo-Fr 09:00-12:00; SH off", "2019-03-11T10:00", OpeningStatus::Unknown);
}

#[test]
fn midnight_is_no_border() {
    let bar = "Fr,Sa 20:00-02:00; PH off";
    check(bar, "2026-03-13T23:30", open_until("2026-03-14T02:00"));
    check(bar, "2026-03-14T01:00", open_until("2026-03-14T02:00"));
    check(bar, "2026-03-15T03:00", opens("2026-03-20T20:00"));
}

#[test]
fn unknown_is_never_no() {
    let silent = model::OpeningHours::default();
    let now = at("2026-03-10T10:00");
    let calendar = Calendar::alsace_moselle();
    assert_eq!(status(&silent, now, calendar), OpeningStatus::Unknown);
    assert_eq!(week(&silent, now.date(), calendar), None);
    assert_eq!(next_change(&silent, now, calendar), None);
    for osm in
        ["n'importe quoi", "SH Mo-Fr 09:00-17:00", "Mo-Fr 09:00+", "Mo-Fr 09:00-12:00 \"sonner\""]
    {
        check(osm, "2026-03-10T10:00", OpeningStatus::Unknown);
    }
    check(
        "Mo-Fr 09:00-12:00; Sa unknown \"sur rendez-vous\"",
        "2026-03-14T10:00",
        OpeningStatus::Unknown,
    );
}

#[test]
fn appointment_hours_are_not_open_hours() {
    let mixed = "Tu 09:00-12:00; We 09:00-12:00 open \"sur rendez-vous\"; PH off";
    let until = Some(at("2026-03-11T12:00"));
    check(mixed, "2026-03-11T10:00", OpeningStatus::ByAppointment { until });
    check(mixed, "2026-03-10T13:00", opens("2026-03-17T09:00"));
}

#[test]
fn what_never_closes_has_no_end() {
    check("24/7", "2026-12-26T10:00", OpeningStatus::Unknown);
    check("24/7; PH open", "2026-12-26T10:00", OpeningStatus::Open { until: None });
    assert_eq!(
        next_change(&hours("24/7; PH open"), at("2026-03-10T10:00"), Calendar::alsace_moselle()),
        None
    );
}

#[test]
fn the_next_change_is_told() {
    let change = next_change(&hours(OFFICE), at("2026-03-10T10:00"), Calendar::alsace_moselle());
    assert_eq!(change, Some(at("2026-03-10T12:00")));
}

fn ranges(day: &DayHours) -> Vec<(Time, Time)> {
    day.ranges.iter().map(|range| (range.opens, range.closes)).collect()
}

fn week_of(osm: &str, from: Date) -> Vec<DayHours> {
    week(&hours(osm), from, Calendar::alsace_moselle()).unwrap()
}

#[test]
fn a_week_tells_its_days_and_holidays() {
    let days = week_of(OFFICE, date(2027, 3, 22));
    assert_eq!(days.len(), 7);
    let morning = (time(9, 0, 0, 0), time(12, 0, 0, 0));
    assert_eq!(ranges(&days[0]), [morning, (time(14, 0, 0, 0), time(17, 0, 0, 0))]);
    assert_eq!(days[4].date, date(2027, 3, 26));
    assert_eq!(days[4].holiday.as_deref(), Some("Vendredi saint"));
    assert!(days[4].ranges.is_empty() && days[4].certain);
    let silent = week_of("Mo-Fr 09:00-12:00", date(2027, 3, 22));
    assert!(silent[4].ranges.is_empty() && !silent[4].certain);
    assert!(silent[6].ranges.is_empty() && silent[6].certain);
}

#[test]
fn a_night_belongs_to_the_day_it_begins() {
    let days = week_of("Fr 20:00-02:00; PH off", date(2026, 3, 13));
    assert_eq!(ranges(&days[0]), [(time(20, 0, 0, 0), time(2, 0, 0, 0))]);
    assert!(days[1].ranges.is_empty());
    // The week may begin in the middle of the night.
    assert!(week_of("Fr 20:00-02:00; PH off", date(2026, 3, 14))[0].ranges.is_empty());
    let all_day = week_of("24/7; PH open", date(2026, 3, 13));
    assert_eq!(ranges(&all_day[3]), [(Time::midnight(), Time::midnight())]);
}

#[test]
fn a_week_in_the_school_holidays_names_them() {
    let days = week_of("SH 10:00-18:00; Sa,Su off; PH off", date(2026, 10, 19));
    assert!(days[0].school_holiday.is_some());
    assert_eq!(ranges(&days[0]), [(time(10, 0, 0, 0), time(18, 0, 0, 0))]);
    assert!(days[5].ranges.is_empty());
}

proptest! {
    #[test]
    fn status_and_week_agree(day in 0i64..660, minute in 0i64..1440) {
        use jiff::ToSpan;
        let midnight = date(2025, 11, 1).to_datetime(Time::midnight());
        let now = midnight.checked_add(day.days().minutes(minute)).unwrap();
        for osm in [OFFICE, "Mo-Fr 16:00-18:00; SH 10:00-18:00; Sa,Su off; PH off"] {
            let today = &week_of(osm, now.date())[0];
            let within = today.ranges.iter().any(|range| (range.opens..range.closes).contains(&now.time()));
            let found = status(&hours(osm), now, Calendar::alsace_moselle());
            let open = matches!(found, OpeningStatus::Open { .. });
            prop_assert_eq!(open, within, "{} at {}", osm, now);
            match found {
                OpeningStatus::Open { until: Some(change) } | OpeningStatus::Closed { opens: Some(change) } => {
                    prop_assert!(change > now);
                }
                other => prop_assert_eq!(other, OpeningStatus::Closed { opens: None }),
            }
        }
    }

    #[test]
    fn no_hours_make_evaluation_panic(osm in "[MoTuWeThFrSaSuPHSH0-9:;, -]{0,40}", day in 0i64..4000) {
        use jiff::ToSpan;
        let now = date(2024, 1, 1).checked_add(day.days()).unwrap().to_datetime(time(10, 0, 0, 0));
        let hours = hours(&osm);
        let _ = status(&hours, now, Calendar::alsace_moselle());
        let _ = week(&hours, now.date(), Calendar::alsace_moselle());
    }
}
