//! « informatique pour seniors », « piscine femmes enceintes ».
//!
//! A word for people is more often part of what is looked for (« activités seniors », « maison des
//! jeunes ») than a filter. It is taken out only when something else is looked for, and no category
//! is about both.

use super::pattern::Table;
use super::sentence::{Sentence, Standing, singular};
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::{FilterKind, Filters};
use data::model::Audience;
use data::taxonomy::{Taxonomy, Term};
use data::text::fold;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Whom words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum People {
    Children,
    Teenagers,
    Young,
    Students,
    Seniors,
    FutureParents,
    Parents,
    Carers,
    Disabled,
    JobSeekers,
    Newcomers,
    Women,
    Professionals,
    Families,
}

impl People {
    /// Whom a service must be for; more than one where sources say it in several ways.
    fn audiences(self) -> &'static [Audience] {
        match self {
            Self::Children => &[Audience::Children, Audience::Families],
            Self::Teenagers | Self::Young => &[Audience::YoungPeople],
            Self::Students => &[Audience::Students, Audience::YoungPeople],
            Self::Seniors => &[Audience::Seniors],
            Self::FutureParents => &[Audience::FutureParents, Audience::Families],
            Self::Parents | Self::Families => &[Audience::Families],
            Self::Carers => &[Audience::Carers],
            Self::Disabled => &[Audience::Disabled],
            Self::JobSeekers => &[Audience::JobSeekers],
            Self::Newcomers => &[Audience::Newcomers],
            Self::Women => &[Audience::Women],
            Self::Professionals => &[Audience::Professionals],
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Children => "Pour les enfants",
            Self::Teenagers => "Pour les adolescents",
            Self::Young => "Pour les jeunes",
            Self::Students => "Pour les étudiants",
            Self::Seniors => "Pour les personnes âgées",
            Self::FutureParents => "Pour les futurs parents",
            Self::Parents => "Pour les parents",
            Self::Carers => "Pour les aidants",
            Self::Disabled => "Pour les personnes en situation de handicap",
            Self::JobSeekers => "Pour les personnes en recherche d'emploi",
            Self::Newcomers => "Pour les nouveaux arrivants",
            Self::Women => "Pour les femmes",
            Self::Professionals => "Pour les professionnels",
            Self::Families => "Pour les familles",
        }
    }
}

/// The words, and whether they say it without « pour » before them.
const PEOPLE: [(&str, People, bool); 26] = [
    ("enfant", People::Children, true),
    ("ado|adolescent|adolescente", People::Teenagers, true),
    ("jeune", People::Young, false),
    ("jeune adulte", People::Young, true),
    ("etudiant|etudiante", People::Students, true),
    ("senior|retraite|retraitee", People::Seniors, true),
    ("personne agee", People::Seniors, true),
    ("vieux|aine", People::Seniors, false),
    ("femme|maman enceinte", People::FutureParents, true),
    ("future|futur parent|maman|mere|papa", People::FutureParents, true),
    ("enceinte", People::FutureParents, true),
    ("parent", People::Parents, false),
    ("aidant|aidante", People::Carers, true),
    ("handicape|handicapee", People::Disabled, true),
    ("personne|enfant|adulte|jeune|ado handicape|handicapee", People::Disabled, true),
    ("personne|enfant|adulte|jeune|ado? en situation de handicap", People::Disabled, true),
    ("malvoyant|aveugle|sourd|autiste", People::Disabled, false),
    ("demandeur|demandeuse emploi", People::JobSeekers, true),
    ("chomeur|chomeuse", People::JobSeekers, true),
    ("personne? sans emploi", People::JobSeekers, true),
    ("primo arrivant|arrivante", People::Newcomers, true),
    ("nouveau|nouveaux|nouvel arrivant|habitant", People::Newcomers, true),
    ("refugie|etranger|migrant|immigre", People::Newcomers, false),
    ("femme", People::Women, true),
    ("pro|professionnel|professionnelle", People::Professionals, false),
    ("famille", People::Families, false),
];

