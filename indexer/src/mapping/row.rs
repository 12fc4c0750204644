//! One row.

use super::ages::ages;
use super::codes::codes;
use super::locate::{DecidedBy, Membership, locate};
use super::names::readable;
use super::values::{LONGEST_FACT, derived_key, number, position, shown};
use super::{Mapped, lost};
use crate::connector::Row;
use crate::normalise::address::{RawAddress, address};
use crate::normalise::encoding::{damaged_words, whole_number};
use crate::normalise::hours::{ProseHours, from_prose, from_weekdays};
use crate::normalise::{email, fee, phone, url};
use crate::source::{
    AttributeSpec, CodeField, CodeList, Column, Definition, Transform, Unknown, parse_code,
};
use data::ids::TermCode;
use data::model::{
    AccessMode, Accessibility, Address, Attribute, CostOption, ExternalIdentifier, Fee,
    OpeningHours, Phone, Record, Url,
};
use data::store::{Outside, Rejection};
use data::territory::Territory;
use data::units::{InseeCode, Position};

/// Longest name of a service.
const LONGEST_NAME: usize = 300;

/// What a report shows of a value that may be a person's.
const MASKED: &str = "(masqué)";

pub(super) fn map(definition: &Definition, row: &Row) -> Mapped {
    let mut reader = Reader { definition, row, name: String::new(), rejections: Vec::new() };
    let Some(name) = reader.name_of(&definition.fields.name) else {
        let columns: Vec<&str> = definition.fields.name.names().collect();
        let mut rejection = lost(row, "le nom manque");
        rejection.column = Some(columns.join(", "));
        return Mapped::Lost(rejection);
    };
    if name.chars().count() > LONGEST_NAME {
        let mut rejection = lost(row, format!("nom de plus de {LONGEST_NAME} caractères"));
        rejection.value = Some(shown(&name));
        return Mapped::Lost(rejection);
    }
    reader.name.clone_from(&name);
    let Some(native_id) = reader.native_id() else {
        let mut rejection = lost(row, "l'identifiant manque");
        rejection.column.clone_from(&definition.identifier.column);
        rejection.name = Some(name);
        return Mapped::Lost(rejection);
    };

    let position = reader.position();
    let (mut address, insee, derived) = reader.address();
    let territory = Territory::m2a();
    let mut derived = derived;
    match locate(territory, insee.as_ref(), position, &address) {
        Membership::Inside(commune, decided_by) => {
            if decided_by != DecidedBy::Insee {
                derived.push("address.insee_code".to_owned());
            }
            if address.city.is_none() {
                derived.push("address.city".to_owned());
            }
            address.insee_code = Some(commune.insee.clone());
            address.city = Some(commune.name.clone());
        }
        Membership::Outside(decided_by) => {
            return Mapped::Outside(Outside {
                row: row.number,
                name,
                insee_code: insee,
                decided_by: decided_by.as_str().to_owned(),
            });
        }
        Membership::Unknown(reason) => {
            return Mapped::Lost(Rejection { name: Some(name), ..lost(row, reason) });
        }
    }
    let record = reader.record(native_id, address, position, derived);
    Mapped::Inside(Box::new(record), reader.rejections)
}

struct Reader<'a> {
    definition: &'a Definition,
    row: &'a Row,
    name: String,
    rejections: Vec<Rejection>,
}

