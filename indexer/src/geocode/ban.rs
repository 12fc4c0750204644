//! Rows of the Base Adresse Nationale's CSV format (`adresses-68.csv`), described at
//! <https://adresse.data.gouv.fr/schemas/adresses-csv.html>: `;` between columns, UTF-8.

use super::numbers::HouseNumber;
use csv::ByteRecord;
use data::store::Rejection;
use data::territory::Territory;
use data::units::{InseeCode, Metres, Position};
use encoding_rs::WINDOWS_1252;

/// Columns without which nothing can be done.
const NEEDED: [&str; 6] = ["numero", "nom_voie", "code_insee", "nom_commune", "lon", "lat"];

/// The number under which the local bases write a lieu-dit without numbers.
const NO_NUMBER: u32 = 99_999;

/// A position further from its commune is a mistake.
const FURTHEST: Metres = Metres(30_000.0);

/// Longest text of a column that is kept.
const LONGEST: usize = 200;

/// Where the columns are.
pub struct Columns {
    names: Vec<String>,
}

/// A commune as a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    pub code: InseeCode,
    pub name: String,
    /// The commune before a merger.
    pub former: Option<(InseeCode, String)>,
}

/// A row that can be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    pub city: City,
    pub street: String,
    pub postcode: Option<String>,
    /// Nothing for a lieu-dit without numbers.
    pub number: Option<HouseNumber>,
    pub position: Position,
    pub projected: Option<(f64, f64)>,
    pub id: String,
    pub street_id: String,
    /// The lieu-dit that the address is in.
    pub locality: Option<String>,
}

/// What a row is.
#[derive(Debug)]
pub enum Row {
    Kept(Box<Address>),
    /// Of a commune that was not asked for.
    Outside,
    Rejected(Rejection),
}

/// How a file is written, as far as its rows tell: the first that is not ASCII decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Writing {
    #[default]
    Ascii,
    Utf8,
    Windows1252,
}

impl Writing {
    /// Learns from a row, and gives it in UTF-8 when it was written otherwise. What is damaged in a
    /// file of UTF-8 stays as it is.
    pub fn decode(&mut self, record: &mut ByteRecord) {
        if record.as_slice().is_ascii() {
            return;
        }
        if *self == Self::Ascii {
            let is_utf8 = record.iter().all(|cell| std::str::from_utf8(cell).is_ok());
            *self = if is_utf8 { Self::Utf8 } else { Self::Windows1252 };
        }
        if *self == Self::Windows1252 {
            let position = record.position().cloned();
            let cells = record.iter().map(|cell| WINDOWS_1252.decode_without_bom_handling(cell).0);
            let mut decoded: ByteRecord =
                cells.map(|cell| cell.into_owned().into_bytes()).collect();
            decoded.set_position(position);
            *record = decoded;
        }
    }
}

impl Columns {
    /// Finds the columns by their names in the first line.
    ///
    /// # Errors
    /// The names of those that are missing.
    pub fn of(heading: &ByteRecord) -> Result<Self, Vec<&'static str>> {
        let name = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_lowercase();
        let columns = Self { names: heading.iter().map(name).collect() };
        let has = |name: &&'static str| columns.names.iter().any(|known| known == *name);
        let missing: Vec<&str> = NEEDED.into_iter().filter(|name| !has(name)).collect();
        if missing.is_empty() { Ok(columns) } else { Err(missing) }
    }

    /// Reads a row; of the territory and its neighbours only, unless `everything` is wanted.
    pub fn read(&self, record: &ByteRecord, everything: bool) -> Row {
        let line = record.position().map_or(0, csv::Position::line);
        match (Reading { columns: self, record, line }).address(everything) {
            Ok(Some(address)) => Row::Kept(Box::new(address)),
            Ok(None) => Row::Outside,
            Err(rejection) => Row::Rejected(*rejection),
        }
    }
}

struct Reading<'a> {
    columns: &'a Columns,
    record: &'a ByteRecord,
    line: u64,
}

type Faulty<T> = Result<T, Box<Rejection>>;

