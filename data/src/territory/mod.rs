//! The territory: the 39 communes of m2A and the 25 that touch them.
//!
//! Membership is decided by INSEE code, else by polygon; a postcode never decides, since five of
//! them straddle the border.

mod files;

use crate::text::fold;
use crate::units::{BoundingBox, InseeCode, Position};
use geo::{BoundingRect, CoordsIter, Intersects, MultiPolygon, Point};
use jiff::civil::Date;
use rstar::{AABB, RTree, RTreeObject};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

/// Name of the territory for people.
pub const NAME: &str = "Mulhouse Alsace Agglomération";

/// The boundaries as GeoJSON (`properties`: `insee`, `name`), WGS84, simplified by IGN.
/// Source: IGN Admin Express 2018, Licence Ouverte.
pub const BOUNDARIES_GEOJSON: &str = include_str!("../../territory/communes.geojson");

/// A commune of the territory.
#[derive(Debug, Clone)]
pub struct Commune {
    pub insee: InseeCode,
    pub name: String,
    pub siren: String,
    /// One, or several (Mulhouse has two); often shared with other communes.
    pub postal_codes: Vec<String>,
    /// Municipal population, INSEE 2024.
    pub population: u32,
    pub centroid: Position,
    pub boundary: MultiPolygon,
    pub bounding_box: BoundingBox,
}

/// A commune that no longer exists, and the one it is part of now.
#[derive(Debug, Clone)]
pub struct FormerCommune {
    pub insee: InseeCode,
    pub name: String,
    pub merged_into: InseeCode,
    pub date: Date,
}

/// A part of a commune that people name like one: a quarter, or a commune of old.
#[derive(Debug, Clone)]
pub struct Quarter {
    pub name: String,
    pub commune: InseeCode,
    /// Its middle, to within some 300 metres.
    pub position: Position,
}

/// A commune that touches the territory from outside.
#[derive(Debug, Clone)]
pub struct Neighbour {
    pub insee: InseeCode,
    pub name: String,
    /// A point inside it.
    pub position: Position,
}

/// The bundled territory files are broken; found by the tests, never at run time.
#[derive(Debug, thiserror::Error)]
#[error("fichier du territoire {file} : {reason}")]
pub struct TerritoryError {
    pub file: &'static str,
    pub reason: String,
}

/// Envelope of one commune in the spatial index.
struct Envelope {
    commune: usize,
    bounds: AABB<[f64; 2]>,
}

impl RTreeObject for Envelope {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        self.bounds
    }
}

/// Communes, neighbours and every way to find them.
pub struct Territory {
    communes: Vec<Commune>,
    former: Vec<FormerCommune>,
    quarters: Vec<Quarter>,
    neighbours: Vec<Neighbour>,
    by_insee: BTreeMap<InseeCode, usize>,
    by_name: BTreeMap<String, usize>,
    by_postal_code: BTreeMap<String, Vec<usize>>,
    /// Ranks of the communes that touch each.
    touching: Vec<BTreeSet<usize>>,
    spatial: RTree<Envelope>,
}

