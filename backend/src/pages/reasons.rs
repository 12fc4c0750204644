//! Why a result is shown, from the parts of its score, for people.

use super::wishes::commune_name;
use data::ids::TermCode;
use data::model::ListingSummary;
use data::taxonomy::Taxonomy;
use data::territory::Territory;
use data::text::fold;
use data::units::InseeCode;
use indexer::search::{Answer, FilterKind, Hit, InterpretationKind, Query};
use web::Locale;
use web::address::Wish;
use web::components::Reason;

/// A listing of which that much is told is well filled in.
const COMPLETE: f32 = 0.7;
/// Shorter words are « de », « la »… in a name.
const SHORTEST: usize = 3;
/// Longer ones that tie others together all the same.
const SMALL: [&str; 16] = [
    "aux", "avec", "chez", "dans", "des", "est", "les", "mes", "mon", "par", "pas", "pour", "qui",
    "sur", "une", "vers",
];

/// What the reasons of all results of one answer share.
#[derive(Clone)]
pub struct Reasons {
    /// Words of the search, folded.
    words: Vec<String>,
    wishes: Vec<Wish>,
    /// Communes named in the words.
    named: Vec<InseeCode>,
    /// Where one lives, else where one is.
    home: Option<InseeCode>,
    locale: Locale,
}

impl Reasons {
    /// The wishes are those of the answer's filters.
    pub fn new(query: &Query, answer: &Answer, wishes: Vec<Wish>, locale: Locale) -> Self {
        let corrected = answer
            .interpretation
            .iter()
            .filter(|part| part.kind == InterpretationKind::Correction)
            .map(|part| part.value.as_str());
        let typed = query.text.as_deref().into_iter().chain(corrected);
        let words =
            typed.flat_map(|text| fold(text).split(' ').map(str::to_owned).collect::<Vec<_>>());
        let located = answer.centre.and_then(|centre| Territory::m2a().locate(centre));
        let named = answer
            .interpretation
            .iter()
            .filter(|part| part.kind == InterpretationKind::Commune)
            .filter_map(|part| part.value.parse().ok());
        let home = answer.filters.residence.clone();
        Self {
            words: words
                .filter(|word| word.chars().count() >= SHORTEST && !SMALL.contains(&word.as_str()))
                .collect(),
            wishes: match locale {
                Locale::French => as_understood(wishes, query, answer),
                _ => wishes,
            },
            named: named.collect(),
            home: home.or_else(|| located.map(|commune| commune.insee.clone())),
            locale,
        }
    }

    /// Those of results to which some filters no longer apply.
    #[must_use]
    pub fn without(&self, dropped: &[FilterKind]) -> Self {
        let mut rest = self.clone();
        let is_dropped =
            |wish: &Wish| dropped.iter().any(|kind| kind.parameter() == Some(wish.parameter));
        rest.wishes.retain(|wish| !is_dropped(wish));
        rest
    }

    /// The words of a filter.
    pub fn labels(&self, kind: FilterKind) -> Vec<String> {
        let wished = self.wishes.iter().filter(|wish| kind.parameter() == Some(wish.parameter));
        wished.map(|wish| wish.label.clone()).collect()
    }

    /// The reasons of one result, the words first.
    pub fn of(&self, hit: &Hit, wanted: &[TermCode]) -> Vec<Reason> {
        let part = |name: &str| {
            hit.why.parts.iter().find(|part| part.name == name).map_or(0.0, |part| part.value)
        };
        let summary = &hit.summary;
        let mut reasons = Vec::new();
        let named = self.words_of(&summary.name);
        reasons.extend((!named.is_empty()).then_some(Reason::Name(named)));
        reasons.extend(self.category(summary, wanted).map(Reason::Category));
        if reasons.is_empty() && part("text") > 0.0 {
            // A situation or another word may have led here: the words are claimed when they show.
            if self.words_of(&summary.organization).is_empty() {
                reasons.extend(self.first_category(summary).map(Reason::Category));
            } else {
                reasons.push(Reason::Words);
            }
        }
        let agreed: Vec<String> = self
            .wishes
            .iter()
            .filter(|wish| !hit.unknown.iter().any(|kind| kind.parameter() == Some(wish.parameter)))
            .map(|wish| wish.label.clone())
            .collect();
        reasons.extend((!agreed.is_empty()).then_some(Reason::Wishes(agreed)));
        reasons.extend(hit.distance.map(Reason::Distance));
        let lies_in = |commune: &&InseeCode| summary.insee_code.as_ref() == Some(commune);
        if let Some(commune) = self.named.iter().find(lies_in) {
            reasons.push(Reason::Commune(commune_name(commune)));
        }
        // What lies there needs no other tie to be said.
        let serves =
            |commune: &&InseeCode| summary.service_area.contains(commune) && !lies_in(commune);
        if let Some(commune) = self.named.iter().chain(&self.home).find(serves) {
            reasons.push(Reason::Serves(commune_name(commune)));
        }
        if part("freshness") > 0.0 {
            reasons.extend(summary.verified.map(Reason::Verified));
        }
        if part("completeness") >= COMPLETE {
            reasons.push(Reason::Complete);
        }
        reasons
    }

