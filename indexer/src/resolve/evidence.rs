//! The signals between two records and the score that they make.

use super::words::{Name, establishment_kinds, street_key};
use data::model::Record;
use data::text::fold;
use data::units::Position;
use std::collections::{BTreeSet, HashMap, HashSet};

/// From this score on two records are one listing.
pub const MERGE: f64 = 0.75;

/// From this score on a person is asked.
pub const SUSPECT: f64 = 0.55;

/// Below this score two records are clearly distinct, and no third one joins them.
pub(super) const DISTINCT: f64 = 0.35;

/// Farther apart than this, two places are not one, whatever else they share.
const APART: f64 = 300.0;

/// A record reduced to what is compared.
#[derive(Debug, Clone)]
pub struct Profile {
    /// `source:native id`.
    pub key: String,
    pub source: String,
    pub demo: bool,
    pub(super) name: Name,
    pub(super) aliases: Vec<Name>,
    /// Of a place that two organisations keep together (`X et Y`), each one's name.
    partners: Vec<Name>,
    pub(super) kinds: BTreeSet<&'static str>,
    pub(super) commune: Option<String>,
    pub(super) street: Option<String>,
    pub(super) position: Option<Position>,
    pub(super) phones: Vec<String>,
    pub(super) hosts: Vec<String>,
    pub(super) email: Option<String>,
    pub(super) identifiers: Vec<(String, String)>,
}

impl Profile {
    pub fn read(record: &Record) -> Self {
        let name = Name::read(&record.name);
        let mut kinds = establishment_kinds(&record.categories);
        kinds.extend(&name.kinds);
        let mut aliases: Vec<Name> =
            record.alternate_name.iter().map(|name| Name::read(name)).collect();
        // "Bibliothèque municipale" at "Bibliothèque Grand'Rue" is named by its address only.
        if name.telling.is_empty()
            && let Some(place) = &record.address.address_2
        {
            let place = Name::read(place);
            if !place.kinds.is_disjoint(&kinds) {
                aliases.push(place);
            }
        }
        Self {
            key: format!("{}:{}", record.source, record.native_id),
            source: record.source.as_str().to_owned(),
            demo: record.demo,
            name,
            aliases,
            partners: partners(&record.name),
            kinds,
            commune: record.address.insee_code.as_ref().map(ToString::to_string),
            street: record.address.address_1.as_deref().and_then(street_key),
            position: record.position,
            phones: record.phones.iter().map(|phone| phone.number.clone()).collect(),
            hosts: record.urls.iter().filter_map(|url| site(&url.url)).collect(),
            email: record.email.as_deref().map(str::to_lowercase),
            identifiers: record
                .identifiers
                .iter()
                .map(|id| (id.scheme.clone(), id.value.clone()))
                .collect(),
        }
    }

    /// Where it is, for counting in how many places a telephone is used.
    fn place(&self) -> Option<String> {
        let position = self.position.map(|at| format!("{:.3} {:.3}", at.latitude, at.longitude));
        let street = self.street.as_ref();
        let commune = self.commune.as_deref().unwrap_or_default();
        street.map(|street| format!("{commune} {street}")).or(position)
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.name).chain(&self.aliases)
    }
}

fn partners(name: &str) -> Vec<Name> {
    let parts: Vec<&str> = name.split(" et ").collect();
    if parts.len() < 2 { Vec::new() } else { parts.into_iter().map(Name::read).collect() }
}

/// The site's name without `www`.
pub fn site(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.')).then(|| host.to_owned())
}

/// In how many places each telephone, site and mailbox is used: the one of a whole network says
/// little of one place.
#[derive(Debug, Default)]
pub struct Frequencies {
    places: HashMap<String, HashSet<String>>,
}

/// Used in more places than this, a contact belongs to a network.
const NETWORK: usize = 2;

impl Frequencies {
    pub fn count(profiles: &[Profile]) -> Self {
        let mut places: HashMap<String, HashSet<String>> = HashMap::new();
        for profile in profiles {
            let Some(place) = profile.place() else { continue };
            let contacts = profile.phones.iter().chain(&profile.hosts).chain(&profile.email);
            for contact in contacts {
                places.entry(contact.clone()).or_default().insert(place.clone());
            }
        }
        Self { places }
    }

    fn is_shared(&self, contact: &str) -> bool {
        self.places.get(contact).is_some_and(|places| places.len() > NETWORK)
    }
}

/// What two records share, weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// 0 to 1.
    pub score: f64,
    /// The signals, in French.
    pub why: Vec<String>,
}

