//! "Sur rendez-vous", "sans rendez-vous", and who answers: the door or the telephone.

use super::super::lexer::Token;
use super::super::table::Kind;
use super::{Desk, Gap, Reader};

impl Reader<'_> {
    /// "Sur rendez-vous" heads what follows, or qualifies what came; when both can be meant,
    /// nothing is understood.
    pub(super) fn appointment(&mut self, before: Gap) -> Option<()> {
        self.by_appointment = true;
        self.at += 1;
        // `ou sur rdv toute la semaine`
        if before >= Gap::And && self.peek() == Some(Token::AllWeek) && !self.clauses.is_empty() {
            self.at += 1;
            return self.peek().is_none().then_some(());
        }
        let start = self.at;
        let after = self.gap();
        let next = self.peek();
        let days_follow = matches!(
            next,
            Some(
                Token::Day(_)
                    | Token::EveryDay
                    | Token::WorkingDays
                    | Token::Weekend
                    | Token::SameDays
                    | Token::Nth(_)
            )
        );
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
    pub(super) fn appointment_of_days(
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

    pub(super) fn walk_in(&mut self) -> Option<()> {
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
    pub(super) fn phone(&mut self) {
        self.at += 1;
        if self.peek() == Some(Token::And) && self.peek_at(1) == Some(Token::Appointment) {
            self.at += 2;
            self.by_appointment = true;
            self.kind = Kind::Appointment;
        } else {
            self.desk = Desk::Phone;
        }
    }
}
