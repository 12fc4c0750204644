use super::*;
use data::ids::{OrganizationId, ServiceAtLocationId};
use data::model::{Provenance, ProvenanceMap, Record, Service};
use serde_json::{Value, json};

/// A record with what every one needs, and what the test adds.
fn record(source: &str, native_id: &str, more: Value) -> Record {
    let mut json =
        json!({ "source": source, "native_id": native_id, "name": "Lieu", "categories": [] });
    let (Value::Object(json), Value::Object(more)) = (&mut json, more) else { panic!("objects") };
    json.extend(more);
    serde_json::from_value(Value::Object(json.clone())).expect("a record")
}

/// Merges records of the given precedences.
fn merged(records: &[(i32, &Record)]) -> Merged {
    let mut ranked: Vec<Ranked<'_>> = records
        .iter()
        .map(|(precedence, record)| Ranked { record, precedence: *precedence })
        .collect();
    rank(&mut ranked);
    let ids =
        Ids::derived(ServiceAtLocationId::derived("x", "1"), OrganizationId::derived("x", "1"));
    merge(&ranked, ids)
}

fn source_of(map: &ProvenanceMap, field: &str) -> String {
    map.get(field).map(|said| said.source.to_string()).unwrap_or_default()
}

#[test]
fn the_source_of_higher_precedence_speaks_first_and_emptiness_never() {
    let low =
        record("low", "1", json!({ "name": "Bas", "email": "bas@exemple.fr", "fee": "paid" }));
    let high = record("high", "1", json!({ "name": "Haut", "fee": "free" }));
    for order in [[(1, &low), (9, &high)], [(9, &high), (1, &low)]] {
        let Merged { service, .. } = merged(&order);
        assert_eq!(service.name, "Haut");
        assert_eq!(service.alternate_name.as_deref(), Some("Bas"));
        assert_eq!(service.email.as_deref(), Some("bas@exemple.fr"));
        assert_eq!(source_of(&service.provenance, "name"), "high");
        assert_eq!(source_of(&service.provenance, "email"), "low");
        assert_eq!(source_of(&service.provenance, "fee"), "high");
    }
}

#[test]
fn then_the_newer_then_the_name_that_more_records_share_then_the_identifier() {
    let old = record("a", "1", json!({ "name": "Vieux", "source_updated": "2020-01-01" }));
    let new = record("b", "1", json!({ "name": "Neuf", "source_updated": "2024-01-01" }));
    assert_eq!(merged(&[(1, &old), (1, &new)]).service.name, "Neuf");
    assert_eq!(
        merged(&[(1, &old), (1, &new)]).service_at_location.source_updated,
        Some(jiff::civil::date(2020, 1, 1)),
        "the older name is its other name"
    );
    let city = json!({ "name": "Rare" });
    let rare = record("a", "1", city);
    let one = record("a", "2", json!({ "name": "Bibliothèque Grand'Rue" }));
    let other = record(
        "a",
        "3",
        json!({
            "name": "BIBLIOTHEQUE GRAND RUE MULHOUSE",
            "address": { "city": "Mulhouse" },
        }),
    );
    let all = [(1, &rare), (1, &one), (1, &other)];
    assert_eq!(merged(&all).service.name, "Bibliothèque Grand'Rue");
    assert_eq!(merged(&all[..1]).service.name, "Rare");
}

#[test]
fn lists_are_united_and_attributes_by_label() {
    let a = record(
        "a",
        "1",
        json!({
            "categories": ["bibliotheque", "ludotheque"],
            "phones": [{ "number": "+33389000001", "description": "accueil" }],
            "urls": [{ "url": "https://www.exemple.fr/" }],
            "attributes": [{ "label": "surface-m2", "value": "10" }],
        }),
    );
    let b = record(
        "b",
        "1",
        json!({
            "categories": ["acces-equipement", "bibliotheque"],
            "phones": [{ "number": "+33389000001" }, { "number": "+33389000002" }],
            "urls": [{ "url": "http://exemple.fr" }, { "url": "https://autre.fr" }],
            "attributes": [
                { "label": "surface-m2", "value": "12" },
                { "label": "equipment", "value": "Ordinateur" },
                { "label": "equipment", "value": "scanner" },
            ],
        }),
    );
    let Merged { service, service_at_location, .. } = merged(&[(9, &a), (1, &b)]);
    let codes: Vec<&str> = service.categories.iter().map(data::ids::TermCode::as_str).collect();
    assert_eq!(codes, ["bibliotheque", "ludotheque", "acces-equipement"]);
    assert_eq!(service_at_location.phones.len(), 2);
    assert_eq!(service_at_location.phones[0].description.as_deref(), Some("accueil"));
    assert_eq!(service.urls.len(), 2);
    let facts: Vec<&str> = service.attributes.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(facts, ["10", "Ordinateur", "scanner"]);
}

