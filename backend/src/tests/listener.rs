//! Clients that say nothing, slowly, or too many at once.

use crate::config::Limits;
use crate::listener::serve;
use axum::Router;
use axum::routing::get;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Longer than anything here takes; only a guard.
const GUARD: Duration = Duration::from_secs(20);

/// More bytes than systems keep for a client that reads nothing.
const LONG: usize = 64 * 1024 * 1024;

async fn start(limits: Limits) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel();
    let app = Router::new()
        .route("/", get(|| async { "ok" }))
        .route("/long", get(|| async { vec![b'.'; LONG] }));
    let task = tokio::spawn(serve(listener, app, limits, async move {
        let _ = stopped.await;
    }));
    (address, stop, task)
}

fn short() -> Limits {
    Limits { header_timeout: Duration::from_millis(200), connections: 2, ..Limits::default() }
}

/// Reads until the server closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = tokio::time::timeout(GUARD, stream.read_to_end(&mut bytes)).await;
    let _ = read.expect("the server closes the connection");
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn ask(stream: &mut TcpStream) -> bool {
    let asked = stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut answer = [0; 1_024];
    asked.is_ok() && stream.read(&mut answer).await.is_ok_and(|read| read > 0)
}

async fn assert_answered(address: SocketAddr) {
    let mut stream = TcpStream::connect(address).await.expect("connected");
    let asked = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    stream.write_all(asked).await.expect("sent");
    assert!(rest(&mut stream).await.contains("200 OK"));
}

#[tokio::test]
async fn a_client_that_says_nothing_or_half_a_request_is_closed() {
    let (address, stop, task) = start(short()).await;
    for said in ["", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow:"] {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        stream.write_all(said.as_bytes()).await.expect("sent");
        let answer = rest(&mut stream).await;
        assert!(!answer.contains("200 OK"), "{answer}");
    }
    // An idle connection after an answer, too.
    let mut stream = TcpStream::connect(address).await.expect("connected");
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.expect("sent");
    assert!(rest(&mut stream).await.contains("200 OK"));
    stop.send(()).expect("stopped");
    task.await.expect("ended");
}

#[tokio::test]
async fn silent_clients_beyond_the_limit_do_not_keep_others_out_for_ever() {
    let (address, stop, task) = start(short()).await;
    let mut silent = Vec::new();
    for _ in 0..10 {
        silent.push(TcpStream::connect(address).await.expect("connected"));
    }
    assert_answered(address).await;
    stop.send(()).expect("stopped");
    task.await.expect("ended");
}

#[tokio::test]
async fn a_client_that_takes_nothing_does_not_keep_others_out() {
    let short = Limits { write_timeout: Duration::from_millis(200), connections: 1, ..short() };
    let (address, stop, task) = start(short).await;
    let mut greedy = TcpStream::connect(address).await.expect("connected");
    greedy.write_all(b"GET /long HTTP/1.1\r\nHost: x\r\n\r\n").await.expect("sent");
    // Its answer has begun: it holds the only place.
    let mut first = [0; 1];
    greedy.read_exact(&mut first).await.expect("a byte");
    assert_answered(address).await;
    drop(greedy);
    stop.send(()).expect("stopped");
    task.await.expect("ended");
}

#[tokio::test]
async fn idle_clients_make_room_for_newcomers() {
    // Longer than the guard: nobody is closed for being idle.
    let patient = Limits { header_timeout: 3 * GUARD, connections: 3, ..Limits::default() };
    let (address, stop, task) = start(patient).await;
    let mut idle = Vec::new();
    for _ in 0..3 {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        assert!(ask(&mut stream).await);
        idle.push(stream);
    }
    assert_answered(address).await;
    assert_eq!(rest(&mut idle[0]).await, "", "the first to come is the first to go");
    assert!(ask(&mut idle[2]).await, "no more leave than must");
    drop(idle);
    stop.send(()).expect("stopped");
    task.await.expect("ended");
}

#[tokio::test]
async fn clients_that_keep_asking_make_room_for_newcomers() {
    let patient = Limits { header_timeout: 3 * GUARD, connections: 2, ..Limits::default() };
    let (address, stop, task) = start(patient).await;
    let mut asking = Vec::new();
    for _ in 0..2 {
        let mut stream = TcpStream::connect(address).await.expect("connected");
        assert!(ask(&mut stream).await);
        asking.push(tokio::spawn(async move { while ask(&mut stream).await {} }));
    }
    let answered = tokio::time::timeout(GUARD, assert_answered(address)).await;
    answered.expect("the newcomer is answered");
    stop.send(()).expect("stopped");
    task.await.expect("ended");
    for one in asking {
        tokio::time::timeout(GUARD, one).await.expect("closed").expect("ended");
    }
}
