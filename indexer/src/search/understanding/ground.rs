//! « près de chez moi », « j'habite à Rixheim ».

use super::pattern::Table;
use super::sentence::Sentence;
use super::take;
use crate::search::answer::{Interpretation, InterpretationKind};
use crate::search::filter::Filters;
use data::territory::Territory;
use std::sync::LazyLock;

static NEARBY: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new(
        [
            "tout? pres|proche|autour|cote de chez? moi|nous|mon|ma|notre domicile|maison?",
            "a? cote de? chez moi|nous",
            "tout? pres ici",
            "autour ici",
            "a cote",
            "aux? alentour",
            "dans le coin",
            "dans mon|notre quartier",
            "a proximite",
            "a? distance de? marche",
            "near|around me|here",
            "nearby",
            "in der nahe",
            "in meiner nahe",
            "yakinimda",
            "بالقرب مني",
        ]
        .map(|pattern| (pattern, ())),
    )
});

static RESIDENT: LazyLock<Table<()>> = LazyLock::new(|| {
    Table::new(
        [
            "pour? les? habitant|resident|riverain de|du|a?",
            "reserve|reservee aux? habitant|resident|riverain de|du|a?",
            "residant|residante a|au|sur|en?",
            "habitant|habite|habitons|habitent a|au|sur|en?",
            "je? vis|vivons|reside|residons a|au|sur|en?",
            "je? suis|sommes|viens|venons de|du",
            "domicilie|domiciliee a|au|sur?",
            "wohne|wohnen in",
            "live in",
        ]
        .map(|pattern| (pattern, ())),
    )
});

/// What makes a place of its own of « à côté » and « à proximité ».
pub const OF: [&str; 6] = ["de", "du", "des", "la", "le", "les"];

pub fn read_nearby(sentence: &mut Sentence) -> Vec<Interpretation> {
    take(sentence, &NEARBY, |sentence, phrase, ()| {
        let last = sentence.folded(phrase.end - 1);
        let of = OF.contains(&sentence.folded(phrase.end)) || sentence.elides(phrase.end);
        if matches!(last, "cote" | "proximite" | "alentour" | "alentours") && of {
            return None;
        }
        Some((InterpretationKind::Nearby, "near".to_owned(), "Près de vous".to_owned()))
    })
}

/// The words before the commune are taken, the commune stays a place as well.
pub fn read_residence(sentence: &mut Sentence, filters: &mut Filters) -> Vec<Interpretation> {
    let mut told = Vec::new();
    for start in 0..sentence.tokens.len() {
        let Some((commune, ())) = RESIDENT.at(sentence, start) else { continue };
        let Some((end, insee)) = sentence.commune_at(commune) else { continue };
        let territory = Territory::m2a();
        let inside = territory.by_insee(&insee).map(|commune| &commune.name);
        let name = inside.or_else(|| territory.neighbour_by_insee(&insee).map(|n| &n.name));
        let Some(name) = name else { continue };
        sentence.take(&(start..commune));
        let label = format!("Pour les habitants : {name}");
        let kind = InterpretationKind::Residence;
        told.push(sentence.interpretation(kind, &(start..end), insee.to_string(), label));
        filters.residence = Some(insee);
    }
    told
}
