//! The panel of filters: fields of the search form that stand beside the results.

use crate::address::SearchAddress;
use crate::texts::Locale;
use crate::words;
use data::territory::Territory;
use data::units::InseeCode;
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

/// The choices that lead somewhere, each with the number of results that it would give.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub fees: Vec<Choice>,
    pub audiences: Vec<Choice>,
    pub accessibility: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub access_modes: Vec<Choice>,
    pub remote: u64,
    pub vacancy: u64,
    pub open_now: Option<u64>,
}

/// One value that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub count: Option<u64>,
    pub chosen: bool,
}

impl Choice {
    pub fn counted(value: &str, label: String, count: u64) -> Self {
        Self { value: value.to_owned(), label, count: Some(count), chosen: false }
    }

    pub fn plain(value: String, label: String) -> Self {
        Self { value, label, count: None, chosen: false }
    }
}

/// A field with one choice; its first option is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Select {
    /// Parameter, and end of the field's id.
    pub name: &'static str,
    pub label: &'static str,
    /// What is said for « none ».
    pub none: &'static str,
    pub choices: Vec<Choice>,
}

/// A box to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    pub name: &'static str,
    pub choice: Choice,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterPanel {
    pub age: Select,
    pub day: Select,
    pub hour: Select,
    /// Price, audience, language, way in, home; those without any choice are left out.
    pub selects: Vec<Select>,
    pub accessibility: Vec<Tick>,
    pub ticks: Vec<Tick>,
    /// How many are set.
    pub active: u64,
    /// The map's frame, which applying filters keeps.
    pub frame: Option<String>,
    /// The same search without any of them.
    pub clear: String,
}

/// Parts of a day and their texts; the times are those that words like « le matin » are read as.
const PARTS_OF_DAY: [(&str, &str); 4] = [
    ("08:00/12:00", "part-morning"),
    ("12:00/14:00", "part-noon"),
    ("14:00/18:00", "part-afternoon"),
    ("18:00/22:00", "part-evening"),
];

/// First and last hour that the panel offers.
const HOURS: std::ops::RangeInclusive<i8> = 7..=20;
/// Days that the panel offers from today.
const DAYS: i32 = 14;

impl FilterPanel {
    pub fn new(search: &SearchAddress, counts: &Counts, now: DateTime, locale: Locale) -> Self {
        let panel = Panel { search, locale };
        let (day, hour) = panel.opening(counts, now);
        let residence = panel.residence();
        let selects = [
            panel.select("fee", "filter-fee", &counts.fees),
            panel.select("audience", "filter-audience", &counts.audiences),
            panel.select("language", "filter-language", &counts.languages),
            panel.select("access_mode", "filter-access-mode", &counts.access_modes),
        ];
        let selects = selects.into_iter().filter(|select| !select.choices.is_empty());
        Self {
            age: panel.age(),
            day,
            hour,
            selects: selects.chain([residence]).collect(),
            accessibility: panel.accessibility(&counts.accessibility),
            ticks: panel.ticks(counts),
            active: (search.wishes.len() + usize::from(search.certain)) as u64,
            frame: search.frame(),
            clear: search
                .with(|search| {
                    search.wishes.clear();
                    search.certain = false;
                    search.verbatim = false;
                })
                .href(),
        }
    }

    pub(crate) fn clear_is_offered(&self) -> bool {
        self.active > 0
    }
}

struct Panel<'a> {
    search: &'a SearchAddress,
    locale: Locale,
}

