//! Ages as people read them.

use crate::search::filter::AgeWish;

/// « 8 ans », « 6 mois », « moins de 3 ans », « 60 ans et plus », « 3 ans et 7 ans ».
pub fn label(wish: AgeWish) -> String {
    let AgeWish { from, to } = wish;
    let whole = from.is_multiple_of(12) && to % 12 == 11;
    match (from / 12, to / 12) {
        (_, young) if from > to && to % 12 == 11 => format!("{} et {}", years(young), said(from)),
        _ if from > to => format!("{} et {}", said(to), said(from)),
        _ if from == to => said(from),
        (_, _) if to == u16::MAX => format!("{} et plus", said(from)),
        (0, last) if whole => format!("moins de {}", years(last + 1)),
        (first, last) if whole && first == last => years(first),
        (first, last) if whole => format!("{first} à {}", years(last)),
        _ if from == 0 => format!("jusqu'à {}", said(to)),
        (first, last) if first == last && first >= 2 => years(first),
        (_, last) if to % 12 == 11 => format!("{} à {}", said(from), years(last)),
        _ => format!("{} à {}", said(from), said(to)),
    }
}

fn said(months: u16) -> String {
    match (months / 12, months % 12) {
        (0 | 1, 1..) | (0, 0) => format!("{months} mois"),
        (count, 0) => years(count),
        (count, 6) => format!("{} et demi", years(count)),
        (count, rest) => format!("{} et {rest} mois", years(count)),
    }
}

fn years(count: u16) -> String {
    if count == 1 { "1 an".to_owned() } else { format!("{count} ans") }
}
