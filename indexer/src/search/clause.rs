//! The tantivy query of what was asked.
//!
//! A word scores by the best field it is found in, not by how rare it is nor by how long the field
//! is: all words are required anyway, and of two listings found in the same way the nearer one is
//! to come first, not the one with the shorter name.

use super::best::Best;
use super::budget::Budget;
use super::geo::{InShape, Shape};
use super::lexicon::{By, Named};
use super::ranking::Words;
use super::reading::{Group, Lookup, Reading};
use crate::index::schema::Fields;
use crate::index::snapshot::Snapshot;
use std::sync::Arc;
use tantivy::query::doc_predicate_query::DocPredicateQuery;
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, Query};
use tantivy::schema::Field;
use tantivy::{Score, Term};

type Clause = Box<dyn Query>;

/// Where results may lie, and of what kind they must be.
#[derive(Debug)]
pub struct Ground {
    pub snapshot: Arc<Snapshot>,
    /// Ranks of the categories of which results must have one; none when all will do.
    pub categories: Vec<u64>,
    pub circle: Option<Shape>,
    /// Where the circle's centre lies: what has no position may serve it.
    pub commune: Option<u64>,
    pub bounds: Option<Shape>,
    pub area: Option<Shape>,
}

impl Ground {
    /// Everywhere, and of all kinds.
    pub fn anywhere(snapshot: Arc<Snapshot>) -> Self {
        Self {
            snapshot,
            categories: Vec::new(),
            circle: None,
            commune: None,
            bounds: None,
            area: None,
        }
    }
}

/// What clauses are made of.
pub struct Making<'a> {
    pub fields: &'a Fields,
    pub worth: &'a Words,
    /// Of the work that reading their lists is.
    pub budget: &'a Budget,
}

pub fn query(made: &Making, reading: &Reading, ground: &Ground, has_centre: bool) -> Clause {
    let all: Vec<&Lookup> = reading.groups.iter().flat_map(|group| &group.words).collect();
    let mut required: Vec<Clause> =
        reading.groups.iter().map(|group| group_clause(made, group, &all)).collect();
    required.extend(ground_clauses(made, ground));
    if reading.groups.is_empty() && !reading.liked.is_empty() {
        // Something to rank what has none of the liked words by.
        required.push(scored(Box::new(AllQuery), made.worth.place_alone));
    }
    if required.is_empty() {
        return Box::new(AllQuery);
    }
    let mut clauses: Vec<(Occur, Clause)> =
        required.into_iter().map(|clause| (Occur::Must, clause)).collect();
    // Once we know where, the nearest of all « France services » comes first, whatever its full name.
    let whole_name_counts = !has_centre || !reading.is_category();
    if whole_name_counts && !reading.groups.is_empty() {
        let whole = Term::from_field_text(made.fields.whole_name, &reading.whole);
        clauses.push((Occur::Should, worth_of(whole, made.worth.whole_name)));
    }
    for lookup in &reading.liked {
        let anywhere = scored(word_clause(made, lookup, &all), made.worth.part);
        clauses.push((Occur::Should, anywhere));
        clauses.push((Occur::Should, word_clause(made, lookup, &all)));
    }
    let aside = if reading.is_situation() { made.worth.told } else { made.worth.aside };
    for group in &reading.aside {
        let told = aside_clauses(made, group, aside);
        clauses.extend(told.into_iter().map(|clause| (Occur::Should, clause)));
    }
    if let Some(word) = &reading.only_word {
        let called = Term::from_field_text(made.fields.initials, word);
        clauses.push((Occur::Should, worth_of(called, made.worth.initials)));
    }
    Box::new(BooleanQuery::new(clauses))
}

/// What a listing scores for each group of words that it has, on top of what the words are worth,
/// in [`some_groups`]: more than all words can be.
pub const GROUP: Score = 1_000.0;

/// At least one of the groups of words, in the same places.
pub fn some_groups(made: &Making, reading: &Reading, ground: &Ground) -> Clause {
    let all: Vec<&Lookup> = reading.groups.iter().flat_map(|group| &group.words).collect();
    let has = |group: &Group| group_clause(made, group, &all);
    let any = reading.groups.iter().flat_map(|group| [scored(has(group), GROUP), has(group)]);
    let mut required = ground_clauses(made, ground);
    required.push(Box::new(BooleanQuery::union(any.collect())));
    Box::new(BooleanQuery::intersection(required))
}

fn ground_clauses(made: &Making, ground: &Ground) -> Vec<Clause> {
    let within =
        |shape: &Shape| InShape::new(shape.clone(), Arc::clone(&ground.snapshot), made.budget);
    let circle = ground.circle.iter().map(|circle| within(circle).or_serving(ground.commune));
    let shapes = ground.bounds.iter().chain(&ground.area).map(within);
    let shapes = circle.chain(shapes);
    let shapes = shapes.map(|shape| filter(Box::new(DocPredicateQuery::from(shape))));
    let ranks = ground.categories.iter();
    let terms = ranks.map(|rank| worth_of(Term::from_field_u64(made.fields.term, *rank), 0.0));
    let categories = (!ground.categories.is_empty()).then(|| best(made, terms));
    shapes.chain(categories).collect()
}

