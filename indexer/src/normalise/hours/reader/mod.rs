//! Tokens to a week of hours. Every token must have its place, or nothing is read at all.

mod appointments;
mod closings;
mod days;
mod spans;

use super::lexer::Token;
use super::table::{Days, Half, Kind, Monthly, School, Span, Table};

/// What a text says about hours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub place: Table,
    /// When the telephone is answered, where that is told apart.
    pub phone: Table,
    pub by_appointment: bool,
    pub walk_in: bool,
}

/// Reads a whole text; `None` as soon as something is not understood or can be meant two ways.
/// `subject` is the day of a weekday column.
pub(super) fn read(tokens: &[Token], subject: Option<Days>) -> Option<Reading> {
    let mut reader = Reader::new(tokens, subject);
    while reader.step()? {}
    reader.finish()
}

/// How strongly the text parts what comes from what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Bracket,
    And,
    Comma,
    Break,
    /// Parts what cannot both be true, whatever else stands beside it.
    Or,
    Start,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Desk {
    Place,
    Phone,
}

/// Days that hours are told of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Subject {
    days: Days,
    school: bool,
    /// Ranks within the month, of the one day in `days`.
    ranks: Vec<i8>,
    half: Option<Half>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Clause {
    subject: Subject,
    spans: Vec<Span>,
    kind: Kind,
    desk: Desk,
    /// Inside a part of the text headed "vacances scolaires".
    in_school_holidays: bool,
}

/// Something that closes, applied when all hours are known.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Closing {
    Days(Days),
    Half(Days, Half),
    Span(Days, Span),
    OpenAt(Days, u16),
    CloseAt(Days, u16),
}

/// Where a remark about school holidays stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct SchoolRemark {
    clauses_before: usize,
    within_clause: bool,
    gap: Gap,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact read on the way, independent of the others"
)]
struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    column: bool,
    subject: Option<Subject>,
    /// The subject has no hours yet.
    fresh: bool,
    /// Hours come before their days (`8h-12h le lundi`), in the whole text.
    hours_first: bool,
    pending: Vec<Span>,
    kind: Kind,
    /// The kind holds for what "et" joins only, since it was said amid the text.
    kind_is_local: bool,
    desk: Desk,
    in_school_holidays: bool,
    term_time_said: bool,
    clauses: Vec<Clause>,
    closings: Vec<Closing>,
    appointment_days: Days,
    school_remark: Option<SchoolRemark>,
    public_off: bool,
    by_appointment: bool,
    walk_in: bool,
}

impl<'a> Reader<'a> {
    fn new(tokens: &'a [Token], column: Option<Days>) -> Self {
        let subject = column.map(|days| Subject { days, ..Subject::default() });
        Self {
            tokens,
            at: 0,
            column: column.is_some(),
            subject,
            fresh: false,
            hours_first: false,
            pending: Vec::new(),
            kind: Kind::Open,
            kind_is_local: false,
            desk: Desk::Place,
            in_school_holidays: false,
            term_time_said: false,
            clauses: Vec::new(),
            closings: Vec::new(),
            appointment_days: Days::default(),
            school_remark: None,
            public_off: false,
            by_appointment: false,
            walk_in: false,
        }
    }

    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    fn peek_at(&self, ahead: usize) -> Option<Token> {
        self.tokens.get(self.at + ahead).copied()
    }

    /// Skips separators; the strongest, `Start` at the beginning.
    fn gap(&mut self) -> Gap {
        let mut gap = if self.at == 0 { Gap::Start } else { Gap::None };
        while let Some(token) = self.peek() {
            gap = gap.max(match token {
                Token::Colon | Token::Only => Gap::None,
                Token::Bracket => Gap::Bracket,
                Token::And => Gap::And,
                Token::Or => Gap::Or,
                Token::Comma | Token::Slash => Gap::Comma,
                Token::Break => Gap::Break,
                _ => break,
            });
            self.at += 1;
        }
        gap
    }