/// What may stand before the words.
const FOR: &str = "pour|fur|for les|des|mes|mon|ma|nos|un|une|jeune|jeunes?";
const I_AM: &str = "je? suis|sommes un|une?";
const ONLY: &str = "accessible|ouvert|ouverte|reserve|reservee|destine aux";

/// How the words were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// « pour … », « je suis … ».
    Framed,
    /// Alone, and clear enough.
    Alone,
    Doubtful,
}

static TABLE: LazyLock<Table<(People, Said)>> = LazyLock::new(|| {
    let rows: Vec<(String, (People, Said))> = PEOPLE
        .into_iter()
        .flat_map(|(words, people, clear)| {
            let alone = if clear { Said::Alone } else { Said::Doubtful };
            let frames =
                [(FOR, Said::Framed), (I_AM, Said::Framed), (ONLY, Said::Framed), ("", alone)];
            frames.map(|(frame, said)| (format!("{frame} {words}"), (people, said)))
        })
        .collect();
    Table::new(rows.iter().map(|(pattern, value)| (pattern.as_str(), *value)))
});

pub fn read(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let Some((end, (people, said))) = TABLE.at(sentence, at) else {
            at += 1;
            continue;
        };
        let phrase = at..end;
        if !is_filter(sentence, &phrase, said) {
            at += 1;
            continue;
        }
        let wish = Filters { audiences: people.audiences().to_vec(), ..Filters::default() };
        for audience in people.audiences() {
            if !filters.audiences.contains(audience) {
                filters.audiences.push(*audience);
            }
        }
        let value = wish.text(FilterKind::Audience).unwrap_or_default();
        let kind = InterpretationKind::Audience;
        told.push(sentence.interpretation(kind, &phrase, value, people.label().to_owned()));
        sentence.take(&phrase);
        at = end;
    }
    told
}

fn is_filter(sentence: &Sentence, phrase: &Range<usize>, said: Said) -> bool {
    if matches!(sentence.standing(phrase), Standing::InName | Standing::Says | Standing::Overlaps) {
        return false;
    }
    // « un appartement avec trois enfants » is no place for children.
    let before = phrase.start.checked_sub(1).map_or("", |before| sentence.folded(before));
    if matches!(before, "avec" | "deux" | "trois" | "quatre") {
        return false;
    }
    // « jeunes enfants »: the people are not the last word said of them.
    let goes_on = phrase.len() == 1 && sentence.continues(phrase.end);
    let clear = match said {
        Said::Framed => true,
        Said::Alone => sentence.has_name_beside(phrase) && !goes_on,
        Said::Doubtful => false,
    };
    clear && sentence.is_told_beside(phrase) && !is_one_subject(sentence, phrase)
}

/// Whether a category is about what is looked for and the people together.
fn is_one_subject(sentence: &Sentence, phrase: &Range<usize>) -> bool {
    static TERMS: LazyLock<Vec<HashSet<String>>> = LazyLock::new(|| {
        let below = Taxonomy::families().terms().iter().filter(|term| term.parent.is_some());
        below.map(words_of).collect()
    });
    let subject = sentence.subject(phrase);
    let people: Vec<&str> = phrase
        .clone()
        .filter(|&token| !sentence.tokens[token].empty)
        .map(|token| sentence.tokens[token].singular.as_str())
        .collect();
    TERMS.iter().any(|words| subject.iter().chain(&people).all(|word| words.contains(*word)))
}

fn words_of(term: &Term) -> HashSet<String> {
    let names = [&term.label].into_iter().chain(&term.synonyms);
    let names = names.chain(term.acronyms.iter().map(|acronym| &acronym.long));
    let folded: Vec<String> = names.map(|name| fold(name)).collect();
    folded.iter().flat_map(|name| name.split(' ')).map(|word| singular(word).to_owned()).collect()
}
