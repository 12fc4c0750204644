//! Categories: their icon, colour and shape on pages and map.

use data::ids::TermCode;

/// The mark of a top category: an icon of the sprite, and the colour class of the same name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Icon {
    PetiteEnfance,
    Enfance,
    Jeunesse,
    Parentalite,
    Seniors,
    Numerique,
    Quartier,
    Handicap,
    /// A category that is none of the eight.
    #[default]
    Other,
}

impl Icon {
    /// The mark of a top category of the taxonomy.
    pub fn of_top(code: &TermCode) -> Self {
        match code.as_str() {
            "petite-enfance" => Self::PetiteEnfance,
            "enfance-periscolaire" => Self::Enfance,
            "jeunesse" => Self::Jeunesse,
            "parentalite" => Self::Parentalite,
            "seniors-aidants" => Self::Seniors,
            "numerique-droits" => Self::Numerique,
            "quartier-sport-culture" => Self::Quartier,
            "handicap-sante" => Self::Handicap,
            _ => Self::Other,
        }
    }

    /// Fragment of the sprite, and suffix of the colour class.
    pub fn name(self) -> &'static str {
        match self {
            Self::PetiteEnfance => "petite-enfance",
            Self::Enfance => "enfance",
            Self::Jeunesse => "jeunesse",
            Self::Parentalite => "parentalite",
            Self::Seniors => "seniors",
            Self::Numerique => "numerique",
            Self::Quartier => "quartier",
            Self::Handicap => "handicap",
            Self::Other => "autre",
        }
    }
}

/// A category as a link to its results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    pub code: TermCode,
    pub label: String,
    /// One plain line; shown on home.
    pub definition: Option<String>,
    pub icon: Icon,
    pub href: String,
    /// How many listings it leads to, when counted.
    pub count: Option<u64>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use data::taxonomy::Taxonomy;

    #[test]
    fn every_top_category_has_its_own_icon_on_pages_and_map() {
        let script = include_str!("../../scripts/map/places.ts");
        let mut seen = Vec::new();
        for top in Taxonomy::families().top() {
            let icon = Icon::of_top(&top.code);
            assert_ne!(icon, Icon::Other, "{}", top.code);
            assert!(!seen.contains(&icon.name()), "{}", top.code);
            seen.push(icon.name());
            let quoted = format!("\"{}\": \"{}\",", top.code, icon.name());
            let bare = format!("  {}: \"{}\",", top.code, icon.name());
            assert!(script.contains(&quoted) || script.contains(&bare), "{}", top.code);
        }
    }
}
