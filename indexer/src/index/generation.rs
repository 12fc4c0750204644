//! One generation of the index: a directory with everything of one build.
//!
//! ```text
//! index/lock        held by the process that writes
//! index/current     {"generation":3,"fingerprint":"…"}, replaced by a rename
//! index/gen-3/      tantivy's files
//! ```
//! A rebuild fills a new directory and then replaces `current`, so that a process killed at any
//! moment leaves either the old generation or the new one.

use super::directory::QuickDirectory;
use super::error::IndexError;
use super::merging::{Pace, Running};
use super::schema::{Fields, fingerprint, register_analyses, settings};
use super::snapshot::Snapshot;
use data::store::ChangeSeq;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tantivy::indexer::IndexWriterOptions;
use tantivy::merge_policy::NoMergePolicy;
use tantivy::{
    Directory, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term,
};

/// Memory of each thread that indexes.
const WRITER_BYTES: usize = 30_000_000;

/// Threads that index: one is enough for edits, a build has as many as this machine can use.
const THREADS: usize = 1;
const THREADS_OF_A_BUILD: usize = 2;

/// Threads that merge: the large segment must not keep the small ones waiting.
const THREADS_THAT_MERGE: usize = 2;

const POINTER: &str = "current";
const PREFIX: &str = "gen-";

/// Says which generation is the current one.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pointer {
    pub generation: u64,
    pub fingerprint: String,
}

/// What each commit carries along with its documents.
#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    seq: ChangeSeq,
    /// What the change log says at `seq`, by which another store is told from ours.
    #[serde(default)]
    mark: Option<String>,
}

pub struct Generation {
    pub number: u64,

    pub fields: Fields,
    pub(super) index: Index,
    reader: IndexReader,
    /// Held while what is new is looked for, so that nothing goes back to what is old.
    refreshing: Mutex<()>,
    /// What searches read; it is behind the reader only while facts of new segments are read.
    snapshot: RwLock<Arc<Snapshot>>,
    writer: Mutex<Option<IndexWriter>>,
    threads: AtomicUsize,
    pub(super) running: Running,
    /// Place of the change log up to which the last commit goes; `UNBUILT` before the first.
    seq: AtomicI64,
    mark: Mutex<Option<String>>,
}

const UNBUILT: i64 = -1;

impl Generation {
    /// An empty one, in a new directory that `current` does not yet point to.
    pub fn create(dir: &Path, number: u64) -> Result<Self, IndexError> {
        let path = directory(dir, number);
        fs::create_dir_all(&path).map_err(IndexError::io(&path))?;
        let (schema, _) = Fields::schema();
        let index = Index::create(QuickDirectory::open(&path)?, schema, settings())?;
        Self::with(number, index)
    }

    /// The one in the directory, or why it cannot be used, in words.
    pub fn open(dir: &Path, number: u64) -> Result<Self, String> {
        let path = directory(dir, number);
        // Checksums are verified before anything is read; what remains is a defence against a
        // library that could panic on files that were changed on purpose.
        let opened = std::panic::catch_unwind(|| {
            let directory = QuickDirectory::open(&path).map_err(|error| error.to_string())?;
            let index = Index::open(directory).map_err(|error| error.to_string())?;
            if index.schema() != Fields::schema().0 || index.settings() != &settings() {
                return Err("les champs ont changé".to_owned());
            }
            if let Some(file) = damaged(&index).map_err(|error| error.to_string())? {
                return Err(format!("fichier abîmé : {}", file.display()));
            }
            Self::with(number, index).map_err(|error| error.to_string())
        });
        opened.unwrap_or_else(|_| Err("fichiers illisibles".to_owned()))
    }

    fn with(number: u64, index: Index) -> Result<Self, IndexError> {
        register_analyses(&index);
        let payload = index.load_metas()?.payload;
        let payload = payload.and_then(|text| serde_json::from_str::<Payload>(&text).ok());
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let (_, fields) = Fields::schema();
        let snapshot = Snapshot::of(reader.searcher(), None)?;
        Ok(Self {
            number,
            fields,
            index,
            reader,
            refreshing: Mutex::new(()),
            snapshot: RwLock::new(Arc::new(snapshot)),
            writer: Mutex::new(None),
            threads: AtomicUsize::new(THREADS),
            running: Running::default(),
            seq: AtomicI64::new(payload.as_ref().map_or(UNBUILT, |payload| payload.seq.0)),
            mark: Mutex::new(payload.and_then(|payload| payload.mark)),
        })
    }

