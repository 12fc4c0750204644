//! Files that are larger than any file of addresses is.

use super::super::import::{ImportError, Options, Report, import_within};
use super::super::limits::{Excess, Limits};
use super::super::street::MOST_POSTCODES;
use super::*;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

fn run(file: &Path, dir: &Path, limits: Limits) -> Result<Report, ImportError> {
    import_within(file, dir, Options::default(), limits, &mut |_| ())
}

fn excess(file: &Path, dir: &Path, limits: Limits) -> (u64, Excess) {
    match run(file, dir, limits) {
        Err(ImportError::TooLarge { row, excess, .. }) => (row, excess),
        other => panic!("{other:?}"),
    }
}

/// The sample, then so much of what never ends its row: a few kilobytes that unpack to many.
fn bomb(folder: &Path, megabytes: usize, filling: u8) -> PathBuf {
    let path = folder.join("bombe.csv.gz");
    let mut zipped = GzEncoder::new(fs::File::create(&path).expect("a file"), Compression::fast());
    zipped.write_all(ban::sample().text.as_bytes()).expect("written");
    zipped.write_all(b"\"").expect("written");
    let block = vec![filling; 1_000_000];
    for _ in 0..megabytes {
        zipped.write_all(&block).expect("written");
    }
    zipped.finish().expect("written");
    path
}

#[test]
fn a_row_that_never_ends_is_refused_where_it_begins_and_changes_nothing() {
    let sample = Sample::new();
    let dir = sample.folder.path().join("addresses");
    let before = inspect(&dir).expect("there");
    let rows = ban::sample().text.lines().count() as u64;
    for filling in [b'a', b'\n', b';', 0] {
        let bomb = bomb(sample.folder.path(), 30, filling);
        assert!(fs::metadata(&bomb).expect("a file").len() < 1_000_000, "packed well");
        let limits = Limits::default();
        assert_eq!(excess(&bomb, &dir, limits), (rows + 1, Excess::Row(limits.row)), "{filling}");
    }
    assert_eq!(inspect(&dir), Some(before));
}

#[test]
fn a_heading_that_never_ends_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("longue.csv");
    fs::write(&path, vec![b'a'; 1_000_000]).expect("written");
    let (row, excess) = excess(&path, &folder.path().join("addresses"), Limits::default());
    assert_eq!((row, excess), (1, Excess::Row(Limits::default().row)));
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_and_one_byte_less_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("addresses");
    let file = ban::sample();
    let (path, size) = (file.save_zipped(folder.path()), file.text.len() as u64);
    let limits = Limits { unpacked: size - 1, ..Limits::default() };
    let (row, too_large) = excess(&path, &dir, limits);
    assert_eq!(too_large, Excess::Unpacked(size - 1));
    assert!(row > 1);
    assert_eq!(inspect(&dir), None);
    run(&path, &dir, Limits { unpacked: size, ..Limits::default() }).expect("imported");
}

#[test]
fn one_address_more_than_may_be_kept_is_refused_with_its_row() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("addresses");
    let path = ban::sample().save(folder.path());
    let report = run(&path, &dir, Limits::default()).expect("imported");
    let kept = report.rows - report.outside;
    let limits = |kept| Limits { kept, ..Limits::default() };
    let (row, too_many) = excess(&path, &dir, limits(kept - 1));
    assert_eq!(too_many, Excess::Kept(kept - 1));
    assert!(row > kept, "{row}");
    run(&path, &dir, limits(kept)).expect("imported");
}

#[test]
fn a_street_has_so_many_postcodes_and_the_row_of_the_next_one_is_rejected() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("addresses");
    let mut file = ban::File::default();
    for rank in 0..=MOST_POSTCODES {
        let postcode = (68_100 + rank).to_string();
        file.street(&ban::Street {
            name: "Rue du Basilic",
            city: ("68224", "Mulhouse"),
            former: None,
            postcode: &postcode,
            start: ban::at(47.75, 7.34),
            // Each twice: a postcode that is known already is no other one.
            numbers: vec![(2 * rank + 1).to_string(), (2 * rank + 2).to_string()],
            locality: "",
        });
    }
    let report = run(&file.save(folder.path()), &dir, Limits::default()).expect("imported");
    assert_eq!(report.counts.addresses, 2 * MOST_POSTCODES as u64);
    assert_eq!(report.rejected, 2);
    let first = &report.rejections[0];
    assert_eq!(first.row, 2 * MOST_POSTCODES as u64 + 2);
    assert_eq!(first.column.as_deref(), Some("code_postal"));
    assert_eq!(first.value.as_deref(), Some("68132"));
    assert!(first.reason.contains("32 codes postaux"), "{}", first.reason);
}
