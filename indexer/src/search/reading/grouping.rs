//! Words put together by what they name, and told apart by how much they say.

use super::everyday::{self, Standing};
use super::spell;
use super::{BLANKED, Form, Group, Joint, Manner, Reading, Spelt};
use crate::index::french::{FrenchStemmer, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::lexicon::{Lexicon, Named};
use data::taxonomy::Taxonomy;

/// Words that name categories together, or one other word.
#[derive(Clone)]
struct Part<'a> {
    /// From the first to the last, everyday words between them included.
    words: &'a [Spelt],
    group: Group,
    standing: Standing,
    /// The categories are told though they are not required by themselves.
    told: bool,
    /// The first of several wishes, by itself: who meets it and another one is better still.
    alone: Option<Group>,
}

impl Part<'_> {
    fn names_category(&self) -> bool {
        !self.group.categories.is_empty()
    }

    /// Whether it is neither said in passing nor joined to another one.
    fn is_said_in_full(&self) -> bool {
        !self.told && (self.standing > Standing::Person || self.names_category())
    }

    /// Whether the other one names nothing but top categories, and this one terms below each.
    fn narrows(&self, other: &Self) -> bool {
        let terms = Taxonomy::families().terms();
        let term = |named: &Named| terms.get(usize::try_from(named.rank).ok()?);
        let meant = |part: &Self| {
            let meant = part.group.categories.iter().filter(|named| named.by.is_meant());
            meant.filter_map(term).collect::<Vec<_>>()
        };
        let own = meant(self);
        other.names_category()
            && meant(other).iter().all(|top| {
                top.parent.is_none()
                    && own.iter().any(|term| term.parent.as_ref() == Some(&top.code))
            })
    }

    /// Whether what stands between the two leaves a choice of categories: « ou » always does, « et »
    /// between two kinds of place.
    fn joins(&self, next: &Self, joint: Joint) -> bool {
        match joint {
            Joint::None => false,
            Joint::Or => self.names_category() && next.names_category(),
            Joint::And => self.group.need && next.group.need,
        }
    }

    /// Leaves the choice between the two; what is left of the other is told, and liked.
    fn join(&mut self, next: Self) -> Self {
        self.alone.get_or_insert_with(|| self.group.clone());
        self.standing = self.standing.max(next.standing);
        self.group.join(next.group.clone());
        Self { told: true, ..next }
    }

    /// The categories that its own words name.
    fn own(&self) -> &[Named] {
        &self.alone.as_ref().unwrap_or(&self.group).categories
    }
}

impl Group {
    /// Leaves the choice between the categories of the two.
    pub(super) fn join(&mut self, other: Self) {
        self.words.extend(other.words);
        for named in other.categories {
            if !self.categories.iter().any(|known| known.rank == named.rank) {
                self.categories.push(named);
            }
        }
        self.defined.extend(other.defined);
        self.most_words = self.most_words.max(other.most_words);
    }
}

impl Reading {
    /// Puts words that name a category together, the longest names first, then keeps those that
    /// must be found.
    pub(super) fn group(
        &mut self,
        text: &str,
        spelt: &[Spelt],
        manner: Manner,
        stemmer: &mut FrenchStemmer,
    ) {
        let parts = parts(spelt, stemmer);
        let parts = if manner == Manner::Sentence { as_sentence(parts) } else { parts };
        let least = if manner == Manner::Verbatim {
            // Everyday words are no less so for being meant.
            least_required(&parts).min(Standing::Person)
        } else {
            least_required(&parts)
        };
        // « pas cher pour ma fille »: whom one asks for, beside what was read as filters.
        let only_filters = manner != Manner::Verbatim
            && text.contains(BLANKED)
            && parts.iter().all(|part| part.standing <= Standing::Person && !part.names_category());
        for part in parts {
            let required = part.standing >= least && !part.told && !only_filters;
            match part.standing {
                Standing::Everyday if !required || !self.places.is_empty() => {}
                _ if required => {
                    self.tell_categories(text, &part);
                    if matches!(manner, Manner::Told | Manner::Sentence) && part.group.need {
                        // The words of a situation tell apart those that help with it.
                        self.aside.push(Group { categories: Vec::new(), ..part.group.clone() });
                    }
                    self.aside.extend(part.alone);
                    self.groups.push(part.group);
                }
                _ => {
                    if part.told {
                        self.tell_categories(text, &part);
                    } else {
                        self.tell_aside(text, part.group.span);
                    }
                    self.aside.push(part.group);
                }
            }
        }
    }

