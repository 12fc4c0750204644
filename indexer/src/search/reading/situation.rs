//! Situations: the categories that a question is about, in place of words that no listing has.

use super::topics::{self, Topic};
use super::{Group, Lookup, Manner, Reading};
use crate::index::french::{self, FrenchStemmer};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::lexicon::{By, Named, add_answering, add_near};
use data::taxonomy::Taxonomy;

/// Below, words speak for a category by chance.
const LEAST: f32 = 2.0;
/// Of keywords, at least so many hundredths must speak for it, and more than one.
const COVERED: usize = 60;
/// Share of the likeliest category's score from which another one is meant too.
const SHARE: f32 = 0.5;
/// Most categories of a situation.
const MOST: usize = 5;
/// What a phrase adds that stands in the text as it is said, and not only by its words.
const PHRASE: f32 = 1.5;
/// The likeliest category is worth as much as so many words that name one; the others less.
const WORDS: u16 = 4;

impl Reading {
    /// Whether the words may be those of a situation: told at length, or naming no kind of place.
    pub(super) fn tells_a_situation(&self, manner: Manner) -> bool {
        match manner {
            Manner::Sentence => true,
            Manner::Told => !self.groups.iter().any(|group| group.need),
            Manner::Keywords | Manner::Verbatim => false,
        }
    }

    /// Whether it is read by what it is about, and not by its words alone.
    pub fn is_situation(&self) -> bool {
        self.situation
    }

    /// What keywords are about when nothing has them.
    pub(super) fn by_sure_topics(&self, text: &str) -> Option<Self> {
        if self.is_situation() {
            return None;
        }
        let mut found = topics::of(&self.said, text, &mut FrenchStemmer::default());
        found.retain(|topic| topic.covered >= COVERED && topic.words > 1);
        self.about(text, found)
    }

    pub(super) fn by_topics(&self, text: &str, stemmer: &mut FrenchStemmer) -> Option<Self> {
        let beside = self.beside_its_setting(text, stemmer);
        beside.or_else(|| self.about(text, topics::of(&self.said, text, stemmer)))
    }

    /// What happens at a place is looked for in its stead, when its words speak for something else:
    /// « mon fils mord à la crèche » asks for no crèche, « une place à la crèche » does.
    pub(super) fn beside_its_setting(
        &self,
        text: &str,
        stemmer: &mut FrenchStemmer,
    ) -> Option<Self> {
        let is_setting = |group: &Group| group.need && happens_at(text, group.span.0);
        let place = self.groups.iter().position(is_setting)?;
        let mut beside = self.clone();
        let setting = beside.groups.remove(place);
        // « atelier peinture à la bibliothèque »: another kind of place is as good.
        if beside.groups.iter().any(|group| group.need) {
            return None;
        }
        let (from, to) = setting.span;
        beside.said.retain(|word| word.to <= from || to <= word.from);
        let topics = topics::of(&beside.said, text, stemmer);
        let least = topics.first()?.score.max(LEAST) * SHARE;
        let is_of_it = |topic: &Topic| setting.categories.iter().any(|it| it.rank == topic.rank);
        if topics.iter().any(|topic| topic.score >= least && is_of_it(topic)) {
            return None;
        }
        let mut about = beside.about(text, topics)?;
        let known: Vec<u64> = about.groups.iter().flat_map(Group::terms).collect();
        let there = setting.categories.iter().filter(|it| !known.contains(&it.rank));
        let there: Vec<Named> = there.map(|it| Named { by: By::Near, words: 1, ..*it }).collect();
        about.groups.first_mut()?.categories.extend(there);
        about.tell_aside(text, setting.span);
        Some(about)
    }

