//! How a word sounds in French, roughly: « ludotek » sounds like « ludothèque ».

/// Letters, the longest first, with what they sound like. A capital is a sound of its own.
const SOUNDS: [(&str, &str); 43] = [
    ("sych", "sik"),
    ("sch", "S"),
    ("chr", "kr"),
    ("chn", "kn"),
    ("chl", "kl"),
    ("eau", "o"),
    ("ain", "I"),
    ("ein", "I"),
    ("aim", "I"),
    ("oin", "uI"),
    ("que", "k"),
    ("ch", "S"),
    ("sh", "S"),
    ("ph", "f"),
    ("qu", "k"),
    ("ck", "k"),
    ("cc", "ks"),
    ("gn", "n"),
    ("au", "o"),
    ("ai", "e"),
    ("ei", "e"),
    ("ay", "e"),
    ("oe", "e"),
    ("eu", "e"),
    ("ou", "U"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("ge", "je"),
    ("gi", "ji"),
    ("gy", "ji"),
    ("gu", "g"),
    ("in", "I"),
    ("im", "I"),
    ("an", "A"),
    ("am", "A"),
    ("en", "A"),
    ("em", "A"),
    ("on", "O"),
    ("om", "O"),
    ("h", ""),
    ("x", "ks"),
    ("c", "k"),
];

/// Fewer sounds are those of too many words.
const SHORTEST: usize = 3;

/// The sound of a folded word of the Latin alphabet, nothing for others and for the shortest.
pub fn sound(folded: &str) -> Option<String> {
    if folded.is_empty() || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut sounds = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(letter) = rest.chars().next() {
        let (taken, said) = SOUNDS
            .iter()
            .find(|(letters, said)| rest.starts_with(letters) && is_sounded(letters, said, rest))
            .map_or((1, None), |(letters, said)| (letters.len(), Some(*said)));
        match said {
            Some(said) => said.chars().for_each(|sound| push(&mut sounds, sound)),
            None => push(&mut sounds, plain(letter)),
        }
        rest = &rest[taken..];
    }
    // What ends a word is mostly mute.
    let heard = sounds.trim_end_matches(['e', 's', 't', 'd']);
    let heard = if heard.len() < SHORTEST { &sounds } else { heard };
    (heard.len() >= SHORTEST).then(|| heard.to_owned())
}

/// A nasal needs a consonant after it that is not its own double: « ami », « ennui ». « vaccin » is
/// no « accueil ».
fn is_sounded(letters: &str, said: &str, rest: &str) -> bool {
    if letters == "cc" {
        return rest[letters.len()..].starts_with(['e', 'i', 'y']);
    }
    if !said.ends_with(['I', 'A', 'O']) {
        return true;
    }
    !rest[letters.len()..].starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'n', 'm', 'h'])
}

fn plain(letter: char) -> char {
    match letter {
        'q' => 'k',
        'z' => 's',
        'w' => 'v',
        'y' => 'i',
        other => other,
    }
}

/// Doubles sound like one.
fn push(sounds: &mut String, sound: char) {
    if !sounds.ends_with(sound) {
        sounds.push(sound);
    }
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[test]
    fn what_sounds_alike_has_one_key() {
        for (typed, meant) in [
            ("ludotek", "ludotheque"),
            ("numerik", "numerique"),
            ("creshe", "creche"),
            ("vaxin", "vaccin"),
            ("kreche", "creche"),
            ("pissine", "piscine"),
            ("bibliotek", "bibliotheque"),
            ("avoka", "avocat"),
            ("kantine", "cantine"),
            ("ekole", "ecole"),
            ("jimnastique", "gymnastique"),
            ("psikologue", "psychologue"),
            ("ortofoniste", "orthophoniste"),
            ("anfant", "enfant"),
            ("handikap", "handicap"),
            ("alzaimer", "alzheimer"),
            ("garderi", "garderie"),
        ] {
            assert_eq!(sound(typed), sound(meant), "{typed}");
        }
    }

    #[test]
    fn what_sounds_otherwise_has_another() {
        for (a, b) in [("nounou", "nono"), ("creche", "broche"), ("piscine", "cuisine")] {
            assert_ne!(sound(a), sound(b), "{a}");
        }
        assert_eq!(sound("مكتبه"), None);
        assert_eq!(sound(""), None);
        assert_eq!(sound("pot"), Some("pot".to_owned()));
        assert_eq!(sound("eau"), None);
    }
}
