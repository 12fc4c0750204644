//! A process killed at any moment leaves an index that opens.

use super::{Opened, Place, names, samples, save};
use crate::index::SearchIndex;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const FOLDER: &str = "REPERES_TEST_INDEX_FOLDER";
const DEATHS: u64 = 20;

/// What the process does that dies: edits, follows and rebuilds until it is killed.
#[tokio::test]
#[ignore = "run by the test below, in a process of its own"]
async fn edit_until_killed() {
    let folder = std::env::var(FOLDER).expect("the folder to work in");
    let folder = Path::new(&folder);
    let url = format!("sqlite://{}", folder.join("reperes.sqlite").display());
    let store = data::store::open(&url).await.expect("a store");
    let (index, _) = SearchIndex::open(&folder.join("index")).expect("an index");
    index.follow(store.as_ref()).await.expect("followed");
    println!("ready");
    let mut listings = samples();
    for round in 0.. {
        listings[round % 4].organization.name = format!("Association {round}");
        save(store.as_ref(), &listings[round % 4]).await;
        if round % 3 == 2 {
            index.rebuild(store.as_ref(), &mut |_| ()).await.expect("rebuilt");
        } else {
            index.follow(store.as_ref()).await.expect("followed");
        }
    }
}

fn editing(folder: &Path) -> Child {
    let test = concat!(module_path!(), "::edit_until_killed");
    let test = test.split_once("::").expect("a path").1;
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", test, "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut output = child.stdout.take().expect("piped");
    let mut said = Vec::new();
    let mut byte = [0];
    while !said.ends_with(b"ready") {
        assert_eq!(output.read(&mut byte).expect("readable"), 1, "died by itself");
        said.push(byte[0]);
    }
    // Kept open: a process whose output is closed would die of that instead.
    child.stdout = Some(output);
    child
}

#[tokio::test]
async fn twenty_sudden_deaths_leave_an_index_that_opens_whole() {
    let place = Place::with(&samples()).await;
    for death in 0..DEATHS {
        let mut child = editing(place.folder.path());
        std::thread::sleep(Duration::from_millis(death * 17));
        child.kill().expect("killed");
        child.wait().expect("dead");
        let (index, opened) = place.open();
        assert_eq!(opened, Opened::Existing, "death {death}");
        assert_eq!(names(&index, "crèche").len(), 4, "death {death}");
        index.follow(place.store.as_ref()).await.expect("followed");
        assert_eq!(names(&index, "crèche").len(), 4, "death {death}");
        assert_eq!(index.stats().documents, 4);
    }
}
