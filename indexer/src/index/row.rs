//! A line of a list as bytes: what a page of results is read from, twenty times a search.
//!
//! Fields in order, without names: numbers of few bytes when small, texts after their length. An
//! index is made anew when this changes (`VERSION` in `schema`), so nothing tells versions apart.

use data::ids::{ServiceAtLocationId, SourceId, TermCode};
use data::model::{AgeRange, Fee, ListingSummary, OpeningHours, ServiceCapacity};
use data::units::{InseeCode, Position};
use jiff::civil::Date;
use uuid::Uuid;

const FEES: [Fee; 4] = [Fee::Free, Fee::FreeUnderConditions, Fee::Paid, Fee::ByIncome];

/// A row, with its length behind it: see [`last`].
pub fn stored(summary: &ListingSummary) -> Vec<u8> {
    let mut row = encode(summary);
    let length = u32::try_from(row.len()).unwrap_or(u32::MAX);
    row.extend_from_slice(&length.to_le_bytes());
    row
}

fn encode(summary: &ListingSummary) -> Vec<u8> {
    // Every field is named, so that a new one cannot be forgotten.
    let ListingSummary {
        id,
        name,
        organization,
        categories,
        address,
        postal_code,
        commune,
        insee_code,
        position,
        phone,
        opening_hours: OpeningHours { osm, original },
        ages,
        fee,
        capacity,
        service_area,
        source,
        updated,
        verified,
        demo,
    } = summary;
    let mut row = Writer(Vec::with_capacity(320));
    row.0.extend_from_slice(id.0.as_bytes());
    row.0.push(u8::from(*demo));
    row.text(name);
    row.text(organization);
    for text in [address, postal_code, commune, phone, osm, original] {
        row.optional(text.as_deref());
    }
    row.optional(insee_code.as_ref().map(InseeCode::as_str));
    row.optional(source.as_ref().map(SourceId::as_str));
    row.number(categories.len() as u64);
    for code in categories {
        row.text(code.as_str());
    }
    row.number(service_area.len() as u64);
    for code in service_area {
        row.text(code.as_str());
    }
    row.0.push(u8::from(position.is_some()));
    if let Some(Position { latitude, longitude }) = position {
        row.0.extend_from_slice(&latitude.to_le_bytes());
        row.0.extend_from_slice(&longitude.to_le_bytes());
    }
    row.0.push(u8::from(ages.is_some()));
    if let Some(AgeRange { minimum, maximum }) = ages {
        row.small(minimum.map(u64::from));
        row.small(maximum.map(u64::from));
    }
    let fee = fee.and_then(|fee| FEES.iter().position(|known| *known == fee));
    row.small(fee.map(|fee| fee as u64));
    for date in [updated, verified] {
        row.date(*date);
    }
    row.0.push(u8::from(capacity.is_some()));
    if let Some(ServiceCapacity { maximum, available, updated }) = capacity {
        row.small(maximum.map(u64::from));
        row.small(available.map(u64::from));
        row.date(*updated);
    }
    row.0
}

/// The summary at the end of these bytes: tantivy puts words of its own before the one value that it
/// stores of a document. Nothing when they are damaged.
pub fn last(stored: &[u8]) -> Option<ListingSummary> {
    let (rest, length) = stored.split_last_chunk()?;
    let start = rest.len().checked_sub(u32::from_le_bytes(*length) as usize)?;
    decode(&rest[start..])
}

/// The summary that these bytes were made of; nothing when they are damaged.
fn decode(bytes: &[u8]) -> Option<ListingSummary> {
    let mut row = Reader(bytes);
    let id = ServiceAtLocationId(Uuid::from_slice(row.take(16)?).ok()?);
    let demo = row.flag()?;
    let name = row.text()?;
    let organization = row.text()?;
    let address = row.optional()?;
    let postal_code = row.optional()?;
    let commune = row.optional()?;
    let phone = row.optional()?;
    let opening_hours = OpeningHours { osm: row.optional()?, original: row.optional()? };
    let insee_code = match row.optional()? {
        Some(code) => Some(InseeCode::try_from(code).ok()?),
        None => None,
    };
    let source = row.optional()?.map(SourceId);
    let categories = row.list(|text| Some(TermCode(text)))?;
    let service_area = row.list(|text| InseeCode::try_from(text).ok())?;
    let position = if row.flag()? {
        Some(Position { latitude: row.float()?, longitude: row.float()? })
    } else {
        None
    };
    let ages = if row.flag()? {
        Some(AgeRange { minimum: row.months()?, maximum: row.months()? })
    } else {
        None
    };
    let fee = match row.small()? {
        Some(rank) => Some(*FEES.get(usize::try_from(rank).ok()?)?),
        None => None,
    };
    let (updated, verified) = (row.date()?, row.date()?);
    let capacity = if row.flag()? {
        let (maximum, available) = (row.few()?, row.few()?);
        Some(ServiceCapacity { maximum, available, updated: row.date()? })
    } else {
        None
    };
    row.0.is_empty().then_some(ListingSummary {
        id,
        name,
        organization,
        categories,
        address,
        postal_code,
        commune,
        insee_code,
        position,
        phone,
        opening_hours,
        ages,
        fee,
        capacity,
        service_area,
        source,
        updated,
        verified,
        demo,
    })
}