impl Territory {
    /// Mulhouse Alsace Agglomération, from the embedded files.
    ///
    /// # Panics
    /// When an embedded file is broken, which the tests rule out.
    #[expect(clippy::panic, reason = "the files are compiled in and checked by the tests")]
    pub fn m2a() -> &'static Self {
        static M2A: OnceLock<Territory> = OnceLock::new();
        M2A.get_or_init(|| match Self::embedded() {
            Ok(territory) => territory,
            Err(error) => panic!("{error}"),
        })
    }

    fn embedded() -> Result<Self, TerritoryError> {
        let communes = files::communes()?;
        let former = files::former_communes()?;
        let quarters = files::quarters()?;
        let neighbours = files::neighbours()?;

        let mut by_insee = BTreeMap::new();
        let mut by_name = BTreeMap::new();
        let mut by_postal_code: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut envelopes = Vec::with_capacity(communes.len());
        for (rank, commune) in communes.iter().enumerate() {
            by_insee.insert(commune.insee.clone(), rank);
            by_name.insert(name_key(&commune.name), rank);
            for code in &commune.postal_codes {
                by_postal_code.entry(code.clone()).or_default().push(rank);
            }
            let b = commune.bounding_box;
            let bounds = AABB::from_corners([b.west, b.south], [b.east, b.north]);
            envelopes.push(Envelope { commune: rank, bounds });
        }
        for old in &former {
            let Some(&rank) = by_insee.get(&old.merged_into) else {
                return Err(TerritoryError {
                    file: "former-communes.csv",
                    reason: format!("{} est inconnu", old.merged_into),
                });
            };
            by_insee.entry(old.insee.clone()).or_insert(rank);
            by_name.entry(name_key(&old.name)).or_insert(rank);
        }
        let touching = touching(&communes);
        let spatial = RTree::bulk_load(envelopes);
        Ok(Self {
            communes,
            former,
            quarters,
            neighbours,
            by_insee,
            by_name,
            by_postal_code,
            touching,
            spatial,
        })
    }

    /// The 39 communes in INSEE order.
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    pub fn former_communes(&self) -> &[FormerCommune] {
        &self.former
    }

    /// Only those whose names stand for nothing else.
    pub fn quarters(&self) -> &[Quarter] {
        &self.quarters
    }

    /// The communes that touch the territory: outside, but known.
    pub fn neighbours(&self) -> &[Neighbour] {
        &self.neighbours
    }

    /// The commune whose polygon holds the point; on a shared border, the first by INSEE code.
    pub fn locate(&self, position: Position) -> Option<&Commune> {
        let point = Point::new(position.longitude, position.latitude);
        let envelope = AABB::from_point([position.longitude, position.latitude]);
        self.spatial
            .locate_in_envelope_intersecting(envelope)
            .map(|found| found.commune)
            .filter(|&rank| self.communes[rank].boundary.intersects(&point))
            .min()
            .map(|rank| &self.communes[rank])
    }

    /// By current code, or by the code of a commune merged since.
    pub fn by_insee(&self, code: &InseeCode) -> Option<&Commune> {
        self.by_insee.get(code).map(|&rank| &self.communes[rank])
    }

    /// The communes of the territory that touch one of it, in INSEE order.
    pub fn touching(&self, code: &InseeCode) -> Vec<&Commune> {
        let around = self.by_insee.get(code).and_then(|&rank| self.touching.get(rank));
        around.into_iter().flatten().map(|&rank| &self.communes[rank]).collect()
    }

    /// By name in any casing, with or without accents, hyphens, "St" for "Saint"; names of merged
    /// communes too.
    pub fn by_name(&self, name: &str) -> Option<&Commune> {
        self.by_name.get(&name_key(name)).map(|&rank| &self.communes[rank])
    }

    /// Every commune of the territory that uses the postcode; other communes may use it as well.
    pub fn by_postal_code(&self, code: &str) -> Vec<&Commune> {
        self.by_postal_code
            .get(code.trim())
            .into_iter()
            .flatten()
            .map(|&rank| &self.communes[rank])
            .collect()
    }

    pub fn neighbour_by_insee(&self, code: &InseeCode) -> Option<&Neighbour> {
        self.neighbours.iter().find(|neighbour| neighbour.insee == *code)
    }

    pub fn neighbour_by_name(&self, name: &str) -> Option<&Neighbour> {
        let key = name_key(name);
        self.neighbours.iter().find(|neighbour| name_key(&neighbour.name) == key)
    }

    /// Smallest box around all 39 communes.
    pub fn bounding_box(&self) -> BoundingBox {
        let mut all = self.communes[0].bounding_box;
        for Commune { bounding_box: b, .. } in &self.communes {
            all.west = all.west.min(b.west);
            all.south = all.south.min(b.south);
            all.east = all.east.max(b.east);
            all.north = all.north.max(b.north);
        }
        all
    }
}

/// What two spellings of one commune's name share.
fn name_key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Communes that touch share the points of their border.
fn touching(communes: &[Commune]) -> Vec<BTreeSet<usize>> {
    let mut at: HashMap<(u64, u64), Vec<usize>> = HashMap::new();
    for (rank, commune) in communes.iter().enumerate() {
        for point in commune.boundary.coords_iter() {
            let ranks = at.entry((point.x.to_bits(), point.y.to_bits())).or_default();
            if !ranks.contains(&rank) {
                ranks.push(rank);
            }
        }
    }
    let mut touching = vec![BTreeSet::new(); communes.len()];
    for ranks in at.values() {
        for &rank in ranks {
            touching[rank].extend(ranks.iter().filter(|&&other| other != rank));
        }
    }
    touching
}

fn bounding_box(boundary: &MultiPolygon) -> Option<BoundingBox> {
    let rect = boundary.bounding_rect()?;
    BoundingBox::new(rect.min().x, rect.min().y, rect.max().x, rect.max().y)
}

#[cfg(test)]
mod tests;
