//! Importing files, good and bad.

use super::super::import::{ImportError, Options, import};
use super::*;
use std::fs;
use std::path::Path;

fn run(file: &Path, dir: &Path) -> Result<Report, ImportError> {
    import(file, dir, Options::default(), &mut |_| ())
}

#[test]
fn a_file_is_imported_and_accounted_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut file = ban::sample();
    file.text.push_str("x;x;douze;;Rue du Kobold;68700;68063;Cernay;;;;;7.17;47.79;;;;;;;;;\n");
    file.text.push_str("x;y\n");
    // A number again, in capitals.
    let again = file.text.lines().nth(13).expect("12 bis").replace("bis", "BIS");
    assert!(again.contains("BIS"), "{again}");
    file.text.push_str(&(again + "\n"));
    let dir = folder.path().join("addresses");
    let mut steps = 0;
    let report = import(&file.save(folder.path()), &dir, Options::default(), &mut |_| steps += 1)
        .expect("imported");
    assert_eq!(report.rows, 20 * 14 + 60 + 3);
    assert_eq!(report.outside, 20, "Colmar is left out");
    assert_eq!((report.repeated, report.rejected), (1, 2));
    assert_eq!(report.rejections[0].column.as_deref(), Some("numero"));
    assert_eq!(
        report.counts,
        Counts { addresses: 13 * 20 + 60, streets: 14, localities: 1, communes: 6 }
    );
    let accounted = report.counts.addresses + report.outside + report.repeated + report.rejected;
    assert_eq!(report.rows, accounted);
    assert_eq!(inspect(&dir).expect("there").counts, report.counts);
}

#[test]
fn a_zipped_file_gives_the_same_and_all_communes_on_demand() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("addresses");
    let zipped = ban::sample().save_zipped(folder.path());
    let plain = ban::sample().save(folder.path());
    let one = run(&zipped, &dir).expect("imported");
    assert_eq!(one.counts, run(&plain, &dir).expect("imported").counts);
    let everything = Options { everything: true, ..Options::default() };
    let all = import(&zipped, &dir, everything, &mut |_| ()).expect("imported");
    assert_eq!((all.outside, all.counts.communes), (0, one.counts.communes + 1));
    let geocoder = Geocoder::open(&dir);
    let found = geocoder.search(&Question::new("3 rue du Centaure Colmar")).expect("an answer");
    assert_eq!(found[0].label, "3 Rue du Centaure 68000 Colmar");
    let colmar = geocoder.search(&Question::new("colmar")).expect("an answer");
    assert_eq!(colmar[0].kind, CandidateKind::Municipality);
    assert_eq!(colmar[0].postcode.as_deref(), Some("68000"));
}

#[test]
fn a_bad_file_changes_nothing_and_says_why() {
    let sample = Sample::new();
    let dir = sample.folder.path().join("addresses");
    let before = inspect(&dir).expect("there");
    let path = sample.folder.path().join("bad");
    let write = |bytes: &[u8]| fs::write(&path, bytes).expect("written");
    let refused = || run(&path, &dir).expect_err("refused").to_string();

    write(b"");
    assert!(refused().contains("il manque numero, nom_voie"));
    write(b"id,nom,lat\n1,2,3\n");
    assert!(refused().contains("Base Adresse Nationale"));
    write(&[0, 159, 146, 150, 10, 255]);
    assert!(refused().contains("Base Adresse Nationale"));
    write(format!("{}\n", ban::HEADING).as_bytes());
    assert!(refused().contains("aucune des 0 lignes"));
    write(format!("{}\nx;y\n", ban::HEADING).as_bytes());
    assert!(refused().contains("1 lignes sur 1"));
    let zipped = fs::read(ban::sample().save_zipped(sample.folder.path())).expect("read");
    write(&zipped[..zipped.len() / 2]);
    assert!(refused().contains("incomplète"));
    fs::remove_file(&path).expect("removed");
    assert!(refused().contains("illisible"));

    assert_eq!(inspect(&dir), Some(before));
    assert_eq!(sample.first("5 rue du Kobold Cernay").housenumber.as_deref(), Some("5"));
}

