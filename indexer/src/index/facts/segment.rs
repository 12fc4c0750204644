//! The facts of a segment, read from its columns when it appears.

use super::unlocated::Unlocated;
use super::{Cells, Facts, NOTHING, sets};
use crate::index::cell;
use crate::index::schema::column;
use crate::index::timetable::{Latest, Timetable};
use std::collections::HashMap;
use std::sync::Arc;
use tantivy::columnar::{Column, StrColumn};
use tantivy::store::StoreReader;
use tantivy::{DocId, SegmentReader};

/// A home and the communes served: what an address and a service area have to do with a commune is
/// the same for all listings that have both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Covered {
    /// Commune of the address, 0 without one.
    pub home: u64,
    /// Place in the areas of the segment, or [`NOTHING`].
    area: u32,
}

/// What is only looked at to tell equal results apart.
#[derive(Debug, Clone, Copy)]
pub struct Identity {
    pub id: [u64; 2],
    /// First half of the id of its organisation.
    pub organization: u64,
    /// Beginning of its name, in order.
    pub name: [u64; 2],
    /// Place of its name among those of its segment.
    pub name_rank: u32,
}

/// The facts of all documents of a segment, deleted ones included.
pub struct SegmentFacts {
    facts: Box<[Facts]>,
    identities: Box<[Identity]>,
    /// The cell of each document, never less than the one before: segments are sorted by it.
    pub cells: Cells,
    pub covered: Box<[Covered]>,
    pub unlocated: Unlocated,
    areas: Box<[Box<[u64]>]>,
    pub languages: Box<[Box<[String]>]>,
    pub accessibility: Box<[Box<[String]>]>,
    pub hours: Box<[Arc<Timetable>]>,
    /// What [`Self::hours`] say about the present.
    pub present: Latest,
    /// By [`Identity::name_rank`].
    names: Option<StrColumn>,
    /// What [`row`](crate::index::row) made of each listing.
    pub rows: StoreReader,
}

/// Blocks are small and not compressed: keeping some would cost more than reading them again.
const NO_CACHE: usize = 0;

impl SegmentFacts {
    pub fn load(reader: &SegmentReader) -> tantivy::Result<Self> {
        let columns = reader.fast_fields();
        let blank = Facts {
            latitude: f64::NAN,
            longitude: f64::NAN,
            terms: [0; 2],
            traits: 0,
            limits: 0,
            covered: 0,
            hours: NOTHING,
            languages: NOTHING,
            accessibility: NOTHING,
        };
        let mut facts = vec![blank; reader.max_doc() as usize];
        // Segments where nothing has a position have no such columns.
        each(columns.column_opt(column::LATITUDE)?, &mut facts, |row, it| row.latitude = it);
        each(columns.column_opt(column::LONGITUDE)?, &mut facts, |row, it| row.longitude = it);
        each(columns.column_opt(column::TERMS_LOW)?, &mut facts, |row, it| row.terms[0] = it);
        each(columns.column_opt(column::TERMS_HIGH)?, &mut facts, |row, it| row.terms[1] = it);
        each(columns.column_opt(column::TRAITS)?, &mut facts, |row, it| row.traits = it);
        each(columns.column_opt(column::LIMITS)?, &mut facts, |row, it| row.limits = it);
        let hours = columns.str(column::HOURS)?;
        let languages = columns.str(column::LANGUAGES)?;
        let accessibility = columns.str(column::ACCESSIBILITY)?;
        each(ranks(hours.as_ref()), &mut facts, |row, it| row.hours = place(it));
        each(ranks(languages.as_ref()), &mut facts, |row, it| row.languages = place(it));
        each(ranks(accessibility.as_ref()), &mut facts, |row, it| row.accessibility = place(it));

        let served = columns.str(column::SERVED)?;
        let homes: Option<Column<u64>> = columns.column_opt(column::COMMUNE)?;
        let covered = cover(homes.as_ref(), ranks(served.as_ref()).as_ref(), &mut facts);
        let cells = cells(reader)?;
        let areas = values(served.as_ref(), sets::read_communes)?;
        Ok(Self {
            unlocated: unlocated(&cells, &facts, &covered, &areas),
            covered,
            facts: facts.into(),
            identities: identities(reader)?,
            cells: Cells::new(cells),
            areas,
            languages: values(languages.as_ref(), sets::read)?,
            accessibility: values(accessibility.as_ref(), sets::read)?,
            hours: values(hours.as_ref(), Timetable::of)?,
            present: Latest::default(),
            names: columns.str(column::SORT_NAME)?,
            rows: reader.get_store_reader(NO_CACHE)?,
        })
    }

