//! The parameters of a search, described once for every address that takes them.

use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// A shape for the OpenAPI description only: `query::read` reads them, so that every fault is named.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "a shape for the OpenAPI description")]
pub struct SearchParameters {
    /// Les mots, comme on les dirait : « crèche samedi matin Illzach » ; 300 caractères au plus
    #[param(example = "cours d'informatique")]
    q: Option<String>,
    /// `off` : rien n'est corrigé, mis de côté ni pris pour un filtre ; les noms de catégories et de communes restent reconnus
    #[param(inline)]
    interpret: Option<Switch>,
    /// Position `latitude,longitude` d'où les distances sont comptées
    #[param(example = "47.7495,7.3398")]
    near: Option<String>,
    /// Avec `near` : garde ce qui est à moins de tant de mètres (1 à 100000), et les services sans position qui desservent la commune où l'on est
    #[param(example = 5000)]
    radius: Option<f64>,
    /// Rectangle `ouest,sud,est,nord`
    #[param(example = "7.2,47.7,7.4,47.8")]
    bbox: Option<String>,
    /// Surface en WKT, longitude puis latitude : `POLYGON((…),(trou…))` ou `MULTIPOLYGON` ; 300 sommets au plus, chaque contour entoure une surface
    #[param(example = "POLYGON((7.2 47.7,7.4 47.7,7.4 47.8,7.2 47.7))")]
    polygon: Option<String>,
    /// Code INSEE ou nom ; plusieurs avec des virgules. Les services qui desservent la commune sont gardés aussi
    #[param(example = "68224")]
    commune: Option<String>,
    /// Code de `/api/v1/categories` ; plusieurs avec des virgules ; une grande catégorie vaut pour tous ses termes
    #[param(example = "bibliotheque")]
    category: Option<String>,
    /// Âge accepté : `8` ou `8y` (années), `6m` (mois), `3y-5y`, `36m-71m`, `60y-` ; `3y,7y` : les deux à la fois
    #[param(example = "8y")]
    age: Option<String>,
    /// Mois de naissance, à la place de `age`
    #[param(example = "2021-05")]
    born: Option<String>,
    /// Avec `born` : le jour où l'âge est compté ; aujourd'hui par défaut
    #[param(example = "2027-09-01")]
    on: Option<String>,
    /// Ouvert : `now`, à une minute `2026-11-28T10:30`, à un moment de `2026-11-28T08:00/12:00`, d'un jour `2026-11-28`, de plusieurs `2026-12-19/2027-01-03` ; plusieurs jours ou plages avec des virgules, `now` et une minute seuls
    #[param(example = "now")]
    open: Option<String>,
    /// `free`, `free-under-conditions`, `by-income`, `paid` ; plusieurs avec des virgules. Pour `free`, une fiche gratuite sous conditions reste incertaine (`tier: unknown`)
    #[param(example = "free,by-income")]
    fee: Option<String>,
    /// Public : `families`, `children`, `young-people`, `seniors`… ; plusieurs avec des virgules
    #[param(example = "families")]
    audience: Option<String>,
    /// `wheelchair`, `pushchair`, `parking`, `adapted-toilets`, `hearing-loop`, `sign-language` ; tout ce qui est demandé est nécessaire
    #[param(example = "wheelchair")]
    accessibility: Option<String>,
    /// Langue parlée (ISO 639 : `tr`, `de`, `gsw`) ; plusieurs avec des virgules
    #[param(example = "tr")]
    language: Option<String>,
    /// `true` : sans se déplacer
    #[param(example = true)]
    remote: Option<bool>,
    /// `true` : prend de nouvelles demandes
    #[param(example = true)]
    vacancy: Option<bool>,
    /// Comment s'y prendre : `walk-in`, `appointment`, `registration`, `phone`, `email`, `online`, `referral` ; plusieurs avec des virgules. `phone` et `email` comptent aussi les fiches qui donnent un numéro ou une adresse
    #[param(example = "walk-in")]
    access_mode: Option<String>,
    /// Accueille les habitants de cette commune (code INSEE ou nom)
    #[param(example = "Illzach")]
    residence: Option<String>,
    /// Ce qui ne dit rien d'un filtre : `keep` (par défaut, après le reste) ou `exclude`
    #[param(inline)]
    unknown: Option<Unknown>,
    /// `off` : sans recherche élargie (`widened`) ni `contacts`. Par défaut `on`, sur la première page seulement
    #[param(inline)]
    widen: Option<Switch>,
    /// `include` (par défaut), `exclude` ou `only` ; sans effet hors du mode démonstration
    #[param(inline)]
    demo: Option<Demo>,
    /// `relevance` (par défaut), `distance` (demande une position) ou `name`
    #[param(inline)]
    sort: Option<Sort>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Switch {
    On,
    Off,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Unknown {
    Keep,
    Exclude,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Demo {
    Include,
    Exclude,
    Only,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum Sort {
    Relevance,
    Distance,
    Name,
}
