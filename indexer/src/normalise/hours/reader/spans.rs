//! Times, and the clauses that they make with the days.

use super::super::lexer::Token;
use super::super::table::Span;
use super::{Clause, Reader};

impl Reader<'_> {
    pub(super) fn hours(&mut self) -> Option<()> {
        let spans = self.spans()?;
        if self.subject.is_none() || self.hours_first {
            self.pending.extend(spans);
            return Some(());
        }
        self.clause(spans)
    }

    pub(super) fn clause(&mut self, spans: Vec<Span>) -> Option<()> {
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
    pub(super) fn spans(&mut self) -> Option<Vec<Span>> {
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
                // `7h30 - 18h30 - Mercredi : …`: a dash before a day parts clauses.
                Some(Token::To) if matches!(self.peek_at(1), Some(Token::Day(_))) => break,
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

    pub(super) fn time_follows(&self) -> bool {
        let mut ahead = 1;
        while matches!(self.peek_at(ahead), Some(Token::And | Token::Comma | Token::Slash)) {
            ahead += 1;
        }
        matches!(self.peek_at(ahead), Some(Token::Time(_) | Token::Number(_) | Token::Between))
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
    let joints = times.iter().filter(|(_, tied)| *tied).count();
    // `9h-12h-14h-17h`, and the same with one dash forgotten.
    let is_chain = rises && joints + 2 >= times.len() && times.len() == 4;
    if !is_two_by_two && !is_chain {
        return None;
    }
    let mut spans: Vec<Span> =
        pairs.map(|pair| Span::new(pair[0].0, pair[1].0)).collect::<Option<_>>()?;
    spans.sort_unstable();
    Some(spans)
}
