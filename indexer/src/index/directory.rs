//! Where tantivy keeps its files: on disk, memory-mapped, and never waiting for the disk.
//!
//! The index is made from the store and can be made again, so it need not survive a power cut, only
//! notice one: checksums are verified at opening. Not waiting for the disk on each of the dozen
//! files of a commit is what makes an edit visible at once. A killed process loses nothing: what it
//! wrote is with the system.

use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, DirectoryLock, FileHandle, Lock, MmapDirectory, TerminatingWrite, WatchCallback,
    WatchHandle, WritePtr,
};

#[derive(Debug, Clone)]
pub struct QuickDirectory {
    mapped: MmapDirectory,
    path: PathBuf,
}

impl QuickDirectory {
    pub fn open(path: &Path) -> tantivy::Result<Self> {
        Ok(Self { mapped: MmapDirectory::open(path)?, path: path.to_owned() })
    }
}

struct QuickFile(fs::File);

impl Write for QuickFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl TerminatingWrite for QuickFile {
    fn terminate_ref(&mut self, _: AntiCallToken) -> io::Result<()> {
        self.0.flush()
    }
}

impl Directory for QuickDirectory {
    /// A file of that name was left by a commit that was killed, and would stop its repetition:
    /// no name that is in use is ever written again. Who still reads the old file keeps it.
    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let whole = self.path.join(path);
        let create = || OpenOptions::new().write(true).create_new(true).open(&whole);
        let file = match create() {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                fs::remove_file(&whole).and_then(|()| create())
            }
            other => other,
        };
        match file {
            Ok(file) => Ok(BufWriter::new(Box::new(QuickFile(file)))),
            Err(error) => Err(OpenWriteError::wrap_io_error(error, path.to_owned())),
        }
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        let path = self.path.join(path);
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".new");
        let temporary = path.with_file_name(name);
        fs::write(&temporary, data)?;
        fs::rename(&temporary, &path)
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.mapped.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.mapped.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.mapped.exists(path)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.mapped.atomic_read(path)
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.mapped.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.mapped.watch(callback)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_commit_left_does_not_stop_the_next_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let directory = QuickDirectory::open(folder.path()).expect("a directory");
        let path = Path::new("0af1.55.del");
        fs::write(folder.path().join(path), "half of it").expect("written");
        let before = directory.get_file_handle(path).expect("readable");
        let mut file = directory.open_write(path).expect("written again");
        file.write_all(b"all").expect("written");
        file.terminate().expect("ended");
        assert_eq!(directory.atomic_read(path).expect("readable"), b"all");
        let kept = before.read_bytes(0..10).expect("still readable");
        assert_eq!(kept.as_slice(), b"half of it");
    }
}
