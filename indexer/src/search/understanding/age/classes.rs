//! School classes: « CM2 », « petite section », « soutien scolaire 3e ».

use crate::search::filter::AgeWish;
use crate::search::understanding::pattern::Table;
use crate::search::understanding::sentence::Sentence;
use std::ops::Range;
use std::sync::LazyLock;

/// School classes, as the age one has at the end of the calendar year in which the school year
/// began; years, both ends included.
static CLASSES: LazyLock<Table<(u16, u16)>> = LazyLock::new(|| {
    Table::new([
        ("en? petite section", (3, 3)),
        ("en? moyenne section", (4, 4)),
        ("en? grande section", (5, 5)),
        ("en? classe? de? cp", (6, 6)),
        ("en? classe? de? ce1", (7, 7)),
        ("en? classe? de? ce2", (8, 8)),
        ("en? classe? de? cm1", (9, 9)),
        ("en? classe? de? cm2", (10, 10)),
        ("en|classe|eleve|niveau de? 6|sixieme eme|e?", (11, 11)),
        ("en|classe|eleve|niveau de? 5|cinquieme eme|e?", (12, 12)),
        ("en|classe|eleve|niveau de? 4|quatrieme eme|e?", (13, 13)),
        ("en|classe|eleve|niveau de? 3|troisieme eme|e?", (14, 14)),
        ("en|classe|eleve|niveau de? seconde", (15, 15)),
        ("en|classe|eleve|niveau de? terminale", (17, 17)),
        ("6|sixieme eme|e", (11, 11)),
        ("5|cinquieme eme|e", (12, 12)),
        ("4|quatrieme eme|e", (13, 13)),
        ("3|troisieme eme|e", (14, 14)),
        ("pour? les? collegien|collegienne", (11, 14)),
        ("pour? les? lyceen|lyceenne", (15, 17)),
        ("pour? les? adulte", (18, LAST)),
    ])
});

/// Before a number of a class: « soutien scolaire 3e », and not « rue de la 4e DMM ».
const SCHOOLING: [&str; 6] = ["scolaire", "devoir", "soutien", "eleve", "math", "brevet"];
/// A class without end.
const LAST: u16 = u16::MAX;

pub fn words() -> impl Iterator<Item = &'static String> {
    CLASSES.words()
}

pub fn at(sentence: &Sentence, at: usize) -> Option<(Range<usize>, AgeWish)> {
    let (end, (from, to)) = CLASSES.at(sentence, at)?;
    let phrase = at..end;
    // « je travaille en 3x8 ».
    if sentence.tokens.get(end).is_some_and(|next| next.word == sentence.tokens[end - 1].word) {
        return None;
    }
    let number = sentence.folded(at).starts_with(|c: char| c.is_ascii_digit());
    let unsure = number && !SCHOOLING.contains(&sentence.content_before(at));
    // « jeunes adultes », « enfants et adultes ».
    let others = |token: &str| matches!(token, "jeune" | "enfant" | "ado");
    let mixed = to == LAST && sentence.tokens.iter().any(|token| others(&token.singular));
    let to = if to == LAST { LAST } else { AgeWish::years(to).to };
    let wish = AgeWish { from: AgeWish::years(from).from, to };
    (!unsure && !mixed && sentence.has_subject_beside(&phrase)).then_some((phrase, wish))
}
