//! Days: « demain », « samedi », « 28 novembre », « vacances de février », « jours fériés ».

use super::super::age;
use super::super::pattern::Table;
use super::super::sentence::Sentence;
use super::hours;
use data::calendar::Calendar;
use data::text::fold;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::sync::LazyLock;

/// Days that words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Days {
    Today,
    Tomorrow,
    AfterTomorrow,
    /// The next one that is not a public holiday: « samedi prochain », « ouvert samedi ».
    Weekday(Weekday),
    /// What happens on such days, be it once a month: « poterie samedi ».
    Every(Weekday),
    /// The same, and sure to be a habit: « tous les mercredis à 14h ».
    Each(Weekday),
    Date(Date),
    Weekend,
    /// From today to Sunday.
    ThisWeek,
    NextWeek,
    /// Monday to Friday.
    InTheWeek,
    Period {
        /// Nothing for mere dates.
        label: String,
        first: Date,
        last: Date,
    },
    /// All of a year.
    PublicHolidays,
}

static DAYS: LazyLock<Table<Days>> = LazyLock::new(|| {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let weekdays = [
        ("lundi|monday|montag|montags|pazartesi", Monday),
        ("mardi|tuesday|dienstag|dienstags|sali", Tuesday),
        ("mercredi|wednesday|mittwoch|mittwochs|carsamba", Wednesday),
        ("jeudi|thursday|donnerstag|donnerstags|persembe", Thursday),
        ("vendredi|friday|freitag|freitags|cuma", Friday),
        ("samedi|saturday|samstag|samstags|cumartesi|السبت", Saturday),
        ("dimanche|sunday|sonntag|sonntags|الاحد", Sunday),
    ];
    let weekdays: Vec<(String, Days)> = weekdays
        .into_iter()
        .flat_map(|(names, day)| {
            [
                (format!("les? {names}"), Days::Every(day)),
                (format!("tous les {names}"), Days::Each(day)),
                (format!("chaque {names}"), Days::Each(day)),
                (format!("ce {names} prochain?"), Days::Weekday(day)),
                (format!("le? {names} prochain"), Days::Weekday(day)),
            ]
        })
        .collect();
    let others = [
        ("aujourd hui", Days::Today),
        ("aujourdhui|today|heute|bugun|اليوم", Days::Today),
        ("demain|tomorrow|yarin|yarın", Days::Tomorrow),
        ("apres demain", Days::AfterTomorrow),
        ("apresdemain|ubermorgen", Days::AfterTomorrow),
        ("ce? week end prochain?", Days::Weekend),
        ("ce? weekend|wochenende prochain?", Days::Weekend),
        ("le|ce we", Days::Weekend),
        ("cette semaine", Days::ThisWeek),
        ("la? semaine prochaine", Days::NextWeek),
        ("en semaine", Days::InTheWeek),
        ("les? jour ferie", Days::PublicHolidays),
        ("ferie|feiertag|feiertage", Days::PublicHolidays),
    ];
    let weekdays = weekdays.iter().map(|(pattern, days)| (pattern.as_str(), days.clone()));
    Table::new(weekdays.chain(others))
});

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// People who say the weekday and the day of the month mean one of the next two months.
const DAYS_NEAR: usize = 62;

/// Days of a stretch between two dates.
const LONGEST: i32 = 100;

/// When school holidays are, and what the calendar calls them.
const SEASONS: [(&str, &str); 5] = [
    ("toussaint|octobre|automne", "Toussaint"),
    ("noel|decembre", "Noël"),
    ("hiver|fevrier", "Hiver"),
    ("printemps|paques|avril", "Printemps"),
    ("ete|juillet|aout", "Été"),
];

/// School holidays: what the calendar calls them, and what people do.
static SCHOOL: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    let seasons =
        SEASONS.map(|(names, name)| (format!("vacances scolaires? de? la? {names}"), name));
    let any = [
        ("vacances scolaires?", ""),
        ("petites vacances scolaires?", ""),
        ("grandes vacances scolaires?", "Été"),
        // Alone it is a sport: « stage ski ».
        ("vacances de|au? ski", "Hiver"),
        ("ete prochain?", "Été"),
        ("cet|en|pour|durant ete", "Été"),
        ("ferien|schulferien", ""),
        ("school holidays", ""),
    ];
    let seasons = seasons.iter().map(|(pattern, name)| (pattern.as_str(), *name));
    Table::new(seasons.chain(any))
});

/// Seasons alone, after what children do in the holidays: « stage toussaint ».
static SEASON: LazyLock<Table<&'static str>> = LazyLock::new(|| Table::new(SEASONS));

