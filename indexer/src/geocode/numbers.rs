//! The house numbers of a street, packed in few bytes.

use data::units::Position;

/// A house number.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseNumber {
    pub number: u16,
    /// `bis`, `a`…, in lower case; empty for most.
    pub suffix: String,
    pub position: Position,
    /// Lambert 93, in metres.
    pub projected: Option<(f64, f64)>,
    /// Place in the street's list of postcodes.
    pub postcode: u8,
    /// When it is not made of the street's and the number.
    pub id: Option<String>,
}

impl HouseNumber {
    /// As the national address API writes it: `12bis`.
    pub fn text(&self) -> String {
        format!("{}{}", self.number, self.suffix)
    }

    /// As people write it: `12 bis`, `12a`.
    pub fn label(&self) -> String {
        let space = if self.suffix.len() > 1 { " " } else { "" };
        format!("{}{space}{}", self.number, self.suffix)
    }

    /// The identifier under which the national base has it.
    pub fn id_in(&self, street: &str) -> String {
        match &self.id {
            Some(id) => id.clone(),
            None => made_id(street, self.number, &self.suffix),
        }
    }
}

/// `68224_1234_00012_bis`
pub fn made_id(street: &str, number: u16, suffix: &str) -> String {
    if suffix.is_empty() {
        format!("{street}_{number:05}")
    } else {
        format!("{street}_{number:05}_{suffix}")
    }
}

/// A millionth of a degree is 11 cm, and a centimetre is what the file gives.
const DEGREE: f64 = 1e6;
const METRE: f64 = 100.0;

const HAS_PROJECTED: u8 = 1;
const HAS_ID: u8 = 2;

#[expect(clippy::cast_possible_truncation, reason = "degrees and metres on Earth fit")]
fn whole(value: f64, unit: f64) -> i32 {
    (value * unit).round() as i32
}

/// Packs the numbers of a street.
pub fn pack(numbers: &[HouseNumber]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(numbers.len() * 22);
    for one in numbers {
        let mut flags = 0;
        if one.projected.is_some() {
            flags |= HAS_PROJECTED;
        }
        if one.id.is_some() {
            flags |= HAS_ID;
        }
        bytes.extend([flags, one.postcode]);
        bytes.extend(one.number.to_le_bytes());
        text(&mut bytes, &one.suffix);
        bytes.extend(whole(one.position.latitude, DEGREE).to_le_bytes());
        bytes.extend(whole(one.position.longitude, DEGREE).to_le_bytes());
        if let Some((x, y)) = one.projected {
            bytes.extend(whole(x, METRE).to_le_bytes());
            bytes.extend(whole(y, METRE).to_le_bytes());
        }
        if let Some(id) = &one.id {
            text(&mut bytes, id);
        }
    }
    bytes
}

/// At most 255 bytes, which the import sees to.
fn text(bytes: &mut Vec<u8>, text: &str) {
    let end = text.floor_char_boundary(usize::from(u8::MAX));
    bytes.push(u8::try_from(end).unwrap_or(u8::MAX));
    bytes.extend(&text.as_bytes()[..end]);
}

/// Unpacks them one by one, up to the end or to what cannot be read.
pub struct Unpacked<'a>(&'a [u8]);

impl<'a> Unpacked<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self, unit: f64) -> Option<f64> {
        Some(f64::from(i32::from_le_bytes(self.take()?)) / unit)
    }

    fn text(&mut self) -> Option<String> {
        let [length] = self.take()?;
        let (text, rest) = self.0.split_at_checked(usize::from(length))?;
        self.0 = rest;
        std::str::from_utf8(text).ok().map(str::to_owned)
    }
}

impl Iterator for Unpacked<'_> {
    type Item = HouseNumber;

    fn next(&mut self) -> Option<HouseNumber> {
        let [flags, postcode] = self.take()?;
        let number = u16::from_le_bytes(self.take()?);
        let suffix = self.text()?;
        let (latitude, longitude) = (self.number(DEGREE)?, self.number(DEGREE)?);
        let projected = match flags & HAS_PROJECTED {
            0 => None,
            _ => Some((self.number(METRE)?, self.number(METRE)?)),
        };
        let id = if flags & HAS_ID == 0 { None } else { Some(self.text()?) };
        let position = Position::new(latitude, longitude)?;
        Some(HouseNumber { number, suffix, position, projected, postcode, id })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: u16, suffix: &str, id: Option<&str>) -> HouseNumber {
        HouseNumber {
            number,
            suffix: suffix.to_owned(),
            position: Position { latitude: 47.750_123, longitude: 7.339_456 },
            projected: (number != 3).then_some((1_025_313.22, 6_748_020.01)),
            postcode: 1,
            id: id.map(str::to_owned),
        }
    }

    #[test]
    fn numbers_come_back_as_they_were_packed() {
        let numbers = vec![
            number(1, "", None),
            number(1, "bis", Some("ailleurs_1_bis")),
            number(3, "a", None),
            number(9999, "", None),
        ];
        let bytes = pack(&numbers);
        assert_eq!(Unpacked::new(&bytes).collect::<Vec<_>>(), numbers);
        assert!(bytes.len() < 25 * numbers.len() + 20);
    }

    #[test]
    fn damaged_bytes_end_the_list_early() {
        let bytes = pack(&[number(1, "bis", Some("x")), number(2, "", None)]);
        for end in 0..bytes.len() {
            assert!(Unpacked::new(&bytes[..end]).count() < 2);
        }
        assert!(Unpacked::new(&[255; 400]).count() < 20);
    }

    #[test]
    fn a_number_has_an_identifier_and_two_ways_to_be_written() {
        let bis = number(12, "bis", None);
        assert_eq!(bis.id_in("68224_1234"), "68224_1234_00012_bis");
        assert_eq!((bis.text().as_str(), bis.label().as_str()), ("12bis", "12 bis"));
        assert_eq!(number(7, "c", None).label(), "7c");
    }
}