impl<'a> Reader<'a> {
    /// Reports a value that is left out of a row that is kept.
    fn refuse(&mut self, column: &str, value: &str, reason: impl Into<String>) {
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
    fn values(&self, column: Option<&'a Column>) -> Vec<(&'a str, &'a str)> {
        let row = self.row;
        let names = column.into_iter().flat_map(Column::names);
        names.filter_map(|name| Some((name, row.get(name)?))).collect()
    }

    /// The first value, unless it is prose.
    fn text(&mut self, column: Option<&'a Column>) -> Option<String> {
        let (name, value) = *self.values(column).first()?;
        if value.chars().count() > LONGEST_FACT {
            self.refuse(name, value, "texte trop long pour être un fait");
            return None;
        }
        Some(value.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn name_of(&mut self, column: &'a Column) -> Option<String> {
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

    fn native_id(&mut self) -> Option<String> {
        let identifier = &self.definition.identifier;
        let row = self.row;
        let key = if let Some(column) = &identifier.column {
            let value = row.get(column)?;
            let whole = identifier.transform == Some(Transform::Integer);
            if whole { whole_number(value) } else { value.to_owned() }
        } else {
            let values: Vec<&str> =
                identifier.derive.iter().filter_map(|column| row.get(column)).collect();
            derived_key(&values)
        };
        (!key.is_empty() && key.len() <= 2 * LONGEST_FACT && !key.contains('\0')).then_some(key)
    }

    fn position(&mut self) -> Option<Position> {
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
    fn address(&mut self) -> (Address, Option<InseeCode>, Vec<String>) {
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

    fn record(
        &mut self,
        native_id: String,
        address: Address,
        position: Option<Position>,
        mut derived: Vec<String>,
    ) -> Record {
        let definition = self.definition;
        let fields = &definition.fields;
        let constants = &definition.constants;
        let scheme = definition.identifier.scheme.clone();
        let identifiers = scheme
            .map(|scheme| ExternalIdentifier { scheme, value: native_id.clone() })
            .into_iter()
            .collect();
        let own_name = data::text::fold(&self.name);
        let alternate_name = fields
            .alternate_name
            .as_ref()
            .and_then(|column| self.name_of(column))
            .filter(|other| data::text::fold(other) != own_name);
        let organization = fields
            .organization
            .as_ref()
            .and_then(|column| self.name_of(column))
            .or_else(|| constants.organization.clone());
        let hours = self.hours();
        if hours.osm.is_some() {
            derived.push("opening_hours".to_owned());
        }
        let ages = self.text(fields.ages.as_ref()).and_then(|text| ages(&text));
        if ages.is_some() {
            derived.push("ages".to_owned());
        }
        let (fee, mut cost_options) = self.fee();
        cost_options.extend(self.costs());
        let mut record = Record {
            source: definition.source_id(),
            native_id,
            identifiers,
            demo: false,
            name: self.name.clone(),
            alternate_name,
            organization,
            description: None,
            categories: Vec::new(),
            address,
            position,
            phones: self.phones(),
            email: self.email(),
            urls: self.urls(),
            opening_hours: OpeningHours { osm: hours.osm, original: hours.original_kept },
            ages,
            audiences: constants.audiences.clone(),
            fee: fee.or(constants.fee),
            cost_options,
            access_modes: constants.access_modes.clone(),
            required_documents: Vec::new(),
            languages: Vec::new(),
            accessibility: Vec::new(),
            service_area: Vec::new(),
            capacity: None,
            attributes: self.attributes(),
            source_updated: self.source_updated(),
            derived: Vec::new(),
        };
        for list in &definition.codes {
            self.code_list(list, &mut record);
        }
        if hours.walk_in {
            push_new(&mut record.access_modes, AccessMode::WalkIn);
        }
        if hours.by_appointment {
            push_new(&mut record.access_modes, AccessMode::Appointment);
        }
        if let Some(value) = hours.phone_osm {
            push_new(&mut record.attributes, Attribute { label: "phone-hours".to_owned(), value });
        }
        for code in &constants.categories {
            push_new(&mut record.categories, code.clone());
        }
        derived.sort_unstable();
        derived.dedup();
        record.derived = derived;
        record
    }

    fn phones(&mut self) -> Vec<Phone> {
        let mut all: Vec<Phone> = Vec::new();
        for (column, value) in self.values(self.definition.fields.phones.as_ref()) {
            let found = phone::phones(value);
            for refused in found.refused {
                self.refuse(column, &refused.text, refused.reason);
            }
            for phone in &found.phones {
                if phone::looks_private(phone, &found.phones) {
                    self.refuse(
                        column,
                        MASKED,
                        "semble être le mobile d'une personne : non repris",
                    );
                } else if !all.iter().any(|known| known.number == phone.number) {
                    all.push(phone.clone());
                }
            }
        }
        all
    }

    fn email(&mut self) -> Option<String> {
        let mut first = None;
        for (column, value) in self.values(self.definition.fields.email.as_ref()) {
            let found = email::emails(value, &self.name);
            for _ in 0..found.personal {
                self.refuse(column, MASKED, "adresse électronique personnelle : non reprise");
            }
            for refused in found.refused {
                // Half an address may still be somebody's.
                let shown = if refused.contains('@') { MASKED } else { &refused };
                self.refuse(column, shown, "n'est pas une adresse électronique");
            }
            first = first.or_else(|| found.shared.into_iter().next());
        }
        first
    }

    fn urls(&mut self) -> Vec<Url> {
        let mut all: Vec<Url> = Vec::new();
        for spec in &self.definition.fields.urls {
            for (column, value) in self.values(Some(spec)) {
                let found = url::urls(value);
                for refused in found.refused {
                    self.refuse(column, &refused.text, refused.reason);
                }
                for url in found.urls {
                    push_new(&mut all, Url { label: spec.label.clone(), url });
                }
            }
        }
        all
    }

    fn hours(&self) -> ProseHours {
        let Some(spec) = &self.definition.fields.opening_hours else {
            return ProseHours::default();
        };
        if spec.transform == Some(Transform::WeekdayHours) {
            let mut cells = [None; 7];
            for (cell, name) in cells.iter_mut().zip(spec.names()) {
                *cell = self.row.get(name);
            }
            return from_weekdays(cells);
        }
        let values = self.values(Some(spec));
        values.first().map_or_else(ProseHours::default, |(_, value)| from_prose(value))
    }

    /// Free only when all that is said is free: the fees of several uses are one listing's.
    fn fee(&mut self) -> (Option<Fee>, Vec<CostOption>) {
        let mut fees: Vec<Fee> = Vec::new();
        let mut costs: Vec<CostOption> = Vec::new();
        for (column, value) in self.values(self.definition.fields.fee.as_ref()) {
            let facts = fee::fee(value);
            if let Some(kept) = facts.original_kept {
                self.refuse(column, &kept, "tarif non compris");
            }
            costs.extend(facts.costs);
            if let Some(fee) = facts.fee {
                push_new(&mut fees, fee);
            }
        }
        let fee = match fees.as_slice() {
            [] => None,
            [only] => Some(*only),
            _ => Some(Fee::FreeUnderConditions),
        };
        (fee, costs)
    }

    fn costs(&mut self) -> Vec<CostOption> {
        let mut costs = Vec::new();
        let row = self.row;
        for cost in &self.definition.costs {
            let Some(value) = row.get(&cost.column) else { continue };
            match fee::amount(value) {
                Some(amount) => costs.push(CostOption {
                    option: Some(cost.option.clone()),
                    amount: Some(amount),
                    currency: "EUR".to_owned(),
                    per: cost.per.clone(),
                }),
                None => self.refuse(&cost.column, value, "prix illisible"),
            }
        }
        costs
    }

    fn attributes(&mut self) -> Vec<Attribute> {
        let mut all = Vec::new();
        for spec in &self.definition.attributes {
            let Some(value) = self.row.get(&spec.column) else { continue };
            let parts: Vec<&str> = match &spec.split {
                Some(separator) => value.split(separator.as_str()).collect(),
                None => vec![value],
            };
            for part in parts.into_iter().map(str::trim).filter(|part| !part.is_empty()) {
                if spec.omit.iter().any(|omitted| omitted == part) {
                    continue;
                }
                if let Some(value) = self.attribute(spec, part) {
                    push_new(&mut all, Attribute { label: spec.label.clone(), value });
                }
            }
        }
        all
    }

    fn attribute(&mut self, spec: &AttributeSpec, part: &str) -> Option<String> {
        if part.chars().count() > LONGEST_FACT {
            self.refuse(&spec.column, part, "texte trop long pour être un fait");
            return None;
        }
        let value = match spec.transform {
            Some(Transform::Integer) => {
                let whole = whole_number(part);
                whole.bytes().all(|byte| byte.is_ascii_digit()).then_some(whole)
            }
            Some(Transform::Number) => number(part).map(|number| number.to_string()),
            Some(Transform::Date) => date(part).map(|date| date.to_string()),
            _ => return Some(part.split_whitespace().collect::<Vec<_>>().join(" ")),
        };
        if value.is_none() {
            self.refuse(&spec.column, part, "valeur illisible");
        }
        value
    }

    fn source_updated(&mut self) -> Option<jiff::civil::Date> {
        let values = self.values(self.definition.fields.source_updated.as_ref());
        let Some((column, value)) = values.first() else { return self.definition.updated };
        let found = date(value);
        if found.is_none() {
            self.refuse(column, value, "date illisible");
        }
        found.or(self.definition.updated)
    }

    fn code_list(&mut self, list: &CodeList, record: &mut Record) {
        let Some(value) = self.row.get(&list.column) else { return };
        let (found, unknown) = codes(list, value);
        if list.unknown == Unknown::Report {
            for part in unknown {
                self.refuse(&list.column, &part, "valeur inconnue de la liste de codes");
            }
        }
        for code in found {
            match list.to {
                CodeField::Categories => push_new(&mut record.categories, TermCode::from(code)),
                CodeField::Audiences => {
                    if let Some(code) = parse_code(code) {
                        push_new(&mut record.audiences, code);
                    }
                }
                CodeField::AccessModes => {
                    if let Some(code) = parse_code(code) {
                        push_new(&mut record.access_modes, code);
                    }
                }
                CodeField::Fee => {
                    let code = parse_code(code);
                    record.fee = match (record.fee, code) {
                        (Some(known), Some(code)) if known != code => {
                            Some(Fee::FreeUnderConditions)
                        }
                        (known, code) => known.or(code),
                    };
                }
                CodeField::Accessibility => {
                    let description = code.to_owned();
                    let fact = Accessibility { description, details: None, url: None };
                    push_new(&mut record.accessibility, fact);
                }
            }
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}

/// `2019-01-21`, `21/01/2019`.
fn date(text: &str) -> Option<jiff::civil::Date> {
    let text = text.trim();
    if let Ok(date) = text.get(..10)?.parse() {
        return Some(date);
    }
    let parts: Vec<i16> = text.split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [day, month, year] = parts.as_slice() else { return None };
    jiff::civil::Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
}

/// Parts a street line that ends in the name of the place, `19 Grand'rue Bibliothèque Grand'Rue`.
fn place_in_street(street: &str, complement: &str) -> (String, String) {
    const PLACES: &[&str] = &["bibliotheque", "mediatheque", "mairie", "ludotheque", "centre"];
    let words: Vec<&str> = street.split(' ').collect();
    let at = words
        .iter()
        .position(|word| PLACES.contains(&data::text::fold(word).as_str()))
        // A street may be named after a place ("rue de la Mairie"): three words at least come first
        // only when the line is whole without it.
        .filter(|&at| at >= 2 && words[0].starts_with(|c: char| c.is_ascii_digit()))
        .filter(|&at| {
            let before = data::text::fold(words[at - 1]);
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

    #[test]
    fn dates_are_read_in_both_orders() {
        let expected = Some(jiff::civil::date(2019, 1, 21));
        assert_eq!(date("2019-01-21"), expected);
        assert_eq!(date("21/01/2019"), expected);
        for wrong in ["", "2019", "32/01/2019", "é".repeat(9).as_str(), "21/01/99999"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }
}
