//! Styles, scripts, fonts and images, embedded with a hash in their names so that they can be kept
//! for ever by browsers.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Hashed name, bytes, and the same bytes compressed with Brotli.
type Embedded = (&'static str, &'static [u8], Option<&'static [u8]>);

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Where the server serves [`get`].
pub const PREFIX: &str = "/assets/";

/// A file to serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asset {
    pub bytes: &'static [u8],
    pub content_type: &'static str,
    /// The same bytes compressed, when that makes them smaller.
    pub brotli: Option<&'static [u8]>,
}

static ADDRESSES: LazyLock<HashMap<&str, String>> = LazyLock::new(|| {
    NAMES
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, file)| (name, format!("{PREFIX}{file}")))
        .collect()
});

/// The address of an asset by its plain name: `main.css` gives `/assets/main.3f2a9c1d07.css`.
pub fn asset_url(name: &str) -> String {
    ADDRESSES.get(name).cloned().unwrap_or_else(|| format!("{PREFIX}{name}"))
}

/// The file at a path below [`PREFIX`]: `main.3f2a9c1d07.css`.
pub fn get(path: &str) -> Option<Asset> {
    let place = FILES.binary_search_by(|(file, _, _)| (*file).cmp(path)).ok()?;
    let (file, bytes, brotli) = *FILES.get(place)?;
    let brotli = brotli.filter(|brotli| brotli.len() < bytes.len());
    Some(Asset { bytes, content_type: content_type(file), brotli })
}

/// Every file with its hashed name.
pub fn all() -> impl Iterator<Item = (&'static str, Asset)> {
    FILES.iter().filter_map(|&(file, _, _)| Some((file, get(file)?)))
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "geojson" => "application/geo+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_found_by_its_hashed_address() {
        assert!(ADDRESSES.len() > 5);
        for (name, address) in ADDRESSES.iter() {
            let file = address.strip_prefix(PREFIX).unwrap();
            let asset = get(file).unwrap_or_else(|| panic!("{name} is not embedded"));
            assert!(
                !asset.bytes.is_empty() && asset.content_type != "application/octet-stream",
                "{name}"
            );
            assert_ne!(*name, file, "{name} has no hash");
        }
    }

    #[test]
    fn text_has_a_smaller_twin() {
        let file = asset_url("main.css");
        let asset = get(file.strip_prefix(PREFIX).unwrap()).unwrap();
        assert!(asset.brotli.unwrap().len() < asset.bytes.len() / 2);
    }

    #[test]
    fn an_unknown_path_is_nothing() {
        assert_eq!(get("main.css"), None);
        assert_eq!(get("../../etc/passwd"), None);
        assert_eq!(get(""), None);
    }

    #[test]
    fn every_chunk_that_a_script_loads_is_embedded() {
        for (file, bytes, _) in
            FILES.iter().filter(|(file, _, _)| content_type(file).contains("javascript"))
        {
            let code = String::from_utf8_lossy(bytes);
            for chunk in code
                .split(['"', '\''])
                .filter(|text| text.starts_with("./") && content_type(text).contains("javascript"))
            {
                assert!(get(&chunk[2..]).is_some(), "{file} loads {chunk}");
            }
        }
    }
}