/// Weighs everything that speaks for or against two records being one listing.
pub fn compare(a: &Profile, b: &Profile, frequencies: &Frequencies) -> Evidence {
    let mut sum = 0.0;
    let mut why = Vec::new();
    let mut add = |weight: f64, reason: String| {
        sum += weight;
        why.push(reason);
    };
    if a.demo != b.demo {
        return Evidence { score: 0.0, why: vec!["l'une des fiches est fictive".to_owned()] };
    }
    name(a, b, &mut add);
    place(a, b, &mut add);
    if let Some(phone) = a.phones.iter().find(|phone| b.phones.contains(phone)) {
        let short = phone.len() <= 4;
        if short || frequencies.is_shared(phone) {
            add(0.05, "même téléphone, utilisé en plusieurs lieux".to_owned());
        } else {
            add(0.2, "même téléphone".to_owned());
        }
    }
    if let Some(host) = a.hosts.iter().find(|host| b.hosts.contains(host)) {
        if frequencies.is_shared(host) {
            add(0.03, "même site, utilisé en plusieurs lieux".to_owned());
        } else {
            add(0.1, "même site".to_owned());
        }
    }
    if let Some(email) = a.email.as_ref().filter(|email| Some(*email) == b.email.as_ref()) {
        let weight = if frequencies.is_shared(email) { 0.05 } else { 0.2 };
        add(weight, "même adresse électronique".to_owned());
    }
    identifiers(a, b, &mut add);
    if !a.kinds.is_empty() && !b.kinds.is_empty() {
        if a.kinds.is_disjoint(&b.kinds) {
            add(-0.5, "natures différentes".to_owned());
        } else {
            add(0.15, "même nature".to_owned());
        }
    }
    Evidence { score: (sum.clamp(0.0, 1.0) * 100.0).round() / 100.0, why }
}

fn name(a: &Profile, b: &Profile, add: &mut impl FnMut(f64, String)) {
    let pairs = a.names().flat_map(|left| b.names().map(move |right| (left, right)));
    let best = pairs.filter_map(|(left, right)| left.similarity(right)).reduce(f64::max);
    let partners = a.partners.iter().map(|part| part.similarity(&b.name));
    let partners = partners.chain(b.partners.iter().map(|part| part.similarity(&a.name)));
    let partner = partners.flatten().reduce(f64::max).filter(|part| *part >= 0.75);
    match best {
        Some(best) if best >= 0.999 => add(0.45, "mêmes mots dans le nom".to_owned()),
        Some(best) if best >= 0.5 => add(0.45 * best, "noms proches".to_owned()),
        // Enough to ask a person, not to merge: a partner's workshop is not the partner.
        Some(_) if partner.is_some() => {
            add(0.3, "le nom de l'une cite celui de l'autre".to_owned());
        }
        Some(best) if best > 0.0 => add(0.2 * best, "peu de mots communs dans le nom".to_owned()),
        Some(_) => add(-0.25, "aucun mot commun dans le nom".to_owned()),
        None if a.name.folded == b.name.folded => add(0.45, "même nom".to_owned()),
        // "Médiathèque de Wittenheim" and "Bibliothèque municipale de Wittenheim".
        None if a.name.telling.is_empty()
            && b.name.telling.is_empty()
            && a.commune.is_some()
            && a.commune == b.commune =>
        {
            add(0.3, "noms sans mot distinctif, dans la même commune".to_owned());
        }
        None => {}
    }
}

fn place(a: &Profile, b: &Profile, add: &mut impl FnMut(f64, String)) {
    let distance = match (a.position, b.position) {
        (Some(left), Some(right)) => Some(left.distance_to(right).0),
        _ => None,
    };
    let same_commune = match (&a.commune, &b.commune) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    };
    let same_street = match (&a.street, &b.street) {
        (Some(left), Some(right)) => Some(same_commune && left == right),
        _ => None,
    };
    match (same_street, distance) {
        (Some(true), Some(metres)) if metres <= 50.0 => add(0.3, "même adresse".to_owned()),
        (Some(true), _) => add(0.25, "même adresse".to_owned()),
        (Some(false), Some(metres)) if metres <= 50.0 => {
            add(0.0, format!("adresses différentes à {metres:.0} m"));
        }
        (Some(false), Some(metres)) if metres <= APART => {
            add(-0.2, format!("adresses différentes, à {metres:.0} m"));
        }
        (Some(false), None) => add(-0.35, "adresses différentes".to_owned()),
        (None, Some(metres)) if metres <= 50.0 => add(0.2, format!("à {metres:.0} m")),
        (None, Some(metres)) if metres <= 150.0 => add(0.1, format!("à {metres:.0} m")),
        (None, Some(metres)) if metres <= APART => add(0.0, format!("à {metres:.0} m")),
        (_, Some(metres)) => add(-0.7, format!("à {metres:.0} m l'une de l'autre")),
        (None, None) if !same_commune => add(-0.5, "communes différentes".to_owned()),
        (None, None) => {}
    }
}

fn identifiers(a: &Profile, b: &Profile, add: &mut impl FnMut(f64, String)) {
    let mut differs = None;
    for (scheme, value) in &a.identifiers {
        for (other_scheme, other) in &b.identifiers {
            if scheme == other_scheme && value == other {
                add(0.6, format!("même identifiant {scheme}"));
                return;
            }
            if scheme == other_scheme {
                differs = Some(scheme);
            }
        }
        if let Some(email) = &b.email
            && value.len() >= 6
            && fold(email).contains(&fold(value))
        {
            add(0.3, format!("identifiant {scheme} dans l'adresse électronique"));
        }
    }
    if let Some(scheme) = differs {
        add(-0.1, format!("identifiants {scheme} différents"));
    }
}
