//! The map beside a list, or of one place; without script and on paper, a picture of it.

use crate::site::{self, Site};
use crate::static_map::{LISTING_HEIGHT, RESULTS_HEIGHT, SIDE};
use data::ids::ServiceAtLocationId;
use data::units::Position;

/// The map as an image of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub address: String,
    pub width: u32,
    pub height: u32,
    /// Key of the text that stands for it.
    pub alternative: &'static str,
}

/// What the map's script reads from the page.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPanel {
    /// Address of the GeoJSON document with the places, all pages together; nothing for one place.
    pub geojson: Option<String>,
    /// Where to look first; else around the places.
    pub centre: Option<Position>,
    /// Address of the search without its places, which « Chercher dans cette zone » extends.
    pub search: Option<String>,
    /// The one place of a listing's page.
    pub place: Option<Position>,
    /// Category icon of the one place.
    pub icon: super::Icon,
    pub style: Option<String>,
    pub pmtiles: Option<String>,
    pub picture: Picture,
}

impl MapPanel {
    /// The map of a list of results.
    pub fn of_results(
        site: &Site,
        search: &crate::address::SearchAddress,
        centre: Option<Position>,
    ) -> Self {
        Self {
            geojson: Some(search.geojson()),
            centre,
            // A frame on the map replaces every other place.
            search: Some(
                search
                    .with(|search| {
                        search.bbox = None;
                        search.radius = None;
                        search.place = None;
                        search.communes.clear();
                    })
                    .href(),
            ),
            place: None,
            icon: super::Icon::Other,
            style: site.map_style.clone(),
            pmtiles: site.map_pmtiles.clone(),
            picture: Picture {
                address: search.picture(),
                width: SIDE,
                height: RESULTS_HEIGHT,
                alternative: "map-picture-results",
            },
        }
    }

    /// The small map of the place of a listing.
    pub fn of_place(
        site: &Site,
        id: ServiceAtLocationId,
        place: Position,
        icon: super::Icon,
    ) -> Self {
        Self {
            geojson: None,
            centre: Some(place),
            search: None,
            place: Some(place),
            icon,
            style: site.map_style.clone(),
            pmtiles: site.map_pmtiles.clone(),
            picture: Picture {
                address: site::listing_picture(id),
                width: SIDE,
                height: LISTING_HEIGHT,
                alternative: "map-picture-place",
            },
        }
    }
}
