//! What a source's TOML file says.

use data::ids::{SourceId, TermCode};
use data::model::{AccessMode, Audience, Fee, LicenceStatus, Source};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A source of listings, whole: where it comes from, how to read it, what its columns mean.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Stem of the TOML file.
    #[serde(skip)]
    pub id: String,
    pub title: String,
    pub owner: String,
    pub licence: String,
    pub licence_status: LicenceStatus,
    #[serde(default)]
    pub url: Option<String>,
    /// Whom to write to about an error in the data: a page or a shared mailbox.
    #[serde(default)]
    pub contact: Option<String>,
    /// Date of the data; a month without day is written as its first day.
    #[serde(default)]
    pub updated: Option<Date>,
    pub cadence: Cadence,
    /// Higher wins when two sources disagree on a field.
    pub precedence: i32,
    #[serde(default)]
    pub mobiles: Mobiles,
    #[serde(default)]
    pub private_home: PrivateHome,
    pub file: File,
    pub identifier: Identifier,
    #[serde(default)]
    pub constants: Constants,
    pub fields: Fields,
    #[serde(default)]
    pub codes: Vec<CodeList>,
    #[serde(default)]
    pub costs: Vec<Cost>,
    #[serde(default)]
    pub attributes: Vec<AttributeSpec>,
}

/// What is done with mobile numbers, which may be a person's own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mobiles {
    /// Not published.
    #[default]
    Drop,
    /// The owner says that they are the organisations'. One beside another number is still dropped.
    Keep,
}

/// Rows that may be somebody's home: those of these words whose telephones are all mobiles. Of
/// them the commune alone is published.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateHome {
    #[serde(default)]
    pub when: Words,
    #[serde(default)]
    pub unless: Words,
}

/// How often the owner publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cadence {
    Daily,
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
    Irregular,
}

impl Cadence {
    /// Days after which data of this cadence is due for a new import; nothing when unforeseeable.
    pub fn days(self) -> Option<i32> {
        match self {
            Self::Daily => Some(1),
            Self::Weekly => Some(7),
            Self::Monthly => Some(31),
            Self::Quarterly => Some(92),
            Self::Yearly => Some(366),
            Self::Irregular => None,
        }
    }
}

/// Which file, and how it is read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, tag = "connector", rename_all = "kebab-case")]
pub enum File {
    Csv {
        /// File name; `*` stands for anything. The last name in alphabetical order wins.
        pattern: String,
        #[serde(default)]
        delimiter: Delimiter,
        /// A WHATWG label (`utf-8`, `windows-1252`), or `auto`.
        #[serde(default = "auto")]
        encoding: String,
    },
    Json {
        pattern: String,
        /// Path to the array, keys joined by dots; empty when the array is the whole document.
        #[serde(default)]
        records: String,
    },
}

impl File {
    pub fn pattern(&self) -> &str {
        match self {
            Self::Csv { pattern, .. } | Self::Json { pattern, .. } => pattern,
        }
    }
}

/// What separates the columns of a CSV file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Delimiter {
    /// Whichever of the others cuts the heading into most columns.
    #[default]
    #[serde(rename = "auto")]
    Auto,
    #[serde(rename = ",")]
    Comma,
    #[serde(rename = ";")]
    Semicolon,
    #[serde(rename = "tab")]
    Tab,
    #[serde(rename = "|")]
    Pipe,
}

fn auto() -> String {
    "auto".to_owned()
}

/// What makes a row recognisable in the next publication.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identifier {
    /// Register the column belongs to (`uai`, `museofile`); absent with `derive`.
    #[serde(default)]
    pub scheme: Option<String>,
    #[serde(default)]
    pub column: Option<String>,
    #[serde(default, rename = "as")]
    pub transform: Option<Transform>,
    /// Columns whose folded words make the key when the source numbers nothing.
    #[serde(default)]
    pub derive: Vec<String>,
}

/// What is true of every row.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constants {
    #[serde(default)]
    pub categories: Vec<TermCode>,
    #[serde(default)]
    pub audiences: Vec<Audience>,
    #[serde(default)]
    pub access_modes: Vec<AccessMode>,
    #[serde(default)]
    pub fee: Option<Fee>,
    #[serde(default)]
    pub organization: Option<String>,
}

/// Which columns fill which fields of the record.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fields {
    pub name: Column,
    #[serde(default)]
    pub alternate_name: Option<Column>,
    #[serde(default)]
    pub organization: Option<Column>,
    #[serde(default)]
    pub address_1: Option<Column>,
    #[serde(default)]
    pub address_2: Option<Column>,
    #[serde(default)]
    pub postal_code: Option<Column>,
    #[serde(default)]
    pub city: Option<Column>,
    #[serde(default)]
    pub insee_code: Option<Column>,
    #[serde(default)]
    pub position: Option<Column>,
    #[serde(default)]
    pub phones: Option<Column>,
    #[serde(default)]
    pub email: Option<Column>,
    #[serde(default)]
    pub urls: Vec<Column>,
    #[serde(default)]
    pub opening_hours: Option<Column>,
    #[serde(default)]
    pub ages: Option<Column>,
    #[serde(default)]
    pub fee: Option<Column>,
    #[serde(default)]
    pub source_updated: Option<Column>,
}

