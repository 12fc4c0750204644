//! A thousand malformed files: no panic, a clear error or a report that adds up, and nothing
//! half-written.

use data::store::{ImportReport, Store};
use data::territory::Territory;
use indexer::connector;
use indexer::import::{Options, run};
use indexer::mapping;
use indexer::source::{Catalogue, Definition, File};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Xorshift: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).expect("fits")
    }

    fn pick<'a>(&mut self, values: &[&'a str]) -> &'a str {
        values[self.roll(values.len())]
    }
}

const VALUES: [&str; 40] = [
    "",
    "x",
    "Bibliothèque Nord",
    "68224",
    "68070",
    "68063",
    "6822400",
    "47.75,7.33",
    "47.75",
    "7.33",
    "NaN,inf",
    "1e400,1e400",
    "0,0",
    ",,,",
    "Mulhouse",
    "MULHOUSE CEDEX",
    "Colmar",
    "03 89 60 45 43",
    "tel",
    "+33",
    "a@b.fr",
    "@@@",
    "http://",
    "javascript:alert(1)",
    "Lundi au vendredi de 10h à 12h",
    "lundi de 99h à 3h",
    "25/13/2020",
    "2020-02-31",
    "1 742€",
    "-5€",
    "€",
    "7-17 ans",
    "99999999999999999999 ans",
    "\"",
    "\"\"\"",
    "\u{0}\u{1}",
    "\u{FEFF}",
    "🚲🚲🚲",
    "=1+1",
    "]]>",
];

fn sound(definition: &Definition, dice: &mut Dice) -> Vec<u8> {
    let columns: Vec<String> = definition.columns().into_iter().collect();
    let rows = 1 + dice.roll(4);
    match &definition.file {
        File::Csv { .. } => {
            let mut text = columns.join(";") + "\n";
            for _ in 0..rows {
                let cells: Vec<&str> = columns.iter().map(|_| dice.pick(&VALUES)).collect();
                text += &cells.join(";");
                text.push('\n');
            }
            text.into_bytes()
        }
        File::Json { .. } => {
            let rows: Vec<serde_json::Value> = (0..rows)
                .map(|_| {
                    let cells = columns.iter().map(|column| (column.clone(), any(dice, 3)));
                    serde_json::Value::Object(cells.collect())
                })
                .collect();
            serde_json::to_vec(&rows).expect("json")
        }
    }
}

/// A JSON value of any type.
fn any(dice: &mut Dice, depth: usize) -> serde_json::Value {
    match dice.roll(if depth == 0 { 5 } else { 8 }) {
        0 => serde_json::Value::Null,
        1 => serde_json::json!(dice.roll(100_000)),
        2 => serde_json::json!(dice.roll(2) == 0),
        5 => (0..dice.roll(4)).map(|_| any(dice, depth - 1)).collect(),
        6 => serde_json::json!({ "a": any(dice, depth - 1), "": any(dice, depth - 1) }),
        _ => serde_json::json!(dice.pick(&VALUES)),
    }
}

/// Spoils a file in one of many ways.
fn spoil(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    let somewhere = |bytes: &[u8], dice: &mut Dice| dice.roll(bytes.len().max(1));
    match dice.roll(10) {
        0 => (0..dice.roll(2000)).map(|_| u8::try_from(dice.roll(256)).expect("a byte")).collect(),
        1 => {
            let end = somewhere(&bytes, dice);
            bytes.truncate(end);
            bytes
        }
        2 | 3 => {
            for _ in 0..=dice.roll(8) {
                let at = somewhere(&bytes, dice);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(dice.roll(256)).expect("a byte");
                }
            }
            bytes
        }
        4 => {
            let at = somewhere(&bytes, dice);
            bytes.splice(at..at, *b"\"");
            bytes
        }
        5 => {
            let at = somewhere(&bytes, dice);
            bytes.splice(at..at, *b"\xFF\xFE\xC3\x28;;;\r\r\n,");
            bytes
        }
        6 => {
            let mut again = bytes.clone();
            bytes.append(&mut again);
            bytes
        }
        7 => "[".repeat(1 + dice.roll(500)).into_bytes(),
        8 => b"\xFF\xFE".iter().copied().chain(bytes).collect(),
        _ => bytes,
    }
}

