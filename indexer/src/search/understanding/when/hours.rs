//! Hours: « matin », « ce soir », « à 18h », « entre 12h et 14h ».

use super::super::pattern::Table;
use super::super::sentence::Sentence;
use super::super::{age, number};
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

const HOUR: i32 = 60;
const DAY: i32 = 24 * HOUR;

/// Part of a day, in minutes from midnight; what lies past 24 hours is in the next night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub from: i32,
    pub to: i32,
    /// One minute is meant.
    pub exact: bool,
    /// Read on a clock, and truer than « matin » beside it.
    pub clock: bool,
}

impl Hours {
    const fn stretch(from: i32, to: i32) -> Self {
        Self { from: from * HOUR, to: to * HOUR, exact: false, clock: false }
    }

    pub const EVENING: Self = Self::stretch(18, 24);
    pub const MORNING: Self = Self::stretch(8, 12);
    pub const BEFORE_SCHOOL: Self = Self { from: 7 * HOUR, to: 8 * HOUR, ..Self::MORNING };
    pub const AFTER_SCHOOL: Self =
        Self { from: 16 * HOUR, to: 18 * HOUR + 30, exact: false, clock: false };

    fn minute(at: i32) -> Self {
        Self { from: at, to: at + 1, exact: true, clock: true }
    }

    fn between(from: i32, to: i32) -> Option<Self> {
        (from < to).then_some(Self { from, to, exact: false, clock: true })
    }
}

/// « 8 h – 12 h », « à 18 h 30 ».
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.exact {
            write!(f, "à {}", said(self.from))
        } else {
            write!(f, "{} – {}", said(self.from), said(self.to))
        }
    }
}

fn said(minutes: i32) -> String {
    match (minutes % DAY / HOUR, minutes % HOUR) {
        (0, 0) => "minuit".to_owned(),
        (hour, 0) => format!("{hour} h"),
        (hour, minute) => format!("{hour} h {minute:02}"),
    }
}

static PARTS: LazyLock<Table<Hours>> = LazyLock::new(|| {
    let early = Hours::stretch(6, 8);
    let morning = Hours::MORNING;
    let midday = Hours::stretch(12, 14);
    let afternoon = Hours::stretch(14, 18);
    let evening = Hours::EVENING;
    let late = Hours::stretch(19, 24);
    let night = Hours::stretch(22, 30);
    Table::new([
        ("tot le? matin", early),
        ("le? matin tres? tot", early),
        ("matin|matinee|morning|morgens|vormittag|vormittags|sabah", morning),
        ("midi|mittags", midday),
        ("entre midi et deux|2 h?", midday),
        ("pause dejeuner", midday),
        ("apres midi", afternoon),
        ("apresmidi|nachmittag|nachmittags|afternoon", afternoon),
        ("soir|soiree|evening|abend|abends|tonight|aksam", evening),
        ("apres le? travail|boulot|bureau", evening),
        ("apres la|le|les? ecole|classe|college|lycee", Hours::AFTER_SCHOOL),
        ("sortie de|des? la? ecole|classe|classes|college|lycee", Hours::AFTER_SCHOOL),
        ("avant la|le|les? ecole|classe|college", Hours::BEFORE_SCHOOL),
        ("tard le? soir", late),
        ("le? soir tard", late),
        ("nuit|nachts|night|gece", night),
        ("toute la nuit", night),
    ])
});

static CLOCK: LazyLock<Table<()>> = LazyLock::new(|| Table::new([("h|hr|heure|uhr", ())]));

static PARTS_OF_HOUR: LazyLock<Table<i32>> =
    LazyLock::new(|| Table::new([("et demie|demi", 30), ("et quart", 15)]));

/// What a time on the clock is the beginning or the end of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    At,
    After,
    Before,
    Around,
}

static BOUNDS: LazyLock<Table<Bound>> = LazyLock::new(|| {
    Table::new([
        ("a|at|um", Bound::At),
        ("des", Bound::At),
        ("a partir de", Bound::At),
        ("apres|after|nach", Bound::After),
        ("avant|before|vor", Bound::Before),
        ("vers", Bound::Around),
    ])
});

/// Which half of the day an hour is of, in minutes: « 9h du soir ».
static HALVES: LazyLock<Table<i32>> = LazyLock::new(|| {
    Table::new([
        ("du mat|matin", 0),
        ("du soir", 12 * HOUR),
        ("de la? apres midi", 12 * HOUR),
        ("de la? apresmidi", 12 * HOUR),
        ("morgens", 0),
        ("abends", 12 * HOUR),
    ])
});

/// How sure it is that a number is a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sure {
    /// « 12 ».
    No,
    /// « 18h ».
    Clock,
    /// « 5h du matin ».
    HalfOfDay,
}

pub fn words() -> impl Iterator<Item = &'static String> {
    PARTS.words().chain(CLOCK.words()).chain(BOUNDS.words())
}

pub fn at(sentence: &Sentence, start: usize) -> Option<(usize, Hours)> {
    let clock = between(sentence, start).or_else(|| bounded(sentence, start));
    clock.or_else(|| PARTS.at(sentence, start))
}