fn group_clause(made: &Making, group: &Group, all: &[&Lookup]) -> Clause {
    let mut words: Vec<Clause> =
        group.words.iter().map(|lookup| word_clause(made, lookup, all)).collect();
    // A situation has no words of its own.
    let as_words: Option<Clause> = match words.len() {
        0 | 1 => words.pop(),
        _ => Some(all_of(made, words)),
    };
    let as_category =
        group.categories.iter().flat_map(|named| category_clauses(made, group, *named));
    let mut either: Vec<Clause> = as_words.into_iter().chain(as_category).collect();
    either.extend(defined_clause(made, group));
    match either.len() {
        1 => either.remove(0),
        _ => best(made, either),
    }
}

/// The kind of place it is, then what else it offers.
fn category_clauses(made: &Making, group: &Group, named: Named) -> [Clause; 2] {
    let score = category_score(made, group, named);
    let first = Term::from_field_u64(made.fields.first_term, named.rank);
    let any = Term::from_field_u64(made.fields.term, named.rank);
    [worth_of(first, score), worth_of(any, score * made.worth.incidental)]
}

/// The same for what is of a kind that the words define.
fn defined_clause(made: &Making, group: &Group) -> Option<Clause> {
    let any = group.categories.iter().map(|named| {
        let score = category_score(made, group, *named) * made.worth.defined;
        worth_of(Term::from_field_u64(made.fields.term, named.rank), score)
    });
    let ranks = group.defined.iter();
    let first = ranks.map(|rank| Term::from_field_u64(made.fields.first_term, *rank));
    let first: Vec<Clause> = first.map(|term| worth_of(term, 0.0)).collect();
    let wanted = !group.categories.is_empty() && !first.is_empty();
    wanted.then(|| all_of(made, [best(made, any), best(made, first)]))
}

/// Named in n words, it is worth as much as n words of the name.
fn category_score(made: &Making, group: &Group, named: Named) -> Score {
    (0..named.words).map(|_| made.worth.category_named).sum::<Score>()
        * match named.by {
            By::Label => 1.0,
            By::Synonym | By::Said => made.worth.synonym,
            By::Answering => made.worth.answering,
            By::Near => made.worth.near,
        }
        * if named.wide && group.names_term() { made.worth.top } else { 1.0 }
}

/// What is said in passing tells two listings apart that the rest finds alike.
fn aside_clauses(made: &Making, group: &Group, aside: Score) -> Vec<Clause> {
    let words = group.words.iter().map(|lookup| {
        let told = [made.fields.name, made.fields.alternate_name, made.fields.description]
            .into_iter()
            .flat_map(|field| field_clauses(made, field, lookup, aside));
        best(made, told)
    });
    let near = |named: &&Named| named.by == By::Near;
    let categories = group.categories.iter().filter(|named| !near(named)).map(|named| {
        let share = if named.by.is_meant() { 1.0 } else { made.worth.answering };
        worth_of(Term::from_field_u64(made.fields.term, named.rank), aside * share)
    });
    words.chain(categories).collect()
}

/// A kind of street counts in an address only beside another of the words.
fn word_clause(made: &Making, lookup: &Lookup, others: &[&Lookup]) -> Clause {
    let anywhere = weighted_fields(made).flat_map(|(field, score)| {
        let share = if lookup.is_street_type() { made.worth.street_type } else { 1.0 };
        let found = field_clauses(made, field, lookup, score * share);
        if field != made.fields.address || !lookup.finds_street_type() {
            return found;
        }
        let others = others.iter().filter(|other| !other.finds_street_type());
        let named: Vec<Clause> =
            others.flat_map(|other| field_clauses(made, field, other, 0.0)).collect();
        vec![all_of(made, [best(made, found), best(made, named)])]
    });
    best(made, anywhere)
}

fn field_clauses(made: &Making, field: Field, lookup: &Lookup, score: Score) -> Vec<Clause> {
    match lookup {
        Lookup::Word { singular, long, stems } => {
            let found = |text: &String, score| worth_of(Term::from_field_text(field, text), score);
            let family = stems.iter().map(|stem| found(stem, score * made.worth.family));
            let same = std::iter::once(singular).chain(long).map(|text| found(text, score));
            same.chain(family).collect()
        }
        Lookup::Beginning(beginning) => {
            let term = Term::from_field_text(field, beginning);
            let prefix = Box::new(FuzzyTermQuery::new_prefix(term, 0, false));
            vec![scored(prefix, score * made.worth.beginning)]
        }
    }
}

/// The fields that words are looked for in.
pub fn searched_fields(fields: &Fields) -> [Field; 8] {
    [
        fields.name,
        fields.alternate_name,
        fields.category,
        fields.organization,
        fields.commune,
        fields.related,
        fields.description,
        fields.address,
    ]
}

/// The same, and what a word is worth in each.
fn weighted_fields(made: &Making) -> impl Iterator<Item = (Field, Score)> {
    let scores = [
        made.worth.name,
        made.worth.name,
        made.worth.category,
        made.worth.organization,
        made.worth.commune,
        made.worth.related,
        made.worth.description,
        made.worth.address,
    ];
    searched_fields(made.fields).into_iter().zip(scores)
}

/// The best of these.
fn best(made: &Making, clauses: impl IntoIterator<Item = Clause>) -> Clause {
    Box::new(Best::of(clauses, made.budget))
}

/// What all of these find.
fn all_of(made: &Making, clauses: impl IntoIterator<Item = Clause>) -> Clause {
    Box::new(Best::all(clauses, made.budget))
}

/// What has the term, with that score.
fn worth_of(term: Term, score: Score) -> Clause {
    Box::new(Best::term(term, score))
}

fn filter(clause: Clause) -> Clause {
    scored(clause, 0.0)
}

fn scored(clause: Clause, score: Score) -> Clause {
    Box::new(ConstScoreQuery::new(clause, score))
}
