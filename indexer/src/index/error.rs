//! What goes wrong with the index.

use data::store::StoreError;
use std::path::{Path, PathBuf};

type Source = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// Another process, or another [`SearchIndex`](super::SearchIndex) of this one, writes there.
    #[error(
        "l'index {0} est déjà utilisé par un autre processus ; arrêtez-le avant de recommencer"
    )]
    Locked(PathBuf),
    #[error("index {path} : {source}")]
    Io { path: PathBuf, source: std::io::Error },
    /// Found by [`inspect`](super::SearchIndex::inspect); opening it begins it anew.
    #[error("index inutilisable, il sera refait : {0}")]
    Unusable(String),
    #[error("moteur d'index : {0}")]
    Engine(Source),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("fiche impossible à indexer : {0}")]
    Document(#[from] serde_json::Error),
}

impl IndexError {
    pub(crate) fn engine(error: impl Into<Source>) -> Self {
        Self::Engine(error.into())
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::engine(error)
    }
}
