//! From raw rows to records, as a source's definition says.
//!
//! A wrong value costs that value only, and is reported; a row is lost when it has no name, no
//! identifier or nothing to situate it by.

mod ages;
mod codes;
mod contacts;
mod facts;
mod locate;
mod names;
mod reader;
mod row;
mod values;

pub use locate::{DecidedBy, Membership, locate};

use crate::connector::{Row, Table};
use crate::import::{Accepted, Reading};
use crate::source::Definition;
use data::model::Record;
use data::store::{Outside, Rejection};
use reader::Reader;
use std::collections::{BTreeMap, HashMap};

/// What became of one row.
enum Mapped {
    Inside(Box<Record>, Vec<Rejection>),
    /// With the remark on what speaks against it, and the row's identifier.
    Outside {
        outside: Outside,
        contradiction: Option<(Rejection, String)>,
    },
    Lost {
        rejection: Rejection,
        native_id: Option<String>,
    },
}

/// Maps all rows of a file.
pub fn map(definition: &Definition, table: Table) -> Reading {
    let mut reading = Reading::default();
    let mut faults: BTreeMap<u64, Vec<Rejection>> = BTreeMap::new();
    for fault in table.faults {
        if fault.row_kept {
            faults.entry(fault.row).or_default().push(fault);
        } else {
            reading.rejections.push(fault);
        }
    }
    // Which row has an identifier, and with which values.
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (place, row) in table.rows.iter().enumerate() {
        match row::map(definition, row) {
            Mapped::Inside(mut record, rejections) => {
                if let Some(&first) = seen.get(&record.native_id) {
                    let first = &table.rows[first];
                    let repeats = first.values == row.values;
                    if repeats || definition.identifier.column.is_some() {
                        let reason = if repeats {
                            format!("répète la ligne {}", first.number)
                        } else {
                            let id = &record.native_id;
                            format!("identifiant « {id} » déjà pris par la ligne {}", first.number)
                        };
                        reading.rejections.push(Rejection {
                            row: row.number,
                            name: Some(record.name),
                            column: definition.identifier.column.clone(),
                            value: None,
                            reason,
                            row_kept: false,
                        });
                        continue;
                    }
                    // Two rows with one derived key are two places all the same.
                    let mut copy = 2;
                    while seen.contains_key(&format!("{}~{copy}", record.native_id)) {
                        copy += 1;
                    }
                    record.native_id = format!("{}~{copy}", record.native_id);
                }
                seen.insert(record.native_id.clone(), place);
                reading.rejections.extend(faults.remove(&row.number).unwrap_or_default());
                reading.rejections.extend(rejections);
                reading.accepted.push(Accepted { row: row.number, record: *record });
            }
            Mapped::Outside { outside, contradiction } => {
                reading.outside.push(outside);
                if let Some((remark, native_id)) = contradiction {
                    reading.rejections.push(remark);
                    reading.doubtful.insert(native_id);
                }
            }
            Mapped::Lost { rejection, native_id } => {
                reading.rejections.push(rejection);
                reading.doubtful.extend(native_id);
            }
        }
    }
    for row in &table.broken {
        reading.doubtful.extend(Reader::new(definition, row).native_id());
    }
    reading.rejections.sort_by_key(|rejection| rejection.row);
    reading
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

/// A row that is lost.
fn lost(row: &Row, reason: impl Into<String>) -> Rejection {
    Rejection {
        row: row.number,
        name: None,
        column: None,
        value: None,
        reason: reason.into(),
        row_kept: false,
    }
}

#[cfg(test)]
mod tests;
