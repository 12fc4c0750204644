//! Files and rows that are refused take nothing away.

use super::*;

#[tokio::test]
async fn a_file_that_lost_most_rows_is_refused_unless_allowed() {
    let base = base().await;
    let files = source("a", 1);
    let many = |count: usize| {
        let one =
            |n: usize| record("a", &n.to_string(), &format!("Lieu n{n}x"), &format!("{n} rue A"));
        rows((0..count).map(one).collect())
    };
    base.import(&files, &many(20), 1).await;
    let clock = || at(2);
    let refused = run(&*base.store, &files, &many(9), Options::default(), &clock, &()).await;
    let error = refused.expect_err("most rows are missing");
    assert!(error.to_string().contains("--allow-loss"), "{error}");
    assert_eq!(base.store.import_reports(9).await.expect("reports").len(), 1, "nothing written");
    let allowed = Options { allow_loss: true };
    let run = run(&*base.store, &files, &many(9), allowed, &clock, &()).await.expect("allowed");
    assert_eq!(counts(&run.report), [0, 0, 9, 11]);
}

#[test]
fn more_than_half_of_three_rows_or_all_rows_are_a_loss() {
    let check = |before, kept, expected| assert_eq!(is_loss(before, kept), expected, "{before}");
    check(0, 0, false);
    check(1, 0, true);
    check(2, 1, false);
    check(2, 0, true);
    check(3, 1, true);
    check(3, 2, false);
    check(6, 2, true);
    check(9, 5, false);
    check(20, 10, false);
}

#[tokio::test]
async fn a_refused_row_keeps_its_listing() {
    let base = base().await;
    let files = source("a", 1);
    let one = record("a", "1", "Bibliothèque Nord", "1 rue A");
    let other = record("a", "2", "Bibliothèque Sud", "9 rue Z");
    base.import(&files, &rows(vec![one, other.clone()]), 1).await;
    let before = base.all().await;
    let mut reading = rows(vec![other]);
    reading.doubtful.extend(["1".to_owned(), "jamais vu".to_owned()]);
    assert_eq!(counts(&base.import(&files, &reading, 2).await), [0, 0, 1, 0]);
    assert_eq!(base.all().await, before);
    reading.doubtful.clear();
    assert_eq!(counts(&base.import(&files, &reading, 3).await), [0, 0, 1, 1]);
    // Once gone, only a good row brings it back.
    reading.doubtful.insert("1".to_owned());
    base.import(&files, &reading, 4).await;
    assert_eq!(base.store.counts().await.expect("counts").records_gone, 1);
}