    fn tell_categories(&mut self, text: &str, part: &Part) {
        let said = corrected(text, part.words);
        let named = part.own().iter().filter(|named| named.by.is_meant());
        self.interpretation.extend(named.filter_map(|named| {
            let term = Taxonomy::families().terms().get(usize::try_from(named.rank).ok()?)?;
            Some(Interpretation {
                kind: InterpretationKind::Category,
                text: said.clone(),
                value: term.code.to_string(),
                label: term.label.clone(),
                span: span(part.words),
            })
        }));
    }

    pub(super) fn tell_aside(&mut self, text: &str, (from, to): (usize, usize)) {
        let typed = &text[from..to];
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Ignored,
            text: typed.to_owned(),
            value: typed.to_owned(),
            label: format!("« {typed} » n'est pas exigé"),
            span: (from, to),
        });
    }

    /// In place of what the words were read as.
    pub(super) fn tell_missing(&mut self, text: &str, (from, to): (usize, usize)) {
        let within = |part: &Interpretation| from <= part.span.0 && part.span.1 <= to;
        self.interpretation.retain(|part| !within(part));
        let typed = &text[from..to];
        let (kind, what) = if spell::is_outside(typed) {
            (InterpretationKind::Outside, "est hors de l'agglomération mulhousienne")
        } else {
            (InterpretationKind::Missing, "n'est dans aucune fiche qui ait le reste")
        };
        self.interpretation.push(Interpretation {
            kind,
            text: typed.to_owned(),
            value: typed.to_owned(),
            label: format!("« {typed} » {what}"),
            span: (from, to),
        });
    }
}

/// The words as typed, those that were read as others as they were read.
fn corrected(text: &str, words: &[Spelt]) -> String {
    let mut said = String::new();
    let mut end = None;
    for Spelt { word, form, .. } in words {
        // Words that were typed without a space are at one place.
        said.push_str(end.map_or("", |end| text.get(end..word.from).unwrap_or(" ")));
        let corrected = *form == Form::Corrected;
        said.push_str(if corrected { &word.text } else { &text[word.from..word.to] });
        end = Some(word.to);
    }
    said
}

fn span(words: &[Spelt]) -> (usize, usize) {
    let from = words.first().map_or(0, |first| first.word.from);
    (from, words.last().map_or(from, |last| last.word.to))
}

fn parts<'a>(spelt: &'a [Spelt], stemmer: &mut FrenchStemmer) -> Vec<Part<'a>> {
    let words: Vec<Word> = spelt.iter().map(|spelt| spelt.word.clone()).collect();
    let everyday: Vec<bool> =
        words.iter().map(|word| everyday::standing(word) == Standing::Everyday).collect();
    let mut parts: Vec<Part> = Vec::new();
    let mut joint = Joint::None;
    let mut at = 0;
    while at < spelt.len() {
        let (said, categories) = name_at(&words, &everyday, at).unwrap_or((vec![at], &[]));
        let end = said.last().map_or(at, |last| *last) + 1;
        let own: Vec<Word> = said.iter().map(|&rank| words[rank].clone()).collect();
        let standing = if categories.is_empty() {
            own.first().map_or(Standing::Subject, everyday::standing)
        } else {
            everyday::standing_of_name(&own)
        };
        let group = Group {
            words: said.iter().map(|&rank| spelt[rank].lookup(stemmer)).collect(),
            categories: categories.to_vec(),
            most_words: said.len(),
            defined: if categories.is_empty() {
                Vec::new()
            } else {
                Lexicon::get().defined_with(&own)
            },
            need: !categories.is_empty() && standing == Standing::Subject,
            tells_little: spelt[at..end].iter().all(tells_little),
            guessed: spelt[at..end].iter().all(|spelt| spelt.form == Form::Corrected),
            span: span(&spelt[at..end]),
        };
        let part = Part { words: &spelt[at..end], group, standing, told: false, alone: None };
        joint = if spelt[at].joint == Joint::None { joint } else { spelt[at].joint };
        at = end;
        if part.standing <= Standing::Person && !part.names_category() {
            parts.push(part);
            continue;
        }
        let before = parts.iter_mut().rev().find(|part| part.is_said_in_full());
        let part = match before.filter(|before| before.joins(&part, joint)) {
            Some(before) => before.join(part),
            None => part,
        };
        parts.push(part);
        joint = Joint::None;
    }
    parts
}