#[test]
fn a_file_that_was_cut_is_refused_unless_the_loss_is_meant() {
    let sample = Sample::new();
    let dir = sample.folder.path().join("addresses");
    let text: String = ban::sample().text.lines().take(40).flat_map(|line| [line, "\n"]).collect();
    let path = sample.folder.path().join("cut.csv");
    fs::write(&path, text).expect("written");
    let error = run(&path, &dir).expect_err("refused");
    assert!(matches!(error, ImportError::Loss { .. }), "{error}");
    assert!(sample.first("5 rue du Kobold Cernay").housenumber.is_some());
    let options = Options { allow_loss: true, ..Options::default() };
    assert!(import(&path, &dir, options, &mut |_| ()).is_ok());
    assert!(sample.geocoder.refresh());
    assert_eq!(sample.first("5 rue du Kobold Cernay").kind, CandidateKind::Municipality);
    assert!(!sample.geocoder.refresh(), "only once");
}

#[test]
fn addresses_are_taken_into_use_while_running_and_old_ones_removed() {
    let (geocoder, folder) = without_file();
    assert_eq!(geocoder.imported(), None);
    assert!(!geocoder.refresh());
    let dir = folder.path().join("addresses");
    let file = ban::sample().save(folder.path());
    for _ in 0..2 {
        run(&file, &dir).expect("imported");
        assert!(geocoder.refresh());
        let found = geocoder.search(&Question::new("5 rue du Kobold, Cernay")).expect("an answer");
        assert_eq!(found[0].label, "5 Rue du Kobold 68700 Cernay");
    }
    let generations = fs::read_dir(&dir).expect("read").filter(|entry| {
        entry.as_ref().expect("an entry").file_name().to_string_lossy().starts_with("gen-")
    });
    assert_eq!(generations.count(), 1);
}

#[test]
fn damaged_addresses_leave_the_communes() {
    let sample = Sample::new();
    let dir = sample.folder.path().join("addresses");
    let files = fs::read_dir(dir.join("gen-1")).expect("a generation");
    for file in files {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "fast") {
            let mut bytes = fs::read(&path).expect("read");
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0xff;
            fs::write(&path, bytes).expect("written");
        }
    }
    let geocoder = Geocoder::open(&dir);
    assert_eq!(geocoder.imported(), None);
    assert_eq!(inspect(&dir), None);
    let found = geocoder.search(&Question::new("Rixheim")).expect("an answer");
    assert_eq!(found[0].city, "Rixheim");
}

#[test]
fn a_file_of_old_loses_no_accent() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = ban::sample().save(folder.path());
    let dir = folder.path().join("addresses");
    let text = std::fs::read_to_string(&file).expect("read");
    let accented = text.replace("Rue du Dragon Imaginaire", "Allée des Écureuils rêvés");
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&accented);
    std::fs::write(&file, &bytes).expect("written");
    let report = import(&file, &dir, Options::default(), &mut |_| ()).expect("imported");
    assert_eq!(report.rejected, 0, "{:?}", report.rejections.first());
    let found =
        Geocoder::open(&dir).search(&Question::new("12 allee des ecureuils reves mulhouse"));
    let found = found.expect("an answer");
    assert_eq!(found[0].label, "12 Allée des Écureuils rêvés 68100 Mulhouse");
    // One damaged row of a file of UTF-8 does not change what the others say.
    let last = accented.rfind("Écureuils").expect("a row");
    let mut bytes = accented.into_bytes();
    bytes[last + 1] = b'?';
    std::fs::write(&file, &bytes).expect("written");
    let report = import(&file, &dir, Options::default(), &mut |_| ()).expect("imported");
    assert_eq!(report.rejected, 1);
}
