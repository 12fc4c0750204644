//! How many typing errors lie between two words.

/// Letters added, left out, replaced or swapped with the next one between two words, when no more
/// than `most`.
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &right) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(left != right);
            let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().min() > Some(&most) && above.iter().min() > Some(&most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|errors| *errors <= most)
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
