//! Absurd requests, damaged files, sudden deaths.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use tests::Server;

/// The same numbers on every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.roll() % from.len() as u64).expect("small");
        from[place]
    }
}

const NAMES: [&str; 12] = [
    "q", "near", "commune", "radius", "bbox", "category", "demo", "page", "per_page", "sort",
    "inconnu", "",
];

const VALUES: [&str; 40] = [
    "",
    "%00",
    "%FF%FE",
    "%C3%28",
    "%F0%9F%92%A9",
    "1e999",
    "-1",
    "0",
    "NaN",
    "inf",
    "-inf",
    "18446744073709551616",
    "99999999999999999999999",
    "0x10",
    "1,2,3,4,5",
    "47.75,7.34",
    "91,181",
    "7,47,6,46",
    "%27%20OR%201%3D1--",
    "%22AND%22",
    "name:(a%20OR",
    "*",
    "**",
    "~~~",
    "a%5E99999",
    "%5B1%20TO%20*%5D",
    "..%2F..%2Fetc%2Fpasswd",
    "%3Cscript%3E",
    "relevance",
    "only",
    "68224",
    "Mulhouse",
    "creche",
    "%E2%80%AE%D8%A7",
    "a+b+c+d+e+f+g",
    "%25",
    "%",
    "%4",
    "+++",
    "%0d%0aSet-Cookie:x=1",
];

#[test]
fn a_thousand_absurd_requests_get_clear_answers() {
    let server = Server::start(&["--demo"]);
    let mut dice = Dice(2);
    for round in 0..1_000 {
        let path = dice.pick(&["/api/v1/services", "/api/v1/services.geojson", "/recherche"]);
        let count = 1 + dice.roll() % 4;
        let pairs: Vec<String> = (0..count)
            .map(|_| {
                let mut value = dice.pick(&VALUES).to_owned();
                if dice.roll().is_multiple_of(20) {
                    value = value.repeat(60);
                }
                format!("{}={value}", dice.pick(&NAMES))
            })
            .collect();
        let address = format!("{path}?{}", pairs.join("&"));
        let answer = server.get(&address);
        assert!(
            matches!(answer.status, 200 | 400 | 414),
            "{round}: {address} gave {}: {}",
            answer.status,
            answer.body
        );
        if answer.status == 400 && path.starts_with("/api/") {
            let problem = answer.json();
            assert_eq!(problem["type"], "urn:reperes:problem:invalid-parameters", "{address}");
            let errors = problem["errors"].as_array().expect("errors");
            assert!(!errors.is_empty(), "{address}");
            assert!(errors.iter().all(|error| error["reason"].as_str() > Some("")), "{address}");
        }
    }
    server.finish();
}

#[test]
fn addresses_that_are_none_are_said_so_in_the_right_form() {
    let server = Server::start(&[]);
    for path in ["/api/v1/nothing", "/api/v1/services/x", "/api/v2/services", "/api/"] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json; charset=utf-8"),
            "{path}"
        );
    }
    for path in ["/nothing", "/fiche/x", "/assets/x.css", "/assets/../Cargo.toml"] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.texts("h1").len(), 1, "{path}");
    }
    let long = format!("/api/v1/services?q={}", "a".repeat(9_000));
    assert_eq!(server.get(&long).status, 414);
    let large = "POST /api/v1/services HTTP/1.1\r\nHost: x\r\nContent-Length: 5000000\r\n\r\n";
    assert!(raw(&server, large.as_bytes()).contains(" 413 "));
    server.finish();
}

/// Sends raw bytes, and returns the first line of the answer.
fn raw(server: &Server, bytes: &[u8]) -> String {
    let host = server.address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(15))).expect("a time limit");
    stream.write_all(bytes).expect("sent");
    let mut answer = Vec::new();
    let _ = stream.take(4096).read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn logs_hold_neither_what_people_search_nor_what_clients_invent() {
    let server = Server::start(&["--demo"]);
    let marker = "zqmarkerxw";
    server.get(&format!("/recherche?q={marker}&ou={marker}&near=47.123,7.456"));
    server.get(&format!("/api/v1/services?q={marker}&near={marker}"));
    server.get_with("/", &[("x-request-id", marker), ("user-agent", marker), ("referer", marker)]);
    server.get(&format!("/{}{marker}", "a".repeat(500)));
    let log = server.log();
    assert!(log.contains("/recherche"), "requests are logged: {log}");
    assert!(!log.contains(marker) && !log.contains("47.123"), "{log}");
    server.finish();
}

#[test]
fn requests_that_are_not_http_leave_the_server_well() {
    let server = Server::start(&[]);
    let close = "Connection: close\r\n\r\n";
    for bytes in [
        "\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "\u{0}\u{1}\u{2}\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n{close}"),
        format!(
            "POST /api/v1/services HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n{close}"
        ),
        format!("DELETE / HTTP/1.1\r\nHost: x\r\n{close}"),
        format!("GET /{} HTTP/1.1\r\nHost: x\r\n{close}", "%ff".repeat(500)),
        format!(
            "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n{close}"
        ),
    ] {
        let line = raw(&server, bytes.as_bytes());
        assert!(!line.contains(" 500"), "{bytes:?}: {line}");
    }
    let page = server.get_with("/", &[("Host", "evil.example")]);
    assert!(!page.body.contains("evil.example"), "nothing is derived from the Host header");
    assert_eq!(server.get("/healthz").status, 200);
    server.finish();
}

#[test]
fn a_damaged_index_is_made_anew_and_the_log_says_so() {
    let dir = tempfile::tempdir().expect("a directory");
    let server = Server::start_in(dir.path(), &["--demo"]);
    let total = server.get("/api/v1/services").json()["total_items"].clone();
    server.finish();
    let index = dir.path().join("index");
    let sound = dir.path().join("sound");
    copy(&index, &sound);
    let mut files = Vec::new();
    collect(&index, &mut files);
    files.retain(|file| !file.ends_with("lock"));
    assert!(files.len() > 3);
    for (number, file) in files.iter().enumerate() {
        fs::remove_dir_all(&index).expect("removed");
        copy(&sound, &index);
        match number % 3 {
            0 => fs::write(file, b"rubbish").expect("written"),
            1 => fs::write(file, b"").expect("written"),
            _ => fs::remove_file(file).expect("removed"),
        }
        let server = Server::start_in(dir.path(), &["--demo"]);
        let found = server.get("/api/v1/services").json()["total_items"].clone();
        assert_eq!(found, total, "{}", file.display());
    }
    // A whole index of rubbish.
    fs::remove_dir_all(dir.path().join("index")).expect("removed");
    fs::create_dir_all(dir.path().join("index/gen-7")).expect("created");
    fs::write(dir.path().join("index/current"), b"\xff\xfe7").expect("written");
    let server = Server::start_in(dir.path(), &["--demo"]);
    assert_eq!(server.get("/api/v1/services").json()["total_items"], total);
    assert!(server.log().contains("made anew"), "{}", server.log());
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("created");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("copied");
        }
    }
}

fn collect(folder: &std::path::Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
