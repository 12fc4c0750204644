//! Reading a file of addresses into streets, and taking them into use.

use super::ban::{Address, City, Columns, Row, Writing, locality_id};
use super::limits::{Bounded, Excess, Limits, too_many_postcodes};
use super::numbers::HouseNumber;
use super::street::{MOST_POSTCODES, Street};
use super::write;
use crate::index::IndexError;
use csv::ByteRecord;
use data::store::Rejection;
use data::text::fold;
use data::units::{InseeCode, Position};
use flate2::read::MultiGzDecoder;
use serde::{Deserialize, Serialize};
use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where the file is to be had.
pub const DOWNLOAD: &str = "https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/";

/// Rejected rows that are told in detail; the others are counted.
const MOST_TOLD: usize = 1_000;

/// Rows between two reports of progress.
const STEP: u64 = 5_000;

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// All communes of the file, not only those of the territory and around it.
    pub everything: bool,
    /// Also when less than half of the present addresses would remain.
    pub allow_loss: bool,
}

/// Bytes of the file that were read, of how many.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

/// How many addresses are kept, of what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub addresses: u64,
    pub streets: u64,
    pub localities: u64,
    pub communes: u64,
}

/// What became of a file.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Report {
    pub rows: u64,
    pub counts: Counts,
    /// Of communes that were not asked for.
    pub outside: u64,
    /// A number of a street that was there already.
    pub repeated: u64,
    pub rejected: u64,
    /// The first of them.
    pub rejections: Vec<Rejection>,
}

impl Report {
    fn reject(&mut self, rejection: Rejection) {
        self.rejected += 1;
        if self.rejections.len() < MOST_TOLD {
            self.rejections.push(rejection);
        }
    }
}