    /// Reads one part; `Some(false)` at the end.
    fn step(&mut self) -> Option<bool> {
        let mut gap = self.gap();
        let dash_parts = !self.fresh && !self.clauses.is_empty();
        if let (true, Some(Token::To), Some(Token::Day(_))) =
            (dash_parts, self.peek(), self.peek_at(1))
        {
            self.at += 1;
            gap = gap.max(Gap::Comma);
        }
        let Some(token) = self.peek() else { return Some(false) };
        if gap == Gap::Bracket && self.earlier_end()? {
            return Some(true);
        }
        // "9h-12h ou 14h-17h" leaves the choice; only an appointment can be had besides.
        if gap == Gap::Or && !matches!(token, Token::Appointment | Token::WalkIn) {
            return None;
        }
        match token {
            Token::SchoolHolidays if gap != Gap::None || self.at == 0 => self.school_part(gap)?,
            Token::TermTime => self.term_time(gap),
            Token::Day(_)
            | Token::EveryDay
            | Token::WorkingDays
            | Token::Weekend
            | Token::SameDays
            | Token::PublicHolidays
            | Token::Nth(_)
            | Token::AroundTheClock => self.days(gap)?,
            Token::Time(_) | Token::Number(_) | Token::Between => self.hours()?,
            Token::Morning | Token::Afternoon => self.half()?,
            Token::Closed => self.closed(gap)?,
            Token::Except => self.except(gap)?,
            Token::Opened => self.opened()?,
            Token::Appointment => self.appointment(gap)?,
            Token::WalkIn => self.walk_in()?,
            Token::Phone => self.phone(),
            Token::OnSite => {
                self.at += 1;
                self.desk = Desk::Place;
            }
            _ => return None,
        }
        Some(true)
    }

    fn finish(mut self) -> Option<Reading> {
        // `Sur rendez-vous du lundi au vendredi` tells the days and no hours.
        if self.fresh && self.kind == Kind::Appointment && self.clauses.is_empty() {
            self.appointment_of_days(Gap::Break, None, false)?;
        }
        if self.fresh || !self.pending.is_empty() || !self.school_remark_is_clear() {
            return None;
        }
        let mut reading = Reading {
            by_appointment: self.by_appointment,
            walk_in: self.walk_in,
            ..Reading::default()
        };
        let named = self
            .clauses
            .iter()
            .fold(Days::default(), |days, clause| days.with(clause.subject.days));
        let named = named.without(Days::PUBLIC_HOLIDAYS);
        for clause in &self.clauses {
            let table = match clause.desk {
                Desk::Place => &mut reading.place,
                Desk::Phone => &mut reading.phone,
            };
            enter(table, clause, named)?;
        }
        let place = &mut reading.place;
        if !self.closings.is_empty() && self.clauses.is_empty() && !self.column {
            return None;
        }
        for closing in &self.closings {
            apply(place, closing)?;
        }
        place.appointment_days = self.appointment_days;
        if let (true, true, Some(subject)) =
            (self.column && self.by_appointment, self.clauses.is_empty(), &self.subject)
        {
            place.appointment_days = subject.days;
        }
        place.school_off = self.school_remark.is_some() && place.school.is_empty();
        place.public_off = self.public_off;
        let nothing_closes = self.closings.is_empty() && !place.school_off && !self.public_off;
        // Remarks on closing without any hours leave the hours unknown.
        (nothing_closes || self.column || !place.is_empty()).then_some(reading)
    }

    /// A remark on school holidays is said of all hours: it heads or ends the text, or the text
    /// has one clause only.
    fn school_remark_is_clear(&self) -> bool {
        let Some(remark) = self.school_remark else { return true };
        let heads = remark.clauses_before == 0 && !remark.within_clause;
        let ends = remark.clauses_before == self.clauses.len() && remark.gap >= Gap::Comma;
        let has_school_hours =
            self.clauses.iter().any(|clause| clause.in_school_holidays || clause.subject.school);
        if has_school_hours {
            return self.term_time_said;
        }
        self.clauses.len() == 1 || heads || ends
    }
}

fn enter(table: &mut Table, clause: &Clause, named: Days) -> Option<()> {
    let Clause { subject, spans, kind, in_school_holidays, .. } = clause;
    if !subject.ranks.is_empty() {
        let day = u8::try_from(subject.days.0.trailing_zeros()).ok()?;
        table.monthly.push(Monthly {
            ranks: subject.ranks.clone(),
            day,
            spans: spans.clone(),
            kind: *kind,
        });
        return (!in_school_holidays && !subject.school).then_some(());
    }
    if *in_school_holidays || subject.school {
        let days = if *in_school_holidays { subject.days } else { named };
        if days.is_empty() || days.shares(Days::PUBLIC_HOLIDAYS) {
            return None;
        }
        table.school.push(School { days, spans: spans.clone(), kind: *kind });
        if *in_school_holidays {
            return Some(());
        }
    }
    table.add(subject.days, spans, *kind)
}

fn apply(table: &mut Table, closing: &Closing) -> Option<()> {
    match closing {
        Closing::Days(days) => table.close(*days),
        Closing::Half(days, half) => table.close_half(*days, *half),
        Closing::Span(days, span) => {
            table.close_span(*days, *span);
            Some(())
        }
        Closing::OpenAt(days, time) => table.open_at(*days, *time),
        Closing::CloseAt(days, time) => table.close_at(*days, *time),
    }
}
