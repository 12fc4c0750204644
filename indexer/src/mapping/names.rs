//! Names as people write them.

use crate::normalise::name;
use data::text::fold;

/// A readable name: case repaired, the commune that follows a dash cut (it is in the address),
/// common words that registers write without accents given theirs.
pub(super) fn readable(text: &str, city: &str) -> String {
    let name = name::name(text);
    let bare = match name.rsplit_once(" - ") {
        Some((head, tail)) if !city.is_empty() && fold(tail) == fold(city) => head.trim(),
        _ => name.as_str(),
    };
    let words: Vec<&str> = bare.split(' ').collect();
    let words = words.iter().enumerate().map(|(rank, word)| spelled(word, rank, &words));
    words.collect::<Vec<_>>().join(" ")
}

/// One word, spelled as in a sentence.
fn spelled(word: &str, rank: usize, words: &[&str]) -> String {
    const ACCENTED: &[(&str, &str)] = &[
        ("bibliotheque", "bibliothèque"),
        ("mediatheque", "médiathèque"),
        ("ludotheque", "ludothèque"),
        ("residence", "résidence"),
        ("cine", "ciné"),
        ("cinema", "cinéma"),
        ("college", "collège"),
        ("ecole", "école"),
        ("musee", "musée"),
        ("creche", "crèche"),
    ];
    if let Some((_, accented)) = ACCENTED.iter().find(|(plain, _)| word.to_lowercase() == *plain) {
        let capital = word.starts_with(|c: char| c.is_uppercase());
        let mut letters = accented.chars();
        return match letters.next() {
            Some(first) if capital => first.to_uppercase().chain(letters).collect(),
            _ => (*accented).to_owned(),
        };
    }
    // `Médiathèque De La Filature`: "De" within a name is small, and "La" after it.
    let small = |word: &str| matches!(word, "De" | "Du" | "Des" | "Et");
    let after_de = rank > 0 && words[rank - 1].eq_ignore_ascii_case("de");
    if rank > 0 && (small(word) || (after_de && word == "La" && words[rank - 1] == "De")) {
        return word.to_lowercase();
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn names_are_read_as_people_write_them() {
        for (written, readable_name) in [
            ("Bibliotheque Drouot - Mulhouse", "Bibliothèque Drouot"),
            ("Mediatheque De La Filature - Mulhouse", "Médiathèque de la Filature"),
            ("EHPAD RESIDENCE LES VOSGES", "EHPAD Résidence Les Vosges"),
            (
                "Maison France services - CSC Lavoisier-Brustlein",
                "Maison France services - CSC Lavoisier-Brustlein",
            ),
            ("La Passerelle des Talents", "La Passerelle des Talents"),
            ("Mairie de La Wantzenau", "Mairie de La Wantzenau"),
        ] {
            assert_eq!(readable(written, "MULHOUSE"), readable_name);
        }
    }
}
