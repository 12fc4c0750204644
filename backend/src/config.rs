//! Settings, one small struct per concern; each option is also an environment variable.

use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Where things are kept.
#[derive(Debug, Clone, Args)]
pub struct Storage {
    /// Dossier des données : base SQLite et index. Créé s'il manque.
    #[arg(long, env = "REPERES_DATA_DIR", default_value = "var", value_name = "DOSSIER")]
    pub data_dir: PathBuf,

    /// Base de données : `sqlite://chemin` ou `postgres://…`. Par défaut, SQLite dans le dossier des données.
    #[arg(long, env = "REPERES_DATABASE", value_name = "ADRESSE", hide_env_values = true)]
    pub database: Option<String>,
}

impl Storage {
    /// The database's address.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| {
            format!("sqlite://{}", self.data_dir.join("reperes.sqlite3").display())
        })
    }

    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }

    pub fn addresses_dir(&self) -> PathBuf {
        self.data_dir.join("addresses")
    }
}

/// How the server is reached.
#[derive(Debug, Clone, Args)]
pub struct Listening {
    /// Adresse d'écoute.
    #[arg(long, env = "REPERES_LISTEN", default_value = "127.0.0.1:8080", value_name = "IP:PORT")]
    pub listen: SocketAddr,

    /// Adresse publique du site, sans barre finale ; rien n'est déduit de l'en-tête Host.
    #[arg(long, env = "REPERES_PUBLIC_URL", default_value = "http://localhost:8080", value_name = "URL", value_parser = public_url)]
    pub public_url: String,
}

fn public_url(text: &str) -> Result<String, String> {
    let url = text.trim_end_matches('/');
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host)
            if !host.is_empty()
                && !host.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c)) =>
        {
            Ok(url.to_owned())
        }
        _ => Err("une adresse en http:// ou https:// est attendue".to_owned()),
    }
}

/// The background of the map; without any, the communes are drawn from our own data.
#[derive(Debug, Clone, Default, Args)]
pub struct Basemap {
    /// Style MapLibre (URL) du fond de carte.
    #[arg(long, env = "REPERES_MAP_STYLE", value_name = "URL", conflicts_with = "map_pmtiles", value_parser = style_url)]
    pub map_style: Option<String>,

    /// Fichier PMTiles du fond de carte, servi par ce serveur.
    #[arg(long, env = "REPERES_MAP_PMTILES", value_name = "FICHIER")]
    pub map_pmtiles: Option<PathBuf>,
}

/// Goes into the Content-Security-Policy: nothing in it may end the directive.
fn style_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let allowed = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let whole = text.chars().all(|c| c.is_ascii_graphic() && !";,'\"<>".contains(c));
    if host.is_empty() || !host.chars().all(allowed) || !whole {
        return Err("une adresse en http:// ou https:// est attendue".to_owned());
    }
    Ok(text.to_owned())
}

impl Basemap {
    /// `scheme://host[:port]` of the style, which the Content-Security-Policy must allow.
    pub fn style_origin(&self) -> Option<&str> {
        let url = self.map_style.as_deref()?;
        let start = url.find("://")? + 3;
        let end = url[start..].find(['/', '?', '#']).map_or(url.len(), |slash| start + slash);
        Some(&url[..end])
    }
}

/// Limits of one request.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub request_timeout: Duration,
    pub body_bytes: usize,
    pub uri_bytes: usize,
    /// Time given to a client to send the headers of a request, and to an idle connection.
    pub header_timeout: Duration,
    /// Time given to a client to take some of an answer.
    pub write_timeout: Duration,
    /// Connections open at once.
    pub connections: usize,
    /// Time given to running requests when the server stops.
    pub shutdown_grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            request_timeout: Duration::from_secs(10),
            body_bytes: 64 * 1024,
            uri_bytes: 8 * 1024,
            header_timeout: Duration::from_secs(15),
            write_timeout: Duration::from_secs(15),
            connections: 768,
            shutdown_grace: Duration::from_secs(10),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_address_loses_its_final_slash_and_must_be_http() {
        assert_eq!(
            public_url("https://reperes.example/"),
            Ok("https://reperes.example".to_owned())
        );
        for wrong in ["", "reperes.example", "ftp://x", "http://", "http://a b"] {
            assert!(public_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_origin_of_a_map_style_is_cut_at_its_path() {
        let basemap = |url: &str| Basemap { map_style: Some(url.to_owned()), map_pmtiles: None };
        assert_eq!(
            basemap("https://carte.example:8443/style.json").style_origin(),
            Some("https://carte.example:8443")
        );
        assert_eq!(basemap("/style.json").style_origin(), None);
        assert_eq!(basemap("https://a.example?x=/").style_origin(), Some("https://a.example"));
    }

    #[test]
    fn a_map_style_cannot_widen_the_policy() {
        assert!(style_url("https://carte.example/style.json?key=1").is_ok());
        for wrong in [
            "https://a.fr;script-src *",
            "https://a.fr/ x",
            "javascript:alert(1)",
            "https://",
            "https://a.fr/'",
        ] {
            assert!(style_url(wrong).is_err(), "{wrong}");
        }
    }
}
