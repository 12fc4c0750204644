//! Words beside the hours that say when one comes by appointment only.

use super::lexer::{Token, tokens};
use super::reader;
use super::table::{Days, Half, Table};
use data::text::fold;

/// What of the hours is by appointment, as other columns say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits(Vec<Limit>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Limit {
    Whole,
    Days(Days, Option<Half>),
    /// The appointments of a week.
    Spans(Box<Table>),
}

impl Limits {
    /// Reads a text: `sur rendez-vous le jeudi après-midi` limits those hours, and one of the words
    /// `only` (`à domicile`) all of them, unless the text goes on to name days. Days that are named
    /// and not understood limit all: false when that happened.
    pub fn add(&mut self, text: &str, only: &[String]) -> bool {
        let reading = tokens(text).and_then(|tokens| reader::read(&tokens, None));
        if let Some(reading) = reading.filter(|reading| reading.place.has_appointments()) {
            self.0.push(Limit::Spans(Box::new(reading.place)));
            return true;
        }
        let folded = format!(" {} ", fold(text));
        let after = |words: &str| {
            let words = format!(" {} ", fold(words));
            folded.find(&words).map(|at| folded[at + words.len()..].to_owned())
        };
        let limit_of = |rest: &str| {
            let whole = tokens(rest).filter(|_| !has_dash(text));
            whole.and_then(|tokens| days(&tokens)).map(|(days, half)| Limit::Days(days, half))
        };
        if let Some(rest) = only.iter().find_map(|words| after(words)) {
            let limit = limit_of(&rest);
            let understood = limit.is_some() || !names_a_day(&rest);
            self.0.push(limit.unwrap_or(Limit::Whole));
            return understood;
        }
        if let Some(limit) = after("sur rendez-vous").and_then(|rest| limit_of(&rest)) {
            self.0.push(limit);
        }
        true
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn apply(&self, table: &mut Table) {
        for limit in &self.0 {
            match limit {
                Limit::Whole => table.limit(Days::ALL, None),
                Limit::Days(days, half) => table.limit(*days, *half),
                Limit::Spans(other) => table.limit_as(other),
            }
        }
    }
}

/// `le mardi, le jeudi et le vendredi après-midi`: the half is said of all the days.
fn days(tokens: &[Token]) -> Option<(Days, Option<Half>)> {
    let mut days = Days::default();
    let mut half = None;
    let mut rest = tokens;
    while let [token, after @ ..] = rest {
        rest = after;
        match (token, after) {
            (Token::And | Token::Comma | Token::Only, _) => {}
            (Token::Day(_) | Token::Morning | Token::Afternoon, _) if half.is_some() => {
                return None;
            }
            (Token::Day(from), [Token::To, Token::Day(to), after @ ..]) => {
                days = days.with(Days::range(*from, *to));
                rest = after;
            }
            (Token::Day(day), _) => days = days.with(Days::day(*day)),
            (Token::Morning, _) => half = Some(Half::Morning),
            (Token::Afternoon, _) => half = Some(Half::Afternoon),
            _ => return None,
        }
    }
    (!days.is_empty()).then_some((days, half))
}

/// Folding loses the dash of `mardi-jeudi`.
fn has_dash(text: &str) -> bool {
    let plain = text.to_lowercase().replace("rendez-vous", "").replace("-midi", "");
    plain.contains(['-', '–', '—', '/'])
}

fn names_a_day(folded: &str) -> bool {
    let day = |word| {
        tokens(word).is_some_and(|tokens| {
            tokens.iter().any(|token| {
                matches!(token, Token::Day(_) | Token::Morning | Token::Afternoon | Token::Weekend)
            })
        })
    };
    folded.split(' ').any(day)
}

#[cfg(test)]
mod tests {
    use super::super::{from_prose_limited, from_weekdays_limited};
    use super::*;

    const ONLY: [&str; 4] = [
        "uniquement sur rendez-vous",
        "sur rendez-vous uniquement",
        "que sur rendez-vous",
        "à domicile",
    ];

    fn limits(text: &str) -> (Limits, bool) {
        let mut limits = Limits::default();
        let understood = limits.add(text, &ONLY.map(str::to_owned));
        (limits, understood)
    }

    fn check(hours: &str, text: &str, expected: &str) {
        let (limits, understood) = limits(text);
        assert!(understood, "{text}");
        let hours = from_prose_limited(hours, &limits);
        assert_eq!(hours.osm.as_deref(), Some(expected), "{text}");
        assert_eq!(hours.by_appointment, !limits.is_empty(), "{text}");
    }

    #[test]
    fn all_hours_are_by_appointment_when_one_cannot_come_otherwise() {
        for text in [
            "Visites à domicile",
            "La structure n'est accessible que sur rendez-vous",
            "Uniquement sur rendez-vous",
        ] {
            check("Tous les jours de 8h à 20h", text, "Mo-Su 08:00-20:00 open \"sur rendez-vous\"");
        }
        check("Lundi 9h-12h", "Prise de rendez-vous conseillée", "Mo 09:00-12:00");
        check("Lundi 9h-12h", "Sur rendez-vous", "Mo 09:00-12:00");
    }

    #[test]
    fn named_days_are_limited_alone() {
        let (limits, understood) =
            limits("Sur rendez-vous uniquement le jeudi et vendredi après-midi");
        assert!(understood);
        let both = Some("09:00 - 12:00 / 14:00 - 17:00");
        let cells = [both, Some("09:00 - 12:00"), None, both, both, None, None];
        assert_eq!(
            from_weekdays_limited(cells, &limits).osm.as_deref(),
            Some(
                "Mo 09:00-12:00,14:00-17:00; Tu,Th,Fr 09:00-12:00, \
                 Th,Fr 14:00-17:00 open \"sur rendez-vous\""
            )
        );
        check(
            "Lundi au vendredi 9h-12h",
            "Sur rendez-vous du mardi au jeudi",
            "Mo,Fr 09:00-12:00; Tu-Th 09:00-12:00 open \"sur rendez-vous\"",
        );
        check("Lundi 9h-12h", "Sur rendez-vous le lundi après-midi", "Mo 09:00-12:00");
    }

    #[test]
    fn named_hours_are_cut_out_or_added() {
        check(
            "Mardi 9h-12h et 13h-18h",
            "Sans rendez-vous, Sur rendez-vous du mardi au mercredi de 13h à 16h30",
            "Tu 09:00-12:00,16:30-18:00, Tu,We 13:00-16:30 open \"sur rendez-vous\"",
        );
    }

    #[test]
    fn days_that_are_not_understood_limit_the_whole_and_are_told() {
        for text in [
            "Uniquement sur rendez-vous mardi-jeudi",
            "Que sur rendez-vous le mardi pour les impôts",
        ] {
            let (limits, understood) = limits(text);
            assert!(!understood, "{text}");
            let hours = from_prose_limited("Mardi 9h-12h", &limits);
            assert_eq!(hours.osm.as_deref(), Some("Tu 09:00-12:00 open \"sur rendez-vous\""));
        }
    }
}
