//! The values of one row, and what is said of those that cannot be used.

use super::names::readable;
use super::values::{LONGEST_FACT, derived_key, holds_a_contact, position, shown};
use crate::connector::Row;
use crate::normalise::address::{RawAddress, address};
use crate::normalise::encoding::{damaged_words, whole_number};
use crate::source::{Column, Definition, Transform, Words};
use data::model::Address;
use data::store::Rejection;
use data::territory::Territory;
use data::text::fold;
use data::units::{InseeCode, Position};

/// What a report shows of a value that may be a person's.
pub(super) const MASKED: &str = "(masqué)";

pub(super) struct Reader<'a> {
    pub definition: &'a Definition,
    pub row: &'a Row,
    pub name: String,
    pub rejections: Vec<Rejection>,
}

impl<'a> Reader<'a> {
    pub fn new(definition: &'a Definition, row: &'a Row) -> Self {
        Self { definition, row, name: String::new(), rejections: Vec::new() }
    }

    /// Reports a value that is left out of a row that is kept.
    pub(super) fn refuse(&mut self, column: &str, value: &str, reason: impl Into<String>) {
        self.rejections.push(Rejection {
            row: self.row.number,
            name: Some(self.name.clone()).filter(|name| !name.is_empty()),
            column: Some(column.to_owned()),
            value: Some(shown(value)),
            reason: reason.into(),
            row_kept: true,
        });
    }

    /// The columns of a field that have a value.
    pub(super) fn values(&self, column: Option<&'a Column>) -> Vec<(&'a str, &'a str)> {
        let row = self.row;
        let names = column.into_iter().flat_map(Column::names);
        names.filter_map(|name| Some((name, row.get(name)?))).collect()
    }

    /// Whether one of the columns holds one of its words.
    pub(super) fn says(&self, words: &Words) -> bool {
        words.0.iter().any(|(column, words)| {
            self.row.get(column).is_some_and(|value| {
                let value = format!(" {} ", fold(value));
                words.iter().any(|words| value.contains(&format!(" {} ", fold(words))))
            })
        })
    }

