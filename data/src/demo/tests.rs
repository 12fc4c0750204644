use super::*;
use crate::ids::TermCode;
use crate::taxonomy::Taxonomy;
use crate::territory::Territory;
use std::collections::BTreeSet;

fn all() -> Vec<Record> {
    records().expect("the embedded listings are records")
}

#[test]
fn about_120_listings_stand_in_their_canonical_form() {
    let mut count = 0;
    for (file, text) in FILES {
        for (line, record) in text.lines().zip(parse(file, text).expect(file)) {
            assert_eq!(serde_json::to_string(&record).expect("JSON"), line, "{}", record.native_id);
            count += 1;
        }
    }
    assert!((110..=160).contains(&count), "{count}");
}

#[test]
fn a_broken_line_is_named() {
    let error = parse("petite-enfance", "{}\n").expect_err("no record");
    let message = error.to_string();
    assert!(message.contains("petite-enfance.jsonl ligne 1"), "{message}");
}

#[test]
fn each_one_is_marked_and_has_its_own_identifier_and_name() {
    let records = all();
    assert!(records.iter().all(|r| r.demo && r.source.as_str() == "demo"));
    let ids: BTreeSet<_> = records.iter().map(|r| &r.native_id).collect();
    let names: BTreeSet<_> = records.iter().map(|r| &r.name).collect();
    let descriptions: BTreeSet<_> = records.iter().map(|r| &r.description).collect();
    assert_eq!(ids.len(), records.len());
    assert_eq!(names.len(), records.len());
    assert_eq!(descriptions.len(), records.len());
    assert!(ids.iter().all(|id| id.strip_prefix("demo-").is_some_and(|n| n.len() == 3)));
}

#[test]
fn no_telephone_mailbox_or_site_can_be_a_real_one() {
    let mut numbers = BTreeSet::new();
    for record in all() {
        for phone in &record.phones {
            // ARCEP keeps 03 53 01 xx xx for fiction.
            assert!(phone.number.starts_with("+3335301"), "{}", phone.number);
            assert_eq!(phone.number.len(), "+33353010000".len(), "{}", phone.number);
            assert!(phone.number[1..].bytes().all(|b| b.is_ascii_digit()), "{}", phone.number);
            assert!(numbers.insert(phone.number.clone()), "{} twice", phone.number);
        }
        assert!(record.email.is_none_or(|email| email.ends_with("@demo.invalid")));
        assert!(record.urls.iter().all(|u| u.url.starts_with("https://exemple.invalid/")));
        assert!(record.identifiers.is_empty(), "{}", record.native_id);
    }
    assert!(numbers.len() > 100);
}

#[test]
fn every_commune_has_a_listing_and_every_position_lies_in_its_commune() {
    let territory = Territory::m2a();
    let mut covered = BTreeSet::new();
    for record in all() {
        let id = &record.native_id;
        let address = &record.address;
        let Some(position) = record.position else {
            assert_eq!(address.insee_code, None, "{id}");
            continue;
        };
        let insee = address.insee_code.as_ref().expect(id);
        let commune = territory.locate(position).unwrap_or_else(|| panic!("{id}: outside"));
        assert_eq!(&commune.insee, insee, "{id}");
        assert_eq!(address.city.as_ref(), Some(&commune.name), "{id}");
        let postal_code = address.postal_code.as_ref().expect(id);
        assert!(commune.postal_codes.contains(postal_code), "{id}: {postal_code}");
        covered.insert(insee.clone());
    }
    assert_eq!(covered.len(), territory.communes().len());
}

#[test]
fn what_is_done_at_home_or_by_telephone_says_where_or_how() {
    let territory = Territory::m2a();
    let mut without_position = 0;
    for record in all() {
        let known = record.service_area.iter().all(|insee| territory.by_insee(insee).is_some());
        assert!(known, "{}", record.native_id);
        if record.position.is_none() {
            without_position += 1;
            assert!(!record.service_area.is_empty() || !record.phones.is_empty());
        }
        let relay = record.categories.contains(&TermCode::from("relais-petite-enfance"));
        assert!(!relay || !record.service_area.is_empty(), "{}", record.native_id);
    }
    assert!(without_position >= 5, "{without_position}");
}

