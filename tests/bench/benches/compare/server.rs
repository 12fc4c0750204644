//! Servers in processes of their own.

use anyhow::{Context, Result, bail};
use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_mins(2);

/// A server that says `http://127.0.0.1:PORT` in its log once it listens; it ends with this value.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(command: &mut Command, log: &Path) -> Result<Self> {
        let mut child = command
            .env_remove("RUST_LOG")
            .env_remove("REPERES_DATABASE")
            .env_remove("REPERES_DEMO")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(log)?)
            .spawn()?;
        let start = Instant::now();
        let said = || {
            let text = std::fs::read_to_string(log).ok()?;
            let port = text.split("http://127.0.0.1:").nth(1)?;
            let port: String = port.chars().take_while(char::is_ascii_digit).collect();
            port.parse::<u16>().ok()
        };
        let port = loop {
            if let Some(port) = said() {
                break port;
            }
            if child.try_wait()?.is_some() || start.elapsed() > PATIENCE {
                let _ = child.kill();
                bail!("a server did not start: {}", std::fs::read_to_string(log)?);
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        Ok(Self { child, address: SocketAddr::from(([127, 0, 0, 1], port)) })
    }

    /// What it holds in memory, in megabytes: all, and what is not pages of files.
    pub fn memory(&self) -> Result<(u64, u64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        let all = field("VmRSS:").context("VmRSS")?;
        let own = field("RssAnon:").context("RssAnon")?;
        Ok((all / 1_000, own / 1_000))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A binary built beside this one.
pub fn binary(name: &str) -> Result<PathBuf> {
    let mut folder = std::env::current_exe()?;
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join(name);
    if !path.is_file() {
        bail!("{} is missing: run `make bench`", path.display());
    }
    Ok(path)
}