impl Panel<'_> {
    /// The values wished, joined as the parameter takes them, with their words.
    fn wished(&self, parameter: &str) -> Option<(String, String)> {
        let wished: Vec<_> = self.search.wished(parameter).collect();
        let values: Vec<&str> = wished.iter().map(|wish| wish.value.as_str()).collect();
        let labels: Vec<String> = wished.iter().map(|wish| wish.label.clone()).collect();
        (!wished.is_empty()).then(|| (values.join(","), words::either(self.locale, &labels)))
    }

    /// What is wished but not among the choices comes first, as it was asked.
    fn with_wished(&self, parameter: &str, mut choices: Vec<Choice>) -> Vec<Choice> {
        if let Some((value, label)) = self.wished(parameter) {
            match choices.iter_mut().find(|choice| choice.value == value) {
                Some(choice) => choice.chosen = true,
                None => choices.insert(0, Choice { value, label, count: None, chosen: true }),
            }
        }
        choices
    }

    fn select(&self, name: &'static str, label: &'static str, counted: &[Choice]) -> Select {
        let choices = self.with_wished(name, counted.to_vec());
        Select { name, label, none: "filter-any", choices }
    }

    fn age(&self) -> Select {
        let choices = super::choices::ages(self.locale, |_, _| true);
        Select {
            name: "age",
            label: "filter-age",
            none: "filter-age-any",
            choices: self.with_wished("age", choices),
        }
    }

    /// The day, and the time of that day.
    fn opening(&self, counts: &Counts, now: DateTime) -> (Select, Select) {
        let locale = self.locale;
        let choice = Choice::plain;
        let now_open = choice("now".to_owned(), locale.text("filter-open-now"));
        let mut days = vec![Choice { count: counts.open_now, ..now_open }];
        let today = now.date();
        days.extend((0..DAYS).filter_map(|after| {
            let day: Date = today.checked_add(after.days()).ok()?;
            let label = match after {
                0 => locale.text("today"),
                1 => locale.text("tomorrow"),
                _ => words::weekday_and_day(locale, day),
            };
            Some(choice(day.to_string(), label))
        }));
        let mut hours: Vec<Choice> = PARTS_OF_DAY
            .iter()
            .map(|(value, key)| choice((*value).to_owned(), locale.text(key)))
            .collect();
        hours.extend(HOURS.map(|hour| {
            let label = words::time(locale, jiff::civil::time(hour, 0, 0, 0));
            choice(
                format!("{hour:02}:00"),
                locale.text_with("filter-at", &[("value", label.into())]),
            )
        }));
        if let Some((value, label)) = self.wished("open") {
            // A day and a time that the fields hold are shown in them; else the wish as a whole.
            let parts = value.split_once('T').unwrap_or((&value, ""));
            let day = days.iter().position(|day| day.value == parts.0);
            let hour = hours.iter().position(|hour| hour.value == parts.1);
            match (day, hour) {
                (Some(day), Some(hour)) => {
                    days[day].chosen = true;
                    hours[hour].chosen = true;
                }
                (Some(day), None) if parts.1.is_empty() => days[day].chosen = true,
                _ => days.insert(0, Choice { value, label, count: None, chosen: true }),
            }
        }
        (
            Select { name: "open", label: "filter-open", none: "filter-any", choices: days },
            Select { name: "heure", label: "filter-hour", none: "filter-hour-any", choices: hours },
        )
    }

    fn residence(&self) -> Select {
        let mut communes: Vec<(&InseeCode, &str)> = Territory::m2a()
            .communes()
            .iter()
            .map(|commune| (&commune.insee, commune.name.as_str()))
            .collect();
        communes.sort_by_key(|(_, name)| data::text::fold(name));
        let choices = communes
            .into_iter()
            .map(|(code, name)| Choice::plain(code.to_string(), name.to_owned()));
        Select {
            name: "residence",
            label: "filter-residence",
            none: "filter-residence-any",
            choices: self.with_wished("residence", choices.collect()),
        }
    }

    /// All that are ticked are needed; those wished stay, whatever they lead to.
    fn accessibility(&self, counted: &[Choice]) -> Vec<Tick> {
        let mut choices = counted.to_vec();
        for wish in self.search.wished("accessibility") {
            match choices.iter_mut().find(|choice| choice.value == wish.value) {
                Some(choice) => choice.chosen = true,
                None => choices.push(Choice {
                    chosen: true,
                    ..Choice::plain(wish.value.clone(), wish.label.clone())
                }),
            }
        }
        choices.into_iter().map(|choice| Tick { name: "accessibility", choice }).collect()
    }

    fn ticks(&self, counts: &Counts) -> Vec<Tick> {
        let wished = |name| self.search.wished(name).next().is_some();
        let text = |key: &str| self.locale.text(key);
        let tick = |name, value: &str, label: String, count, chosen| Tick {
            name,
            choice: Choice { value: value.to_owned(), label, count, chosen },
        };
        let mut ticks = Vec::new();
        for (name, label, count) in [
            ("remote", text("filter-remote"), counts.remote),
            ("vacancy", text("filter-vacancy"), counts.vacancy),
        ] {
            if count > 0 || wished(name) {
                ticks.push(tick(name, "true", label, Some(count), wished(name)));
            }
        }
        ticks.push(tick("unknown", "exclude", text("filter-certain"), None, self.search.certain));
        if self.search.text.is_some() {
            ticks.push(tick("interpret", "off", text("filter-exact"), None, self.search.verbatim));
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Wish;
    use jiff::civil::datetime;

    const NOW: DateTime = datetime(2026, 11, 24, 10, 30, 0, 0);

    fn panel(wishes: &[(&'static str, &str, &str)], counts: &Counts) -> FilterPanel {
        let wishes = wishes.iter().map(|(parameter, value, label)| Wish {
            parameter,
            value: (*value).to_owned(),
            label: (*label).to_owned(),
        });
        let search = SearchAddress { wishes: wishes.collect(), ..SearchAddress::default() };
        FilterPanel::new(&search, counts, NOW, Locale::French)
    }

    fn chosen(select: &Select) -> Vec<&str> {
        let chosen = select.choices.iter().filter(|choice| choice.chosen);
        chosen.map(|choice| choice.value.as_str()).collect()
    }

    #[test]
    fn a_wish_is_shown_in_its_field_even_when_the_panel_does_not_offer_it() {
        let panel = panel(
            &[("age", "8y", "8 ans"), ("open", "2026-12-19/2027-01-03", "vacances")],
            &Counts::default(),
        );
        assert_eq!(chosen(&panel.age), ["8y"]);
        assert_eq!(chosen(&panel.day), ["2026-12-19/2027-01-03"]);
        assert_eq!(panel.day.choices[0].label, "vacances");
        assert!(chosen(&panel.hour).is_empty());
        assert_eq!(panel.active, 2);
    }

    #[test]
    fn a_day_and_a_time_fill_two_fields() {
        for (value, day, hour) in [
            ("2026-11-28T08:00/12:00", vec!["2026-11-28"], vec!["08:00/12:00"]),
            ("2026-11-28T10:00", vec!["2026-11-28"], vec!["10:00"]),
            ("2026-11-28T10:15", vec!["2026-11-28T10:15"], vec![]),
            ("2026-11-28", vec!["2026-11-28"], vec![]),
            ("now", vec!["now"], vec![]),
        ] {
            let panel = panel(&[("open", value, "un moment")], &Counts::default());
            assert_eq!(chosen(&panel.day), day, "{value}");
            assert_eq!(chosen(&panel.hour), hour, "{value}");
        }
    }

    #[test]
    fn several_values_of_one_filter_stay_one_choice() {
        let counts = Counts {
            fees: vec![Choice::counted("free", "Gratuit".to_owned(), 12)],
            ..Counts::default()
        };
        let panel = panel(&[("fee", "free", "Gratuit"), ("fee", "paid", "Payant")], &counts);
        let fee = &panel.selects[0];
        assert_eq!(chosen(fee), ["free,paid"]);
        assert_eq!(fee.choices[0].label, "Gratuit ou Payant");
        assert_eq!(fee.choices[1].count, Some(12));
    }

    #[test]
    fn what_leads_nowhere_is_not_offered_but_what_is_wished_stays() {
        let panel = panel(&[("accessibility", "wheelchair", "En fauteuil")], &Counts::default());
        assert_eq!(panel.selects.iter().map(|one| one.name).collect::<Vec<_>>(), ["residence"]);
        assert!(panel.accessibility[0].choice.chosen);
        assert_eq!(panel.ticks.iter().map(|one| one.name).collect::<Vec<_>>(), ["unknown"]);
    }
}
