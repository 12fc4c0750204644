//! « qui parle turc », « en allemand », « arabophone ».

use super::pattern::Table;
use super::sentence::{Sentence, Token};
use super::take;
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::Filters;
use std::sync::LazyLock;

/// Names as patterns, code (ISO 639), and the name of the label.
const LANGUAGES: [(&str, &str, &str); 24] = [
    ("turc|turque|turkce|turkisch|turkish|التركية", "tr", "turc"),
    ("arabe|arabisch|arabic|arapca|العربية", "ar", "arabe"),
    ("allemand|allemande|deutsch|german|almanca|الألمانية", "de", "allemand"),
    ("alsacien|alsacienne|elsassisch|dialecte", "gsw", "alsacien"),
    ("anglais|anglaise|englisch|english|ingilizce|الإنجليزية", "en", "anglais"),
    ("italien|italienne|italienisch|italian|italiano", "it", "italien"),
    ("espagnol|espagnole|spanisch|spanish|espanol", "es", "espagnol"),
    ("portugais|portugaise|portugiesisch|portuguese", "pt", "portugais"),
    ("polonais|polonaise|polnisch|polish", "pl", "polonais"),
    ("russe|russisch|russian", "ru", "russe"),
    ("ukrainien|ukrainienne|ukrainisch|ukrainian", "uk", "ukrainien"),
    ("roumain|roumaine|rumanisch|romanian", "ro", "roumain"),
    ("albanais|albanaise|albanisch|albanian", "sq", "albanais"),
    ("serbe|serbisch|serbian", "sr", "serbe"),
    ("bulgare|bulgarisch|bulgarian", "bg", "bulgare"),
    ("chinois|chinoise|mandarin|chinese", "zh", "chinois"),
    ("persan|farsi|dari", "fa", "persan"),
    ("pachto|pachtou|pachtoune|pashto", "ps", "pachto"),
    ("kurde|kurdisch|kurdish|kurtce", "ku", "kurde"),
    ("vietnamien|vietnamienne|vietnamese", "vi", "vietnamien"),
    ("tamoul|tamil", "ta", "tamoul"),
    ("armenien|armenienne|armenian", "hy", "arménien"),
    ("georgien|georgienne|georgian", "ka", "géorgien"),
    ("berbere|kabyle|tamazight", "ber", "berbère"),
];

/// What stands around the name of a language, `L`.
const FRAMES: [&str; 9] = [
    "qui? parle|parlent|parlant|parlons|comprend|comprennent un? peu? le|l? L",
    "ne? parle|parlent|parlons que|seulement L",
    "en|auf langue? L",
    "in L",
    "de? langue L",
    "L konusan|bilen",
    "L speaking",
    "speak|speaks|speaking|spricht|sprechen|sprache L",
    "يتكلم|تتكلم|يتحدث L",
];

/// One word that says it all.
const SPEAKERS: [(&str, &str); 8] = [
    ("turcophone", "tr"),
    ("arabophone", "ar"),
    ("germanophone|deutschsprachig|deutschsprachige", "de"),
    ("dialectophone", "gsw"),
    ("anglophone|englischsprachig", "en"),
    ("italophone", "it"),
    ("hispanophone", "es"),
    ("russophone", "ru"),
];

/// What is learnt or read in a language is looked for: « cours en allemand », « livres en turc ».
const SUBJECTS: [&str; 22] = [
    "bibliotheque",
    "mediatheque",
    "cour",
    "apprendre",
    "apprentissage",
    "formation",
    "atelier",
    "conversation",
    "livre",
    "film",
    "lecture",
    "lire",
    "chanson",
    "journal",
    "classe",
    "ecole",
    "maternelle",
    "college",
    "lycee",
    "bilingue",
    "section",
    "soutien",
];

/// Whoever translates speaks the language: « traduction arabe ».
const TRANSLATION: [&str; 4] = ["traduction", "traduire", "traducteur", "interprete"];

static TABLE: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    let framed = LANGUAGES.iter().flat_map(|(names, code, _)| {
        FRAMES.iter().map(move |frame| (frame.replace('L', names), *code))
    });
    let speakers = SPEAKERS.iter().map(|(word, code)| ((*word).to_owned(), *code));
    let rows: Vec<(String, &str)> = framed.chain(speakers).collect();
    Table::new(rows.iter().map(|(pattern, code)| (pattern.as_str(), *code)))
});

/// Names of languages are also what is learnt, so only the words around them are the grammar's.
pub fn words() -> impl Iterator<Item = &'static String> {
    TABLE.words().filter(|word| word.starts_with("parl"))
}

/// Alone, right after the name of a kind of place: « lieu d'accueil parents enfants turc ».
static ALONE: LazyLock<Table<&'static str>> =
    LazyLock::new(|| Table::new(LANGUAGES.iter().map(|(names, code, _)| (*names, *code))));

/// Where a phrase of the table ends that begins with a token.
pub fn end_at(sentence: &Sentence, at: usize) -> Option<usize> {
    TABLE.at(sentence, at).map(|(end, _)| end)
}

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    let mut told = read_with(&TABLE, false, sentence, filters);
    if told.is_empty() && !sentence.tokens.iter().any(is_learnt) {
        told = read_with(&ALONE, true, sentence, filters);
    }
    told
}

fn is_learnt(token: &Token) -> bool {
    SUBJECTS.contains(&token.singular.as_str())
}

fn read_with(
    table: &Table<&'static str>,
    alone: bool,
    sentence: &mut Sentence,
    filters: &mut Filters,
) -> Vec<Interpretation> {
    take(sentence, table, |sentence, phrase, code| {
        let translated = TRANSLATION.contains(&sentence.content_before(phrase.start));
        if alone && !translated && !sentence.follows_name(phrase) {
            return None;
        }
        // « cours de français pour arabophones ».
        let is_speaker = SPEAKERS.iter().any(|(words, _)| {
            words.split('|').any(|word| word == sentence.tokens[phrase.start].singular)
        });
        if is_speaker && sentence.tokens[..phrase.start].iter().any(is_learnt) {
            return None;
        }
        if SUBJECTS.contains(&sentence.content_before(phrase.start)) {
            return None;
        }
        if !filters.languages.iter().any(|known| known == code) {
            filters.languages.push(code.to_owned());
        }
        let name = LANGUAGES.iter().find(|(_, known, _)| *known == code).map_or(code, |l| l.2);
        Some((InterpretationKind::Language, code.to_owned(), format!("Parle {name}")))
    })
}