/// « entre 12h et 14h », « de 9h à 12h », « 12-14h ».
fn between(sentence: &Sentence, start: usize) -> Option<(usize, Hours)> {
    let lead = matches!(sentence.folded(start), "entre" | "de" | "between" | "von");
    let at = start + usize::from(lead);
    let (after, from, sure) = time(sentence, at)?;
    let (second, joined) = match sentence.folded(after) {
        "a" | "et" | "bis" | "to" | "and" | "und" => (after + 1, true),
        _ => (after, matches!(sentence.gap(after - 1).trim(), "-" | "–")),
    };
    let (end, to, sure_too) = time(sentence, second).filter(|_| joined)?;
    (sure.max(sure_too) > Sure::No).then_some(())?;
    Hours::between(from, to).map(|hours| (end, hours))
}

/// « à 18h », « après 18h ». A time alone (« 24h/24 », « 2h par semaine ») may be something else,
/// except right after a day.
fn bounded(sentence: &Sentence, start: usize) -> Option<(usize, Hours)> {
    let said = BOUNDS.at(sentence, start);
    let (at, bound) = match said {
        Some((at, bound)) => (at, bound),
        None => (start, Bound::At),
    };
    let (end, clock, sure) = time(sentence, at)?;
    if said.is_none() && sure < Sure::HalfOfDay && !is_told_alone(sentence, start..end, clock) {
        return None;
    }
    if sure == Sure::No
        || matches!(sentence.folded(end), "par" | "sur")
        || sentence.gap(end - 1) == "/"
    {
        return None;
    }
    let until = bound == Bound::At && sentence.elided(start).is_some_and(|e| e == "jusqu");
    let hours = match bound {
        Bound::At if until => Hours::minute((clock - 1).max(0)),
        Bound::At => Hours::minute(clock.min(DAY - 1)),
        Bound::After => Hours::between(clock, DAY)?,
        Bound::Before => Hours::between((clock - 3 * HOUR).max(0), clock)?,
        Bound::Around => Hours::between((clock - HOUR / 2).max(0), (clock + HOUR / 2).min(DAY))?,
    };
    Some((end, hours))
}

/// Whether a time without « à » is one: after a day, after « ouvert », or to the minute (« crèche
/// 7h30 », and not « 1h30 de trajet »).
fn is_told_alone(sentence: &Sentence, time: Range<usize>, clock: i32) -> bool {
    const EARLIEST: i32 = 5 * HOUR;
    let follows = time.start.checked_sub(1).is_some_and(|before| {
        let open = super::OPEN.contains(&sentence.tokens[before].singular.as_str());
        open || super::days::is_day(sentence, before)
    });
    follows || clock >= EARLIEST && clock % HOUR != 0 && is_in_digits(sentence, time.end - 1)
}

/// Minutes from midnight: « 18h », « 18h30 », « 18:30 », « 12 », « 9h du soir ».
fn time(sentence: &Sentence, at: usize) -> Option<(usize, i32, Sure)> {
    let (end, minutes, sure) = on_the_clock(sentence, at)?;
    match HALVES.at(sentence, end).filter(|_| sure == Sure::Clock) {
        Some((end, half)) if minutes < 12 * HOUR => Some((end, minutes + half, Sure::HalfOfDay)),
        Some((end, _)) => Some((end, minutes, Sure::HalfOfDay)),
        None => Some((end, minutes, sure)),
    }
}

fn on_the_clock(sentence: &Sentence, at: usize) -> Option<(usize, i32, Sure)> {
    if !sentence.is_free(at) {
        return None;
    }
    if sentence.folded(at) == "minuit" {
        return Some((at + 1, DAY, Sure::Clock));
    }
    let (next, hour) = number::at(sentence, at).filter(|(_, hour)| *hour <= 24)?;
    let hour = i32::from(hour) * HOUR;
    if sentence.gap(at) == ":"
        && let Some((end, minute)) = number::at(sentence, next).filter(|(_, minute)| *minute < 60)
    {
        return Some((end, hour + i32::from(minute), Sure::Clock));
    }
    let Some((after, ())) = CLOCK.at(sentence, next) else {
        return Some((next, hour, Sure::No));
    };
    // « à 7h un bébé », but « sept heures dix ».
    let spelt_out = sentence.tokens[next].singular == "heure";
    if let Some((end, minutes)) = PARTS_OF_HOUR.at(sentence, after) {
        return Some((end, hour + minutes, Sure::Clock));
    }
    let minutes = number::at(sentence, after)
        .filter(|(_, minute)| *minute < 60 && sentence.folded(after).len() >= 2)
        .filter(|(_, minute)| is_in_digits(sentence, after) || spelt_out && *minute >= 10)
        // « à 18h 10 ans ».
        .filter(|_| !age::begins_at(sentence, after))
        .filter(|_| sentence.gap(after - 1).trim().is_empty());
    let (end, minutes) = minutes.map_or((after, 0), |(end, minute)| (end, i32::from(minute)));
    Some((end, hour + minutes, Sure::Clock))
}

fn is_in_digits(sentence: &Sentence, token: usize) -> bool {
    sentence.folded(token).starts_with(|c: char| c.is_ascii_digit())
}
