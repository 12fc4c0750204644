//! One row.

use super::ages::ages;
use super::locate::{DecidedBy, Membership, contradiction, is_mistaken, locate};
use super::reader::{MASKED, Reader};
use super::values::shown;
use super::{Mapped, lost, push_new};
use crate::connector::Row;
use crate::source::Definition;
use data::model::{AccessMode, Address, Attribute, ExternalIdentifier, OpeningHours, Record};
use data::store::{Outside, Rejection};
use data::territory::Territory;
use data::units::Position;

/// Longest name of a service.
const LONGEST_NAME: usize = 300;

pub(super) fn map(definition: &Definition, row: &Row) -> Mapped {
    let mut reader = Reader::new(definition, row);
    let native_id = reader.native_id();
    let lose = |rejection| Mapped::Lost { rejection, native_id: native_id.clone() };
    let Some(name) = reader.name_of(&definition.fields.name) else {
        let columns: Vec<&str> = definition.fields.name.names().collect();
        let mut rejection = lost(row, "le nom manque");
        rejection.column = Some(columns.join(", "));
        return lose(rejection);
    };
    if name.chars().count() > LONGEST_NAME {
        let mut rejection = lost(row, format!("nom de plus de {LONGEST_NAME} caractères"));
        rejection.value = Some(shown(&name));
        return lose(rejection);
    }
    reader.name.clone_from(&name);
    let Some(native_id) = native_id.clone() else {
        let mut rejection = lost(row, "l'identifiant manque");
        rejection.column.clone_from(&definition.identifier.column);
        rejection.name = Some(name);
        return lose(rejection);
    };

    let mut position = reader.position();
    let (mut address, mut insee, mut derived) = reader.address();
    let territory = Territory::m2a();
    if let Some(code) = &insee
        && is_mistaken(territory, code, position, &address)
    {
        let column = definition.fields.insee_code.as_ref().and_then(|column| column.names().next());
        let reason = "code INSEE inconnu, alors que le reste de la ligne est dans m2A";
        reader.refuse(column.unwrap_or_default(), code.as_str(), reason);
        insee = None;
    }
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
            let contradiction =
                contradiction(territory, decided_by, insee.as_ref(), position, &address);
            let contradiction = contradiction.map(|reason| {
                let mut rejection = Rejection { name: Some(name.clone()), ..lost(row, reason) };
                rejection.row_kept = true;
                (rejection, native_id)
            });
            let outside = Outside {
                row: row.number,
                name,
                insee_code: insee,
                decided_by: decided_by.as_str().to_owned(),
            };
            return Mapped::Outside { outside, contradiction };
        }
        Membership::Unknown(reason) => {
            return lose(Rejection { name: Some(name), ..lost(row, reason) });
        }
    }
    if reader.is_private_home() {
        let column = definition.fields.address_1.as_ref().and_then(|column| column.names().next());
        let reason = "peut-être un domicile : seule la commune est reprise";
        reader.refuse(column.unwrap_or_default(), MASKED, reason);
        address =
            Address { city: address.city, insee_code: address.insee_code, ..Address::default() };
        derived.retain(|field| field != "address.postal_code");
        position = None;
    }
    let record = reader.record(native_id, address, position, derived);
    Mapped::Inside(Box::new(record), reader.rejections)
}

impl Reader<'_> {
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
}
