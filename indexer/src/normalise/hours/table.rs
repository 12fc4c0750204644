//! A week of hours, and its writing as OSM `opening_hours`.

use super::lexer::DAY;
use data::hours::BY_APPOINTMENT;
use std::fmt::Write;

/// A set of days: bits 0 to 6 are Monday to Sunday, bit 7 is public holidays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Days(pub u8);

impl Days {
    pub const EVERY_DAY: Self = Self(0b0111_1111);
    pub const WORKING_DAYS: Self = Self(0b0001_1111);
    pub const WEEKEND: Self = Self(0b0110_0000);
    pub const PUBLIC_HOLIDAYS: Self = Self(0b1000_0000);
    pub const ALL: Self = Self(0b1111_1111);

    pub fn day(day: u8) -> Self {
        Self(1 << day)
    }

    /// From one day to another, over the end of the week if need be.
    pub fn range(from: u8, to: u8) -> Self {
        let length = (to + 7 - from) % 7;
        Self((0..=length).fold(0, |days, step| days | 1 << ((from + step) % 7)))
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub fn shares(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Ranks 0 to 7 of the days in the set.
    fn ranks(self) -> impl Iterator<Item = usize> {
        (0..8).filter(move |rank| self.0 & 1 << rank != 0)
    }

    /// `Mo-Fr`, `Mo,Tu,Th`, `Su,PH`.
    fn osm(self) -> String {
        const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
        let mut parts: Vec<String> = Vec::new();
        let ranks: Vec<usize> = self.ranks().filter(|rank| *rank < 7).collect();
        for run in ranks.chunk_by(|a, b| a + 1 == *b) {
            match run {
                [first, .., last] if run.len() > 2 => {
                    parts.push(format!("{}-{}", NAMES[*first], NAMES[*last]));
                }
                few => parts.extend(few.iter().map(|rank| NAMES[*rank].to_owned())),
            }
        }
        if self.shares(Self::PUBLIC_HOLIDAYS) {
            parts.push("PH".to_owned());
        }
        parts.join(",")
    }
}

/// From one time to another, in minutes; an end beyond 24:00 is in the next morning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub from: u16,
    pub to: u16,
}

impl Span {
    /// `None` when it has no length, or crosses midnight without looking like a night.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        if from < to && from < DAY {
            return Some(Self { from, to });
        }
        let is_night = (18 * 60..DAY).contains(&from) && to <= 6 * 60;
        is_night.then_some(Self { from, to: to + DAY })
    }

    fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    fn osm(self) -> String {
        let to = if self.to > DAY { self.to - DAY } else { self.to };
        format!("{:02}:{:02}-{:02}:{:02}", self.from / 60, self.from % 60, to / 60, to % 60)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Open,
    Appointment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

impl Half {
    /// Whether a span lies in this half of the day, in the other, or in both (`None`).
    pub fn holds(self, span: Span) -> Option<bool> {
        let half = match span {
            Span { to, .. } if to <= 14 * 60 => Self::Morning,
            Span { from, .. } if from >= 12 * 60 => Self::Afternoon,
            Span { .. } => return None,
        };
        Some(half == self)
    }
}

/// Hours of a school holiday's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct School {
    pub days: Days,
    pub spans: Vec<Span>,
    pub kind: Kind,
}

/// `Sa[1,3] 09:00-12:00`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Monthly {
    pub ranks: Vec<i8>,
    pub day: u8,
    pub spans: Vec<Span>,
    pub kind: Kind,
}

/// Spans by day, public holidays last, with what else changes them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    spans: [Vec<(Span, Kind)>; 8],
    /// Days when one can come by appointment, at times unknown.
    pub appointment_days: Days,
    pub monthly: Vec<Monthly>,
    pub school: Vec<School>,
    pub school_off: bool,
    pub public_off: bool,
}

