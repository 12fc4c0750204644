//! A small client that keeps its connections open, as `wrk` does, and asks something else each time.

use anyhow::{Context, Result, bail};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::measure::Times;

/// The bytes of a `GET`.
pub fn request(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
        .into_bytes()
}

/// One open connection.
pub struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    /// # Errors
    /// When nobody listens.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and waits for the whole answer. Returns its body.
    ///
    /// # Errors
    /// When the answer is not a whole `200`.
    pub async fn get(&mut self, request: &[u8]) -> Result<&[u8]> {
        self.stream.write_all(request).await?;
        self.received.clear();
        loop {
            if self.stream.read_buf(&mut self.received).await? == 0 {
                bail!("the server closed the connection");
            }
            let Some((body, length)) = head(&self.received)? else { continue };
            if self.received.len() >= body + length {
                return Ok(&self.received[body..body + length]);
            }
        }
    }
}

/// Where the body begins and how long it is, once all the headers are there.
fn head(received: &[u8]) -> Result<Option<(usize, usize)>> {
    let Some(end) = received.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let headers = std::str::from_utf8(&received[..end])?;
    let mut lines = headers.split("\r\n");
    let status = lines.next().unwrap_or_default();
    if !status.starts_with("HTTP/1.1 200") {
        bail!("{status}: {}", String::from_utf8_lossy(&received[end..]));
    }
    let length = lines
        .find_map(|line| line.strip_prefix("content-length: "))
        .context("an answer of unknown length")?;
    Ok(Some((end + 4, length.parse()?)))
}

/// How many answers a second, and how long each took.
pub struct Throughput {
    pub connections: usize,
    pub per_second: f64,
    pub times: Times,
    /// Bytes of an average body.
    pub body: u64,
}

/// Asks on so many connections at once, for a while; each request takes its turn.
///
/// # Errors
/// When an answer is not a `200`.
pub async fn load(
    address: SocketAddr,
    requests: &Arc<Vec<Vec<u8>>>,
    connections: usize,
    time: Duration,
) -> Result<Throughput> {
    let turn = Arc::new(AtomicUsize::new(0));
    let mut tasks = JoinSet::new();
    let start = Instant::now();
    for _ in 0..connections {
        let (requests, turn) = (Arc::clone(requests), Arc::clone(&turn));
        tasks.spawn(async move {
            let mut connection = Connection::open(address).await?;
            let (mut times, mut bytes) = (Vec::new(), 0);
            while start.elapsed() < time {
                let request = &requests[turn.fetch_add(1, Ordering::Relaxed) % requests.len()];
                let sent = Instant::now();
                bytes += connection.get(request).await?.len() as u64;
                times.push(sent.elapsed());
            }
            anyhow::Ok((times, bytes))
        });
    }
    let (mut all, mut bytes) = (Vec::new(), 0);
    while let Some(done) = tasks.join_next().await {
        let (times, read) = done??;
        all.extend(times);
        bytes += read;
    }
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let per_second = all.len() as f64 / start.elapsed().as_secs_f64();
    let body = bytes / (all.len() as u64).max(1);
    Ok(Throughput { connections, per_second, times: Times::new(all), body })
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    #[test]
    fn an_answer_that_comes_in_pieces_is_waited_for() {
        assert!(matches!(head(b"HTTP/1.1 200 OK\r\ncontent-le"), Ok(None)));
        let whole = head(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc");
        assert!(matches!(whole, Ok(Some((38, 3)))), "{whole:?}");
        assert!(head(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n").is_err());
    }

    #[tokio::test]
    async fn each_request_takes_its_turn() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("bound");
        let server = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.expect("a client");
            let mut asked = [0; 512];
            let mut seen = Vec::new();
            for _ in 0..2 {
                let read = stream.read(&mut asked).await.expect("a request");
                seen.push(asked[..read].to_vec());
                let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok";
                stream.write_all(answer).await.expect("written");
            }
            seen
        });
        let mut connection = Connection::open(address).await.expect("open");
        for path in ["/a", "/b"] {
            assert_eq!(connection.get(&request(path)).await.expect("an answer"), b"ok");
        }
        let seen = server.await.expect("served");
        assert!(seen[0].starts_with(b"GET /a ") && seen[1].starts_with(b"GET /b "));
    }
}
