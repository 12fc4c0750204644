//! What an answer tells of itself, made true of the whole request: the engine reads the words
//! without knowing what the request says beside them.

use indexer::search::{Answer, Filters, Hit, Interpretation, InterpretationKind, Query};

/// Tells which words were overruled, gives words with single spaces, and forgets the distances that
/// nobody's place is the start of.
pub fn tell(answer: &mut Answer, asked: &Query) {
    for part in &mut answer.interpretation {
        // What was taken out of the middle of a part left its room behind.
        part.text = part.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_overruled(part, asked) {
            part.kind = InterpretationKind::Overruled;
            part.label = format!("« {} » laisse la place au filtre choisi", part.text);
        }
    }
    if answer.centre.is_none() {
        let widened = answer.widened.iter_mut().flat_map(|widened| &mut widened.hits);
        let hits = answer.hits.iter_mut().chain(&mut answer.contacts).chain(widened);
        hits.for_each(|hit: &mut Hit| hit.distance = None);
    }
}

/// Whether the request sets the filter of this part itself, and not to what the words say.
fn is_overruled(part: &Interpretation, asked: &Query) -> bool {
    let Some(kind) = part.kind.filter() else { return false };
    if !asked.filters.kinds().contains(&kind) {
        return false;
    }
    let mut heard = Filters::default();
    heard.read(kind, &part.value, asked.now).is_err() || !asked.filters.ask_for(&heard, kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::model::Fee;
    use indexer::search::AgeWish;

    fn heard(kind: InterpretationKind, text: &str, value: &str) -> Interpretation {
        Interpretation {
            kind,
            text: text.to_owned(),
            value: value.to_owned(),
            label: text.to_owned(),
            span: (0, text.len()),
        }
    }

    #[test]
    fn only_what_the_request_says_otherwise_is_overruled() {
        let asked = Query {
            filters: Filters {
                age: Some(AgeWish::years(6)),
                fees: vec![Fee::Free, Fee::Paid],
                ..Filters::default()
            },
            ..Query::default()
        };
        let mut answer = Answer {
            interpretation: vec![
                heard(InterpretationKind::Age, "2 ans", "2y"),
                heard(InterpretationKind::Age, "6 ans", "6y"),
                heard(InterpretationKind::Fee, "gratuit", "free"),
                heard(InterpretationKind::Remote, "à distance", "true"),
            ],
            ..Answer::empty(None)
        };
        tell(&mut answer, &asked);
        let kinds: Vec<_> = answer.interpretation.iter().map(|part| part.kind.code()).collect();
        assert_eq!(kinds, ["overruled", "age", "fee", "remote"]);
    }

    #[test]
    fn several_children_ask_for_each_of_them() {
        let both = AgeWish::years(3).and(AgeWish::years(7));
        let filters = Filters { age: Some(both), ..Filters::default() };
        let asked = Query { filters, ..Query::default() };
        let overruled =
            |value| is_overruled(&heard(InterpretationKind::Age, "un âge", value), &asked);
        assert!(!overruled("3y") && !overruled("7y") && !overruled("3y,7y"));
        assert!(!overruled("5y"), "what takes both takes who is between");
        assert!(overruled("1y") && overruled("10y") && overruled("quel âge"));
    }
}
