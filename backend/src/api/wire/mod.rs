//! What the public API says: shapes only, no logic beyond copying.

mod page;
mod service;
mod understood;

pub use page::{FacetCounts, ServicePage, Totals, WidenedResults};
pub use service::{ServiceDetail, ServiceItem, Sources, whole_metres};
pub use understood::{EffectiveFilters, InterpretationItem};
