//! A file in the national format, generated: real communes, streets that exist nowhere.

use data::territory::Territory;
use data::units::Position;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

pub const HEADING: &str = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

/// The rows of a file, being written.
pub struct File {
    pub text: String,
    streets: u32,
}

/// A street to write.
#[derive(Clone)]
pub struct Street<'a> {
    pub name: &'a str,
    /// Code and name.
    pub city: (&'a str, &'a str),
    pub former: Option<(&'a str, &'a str)>,
    pub postcode: &'a str,
    pub start: Position,
    /// `12`, `12 bis`…
    pub numbers: Vec<String>,
    pub locality: &'a str,
}

pub fn at(latitude: f64, longitude: f64) -> Position {
    Position { latitude, longitude }
}

impl Default for File {
    fn default() -> Self {
        Self { text: format!("{HEADING}\n"), streets: 0 }
    }
}

impl File {
    /// House numbers go north, 10 m from one to the next.
    pub fn street(&mut self, street: &Street) {
        self.streets += 1;
        for (place, number) in street.numbers.iter().enumerate() {
            let (number, suffix) = number.split_once(' ').unwrap_or((number, ""));
            let (code, city) = street.city;
            let (former_code, former) = street.former.unwrap_or_default();
            let fantoir = format!("{code}_{:04}", self.streets);
            let end = if suffix.is_empty() { String::new() } else { format!("_{suffix}") };
            let padded = format!("{number:0>5}");
            #[expect(clippy::cast_precision_loss, reason = "a street has few numbers")]
            let latitude = street.start.latitude + place as f64 * 10.0 / 111_195.0;
            let (x, y) = (1_020_000.5 + f64::from(self.streets), 6_750_000.25);
            let Street { name, postcode, start, locality, .. } = street;
            writeln!(
                self.text,
                "{fantoir}_{padded}{end};{fantoir};{number};{suffix};{name};{postcode};{code};{city};{former_code};{former};{x};{y};{:.6};{latitude:.6};entrée;;{locality};;;commune;commune;1;",
                start.longitude,
            )
            .expect("written");
        }
    }

    pub fn save(&self, dir: &Path) -> PathBuf {
        let path = dir.join("adresses-fictives.csv");
        fs::write(&path, &self.text).expect("written");
        path
    }

    pub fn save_zipped(&self, dir: &Path) -> PathBuf {
        let path = dir.join("adresses-fictives.csv.gz");
        let mut zipped =
            GzEncoder::new(fs::File::create(&path).expect("a file"), Compression::fast());
        zipped.write_all(self.text.as_bytes()).expect("written");
        zipped.finish().expect("written");
        path
    }
}

fn numbers(range: std::ops::RangeInclusive<u32>) -> Vec<String> {
    range.map(|number| number.to_string()).collect()
}

/// The streets that the tests speak of.
pub fn sample() -> File {
    let mut file = File::default();
    let mulhouse = ("68224", "Mulhouse");
    let illzach = ("68154", "Illzach");
    let brunstatt = ("68056", "Brunstatt-Didenheim");
    let street = |name, city, postcode, start| Street {
        name,
        city,
        former: None,
        postcode,
        start,
        numbers: numbers(1..=20),
        locality: "",
    };
    let mut dragon = street("Rue du Dragon Imaginaire", mulhouse, "68100", at(47.7500, 7.3400));
    dragon.numbers.retain(|number| number != "13");
    dragon.numbers.insert(12, "12 bis".to_owned());
    file.street(&dragon);
    file.street(&street("Rue du Dragon Imaginaire", illzach, "68110", at(47.7800, 7.3500)));
    for (former, start) in [
        (("68056", "Brunstatt"), at(47.7230, 7.3230)),
        (("68070", "Didenheim"), at(47.7150, 7.3000)),
    ] {
        file.street(&Street {
            former: Some(former),
            ..street("Rue du Phénix Endormi", brunstatt, "68350", start)
        });
    }
    file.street(&street("Chemin Imaginaire d'Illzach", mulhouse, "68200", at(47.7600, 7.3300)));
    file.street(&street("Chemin Imaginaire de Mulhouse", illzach, "68110", at(47.7790, 7.3400)));
    let rixheim = ("68278", "Rixheim");
    for (place, name) in [
        "Impasse du Général Chimère",
        "Boulevard Sainte-Chimère",
        "Place du 32 Juillet",
        "Grand'Rue des Elfes",
        "Rue Jules Licorne",
    ]
    .into_iter()
    .enumerate()
    {
        let longitude = 7.4000 + f64::from(u32::try_from(place).expect("small")) / 100.0;
        file.street(&street(name, rixheim, "68170", at(47.7480, longitude)));
    }
    let wittenheim = ("68376", "Wittenheim");
    file.street(&Street {
        locality: "Les Sept Nains",
        ..street("Allée de Blanche-Neige", wittenheim, "68270", at(47.8050, 7.3350))
    });
    file.street(&street("Rue du Kobold", ("68063", "Cernay"), "68700", at(47.7950, 7.1780)));
    file.street(&street("Rue du Centaure", ("68066", "Colmar"), "68000", at(48.0790, 7.3560)));
    // A long street with two postcodes.
    let licornes = street("Avenue des Licornes", mulhouse, "68100", at(47.7400, 7.3300));
    file.street(&licornes);
    file.streets -= 1;
    file.street(&Street {
        postcode: "68200",
        start: at(47.7420, 7.3300),
        numbers: numbers(21..=60),
        ..licornes
    });
    file
}

/// As many streets as the territory has, with names made of two invented parts.
pub fn large(streets_a_commune: u32) -> File {
    const TYPES: [&str; 6] = ["Rue", "Avenue", "Impasse", "Chemin", "Place", "Allée"];
    const FIRST: [&str; 16] = [
        "Dragon", "Licorne", "Phénix", "Kobold", "Griffon", "Centaure", "Sirène", "Lutin", "Troll",
        "Sphinx", "Farfadet", "Cyclope", "Basilic", "Gobelin", "Ogre", "Korrigan",
    ];
    const SECOND: [&str; 12] = [
        "Imaginaire",
        "Endormi",
        "Invisible",
        "Fantasque",
        "Lunaire",
        "Songeur",
        "Volant",
        "Chuchotant",
        "Dansant",
        "Oublié",
        "Étourdi",
        "Facétieux",
    ];
    let mut file = File::default();
    let pick = |list: &[&'static str], seed: u32| list[seed as usize % list.len()];
    for (rank, commune) in Territory::m2a().communes().iter().enumerate() {
        let rank = u32::try_from(rank).expect("few");
        for place in 0..streets_a_commune {
            let seed = place.wrapping_mul(2_654_435_761).wrapping_add(rank * 97) >> 3;
            let name = format!(
                "{} du {} {} {}",
                pick(&TYPES, seed),
                pick(&FIRST, seed / 7),
                pick(&SECOND, seed / 131),
                place % 50
            );
            let apart = |seed: u32| (f64::from(seed % 200) - 100.0) / 10_000.0;
            file.street(&Street {
                name: &name,
                city: (commune.insee.as_str(), &commune.name),
                former: None,
                postcode: &commune.postal_codes[0],
                start: at(
                    commune.centroid.latitude + apart(seed),
                    commune.centroid.longitude + apart(seed / 211),
                ),
                numbers: numbers(1..=20),
                locality: "",
            });
        }
    }
    file
}
