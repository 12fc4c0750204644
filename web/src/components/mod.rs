//! Parts that several pages show.

mod card;
mod category;
mod map;
mod pagination;
mod search_form;

pub use card::Card;
pub use category::{Icon, Tag};
pub use map::MapPanel;
pub use pagination::{PageLink, Pagination};
pub use search_form::{CommuneOption, SearchForm};
