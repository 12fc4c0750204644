//! The figures: nDCG@10, recall@20, queries without results.

use super::judgments::Judged;

/// Results that nDCG looks at.
const NDCG_DEPTH: usize = 10;
/// Results that recall looks at, and the most that it asks for.
const RECALL_DEPTH: usize = 20;
/// From this grade on, a listing is worth finding.
const WORTH_FINDING: u8 = 2;

/// How one query was answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    pub ndcg: f64,
    pub recall: f64,
    pub empty: bool,
}

impl Score {
    /// `found` are listing ids, best first.
    pub fn of(found: &[String], judged: &Judged) -> Self {
        let grade = |id: &String| judged.get(id).copied().unwrap_or(0);
        let mut ideal: Vec<u8> = judged.values().copied().collect();
        ideal.sort_unstable_by(|a, b| b.cmp(a));
        let wanted = ideal.iter().filter(|grade| **grade >= WORTH_FINDING).count();
        let got = found.iter().take(RECALL_DEPTH).filter(|id| grade(id) >= WORTH_FINDING).count();
        Self {
            ndcg: ratio(gain(found.iter().map(grade)), gain(ideal.into_iter())),
            recall: ratio(count(got), count(wanted.min(RECALL_DEPTH))),
            empty: found.is_empty(),
        }
    }
}

/// Discounted cumulated gain of the first grades: 2^grade − 1 over log2(rank + 1).
fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    let discounts = (2_u32..).map(|rank| f64::from(rank).log2());
    let gains = grades.map(|grade| f64::from(2_u32.pow(grade.into()) - 1));
    gains.zip(discounts).take(NDCG_DEPTH).fold(0.0, |sum, (gain, discount)| sum + gain / discount)
}

/// Means over queries.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    pub queries: usize,
    pub ndcg: f64,
    pub recall: f64,
    /// Share of queries without any result.
    pub empty: f64,
}

impl Figures {
    pub fn of(scores: &[Score]) -> Self {
        let total = count(scores.len());
        let mean = |value: fn(&Score) -> f64| ratio(scores.iter().map(value).sum(), total);
        Self {
            queries: scores.len(),
            ndcg: mean(|score| score.ndcg),
            recall: mean(|score| score.recall),
            empty: mean(|score| f64::from(u8::from(score.empty))),
        }
    }
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn judged() -> Judged {
        Judged::from([("a".to_owned(), 3), ("b".to_owned(), 2), ("c".to_owned(), 1)])
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-4
    }

    #[test]
    fn the_best_order_scores_one_and_another_less() {
        let best = Score::of(&ids(&["a", "b", "c", "d"]), &judged());
        assert!(close(best.ndcg, 1.0) && close(best.recall, 1.0), "{best:?}");
        // (0 + 3 / log2(3) + 7 / log2(4)) / (7 + 3 / log2(3) + 1 / log2(4))
        let worse = Score::of(&ids(&["d", "b", "a"]), &judged());
        assert!(close(worse.ndcg, 0.5741) && close(worse.recall, 1.0), "{worse:?}");
    }

    #[test]
    fn what_is_missing_costs_recall_and_nothing_at_all_is_empty() {
        let half = Score::of(&ids(&["b"]), &judged());
        assert!(close(half.recall, 0.5) && !half.empty, "{half:?}");
        let none = Score::of(&[], &judged());
        assert_eq!(none, Score { ndcg: 0.0, recall: 0.0, empty: true });
        let figures = Figures::of(&[half, none]);
        assert!(close(figures.recall, 0.25) && close(figures.empty, 0.5), "{figures:?}");
    }

    #[test]
    fn recall_asks_for_no_more_than_it_looks_at() {
        let all: Vec<String> = (0..60).map(|number| number.to_string()).collect();
        let judged: Judged = all.iter().map(|id| (id.clone(), 3)).collect();
        let score = Score::of(&all, &judged);
        assert!(close(score.recall, 1.0) && close(score.ndcg, 1.0), "{score:?}");
    }
}
