//! Numbers in digits and in French words: « 18 », « dix-huit », « quatre-vingt-cinq ».

use super::sentence::Sentence;
use data::text::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

const UNITS: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];

/// The tens, and whether the numbers after them go on to nineteen: « soixante-douze ».
const TENS: [(&str, u16, bool); 6] = [
    ("vingt", 20, false),
    ("trente", 30, false),
    ("quarante", 40, false),
    ("cinquante", 50, false),
    ("soixante", 60, true),
    ("quatre-vingt", 80, true),
];

/// Numbers by their words.
static WORDS: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let mut numbers = HashMap::new();
    let mut learn = |name: &str, number: u16| {
        numbers.insert(fold(name), number);
    };
    learn("une", 1);
    for (number, unit) in (0..).zip(UNITS) {
        learn(unit, number);
    }
    for (ten, value, long) in TENS {
        learn(ten, value);
        learn(&format!("{ten}s"), value);
        let last = if long { 19 } else { 9 };
        for (number, unit) in (0..=last).zip(UNITS).skip(1) {
            learn(&format!("{ten} {unit}"), value + number);
            learn(&format!("{ten} et {unit}"), value + number);
        }
    }
    numbers
});

/// Most words of a number: « quatre-vingt-dix-sept ».
const LONGEST: usize = 4;

/// A whole number that begins with a token: the token after it, and the number.
pub fn at(sentence: &Sentence, start: usize) -> Option<(usize, u16)> {
    if !sentence.is_free(start) {
        return None;
    }
    let typed = sentence.folded(start);
    if typed.len() <= 3
        && let Ok(number) = typed.parse()
    {
        return Some((start + 1, number));
    }
    (1..=LONGEST).rev().find_map(|length| {
        let tokens = start..start + length;
        let free = tokens.clone().all(|token| sentence.is_free(token));
        let words: Vec<&str> = tokens.clone().map(|token| sentence.folded(token)).collect();
        let number = WORDS.get(words.join(" ").as_str()).filter(|_| free)?;
        Some((tokens.end, *number))
    })
}