    pub fn of(&self, document: DocId) -> &Facts {
        &self.facts[document as usize]
    }

    pub fn identity(&self, document: DocId) -> &Identity {
        &self.identities[document as usize]
    }

    /// Communes served, sorted; none when nothing is said.
    pub fn area(&self, covered: Covered) -> &[u64] {
        self.areas.get(covered.area as usize).map_or(&[], |area| area)
    }

    /// Name as it is sorted by.
    pub fn name(&self, document: DocId) -> std::io::Result<String> {
        let mut name = String::new();
        if let Some(names) = &self.names {
            names.ord_to_str(u64::from(self.identity(document).name_rank), &mut name)?;
        }
        Ok(name)
    }
}

fn cells(reader: &SegmentReader) -> tantivy::Result<Vec<u64>> {
    let column = reader.fast_fields().u64(column::CELL)?;
    let mut cells = vec![cell::NO_POSITION; reader.max_doc() as usize];
    each(Some(column), &mut cells, |row, it| *row = it);
    Ok(cells)
}

fn identities(reader: &SegmentReader) -> tantivy::Result<Box<[Identity]>> {
    let columns = reader.fast_fields();
    let blank = Identity { id: [0; 2], organization: 0, name: [0; 2], name_rank: NOTHING };
    let mut rows = vec![blank; reader.max_doc() as usize];
    each(columns.column_opt(column::ID_HIGH)?, &mut rows, |row, it| row.id[0] = it);
    each(columns.column_opt(column::ID_LOW)?, &mut rows, |row, it| row.id[1] = it);
    each(columns.column_opt(column::ORGANIZATION)?, &mut rows, |row, it| row.organization = it);
    each(columns.column_opt(column::NAME_HIGH)?, &mut rows, |row, it| row.name[0] = it);
    each(columns.column_opt(column::NAME_LOW)?, &mut rows, |row, it| row.name[1] = it);
    let names = columns.str(column::SORT_NAME)?;
    each(ranks(names.as_ref()), &mut rows, |row, it| row.name_rank = place(it));
    Ok(rows.into())
}

/// Gives each row the value that the column has for its document.
fn each<R, T>(column: Option<Column<T>>, rows: &mut [R], give: impl Fn(&mut R, T))
where
    T: PartialOrd + Copy + std::fmt::Debug + Send + Sync + 'static,
{
    let Some(column) = column else { return };
    for (document, row) in (0..).zip(rows) {
        if let Some(value) = column.first(document) {
            give(row, value);
        }
    }
}

fn ranks(column: Option<&StrColumn>) -> Option<Column<u64>> {
    column.map(|column| column.ords().clone())
}

/// A segment has no more values than documents, whose numbers are as small.
fn place(rank: u64) -> u32 {
    u32::try_from(rank).unwrap_or(NOTHING)
}

/// Numbers the different homes with areas, from 0.
fn cover(
    homes: Option<&Column<u64>>,
    areas: Option<&Column<u64>>,
    facts: &mut [Facts],
) -> Box<[Covered]> {
    let mut known: HashMap<Covered, u32> = HashMap::new();
    let mut all = Vec::new();
    for (document, row) in (0..).zip(facts) {
        let home = homes.and_then(|column| column.first(document)).unwrap_or(0);
        let area = areas.and_then(|column| column.first(document)).map_or(NOTHING, place);
        let covered = Covered { home, area };
        row.covered = *known.entry(covered).or_insert_with(|| {
            all.push(covered);
            place(all.len() as u64 - 1)
        });
    }
    all.into()
}

/// They come last, those of one area together.
fn unlocated(
    cells: &[u64],
    facts: &[Facts],
    covered: &[Covered],
    areas: &[Box<[u64]>],
) -> Unlocated {
    let mut all = Unlocated::default();
    let mut last = None;
    let first = cells.partition_point(|cell| *cell < cell::NO_POSITION);
    for (document, facts) in (0..).zip(facts).skip(first) {
        let Covered { area, .. } = covered[facts.covered as usize];
        let communes = areas.get(area as usize).map_or(&[][..], |communes| communes);
        all.add(document, communes, last.replace(area) == Some(area));
    }
    all
}

/// The different values of a column, in the order of their ranks.
fn values<T>(column: Option<&StrColumn>, read: impl Fn(&str) -> T) -> tantivy::Result<Box<[T]>> {
    let Some(column) = column else { return Ok(Box::default()) };
    let mut values = Vec::with_capacity(column.num_terms());
    let mut terms = column.dictionary().stream()?;
    while terms.advance() {
        values.push(read(&String::from_utf8_lossy(terms.key())));
    }
    Ok(values.into())
}
