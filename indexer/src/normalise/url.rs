//! Addresses of the web as people type them.

use super::squeeze;

/// Text that is no usable address of the web.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("« {text} » {reason}")]
pub struct InvalidUrl {
    pub text: String,
    pub reason: &'static str,
}

/// What a cell holds: absolute http(s) addresses, each once, and what was refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Urls {
    pub urls: Vec<String>,
    pub refused: Vec<InvalidUrl>,
}

/// Reads a cell of one or several addresses: `www.caf.fr et www.monenfant.fr`, or a title with
/// its address: `Mon centre (moncentre.fr)`.
pub fn urls(cell: &str) -> Urls {
    let cell = squeeze(cell);
    let mut found = Urls::default();
    if cell.is_empty() {
        return found;
    }
    let pieces: Vec<&str> = cell
        .split(|c: char| c.is_whitespace() || matches!(c, ';' | '|' | '<' | '>' | '"'))
        .map(trim_punctuation)
        .filter(|piece| !piece.is_empty())
        .collect();
    // In a title, words without a dot are words; alone, such a word is a refused address.
    let candidates = pieces.iter().filter(|piece| pieces.len() == 1 || piece.contains(['.', ':']));
    for piece in candidates {
        match url(piece) {
            Ok(url) if found.urls.contains(&url) => {}
            Ok(url) => found.urls.push(url),
            Err(refused) => found.refused.push(refused),
        }
    }
    if found.urls.is_empty() && found.refused.is_empty() {
        found.refused.push(InvalidUrl { text: cell, reason: "ne contient pas d'adresse de site" });
    }
    found
}

/// One address: with a scheme (`https` when none was typed), the host in lower case, no
/// trailing `/` after a bare host.
pub fn url(text: &str) -> Result<String, InvalidUrl> {
    let text = squeeze(text);
    let refuse = |reason| Err(InvalidUrl { text: text.clone(), reason });
    if text.contains(' ') {
        return refuse("contient des espaces");
    }
    if text.contains('@') && !text.contains('/') {
        return refuse("est une adresse de courriel");
    }
    let Some(address) = with_scheme(&text) else { return refuse("n'est pas une adresse http") };
    let Ok(parsed) = ::url::Url::parse(&address) else {
        return refuse("n'est pas une adresse de site");
    };
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return refuse("contient un identifiant");
    }
    if !parsed.host_str().is_some_and(is_public_name) {
        return refuse("n'a pas de nom de domaine");
    }
    let clean = parsed.to_string();
    let is_bare = parsed.path() == "/" && parsed.query().is_none() && parsed.fragment().is_none();
    Ok(if is_bare { clean.trim_end_matches('/').to_owned() } else { clean })
}

/// `None` for a scheme other than http and https (`javascript:`, `mailto:`, `ftp:`).
fn with_scheme(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    for scheme in ["https", "http"] {
        // `http:/site` and `http//site` are typing errors seen in listings.
        let rest = lower.strip_prefix(scheme).map(|rest| rest.trim_start_matches([':', '/']));
        if let Some(rest) = rest.filter(|rest| lower.len() > rest.len() + scheme.len()) {
            return Some(format!("{scheme}://{}", &text[text.len() - rest.len()..]));
        }
    }
    let before_colon = text.split_once(':').map(|(before, _)| before);
    let has_other_scheme = before_colon.is_some_and(|before| !before.contains(['.', '/']));
    (!has_other_scheme).then(|| format!("https://{}", text.trim_start_matches('/')))
}

/// A name with a dot and a top-level domain in letters: no `localhost`, no IP address.
fn is_public_name(host: &str) -> bool {
    let mut labels = host.trim_end_matches('.').split('.');
    let top = labels.next_back().unwrap_or_default();
    let top_is_letters = top.len() >= 2
        && (top.starts_with("xn--") || top.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let mut rest = labels.peekable();
    top_is_letters && rest.peek().is_some() && rest.all(|label| !label.is_empty())
}

fn trim_punctuation(piece: &str) -> &str {
    let opened = piece.trim_start_matches(['(', '[', ',', '\'', '«']);
    let closed = opened.trim_end_matches([',', '.', '\'', '»', ']', '!']);
    if closed.contains('(') { closed } else { closed.trim_end_matches([')', ',', '.']) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cell: &str, expected: &[&str]) {
        let found = urls(cell);
        assert_eq!(found.urls, expected, "{cell}: {:?}", found.refused);
        assert!(found.refused.is_empty(), "{cell}: {:?}", found.refused);
    }

    #[test]
    fn addresses_become_absolute() {
        check("www.afsco.org", &["https://www.afsco.org"]);
        check("  HTTPS://Www.GHRMSA.fr/Page ", &["https://www.ghrmsa.fr/Page"]);
        check("http://a.fr/", &["http://a.fr"]);
        check("http:/a.fr/x", &["http://a.fr/x"]);
        check("https//a.fr/x", &["https://a.fr/x"]);
        check("cscpapin.asso.fr", &["https://cscpapin.asso.fr"]);
        check("https://a.fr/x_(y)", &["https://a.fr/x_(y)"]);
        check("httpbin.org", &["https://httpbin.org"]);
        check("", &[]);
    }

    #[test]
    fn a_cell_may_hold_several_addresses_or_a_title() {
        check(
            "www.caf.fr et www.monenfant.fr",
            &["https://www.caf.fr", "https://www.monenfant.fr"],
        );
        check("Centre de la Porte (centreporte.fr)", &["https://centreporte.fr"]);
        check("www.caf.fr ; WWW.CAF.FR", &["https://www.caf.fr"]);
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for text in [
            "javascript:alert(1)",
            "JavaScript://a.fr/%0aalert(1)",
            "mailto:contact@a.fr",
            "contact@a.fr",
            "localhost",
            "http://127.0.0.1/x",
            "https://[::1]/",
            "néant",
            "http://",
            "https://moi:secret@a.fr",
            "data:text/html,x.y",
            "à venir",
        ] {
            let found = urls(text);
            assert!(found.urls.is_empty(), "{text}: {:?}", found.urls);
            assert!(!found.refused.is_empty(), "{text}");
        }
        assert_eq!(url("deux mots.fr").unwrap_err().reason, "contient des espaces");
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_results_are_stable(text in "(https?:?/?/?)?[a-zA-Z0-9.:/?#@%é ()-]{0,30}|\\PC*") {
            for url in urls(&text).urls {
                prop_assert_eq!(super::url(&url), Ok(url.clone()));
            }
        }
    }
}