#[test]
fn categories_are_terms_and_the_first_one_decides_the_file() {
    let taxonomy = Taxonomy::families();
    for (file, text) in FILES {
        for record in parse(file, text).expect(file) {
            for code in &record.categories {
                let term = taxonomy.get(code).unwrap_or_else(|| panic!("{code}"));
                assert!(term.parent.is_some(), "{}: {code} is a top category", record.native_id);
            }
            let top = record.categories.first().and_then(|code| taxonomy.top_of(code));
            assert_eq!(top.map(|term| term.code.as_str()), Some(file), "{}", record.native_id);
        }
    }
}

#[test]
fn childminders_appear_only_through_their_relay() {
    for record in all() {
        let has = |code: &str| record.categories.contains(&TermCode::from(code));
        assert!(!has("assistante-maternelle") || has("relais-petite-enfance"), "{}", record.name);
    }
}

#[test]
fn nobody_in_danger_is_sent_to_an_invented_door_or_telephone() {
    let taxonomy = Taxonomy::families();
    for record in all() {
        for code in &record.categories {
            let emergency = ["violences-familiales", "enfant-en-danger", "hebergement-urgence"];
            assert!(!emergency.contains(&code.as_str()), "{}", record.name);
            let sensitive = taxonomy.get(code).is_some_and(|term| term.sensitive);
            assert!(!sensitive || record.phones.is_empty(), "{}", record.name);
        }
    }
}

#[test]
fn opening_hours_parse_and_never_use_the_ambiguous_holiday_form() {
    let mut known = 0;
    for record in all() {
        let Some(hours) = &record.opening_hours.osm else { continue };
        known += 1;
        let parsed = hours.parse::<opening_hours::OpeningHours>();
        assert!(parsed.is_ok(), "{}: {hours}: {:?}", record.native_id, parsed.err());
        for rule in hours.split(';').map(str::trim) {
            // `SH Mo-Fr 09:00-17:00` reads as "SH or Mo-Fr".
            let after = rule.strip_prefix("SH ").unwrap_or("off");
            assert!(!after.contains("SH") && !rule.contains(" SH"), "{hours}");
            assert!(after == "off" || after.starts_with(|c: char| c.is_ascii_digit()), "{hours}");
        }
        assert!(record.opening_hours.original.is_none(), "{}", record.native_id);
    }
    assert!(known > 100, "{known}");
}

#[test]
fn numbers_make_sense() {
    for record in all() {
        let id = &record.native_id;
        if let Some(ages) = record.ages {
            assert!(ages.minimum.unwrap_or(0) <= ages.maximum.unwrap_or(u16::MAX), "{id}");
            assert!(ages.minimum.is_some() || ages.maximum.is_some(), "{id}");
        }
        if let Some(capacity) = record.capacity {
            assert!(capacity.available.unwrap_or(0) <= capacity.maximum.unwrap_or(0), "{id}");
            assert!(capacity.available.is_none() || capacity.updated.is_some(), "{id}");
        }
        for cost in &record.cost_options {
            assert_eq!(cost.currency, "EUR", "{id}");
            assert!(cost.amount.is_none_or(|amount| (0.0..2000.0).contains(&amount)), "{id}");
        }
        assert_eq!(record.source_updated.map(jiff::civil::Date::year), Some(2026), "{id}");
    }
}

#[test]
fn some_things_are_unknown_as_in_real_life() {
    let records = all();
    assert!(records.iter().filter(|r| r.opening_hours.osm.is_none()).count() >= 5);
    assert!(records.iter().filter(|r| r.ages.is_none()).count() >= 10);
    assert!(records.iter().filter(|r| r.fee.is_none()).count() >= 5);
    assert!(records.iter().filter(|r| r.capacity.is_none()).count() >= 10);
}
