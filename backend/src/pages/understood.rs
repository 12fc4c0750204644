//! What was understood from the words, as links that take it away.

use super::removal::Removal;
use super::wishes::wishes;
use crate::parameters::Parameters;
use crate::query;
use data::calendar::Calendar;
use data::taxonomy::Taxonomy;
use data::text::fold;
use indexer::search::{FilterKind, Interpretation, InterpretationKind};
use jiff::civil::DateTime;
use web::Locale;
use web::pages::{Chip, Correction, Understood};

/// The parts of the words that were recognised, each once, and the ways back.
pub fn understood(
    removal: &Removal<impl Fn(&str) -> Vec<Interpretation>>,
    now: DateTime,
    locale: Locale,
) -> Understood {
    let (search, interpretation) = (removal.search, removal.interpretation);
    let verbatim = |verbatim| search.with(|search| search.verbatim = verbatim).href();
    if search.verbatim {
        let read_again = search.text.is_some().then(|| verbatim(false));
        return Understood { read_again, ..Understood::default() };
    }
    let mut parts: Vec<(&Interpretation, Vec<String>)> = Vec::new();
    let (mut corrections, mut missing) = (Vec::new(), Vec::new());
    let (mut unanswered, mut outside, mut set_aside) = (Vec::new(), Vec::new(), Vec::new());
    for part in interpretation {
        match part.kind {
            InterpretationKind::Overruled => set_aside.push(part.text.clone()),
            InterpretationKind::Ignored if is_telling(&part.text) => {
                set_aside.push(part.text.clone());
            }
            InterpretationKind::Ignored => {}
            InterpretationKind::Missing => missing.push(part.text.clone()),
            InterpretationKind::Outside => outside.push(part.text.clone()),
            InterpretationKind::Unanswered => unanswered.push(part.text.clone()),
            InterpretationKind::Correction => {
                corrections.push(Correction { typed: part.text.clone(), read: part.value.clone() });
            }
            // « ordinateur » names several categories: one part of the words, one chip.
            _ => {
                let label = label(part, now, locale);
                match parts.iter_mut().find(|(known, _)| known.span == part.span) {
                    Some((_, labels)) if labels.contains(&label) => {}
                    Some((_, labels)) => labels.push(label),
                    None => parts.push((part, vec![label])),
                }
            }
        }
    }
    let chips: Vec<Chip> = parts
        .into_iter()
        .map(|(part, labels)| Chip {
            label: labels.join(&locale.text("list-comma")),
            href: removal.of(part.span).href(),
        })
        .collect();
    let exact = (!chips.is_empty() || !corrections.is_empty()).then(|| verbatim(true));
    Understood {
        parts: chips,
        corrections,
        missing,
        unanswered,
        outside,
        set_aside,
        exact,
        read_again: None,
    }
}

/// What a part of the words was understood as: a category, a filter as its parameter would be told, a name.
fn label(part: &Interpretation, now: DateTime, locale: Locale) -> String {
    let said = part.label.clone();
    if locale == Locale::French {
        return said;
    }
    if part.kind == InterpretationKind::Category {
        let term = Taxonomy::families().get(&part.value.as_str().into());
        return term.map_or(said, |term| locale.category(term));
    }
    let Some(parameter) = part.kind.filter().and_then(FilterKind::parameter) else { return said };
    let parameters = Parameters::default().with(parameter, part.value.clone());
    let query = query::read(&parameters, now, &mut Vec::new());
    let labels: Vec<String> =
        wishes(&query.filters, now, locale).into_iter().map(|wish| wish.label).collect();
    if labels.is_empty() { said } else { labels.join(&locale.text("list-comma")) }
}

/// Whether words that are not required mean something that a listing could have answered: a number
/// (« 82 ans », « 30 euros ») or a season of holidays. The others are everyday words.
fn is_telling(text: &str) -> bool {
    let folded = fold(text);
    let holidays = Calendar::alsace_moselle().school_holidays();
    let seasons: Vec<String> = holidays.iter().map(|holiday| fold(&holiday.name)).collect();
    let names_season = |word: &str| {
        word != "vacances"
            && word.len() > 2
            && seasons.iter().any(|season| season.split(' ').any(|other| other == word))
    };
    folded.contains(|c: char| c.is_ascii_digit()) || folded.split(' ').any(names_season)
}

#[cfg(test)]
mod tests {
    use super::*;
    use indexer::search::Filters;
    use jiff::civil::datetime;
    use web::address::SearchAddress;

    const NOW: DateTime = datetime(2026, 11, 24, 10, 30, 0, 0);

