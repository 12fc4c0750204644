//! The bundled data set: the facts of the open-data sources inside the territory, normalised by
//! `indexer bundle`, one record a line.
//!
//! `data/bundle/README.md` says what is in it, under which licence and how to make it anew.

use crate::ids::SourceId;
use crate::model::{Record, Source};

const SOURCES: &str = include_str!("../bundle/sources.json");

const FILES: [(&str, &str); 7] = [
    ("bibliotheques", include_str!("../bundle/bibliotheques.jsonl")),
    ("cinemas", include_str!("../bundle/cinemas.jsonl")),
    ("colleges", include_str!("../bundle/colleges.jsonl")),
    ("ehpad", include_str!("../bundle/ehpad.jsonl")),
    ("france-services", include_str!("../bundle/france-services.jsonl")),
    ("mediation-numerique-mulhouse", include_str!("../bundle/mediation-numerique-mulhouse.jsonl")),
    ("musees", include_str!("../bundle/musees.jsonl")),
];

/// A bundled file is not what it should be; found by the tests, never at run time.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    #[error("jeu de données embarqué illisible, {file}, ligne {line} : {reason}")]
    Record { file: String, line: usize, reason: serde_json::Error },
    #[error("jeu de données embarqué illisible, sources.json : {0}")]
    Sources(serde_json::Error),
    #[error("jeu de données embarqué : la source « {0} » n'est pas décrite dans sources.json")]
    UnknownSource(SourceId),
}

/// A source and its records in the bundle, in the order of their native ids.
#[derive(Debug, Clone)]
pub struct Bundled {
    pub source: Source,
    pub records: Vec<Record>,
}

/// All of the bundle, in the order of the sources' ids.
///
/// # Errors
/// When a bundled file is broken.
pub fn all() -> Result<Vec<Bundled>, BundleError> {
    let sources: Vec<Source> = serde_json::from_str(SOURCES).map_err(BundleError::Sources)?;
    FILES
        .iter()
        .map(|(id, text)| {
            let id = SourceId::from(*id);
            let source = sources.iter().find(|source| source.id == id).cloned();
            let records = records(&id, text)?;
            Ok(Bundled { source: source.ok_or(BundleError::UnknownSource(id))?, records })
        })
        .collect()
}

/// The bundled files as they stand, by name.
pub fn files() -> impl Iterator<Item = (String, &'static str)> {
    let records = FILES.iter().map(|(id, text)| (format!("{id}.jsonl"), *text));
    records.chain([("sources.json".to_owned(), SOURCES)])
}

fn records(id: &SourceId, text: &str) -> Result<Vec<Record>, BundleError> {
    text.lines()
        .enumerate()
        .map(|(rank, line)| {
            serde_json::from_str(line).map_err(|reason| BundleError::Record {
                file: format!("{id}.jsonl"),
                line: rank + 1,
                reason,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_record_is_of_its_source_inside_the_territory_and_not_fictitious() {
        let communes: BTreeSet<_> = crate::territory::Territory::m2a()
            .communes()
            .iter()
            .map(|commune| commune.insee.clone())
            .collect();
        for Bundled { source, records } in all().expect("a sound bundle") {
            assert!(!records.is_empty(), "{}", source.id);
            assert!(!source.licence.is_empty() && source.updated.is_some(), "{}", source.id);
            for record in records {
                assert_eq!(record.source, source.id, "{}", record.native_id);
                assert!(!record.demo && record.source_updated.is_some(), "{}", record.native_id);
                let insee = record.address.insee_code.expect("a commune");
                assert!(communes.contains(&insee), "{}", record.native_id);
            }
        }
    }

    #[test]
    fn no_sentence_and_nobody_s_mailbox_is_carried() {
        let webmails = ["gmail.", "hotmail.", "orange.fr", "wanadoo.", "yahoo.", "free.fr"];
        for record in all().expect("a sound bundle").into_iter().flat_map(|one| one.records) {
            assert_eq!(record.description, None, "{}", record.name);
            for attribute in &record.attributes {
                assert!(attribute.value.chars().count() <= 160, "{}", attribute.value);
            }
            if let Some(email) = &record.email
                && webmails.iter().any(|webmail| email.contains(webmail))
            {
                // A free mailbox is kept only when it is named after the organisation.
                let local = email.split('@').next().unwrap_or_default();
                let name = crate::text::fold(&record.name).replace(' ', "");
                let local: String = local.chars().take_while(|c| c.is_alphanumeric()).collect();
                assert!(name.contains(&local), "{email}");
            }
        }
    }

    #[test]
    fn a_broken_line_is_named() {
        let error = records(&"essai".into(), "{}\n").expect_err("not a record");
        assert!(error.to_string().contains("essai.jsonl, ligne 1"), "{error}");
    }
}