#[test]
fn an_address_is_taken_from_one_record_and_says_what_was_computed() {
    let a = record(
        "a",
        "1",
        json!({
            "address": { "city": "Mulhouse", "postal_code": "68200", "insee_code": "68224" },
            "position": { "latitude": 47.75, "longitude": 7.33 },
            "derived": ["address.city", "address.insee_code"],
        }),
    );
    let b = record(
        "b",
        "1",
        json!({
            "address": { "address_1": "1 rue A", "postal_code": "68100", "insee_code": "68224" },
        }),
    );
    let Merged { location, .. } = merged(&[(9, &a), (1, &b)]);
    assert_eq!(location.address.address_1.as_deref(), Some("1 rue A"));
    assert_eq!(location.address.postal_code.as_deref(), Some("68100"), "the one of the street");
    let said = &location.provenance;
    assert_eq!(source_of(said, "address.address_1"), "b");
    assert_eq!(source_of(said, "position"), "a");
    assert!(said["address.city"].derived && said["address.insee_code"].derived);
    assert!(!said["address.address_1"].derived);
}

#[test]
fn understood_hours_are_worth_more_than_words() {
    let words = record("a", "1", json!({ "opening_hours": { "original": "de temps en temps" } }));
    let hours = record(
        "b",
        "1",
        json!({
            "opening_hours": { "osm": "Mo 09:00-12:00" },
            "derived": ["opening_hours"],
        }),
    );
    let listing = merged(&[(9, &words), (1, &hours)]).service_at_location;
    assert_eq!(listing.opening_hours.osm.as_deref(), Some("Mo 09:00-12:00"));
    assert_eq!(listing.opening_hours.original, None);
    assert!(listing.provenance["opening_hours"].derived);
    let alone = merged(&[(9, &words)]).service_at_location;
    assert_eq!(alone.opening_hours.original.as_deref(), Some("de temps en temps"));
}

#[test]
fn hours_that_tell_appointments_apart_speak_first() {
    let plain = record("a", "1", json!({ "opening_hours": { "osm": "Tu 09:00-16:00" } }));
    let telling = "Tu 09:00-12:00, Tu 13:00-16:00 open \"sur rendez-vous\"";
    let apart = record("b", "1", json!({ "opening_hours": { "osm": telling } }));
    let listing = merged(&[(9, &plain), (1, &apart)]).service_at_location;
    assert_eq!(listing.opening_hours.osm.as_deref(), Some(telling));
    assert_eq!(source_of(&listing.provenance, "opening_hours"), "b");
}

#[test]
fn a_bus_or_an_outpost_names_no_place_but_its_own() {
    let with = |source, name: &str, label: &str, value: &str| {
        let attributes = json!([{ "label": label, "value": value }]);
        record(source, "1", json!({ "name": name, "attributes": attributes }))
    };
    let bus = with("a", "Bus du quartier", "itinerant", "Oui");
    let outpost = with("b", "Lieu - Antenne", "format", "Antenne");
    let place = with("c", "Maison du quartier", "format", "Site principal");
    let service = merged(&[(9, &bus), (8, &outpost), (1, &place)]).service;
    assert_eq!(service.name, "Maison du quartier");
    assert_eq!(source_of(&service.provenance, "name"), "c");
    assert_eq!(service.alternate_name.as_deref(), Some("Bus du quartier"));
    assert_eq!(merged(&[(9, &bus), (8, &outpost)]).service.name, "Bus du quartier");
}

#[test]
fn ids_come_from_the_register_or_else_from_the_source() {
    let registered = record(
        "colleges",
        "0681127F",
        json!({
            "identifiers": [{ "scheme": "uai", "value": "0681127F" }],
        }),
    );
    let id = derived_listing_id(&registered);
    assert_eq!(id, ServiceAtLocationId::derived("uai", "0681127F"));
    let plain = record("ehpad", "ehpad-le-village", json!({}));
    let id = derived_listing_id(&plain);
    assert_eq!(id, ServiceAtLocationId::derived("ehpad", "ehpad-le-village"));
    let listing = merged(&[(1, &registered), (1, &plain)]).service_at_location;
    let ids: Vec<String> =
        listing.identifiers.iter().map(|id| format!("{}:{}", id.scheme, id.value)).collect();
    assert_eq!(ids, ["uai:0681127F", "ehpad:ehpad-le-village"]);
}

