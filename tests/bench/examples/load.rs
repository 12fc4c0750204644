use bench::http::{load, request};
use bench::{Generator, cases};
use std::sync::Arc;
use std::time::Duration;
#[tokio::main]
async fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    let address: std::net::SocketAddr = a[0].parse().unwrap();
    let connections: usize = a[1].parse().unwrap();
    let seconds: u64 = a[2].parse().unwrap();
    let extra = &a[3];
    let path = a.get(4);
    let cases = cases(&Generator::default(), 2000);
    let requests: Vec<Vec<u8>> = cases
        .iter()
        .flat_map(|case| {
            let text: String = case.text.bytes().map(|b| format!("%{b:02X}")).collect();
            let b = case.bounds;
            let near = format!("&near={},{}", case.near.latitude, case.near.longitude);
            if let Some(path) = path {
                return vec![request(path)];
            }
            vec![
                request(&format!(
                    "/api/v1/services?q={text}{near}&radius={}&sort=distance{extra}",
                    case.radius.0
                )),
                request(&format!(
                    "/api/v1/services?q={text}{near}&bbox={},{},{},{}{extra}",
                    b.west, b.south, b.east, b.north
                )),
            ]
        })
        .collect();
    let found = load(address, &Arc::new(requests), connections, Duration::from_secs(seconds))
        .await
        .unwrap();
    println!("{:.0} a second", found.per_second);
}
