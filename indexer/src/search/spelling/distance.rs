//! How many typing errors lie between two words.

/// Letters added, left out, replaced or swapped with the next one between two words, when no more
/// than `most`.
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    Errors::of(b).against(a, most)
}

/// The errors between one word and many others, for which nothing is allocated each time.
pub struct Errors {
    letters: Vec<char>,
    other: Vec<char>,
    /// The last three rows of the table of distances between beginnings of both.
    rows: [Vec<usize>; 3],
}

impl Errors {
    pub fn of(word: &str) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let row = || vec![0; letters.len() + 1];
        let rows = [row(), row(), row()];
        Self { letters, other: Vec::new(), rows }
    }

    /// The [`distance`] from another word.
    pub fn against(&mut self, other: &str, most: usize) -> Option<usize> {
        let Self { letters, other: lefts, rows: [before, above, row] } = self;
        lefts.clear();
        lefts.extend(other.chars());
        if lefts.len().abs_diff(letters.len()) > most {
            return None;
        }
        above.iter_mut().enumerate().for_each(|(place, errors)| *errors = place);
        let mut least_above = 0;
        for (i, &left) in lefts.iter().enumerate() {
            row[0] = i + 1;
            let mut least_of_row = row[0];
            for (j, &right) in letters.iter().enumerate() {
                let replaced = above[j] + usize::from(left != right);
                let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
                if i > 0 && j > 0 && left == letters[j - 1] && lefts[i - 1] == right {
                    least = least.min(before[j - 1] + 1);
                }
                row[j + 1] = least;
                least_of_row = least_of_row.min(least);
            }
            // No row after these is better than this one, or than a swap with the one above.
            if least_of_row > most && least_above >= most {
                return None;
            }
            least_above = least_of_row;
            std::mem::swap(before, above);
            std::mem::swap(above, row);
        }
        above.last().copied().filter(|errors| *errors <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn typing_errors_are_counted() {
        assert_eq!(distance("creche", "creche", 1), Some(0));
        assert_eq!(distance("crehce", "creche", 1), Some(1));
        assert_eq!(distance("crche", "creche", 1), Some(1));
        assert_eq!(distance("creeche", "creche", 1), Some(1));
        assert_eq!(distance("breche", "creche", 1), Some(1));
        assert_eq!(distance("bibloiteque", "bibliotheque", 2), Some(2));
        assert_eq!(distance("creche", "caf", 2), None);
        assert_eq!(distance("piscine", "pistache", 2), None);
        assert_eq!(distance("", "ab", 2), Some(2));
    }
}