#[test]
fn a_shared_siret_makes_one_organisation_whatever_the_names() {
    let with = |native_id: &str, name: &str| {
        record(
            "a",
            native_id,
            json!({
                "name": name,
                "identifiers": [{ "scheme": "siret", "value": "20006600900016" }],
            }),
        )
    };
    let (a, b) = (with("1", "Mairie"), with("2", "Ville de Mulhouse"));
    let c = record("a", "3", json!({ "name": "Accueil", "organization": "Mairie" }));
    let d = record("a", "4", json!({ "name": "MAIRIE" }));
    let clusters: Vec<Vec<Ranked<'_>>> =
        [&a, &b, &c, &d].map(|record| vec![Ranked { record, precedence: 1 }]).to_vec();
    let keys = OrganizationKeys::of(&clusters);
    assert_eq!(keys.of_cluster(0), keys.of_cluster(1));
    assert_eq!(keys.of_cluster(2), keys.of_cluster(3));
    assert_ne!(keys.of_cluster(0), keys.of_cluster(2));
    let entity = keys.draft(keys.of_cluster(0)).expect("drafted").entity();
    assert_eq!(entity.identifiers.len(), 1);
}

#[test]
fn what_is_verified_is_kept_with_its_provenance_also_when_emptied() {
    let fresh: Service =
        merged(&[(1, &record("a", "1", json!({ "email": "a@exemple.fr" })))]).service;
    let mut stored = fresh.clone();
    stored.name = "Vérifié".to_owned();
    stored.email = None;
    let said = Provenance {
        source: "agent".into(),
        also: Vec::new(),
        source_updated: None,
        derived: false,
        verified_by: Some("commune".to_owned()),
        verified_at: None,
    };
    for field in ["name", "email"] {
        stored.provenance.insert(field.to_owned(), said.clone());
    }
    let kept = keep_verified(fresh.clone(), &stored, &stored.provenance).expect("kept");
    assert_eq!((kept.name.as_str(), kept.email.as_deref()), ("Vérifié", None));
    assert_eq!(kept.provenance["email"], said);
    let untouched = keep_verified(fresh.clone(), &fresh, &fresh.provenance).expect("kept");
    assert_eq!(untouched, fresh);
}

#[test]
fn a_listing_is_as_old_as_its_oldest_fact() {
    let hours = json!({ "osm": "Mo 09:00-12:00" });
    let new = json!({ "source_updated": "2024-01-01", "opening_hours": hours });
    let new = record("a", "1", new);
    let check = |more: Value, expected: Option<&str>| {
        let other = record("b", "1", more);
        let updated = merged(&[(9, &new), (1, &other)]).service_at_location.source_updated;
        let expected = expected.map(|date| date.parse().expect("a date"));
        assert_eq!(updated, expected, "{other:?}");
    };
    check(json!({ "source_updated": "2019-01-01", "email": "a@exemple.fr" }), Some("2019-01-01"));
    check(json!({ "source_updated": "2025-01-01", "email": "a@exemple.fr" }), Some("2024-01-01"));
    // Nothing was taken of these.
    check(json!({ "source_updated": "2019-01-01", "opening_hours": hours }), Some("2024-01-01"));
    check(json!({}), Some("2024-01-01"));
    check(json!({ "email": "a@exemple.fr" }), None);
}

#[test]
fn a_united_field_names_every_source_that_added_to_it() {
    let phone = |number: &str| json!({ "phones": [{ "number": number }], "fee": "free" });
    let first = record("a", "1", phone("+33389000001"));
    let second = record("b", "1", phone("+33389000002"));
    let same = record("c", "1", phone("+33389000001"));
    let again = record("b", "2", phone("+33389000003"));
    let Merged { service_at_location, service, .. } =
        merged(&[(9, &first), (5, &second), (4, &same), (3, &again)]);
    let phones = &service_at_location.provenance["phones"];
    assert_eq!((phones.source.as_str(), phones.also.as_slice()), ("a", &["b".into()][..]));
    assert!(service.provenance["fee"].also.is_empty(), "one value has one source");
}