impl Table {
    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(Vec::is_empty)
            && self.appointment_days.is_empty()
            && self.monthly.is_empty()
            && self.school.is_empty()
    }

    /// Days with any span.
    fn used(&self) -> Days {
        let ranks = (0u8..8).filter(|rank| !self.spans[usize::from(*rank)].is_empty());
        Days(ranks.fold(0, |days, rank| days | 1 << rank))
    }

    /// Adds spans; `None` when a day gets two that overlap, since one must be wrong.
    pub fn add(&mut self, days: Days, spans: &[Span], kind: Kind) -> Option<()> {
        for rank in days.ranks() {
            for span in spans {
                if self.spans[rank].iter().any(|(known, _)| known.overlaps(*span)) {
                    return None;
                }
                self.spans[rank].push((*span, kind));
            }
            self.spans[rank].sort_unstable();
        }
        Some(())
    }

    /// Adds all of another table (the days of a week come one by one).
    pub fn take(&mut self, other: Self) -> Option<()> {
        if !other.monthly.is_empty()
            || !other.school.is_empty()
            || other.school_off
            || other.public_off
        {
            return None;
        }
        self.appointment_days = self.appointment_days.with(other.appointment_days);
        for (rank, spans) in (0u8..8).zip(other.spans) {
            for (span, kind) in spans {
                self.add(Days::day(rank), &[span], kind)?;
            }
        }
        Some(())
    }

    pub fn close(&mut self, days: Days) -> Option<()> {
        if self.appointment_days.shares(days) {
            return None;
        }
        for rank in days.ranks() {
            self.spans[rank].clear();
        }
        Some(())
    }

    /// Closes mornings or afternoons; `None` when a span lies in both.
    pub fn close_half(&mut self, days: Days, half: Half) -> Option<()> {
        for rank in days.ranks() {
            if self.spans[rank].iter().any(|(span, _)| half.holds(*span).is_none()) {
                return None;
            }
            self.spans[rank].retain(|(span, _)| half.holds(*span) == Some(false));
        }
        Some(())
    }

    /// Closes from one time to another (`fermé de 12h à 14h`).
    pub fn close_span(&mut self, days: Days, closed: Span) {
        for rank in days.ranks() {
            let cut = self.spans[rank].drain(..).flat_map(|(span, kind)| {
                let before = Span { from: span.from, to: span.to.min(closed.from) };
                let after = Span { from: span.from.max(closed.to), to: span.to };
                [before, after]
                    .into_iter()
                    .filter(|span| span.from < span.to)
                    .map(move |span| (span, kind))
            });
            self.spans[rank] = cut.collect();
        }
    }

    /// The first span of these days begins later; `None` when it does not hold that time.
    pub fn open_at(&mut self, days: Days, time: u16) -> Option<()> {
        for rank in days.ranks() {
            let (first, _) = self.spans[rank].first_mut()?;
            if !(first.from..first.to).contains(&time) {
                return None;
            }
            first.from = time;
        }
        Some(())
    }

    /// The last span of these days ends earlier; `None` when it does not hold that time.
    pub fn close_at(&mut self, days: Days, time: u16) -> Option<()> {
        for rank in days.ranks() {
            let (last, _) = self.spans[rank].last_mut()?;
            if !(last.from + 1..=last.to).contains(&time) {
                return None;
            }
            last.to = time;
        }
        Some(())
    }

    pub fn has_appointments(&self) -> bool {
        let mut spans = self.spans.iter().flatten();
        spans.any(|(_, kind)| *kind == Kind::Appointment)
    }

    /// These days, or what of them may lie in a half, are by appointment.
    pub fn limit(&mut self, days: Days, half: Option<Half>) {
        let limited = |span: Span| half.is_none_or(|half| half.holds(span) != Some(false));
        for rank in days.ranks() {
            let spans = self.spans[rank].iter_mut();
            for (_, kind) in spans.filter(|(span, _)| limited(*span)) {
                *kind = Kind::Appointment;
            }
        }
        for monthly in &mut self.monthly {
            if days.shares(Days::day(monthly.day)) && monthly.spans.iter().any(|at| limited(*at)) {
                monthly.kind = Kind::Appointment;
            }
        }
        for school in &mut self.school {
            if days.shares(school.days) && school.spans.iter().any(|at| limited(*at)) {
                school.kind = Kind::Appointment;
            }
        }
    }

    /// Takes the appointments of another table, out of hours that are open to all or beside them.
    /// Hours that are not known stay so.
    pub fn limit_as(&mut self, other: &Self) {
        if self.is_empty() {
            return;
        }
        for (rank, spans) in (0u8..8).zip(&other.spans) {
            for (span, _) in spans.iter().filter(|(_, kind)| *kind == Kind::Appointment) {
                self.close_span(Days::day(rank), *span);
                let day = &mut self.spans[usize::from(rank)];
                day.push((*span, Kind::Appointment));
                day.sort_unstable();
            }
        }
    }

    /// OSM `opening_hours`; `None` when the table cannot be said without doubt.
    pub fn osm(&self) -> Option<String> {
        let used = self.used();
        if used.without(Days::PUBLIC_HOLIDAYS) == Days::EVERY_DAY && self.is_around_the_clock() {
            return Some("24/7".to_owned());
        }
        let open = self.grouped(Kind::Open);
        let appointment = self.grouped(Kind::Appointment);
        let open_days = open.iter().fold(Days::default(), |days, (group, _)| days.with(*group));
        let names_public = used.shares(Days::PUBLIC_HOLIDAYS);
        let mut osm = String::new();
        for (days, spans) in &open {
            rule(&mut osm, "; ", &format!("{} {}", days.osm(), joined(spans)));
        }
        for (days, spans) in &appointment {
            let separator = if days.shares(open_days) { ", " } else { "; " };
            // An additional rule would add to public holidays that have hours of their own.
            if separator == ", " && names_public {
                return None;
            }
            let text = format!("{} {} open \"{BY_APPOINTMENT}\"", days.osm(), joined(spans));
            rule(&mut osm, separator, &text);
        }
        for monthly in &self.monthly {
            rule(&mut osm, "; ", &self.monthly_osm(monthly, used)?);
        }
        if !self.appointment_days.is_empty() {
            if self.appointment_days.shares(used) {
                return None;
            }
            rule(
                &mut osm,
                "; ",
                &format!("{} unknown \"{BY_APPOINTMENT}\"", self.appointment_days.osm()),
            );
        }
        self.school_osm(&mut osm, used)?;
        self.public_osm(&mut osm, names_public)?;
        Some(osm)
    }

    fn is_around_the_clock(&self) -> bool {
        let whole = [(Span { from: 0, to: DAY }, Kind::Open)];
        self.spans[..7].iter().all(|spans| spans.as_slice() == whole)
            && self.monthly.is_empty()
            && self.school.is_empty()
            && !self.school_off
            && !self.public_off
    }

    /// Groups of days with the same spans of a kind, those with public holidays last: a later rule
    /// goes before an earlier one, as a public holiday goes before its weekday.
    fn grouped(&self, kind: Kind) -> Vec<(Days, Vec<Span>)> {
        let mut groups: Vec<(Days, Vec<Span>)> = Vec::new();
        for rank in 0u8..8 {
            let of_kind = self.spans[usize::from(rank)].iter().filter(|(_, found)| *found == kind);
            let spans: Vec<Span> = of_kind.map(|(span, _)| *span).collect();
            if spans.is_empty() {
                continue;
            }
            match groups.iter_mut().find(|(_, known)| *known == spans) {
                Some((days, _)) => *days = days.with(Days::day(rank)),
                None => groups.push((Days::day(rank), spans)),
            }
        }
        groups.sort_by_key(|(days, _)| days.shares(Days::PUBLIC_HOLIDAYS));
        groups
    }

    fn monthly_osm(&self, monthly: &Monthly, used: Days) -> Option<String> {
        let day = Days::day(monthly.day);
        if used.with(self.appointment_days).shares(day) {
            return None;
        }
        let ranks: Vec<String> = monthly.ranks.iter().map(i8::to_string).collect();
        let text = format!("{}[{}] {}", day.osm(), ranks.join(","), joined(&monthly.spans));
        Some(match monthly.kind {
            Kind::Open => text,
            Kind::Appointment => format!("{text} open \"{BY_APPOINTMENT}\""),
        })
    }

    /// `SH 10:00-18:00; Sa,Su off`, the form that every reader of OSM understands alike. It can
    /// only be written when the days it leaves out are closed all year.
    fn school_osm(&self, osm: &mut String, used: Days) -> Option<()> {
        if self.school_off {
            rule(osm, "; ", "SH off");
            return self.school.is_empty().then_some(());
        }
        let Some(school) = self.school.first() else { return Some(()) };
        let others = Days::EVERY_DAY.without(school.days);
        if self.school.len() > 1
            || others.shares(used.with(self.appointment_days))
            || !self.monthly.is_empty()
        {
            return None;
        }
        let comment = match school.kind {
            Kind::Open => String::new(),
            Kind::Appointment => format!(" open \"{BY_APPOINTMENT}\""),
        };
        rule(osm, "; ", &format!("SH {}{comment}", joined(&school.spans)));
        if !others.is_empty() {
            rule(osm, "; ", &format!("{} off", others.osm()));
        }
        // Public holidays with hours must come after, but their rule is written already.
        (!used.shares(Days::PUBLIC_HOLIDAYS)).then_some(())
    }

    fn public_osm(&self, osm: &mut String, names_public: bool) -> Option<()> {
        if self.public_off {
            rule(osm, "; ", "PH off");
            return (!names_public).then_some(());
        }
        Some(())
    }
}

fn rule(osm: &mut String, separator: &str, text: &str) {
    let separator = if osm.is_empty() { "" } else { separator };
    // Writing to a string cannot fail.
    let _ = write!(osm, "{separator}{text}");
}

fn joined(spans: &[Span]) -> String {
    spans.iter().map(|span| span.osm()).collect::<Vec<_>>().join(",")
}
