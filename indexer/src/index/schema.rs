//! The fields of a document, and the settings under which an index was made.

use super::analysis::{STEMS, StemTokenizer, WORDS, WordTokenizer};
use super::french;
use data::taxonomy::Taxonomy;
use data::units::InseeCode;
use sha2::{Digest, Sha256};
use tantivy::schema::{
    BytesOptions, FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing,
    TextOptions,
};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexSettings, IndexSortByField, Order};

/// Raised whenever what is indexed changes in a way that the schema does not tell.
const VERSION: u32 = 3;

/// Columns, by the names that segments know them by.
pub mod column {
    pub const CELL: &str = "cell";
    pub const LATITUDE: &str = "latitude";
    pub const LONGITUDE: &str = "longitude";
    pub const TERM: &str = "term";
    pub const COMMUNE: &str = "commune_code";
    pub const AREA: &str = "area";
    pub const COVERED: &str = "covered";
    pub const DEMO: &str = "demo";
    pub const QUALITY: &str = "quality";
    pub const SORT_NAME: &str = "sort_name";
    pub const ID_HIGH: &str = "id_high";
    pub const ID_LOW: &str = "id_low";
    pub const SUMMARY: &str = "summary";
}

/// The fields by name.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    pub id: Field,
    pub id_high: Field,
    pub id_low: Field,
    /// Name of the service.
    pub name: Field,
    pub alternate_name: Field,
    pub organization: Field,
    /// Labels, acronyms and one-word synonyms of the listing's own terms.
    pub category: Field,
    /// Synonyms of several words, of which one alone says little, and all words of the top categories.
    pub related: Field,
    pub description: Field,
    /// Name of the commune, postcode.
    pub commune: Field,
    pub address: Field,
    /// Words of all of the above, folded and whole.
    pub words: Field,
    /// The whole name, folded, as one term.
    pub whole_name: Field,
    /// What the name is called for short: `caf`.
    pub initials: Field,
    pub cell: Field,
    pub latitude: Field,
    pub longitude: Field,
    /// True for what has no position.
    pub unlocated: Field,
    /// Ranks in the taxonomy of the terms and their top categories.
    pub term: Field,
    /// The same of the first category alone: what kind of place it is.
    pub first_term: Field,
    /// Commune of the address.
    pub commune_code: Field,
    /// Communes of residence served.
    pub area: Field,
    /// Commune of the address and communes served.
    pub covered: Field,
    pub demo: Field,
    /// 0 to [`QUALITY_SCALE`](super::document::QUALITY_SCALE).
    pub quality: Field,
    pub sort_name: Field,
    pub summary: Field,
}

impl Fields {
    /// The schema, with its fields.
    pub fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let fast_and_indexed = || FAST | INDEXED;
        let mut text = |name: &str, analysis: &str| {
            let indexing = TextFieldIndexing::default()
                .set_tokenizer(analysis)
                .set_index_option(IndexRecordOption::Basic)
                .set_fieldnorms(false);
            schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
        };
        let name = text("name", STEMS);
        let alternate_name = text("alternate_name", STEMS);
        let organization = text("organization", STEMS);
        let category = text("category", STEMS);
        let related = text("related", STEMS);
        let description = text("description", STEMS);
        let commune = text("commune", STEMS);
        let address = text("address", STEMS);
        let words = text("words", WORDS);
        let whole_name = text("whole_name", "raw");
        let initials = text("initials", "raw");
        let fields = Self {
            id: schema.add_text_field("id", STRING),
            id_high: schema.add_u64_field(column::ID_HIGH, FAST),
            id_low: schema.add_u64_field(column::ID_LOW, FAST),
            name,
            alternate_name,
            organization,
            category,
            related,
            description,
            commune,
            address,
            words,
            whole_name,
            initials,
            cell: schema.add_u64_field(column::CELL, FAST),
            latitude: schema.add_f64_field(column::LATITUDE, FAST),
            longitude: schema.add_f64_field(column::LONGITUDE, FAST),
            unlocated: schema.add_bool_field("unlocated", INDEXED),
            term: schema.add_u64_field(column::TERM, fast_and_indexed()),
            first_term: schema.add_u64_field("first_term", INDEXED),
            commune_code: schema.add_u64_field(column::COMMUNE, FAST),
            area: schema.add_u64_field(column::AREA, fast_and_indexed()),
            covered: schema.add_u64_field(column::COVERED, fast_and_indexed()),
            demo: schema.add_bool_field(column::DEMO, fast_and_indexed()),
            quality: schema.add_u64_field(column::QUALITY, FAST),
            sort_name: schema
                .add_text_field(column::SORT_NAME, TextOptions::default().set_fast("raw")),
            summary: schema.add_bytes_field(column::SUMMARY, BytesOptions::default().set_fast()),
        };
        (schema.build(), fields)
    }
}

/// Sorted by cell: what lies together on the ground lies together in a segment.
pub fn settings() -> IndexSettings {
    IndexSettings {
        sort_by_field: Some(IndexSortByField { field: column::CELL.to_owned(), order: Order::Asc }),
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    }
}

/// Teaches an index French.
pub fn register_analyses(index: &Index) {
    let stems = TextAnalyzer::builder(StemTokenizer::default()).build();
    index.tokenizers().register(STEMS, stems);
    index.tokenizers().register(WORDS, TextAnalyzer::builder(WordTokenizer).build());
}

/// Changes whenever an index made before must be made anew: our version, tantivy's, the schema,
/// the analysis and the taxonomy.
pub fn fingerprint() -> String {
    let mut hash = Sha256::new();
    hash.update(VERSION.to_le_bytes());
    hash.update(tantivy::version_string());
    hash.update(serde_json::to_string(&Fields::schema().0).unwrap_or_default());
    hash.update(french::settings());
    for term in Taxonomy::families().terms() {
        hash.update(format!("{term:?}"));
    }
    let bytes: [u8; 32] = hash.finalize().into();
    let (first, _) = bytes.split_at(8);
    format!("{:016x}", first.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte)))
}

/// A commune's code as a number: its five characters in order.
pub fn commune_number(code: &InseeCode) -> u64 {
    code.as_str().bytes().fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// The code that such a number was made of.
pub fn commune_code(number: u64) -> Option<InseeCode> {
    let bytes = number.to_be_bytes();
    std::str::from_utf8(&bytes[3..]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commune_comes_back_from_its_number() {
        for code in ["68224", "2A004", "01001"] {
            let code: InseeCode = code.parse().expect("valid");
            assert_eq!(commune_code(commune_number(&code)), Some(code));
        }
        assert_eq!(commune_code(7), None);
    }

    #[test]
    fn the_fingerprint_is_the_same_twice() {
        assert_eq!(fingerprint(), fingerprint());
        assert_eq!(fingerprint().len(), 16);
    }
}
