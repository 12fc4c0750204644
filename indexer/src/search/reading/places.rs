//! Names of communes and postcodes among the words.

use super::{Lookup, Reading, Spelt};
use crate::index::french::{FrenchStemmer, Word};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::lexicon::{Lexicon, Place};
use data::territory::{Commune, Territory};

impl Reading {
    /// Takes the names of communes and the postcodes out of the words, the longest first.
    pub(super) fn take_places(&mut self, text: &str, spelt: &[Spelt]) -> Vec<Spelt> {
        let words: Vec<Word> = spelt.iter().map(|spelt| spelt.word.clone()).collect();
        let mut rest = Vec::with_capacity(words.len());
        let mut at = 0;
        while at < words.len() {
            let most = Lexicon::get().longest.min(words.len() - at);
            let named = (1..=most).rev().find_map(|length| {
                Lexicon::get().place(&words[at..at + length]).map(|place| (length, place))
            });
            if let Some((length, place)) = named {
                let typed = &text[words[at].from..words[at + length - 1].to];
                self.add_place(typed, place, &words[at..at + length]);
                at += length;
                continue;
            }
            let communes = Territory::m2a().by_postal_code(&words[at].folded);
            if communes.is_empty() {
                rest.push(spelt[at].clone());
            } else {
                self.add_postal_code(&words[at], &communes);
            }
            at += 1;
        }
        rest
    }

    fn add_place(&mut self, typed: &str, place: &Place, words: &[Word]) {
        if place.part {
            let mut stemmer = FrenchStemmer::default();
            let content = words.iter().filter(|word| !word.is_stop_word());
            self.liked.extend(content.map(|word| Lookup::whole(word, &mut stemmer)));
        }
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::Commune,
            text: typed.to_owned(),
            value: place.insee.clone(),
            label: place.name.clone(),
            span: (words[0].from, words[words.len() - 1].to),
        });
        self.places.push(place.clone());
    }

    /// The most populous commune of a shared postcode comes first: distances count from there.
    fn add_postal_code(&mut self, word: &Word, communes: &[&Commune]) {
        let code = &word.folded;
        let mut communes = communes.to_vec();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        let names: Vec<&str> = communes.iter().map(|commune| commune.name.as_str()).collect();
        self.interpretation.push(Interpretation {
            kind: InterpretationKind::PostalCode,
            text: code.clone(),
            value: code.clone(),
            label: format!("{code} ({})", names.join(", ")),
            span: (word.from, word.to),
        });
        self.places.extend(communes.into_iter().map(Place::of));
    }
}
