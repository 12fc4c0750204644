use bench::engine::Kind;
use bench::{Generator, cases};
use indexer::index::SearchIndex;
use std::time::Instant;
fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap();
    let kind: usize = arguments.next().unwrap().parse().unwrap();
    let seconds: u64 = arguments.next().unwrap().parse().unwrap();
    let (index, _) = SearchIndex::open(&std::path::Path::new(&folder).join("index")).unwrap();
    if index.last_change().is_none() || kind == 99 {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let url = format!(
                "sqlite://{}",
                std::path::Path::new(&folder).join("reperes.sqlite3").display()
            );
            let store = data::store::open(&url).await.unwrap();
            let start = Instant::now();
            index.rebuild(store.as_ref(), &mut |_| ()).await.unwrap();
            println!("rebuilt in {:?}, {} MB", start.elapsed(), index.stats().bytes / 1_000_000);
        });
        if kind == 99 {
            return;
        }
    }
    let generator = Generator::default();
    let cases = cases(&generator, 2000);
    let kind = Kind::ALL[kind];
    let start = Instant::now();
    let mut times = Vec::new();
    while start.elapsed().as_secs() < seconds {
        for (rank, case) in cases.iter().enumerate() {
            let query = kind.query(rank, case);
            let s = Instant::now();
            let answer = index.search(&query).unwrap();
            times.push((s.elapsed(), answer.total, rank));
            if start.elapsed().as_secs() >= seconds {
                break;
            }
        }
    }
    times.sort();
    let n = times.len();
    println!(
        "{}: n {n} p50 {:?} p90 {:?} p99 {:?}",
        kind.label(),
        times[n / 2].0,
        times[n * 9 / 10].0,
        times[n * 99 / 100].0
    );
    for (time, total, rank) in times.iter().rev().take(5) {
        println!("  worst {time:?} {total} {:?}", cases[*rank].text);
    }
}
#[global_allocator]
static GLOBAL: mimalloc::MiMalloc = mimalloc::MiMalloc;
