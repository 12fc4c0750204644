//! Which records are of one organisation.

use super::rank::{Ranked, is_outpost};
use crate::resolve::site;
use data::ids::OrganizationId;
use data::model::{ExternalIdentifier, Organization, Provenance, ProvenanceMap, Record};
use data::text::fold;
use std::collections::{BTreeMap, BTreeSet};

/// An organisation as its records tell it.
#[derive(Debug, Clone)]
pub struct OrganizationDraft {
    pub id: OrganizationId,
    pub name: String,
    pub demo: bool,
    identifiers: Vec<ExternalIdentifier>,
    provenance: Provenance,
}

impl OrganizationDraft {
    pub fn entity(&self) -> Organization {
        let mut provenance = ProvenanceMap::new();
        provenance.insert("name".to_owned(), self.provenance.clone());
        Organization {
            id: self.id,
            name: self.name.clone(),
            identifiers: self.identifiers.clone(),
            demo: self.demo,
            provenance,
        }
    }
}

/// The organisations of all clusters, found by the cluster's rank.
#[derive(Debug)]
pub struct OrganizationKeys {
    of_cluster: Vec<OrganizationId>,
    drafts: BTreeMap<OrganizationId, OrganizationDraft>,
}

impl OrganizationKeys {
    /// Each cluster is given as its ranked records, first speaker in front.
    pub fn of(clusters: &[Vec<Ranked<'_>>]) -> Self {
        let shorter = shared_names(clusters);
        let mut of_cluster = Vec::with_capacity(clusters.len());
        let mut members: BTreeMap<OrganizationId, Vec<(usize, Ranked<'_>)>> = BTreeMap::new();
        for (rank, records) in clusters.iter().enumerate() {
            let speaker = speaker(records);
            let folded = fold(name(speaker.record));
            let demo = if speaker.record.demo { "demo:" } else { "" };
            let key = match siret(records) {
                Some(siret) => format!("{demo}siret:{siret}"),
                None => format!("{demo}name:{}", shorter.get(&folded).unwrap_or(&folded)),
            };
            let id = OrganizationId::derived("organization", &key);
            of_cluster.push(id);
            members.entry(id).or_default().push((rank, speaker));
        }
        let drafts =
            members.into_iter().map(|(id, members)| (id, draft(id, &members, clusters))).collect();
        Self { of_cluster, drafts }
    }

    pub fn of_cluster(&self, rank: usize) -> OrganizationId {
        self.of_cluster[rank]
    }

    pub fn draft(&self, id: OrganizationId) -> Option<&OrganizationDraft> {
        self.drafts.get(&id)
    }
}

/// The record that names the organisation: the first that tells it apart from the service.
fn speaker<'a>(records: &[Ranked<'a>]) -> Ranked<'a> {
    let told = records.iter().find(|ranked| ranked.record.organization.is_some());
    let own = || records.iter().find(|ranked| !is_outpost(ranked.record));
    *told.or_else(own).unwrap_or(&records[0])
}

fn name(record: &Record) -> &str {
    record.organization.as_deref().unwrap_or(&record.name)
}

fn siret<'a>(records: &[Ranked<'a>]) -> Option<&'a str> {
    let ids = records.iter().flat_map(|ranked| &ranked.record.identifiers);
    ids.filter(|id| id.scheme == "siret").map(|id| id.value.as_str()).next()
}

fn draft(
    id: OrganizationId,
    members: &[(usize, Ranked<'_>)],
    clusters: &[Vec<Ranked<'_>>],
) -> OrganizationDraft {
    // The shortest name is the organisation's own ("CIDFF", not "CIDFF et AFSCO"); then the first
    // speaker's spelling.
    let mut speakers: Vec<Ranked<'_>> = members.iter().map(|(_, speaker)| *speaker).collect();
    super::rank::rank(&mut speakers);
    speakers.sort_by_key(|speaker| fold(name(speaker.record)).len());
    let first = speakers[0];
    let identifiers: BTreeSet<ExternalIdentifier> = members
        .iter()
        .flat_map(|(rank, _)| &clusters[*rank])
        .flat_map(|ranked| &ranked.record.identifiers)
        .filter(|id| matches!(id.scheme.as_str(), "siret" | "rna" | "siren"))
        .cloned()
        .collect();
    OrganizationDraft {
        id,
        name: name(first.record).to_owned(),
        demo: first.record.demo,
        identifiers: identifiers.into_iter().collect(),
        provenance: Provenance {
            source: first.record.source.clone(),
            also: Vec::new(),
            source_updated: first.record.source_updated,
            derived: first.record.organization.is_none(),
            verified_by: None,
            verified_at: None,
        },
    }
}

/// `X et Y` is `X` when another record is named `X` and both have the same site: a place that two
/// organisations keep together is listed under the first.
fn shared_names(clusters: &[Vec<Ranked<'_>>]) -> BTreeMap<String, String> {
    let mut sites: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for records in clusters {
        let record = speaker(records).record;
        let hosts = record.urls.iter().filter_map(|url| site(&url.url));
        sites.entry(fold(name(record))).or_default().extend(hosts);
    }
    let mut shorter = BTreeMap::new();
    for (long, hosts) in &sites {
        let heads = long.match_indices(" et ").map(|(at, _)| &long[..at]);
        for head in heads {
            let same_site = sites.get(head).is_some_and(|others| !others.is_disjoint(hosts));
            if same_site {
                shorter.insert(long.clone(), head.to_owned());
                break;
            }
        }
    }
    shorter
}
