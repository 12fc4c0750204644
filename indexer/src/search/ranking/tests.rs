//! The formula, part by part.

use super::*;
use proptest::prelude::*;

fn candidate(text: f32, metres: f32) -> Candidate {
    Candidate {
        text,
        metres: Some(metres),
        place: Tie::None,
        residence: Tie::None,
        completeness: 0.5,
        verified: None,
        updated: None,
        demo: false,
    }
}

fn asked() -> Asked {
    Asked {
        sort: Sort::Relevance,
        has_words: true,
        best_text: 4.0,
        centre: Some(Position { latitude: 47.75, longitude: 7.34 }),
        residence: Some(68_224),
        places: vec![68_224],
        today: Some(20_000),
        wishes: Vec::new(),
    }
}

/// With results about as dense as one expects in town.
fn ranking() -> Ranking {
    let mut ranking = Ranking::new(RankingNumbers::embedded(), asked());
    ranking.scale_to([3_000.0; 9].into_iter());
    ranking
}

fn before(first: &Candidate, second: &Candidate) -> bool {
    ranking().score(first) > ranking().score(second)
}

#[test]
fn of_two_listings_found_alike_the_nearer_comes_first() {
    assert!(before(&candidate(4.0, 400.0), &candidate(4.0, 500.0)));
    assert!(before(&candidate(4.0, 20_000.0), &candidate(4.0, 21_000.0)));
}

#[test]
fn a_name_a_little_farther_comes_before_a_description_next_door() {
    assert!(before(&candidate(4.0, 3_000.0), &candidate(1.0, 100.0)));
    assert!(before(&candidate(3.0, 300.0), &candidate(4.0, 9_000.0)));
}

#[test]
fn what_counts_as_near_depends_on_how_many_there_are_around() {
    let (near, far) = (candidate(3.4, 1_000.0), candidate(4.0, 2_500.0));
    let mut ranking = ranking();
    ranking.scale_to([700.0, 800.0, 900.0, 1_000.0, 1_000.0, 2_500.0].into_iter());
    assert!(ranking.score(&near) > ranking.score(&far), "another one is round the corner");
    ranking.scale_to([1_000.0, 2_500.0, 30_000.0, 40_000.0, 50_000.0].into_iter());
    assert!(ranking.score(&far) > ranking.score(&near), "there are only these two");
}

#[test]
fn what_serves_the_residence_ranks_like_something_near() {
    let away = Candidate { metres: None, residence: Tie::Serves, ..candidate(4.0, 0.0) };
    assert!(before(&away, &candidate(4.0, 5_000.0)));
    assert!(before(&candidate(4.0, 1_000.0), &away));
    assert!(before(&away, &Candidate { residence: Tie::None, ..away }));
}

#[test]
fn what_is_for_others_comes_after_what_is_open_to_one_found_alike() {
    let for_others = |metres| Candidate { residence: Tie::Elsewhere, ..candidate(4.0, metres) };
    assert!(before(&candidate(4.0, 15_000.0), &for_others(100.0)));
    let unknown = Candidate { metres: None, ..candidate(4.0, 0.0) };
    assert!(before(&unknown, &for_others(100.0)));
    assert!(before(&for_others(500.0), &candidate(1.0, 5_000.0)), "the words still count");
}

#[test]
fn what_was_verified_lately_comes_before_what_was_long_ago_and_both_before_what_never_was() {
    let verified = |day| Candidate { verified: Some(day), ..candidate(4.0, 500.0) };
    assert!(before(&verified(19_990), &verified(19_000)));
    let from_a_source = Candidate { updated: Some(19_990), ..candidate(4.0, 500.0) };
    assert!(before(&verified(19_990), &from_a_source));
    assert!(before(&from_a_source, &candidate(4.0, 500.0)));
    let tomorrow = ranking().score(&verified(20_001)) - ranking().score(&verified(20_000));
    assert!(tomorrow.abs() < 1e-6, "nothing is fresher than today");
    let mut timeless = ranking();
    timeless.asked.today = None;
    let same = timeless.score(&verified(19_990)) - timeless.score(&verified(10));
    assert!(same.abs() < 1e-6, "without a time, nothing ages");
}

#[test]
fn what_tells_more_comes_first_and_a_fictitious_one_last() {
    let full = Candidate { completeness: 1.0, ..candidate(4.0, 500.0) };
    assert!(before(&full, &candidate(4.0, 500.0)));
    assert!(before(&candidate(4.0, 500.0), &Candidate { demo: true, ..candidate(4.0, 500.0) }));
}

#[test]
fn the_named_commune_comes_before_all_others() {
    let there = Candidate { place: Tie::Lies, ..candidate(2.0, 5_000.0) };
    assert!(before(&there, &candidate(12.0, 0.0)));
    let serving = Candidate { place: Tie::Serves, ..candidate(2.0, 5_000.0) };
    assert!(before(&there, &serving) && before(&serving, &candidate(12.0, 0.0)));
    let mention = Candidate { place: Tie::Lies, ..candidate(1.0, 500.0) };
    assert!(before(&candidate(4.0, 3_000.0), &mention), "a mention in passing is not enough");
}

fn any_tie() -> impl Strategy<Value = Tie> {
    prop_oneof![Just(Tie::None), Just(Tie::Serves), Just(Tie::Lies), Just(Tie::Elsewhere)]
}

fn any_candidate() -> impl Strategy<Value = Candidate> {
    let day = || prop::option::of(15_000_u16..21_000);
    let metres = prop::option::of(0.0_f32..80_000.0);
    (0.0_f32..12.0, metres, any_tie(), any_tie(), 0.0_f32..=1.0, (day(), day()), any::<bool>())
        .prop_map(|(text, metres, place, residence, completeness, (verified, updated), demo)| {
            Candidate { text, metres, place, residence, completeness, verified, updated, demo }
        })
}

proptest! {
    #[test]
    fn the_parts_say_how_the_score_comes_about(candidate in any_candidate()) {
        let ranking = ranking();
        let parts = ranking.why(&candidate).parts;
        let sum: f32 = parts.iter().map(|part| part.value * part.weight).sum();
        let score = ranking.score(&candidate);
        prop_assert!((sum - score).abs() < 1e-4, "{} {}", sum, score);
        let text = parts.iter().filter(|part| part.name != "text");
        for part in text {
            prop_assert!(part.value > 0.0 && part.value <= 1.0, "{:?}", part);
        }
    }

    #[test]
    fn no_score_is_above_the_most_that_its_text_allows(candidate in any_candidate()) {
        let ranking = ranking();
        prop_assert!(ranking.score(&candidate) <= ranking.most(candidate.text) + 1e-4);
    }
}
