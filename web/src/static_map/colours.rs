//! The colours of the design tokens, by day.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

const TOKENS: &str = include_str!("../../styles/tokens.css");

/// The first value of a token is the one by day.
static BY_DAY: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let mut colours = HashMap::new();
    for line in TOKENS.lines() {
        let declared = line.trim().strip_prefix("--").and_then(|line| line.strip_suffix(';'));
        if let Some((name, value)) = declared.and_then(|line| line.split_once(": "))
            && value.starts_with('#')
        {
            colours.entry(name).or_insert(value);
        }
    }
    colours
});

/// The colour of a token, `#rrggbb`; black for one that does not exist, which a test rules out.
pub fn token(name: &str) -> &'static str {
    BY_DAY.get(name).copied().unwrap_or("#000000")
}

/// So many hundredths of one colour over another: the renderer knows no opacity.
pub fn mixed(over: &str, under: &str, hundredths: u32) -> String {
    let mut colour = String::from("#");
    for at in [1, 3, 5] {
        let part = |name| {
            let hex = token(name).get(at..at + 2).unwrap_or_default();
            u32::from_str_radix(hex, 16).unwrap_or_default()
        };
        let value = (part(over) * hundredths + part(under) * (100 - hundredths)) / 100;
        // Writing to a string can't fail.
        let _ = write!(colour, "{value:02x}");
    }
    colour
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_by_day() {
        assert_eq!(token("surface"), "#fffdf9");
        assert_eq!(token("petite-enfance"), "#b3372b");
        assert_eq!(token("autre"), "#57536b");
    }

    #[test]
    fn a_colour_is_mixed_part_by_part() {
        assert_eq!(mixed("line-strong", "surface", 100), token("line-strong"));
        assert_eq!(mixed("line-strong", "surface", 0), token("surface"));
        assert_eq!(mixed("line-strong", "surface", 55), "#c0bab2");
    }
}