    fn first_category(&self, summary: &ListingSummary) -> Option<String> {
        let term = Taxonomy::families().get(summary.categories.first()?)?;
        Some(self.locale.category(term))
    }

    /// The wanted category that the listing has, which is its first.
    fn category(&self, summary: &ListingSummary, wanted: &[TermCode]) -> Option<String> {
        let taxonomy = Taxonomy::families();
        let first = summary.categories.first()?;
        let top = taxonomy.top_of(first).map(|top| &top.code);
        let is_wanted = wanted.iter().any(|code| code == first || Some(code) == top);
        is_wanted.then(|| self.first_category(summary)).flatten()
    }

    /// The words of a name that were asked for, as the name has them.
    fn words_of(&self, name: &str) -> String {
        let is_asked = |word: &&str| {
            let folded = fold(word);
            // « bibliothèques » asks for « bibliothèque ».
            let same = |asked: &String| {
                *asked == folded
                    || asked.strip_suffix(['s', 'x']) == Some(&folded)
                    || folded.strip_suffix(['s', 'x']) == Some(asked)
            };
            folded.chars().count() >= SHORTEST && self.words.iter().any(same)
        };
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(is_asked);
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Filters read in the words are called as the page says that they were understood, in French.
fn as_understood(mut wishes: Vec<Wish>, query: &Query, answer: &Answer) -> Vec<Wish> {
    let own = query.filters.kinds();
    for kind in answer.filters.kinds().into_iter().filter(|kind| !own.contains(kind)) {
        let Some(parameter) = kind.parameter() else { continue };
        let heard = answer.interpretation.iter().filter(|part| part.kind.filter() == Some(kind));
        let mut heard: Vec<Wish> = heard
            .map(|part| Wish { parameter, value: part.value.clone(), label: part.label.clone() })
            .collect();
        heard.dedup_by(|one, other| one.label == other.label);
        if let Some(at) = wishes.iter().position(|wish| wish.parameter == parameter)
            && !heard.is_empty()
        {
            wishes.retain(|wish| wish.parameter != parameter);
            wishes.splice(at..at, heard);
        }
    }
    wishes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_dropped_is_no_longer_a_reason() {
        let wish =
            |parameter| Wish { parameter, value: String::new(), label: parameter.to_owned() };
        let reasons = Reasons {
            words: Vec::new(),
            wishes: ["age", "fee"].map(wish).to_vec(),
            named: Vec::new(),
            home: None,
            locale: Locale::French,
        };
        let rest = reasons.without(&[FilterKind::Fee, FilterKind::When]);
        assert!(rest.labels(FilterKind::Fee).is_empty());
        assert_eq!(rest.labels(FilterKind::Age), ["age"]);
    }

    #[test]
    fn the_words_of_a_name_are_shown_as_it_has_them() {
        let reasons = Reasons {
            words: ["bibliotheques", "grand", "rue"].map(str::to_owned).to_vec(),
            wishes: Vec::new(),
            named: Vec::new(),
            home: None,
            locale: Locale::French,
        };
        assert_eq!(reasons.words_of("Bibliothèque Grand’Rue"), "Bibliothèque Grand Rue");
        assert_eq!(reasons.words_of("Médiathèque de la Ruelle"), "");
    }
}
