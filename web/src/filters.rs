//! Filters of the templates: texts by key, and typed values in words.

#![expect(
    clippy::inline_always,
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "askama's macro makes a type of each function, and asks for a result"
)]

use crate::components::Reason;
use crate::pages::{Group, ResultsPage, Widened};
use crate::site::Frame;
use crate::texts::Locale;
use crate::words;
use crate::words::hours::{Day, Openness};
use askama::filters::Safe;
use askama::{Result, Values};
use data::model::{AccessMode, AgeRange, Audience, CostOption, Fee};
use data::taxonomy::Term;
use data::units::Metres;
use jiff::civil::{Date, DateTime, Time};
use std::fmt::Display;

/// The values that travel with a rendering: the page's locale.
pub(crate) struct Context(pub Locale);

const LOCALE: &str = "locale";

impl Values for Context {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn std::any::Any> {
        (key == LOCALE).then_some(&self.0)
    }
}

fn locale(values: &dyn Values) -> Locale {
    askama::get_value::<Locale>(values, LOCALE).copied().unwrap_or_default()
}

/// Whole numbers of any width, by value or reference, as templates meet them.
pub trait Whole {
    fn whole(&self) -> u64;
}

impl Whole for u64 {
    fn whole(&self) -> u64 {
        *self
    }
}

impl Whole for u32 {
    fn whole(&self) -> u64 {
        u64::from(*self)
    }
}

impl<T: Whole> Whole for &T {
    fn whole(&self) -> u64 {
        (**self).whole()
    }
}

/// `{{ "home-title"|t }}`
#[askama::filter_fn]
pub fn t(key: impl Display, values: &dyn Values) -> Result<String> {
    Ok(locale(values).text(&key.to_string()))
}

/// `{{ "results-total"|count(total) }}`: the text has `$count`.
#[askama::filter_fn]
pub fn count<N: Whole>(key: impl Display, values: &dyn Values, number: N) -> Result<String> {
    let given = [("count", number.whole().into())];
    Ok(locale(values).text_with(&key.to_string(), &given))
}

/// `{{ "source-is"|with(title) }}`: the text has `$value`.
#[askama::filter_fn]
pub fn with<V: Display>(key: impl Display, values: &dyn Values, value: V) -> Result<String> {
    Ok(locale(values).text_with(&key.to_string(), &[("value", value.to_string().into())]))
}

/// `{{ "page-of"|with2(page, pages) }}`: the text has `$first` and `$second`.
#[askama::filter_fn]
pub fn with2<A: Display, B: Display>(
    key: impl Display,
    values: &dyn Values,
    first: A,
    second: B,
) -> Result<String> {
    let given = [("first", first.to_string().into()), ("second", second.to_string().into())];
    Ok(locale(values).text_with(&key.to_string(), &given))
}

#[askama::filter_fn]
pub fn number(value: impl Whole, values: &dyn Values) -> Result<String> {
    Ok(words::integer(locale(values), value.whole()))
}

#[askama::filter_fn]
pub fn distance(value: &Metres, values: &dyn Values) -> Result<String> {
    Ok(words::distance(locale(values), *value))
}

#[askama::filter_fn]
pub fn day(value: &Date, values: &dyn Values) -> Result<String> {
    Ok(words::day(locale(values), *value))
}

#[askama::filter_fn]
pub fn time(value: &Time, values: &dyn Values) -> Result<String> {
    Ok(words::time(locale(values), *value))
}

#[askama::filter_fn]
pub fn weekday(value: &Date, values: &dyn Values) -> Result<String> {
    Ok(words::weekday_and_day(locale(values), *value))
}

#[askama::filter_fn]
pub fn ages(value: &AgeRange, values: &dyn Values) -> Result<String> {
    Ok(words::ages(locale(values), *value).unwrap_or_default())
}

#[askama::filter_fn]
pub fn fee(value: &Fee, values: &dyn Values) -> Result<String> {
    Ok(words::fee(locale(values), *value))
}

#[askama::filter_fn]
pub fn access(value: &AccessMode, values: &dyn Values) -> Result<String> {
    Ok(words::access(locale(values), *value))
}

#[askama::filter_fn]
pub fn audience(value: &Audience, values: &dyn Values) -> Result<String> {
    Ok(words::audience(locale(values), *value))
}