impl Reading<'_> {
    fn address(&self, everything: bool) -> Faulty<Option<Address>> {
        let (expected, found) = (self.columns.names.len(), self.record.len());
        if expected != found {
            return Err(self.fault(None, format!("{found} colonnes au lieu de {expected}")));
        }
        let Some(city) = self.city(everything)? else { return Ok(None) };
        let street = self.needed("nom_voie")?;
        let position = self.position(&city)?;
        let projected = self.decimal("x")?.zip(self.decimal("y")?);
        let postcode = self.postcode()?;
        let id = self.text("id")?.to_lowercase();
        let number = self.number()?;
        let street_id = self.street_id(&city, &street, &id, number.as_ref())?;
        let number = number.map(|(number, suffix)| HouseNumber {
            number,
            suffix,
            position,
            projected,
            postcode: 0,
            id: None,
        });
        let locality = Some(self.text("nom_ld")?).filter(|name| !name.is_empty());
        let locality = locality.map(str::to_owned);
        Ok(Some(Address {
            city,
            street,
            postcode,
            number,
            position,
            projected,
            id,
            street_id,
            locality,
        }))
    }

    /// Nothing when it is not wanted. Rows under the code of a commune that was merged are rows of
    /// the commune of now.
    fn city(&self, everything: bool) -> Faulty<Option<City>> {
        let code = self.code("code_insee")?;
        let name = self.needed("nom_commune")?;
        let territory = Territory::m2a();
        let known = territory.by_insee(&code);
        if known.is_none() && territory.neighbour_by_insee(&code).is_none() && !everything {
            return Ok(None);
        }
        let former = match self.text("code_insee_ancienne_commune")? {
            "" => None,
            _ => Some((
                self.code("code_insee_ancienne_commune")?,
                self.text("nom_ancienne_commune")?.to_owned(),
            )),
        };
        let former = former.filter(|(_, name)| !name.is_empty());
        Ok(Some(match known {
            Some(now) if now.insee != code => City {
                code: now.insee.clone(),
                name: now.name.clone(),
                former: former.or(Some((code, name))),
            },
            _ => City { code, name, former },
        }))
    }

    fn position(&self, city: &City) -> Faulty<Position> {
        let latitude = self.decimal("lat")?;
        let longitude = self.decimal("lon")?;
        let position = latitude.zip(longitude).and_then(|(lat, lon)| Position::new(lat, lon));
        let Some(position) = position else {
            return Err(self.fault(Some("lat"), "une latitude et une longitude sont attendues"));
        };
        let territory = Territory::m2a();
        let commune = territory.by_insee(&city.code).map(|commune| commune.centroid);
        let neighbour = || territory.neighbour_by_insee(&city.code).map(|one| one.position);
        if let Some(centre) = commune.or_else(neighbour) {
            let distance = position.distance_to(centre);
            if distance > FURTHEST {
                let reason =
                    format!("la position est à {:.0} km de {}", distance.0 / 1000.0, city.name);
                return Err(self.fault(Some("lat"), reason));
            }
        }
        Ok(position)
    }

    fn postcode(&self) -> Faulty<Option<String>> {
        let text = self.text("code_postal")?;
        match text.len() {
            0 => Ok(None),
            5 if text.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Some(text.to_owned())),
            _ => Err(self.fault(Some("code_postal"), "cinq chiffres sont attendus")),
        }
    }

    fn number(&self) -> Faulty<Option<(u16, String)>> {
        let text = self.needed("numero")?;
        let number: Option<u32> = text.parse().ok();
        let small = number.and_then(|number| u16::try_from(number).ok());
        let suffix = self.text("rep")?.to_lowercase().replace(' ', "");
        match (number, small) {
            (Some(NO_NUMBER), _) => Ok(None),
            (_, Some(number)) if number <= 9_999 => Ok(Some((number, suffix))),
            _ => Err(self.fault(Some("numero"), "un nombre entier de 0 à 9999 est attendu")),
        }
    }

    /// The part of the row's identifier that all numbers of a street share, else made of its name.
    fn street_id(
        &self,
        city: &City,
        street: &str,
        id: &str,
        number: Option<&(u16, String)>,
    ) -> Faulty<String> {
        let of_number = number.map(|(number, suffix)| super::numbers::made_id("", *number, suffix));
        if let Some(street) = of_number.and_then(|end| id.strip_suffix(&end))
            && !street.is_empty()
        {
            return Ok(street.to_owned());
        }
        let fantoir = self.text("id_fantoir")?.to_lowercase();
        if !fantoir.is_empty() && number.is_some() {
            return Ok(fantoir);
        }
        Ok(locality_id(&city.code, street))
    }

    fn code(&self, column: &'static str) -> Faulty<InseeCode> {
        let text = self.text(column)?;
        text.parse().map_err(|_| self.fault(Some(column), "un code INSEE est attendu"))
    }

    fn decimal(&self, column: &'static str) -> Faulty<Option<f64>> {
        let text = self.text(column)?;
        if text.is_empty() {
            return Ok(None);
        }
        match text.parse::<f64>().ok().filter(|number| number.is_finite()) {
            Some(number) => Ok(Some(number)),
            None => Err(self.fault(Some(column), "un nombre décimal est attendu")),
        }
    }

    fn needed(&self, column: &'static str) -> Faulty<String> {
        match self.text(column)? {
            "" => Err(self.fault(Some(column), "la valeur manque")),
            text => Ok(text.to_owned()),
        }
    }

    /// Empty when the column is missing.
    fn text(&self, column: &'static str) -> Faulty<&str> {
        let Some(bytes) = self.bytes(column) else { return Ok("") };
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Err(self.fault(Some(column), "ce n'est pas de l'UTF-8"));
        };
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(self.fault(Some(column), format!("plus de {LONGEST} caractères")));
        }
        Ok(text)
    }

    fn bytes(&self, column: &str) -> Option<&[u8]> {
        self.record.get(self.columns.names.iter().position(|name| name == column)?)
    }

    #[expect(clippy::unnecessary_box_returns, reason = "it is the large half of every result here")]
    fn fault(&self, column: Option<&str>, reason: impl Into<String>) -> Box<Rejection> {
        let read = |column: &str| {
            let text = String::from_utf8_lossy(self.bytes(column)?).trim().to_owned();
            (!text.is_empty()).then(|| text.chars().take(LONGEST).collect::<String>())
        };
        Box::new(Rejection {
            row: self.line,
            name: read("nom_voie"),
            column: column.map(str::to_owned),
            value: column.and_then(read),
            reason: reason.into(),
            row_kept: false,
        })
    }
}

