//! Communes by name and postcode: those of the territory and around it, which are known without
//! any file, and those of the addresses.

use super::street::{MOST_POSTCODES, Street};
use super::words::{Token, tokens};
use data::territory::Territory;
use data::text::fold;
use data::units::{InseeCode, Position};
use std::collections::HashMap;

/// A commune, or one that is part of another now.
#[derive(Debug, Clone)]
pub struct Municipality {
    pub name: String,
    pub words: Vec<Token>,
    /// Code and name of the commune as it is now.
    pub citycode: InseeCode,
    pub city: String,
    pub postcodes: Vec<String>,
    pub position: Position,
    pub population: Option<u32>,
}

impl Municipality {
    fn new(name: &str, citycode: &InseeCode, city: &str, position: Position) -> Self {
        Self {
            name: name.to_owned(),
            words: tokens(name),
            citycode: citycode.clone(),
            city: city.to_owned(),
            postcodes: Vec::new(),
            position,
            population: None,
        }
    }

    /// Whether it is part of another commune now.
    pub fn is_former(&self) -> bool {
        self.name != self.city
    }
}

/// All of them.
#[derive(Debug, Default)]
pub struct Municipalities {
    all: Vec<Municipality>,
    /// By current code and folded name.
    ranks: HashMap<(InseeCode, String), usize>,
}

impl Municipalities {
    /// Those of the territory, its former ones and its neighbours.
    pub fn of_territory() -> Self {
        let mut known = Self::default();
        let territory = Territory::m2a();
        for commune in territory.communes() {
            known.add(Municipality {
                postcodes: commune.postal_codes.clone(),
                population: Some(commune.population),
                ..Municipality::new(&commune.name, &commune.insee, &commune.name, commune.centroid)
            });
        }
        for former in territory.former_communes() {
            if let Some(now) = territory.by_insee(&former.merged_into) {
                known.add(Municipality {
                    postcodes: now.postal_codes.clone(),
                    ..Municipality::new(&former.name, &now.insee, &now.name, now.centroid)
                });
            }
        }
        for neighbour in territory.neighbours() {
            let data::territory::Neighbour { insee, name, position } = neighbour;
            known.add(Municipality::new(name, insee, name, *position));
        }
        known
    }

    /// Learns from addresses the communes that were not known, the postcodes of those that had
    /// none, and where the former ones are.
    pub fn learn(&mut self, streets: &[Street]) {
        let mut sums: HashMap<usize, (f64, f64, f64)> = HashMap::new();
        for street in streets {
            let weight = f64::from(street.numbers.max(1));
            for name in std::iter::once(&street.city).chain(&street.former_city) {
                let sum = sums.entry(self.learn_one(name, street)).or_default();
                sum.0 += street.position.latitude * weight;
                sum.1 += street.position.longitude * weight;
                sum.2 += weight;
            }
        }
        let territory = Self::of_territory().all.len();
        for (rank, (latitude, longitude, weight)) in sums {
            let one = &mut self.all[rank];
            if rank >= territory || one.is_former() {
                let mean = Position::new(latitude / weight, longitude / weight);
                one.position = mean.unwrap_or(one.position);
            }
        }
    }

    fn learn_one(&mut self, name: &str, street: &Street) -> usize {
        let key = (street.citycode.clone(), fold(name));
        let rank = match self.ranks.get(&key) {
            Some(rank) => *rank,
            None => {
                self.add(Municipality::new(name, &street.citycode, &street.city, street.position))
            }
        };
        // Of the territory's communes, all postcodes are known, and stray ones are mistakes.
        if Territory::m2a().by_insee(&street.citycode).is_none() {
            let known = &mut self.all[rank].postcodes;
            for code in &street.postcodes {
                if known.len() < MOST_POSTCODES && !known.contains(code) {
                    known.push(code.clone());
                }
            }
        }
        rank
    }

    fn add(&mut self, one: Municipality) -> usize {
        let rank = self.all.len();
        self.ranks.entry((one.citycode.clone(), fold(&one.name))).or_insert(rank);
        self.all.push(one);
        rank
    }

    pub fn all(&self) -> &[Municipality] {
        &self.all
    }

    /// Rank of the commune of that name, former names included.
    pub fn rank(&self, citycode: &InseeCode, name: &str) -> Option<usize> {
        self.ranks.get(&(citycode.clone(), fold(name))).copied()
    }

    /// The commune of a code as it is now.
    pub fn by_code(&self, code: &InseeCode) -> Option<&Municipality> {
        let now = |one: &&Municipality| one.citycode == *code && !one.is_former();
        self.all.iter().find(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_communes_around_are_known_without_any_file() {
        let known = Municipalities::of_territory();
        assert_eq!(known.all().len(), 39 + 3 + 25);
        let didenheim = known.all().iter().find(|one| one.name == "Didenheim").expect("known");
        assert!(didenheim.is_former());
        assert_eq!(didenheim.city, "Brunstatt-Didenheim");
        let code = "68056".parse().expect("a code");
        assert_eq!(known.by_code(&code).expect("known").name, "Brunstatt-Didenheim");
    }
}
