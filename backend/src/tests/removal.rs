//! Each part of the words that was understood can be taken away, and nothing else goes with it.

use super::{App, TUESDAY};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const QUESTIONS: [&str; 24] = [
    "activité gratuite mercredi",
    "vacances fevrier 6 ans et 9 ans Illzach",
    "centre de loisirs mercredi 8 ans gratuit",
    "stage vacances printemps 9 ans",
    "crèche samedi matin Illzach",
    "creche kingersheim bébé 6 mois",
    "ludothèque mercredi après-midi Illzach 8 ans",
    "piscine pas chère samedi",
    "cours de français gratuit sans rendez-vous",
    "aide aux devoirs collège gratuit",
    "foot et danse 8 ans mercredi",
    "accueil jeunes ouvert maintenant",
    "psychologue samedi en turc",
    "activités vacances noël 10 ans",
    "centre aéré été 7 ans wittenheim",
    "atelier parents enfants samedi matin",
    "permanence juridique gratuite",
    "sport seniors gratuit mardi",
    "logement 19 ans mulhouse",
    "stage poterie vacances toussaint 12 ans",
    "que faire mercredi avec un enfant de 4 ans",
    "quoi faire dimanche gratuit",
    "mon fils de 8 ans veut faire du judo le mercredi",
    "bibliothèque fauteuil roulant mulhouse",
];

/// What a search asks for beside its free words, by what asks for it.
type Conditions = BTreeMap<String, BTreeSet<String>>;

struct Asked {
    conditions: Conditions,
    interpretation: Vec<Value>,
}

async fn asked(app: &App, parameters: &str) -> Asked {
    let answer = app.get(&format!("/api/v1/services?{parameters}")).await.json();
    let mut conditions = Conditions::new();
    for (kind, value) in answer["filters"].as_object().expect("filters") {
        conditions.entry(kind.clone()).or_default().insert(value.to_string());
    }
    let interpretation = answer["interpretation"].as_array().expect("a list").clone();
    let read = |kind: &str| -> BTreeSet<String> {
        let parts = interpretation.iter().filter(|part| part["kind"] == kind);
        parts.map(|part| part["value"].as_str().expect("text").to_owned()).collect()
    };
    let mut categories = read("category");
    let given = form_urlencoded(parameters);
    categories.extend(given.filter(|(name, _)| name == "category").map(|(_, value)| value));
    for (kind, values) in [("category", categories), ("commune", read("commune"))] {
        if !values.is_empty() {
            conditions.insert(kind.to_owned(), values);
        }
    }
    Asked { conditions, interpretation }
}

fn form_urlencoded(parameters: &str) -> impl Iterator<Item = (String, String)> {
    parameters.split('&').filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        Some((name.to_owned(), value.to_owned()))
    })
}

/// Labels and addresses of what was understood.
fn chips(page: &str) -> Vec<(String, String)> {
    let page = scraper::Html::parse_document(page);
    let selector = scraper::Selector::parse(".results__understood .chip").expect("a selector");
    page.select(&selector)
        .map(|chip| {
            let label: String = chip.text().skip(1).collect();
            (label.trim().to_owned(), chip.attr("href").expect("an address").to_owned())
        })
        .collect()
}

#[tokio::test]
async fn what_is_taken_away_goes_alone() {
    let app = App::at(TUESDAY, true).await;
    let mut removed = 0;
    for question in QUESTIONS {
        let parameters = format!("q={}", question.replace(' ', "%20"));
        let before = asked(&app, &parameters).await;
        let page = app.get(&format!("/recherche?{parameters}")).await;
        for (label, href) in chips(&page.body) {
            let of_chip = before.interpretation.iter().filter(|part| {
                label.split(", ").any(|one| part["label"] == one) || part["label"] == label.as_str()
            });
            let (mut expected, mut gone) = (before.conditions.clone(), Conditions::new());
            for part in of_chip {
                let (kind, value) = (&part["kind"], part["value"].as_str().expect("text"));
                let kind = match kind.as_str().expect("a kind") {
                    "when" => "open",
                    "access-mode" => "access_mode",
                    kind => kind,
                };
                let values = expected.get_mut(kind).expect("a condition");
                if matches!(kind, "category" | "commune") {
                    values.remove(value);
                } else {
                    values.clear();
                }
                gone.entry(kind.to_owned()).or_default().insert(value.to_owned());
            }
            expected.retain(|_, values| !values.is_empty());
            assert!(!gone.is_empty(), "« {question} » : {label}");
            let left = href.split_once('?').map_or("", |(_, left)| left);
            let after = asked(&app, left).await.conditions;
            for (kind, values) in &expected {
                let same = after.get(kind).is_some_and(|after| after.is_superset(values));
                assert!(same, "« {question} » − {label}: {expected:?} became {after:?}, {left}");
            }
            for (kind, values) in &gone {
                let is_back = match kind.as_str() {
                    "category" | "commune" => {
                        after.get(kind).is_some_and(|after| !after.is_disjoint(values))
                    }
                    _ => after.contains_key(kind) && !expected.contains_key(kind),
                };
                assert!(!is_back, "« {question} » − {label}: {after:?}, {left}");
            }
            let found = app.get(&format!("/api/v1/services?{left}")).await.json()["totals"].clone();
            let whole = found["strict"].as_u64().zip(found["unknown"].as_u64());
            let whole = whole.map_or(0, |(strict, unknown)| strict + unknown);
            assert!(whole > 0, "« {question} » − {label}: nothing has all of {left}");
            removed += 1;
        }
    }
    assert!(removed > 50, "{removed} parts were taken away");
}