/// An identifier for what the national base gives none: `68224_lieu_dit`.
pub fn locality_id(citycode: &InseeCode, name: &str) -> String {
    format!("{citycode}_{}", data::text::fold(name).replace(' ', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: &str = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;nom_ld";

    fn read(row: &str) -> Row {
        let text = format!("{HEADING}\n{row}\n");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut records = reader.byte_records();
        let heading = records.next().expect("a heading").expect("read");
        let record = records.next().expect("a row").expect("read");
        Columns::of(&heading).expect("all columns").read(&record, false)
    }

    fn kept(row: &str) -> Address {
        match read(row) {
            Row::Kept(address) => *address,
            other => panic!("{other:?}"),
        }
    }

    fn rejected(row: &str) -> Rejection {
        match read(row) {
            Row::Rejected(rejection) => rejection,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_row_becomes_an_address() {
        let address = kept(
            "68224_0001_00012_bis;68224_0001;12;BIS;Rue du Dragon Imaginaire;68100;68224;Mulhouse;;;1024000.5;6748000.25;7.34;47.75;Les Licornes",
        );
        let number = address.number.expect("a number");
        assert_eq!((number.number, number.suffix.as_str()), (12, "bis"));
        assert_eq!(address.street_id, "68224_0001");
        assert_eq!(address.projected, Some((1_024_000.5, 6_748_000.25)));
        assert_eq!(address.locality.as_deref(), Some("Les Licornes"));
    }

    #[test]
    fn the_code_of_a_merged_commune_leads_to_the_one_of_now() {
        let address = kept("x;;1;;Rue X;68350;68070;Didenheim;;;;;7.31;47.72;");
        assert_eq!(address.city.code.as_str(), "68056");
        assert_eq!(address.city.former.expect("former").1, "Didenheim");
        let address =
            kept("x;;1;;Rue X;68350;68056;Brunstatt-Didenheim;68070;Didenheim;;;7.31;47.72;");
        assert_eq!(address.city.former.expect("former").0.as_str(), "68070");
    }

    #[test]
    fn a_lieu_dit_has_no_number() {
        let address = kept("68224_b123_99999;;99999;;Les Licornes;;68224;Mulhouse;;;;;7.34;47.75;");
        assert_eq!(address.number, None);
        assert_eq!(address.street_id, "68224_les_licornes");
    }

    #[test]
    fn other_communes_are_left_out() {
        assert!(matches!(read("x;;1;;Rue X;68000;68066;Colmar;;;;;7.35;48.08;"), Row::Outside));
        kept("x;;1;;Rue X;68700;68063;Cernay;;;;;7.177;47.794;");
    }

    #[test]
    fn a_faulty_row_says_where_and_why() {
        for (row, column, value) in [
            ("x;;douze;;Rue X;68100;68224;Mulhouse;;;;;7.34;47.75;", "numero", "douze"),
            ("x;;1;;;68100;68224;Mulhouse;;;;;7.34;47.75;", "nom_voie", ""),
            ("x;;1;;Rue X;681;68224;Mulhouse;;;;;7.34;47.75;", "code_postal", "681"),
            ("x;;1;;Rue X;68100;6822;Mulhouse;;;;;7.34;47.75;", "code_insee", "6822"),
            ("x;;1;;Rue X;68100;68224;Mulhouse;;;;;7.34;nord;", "lat", "nord"),
            ("x;;1;;Rue X;68100;68224;Mulhouse;;;;;7.34;;", "lat", ""),
            ("x;;1;;Rue X;68100;68224;Mulhouse;;;;;47.75;7.34;", "lat", "7.34"),
        ] {
            let rejection = rejected(row);
            assert_eq!(rejection.row, 2);
            assert_eq!(rejection.column.as_deref(), Some(column), "{row}");
            assert_eq!(rejection.value.unwrap_or_default(), value, "{row}");
        }
        assert!(rejected("x;;1;;Rue X").reason.contains("5 colonnes au lieu de 15"));
    }

    #[test]
    fn another_file_is_told_by_what_is_missing() {
        let heading = ByteRecord::from(vec!["id", "nom", "lon", "lat"]);
        let missing = Columns::of(&heading).err().expect("refused");
        assert_eq!(missing, ["numero", "nom_voie", "code_insee", "nom_commune"]);
    }
}
