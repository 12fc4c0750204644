//! One organisation does not fill a page while others are left.

use super::numbers::Diversity;

/// Whether a block of the first results has more of one organisation than it may.
pub fn is_crowded<O: PartialEq>(organizations: &[O], numbers: &Diversity) -> bool {
    organizations.chunks(numbers.block).any(|block| {
        block.iter().any(|one| block.iter().filter(|it| *it == one).count() > numbers.most)
    })
}

/// The places in which to show results, best first, whose organisations are these: each block takes
/// the best that are left, but of one organisation no more than it may, unless nothing else is left.
///
/// A longer list begins like a shorter one as far as that is not crowded, and nothing beyond
/// `reach` moves, so that pages fit together.
pub fn spread<O: PartialEq>(organizations: &[O], numbers: &Diversity) -> Vec<usize> {
    let reach = organizations.len().min(numbers.reach);
    let mut left: Vec<usize> = (0..reach).collect();
    let mut shown: Vec<usize> = Vec::with_capacity(organizations.len());
    while !left.is_empty() {
        let block = &shown[shown.len() / numbers.block * numbers.block..];
        let fits = |place: &usize| {
            let same = |other: &&usize| organizations[**other] == organizations[*place];
            block.iter().filter(same).count() < numbers.most
        };
        let next = left.iter().position(fits).unwrap_or(0);
        shown.push(left.remove(next));
    }
    shown.extend(reach..organizations.len());
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NUMBERS: Diversity = Diversity { block: 10, most: 3, reach: 200 };

    fn shown(organizations: &[u8], numbers: &Diversity) -> Vec<u8> {
        spread(organizations, numbers).into_iter().map(|place| organizations[place]).collect()
    }

    #[test]
    fn the_fourth_of_an_organisation_gives_way_to_others() {
        let organizations = [1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8];
        assert!(is_crowded(&organizations, &NUMBERS));
        assert_eq!(shown(&organizations, &NUMBERS), [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1]);
        assert!(!is_crowded(&shown(&organizations, &NUMBERS), &NUMBERS));
    }

    #[test]
    fn when_nothing_else_is_left_it_may() {
        assert_eq!(shown(&[1, 1, 2, 1, 1, 1], &NUMBERS), [1, 1, 2, 1, 1, 1]);
    }

    #[test]
    fn nothing_beyond_reach_moves() {
        let numbers = Diversity { reach: 4, ..NUMBERS };
        assert_eq!(shown(&[1, 1, 1, 1, 2, 3], &numbers), [1, 1, 1, 1, 2, 3]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_repeated_and_no_block_is_fuller_than_it_must_be(
            organizations in prop::collection::vec(0_u8..6, 0..60),
        ) {
            let places = spread(&organizations, &NUMBERS);
            let mut sorted = places.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..organizations.len()).collect::<Vec<_>>());
            for (place, chosen) in places.iter().enumerate() {
                let block = &places[place / NUMBERS.block * NUMBERS.block..place];
                let already = |wanted: usize| {
                    block.iter().filter(|it| organizations[**it] == organizations[wanted]).count()
                };
                let later = places[place..].iter();
                if already(*chosen) >= NUMBERS.most {
                    prop_assert!(later.copied().all(|one| already(one) >= NUMBERS.most));
                } else {
                    let better = later.filter(|one| *one < chosen);
                    prop_assert!(better.copied().all(|one| already(one) >= NUMBERS.most));
                }
            }
        }

        #[test]
        fn a_page_is_the_same_whether_or_not_more_is_read(
            organizations in prop::collection::vec(0_u8..6, 0..60),
            keep in 0_usize..60,
        ) {
            let first = &organizations[..keep.min(organizations.len())];
            if !is_crowded(first, &NUMBERS) {
                let plain: Vec<usize> = (0..first.len()).collect();
                prop_assert_eq!(&spread(&organizations, &NUMBERS)[..first.len()], plain);
            }
        }
    }
}
