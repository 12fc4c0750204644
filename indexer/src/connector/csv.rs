//! CSV files: encoding and delimiter found out, rows of the wrong width refused one by one.

use super::{MAX_FIELD, ReadError, Row, Table, clean, lost};
use crate::normalise::encoding::{decode, delimiter};
use crate::source::Delimiter;
use csv::StringRecord;
use encoding_rs::Encoding;
use std::collections::BTreeSet;

pub(super) fn read(
    bytes: &[u8],
    given: Delimiter,
    encoding: &str,
    needed: &BTreeSet<String>,
) -> Result<Table, ReadError> {
    let text = match Encoding::for_label(encoding.as_bytes()) {
        Some(known) => known.decode(bytes).0.into_owned(),
        None => decode(bytes).text,
    };
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let separator = match given {
        Delimiter::Auto => delimiter(&text),
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
        Delimiter::Pipe => b'|',
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let heading = match records.next() {
        Some(Ok(heading)) => heading,
        Some(Err(error)) => return Err(ReadError::Heading(error.to_string())),
        None => return Err(ReadError::Empty),
    };
    let columns: Vec<String> = heading.iter().map(|name| name.trim().to_owned()).collect();
    let mut table = Table { columns: columns.iter().cloned().collect(), ..Table::default() };
    if let Some(twice) =
        needed.iter().find(|column| columns.iter().filter(|name| name == column).count() > 1)
    {
        return Err(ReadError::RepeatedColumn(twice.clone()));
    }
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 };
    for record in records {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = lines.of(error.position());
                table.faults.push(lost(line, format!("ligne illisible : {error}")));
                continue;
            }
        };
        let number = lines.of(record.position());
        if record.iter().all(|value| value.trim().is_empty()) {
            table.faults.push(lost(number, "ligne vide"));
        } else if record.len() != columns.len() {
            let reason = format!("{} colonnes au lieu de {}", record.len(), columns.len());
            table.faults.push(lost(number, reason));
            table.broken.push(row(number, &columns, &record));
        } else if let Some(rank) = record.iter().position(|value| value.len() > MAX_FIELD) {
            let reason = format!("valeur de plus de {} Mo", MAX_FIELD / (1024 * 1024));
            let mut fault = lost(number, reason);
            fault.column = columns.get(rank).cloned();
            table.faults.push(fault);
            table.broken.push(row(number, &columns, &record));
        } else {
            table.rows.push(row(number, &columns, &record));
        }
    }
    Ok(table)
}

fn row(number: u64, columns: &[String], record: &StringRecord) -> Row {
    let values = columns
        .iter()
        .zip(record.iter())
        .map(|(column, value)| (column.clone(), clean(value)))
        .filter(|(_, value)| !value.is_empty());
    Row { number, values: values.collect() }
}

/// Counts lines as an editor shows them; the reader's own count is off around line ends.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the record at this position begins.
    fn of(&mut self, position: Option<&csv::Position>) -> u64 {
        let start = position.map_or(0, csv::Position::byte);
        let mut start = usize::try_from(start).unwrap_or(usize::MAX).min(self.text.len());
        // The end of the line before, and blank lines, are not the record.
        while matches!(self.text.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        let passed = self.text.get(self.at..start).unwrap_or_default();
        for byte in passed {
            self.line += u64::from(*byte == b'\n');
        }
        self.at = self.at.max(start);
        self.line
    }
}