fn adds_up(report: &ImportReport) {
    let outside = report.outside.len() as u64;
    assert_eq!(report.read, report.accepted + outside + report.rejected);
    assert_eq!(report.accepted, report.added + report.updated + report.unchanged);
    let lost = report.rejections.iter().filter(|rejection| !rejection.row_kept).count() as u64;
    assert_eq!(report.rejected, lost);
    for rejection in &report.rejections {
        assert!(!rejection.reason.is_empty() && rejection.row > 0, "{rejection:?}");
        let length = rejection.value.as_ref().map_or(0, |value| value.chars().count());
        assert!(length <= 200, "{rejection:?}");
    }
}

async fn store(folder: &tempfile::TempDir) -> std::sync::Arc<dyn Store> {
    let url = format!("sqlite://{}", folder.path().join("x.sqlite3").display());
    data::store::open(&url).await.expect("a store")
}

#[tokio::test]
async fn a_thousand_malformed_files_give_errors_or_reports_and_nothing_half_written() {
    let catalogue = Catalogue::embedded().expect("sound sources");
    let folder = tempfile::tempdir().expect("a folder");
    let store = store(&folder).await;
    let communes: BTreeSet<String> =
        Territory::m2a().communes().iter().map(|commune| commune.insee.to_string()).collect();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut refused, mut reported, mut kept) = (0, 0, 0);
    for round in 0..1000 {
        let definition = &catalogue.definitions()[round % catalogue.definitions().len()];
        let whole = sound(definition, &mut dice);
        let bytes = spoil(whole, &mut dice);
        let before = store.last_change().await.expect("a change");
        match connector::read(definition, &bytes) {
            Err(error) => {
                refused += 1;
                assert!(!error.to_string().is_empty());
                assert_eq!(store.last_change().await.expect("a change"), before);
            }
            Ok(table) => {
                reported += 1;
                let reading = mapping::map(definition, table);
                for accepted in &reading.accepted {
                    let record = &accepted.record;
                    assert!(!record.name.trim().is_empty());
                    let insee = record.address.insee_code.as_ref().expect("located");
                    assert!(communes.contains(insee.as_str()), "{insee}");
                }
                let options = Options { allow_loss: true };
                let source = definition.source();
                let clock = Timestamp::now;
                let run = run(&*store, &source, &reading, options, &clock, &()).await;
                let report = run.expect("a sound reading is written").report;
                adds_up(&report);
                kept += report.accepted;
                let records = store.records(Some(&source.id)).await.expect("records");
                let live = records.iter().filter(|stored| stored.gone_since.is_none());
                let live: BTreeSet<&str> =
                    live.map(|stored| stored.record.native_id.as_str()).collect();
                let accepted: BTreeSet<&str> = reading
                    .accepted
                    .iter()
                    .map(|accepted| accepted.record.native_id.as_str())
                    .collect();
                assert!(live.is_superset(&accepted), "all of the rows or none");
                let others = live.difference(&accepted);
                let doubtful = others.copied().all(|id| reading.doubtful.contains(id));
                assert!(doubtful, "a row that lives is in the file");
            }
        }
    }
    // The dice reach all three ends.
    assert!(refused > 100 && reported > 100 && kept > 20, "{refused} {reported} {kept}");
    for stored in store.records(None).await.expect("records") {
        let found = store.listing(stored.listing).await.expect("a look-up");
        assert!(found.is_some(), "every record leads to a listing");
    }
}

#[test]
fn a_file_beyond_the_limit_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("huge.csv");
    let file = std::fs::File::create(&path).expect("created");
    file.set_len(connector::MAX_FILE + 1).expect("sparse");
    let error = connector::load(&path).expect_err("too big");
    assert!(error.to_string().contains("200 Mo"), "{error}");
}
