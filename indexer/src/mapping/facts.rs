//! Hours, fees, prices, attributes and codes.

use super::codes::codes;
use super::push_new;
use super::reader::{MASKED, Reader};
use super::values::{LONGEST_FACT, date, holds_a_contact, number};
use crate::normalise::encoding::whole_number;
use crate::normalise::fee;
use crate::normalise::hours::{Limits, ProseHours, from_prose_limited, from_weekdays_limited};
use crate::source::{AttributeSpec, CodeField, CodeList, Column, Transform, Unknown, parse_code};
use data::ids::TermCode;
use data::model::{Accessibility, Attribute, CostOption, Fee, Record};

/// Longest words about hours that are kept, in characters.
const LONGEST_HOURS: usize = 400;

impl Reader<'_> {
    pub(super) fn hours(&mut self) -> ProseHours {
        let Some(spec) = &self.definition.fields.opening_hours else {
            return ProseHours::default();
        };
        let limits = self.limits(spec);
        let mut hours = if spec.transform == Some(Transform::WeekdayHours) {
            let mut cells = [None; 7];
            for (cell, name) in cells.iter_mut().zip(spec.names()) {
                *cell = self.row.get(name);
            }
            from_weekdays_limited(cells, &limits)
        } else {
            let values = self.values(Some(spec));
            values
                .first()
                .map_or_else(ProseHours::default, |(_, value)| from_prose_limited(value, &limits))
        };
        // Words that were not understood are kept, unless they are more than hours.
        let column = spec.names().next().unwrap_or_default();
        if hours.original_kept.as_deref().is_some_and(holds_a_contact) {
            self.refuse(column, MASKED, "contient un numéro ou une adresse électronique");
            hours.original_kept = None;
        } else if let Some(long) =
            hours.original_kept.take_if(|words| words.chars().count() > LONGEST_HOURS)
        {
            self.refuse(column, &long, "texte trop long pour être des horaires");
        }
        hours
    }

    /// What other columns say of appointments.
    fn limits(&mut self, spec: &Column) -> Limits {
        let mut limits = Limits::default();
        let row = self.row;
        for (column, words) in &spec.by_appointment.0 {
            let Some(value) = row.get(column) else { continue };
            if !limits.add(value, words) {
                self.refuse(column, value, "jours non compris : toute la semaine sur rendez-vous");
            }
        }
        limits
    }

    /// Free only when all uses are: the fees of several uses are one listing's.
    pub(super) fn fee(&mut self) -> (Option<Fee>, Vec<CostOption>) {
        let mut fees: Vec<Option<Fee>> = Vec::new();
        let mut costs: Vec<CostOption> = Vec::new();
        for (column, value) in self.values(self.definition.fields.fee.as_ref()) {
            let facts = fee::fee(value);
            if let Some(kept) = facts.original_kept {
                self.refuse(column, &kept, "tarif non compris");
            }
            costs.extend(facts.costs);
            push_new(&mut fees, facts.fee);
        }
        let of = |fee: Fee| fees.contains(&Some(fee));
        let fee = match fees.as_slice() {
            [] => None,
            [only] => *only,
            _ if of(Fee::FreeUnderConditions) => Some(Fee::FreeUnderConditions),
            _ if of(Fee::Free) && (of(Fee::Paid) || of(Fee::ByIncome)) => {
                Some(Fee::FreeUnderConditions)
            }
            // What the other uses cost is not known.
            _ if fees.contains(&None) => None,
            _ => Some(Fee::Paid),
        };
        (fee, costs)
    }

    pub(super) fn costs(&mut self) -> Vec<CostOption> {
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

    pub(super) fn attributes(&mut self) -> Vec<Attribute> {
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

    pub(super) fn attribute(&mut self, spec: &AttributeSpec, part: &str) -> Option<String> {
        if part.chars().count() > LONGEST_FACT {
            self.refuse(&spec.column, part, "texte trop long pour être un fait");
            return None;
        }
        if holds_a_contact(part) {
            self.refuse(&spec.column, MASKED, "contient un numéro ou une adresse électronique");
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

    pub(super) fn source_updated(&mut self) -> Option<jiff::civil::Date> {
        let values = self.values(self.definition.fields.source_updated.as_ref());
        let Some((column, value)) = values.first() else { return self.definition.updated };
        let found = date(value);
        if found.is_none() {
            self.refuse(column, value, "date illisible");
        }
        found.or(self.definition.updated)
    }

    pub(super) fn code_list(&mut self, list: &CodeList, record: &mut Record) {
        let Some(value) = self.row.get(&list.column) else { return };
        if self.says(&list.unless) {
            return;
        }
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
