use super::super::filter::Slot;
use super::*;
use data::model::{AccessMode, Audience, Fee};
use jiff::civil::date;
use serde::Serialize;

const NOW: DateTime = jiff::civil::datetime(2026, 11, 24, 9, 5, 30, 0);

fn read(kind: FilterKind, text: &str) -> Result<Filters, InvalidFilter> {
    let mut filters = Filters::default();
    filters.read(kind, text, Some(NOW))?;
    Ok(filters)
}

#[test]
fn every_filter_is_read_as_it_is_written() {
    let written = [
        (FilterKind::Age, "6m"),
        (FilterKind::Age, "8y"),
        (FilterKind::Age, "0y-2y"),
        (FilterKind::Age, "3y-6y"),
        (FilterKind::Age, "3y,7y"),
        (FilterKind::Age, "6m,3y"),
        (FilterKind::Age, "30m-71m"),
        (FilterKind::Age, "60y-"),
        (FilterKind::Age, "3m-"),
        (FilterKind::When, "2026-11-28T10:30"),
        (FilterKind::When, "2026-11-28T08:00/12:00"),
        (FilterKind::When, "2026-11-28"),
        (FilterKind::When, "2026-12-19/2027-01-03"),
        (FilterKind::When, "2026-11-28T18:00/2026-11-29T00:00"),
        (FilterKind::When, "2026-11-28,2026-11-29T08:00/12:00"),
        (FilterKind::Fee, "free,by-income"),
        (FilterKind::Audience, "future-parents,job-seekers"),
        (FilterKind::Accessibility, "wheelchair,sign-language"),
        (FilterKind::Language, "tr,gsw"),
        (FilterKind::Remote, "true"),
        (FilterKind::Vacancy, "true"),
        (FilterKind::AccessMode, "walk-in,email"),
        (FilterKind::Residence, "68154"),
    ];
    for (kind, text) in written {
        let filters = read(kind, text).expect(text);
        assert_eq!(filters.kinds(), [kind], "{text}");
        assert_eq!(filters.text(kind).as_deref(), Some(text));
        let name = kind.parameter().expect("a parameter");
        assert_eq!(filters.parameters(), [(name, text.to_owned())]);
        assert_eq!(FilterKind::of_parameter(name), Some(kind));
    }
}

#[test]
fn other_ways_to_write_mean_the_same() {
    for (kind, text, same) in [
        (FilterKind::Age, "36m-71m", "3y-5y"),
        (FilterKind::Age, "0m-5y", "0y-5y"),
        (FilterKind::Age, "96m-107m", "8y"),
        (FilterKind::When, " now ", "2026-11-24T09:05"),
        (FilterKind::When, "2026-11-28/2026-11-28", "2026-11-28"),
        (FilterKind::Fee, "free, free,", "free"),
        (FilterKind::Residence, "illzach", "68154"),
        (FilterKind::Residence, "Didenheim", "68056"),
        (FilterKind::Residence, "Cernay", "68063"),
    ] {
        let filters = read(kind, text).expect(text);
        assert_eq!(filters.text(kind).as_deref(), Some(same), "{text}");
    }
}

#[test]
fn what_is_not_a_filter_is_told() {
    for (kind, text) in [
        (FilterKind::Age, ""),
        (FilterKind::Age, "8"),
        (FilterKind::Age, "8 ans"),
        (FilterKind::Age, "+8y"),
        (FilterKind::Age, "é"),
        (FilterKind::Age, "6y-3y"),
        (FilterKind::Age, "-3y"),
        (FilterKind::Age, "400y"),
        (FilterKind::Age, "99999999y"),
        (FilterKind::When, ""),
        (FilterKind::When, "samedi"),
        (FilterKind::When, "2026-13-28"),
        (FilterKind::When, "9999-12-31"),
        (FilterKind::When, "2026-11-28T12:00/08:00"),
        (FilterKind::When, "2026-11-28T12:00/12:00"),
        (FilterKind::When, "2026-01-01/2026-12-31"),
        (FilterKind::When, "2026-11-28,"),
        (FilterKind::Fee, "gratuit"),
        (FilterKind::Accessibility, "lift"),
        (FilterKind::Language, "turc"),
        (FilterKind::Remote, "1"),
        (FilterKind::Residence, "Paris"),
        (FilterKind::Residence, "75056"),
        (FilterKind::Place, "68154"),
    ] {
        assert!(read(kind, text).is_err(), "{kind:?} {text}");
    }
    assert!(Filters::default().read(FilterKind::When, "now", None).is_err());
    let error = read(FilterKind::Fee, "gratuit").expect_err("no code");
    assert!(error.to_string().contains("by-income"), "{error}");
}

#[test]
fn values_add_up_over_several_parameters() {
    let mut filters = Filters::default();
    for fee in ["free", "by-income,free"] {
        filters.read(FilterKind::Fee, fee, None).expect("fees");
    }
    assert_eq!(filters.fees, [Fee::Free, Fee::ByIncome]);
}

#[test]
fn a_day_ends_with_the_next() {
    let filters = read(FilterKind::When, "2026-11-28").expect("a day");
    let slot =
        Slot { from: date(2026, 11, 28).at(0, 0, 0, 0), to: date(2026, 11, 29).at(0, 0, 0, 0) };
    assert_eq!(filters.when, Some(When::Within(vec![slot])));
}

#[test]
fn the_codes_are_those_of_the_model() {
    fn check<T: Serialize>(codes: &[(T, &str)]) {
        for (value, code) in codes {
            let model = serde_json::to_value(value).expect("a code");
            assert_eq!(model.as_str(), Some(*code));
        }
    }
    check::<Fee>(&FEES);
    check::<Audience>(&AUDIENCES);
    check::<AccessMode>(&ACCESS_MODES);
}