const IN_HOLIDAYS: [&str; 9] =
    ["stage", "colonie", "colo", "camp", "sejour", "aere", "loisir", "alsh", "clsh"];

/// Public holidays as the calendar calls them.
static HOLIDAYS: LazyLock<Table<&'static str>> = LazyLock::new(|| {
    Table::new([
        ("jour de? an", "Jour de l'an"),
        ("nouvel an", "Jour de l'an"),
        ("vendredi saint", "Vendredi saint"),
        ("lundi de? paques", "Lundi de Pâques"),
        ("lundi de? pentecote", "Lundi de Pentecôte"),
        ("fete du travail", "Fête du Travail"),
        ("fete nationale", "Fête nationale"),
        ("a|pour|jour|jeudi de? ascension", "Ascension"),
        ("a|pour|jour de? assomption", "Assomption"),
        ("a|pour|jour de? la? toussaint", "Toussaint"),
        ("a|pour|jour de? noel", "Noël"),
        ("a|pour|jour de? la? saint etienne", "Saint-Étienne"),
        ("armistice", "Armistice 1918"),
    ])
});

static IN_MONTH: LazyLock<Table<()>> =
    LazyLock::new(|| Table::new([("en|courant|durant", ()), ("au mois de", ())]));

pub fn words() -> impl Iterator<Item = &'static String> {
    static MONTH_NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        MONTHS.map(|name| super::super::sentence::singular(name).to_owned()).into()
    });
    DAYS.words().chain(SCHOOL.words()).chain(MONTH_NAMES.iter())
}

/// The month of a French name, from 1.
pub fn month(folded: &str) -> Option<i8> {
    let place = MONTHS.iter().position(|name| *name == folded)?;
    i8::try_from(place + 1).ok()
}

/// Whether a token ends the name of a day or date.
pub fn is_day(sentence: &Sentence, token: usize) -> bool {
    DAYS.at(sentence, token).is_some()
        || month(sentence.folded(token)).is_some()
        || sentence.folded(token) == "hui"
}

pub fn at(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    let found = [
        school_holidays(sentence, start, today),
        public_holiday(sentence, start, today),
        stretch(sentence, start, today),
        date(sentence, start, today),
        day_of_month(sentence, start, today),
        whole_month(sentence, start, today),
        DAYS.at(sentence, start),
    ];
    found.into_iter().flatten().reduce(|best, other| if other.0 > best.0 { other } else { best })
}

fn school_holidays(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    let (end, season) = named_holidays(sentence, start)?;
    let year = year(sentence, end);
    let periods = Calendar::alsace_moselle().school_holidays().iter();
    let holiday = periods
        .filter(|holiday| holiday.last_day >= today && holiday.name.starts_with(season))
        .filter(|holiday| {
            year.is_none_or(|year| {
                [holiday.first_day.year(), holiday.last_day.year()].contains(&year)
            })
        })
        .min_by_key(|holiday| holiday.first_day)?;
    let name = holiday.name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let label = match name {
        "Hiver" | "Été" => format!("vacances d'{}", name.to_lowercase()),
        "Toussaint" => "vacances de la Toussaint".to_owned(),
        "Noël" => "vacances de Noël".to_owned(),
        _ => format!("vacances de {}", name.to_lowercase()),
    };
    let (first, last) = (holiday.first_day, holiday.last_day);
    Some((end + usize::from(year.is_some()), Days::Period { label, first, last }))
}

/// The token after the name of school holidays, and what the calendar calls them.
pub fn named_holidays(sentence: &Sentence, start: usize) -> Option<(usize, &'static str)> {
    // « centre aéré août »: that month, and not the whole summer.
    let whole_month = matches!(sentence.folded(start), "juillet" | "aout");
    if IN_HOLIDAYS.contains(&sentence.content_before(start))
        && !whole_month
        && let Some(alone) = SEASON.at(sentence, start)
    {
        return Some(alone);
    }
    // « vacances pour ado »: alone and first, they are what is looked for.
    let bare = |end: usize| end == start + 1 && sentence.folded(start) == "vacances";
    let first = sentence.tokens[..start].iter().all(|token| token.empty);
    if first && SCHOOL.at(sentence, start).is_some_and(|(end, _)| bare(end)) {
        return None;
    }
    // « job d'été », « université d'été ».
    let else_held = sentence.folded(start) == "ete" && sentence.elided(start) == Some("d");
    if else_held { None } else { SCHOOL.at(sentence, start) }
}

fn public_holiday(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    let (end, name) = HOLIDAYS.at(sentence, start)?;
    let mut days = today.series(1.day()).take(400);
    let calendar = Calendar::alsace_moselle();
    let day = days
        .find(|day| calendar.public_holiday(*day).is_some_and(|this| fold(this) == fold(name)))?;
    Some((end, Days::Date(day)))
}

