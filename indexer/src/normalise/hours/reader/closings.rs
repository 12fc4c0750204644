//! What closes, when, and what school holidays change.

use super::super::lexer::Token;
use super::super::table::{Days, Half};
use super::{Closing, Gap, Reader, SchoolRemark, Subject};

impl Reader<'_> {
    /// `fermé le jeudi après-midi`, `fermé pendant les vacances scolaires`, `mercredi : fermé`,
    /// `fermé de 12h à 14h`, `fermeture à 16h le vendredi`.
    pub(super) fn closed(&mut self, gap: Gap) -> Option<()> {
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
    pub(super) fn closed_list(&mut self) -> Option<Subject> {
        let mut target = self.day_list()?;
        match self.peek() {
            Some(Token::Morning) => target.half = Some(Half::Morning),
            Some(Token::Afternoon) => target.half = Some(Half::Afternoon),
            _ => {}
        }
        if target.half.is_some() {
            self.at += 1;
            // Two days and one afternoon: of both days, or of the last?
            if !target.days.0.is_power_of_two() {
                return None;
            }
        }
        (!self.hours_follow() && target.ranks.is_empty()).then_some(target)
    }

    pub(super) fn close(&mut self, target: &Subject, gap: Gap) -> Option<()> {
        if target.school {
            self.remark_school_off(gap, false)?;
        }
        if target.days.shares(Days::PUBLIC_HOLIDAYS) {
            self.public_off = true;
        }
        let days = target.days.without(Days::PUBLIC_HOLIDAYS);
        if !days.is_empty() {
            if self.clauses.iter().any(|clause| leaves_weekend_open(clause.subject.days, days)) {
                return None;
            }
            self.closings.push(match target.half {
                Some(half) => Closing::Half(days, half),
                None => Closing::Days(days),
            });
        }
        Some(())
    }

    pub(super) fn remark_school_off(&mut self, gap: Gap, within_clause: bool) -> Option<()> {
        let remark = SchoolRemark { clauses_before: self.clauses.len(), within_clause, gap };
        let is_first = self.school_remark.is_none();
        self.school_remark = Some(remark);
        is_first.then_some(())
    }

    /// `… 13h30-17h30 (16h30 le vendredi)`: whether that is what follows the bracket.
    pub(super) fn earlier_end(&mut self) -> Option<bool> {
        let at = self.at + usize::from(self.peek() == Some(Token::To));
        let [Token::Time(time), Token::Day(day), Token::Bracket, ..] = self.tokens[at..] else {
            return Some(false);
        };
        self.at = at + 3;
        self.closings.push(Closing::CloseAt(Days::day(day), time));
        // Without hours before, it ends nothing.
        (!self.fresh && !self.clauses.is_empty() && !self.column).then_some(true)
    }

    /// `sauf le vendredi jusqu'à 17h`: whether that is what follows the "sauf".
    fn except_end(&mut self) -> bool {
        let [Token::Day(day), Token::To, Token::Time(time), ..] = self.tokens[self.at..] else {
            return false;
        };
        let ends =
            matches!(self.peek_at(3), None | Some(Token::Comma | Token::Break | Token::Bracket));
        if !ends || self.fresh || self.clauses.is_empty() {
            return false;
        }
        self.at += 3;
        self.closings.push(Closing::CloseAt(Days::day(day), time));
        true
    }

    /// `sauf le mercredi`, `hors vacances scolaires`, `sauf jours fériés`.
    pub(super) fn except(&mut self, gap: Gap) -> Option<()> {
        self.at += 1;
        if self.except_end() {
            return Some(());
        }
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
    pub(super) fn excepted_holidays(&mut self) -> Option<Subject> {
        while !matches!(self.tokens.get(self.at.checked_sub(1)?), Some(Token::Except)) {
            self.at -= 1;
        }
        self.day_list()
    }

    /// `ouvert à 10h les jeudis`; otherwise the word changes nothing.
    pub(super) fn opened(&mut self) -> Option<()> {
        self.at += 1;
        if self.peek() == Some(Token::To) { self.moved_edge(Closing::OpenAt) } else { Some(()) }
    }

    pub(super) fn moved_edge(&mut self, closing: impl Fn(Days, u16) -> Closing) -> Option<()> {
        let Some(Token::Time(time)) = self.peek_at(1) else { return None };
        self.at += 2;
        let target = self.day_list()?;
        let plain = !target.school && target.ranks.is_empty() && target.half.is_none();
        self.closings.push(closing(target.days, time));
        (plain && !self.fresh && !self.hours_follow()).then_some(())
    }

    /// `Vacances scolaires : 10h-18h`, or with days: a part of its own.
    pub(super) fn school_part(&mut self, gap: Gap) -> Option<()> {
        self.at += 1;
        let start = self.at;
        self.gap();
        let days_follow = matches!(
            self.peek(),
            Some(Token::Day(_) | Token::EveryDay | Token::WorkingDays | Token::Weekend)
        );
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

    pub(super) fn term_time(&mut self, gap: Gap) {
        self.at += 1;
        self.term_time_said = true;
        self.in_school_holidays = false;
        if self.school_remark.is_none() {
            let within_clause = self.fresh;
            self.school_remark =
                Some(SchoolRemark { clauses_before: self.clauses.len(), within_clause, gap });
        }
    }
}

/// "Every day but Thursday" of an office is said of working days, of a museum it is not: whether
/// the weekend counts cannot be told.
pub(super) fn leaves_weekend_open(all: Days, closed: Days) -> bool {
    all.without(Days::PUBLIC_HOLIDAYS) == Days::EVERY_DAY && !closed.shares(Days::WEEKEND)
}