#[askama::filter_fn]
pub fn price(value: &CostOption, values: &dyn Values) -> Result<String> {
    Ok(words::price(locale(values), value))
}

#[askama::filter_fn]
pub fn phone(value: impl Display, _: &dyn Values) -> Result<String> {
    Ok(words::phone(&value.to_string()))
}

/// `{{ code|code("language") }}`: the text of `language-<code>`, else the code made readable.
#[askama::filter_fn]
pub fn code(value: impl Display, values: &dyn Values, family: &str) -> Result<String> {
    Ok(words::code(locale(values), family, &value.to_string()))
}

/// The address of an asset: `{{ "main.css"|asset }}`.
#[askama::filter_fn]
pub fn asset(name: impl Display, _: &dyn Values) -> Result<String> {
    Ok(crate::assets::asset_url(&name.to_string()))
}

/// `{{ "search"|icon }}`: a drawing of the sprite, silent for screen readers.
#[askama::filter_fn]
pub fn icon(name: impl Display, _: &dyn Values) -> Result<Safe<String>> {
    let sprite = crate::assets::asset_url("icons.svg");
    Ok(Safe(format!(
        r#"<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false"><use href="{sprite}#{name}"></use></svg>"#
    )))
}

/// `{{ openness|openness(now) }}`
#[askama::filter_fn]
pub fn openness(value: &Openness, values: &dyn Values, now: &DateTime) -> Result<String> {
    Ok(value.words(locale(values), *now))
}

/// The heading of a page of results.
#[askama::filter_fn]
pub fn heading(page: &ResultsPage, values: &dyn Values) -> Result<String> {
    Ok(page.heading(locale(values)))
}

/// Why a result is shown.
#[askama::filter_fn]
pub fn reason(value: &Reason, values: &dyn Values, today: Date) -> Result<String> {
    Ok(value.words(locale(values), today))
}

/// What the listings of a tier do not say.
#[askama::filter_fn]
pub fn missing(group: &Group<'_>, values: &dyn Values) -> Result<String> {
    Ok(group.missing(locale(values)))
}

/// How a search was widened.
#[askama::filter_fn]
pub fn widening(value: &Widened, values: &dyn Values) -> Result<String> {
    Ok(value.words(locale(values)))
}

/// The hours of one day.
#[askama::filter_fn]
pub fn hours(value: &Day, values: &dyn Values) -> Result<String> {
    Ok(value.words(locale(values)))
}

/// The language of the page, for `lang` and `dir`.
#[askama::filter_fn]
pub fn language(_: &Frame, values: &dyn Values) -> Result<Locale> {
    Ok(locale(values))
}

/// `{{ "/sources"|here }}`: the address of a page of ours in the language of this one.
#[askama::filter_fn]
pub fn here(path: impl Display, values: &dyn Values) -> Result<String> {
    Ok(locale(values).path(&path.to_string()))
}

/// The public address of this page in its own language; nothing for an error.
#[askama::filter_fn]
pub fn public_url(frame: &Frame, values: &dyn Values) -> Result<Option<String>> {
    Ok(frame.public_url(locale(values)))
}

/// `<p{{ frame|french }}>`: says that an element is in French where the page is not.
#[askama::filter_fn]
pub fn french(_: &Frame, values: &dyn Values) -> Result<Safe<&'static str>> {
    Ok(Safe(if locale(values) == Locale::French { "" } else { r#" lang="fr" dir="ltr""# }))
}

/// What a category is, in one plain line.
#[askama::filter_fn]
pub fn definition(term: &Term, values: &dyn Values) -> Result<String> {
    Ok(locale(values).definition(term))
}

/// « exemple.fr » of `https://www.exemple.fr/contact`, as the words of its link.
#[askama::filter_fn]
pub fn host(url: impl Display, _: &dyn Values) -> Result<String> {
    let url = url.to_string();
    let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    Ok(host.trim_start_matches("www.").to_owned())
}

/// « 82 ans », « moins de 30 euros ».
#[askama::filter_fn]
pub fn quoted(values: &[String], context: &dyn Values) -> Result<String> {
    Ok(words::quoted(locale(context), values))
}

/// « Illzach, Kingersheim et Mulhouse ».
#[askama::filter_fn]
pub fn listed(values: &[String], context: &dyn Values) -> Result<String> {
    Ok(words::list(locale(context), values))
}