/// Why a file was not imported; nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{path} illisible : {source}")]
    Io { path: PathBuf, source: io::Error },
    #[error("{0} est une archive gzip abîmée ou incomplète ; téléchargez-la à nouveau")]
    Cut(PathBuf),
    #[error("{path}, ligne {row} : {excess}")]
    TooLarge { path: PathBuf, row: u64, excess: Excess },
    #[error(
        "{path} n'est pas un fichier d'adresses de la Base Adresse Nationale, il manque {} ; il se télécharge sur {DOWNLOAD}",
        missing.join(", ")
    )]
    NotAddresses { path: PathBuf, missing: Vec<&'static str> },
    #[error(
        "aucune des {rows} lignes de {path} n'est de l'agglomération ou de ses voisines : est-ce le bon département ? (--all garde tout)"
    )]
    NothingKept { path: PathBuf, rows: u64 },
    #[error(
        "{rejected} lignes sur {rows} de {path} sont fautives, rien n'est repris ; la première : ligne {}, {}",
        first.row,
        first.reason
    )]
    MostlyFaulty { path: PathBuf, rows: u64, rejected: u64, first: Box<Rejection> },
    #[error(
        "{path} ne garde que {now} adresses sur {before}, le fichier est peut-être coupé (--allow-loss l'accepte)"
    )]
    Loss { path: PathBuf, before: u64, now: u64 },
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Reads a file, plain or gzip, and takes its addresses into use in `dir` in the place of those
/// that were there.
///
/// # Errors
/// [`ImportError`]; what was there stays.
pub fn import(
    file: &Path,
    dir: &Path,
    options: Options,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, ImportError> {
    import_within(file, dir, options, Limits::default(), progress)
}

/// The same with other limits.
pub(super) fn import_within(
    file: &Path,
    dir: &Path,
    options: Options,
    limits: Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, ImportError> {
    let (report, streets) = read(file, options, limits, progress)?;
    let before = super::inspect(dir).map_or(0, |kept| kept.counts.addresses);
    let now = report.counts.addresses;
    if now < before / 2 && !options.allow_loss {
        return Err(ImportError::Loss { path: file.to_owned(), before, now });
    }
    write::replace(dir, &streets, &report.counts)?;
    Ok(report)
}

/// A street with its house numbers, sorted.
pub type Full = (Street, Vec<HouseNumber>);

fn read(
    path: &Path,
    options: Options,
    limits: Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Report, Vec<Full>), ImportError> {
    let fault = |source| ImportError::Io { path: path.to_owned(), source };
    let file = File::open(path).map_err(fault)?;
    let total = file.metadata().map_err(fault)?.len();
    let done = Arc::new(AtomicU64::new(0));
    let mut input = BufReader::new(Counting { file, done: Arc::clone(&done) });
    // The first two bytes tell, whatever the name says.
    let zipped = input.fill_buf().map_err(fault)?.starts_with(&[0x1f, 0x8b]);
    let input: Box<dyn Read> =
        if zipped { Box::new(MultiGzDecoder::new(input)) } else { Box::new(input) };
    let (input, row_start) = Bounded::new(input, limits);
    let too_large = |row, excess| ImportError::TooLarge { path: path.to_owned(), row, excess };
    let fault = |error: csv::Error, row| match error.into_kind() {
        csv::ErrorKind::Io(error) if let Some(excess) = Excess::in_error(&error) => {
            too_large(row, excess)
        }
        csv::ErrorKind::Io(_) if zipped => ImportError::Cut(path.to_owned()),
        csv::ErrorKind::Io(source) => ImportError::Io { path: path.to_owned(), source },
        other => ImportError::Io {
            path: path.to_owned(),
            source: io::Error::other(format!("{other:?}")),
        },
    };

    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .has_headers(false)
        .from_reader(BufReader::new(input));
    let mut record = ByteRecord::new();
    let mut next = |record: &mut ByteRecord| {
        let line = reader.position().line();
        row_start.is(reader.position().byte());
        reader.read_byte_record(record).map_err(|error| fault(error, line))
    };
    next(&mut record)?;
    let columns = Columns::of(&record)
        .map_err(|missing| ImportError::NotAddresses { path: path.to_owned(), missing })?;
    let mut report = Report::default();
    let mut book = Book::default();
    let mut kept = 0;
    let mut writing = Writing::default();
    while next(&mut record)? {
        report.rows += 1;
        writing.decode(&mut record);
        let line = record.position().map_or(0, csv::Position::line);
        match columns.read(&record, options.everything) {
            Row::Kept(_) if kept == limits.kept => {
                return Err(too_large(line, Excess::Kept(limits.kept)));
            }
            Row::Kept(address) => match book.add(*address, line) {
                Ok(()) => kept += 1,
                Err(rejection) => report.reject(*rejection),
            },
            Row::Outside => report.outside += 1,
            Row::Rejected(rejection) => report.reject(rejection),
        }
        if report.rows % STEP == 0 {
            progress(Progress { done: done.load(Ordering::Relaxed), total });
        }
    }
    if report.rejected > report.rows / 2
        && let Some(first) = report.rejections.first()
    {
        return Err(ImportError::MostlyFaulty {
            path: path.to_owned(),
            rows: report.rows,
            rejected: report.rejected,
            first: Box::new(first.clone()),
        });
    }
    let streets = book.streets(&mut report);
    if report.counts.addresses == 0 {
        return Err(ImportError::NothingKept { path: path.to_owned(), rows: report.rows });
    }
    Ok((report, streets))
}

/// Counts the bytes that are read of a file.
struct Counting {
    file: File,
    done: Arc<AtomicU64>,
}

impl Read for Counting {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.done.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// Commune of now, former commune, folded name.
type Key = (InseeCode, Option<InseeCode>, String);

struct Entries {
    name: String,
    city: City,
    id: String,
    postcodes: Vec<(String, u32)>,
    numbers: Vec<HouseNumber>,
    /// Of a lieu-dit, and of the addresses in it.
    positions: Vec<(Position, Option<(f64, f64)>)>,
}

impl Entries {
    fn new(name: &str, city: &City, id: String) -> Self {
        Self {
            name: name.to_owned(),
            city: city.clone(),
            id,
            postcodes: Vec::new(),
            numbers: Vec::new(),
            positions: Vec::new(),
        }
    }

    /// Whether there is no place for this postcode.
    fn is_full(&self, code: &str) -> bool {
        let known = || self.postcodes.iter().any(|(known, _)| known == code);
        self.postcodes.len() >= MOST_POSTCODES && !known()
    }

    /// Place of a postcode in the list, one use of it counted.
    fn postcode(&mut self, code: Option<&str>) -> u8 {
        let Some(code) = code.filter(|code| !self.is_full(code)) else { return u8::MAX };
        let known = self.postcodes.iter().position(|(known, _)| known == code);
        let place = known.unwrap_or_else(|| {
            self.postcodes.push((code.to_owned(), 0));
            self.postcodes.len() - 1
        });
        self.postcodes[place].1 += 1;
        u8::try_from(place).unwrap_or(u8::MAX)
    }
}

/// The streets as they are read.
#[derive(Default)]
struct Book {
    streets: HashMap<Key, Entries>,
    localities: HashMap<Key, Entries>,
}

impl Book {
    /// Takes in the address of a row, unless there is no room for its postcode.
    fn add(&mut self, address: Address, row: u64) -> Result<(), Box<Rejection>> {
        let Address { city, street, postcode, number, position, projected, .. } = address;
        let key = |name: &str| {
            let former = city.former.as_ref().map(|(code, _)| code.clone());
            (city.code.clone(), former, fold(name))
        };
        let of_kind = if number.is_some() { &self.streets } else { &self.localities };
        if let (Some(entries), Some(code)) = (of_kind.get(&key(&street)), &postcode)
            && entries.is_full(code)
        {
            return Err(Box::new(too_many_postcodes(row, &street, code)));
        }
        let locality = match &number {
            None => Some(street.clone()),
            Some(_) => address.locality,
        };
        if let Some(name) = locality {
            let entries = self
                .localities
                .entry(key(&name))
                .or_insert_with(|| Entries::new(&name, &city, locality_id(&city.code, &name)));
            entries.postcode(postcode.as_deref());
            entries.positions.push((position, projected));
        }
        let Some(mut number) = number else { return Ok(()) };
        let entries = match self.streets.entry(key(&street)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Entries::new(&street, &city, address.street_id)),
        };
        number.postcode = entries.postcode(postcode.as_deref());
        let made = number.id_in(&entries.id);
        number.id = Some(address.id).filter(|id| !id.is_empty() && *id != made);
        entries.numbers.push(number);
        Ok(())
    }

    /// All of them, the longest streets first, so that of many found alike those come first.
    fn streets(self, report: &mut Report) -> Vec<Full> {
        let mut all = Vec::with_capacity(self.streets.len() + self.localities.len());
        let mut communes = BTreeSet::new();
        for (key, entries) in self.localities {
            if !self.streets.contains_key(&key) {
                communes.insert(entries.city.code.clone());
                report.counts.localities += 1;
                all.extend(finished(entries, true, report));
            }
        }
        for entries in self.streets.into_values() {
            communes.insert(entries.city.code.clone());
            report.counts.streets += 1;
            all.extend(finished(entries, false, report));
        }
        report.counts.communes = communes.len() as u64;
        all.sort_by(|(a, _), (b, _)| {
            let order = |street: &Street| (std::cmp::Reverse(street.numbers), street.id.clone());
            order(a).cmp(&order(b))
        });
        all
    }
}

fn finished(mut entries: Entries, locality: bool, report: &mut Report) -> Option<Full> {
    // The sort is stable: of a number that comes twice, the first one is kept.
    entries.numbers.sort_by(|a, b| (a.number, &a.suffix).cmp(&(b.number, &b.suffix)));
    let read = entries.numbers.len();
    entries.numbers.dedup_by(|a, b| a.number == b.number && a.suffix == b.suffix);
    report.repeated += (read - entries.numbers.len()) as u64;
    report.counts.addresses += entries.numbers.len() as u64;

    let mut order: Vec<usize> = (0..entries.postcodes.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(entries.postcodes[*place].1));
    for number in &mut entries.numbers {
        let place = order.iter().position(|place| *place == usize::from(number.postcode));
        number.postcode = place.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX);
    }
    let positions = if locality {
        entries.positions
    } else {
        entries.numbers.iter().map(|one| (one.position, one.projected)).collect()
    };
    let (position, projected) = middle(&positions)?;
    let (former_citycode, former_city) = entries.city.former.unzip();
    let street = Street {
        locality,
        id: entries.id,
        name: entries.name,
        citycode: entries.city.code,
        city: entries.city.name,
        former_city,
        former_citycode,
        postcodes: order.iter().map(|place| entries.postcodes[*place].0.clone()).collect(),
        position,
        projected,
        numbers: u32::try_from(entries.numbers.len()).unwrap_or(u32::MAX),
    };
    Some((street, entries.numbers))
}

/// The one that is nearest to the mean of all.
#[expect(clippy::cast_precision_loss, reason = "a street has few numbers")]
fn middle<T: Copy>(positions: &[(Position, T)]) -> Option<(Position, T)> {
    let n = positions.len() as f64;
    let latitude = positions.iter().map(|(position, _)| position.latitude).sum::<f64>() / n;
    let longitude = positions.iter().map(|(position, _)| position.longitude).sum::<f64>() / n;
    let mean = Position::new(latitude, longitude)?;
    let distance = |one: &Position| one.distance_to(mean).0;
    positions.iter().min_by(|(a, _), (b, _)| distance(a).total_cmp(&distance(b))).copied()
}