    /// The categories in place of what must be found, which now only tells results apart.
    fn about(&self, text: &str, topics: Vec<Topic>) -> Option<Self> {
        let topics = self.likely(topics)?;
        let best = topics.first()?.score;
        let mut about = self.clone();
        about.interpretation.retain(|part| part.kind != InterpretationKind::Category);
        let mut meant: Vec<Named> = Vec::new();
        let mut names: Vec<(usize, usize)> = Vec::new();
        // They may be those of a name after all.
        let nameless = !self.groups.iter().any(Group::names_category);
        let words = self.groups.iter().filter(|_| nameless).flat_map(|group| group.words.clone());
        let words = words.collect();
        for group in std::mem::take(&mut about.groups) {
            for named in group.named() {
                meant.push(Named { words: WORDS.into(), ..*named });
                names.push(group.span);
                about.tell_topic(text, named.rank, group.span);
            }
            let is_told = |named: &Named| topics.iter().any(|topic| topic.rank == named.rank);
            if group.named().next().is_none() && !group.categories.iter().any(is_told) {
                about.tell_aside(text, group.span);
            }
            about.aside.push(Group { categories: Vec::new(), ..group });
        }
        // What has a name is meant, whatever else is told.
        let most = if meant.is_empty() { WORDS } else { WORDS - 1 };
        for topic in topics {
            let within = |name: &(usize, usize)| name.0 <= topic.span.0 && topic.span.1 <= name.1;
            if names.iter().any(within) || meant.iter().any(|it| it.rank == topic.rank) {
                continue;
            }
            about.tell_topic(text, topic.rank, topic.span);
            let words = as_words(topic.score / best).min(most.into());
            meant.push(Named { rank: topic.rank, by: By::Said, words, wide: topic.wide });
        }
        add_answering(&mut meant);
        add_near(&mut meant);
        about.situation = true;
        about.groups.push(Group::about(words, meant));
        Some(about)
    }

    /// The likeliest of the topics, when their words speak for any.
    fn likely(&self, mut topics: Vec<Topic>) -> Option<Vec<Topic>> {
        let named = self.groups.iter().flat_map(|group| &group.categories);
        let named: Vec<&Named> = named.filter(|named| named.by.is_meant()).collect();
        for topic in &mut topics {
            if named.iter().any(|named| named.rank == topic.rank) {
                topic.score *= PHRASE;
            }
        }
        topics.sort_by(|a, b| b.score.total_cmp(&a.score));
        let best = topics.first().map(|topic| topic.score).filter(|best| *best >= LEAST)?;
        topics.retain(|topic| topic.score >= SHARE * best);
        topics.truncate(MOST);
        Some(topics)
    }

    fn tell_topic(&mut self, text: &str, rank: u64, span: (usize, usize)) {
        let terms = Taxonomy::families().terms();
        let Some(term) = usize::try_from(rank).ok().and_then(|rank| terms.get(rank)) else {
            return;
        };
        // The word that says it best is not set aside.
        self.interpretation
            .retain(|part| part.kind != InterpretationKind::Ignored || part.span != span);
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Category,
            text: text[span.0..span.1].to_owned(),
            value: term.code.to_string(),
            label: term.label.clone(),
            span,
        });
    }
}

/// Whether something before these bytes happens there: « à la », « au », « chez son ».
fn happens_at(text: &str, from: usize) -> bool {
    let before = french::words(&text[..from]);
    let mut before = before.iter().map(|word| word.text.as_str()).rev().peekable();
    before.next_if(|word| matches!(*word, "la" | "le" | "les" | "sa" | "son" | "ma" | "mon"));
    before.next().is_some_and(|word| matches!(word, "à" | "a" | "au" | "chez"))
        && before.next().is_some()
}

/// Share of the words that the likeliest category is worth.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a few")]
fn as_words(share: f32) -> usize {
    (share * f32::from(WORDS)).round() as usize
}

impl Group {
    /// The kinds of place that are named by what they are called, or at length.
    fn named(&self) -> impl Iterator<Item = &Named> {
        let at_length = self.words.len() > 1;
        let named = self.categories.iter().filter(|_| self.need);
        named.filter(move |it| it.by == By::Label || at_length && it.by.is_meant())
    }

    fn about(words: Vec<Lookup>, categories: Vec<Named>) -> Self {
        Self {
            words,
            categories,
            most_words: WORDS.into(),
            defined: Vec::new(),
            need: true,
            tells_little: false,
            guessed: false,
            span: (0, 0),
        }
    }
}