/// One field's columns and how their values are read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    #[serde(default)]
    pub column: Option<String>,
    #[serde(default)]
    pub columns: Vec<String>,
    #[serde(default, rename = "as")]
    pub transform: Option<Transform>,
    /// For `opening_hours`: columns that say when one comes by appointment, each with the words
    /// that say it of all hours.
    #[serde(default)]
    pub by_appointment: Words,
    /// For `urls`: what the address is for.
    #[serde(default)]
    pub label: Option<String>,
}

impl Column {
    /// The columns named, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.column.iter().chain(&self.columns).map(String::as_str)
    }
}

/// How a value is read. `indexer/sources/README.md` describes each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transform {
    Text,
    Name,
    Integer,
    Number,
    Price,
    Date,
    PostalCode,
    Insee,
    Phone,
    Email,
    Url,
    LatLon,
    ProseHours,
    WeekdayHours,
    Ages,
    Fee,
}

impl Transform {
    /// As written in the TOML.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Price => "price",
            Self::Date => "date",
            Self::PostalCode => "postal-code",
            Self::Insee => "insee",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Url => "url",
            Self::LatLon => "lat-lon",
            Self::ProseHours => "prose-hours",
            Self::WeekdayHours => "weekday-hours",
            Self::Ages => "ages",
            Self::Fee => "fee",
        }
    }
}

/// Which field a code list fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodeField {
    Categories,
    Audiences,
    AccessModes,
    Fee,
    Accessibility,
}

/// How a value of a column is compared with the values of the list; both are folded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matching {
    #[default]
    Exact,
    /// The list's words begin the value.
    Starts,
    /// The list's words stand somewhere in the value.
    Contains,
}

/// What to do with a value that the list does not have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unknown {
    #[default]
    Report,
    Ignore,
}

/// Values of a column and the codes that they stand for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeList {
    pub column: String,
    pub to: CodeField,
    #[serde(default, rename = "match")]
    pub matching: Matching,
    /// Cuts the value into several first.
    #[serde(default)]
    pub split: Option<String>,
    #[serde(default)]
    pub unknown: Unknown,
    /// Rows that the list does not speak of.
    #[serde(default)]
    pub unless: Words,
    pub values: BTreeMap<String, Vec<String>>,
}

/// Words by the column that they are looked for in; case and accents do not count.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Words(pub BTreeMap<String, Vec<String>>);

impl Words {
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// A price column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    pub column: String,
    /// What is priced, in French.
    pub option: String,
    /// `hour`, `day`, `month`, `year`, `session` or `copy`.
    pub per: Option<String>,
}

/// A column kept as a fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeSpec {
    pub label: String,
    pub column: String,
    #[serde(default, rename = "as")]
    pub transform: Option<Transform>,
    /// Cuts the value into several attributes of the same label.
    #[serde(default)]
    pub split: Option<String>,
    /// Values that say nothing (`NON`, `0`), left out.
    #[serde(default)]
    pub omit: Vec<String>,
}

impl Definition {
    /// The source as the store keeps it.
    pub fn source(&self) -> Source {
        Source {
            id: self.source_id(),
            title: self.title.clone(),
            owner: self.owner.clone(),
            licence: self.licence.clone(),
            licence_status: self.licence_status,
            url: self.url.clone(),
            updated: self.updated,
            precedence: self.precedence,
        }
    }

    pub fn source_id(&self) -> SourceId {
        SourceId::new(self.id.clone())
    }
}

impl Definition {
    /// Every column that the definition reads.
    pub fn columns(&self) -> BTreeSet<String> {
        let Fields {
            name,
            alternate_name,
            organization,
            address_1,
            address_2,
            postal_code,
            city,
            insee_code,
            position,
            phones,
            email,
            urls,
            opening_hours,
            ages,
            fee,
            source_updated,
        } = &self.fields;
        let optional = [
            alternate_name,
            organization,
            address_1,
            address_2,
            postal_code,
            city,
            insee_code,
            position,
            phones,
            email,
            opening_hours,
            ages,
            fee,
            source_updated,
        ];
        let fields = optional.into_iter().flatten().chain(urls).chain([name]);
        let mut columns: BTreeSet<String> =
            fields.flat_map(|column| column.names().map(str::to_owned)).collect();
        columns.extend(self.identifier.column.clone());
        columns.extend(self.identifier.derive.iter().cloned());
        columns.extend(self.codes.iter().map(|list| list.column.clone()));
        let home = self.private_home.when.columns().chain(self.private_home.unless.columns());
        columns.extend(home.map(str::to_owned));
        let hours = self.fields.opening_hours.iter();
        let beside = hours.flat_map(|column| column.by_appointment.columns());
        columns.extend(beside.map(str::to_owned));
        let unless = self.codes.iter().flat_map(|list| list.unless.columns());
        columns.extend(unless.map(str::to_owned));
        columns.extend(self.costs.iter().map(|cost| cost.column.clone()));
        columns.extend(self.attributes.iter().map(|attribute| attribute.column.clone()));
        columns
    }
}