    fn part(kind: InterpretationKind, text: &str, label: &str, start: usize) -> Interpretation {
        Interpretation {
            kind,
            text: text.to_owned(),
            value: label.to_lowercase(),
            label: label.to_owned(),
            span: (start, start + text.len()),
        }
    }

    /// Where words that are left mean what they meant.
    fn understood(interpretation: &[Interpretation], search: &SearchAddress) -> Understood {
        let read = |text: &str| {
            let is_left =
                |part: &&Interpretation| text.get(part.span.0..part.span.1) == Some(&part.text);
            interpretation.iter().filter(is_left).cloned().collect()
        };
        let removal = Removal { search, interpretation, filters: &Filters::default(), read };
        super::understood(&removal, NOW, Locale::French)
    }

    fn search(text: &str) -> SearchAddress {
        SearchAddress { text: Some(text.to_owned()), page: 2, ..SearchAddress::default() }
    }

    #[test]
    fn a_part_taken_away_leaves_the_other_words() {
        use InterpretationKind::{Category, Commune, Ignored, When};
        let parts = [
            part(Category, "crèche", "Crèche", 0),
            part(Category, "crèche", "Halte-garderie", 0),
            part(When, "samedi matin", "samedi 28 novembre", 8),
            part(Commune, "Illzach", "Illzach", 21),
            part(Ignored, "à", "à", 0),
        ];
        let understood = understood(&parts, &search("crèche samedi matin Illzach"));
        let chips: Vec<(&str, &str)> =
            understood.parts.iter().map(|chip| (chip.label.as_str(), chip.href.as_str())).collect();
        assert_eq!(
            chips,
            [
                ("Crèche, Halte-garderie", "/recherche?q=samedi%20matin%20Illzach"),
                ("samedi 28 novembre", "/recherche?q=cr%C3%A8che%20Illzach"),
                ("Illzach", "/recherche?q=cr%C3%A8che%20samedi%20matin"),
            ]
        );
        assert!(understood.exact.is_some_and(|href| href.contains("interpret=off")));
    }

    #[test]
    fn what_was_set_aside_is_told_but_for_everyday_words() {
        use InterpretationKind::{Ignored, Overruled};
        let parts = [
            part(Ignored, "fils", "", 0),
            part(Ignored, "moins de 30 euros", "", 5),
            part(Ignored, "toussaint", "", 23),
            part(Overruled, "gratuit", "", 33),
        ];
        let found = understood(&parts, &search("fils moins de 30 euros toussaint gratuit"));
        assert_eq!(found.set_aside, ["moins de 30 euros", "toussaint", "gratuit"]);
        assert!(found.parts.is_empty());
    }

    #[test]
    fn a_correction_has_its_way_back() {
        let parts = [part(InterpretationKind::Correction, "creshe", "Crèche", 0)];
        let found = understood(&parts, &search("creshe"));
        assert_eq!(found.corrections[0].typed, "creshe");
        assert!(found.parts.is_empty() && found.exact.is_some());
        let verbatim = SearchAddress { verbatim: true, ..search("creshe") };
        let found = understood(&[], &verbatim);
        assert!(found.exact.is_none());
        assert_eq!(found.read_again.as_deref(), Some("/recherche?q=creshe"));
    }

    #[test]
    fn words_that_no_listing_has_are_said_and_may_be_insisted_on() {
        use InterpretationKind::{Category, Missing};
        let parts = [part(Category, "crèche", "Crèche", 0), part(Missing, "zzyzx", "", 8)];
        let found = understood(&parts, &search("crèche zzyzx"));
        assert_eq!(found.missing, ["zzyzx"]);
        assert_eq!(found.parts.len(), 1, "what is missing is no filter");
        assert!(found.exact.is_some());
    }

    #[test]
    fn a_place_beyond_ours_is_said_to_be() {
        use InterpretationKind::{Category, Outside};
        let parts = [part(Category, "crèche", "Crèche", 0), part(Outside, "Colmar", "", 8)];
        let found = understood(&parts, &search("crèche Colmar"));
        assert_eq!(
            (found.outside.as_slice(), found.missing.len()),
            (&["Colmar".to_owned()][..], 0)
        );
    }

    #[test]
    fn a_wish_that_no_listing_answers_is_said_and_is_no_filter() {
        use InterpretationKind::{Category, Unanswered};
        let parts =
            [part(Category, "musée", "Musée", 0), part(Unanswered, "ouvert dimanche", "", 7)];
        let found = understood(&parts, &search("musée ouvert dimanche"));
        assert_eq!(found.unanswered, ["ouvert dimanche"]);
        assert_eq!(found.parts.len(), 1);
    }
}
