//! Filters as what was wished, in words.

use data::territory::Territory;
use data::units::InseeCode;
use indexer::search::{ACCESS_MODES, AUDIENCES, FEES, Facets, FilterKind, Filters, When};
use jiff::civil::DateTime;
use web::Locale;
use web::address::Wish;
use web::components::{Choice, Counts};
use web::words;

/// Each value of each filter. An opening at the present minute is « now », so that a kept address
/// still means what it said.
pub fn wishes(filters: &Filters, now: DateTime, locale: Locale) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for kind in filters.kinds() {
        let Some(parameter) = kind.parameter() else { continue };
        let mut add = |value: String, label: String| {
            wishes.push(Wish { parameter, value, label });
        };
        match kind {
            FilterKind::Fee => {
                for (fee, code) in FEES.iter().filter(|(fee, _)| filters.fees.contains(fee)) {
                    add((*code).to_owned(), words::fee(locale, *fee));
                }
            }
            FilterKind::Audience => {
                let chosen = AUDIENCES.iter().filter(|(one, _)| filters.audiences.contains(one));
                for (audience, code) in chosen {
                    add((*code).to_owned(), words::audience(locale, *audience));
                }
            }
            FilterKind::AccessMode => {
                let chosen =
                    ACCESS_MODES.iter().filter(|(one, _)| filters.access_modes.contains(one));
                for (mode, code) in chosen {
                    add((*code).to_owned(), words::access(locale, *mode));
                }
            }
            FilterKind::Accessibility => {
                for code in &filters.accessibility {
                    add(code.clone(), words::code(locale, "accessibility", code));
                }
            }
            FilterKind::Language => {
                for code in &filters.languages {
                    add(code.clone(), words::wish::language(locale, code));
                }
            }
            _ => {
                let value = filters.text(kind).unwrap_or_default();
                let is_now = kind == FilterKind::When && filters.when == Some(When::At(now));
                let value = if is_now { "now".to_owned() } else { value };
                add(value, label(filters, kind, now, locale));
            }
        }
    }
    wishes
}

/// The words of a filter that has one value.
fn label(filters: &Filters, kind: FilterKind, now: DateTime, locale: Locale) -> String {
    match kind {
        FilterKind::Age => {
            filters.age.map(|wish| words::wish::age(locale, wish.from, wish.to)).unwrap_or_default()
        }
        FilterKind::When => match &filters.when {
            Some(When::At(at)) if *at == now => words::wish::open_now(locale),
            Some(When::At(at)) => words::wish::open_at(locale, *at),
            Some(When::Within(slots)) => {
                let slots: Vec<_> = slots.iter().map(|slot| (slot.from, slot.to)).collect();
                words::wish::open_within(locale, &slots)
            }
            None => String::new(),
        },
        FilterKind::Remote => words::wish::remote(locale),
        FilterKind::Vacancy => words::wish::vacancy(locale),
        FilterKind::Residence => {
            let name = filters.residence.as_ref().map(commune_name).unwrap_or_default();
            words::wish::residence(locale, &name)
        }
        _ => String::new(),
    }
}

/// The name of a commune of the territory or around it, else its code.
pub fn commune_name(code: &InseeCode) -> String {
    let territory = Territory::m2a();
    let inside = territory.by_insee(code).map(|commune| commune.name.clone());
    inside
        .or_else(|| territory.neighbour_by_insee(code).map(|commune| commune.name.clone()))
        .unwrap_or_else(|| code.to_string())
}

/// The choices of the panel of filters, with their counts.
pub fn counts(facets: &Facets, locale: Locale) -> Counts {
    let fees = FEES.iter().filter_map(|(fee, code)| {
        Some(Choice::counted(code, words::fee(locale, *fee), *facets.fees.get(fee)?))
    });
    let audiences = AUDIENCES.iter().filter_map(|(audience, code)| {
        let count = *facets.audiences.get(audience)?;
        Some(Choice::counted(code, words::audience(locale, *audience), count))
    });
    let access_modes = ACCESS_MODES.iter().filter_map(|(mode, code)| {
        Some(Choice::counted(code, words::access(locale, *mode), *facets.access_modes.get(mode)?))
    });
    let coded = |family: &str, (code, count): (&String, &u64)| {
        Choice::counted(code, words::code(locale, family, code), *count)
    };
    Counts {
        fees: fees.collect(),
        audiences: audiences.collect(),
        accessibility: facets.accessibility.iter().map(|one| coded("accessibility", one)).collect(),
        languages: facets.languages.iter().map(|one| coded("language", one)).collect(),
        access_modes: access_modes.collect(),
        remote: facets.remote,
        vacancy: facets.vacancy,
        open_now: facets.open_now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameters::Parameters;
    use crate::query;
    use jiff::civil::datetime;
    use web::address::SearchAddress;

    const NOW: DateTime = datetime(2026, 11, 24, 10, 30, 0, 0);

    #[test]
    fn an_address_made_of_wishes_is_read_as_the_same_filters() {
        for asked in [
            "age=8&fee=free,by-income&open=now",
            "open=2026-11-28T08:00/12:00&audience=families&access_mode=walk-in,phone",
            "open=2026-12-19/2027-01-03&accessibility=wheelchair,parking&language=tr,gsw",
            "remote=true&vacancy=true&residence=68154&age=36m-71m",
        ] {
            let read = |text: &str| {
                let parameters = Parameters::decode(Some(text)).expect("UTF-8");
                let mut errors = Vec::new();
                let query = query::read(&parameters, NOW, &mut errors);
                assert!(errors.is_empty(), "{text}: {errors:?}");
                query.filters
            };
            let filters = read(asked);
            let wishes = wishes(&filters, NOW, Locale::French);
            assert!(wishes.iter().all(|wish| !wish.label.is_empty()), "{wishes:?}");
            let address = SearchAddress { wishes, ..SearchAddress::default() }.href();
            let (_, written) = address.split_once('?').expect("parameters");
            assert_eq!(read(written), filters, "{written}");
            assert_eq!(written.contains("open=now"), asked.contains("open=now"));
        }
    }
}
