//! Drives the real binaries on a temporary directory, over HTTP only.
//!
//! The Makefile builds the binaries first; a test that cannot find them says so.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a harness stops at the first surprise"
)]

pub mod relevance;

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A binary built beside this test.
pub fn binary(name: &str) -> PathBuf {
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    let path = folder.join(name);
    assert!(path.is_file(), "{} is missing: run `make test`, or build it first", path.display());
    path
}

/// Runs the `indexer` command to its end.
pub fn indexer(data_dir: &Path, arguments: &[&str]) -> Output {
    Command::new(binary("indexer"))
        .args(arguments)
        .env("REPERES_DATA_DIR", data_dir)
        .env_remove("REPERES_DATABASE")
        .env_remove("RUST_LOG")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// A running `backend serve`.
pub struct Server {
    child: Child,
    pub address: String,
    log: Arc<Mutex<Vec<String>>>,
    /// Kept until the server has ended.
    own_dir: Option<tempfile::TempDir>,
}

impl Server {
    /// On a directory of its own, with these further arguments.
    pub fn start(arguments: &[&str]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut server = Self::start_in(dir.path(), arguments);
        server.own_dir = Some(dir);
        server
    }

    /// On a given directory.
    pub fn start_in(data_dir: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(binary("backend"))
            .arg("serve")
            .arg("--data-dir")
            .arg(data_dir)
            .args(["--listen", "127.0.0.1:0"])
            .args(arguments)
            .env("NO_COLOR", "1")
            .env_remove("RUST_LOG")
            .env_remove("REPERES_DEMO")
            .env_remove("REPERES_RANKING")
            .env_remove("REPERES_DATABASE")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = Arc::new(Mutex::new(Vec::new()));
        let said = listen(child.stderr.take().unwrap(), Arc::clone(&log));
        let Ok(address) = said.recv_timeout(Duration::from_mins(1)) else {
            let _ = child.kill();
            panic!("the server did not start:\n{}", log.lock().unwrap().join("\n"));
        };
        Self { child, address, log, own_dir: None }
    }

    /// `GET` of an address of this server; any status is an answer.
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(Duration::from_secs(30)))
            .build()
            .into();
        let mut request = agent.get(format!("{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = request.call().unwrap_or_else(|error| panic!("GET {path}: {error}"));
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
            .collect();
        let status = response.status().as_u16();
        let mut body = Vec::new();
        response.body_mut().as_reader().read_to_end(&mut body).unwrap();
        Answer { status, headers, body: String::from_utf8(body).unwrap() }
    }

    /// The log so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().join("\n")
    }

    /// Kills it at once, as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, and checks that it left in order and logged neither warning nor error.
    pub fn finish(mut self) {
        let terminated =
            Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(terminated.success());
        let deadline = Instant::now() + Duration::from_secs(15);
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "the server does not stop:\n{}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        };
        let log = self.log();
        assert!(status.success(), "the server ended with {status}:\n{log}");
        let complaint = log.lines().find(|line| line.contains(" WARN ") || line.contains("ERROR"));
        assert_eq!(complaint, None, "the log is not clean");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // After a failed assertion; harmless when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Collects the log; sends the address once the server says it.
fn listen(stderr: impl Read + Send + 'static, log: Arc<Mutex<Vec<String>>>) -> Receiver<String> {
    let (say, said) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if let Some(at) = line.find("http://127.0.0.1:")
                && line.contains("écoute sur")
            {
                let address = line[at..].split_whitespace().next().unwrap_or_default();
                let _ = say.send(address.to_owned());
            }
            log.lock().unwrap().push(line);
        }
    });
    said
}

/// What a server answered.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body)
            .unwrap_or_else(|error| panic!("not JSON ({error}): {}", self.body))
    }

    /// The body as a page.
    pub fn page(&self) -> scraper::Html {
        scraper::Html::parse_document(&self.body)
    }

    /// Texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        let squeeze = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.page().select(&selector).map(|found| squeeze(found.text().collect())).collect()
    }

    /// An attribute of the elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = scraper::Selector::parse(selector).unwrap();
        let page = self.page();
        page.select(&selector)
            .filter_map(|found| found.value().attr(name).map(str::to_owned))
            .collect()
    }
}
