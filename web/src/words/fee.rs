//! What it costs.

use super::number;
use crate::texts::Locale;
use data::model::{CostOption, Fee};

pub fn fee(locale: Locale, fee: Fee) -> String {
    locale.text(match fee {
        Fee::Free => "fee-free",
        Fee::FreeUnderConditions => "fee-free-under-conditions",
        Fee::Paid => "fee-paid",
        Fee::ByIncome => "fee-by-income",
    })
}

/// « 12,50 € par séance »; without an amount, nothing is invented.
pub fn price(locale: Locale, cost: &CostOption) -> String {
    let Some(amount) = cost.amount else {
        return locale.text("price-unknown");
    };
    let currency = if cost.currency == "EUR" { "€" } else { cost.currency.as_str() };
    let (_, point) = locale.separators();
    let written = number(locale, amount);
    let amount = match written.split_once(point) {
        Some((whole, decimals)) => format!("{whole}{point}{decimals:0<2}"),
        None => written,
    };
    let price = format!("{amount}\u{a0}{currency}");
    let per = cost.per.as_deref().map(|per| {
        // A code that has no text is made readable, and stands within a sentence.
        let text = locale.text_of_code("per", per);
        text.unwrap_or_else(|| super::code(locale, "per", per).to_lowercase())
    });
    // What is priced may say it already: « Tarif le plus bas, par heure ».
    match per
        .filter(|per| !cost.option.as_ref().is_some_and(|option| option.contains(per.as_str())))
    {
        None => price,
        Some(per) => format!("{price} {per}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_said_with_what_it_buys() {
        let cost = |amount, per: Option<&str>| CostOption {
            option: None,
            amount,
            currency: "EUR".to_owned(),
            per: per.map(str::to_owned),
        };
        let said = |cost| price(Locale::French, &cost).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said(cost(Some(12.5), Some("session"))), "12,50 € par séance");
        assert_eq!(said(cost(Some(1812.0), Some("month"))), "1 812 € par mois");
        assert_eq!(said(cost(Some(3.0), None)), "3 €");
        assert_eq!(said(cost(None, Some("day"))), "tarif à demander");
        let named = CostOption {
            option: Some("Au plus bas, par heure".to_owned()),
            ..cost(Some(0.42), Some("hour"))
        };
        assert_eq!(said(named), "0,42 €");
    }
}
