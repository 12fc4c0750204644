//! One pass over all that matches: the page, the exact total and the facets.

use super::ranking::{Candidate, Ranking, Tie};
use crate::index::schema::column;
use data::taxonomy::Taxonomy;
use data::units::{Metres, Position};
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::io;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

/// Collects one search. The filters by category and commune are applied here rather than in the
/// query, because each facet is counted without its own.
pub struct Results {
    pub ranking: Ranking,
    /// Ranks in the taxonomy; empty means all.
    pub categories: Vec<u64>,
    /// Communes; empty means all.
    pub communes: Vec<u64>,
    /// How many of the first results to keep.
    pub keep: usize,
}

/// A result before its summary is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub address: DocAddress,
    /// Less is earlier.
    pub rank: f64,
    pub distance: Option<Metres>,
    quality: Reverse<u64>,
    /// Place of its name among those of its segment.
    name: u64,
    id: (u64, u64),
}

/// What was collected.
#[derive(Default)]
pub struct Collected {
    pub total: u64,
    /// By rank in the taxonomy.
    pub categories: Vec<u64>,
    pub communes: BTreeMap<u64, u64>,
    /// In order.
    pub first: Vec<Found>,
}

impl Collector for Results {
    type Fruit = Collected;
    type Child = SegmentResults;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<SegmentResults> {
        let columns = reader.fast_fields();
        Ok(SegmentResults {
            segment,
            ranking: self.ranking.clone(),
            wanted_categories: self.categories.clone(),
            wanted_communes: self.communes.clone(),
            keep: self.keep,
            latitude: columns.column_opt(column::LATITUDE)?,
            longitude: columns.column_opt(column::LONGITUDE)?,
            terms: columns.column_opt(column::TERM)?,
            covered: columns.column_opt(column::COVERED)?,
            area: columns.column_opt(column::AREA)?,
            commune: columns.u64(column::COMMUNE)?,
            quality: columns.u64(column::QUALITY)?,
            demo: columns.bool(column::DEMO)?,
            id_high: columns.u64(column::ID_HIGH)?,
            id_low: columns.u64(column::ID_LOW)?,
            names: columns.str(column::SORT_NAME)?,
            total: 0,
            categories: vec![0; Taxonomy::families().terms().len()],
            communes: BTreeMap::new(),
            heap: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.ranking.needs_text_score()
    }

    fn merge_fruits(&self, segments: Vec<SegmentFruit>) -> tantivy::Result<Collected> {
        let mut all = Collected {
            categories: vec![0; Taxonomy::families().terms().len()],
            ..Collected::default()
        };
        let mut names = Names::default();
        let mut found: Vec<Found> = Vec::new();
        for fruit in segments {
            all.total += fruit.total;
            for (sum, count) in all.categories.iter_mut().zip(fruit.categories) {
                *sum += count;
            }
            for (commune, count) in fruit.communes {
                *all.communes.entry(commune).or_default() += count;
            }
            found.extend(fruit.first);
            names.columns.insert(fruit.segment, fruit.names);
        }
        let mut failure = None;
        found.sort_by(|a, b| {
            a.rank
                .total_cmp(&b.rank)
                .then(a.quality.cmp(&b.quality))
                .then_with(|| {
                    names.compare(a, b).unwrap_or_else(|error| {
                        failure = Some(error);
                        Ordering::Equal
                    })
                })
                .then_with(|| a.id.cmp(&b.id))
        });
        if let Some(error) = failure {
            return Err(error.into());
        }
        found.truncate(self.keep);
        all.first = found;
        Ok(all)
    }
}

pub struct SegmentResults {
    segment: SegmentOrdinal,
    ranking: Ranking,
    wanted_categories: Vec<u64>,
    wanted_communes: Vec<u64>,
    keep: usize,
    latitude: Option<Column<f64>>,
    longitude: Option<Column<f64>>,
    terms: Option<Column<u64>>,
    covered: Option<Column<u64>>,
    area: Option<Column<u64>>,
    commune: Column<u64>,
    quality: Column<u64>,
    demo: Column<bool>,
    id_high: Column<u64>,
    id_low: Column<u64>,
    names: Option<StrColumn>,
    total: u64,
    categories: Vec<u64>,
    communes: BTreeMap<u64, u64>,
    /// The worst of those kept is on top.
    heap: BinaryHeap<Kept>,
}

pub struct SegmentFruit {
    segment: SegmentOrdinal,
    total: u64,
    categories: Vec<u64>,
    communes: BTreeMap<u64, u64>,
    first: Vec<Found>,
    names: Option<StrColumn>,
}

impl SegmentCollector for SegmentResults {
    type Fruit = SegmentFruit;

    fn collect(&mut self, document: DocId, text: Score) {
        let in_category = any(self.terms.as_ref(), document, &self.wanted_categories);
        let in_commune = any(self.covered.as_ref(), document, &self.wanted_communes);
        if in_commune {
            for rank in values(self.terms.as_ref(), document) {
                if let Some(count) =
                    usize::try_from(rank).ok().and_then(|rank| self.categories.get_mut(rank))
                {
                    *count += 1;
                }
            }
        }
        if in_category {
            for commune in values(self.covered.as_ref(), document) {
                *self.communes.entry(commune).or_default() += 1;
            }
        }
        if in_category && in_commune {
            self.total += 1;
            self.keep_if_better(document, text);
        }
    }

    fn harvest(self) -> SegmentFruit {
        SegmentFruit {
            segment: self.segment,
            total: self.total,
            categories: self.categories,
            communes: self.communes,
            first: self.heap.into_iter().map(|kept| kept.0).collect(),
            names: self.names,
        }
    }
}

impl SegmentResults {
    fn keep_if_better(&mut self, document: DocId, text: Score) {
        let distance = self.distance(document);
        let candidate = self.candidate(document, text, distance);
        let rank = self.ranking.rank(&candidate);
        let full = self.heap.len() >= self.keep;
        if full && self.heap.peek().is_none_or(|worst| worst.0.rank < rank) {
            return;
        }
        let names = self.names.as_ref();
        let kept = Kept(Found {
            address: DocAddress::new(self.segment, document),
            rank,
            distance,
            quality: Reverse(self.ranking.quality(&candidate)),
            name: names.and_then(|names| names.ords().first(document)).unwrap_or(u64::MAX),
            id: (
                self.id_high.first(document).unwrap_or(u64::MAX),
                self.id_low.first(document).unwrap_or(u64::MAX),
            ),
        });
        if !full {
            self.heap.push(kept);
        } else if let Some(mut worst) = self.heap.peek_mut()
            && kept < *worst
        {
            *worst = kept;
        }
    }

    fn distance(&self, document: DocId) -> Option<Metres> {
        let centre = self.ranking.centre?;
        let latitude = self.latitude.as_ref()?.first(document)?;
        let longitude = self.longitude.as_ref()?.first(document)?;
        Some(centre.distance_to(Position { latitude, longitude }))
    }

    fn candidate(&self, document: DocId, text: Score, distance: Option<Metres>) -> Candidate {
        Candidate {
            text,
            distance,
            place: self.tie(document, &self.ranking.places),
            residence: self.tie(document, self.ranking.residence.as_slice()),
            quality: self.quality.first(document).unwrap_or(0),
            demo: self.demo.first(document).unwrap_or(false),
        }
    }

    fn tie(&self, document: DocId, communes: &[u64]) -> Tie {
        if communes.is_empty() {
            Tie::None
        } else if self.commune.first(document).is_some_and(|home| communes.contains(&home)) {
            Tie::Lies
        } else if any(self.covered.as_ref(), document, communes) {
            Tie::Serves
        } else if values(self.area.as_ref(), document).next().is_some() {
            Tie::Elsewhere
        } else {
            Tie::None
        }
    }
}

fn values(column: Option<&Column<u64>>, document: DocId) -> impl Iterator<Item = u64> {
    column.into_iter().flat_map(move |column| column.values_for_doc(document))
}

/// Whether the document has one of the wanted values; always when none is wanted in particular.
fn any(column: Option<&Column<u64>>, document: DocId, wanted: &[u64]) -> bool {
    wanted.is_empty() || values(column, document).any(|value| wanted.contains(&value))
}

/// Ordered so that the last result is the greatest.
#[derive(Debug, PartialEq)]
struct Kept(Found);

impl Eq for Kept {}

impl Ord for Kept {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.0, &other.0);
        a.rank
            .total_cmp(&b.rank)
            .then(a.quality.cmp(&b.quality))
            .then(a.name.cmp(&b.name))
            .then(a.id.cmp(&b.id))
    }
}

impl PartialOrd for Kept {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Compares names across segments, where their places mean different things.
#[derive(Default)]
struct Names {
    columns: BTreeMap<SegmentOrdinal, Option<StrColumn>>,
    read: HashMap<(SegmentOrdinal, u64), String>,
}

impl Names {
    fn compare(&mut self, a: &Found, b: &Found) -> io::Result<Ordering> {
        if a.address.segment_ord == b.address.segment_ord {
            return Ok(a.name.cmp(&b.name));
        }
        let (left, right) = (self.name(a)?, self.name(b)?);
        Ok(left.cmp(&right))
    }

    fn name(&mut self, found: &Found) -> io::Result<String> {
        let key = (found.address.segment_ord, found.name);
        if let Some(name) = self.read.get(&key) {
            return Ok(name.clone());
        }
        let mut name = String::new();
        if let Some(Some(column)) = self.columns.get(&key.0) {
            column.ord_to_str(found.name, &mut name)?;
        }
        self.read.insert(key, name.clone());
        Ok(name)
    }
}
