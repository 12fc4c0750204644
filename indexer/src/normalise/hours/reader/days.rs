//! The days that hours are told of.

use super::super::lexer::{DAY, Token};
use super::super::table::{Days, Half, Span};
use super::closings::leaves_weekend_open;
use super::{Gap, Reader, Subject};

impl Reader<'_> {
    pub(super) fn days(&mut self, gap: Gap) -> Option<()> {
        let mut subject = self.day_list()?;
        self.excepted_days(&mut subject)?;
        self.begin(subject, gap)
    }

    /// Makes the days the subject of the hours that follow, or that came before.
    pub(super) fn begin(&mut self, subject: Subject, gap: Gap) -> Option<()> {
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
    pub(super) fn day_list(&mut self) -> Option<Subject> {
        let mut subject = Subject::default();
        loop {
            match self.peek()? {
                Token::Day(from) => {
                    self.at += 1;
                    subject.days = subject.days.with(self.day_range(from)?);
                }
                // `24h/24` says both the days and the hours.
                Token::AroundTheClock => return self.around_the_clock(subject),
                Token::EveryDay => {
                    self.at += 1;
                    subject.days = subject.days.with(Days::EVERY_DAY);
                }
                Token::WorkingDays => {
                    self.at += 1;
                    subject.days = subject.days.with(Days::WORKING_DAYS);
                }
                Token::Weekend => {
                    self.at += 1;
                    subject.days = subject.days.with(Days::WEEKEND);
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
                return (subject.ranks.is_empty() || subject.days.0.is_power_of_two())
                    .then_some(subject);
            }
        }
    }

    /// Skips what joins two days, when a day follows.
    pub(super) fn next_day(&mut self) -> bool {
        let start = self.at;
        let gap = self.gap();
        let joined = match self.peek() {
            Some(
                Token::Day(_)
                | Token::EveryDay
                | Token::WorkingDays
                | Token::Weekend
                | Token::PublicHolidays
                | Token::AroundTheClock,
            ) => gap <= Gap::Comma,
            // `mercredi, vacances scolaires` may head a new part; only "et" joins.
            Some(Token::SchoolHolidays) => gap == Gap::And,
            _ => false,
        };
        if !joined {
            self.at = start;
        }
        joined
    }

    pub(super) fn day_range(&mut self, from: u8) -> Option<Days> {
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
    pub(super) fn monthly(&mut self, subject: &mut Subject) -> Option<()> {
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

    pub(super) fn around_the_clock(&mut self, mut subject: Subject) -> Option<Subject> {
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
    pub(super) fn excepted_days(&mut self, subject: &mut Subject) -> Option<()> {
        let start = self.at;
        let gap = self.gap();
        if self.peek() != Some(Token::Except) || gap > Gap::Comma {
            self.at = start;
            return Some(());
        }
        if !matches!(self.peek_at(1), Some(Token::Day(_) | Token::Weekend)) {
            self.at = start;
            return Some(());
        }
        self.at += 1;
        let except = self.day_list()?;
        if except.school || !except.ranks.is_empty() {
            return None;
        }
        if leaves_weekend_open(subject.days, except.days) {
            return None;
        }
        if except.days.shares(Days::PUBLIC_HOLIDAYS) {
            self.public_off = true;
        }
        subject.days = subject.days.without(except.days);
        (!subject.days.is_empty()).then_some(())
    }

    pub(super) fn half(&mut self) -> Option<()> {
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

    pub(super) fn hours_follow(&mut self) -> bool {
        let start = self.at;
        let gap = self.gap();
        let follow = gap <= Gap::Bracket
            && matches!(self.peek(), Some(Token::Time(_) | Token::Number(_) | Token::Between));
        self.at = start;
        follow
    }
}