    /// The first value, unless it is prose.
    pub(super) fn text(&mut self, column: Option<&'a Column>) -> Option<String> {
        let (name, value) = *self.values(column).first()?;
        if value.chars().count() > LONGEST_FACT {
            self.refuse(name, value, "texte trop long pour être un fait");
            return None;
        }
        if holds_a_contact(value) {
            self.refuse(name, MASKED, "contient un numéro ou une adresse électronique");
            return None;
        }
        Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub(super) fn name_of(&mut self, column: &'a Column) -> Option<String> {
        let (source, value) = *self.values(Some(column)).first()?;
        let text = match column.transform {
            Some(Transform::Name) => {
                let city = self.values(self.definition.fields.city.as_ref());
                readable(value, city.first().map_or("", |(_, city)| city))
            }
            _ => value.to_owned(),
        };
        let text = text.trim().to_owned();
        if !text.chars().any(char::is_alphanumeric) {
            return None;
        }
        for word in damaged_words(&text) {
            self.refuse(
                source,
                &word,
                "caractère perdu dans un encodage précédent ; nom gardé tel quel",
            );
        }
        Some(text)
    }

    pub(super) fn native_id(&mut self) -> Option<String> {
        let identifier = &self.definition.identifier;
        let row = self.row;
        let key = if let Some(column) = &identifier.column {
            let value = row.get(column)?;
            let whole = identifier.transform == Some(Transform::Integer);
            if whole { whole_number(value) } else { value.to_owned() }
        } else {
            // Nor does the key tell where a home is.
            let home = self.is_private_home();
            let fields = &self.definition.fields;
            let place = [&fields.address_1, &fields.address_2, &fields.position];
            let place: Vec<&str> = place.into_iter().flatten().flat_map(Column::names).collect();
            let columns = identifier.derive.iter().map(String::as_str);
            let values: Vec<&str> = columns
                .filter(|column| !(home && place.contains(column)))
                .filter_map(|column| row.get(column))
                .collect();
            derived_key(&values)
        };
        (!key.is_empty() && key.len() <= 2 * LONGEST_FACT && !key.contains('\0')).then_some(key)
    }

    pub(super) fn position(&mut self) -> Option<Position> {
        let column = self.definition.fields.position.as_ref();
        let values = self.values(column);
        let wanted = column.map_or(0, |column| column.names().count());
        let (first, _) = *values.first()?;
        let texts: Vec<&str> = values.iter().map(|(_, value)| *value).collect();
        let found = (texts.len() == wanted).then(|| position(&texts)).flatten();
        let Some(found) = found else {
            self.refuse(first, &texts.join(" "), "position illisible");
            return None;
        };
        let territory = Territory::m2a();
        let swapped = Position::new(found.longitude, found.latitude);
        if territory.locate(found).is_none()
            && swapped.is_some_and(|swapped| territory.locate(swapped).is_some())
        {
            self.refuse(first, &texts.join(" "), "latitude et longitude semblent inversées");
            return None;
        }
        Some(found)
    }

    /// The address as said, its INSEE code, and which fields were computed.
    pub(super) fn address(&mut self) -> (Address, Option<InseeCode>, Vec<String>) {
        let fields = &self.definition.fields;
        let street = self.text(fields.address_1.as_ref()).unwrap_or_default();
        let complement = self.text(fields.address_2.as_ref()).unwrap_or_default();
        let postal_code = self.text(fields.postal_code.as_ref()).unwrap_or_default();
        let city = self.text(fields.city.as_ref()).unwrap_or_default();
        let insee_code = self.text(fields.insee_code.as_ref()).unwrap_or_default();
        let (street, complement) = place_in_street(&street, &complement);
        let clean = address(&RawAddress {
            street: &street,
            complement: &complement,
            postal_code: &postal_code,
            city: &city,
            insee_code: &insee_code,
        });
        for reason in clean.refused {
            let column =
                if reason.contains("INSEE") { &fields.insee_code } else { &fields.postal_code };
            let name = column.as_ref().and_then(|column| column.names().next()).unwrap_or_default();
            let value = if reason.contains("INSEE") { &insee_code } else { &postal_code };
            self.refuse(name, value, reason);
        }
        let mut derived = Vec::new();
        if clean.had_cedex && clean.address.postal_code.is_some() {
            derived.push("address.postal_code".to_owned());
        }
        let insee = clean.address.insee_code.clone();
        (clean.address, insee, derived)
    }
}

/// Parts a street line that ends in the name of the place, `19 Grand'rue Bibliothèque Grand'Rue`.
fn place_in_street(street: &str, complement: &str) -> (String, String) {
    const PLACES: &[&str] = &["bibliotheque", "mediatheque", "mairie", "ludotheque", "centre"];
    let words: Vec<&str> = street.split(' ').collect();
    let at = words
        .iter()
        .position(|word| PLACES.contains(&fold(word).as_str()))
        // A street may be named after a place ("rue de la Mairie"): three words at least come first
        // only when the line is whole without it.
        .filter(|&at| at >= 2 && words[0].starts_with(|c: char| c.is_ascii_digit()))
        .filter(|&at| {
            let before = fold(words[at - 1]);
            !matches!(
                before.as_str(),
                "de" | "la" | "du" | "l" | "des" | "rue" | "place" | "avenue"
            )
        });
    match at {
        Some(at) if complement.is_empty() => (words[..at].join(" "), words[at..].join(" ")),
        _ => (street.to_owned(), complement.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_ends_a_street_line_is_its_complement() {
        let parted = |line| place_in_street(line, "");
        let expected = ("19 Grand'rue".to_owned(), "Bibliothèque Grand'Rue".to_owned());
        assert_eq!(parted("19 Grand'rue Bibliothèque Grand'Rue"), expected);
        for whole in ["3 rue de la Mairie", "Place de la Bibliothèque", "1 place Mairie", ""] {
            assert_eq!(parted(whole), (whole.to_owned(), String::new()), "{whole}");
        }
    }
}
