//! Tokens to a week of hours. Every token must have its place, or nothing is read at all.

use super::lexer::{DAY, Token};
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
    Or,
    Comma,
    Break,
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
        let gap = self.gap();
        let Some(token) = self.peek() else { return Some(false) };
        match token {
            Token::SchoolHolidays if gap != Gap::None || self.at == 0 => self.school_part(gap)?,
            Token::TermTime => self.term_time(gap),
            Token::Day(_)
            | Token::EveryDay
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

    // --- days ---------------------------------------------------------------------------------

    fn days(&mut self, gap: Gap) -> Option<()> {
        let mut subject = self.day_list()?;
        self.excepted_days(&mut subject)?;
        self.begin(subject, gap)
    }

    /// Makes the days the subject of the hours that follow, or that came before.
    fn begin(&mut self, subject: Subject, gap: Gap) -> Option<()> {
        if self.column || self.fresh {
            return None;
        }
        if self.kind_is_local && gap >= Gap::Comma {
            return None;
        }
        self.subject = Some(subject);
        self.fresh = true;
        if self.clauses.is_empty() && !self.pending.is_empty() {
            self.hours_first = true;
        }
        if self.hours_first {
            let spans = std::mem::take(&mut self.pending);
            return if spans.is_empty() { None } else { self.clause(spans) };
        }
        Some(())
    }

    /// `lundi au jeudi et samedi`, `mercredi et vacances scolaires`, `1er et 3e samedi du mois`.
    fn day_list(&mut self) -> Option<Subject> {
        let mut subject = Subject::default();
        loop {
            match self.peek()? {
                Token::Day(from) => {
                    self.at += 1;
                    subject.days = subject.days.with(self.day_range(from)?);
                }
                Token::EveryDay | Token::AroundTheClock => {
                    // `24h/24` says both the days and the hours; the hours are read from it.
                    if self.peek() == Some(Token::AroundTheClock) {
                        return self.around_the_clock(subject);
                    }
                    self.at += 1;
                    subject.days = subject.days.with(Days::EVERY_DAY);
                }
                Token::SameDays => {
                    self.at += 1;
                    subject.days = subject.days.with(self.subject.as_ref()?.days);
                }
                Token::PublicHolidays => {
                    self.at += 1;
                    subject.days = subject.days.with(Days::PUBLIC_HOLIDAYS);
                }
                Token::SchoolHolidays => {
                    self.at += 1;
                    subject.school = true;
                }
                Token::Nth(_) => self.monthly(&mut subject)?,
                _ => return None,
            }
            if !self.next_day() {
                return (subject.ranks.is_empty() || subject.days.0.count_ones() == 1)
                    .then_some(subject);
            }
        }
    }

    /// Skips what joins two days, when a day follows.
    fn next_day(&mut self) -> bool {
        let start = self.at;
        let gap = self.gap();
        let joined = match self.peek() {
            Some(Token::Day(_) | Token::EveryDay | Token::PublicHolidays) => {
                gap <= Gap::Comma && gap != Gap::Or
            }
            // `mercredi, vacances scolaires` may head a new part; only "et" joins.
            Some(Token::SchoolHolidays) => gap == Gap::And,
            Some(Token::AroundTheClock) => true,
            _ => false,
        };
        if !joined {
            self.at = start;
        }
        joined
    }

    fn day_range(&mut self, from: u8) -> Option<Days> {
        match (self.peek(), self.peek_at(1)) {
            (Some(Token::To), Some(Token::Day(to))) => {
                self.at += 2;
                Some(Days::range(from, to))
            }
            (Some(Token::To), Some(Token::Time(_) | Token::Number(_))) => None,
            _ => Some(Days::day(from)),
        }
    }

    /// `1er et 3e samedi du mois`: the words of the month must be there.
    fn monthly(&mut self, subject: &mut Subject) -> Option<()> {
        while let Some(Token::Nth(rank)) = self.peek() {
            subject.ranks.push(rank);
            self.at += 1;
            self.gap();
        }
        let Some(Token::Day(day)) = self.peek() else { return None };
        self.at += 1;
        if self.peek() != Some(Token::OfTheMonth) || !subject.days.is_empty() {
            return None;
        }
        self.at += 1;
        subject.days = Days::day(day);
        Some(())
    }

    fn around_the_clock(&mut self, mut subject: Subject) -> Option<Subject> {
        self.at += 1;
        if self.next_day() && self.peek() == Some(Token::EveryDay) {
            self.at += 1;
        }
        if subject.days.is_empty() {
            subject.days = Days::EVERY_DAY;
        }
        self.pending.push(Span::new(0, DAY)?);
        self.hours_first = true;
        Some(subject)
    }

    /// `tous les jours sauf le dimanche`, before the hours are told.
    fn excepted_days(&mut self, subject: &mut Subject) -> Option<()> {
        let start = self.at;
        let all_days = subject.days.without(Days::PUBLIC_HOLIDAYS) == Days::EVERY_DAY;
        let gap = self.gap();
        if self.peek() != Some(Token::Except) || gap > Gap::Comma {
            self.at = start;
            return Some(());
        }
        match self.peek_at(1) {
            Some(Token::Day(_)) => {}
            _ => {
                self.at = start;
                return Some(());
            }
        }
        self.at += 1;
        let except = self.day_list()?;
        if except.school || !except.ranks.is_empty() {
            return None;
        }
        // "Every day but Thursday" of an office is said of working days: whether the weekend
        // counts cannot be told.
        if all_days && !except.days.shares(Days::WEEKEND) {
            return None;
        }
        if except.days.shares(Days::PUBLIC_HOLIDAYS) {
            self.public_off = true;
        }
        subject.days = subject.days.without(except.days);
        (!subject.days.is_empty()).then_some(())
    }

    fn half(&mut self) -> Option<()> {
        let half =
            if self.peek() == Some(Token::Morning) { Half::Morning } else { Half::Afternoon };
        self.at += 1;
        // It must speak of hours that follow.
        if !self.hours_follow() {
            return None;
        }
        self.subject.as_mut()?.half = Some(half);
        Some(())
    }

    fn hours_follow(&mut self) -> bool {
        let start = self.at;
        let gap = self.gap();
        let follow = gap <= Gap::Bracket
            && matches!(self.peek(), Some(Token::Time(_) | Token::Number(_) | Token::Between));
        self.at = start;
        follow
    }

    // --- hours --------------------------------------------------------------------------------

    fn hours(&mut self) -> Option<()> {
        let spans = self.spans()?;
        if self.subject.is_none() || self.hours_first {
            self.pending.extend(spans);
            return Some(());
        }
        self.clause(spans)
    }

    fn clause(&mut self, spans: Vec<Span>) -> Option<()> {
        let subject = self.subject.clone()?;
        if let Some(half) = subject.half
            && !spans.iter().all(|span| half.holds(*span) == Some(true))
        {
            return None;
        }
        if let Some(subject) = &mut self.subject {
            subject.half = None;
        }
        self.fresh = false;
        self.clauses.push(Clause {
            subject,
            spans,
            kind: self.kind,
            desk: self.desk,
            in_school_holidays: self.in_school_holidays,
        });
        Some(())
    }

    /// A run of times: `8h30-12h et de 14h à 19h`, `9h12h-14h-17h`.
    fn spans(&mut self) -> Option<Vec<Span>> {
        let mut times: Vec<(u16, bool)> = Vec::new();
        let mut marked = false;
        let mut between = false;
        // Whether the time to come is tied to the one before by "à" or a dash.
        let mut tied = false;
        loop {
            match self.peek() {
                Some(Token::Between) => between = true,
                Some(Token::Time(minutes)) => {
                    marked = true;
                    times.push((minutes, tied));
                    tied = false;
                }
                Some(Token::Number(hour)) if hour <= 24 => {
                    times.push((hour * 60, tied));
                    tied = false;
                }
                Some(Token::To) if !times.is_empty() => tied = true,
                Some(Token::And) if between && times.len() % 2 == 1 => {
                    tied = true;
                    between = false;
                }
                Some(Token::And | Token::Comma | Token::Slash) if !tied && self.time_follows() => {}
                _ => break,
            }
            self.at += 1;
        }
        // Two bare numbers may be a date, unless days came before.
        if tied || (!marked && self.subject.is_none()) {
            return None;
        }
        paired(&times)
    }

    fn time_follows(&self) -> bool {
        let mut ahead = 1;
        while matches!(self.peek_at(ahead), Some(Token::And | Token::Comma | Token::Slash)) {
            ahead += 1;
        }
        matches!(self.peek_at(ahead), Some(Token::Time(_) | Token::Number(_) | Token::Between))
    }

    // --- closings -----------------------------------------------------------------------------

    /// `fermé le jeudi après-midi`, `fermé pendant les vacances scolaires`, `mercredi : fermé`,
    /// `fermé de 12h à 14h`, `fermeture à 16h le vendredi`.
    fn closed(&mut self, gap: Gap) -> Option<()> {
        self.at += 1;
        match self.peek() {
            Some(Token::To) => return self.moved_edge(Closing::CloseAt),
            Some(Token::Time(_) | Token::Between) => {
                let days = self.subject.as_ref()?.days;
                if self.fresh {
                    return None;
                }
                for span in self.spans()? {
                    self.closings.push(Closing::Span(days, span));
                }
                return Some(());
            }
            _ => {}
        }
        if self.fresh && gap < Gap::Comma {
            self.fresh = false;
            let subject = self.subject.clone()?;
            return self.close(&subject, gap);
        }
        if self.column {
            let subject = self.subject.clone()?;
            self.closings.push(Closing::Days(subject.days));
            return self.clauses.is_empty().then_some(());
        }
        self.gap();
        let target = self.closed_list()?;
        self.close(&target, gap)
    }

    /// Closed days must not run into hours: which of the two the hours belong to is not sure.
    fn closed_list(&mut self) -> Option<Subject> {
        let mut target = self.day_list()?;
        match self.peek() {
            Some(Token::Morning) => target.half = Some(Half::Morning),
            Some(Token::Afternoon) => target.half = Some(Half::Afternoon),
            _ => {}
        }
        if target.half.is_some() {
            self.at += 1;
        }
        (!self.hours_follow() && target.ranks.is_empty()).then_some(target)
    }

    fn close(&mut self, target: &Subject, gap: Gap) -> Option<()> {
        if target.school {
            self.remark_school_off(gap, false)?;
        }
        if target.days.shares(Days::PUBLIC_HOLIDAYS) {
            self.public_off = true;
        }
        let days = target.days.without(Days::PUBLIC_HOLIDAYS);
        if !days.is_empty() {
            self.closings.push(match target.half {
                Some(half) => Closing::Half(days, half),
                None => Closing::Days(days),
            });
        }
        Some(())
    }

    fn remark_school_off(&mut self, gap: Gap, within_clause: bool) -> Option<()> {
        let remark = SchoolRemark { clauses_before: self.clauses.len(), within_clause, gap };
        let is_first = self.school_remark.is_none();
        self.school_remark = Some(remark);
        is_first.then_some(())
    }

    /// `sauf le mercredi`, `hors vacances scolaires`, `sauf jours fériés`.
    fn except(&mut self, gap: Gap) -> Option<()> {
        self.at += 1;
        if self.peek() == Some(Token::SchoolHolidays) && !self.fresh {
            self.at += 1;
            return self.remark_school_off(gap, false);
        }
        let target = self.closed_list();
        if self.fresh {
            // The hours follow: only holidays may be left out here, days were before.
            let target = target.or_else(|| self.excepted_holidays())?;
            if !target.days.without(Days::PUBLIC_HOLIDAYS).is_empty() || target.half.is_some() {
                return None;
            }
            if target.days.shares(Days::PUBLIC_HOLIDAYS) {
                self.public_off = true;
            }
            return if target.school { self.remark_school_off(gap, true) } else { Some(()) };
        }
        self.close(&target?, gap)
    }

    /// Steps back over a list that hours follow, when it names holidays only.
    fn excepted_holidays(&mut self) -> Option<Subject> {
        while !matches!(self.tokens.get(self.at.checked_sub(1)?), Some(Token::Except)) {
            self.at -= 1;
        }
        self.day_list()
    }

    /// `ouvert à 10h les jeudis`; otherwise the word changes nothing.
    fn opened(&mut self) -> Option<()> {
        self.at += 1;
        if self.peek() == Some(Token::To) { self.moved_edge(Closing::OpenAt) } else { Some(()) }
    }

    fn moved_edge(&mut self, closing: impl Fn(Days, u16) -> Closing) -> Option<()> {
        let Some(Token::Time(time)) = self.peek_at(1) else { return None };
        self.at += 2;
        let target = self.day_list()?;
        let plain = !target.school && target.ranks.is_empty() && target.half.is_none();
        self.closings.push(closing(target.days, time));
        (plain && !self.fresh && !self.hours_follow()).then_some(())
    }

    // --- school holidays ----------------------------------------------------------------------

    /// `Vacances scolaires : 10h-18h`, or with days: a part of its own.
    fn school_part(&mut self, gap: Gap) -> Option<()> {
        self.at += 1;
        let start = self.at;
        self.gap();
        let days_follow = matches!(self.peek(), Some(Token::Day(_) | Token::EveryDay));
        if days_follow {
            if self.fresh {
                return None;
            }
            self.in_school_holidays = true;
            return Some(());
        }
        self.at = start;
        self.begin(Subject { school: true, ..Subject::default() }, gap)
    }

    fn term_time(&mut self, gap: Gap) {
        self.at += 1;
        self.term_time_said = true;
        self.in_school_holidays = false;
        if self.school_remark.is_none() {
            let within_clause = self.fresh;
            self.school_remark =
                Some(SchoolRemark { clauses_before: self.clauses.len(), within_clause, gap });
        }
    }

    // --- appointments and desks -----------------------------------------------------------------

    /// "Sur rendez-vous" heads what follows, or qualifies what came; when both can be meant,
    /// nothing is understood.
    fn appointment(&mut self, before: Gap) -> Option<()> {
        self.by_appointment = true;
        self.at += 1;
        // `ou sur rdv toute la semaine`
        if before >= Gap::And && self.peek() == Some(Token::EveryDay) && !self.clauses.is_empty() {
            self.at += 1;
            return self.peek().is_none().then_some(());
        }
        let start = self.at;
        let after = self.gap();
        let next = self.peek();
        let days_follow =
            matches!(next, Some(Token::Day(_) | Token::EveryDay | Token::SameDays | Token::Nth(_)));
        let hours_follow = matches!(next, Some(Token::Time(_) | Token::Number(_) | Token::Between));
        self.at = start;

        if self.fresh {
            return self.appointment_of_days(after, next, hours_follow);
        }
        if self.clauses.is_empty() && self.appointment_days.is_empty() {
            self.kind = Kind::Appointment;
            return Some(());
        }
        match before {
            Gap::None | Gap::Bracket if next.is_none() || after >= Gap::Bracket => {
                let alone = self.clauses.len() == 1;
                let last = self.clauses.last_mut()?;
                last.kind = Kind::Appointment;
                // At the end of several clauses it may be said of all.
                (next.is_some() || alone || before == Gap::Bracket).then_some(())
            }
            Gap::And | Gap::Or if next.is_none() => Some(()),
            _ if next.is_none() && self.clauses.len() == 1 => {
                self.clauses.last_mut()?.kind = Kind::Appointment;
                Some(())
            }
            Gap::None | Gap::Bracket => None,
            _ if (days_follow || hours_follow) && after == Gap::None => {
                self.kind = Kind::Appointment;
                self.kind_is_local = true;
                Some(())
            }
            _ => None,
        }
    }

    /// `samedi sur rendez-vous`: no hours, or those that follow.
    fn appointment_of_days(
        &mut self,
        after: Gap,
        next: Option<Token>,
        hours_follow: bool,
    ) -> Option<()> {
        if hours_follow && after == Gap::None {
            self.kind = Kind::Appointment;
            self.kind_is_local = true;
            return Some(());
        }
        let ends = next.is_none() || after >= Gap::And;
        let subject = self.subject.clone()?;
        let plain = !subject.school && subject.ranks.is_empty() && self.desk == Desk::Place;
        self.appointment_days = self.appointment_days.with(subject.days);
        self.fresh = false;
        (ends && plain && !hours_follow && !self.in_school_holidays).then_some(())
    }

    fn walk_in(&mut self) -> Option<()> {
        self.walk_in = true;
        self.at += 1;
        let start = self.at;
        self.gap();
        // `sans rendez-vous et sur rendez-vous` says no more than both words do.
        let is_trailing = self.peek().is_none();
        self.at = start;
        let was_appointment = self.kind == Kind::Appointment;
        self.kind = Kind::Open;
        self.kind_is_local = false;
        (!(is_trailing && was_appointment && !self.clauses.is_empty())).then_some(())
    }

    /// `Accueil téléphonique : …`; with `et rendez-vous`, hours for both.
    fn phone(&mut self) {
        self.at += 1;
        if self.peek() == Some(Token::And) && self.peek_at(1) == Some(Token::Appointment) {
            self.at += 2;
            self.by_appointment = true;
            self.kind = Kind::Appointment;
        } else {
            self.desk = Desk::Phone;
        }
    }

    // --- the end --------------------------------------------------------------------------------

    fn finish(self) -> Option<Reading> {
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

/// Pairs times: tied two by two, or all tied and rising.
fn paired(times: &[(u16, bool)]) -> Option<Vec<Span>> {
    if times.is_empty() || times.len() % 2 == 1 {
        return None;
    }
    let pairs = times.chunks_exact(2);
    let is_two_by_two = pairs.clone().all(|pair| !pair[0].1 && pair[1].1);
    let rises = times.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let ties = times.iter().filter(|(_, tied)| *tied).count();
    // `9h-12h-14h-17h`, and the same with one dash forgotten.
    let is_chain = rises && ties + 2 >= times.len() && times.len() == 4;
    if !is_two_by_two && !is_chain {
        return None;
    }
    let mut spans: Vec<Span> =
        pairs.map(|pair| Span::new(pair[0].0, pair[1].0)).collect::<Option<_>>()?;
    spans.sort_unstable();
    Some(spans)
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
