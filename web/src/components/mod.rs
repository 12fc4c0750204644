//! Parts that several pages show.

mod card;
mod category;
pub mod choices;
pub(crate) mod emergency;
mod filter_panel;
mod map;
mod pagination;
mod search_form;

pub use card::{Card, Reason, Tier};
pub use category::{Icon, Tag};
pub use emergency::Emergency;
pub use filter_panel::{Choice, Counts, FilterPanel};
pub use map::MapPanel;
pub use pagination::{PageLink, Pagination};
pub use search_form::{CommuneOption, SearchForm};