/// « 28 novembre », « 1er mai 2027 », « le 28/11 ».
fn date(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    if !sentence.is_free(start) {
        return None;
    }
    let day: i8 = sentence.folded(start).parse().ok()?;
    let mut next = start + 1;
    next += usize::from(day == 1 && sentence.folded(next) == "er");
    let (month, slashed) = match month(sentence.folded(next)) {
        Some(month) => (month, false),
        None if sentence.gap(start) == "/" => (sentence.folded(next).parse().ok()?, true),
        None => return None,
    };
    let year = year(sentence, next + 1);
    if slashed && year.is_none() && !matches!(sentence.singular_before(start), "le" | "du") {
        return None;
    }
    let end = next + 1 + usize::from(year.is_some());
    let date = match year {
        Some(year) => Date::new(year, month, day).ok().filter(|date| *date >= today)?,
        // The next one: 29 February may be years away.
        None => (0..8).find_map(|years| {
            let date = Date::new(today.year() + years, month, day).ok()?;
            (date >= today).then_some(date)
        })?,
    };
    Some((end, Days::Date(date)))
}

/// « du 21 au 24 décembre », « du 28 décembre au 2 janvier ».
fn stretch(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    let lead = matches!(sentence.folded(start), "du" | "entre");
    let the = |at: usize| at + usize::from(sentence.folded(at) == "le");
    let at = the(start + 1);
    let (last_at, first) = match date(sentence, at, today) {
        Some((end, Days::Date(first))) => (end, Some(first)),
        _ => (at + 1, None),
    };
    let joint = matches!(sentence.folded(last_at), "au" | "et");
    let found = (lead && joint).then(|| date(sentence, the(last_at + 1), today)).flatten();
    let (end, Days::Date(last)) = found? else { return None };
    let first = if let Some(first) = first {
        first
    } else {
        let day: i8 = sentence.folded(at).parse().ok()?;
        last.with().day(day).build().ok()?
    };
    (first < last && first.until(last).ok()?.get_days() < LONGEST)
        .then(|| (end, Days::Period { label: String::new(), first, last }))
}

/// « vendredi 27 », « lundi 1er »: the next such day, when it is near. What is counted (« samedi
/// 3 enfants »), measured or on a street is no day.
fn day_of_month(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    let (at, Days::Every(weekday) | Days::Weekday(weekday)) = DAYS.at(sentence, start)? else {
        return None;
    };
    let day: i8 = sentence.folded(at).parse().ok().filter(|_| sentence.is_free(at))?;
    let end = at + 1 + usize::from(day == 1 && sentence.folded(at + 1) == "er");
    let next = sentence.tokens.get(end);
    let counted = next.is_some_and(|next| {
        next.singular != next.folded
            || matches!(next.folded.as_str(), "h" | "hr" | "heure" | "uhr" | "euro")
            || next.folded.starts_with(|c: char| c.is_ascii_digit())
            || super::STREETS.contains(&next.singular.as_str())
            || month(&next.folded).is_some()
    });
    let counted = counted || age::begins_at(sentence, at) || hours::at(sentence, at).is_some();
    let sign = sentence.gap(end - 1).trim();
    if counted || !matches!(sign, "" | "," | "." | "?" | "!") || sentence.gap(at - 1).trim() != "" {
        return None;
    }
    let mut days = today.series(1.day()).take(DAYS_NEAR);
    let date = days.find(|date| date.day() == day && date.weekday() == weekday)?;
    Some((end, Days::Date(date)))
}

/// « en juillet », « août 2027 »: only in these months is it a question whether a place is open. Any
/// other one is when something begins.
fn whole_month(sentence: &Sentence, start: usize, today: Date) -> Option<(usize, Days)> {
    if !sentence.is_free(start) {
        return None;
    }
    let at = IN_MONTH.at(sentence, start).map_or(start, |(at, ())| at);
    let month = month(sentence.folded(at)).filter(|month| matches!(month, 7 | 8))?;
    let said = year(sentence, at + 1);
    let first = Date::new(said.unwrap_or(today.year()), month, 1).ok()?;
    let first = match said {
        None if first.last_of_month() < today => first.checked_add(1.year()).ok()?,
        _ => first,
    };
    let last = first.last_of_month();
    let label = format!("{} {}", super::moment::month_name(month), first.year());
    let end = at + 1 + usize::from(said.is_some());
    (last >= today).then_some((end, Days::Period { label, first, last }))
}

fn year(sentence: &Sentence, at: usize) -> Option<i16> {
    let year: i16 = sentence.folded(at).parse().ok()?;
    (2020..=2099).contains(&year).then_some(year)
}