/// The longest name of a category that begins here: places of its words, everyday words between
/// them left out unless they are part of the name.
pub fn name_at<'l>(
    words: &[Word],
    everyday: &[bool],
    at: usize,
) -> Option<(Vec<usize>, &'l [Named])> {
    // « 115 rue de Bâle » is no number to call.
    let is_number = words[at].folded.bytes().all(|byte| byte.is_ascii_digit());
    if is_number
        && words.get(at + 1).is_some_and(|next| spell::STREETS.contains(&next.folded.as_str()))
    {
        return None;
    }
    let lexicon = Lexicon::get();
    let most = (lexicon.longest + MOST_BETWEEN).min(words.len() - at);
    (1..=most).rev().find_map(|length| {
        let all: Vec<usize> = (at..at + length).collect();
        let named = lexicon.categories(&words[at..at + length]);
        if !named.is_empty() {
            return Some((all, named));
        }
        let telling: Vec<usize> = all.into_iter().filter(|&rank| !everyday[rank]).collect();
        let whole = telling.first() == Some(&at) && telling.last() == Some(&(at + length - 1));
        if !whole || telling.len() < 2 {
            return None;
        }
        let own: Vec<Word> = telling.iter().map(|&rank| words[rank].clone()).collect();
        let named = [lexicon.categories(&own), lexicon.categories_loosely(&own)];
        named.into_iter().find(|named| !named.is_empty()).map(|named| (telling, named))
    })
}

/// Everyday words that may stand between the words of a name.
const MOST_BETWEEN: usize = 4;

/// How much a word must say to be required, beside the others.
fn least_required(parts: &[Part]) -> Standing {
    let most = parts.iter().map(|part| part.standing).max().unwrap_or(Standing::Everyday);
    let names = parts.iter().any(|part| part.standing == most && part.names_category());
    match most {
        Standing::Subject | Standing::Common if !names => Standing::Audience,
        most => most,
    }
}

/// In a sentence the categories named are all about one need: « mon mari est au chômage, nous
/// n'arrivons plus à payer le loyer ». Any of them answers, the more the better, and known words
/// beside them only tell more.
fn as_sentence(parts: Vec<Part>) -> Vec<Part> {
    let is_need = |part: &Part| part.group.need && !part.told;
    if !parts.iter().any(is_need) {
        return parts;
    }
    let wider: Vec<bool> = parts
        .iter()
        .map(|part| is_need(part) && parts.iter().any(|other| other.narrows(part)))
        .collect();
    let mut read: Vec<Part> = Vec::with_capacity(parts.len() + 1);
    let mut need: Option<usize> = None;
    for (mut part, wider) in parts.into_iter().zip(wider) {
        match need {
            // « garder mon bébé, je travaille la nuit »: the narrower need says it all.
            _ if wider => read.push(Part { told: true, ..part }),
            _ if !is_need(&part) => {
                if !part.told && part.standing == Standing::Subject && part.group.tells_little {
                    part.standing = Standing::Common;
                }
                read.push(part);
            }
            None => {
                need = Some(read.len());
                read.push(part);
            }
            Some(first) => {
                let told = read[first].join(part);
                read.push(told);
            }
        }
    }
    read
}

/// What listings say, and adverbs; any other word may be what it is all about.
fn tells_little(spelt: &Spelt) -> bool {
    !matches!(spelt.form, Form::Unknown | Form::Unfinished) || spelt.word.folded.ends_with("ment")
}
