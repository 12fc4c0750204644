//! Identifiers.
//!
//! What comes from a source gets a UUIDv5 derived from `scheme:value`, so that
//! the same row gives the same id on every machine; what is born here gets a
//! UUIDv7 (sortable by time).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Namespace of every UUIDv5 that Repères derives. Never change it: every
/// published address and every exported id depends on it.
pub const NAMESPACE: Uuid = Uuid::from_u128(0x5d1a_6c0e_0b57_5c52_9c5a_6822_4003_9273);

/// Derives the UUIDv5 of `scheme:value`, e.g. `("france-services", "412")`.
pub fn derive(scheme: &str, value: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, format!("{scheme}:{value}").as_bytes())
}

macro_rules! uuid_newtype {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The id derived from a source identifier (UUIDv5).
            pub fn derived(scheme: &str, value: &str) -> Self {
                Self(derive(scheme, value))
            }

            /// A new id for what is born here (UUIDv7).
            pub fn fresh() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    };
}

uuid_newtype!(
    /// HSDS `organization.id`.
    OrganizationId
);
uuid_newtype!(
    /// HSDS `service.id`.
    ServiceId
);
uuid_newtype!(
    /// HSDS `location.id`.
    LocationId
);
uuid_newtype!(
    /// HSDS `service_at_location.id`: the id of a listing, of its page and of its document in the index.
    ServiceAtLocationId
);

macro_rules! text_newtype {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

text_newtype!(
    /// Short name of a source, the stem of its TOML file, e.g. `france-services`.
    SourceId
);
text_newtype!(
    /// Code of a term of our taxonomy, e.g. `creche`; stable, in addresses and exports.
    TermCode
);
