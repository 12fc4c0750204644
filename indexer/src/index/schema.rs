//! The fields of a document, and the settings under which an index was made.

use super::analysis::{STEMS, StemTokenizer, WORDS, WordTokenizer};
use super::french;
use data::taxonomy::Taxonomy;
use data::units::InseeCode;
use sha2::{Digest, Sha256};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::store::Compressor;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexSettings, IndexSortByField, Order};

/// Raised whenever what is indexed changes in a way that the schema does not tell.
const VERSION: u32 = 9;

/// Columns, by the names that segments know them by. [`facts`](super::facts) reads most of them.
pub mod column {
    pub const CELL: &str = "cell";
    pub const LATITUDE: &str = "latitude";
    pub const LONGITUDE: &str = "longitude";
    pub const TERMS_LOW: &str = "terms_low";
    pub const TERMS_HIGH: &str = "terms_high";
    pub const COMMUNE: &str = "commune_code";
    pub const SERVED: &str = "served";
    pub const LANGUAGES: &str = "languages";
    pub const ACCESSIBILITY: &str = "accessibility";
    pub const HOURS: &str = "hours";
    pub const TRAITS: &str = "traits";
    pub const LIMITS: &str = "limits";
    pub const ORGANIZATION: &str = "organization_id";
    pub const SORT_NAME: &str = "sort_name";
    pub const NAME_HIGH: &str = "name_high";
    pub const NAME_LOW: &str = "name_low";
    pub const ID_HIGH: &str = "id_high";
    pub const ID_LOW: &str = "id_low";
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
    /// Ranks in the taxonomy of the terms and their top categories.
    pub term: Field,
    /// The same of the first category alone: what kind of place it is.
    pub first_term: Field,
    /// The same as bits.
    pub terms_low: Field,
    pub terms_high: Field,
    /// Commune of the address.
    pub commune_code: Field,
    /// The same as one value, as [`sets`](super::facts::sets) writes it.
    pub served: Field,
    pub languages: Field,
    pub accessibility: Field,
    /// Opening hours as OSM writes them.
    pub hours: Field,
    /// What is said by a few bits each, and ages and dates.
    pub traits: Field,
    pub limits: Field,
    /// First half of its id.
    pub organization_id: Field,
    pub sort_name: Field,
    /// First sixteen bytes of `sort_name`.
    pub name_high: Field,
    pub name_low: Field,
    pub summary: Field,
}

impl Fields {
    /// The schema, with its fields.
    pub fn schema() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let whole = || TextOptions::default().set_fast("raw");
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
            id: schema.add_bytes_field("id", INDEXED),
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
            term: schema.add_u64_field("term", INDEXED),
            first_term: schema.add_u64_field("first_term", INDEXED),
            terms_low: schema.add_u64_field(column::TERMS_LOW, FAST),
            terms_high: schema.add_u64_field(column::TERMS_HIGH, FAST),
            commune_code: schema.add_u64_field(column::COMMUNE, FAST),
            served: schema.add_text_field(column::SERVED, whole()),
            languages: schema.add_text_field(column::LANGUAGES, whole()),
            accessibility: schema.add_text_field(column::ACCESSIBILITY, whole()),
            hours: schema.add_text_field(column::HOURS, whole()),
            traits: schema.add_u64_field(column::TRAITS, FAST),
            limits: schema.add_u64_field(column::LIMITS, FAST),
            organization_id: schema.add_u64_field(column::ORGANIZATION, FAST),
            sort_name: schema.add_text_field(column::SORT_NAME, whole()),
            name_high: schema.add_u64_field(column::NAME_HIGH, FAST),
            name_low: schema.add_u64_field(column::NAME_LOW, FAST),
            summary: schema.add_bytes_field("summary", STORED),
        };
        (schema.build(), fields)
    }
}

/// Bytes of rows that are read together: two or three.
const ROW_BLOCK: usize = 512;

/// Sorted by cell: what lies together on the ground lies together in a segment.
pub fn settings() -> IndexSettings {
    IndexSettings {
        sort_by_field: Some(IndexSortByField { field: column::CELL.to_owned(), order: Order::Asc }),
        docstore_compress_dedicated_thread: false,
        // A page reads twenty rows from as many places: what is read and thrown away must be little.
        docstore_compression: Compressor::None,
        docstore_blocksize: ROW_BLOCK,
        ..IndexSettings::default()
    }
}

/// Teaches an index French.
pub fn register_analyses(index: &Index) {
    let stems = TextAnalyzer::builder(StemTokenizer::default()).build();
    index.tokenizers().register(STEMS, stems);
    index.tokenizers().register(WORDS, TextAnalyzer::builder(WordTokenizer::default()).build());
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