struct Writer(Vec<u8>);

impl Writer {
    /// Seven bits a byte, the lowest first.
    fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Zero is nothing, every length one more.
    fn optional(&mut self, text: Option<&str>) {
        match text {
            None => self.number(0),
            Some(text) => {
                self.number(text.len() as u64 + 1);
                self.0.extend_from_slice(text.as_bytes());
            }
        }
    }

    fn small(&mut self, number: Option<u64>) {
        self.number(number.map_or(0, |number| number + 1));
    }

    fn date(&mut self, date: Option<Date>) {
        self.0.push(u8::from(date.is_some()));
        if let Some(date) = date {
            self.0.extend_from_slice(&date.year().to_le_bytes());
            self.0.extend([date.month(), date.day()].map(|part| part.to_le_bytes()[0]));
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn flag(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        self.words(length)
    }

    fn words(&mut self, length: usize) -> Option<String> {
        std::str::from_utf8(self.take(length)?).ok().map(str::to_owned)
    }

    #[expect(clippy::option_option, reason = "damaged, absent, or a text")]
    fn optional(&mut self) -> Option<Option<String>> {
        match usize::try_from(self.number()?).ok()?.checked_sub(1) {
            None => Some(None),
            Some(length) => self.words(length).map(Some),
        }
    }

    fn list<T>(&mut self, read: impl Fn(String) -> Option<T>) -> Option<Vec<T>> {
        (0..self.number()?).map(|_| read(self.text()?)).collect()
    }

    #[expect(clippy::option_option, reason = "damaged, absent, or a number")]
    fn small(&mut self) -> Option<Option<u64>> {
        Some(self.number()?.checked_sub(1))
    }

    #[expect(clippy::option_option, reason = "damaged, absent, or an age")]
    fn months(&mut self) -> Option<Option<u16>> {
        match self.small()? {
            None => Some(None),
            Some(months) => u16::try_from(months).ok().map(Some),
        }
    }

    #[expect(clippy::option_option, reason = "damaged, absent, or a number of places")]
    fn few(&mut self) -> Option<Option<u32>> {
        match self.small()? {
            None => Some(None),
            Some(number) => u32::try_from(number).ok().map(Some),
        }
    }

    fn float(&mut self) -> Option<f64> {
        self.take(8)?.try_into().ok().map(f64::from_le_bytes)
    }

    #[expect(clippy::option_option, reason = "damaged, absent, or a date")]
    fn date(&mut self) -> Option<Option<Date>> {
        if !self.flag()? {
            return Some(None);
        }
        let year = self.take(2)?.try_into().ok().map(i16::from_le_bytes)?;
        let (month, day) = (i8::try_from(self.byte()?).ok()?, i8::try_from(self.byte()?).ok()?);
        Date::new(year, month, day).ok().map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::listing;

    fn summaries() -> Vec<ListingSummary> {
        let bundled = data::bundle::all().expect("the bundle");
        let demo = data::demo::records().expect("demo listings");
        let records = bundled.iter().flat_map(|source| &source.records).chain(&demo);
        let mut all: Vec<ListingSummary> =
            records.map(|record| ListingSummary::from(&listing(record))).collect();
        let mut full = all[0].clone();
        full.ages = Some(AgeRange { minimum: Some(0), maximum: None });
        full.fee = Some(Fee::ByIncome);
        full.source = Some(SourceId::from("bundle"));
        full.verified = Some(jiff::civil::date(2026, 2, 28));
        full.opening_hours.original = Some(String::new());
        full.service_area =
            vec!["68224".parse().expect("a code"), "2A004".parse().expect("a code")];
        full.position = Some(Position { latitude: 47.801_188_847_924_124, longitude: -0.1 });
        all.push(full);
        all
    }

    #[test]
    fn every_summary_comes_back_from_its_bytes() {
        for summary in summaries() {
            assert_eq!(decode(&encode(&summary)), Some(summary));
        }
    }

    #[test]
    fn a_row_is_found_at_the_end_of_what_is_stored() {
        for summary in summaries() {
            let stored = [b"header".as_slice(), &stored(&summary)].concat();
            assert_eq!(last(&stored), Some(summary));
        }
        assert_eq!(last(b"abc"), None);
        assert_eq!(last(&[9, 0, 0, 0]), None);
        assert_eq!(last(&u32::MAX.to_le_bytes()), None);
    }

    #[test]
    fn a_row_cut_short_or_with_something_behind_is_refused() {
        let summaries = summaries();
        let mut row = encode(&summaries[summaries.len() - 1]);
        for length in 0..row.len() {
            assert_eq!(decode(&row[..length]), None, "{length}");
        }
        row.push(0);
        assert_eq!(decode(&row), None);
    }

    #[test]
    fn damaged_bytes_never_panic() {
        let summaries = summaries();
        let row = encode(&summaries[summaries.len() - 1]);
        for at in 0..row.len() {
            for value in [0, 1, 0x7F, 0x80, 0xFF] {
                let mut damaged = row.clone();
                damaged[at] = value;
                let _ = decode(&damaged);
            }
        }
    }
}