    pub fn searcher(&self) -> Searcher {
        self.snapshot().searcher.clone()
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows searches what was committed or merged. The facts of new segments are read before, so
    /// that no search waits for them.
    pub(super) fn refresh(&self) -> Result<(), IndexError> {
        let _turn = self.refreshing.lock().unwrap_or_else(PoisonError::into_inner);
        self.reader.reload()?;
        let snapshot = Snapshot::of(self.reader.searcher(), Some(&self.snapshot()))?;
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(())
    }

    /// Nothing before the first commit.
    pub fn seq(&self) -> Option<ChangeSeq> {
        let seq = self.seq.load(Ordering::Acquire);
        (seq != UNBUILT).then_some(ChangeSeq(seq))
    }

    /// Queues documents to remove and to add. Nothing is visible or kept before [`commit`](Self::commit).
    pub fn stage(&self, removed: &[Term], added: Vec<TantivyDocument>) -> Result<(), IndexError> {
        self.writing(|writer| {
            for term in removed {
                writer.delete_term(term.clone());
            }
            for document in added {
                writer.add_document(document)?;
            }
            Ok(())
        })
    }

    /// What the store's change log said at [`seq`](Self::seq).
    pub fn mark(&self) -> Option<String> {
        self.mark.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes what was staged durable and visible, together with the place in the change log, and
    /// merges segments in the background when there are many.
    pub fn commit(
        self: &Arc<Self>,
        seq: ChangeSeq,
        mark: Option<String>,
    ) -> Result<(), IndexError> {
        self.keep(seq, mark.clone())?;
        self.refresh()?;
        self.show(seq, mark);
        self.start_merges(Pace::Busy)
    }

    fn keep(&self, seq: ChangeSeq, mark: Option<String>) -> Result<(), IndexError> {
        let payload = serde_json::to_string(&Payload { seq, mark })?;
        self.writing(|writer| {
            let mut prepared = writer.prepare_commit()?;
            prepared.set_payload(&payload);
            prepared.commit()?;
            Ok(())
        })
    }

    /// Says how far the index is, once searches see it.
    fn show(&self, seq: ChangeSeq, mark: Option<String>) {
        *self.mark.lock().unwrap_or_else(PoisonError::into_inner) = mark;
        self.seq.store(seq.0, Ordering::Release);
    }

    /// To be called before anything is staged in what will be filled at once.
    pub fn begin_build(&self) {
        self.threads.store(THREADS_OF_A_BUILD, Ordering::Release);
    }

    /// Commits a build as one segment.
    pub fn end_build(&self, seq: ChangeSeq, mark: Option<String>) -> Result<(), IndexError> {
        self.keep(seq, mark.clone())?;
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            self.writing(|writer| writer.merge(&segments).wait().map(|_| ()))?;
            self.writing(|writer| writer.garbage_collect_files().wait().map(|_| ()))?;
        }
        self.close_writer();
        self.threads.store(THREADS, Ordering::Release);
        self.refresh()?;
        self.show(seq, mark);
        Ok(())
    }

    /// Lets the writer go, once its merges are done.
    pub fn retire(&self) {
        self.running.refuse_more();
        self.close_writer();
    }

    fn close_writer(&self) {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Err(error)) = writer.map(IndexWriter::wait_merging_threads) {
            tracing::debug!(%error, "a writer of the index ended badly");
        }
    }

    /// Runs on the one writer, opened on first use. After an error the writer is thrown away, and
    /// with it what was staged.
    pub(super) fn writing<T>(
        &self,
        work: impl FnOnce(&mut IndexWriter) -> tantivy::Result<T>,
    ) -> Result<T, IndexError> {
        let mut slot = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut writer = match slot.take() {
            Some(writer) => writer,
            None => self.open_writer()?,
        };
        let result = work(&mut writer)?;
        *slot = Some(writer);
        Ok(result)
    }

    fn open_writer(&self) -> tantivy::Result<IndexWriter> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(self.threads.load(Ordering::Acquire))
            .num_merge_threads(THREADS_THAT_MERGE)
            .memory_budget_per_thread(WRITER_BYTES)
            .build();
        let writer = self.index.writer_with_options(options)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(writer)
    }
}

/// A file of the index that is missing or whose checksum is wrong. Looks at all files that segments
/// are made of, and not only at those of tantivy's own list (`.managed.json`), which can be damaged
/// too.
fn damaged(index: &Index) -> tantivy::Result<Option<PathBuf>> {
    // Not every segment has these. A missing list of deleted documents is noticed by its reader.
    let may_be_missing =
        |path: &Path| path.extension().is_some_and(|kind| kind == "del" || kind == "temp");
    let directory = index.directory();
    for path in index.load_metas()?.list_segment_files() {
        let whole = if directory.exists(&path)? {
            directory.validate_checksum(&path)?
        } else {
            may_be_missing(&path)
        };
        if !whole {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

pub fn directory(dir: &Path, number: u64) -> PathBuf {
    dir.join(format!("{PREFIX}{number}"))
}

/// The pointer, nothing when there is none, or why it cannot be read.
pub fn read_pointer(dir: &Path) -> Result<Option<Pointer>, String> {
    let text = match fs::read_to_string(dir.join(POINTER)) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{POINTER} : {error}")),
    };
    serde_json::from_str(&text).map(Some).map_err(|error| format!("{POINTER} : {error}"))
}

/// Makes a generation the current one.
pub fn point_to(dir: &Path, number: u64) -> Result<(), IndexError> {
    write_pointer(dir, &Pointer { generation: number, fingerprint: fingerprint() })
}

/// Replaces the pointer of a directory of generations, whatever they hold. Survives a power cut: the
/// new one is on disk before it takes the place of the old one.
pub fn write_pointer(dir: &Path, pointer: &Pointer) -> Result<(), IndexError> {
    let (path, temporary) = (dir.join(POINTER), dir.join(format!("{POINTER}.new")));
    let text = serde_json::to_string(pointer)?;
    let write = || -> std::io::Result<()> {
        if path.is_dir() {
            fs::remove_dir_all(&path)?;
        }
        let mut file = fs::File::create(&temporary)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&temporary, &path)?;
        fs::File::open(dir)?.sync_all()
    };
    write().map_err(IndexError::io(&path))
}

/// Numbers of the generations in the directory.
pub fn generations(dir: &Path) -> Result<Vec<u64>, IndexError> {
    let entries = fs::read_dir(dir).map_err(IndexError::io(dir))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names.filter_map(|name| name.strip_prefix(PREFIX)?.parse().ok()).collect())
}

/// Removes every generation but one; what cannot be removed is said and left.
pub fn remove_others(dir: &Path, kept: u64) -> Result<(), IndexError> {
    for number in generations(dir)?.into_iter().filter(|number| *number != kept) {
        let path = directory(dir, number);
        let removed =
            if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        if let Err(error) = removed {
            tracing::warn!(path = %path.display(), %error, "an old index could not be removed");
        }
    }
    Ok(())
}
