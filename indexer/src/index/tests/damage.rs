//! Whatever is done to the files, the index opens, and is whole after a follow.

use super::{Opened, Place, names, samples};
use crate::index::{generation, schema};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Breaks the index as told, and checks that it opens, says why, and is whole after a follow.
async fn survives(place: &Place, harm: impl Fn(&Path)) {
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    drop(index);
    harm(&place.dir());
    let (index, opened) = place.open();
    assert!(matches!(opened, Opened::Rebuilt { .. }), "{opened:?}");
    assert_eq!(index.follow(place.store.as_ref()).await.expect("built anew"), 4);
    assert_eq!(names(&index, "crèche").len(), 4);
}

#[tokio::test]
async fn damage_to_the_pointer_makes_it_anew() {
    let place = Place::with(&samples()).await;
    let pointer =
        |text: String| move |dir: &Path| fs::write(dir.join("current"), &text).expect("written");
    survives(&place, pointer(String::new())).await;
    survives(&place, pointer("\u{0}\u{1}garbage".to_owned())).await;
    survives(&place, pointer(r#"{"generation":999,"fingerprint":"x"}"#.to_owned())).await;
    let missing = format!(r#"{{"generation":999,"fingerprint":"{}"}}"#, schema::fingerprint());
    survives(&place, pointer(missing)).await;
    survives(&place, |dir| fs::remove_file(dir.join("current")).expect("removed")).await;
    survives(&place, |dir| {
        fs::remove_file(dir.join("current")).expect("removed");
        fs::create_dir_all(dir.join("current/inside")).expect("made");
    })
    .await;
}

#[tokio::test]
async fn an_index_of_another_version_is_made_anew() {
    let place = Place::with(&samples()).await;
    survives(&place, |dir| {
        let text = fs::read_to_string(dir.join("current")).expect("readable");
        let older = text.replace(&schema::fingerprint(), "0000000000000000");
        fs::write(dir.join("current"), older).expect("written");
    })
    .await;
}

#[tokio::test]
async fn damage_to_any_file_is_noticed_or_harmless() {
    let place = Place::with(&samples()).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    drop(index);
    let kind = |path: &Path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        name.rsplit_once('.').map_or(name.clone(), |(_, extension)| extension.to_owned())
    };
    let kinds: BTreeSet<String> = place.files().iter().map(|path| kind(path)).collect();
    assert!(kinds.len() >= 6, "{kinds:?}");
    for kind_of_file in kinds {
        for harm in ["flip", "cut", "garbage", "remove"] {
            let found = place.files().into_iter().find(|path| kind(path) == kind_of_file);
            let Some(path) = found else { continue };
            // Locks are empty; a changed digit of meta.json can still be a valid meta.json.
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let mut bytes = fs::read(&path).expect("readable");
            match harm {
                "flip" if kind_of_file == "json" || bytes.is_empty() => continue,
                "flip" => {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 0x55;
                    fs::write(&path, bytes).expect("written");
                }
                "cut" => {
                    bytes.truncate(bytes.len() / 2);
                    fs::write(&path, bytes).expect("written");
                }
                "garbage" => fs::write(&path, [0xFF; 40]).expect("written"),
                _ => fs::remove_file(&path).expect("removed"),
            }
            let (index, opened) = place.open();
            index.follow(place.store.as_ref()).await.expect("built when needed");
            assert_eq!(names(&index, "crèche").len(), 4, "{name} {harm} {opened:?}");
            drop(index);
        }
    }
}

#[tokio::test]
async fn foreign_files_are_left_alone_and_half_made_generations_removed() {
    let place = Place::with(&samples()).await;
    let (index, _) = place.open();
    index.follow(place.store.as_ref()).await.expect("built");
    drop(index);
    fs::write(place.dir().join("notes.txt"), "mine").expect("written");
    fs::write(place.dir().join("current.new"), "{\"gener").expect("written");
    fs::create_dir(place.dir().join("gen-77")).expect("made");
    fs::write(place.dir().join("gen-77/meta.json"), "half").expect("written");
    fs::write(place.dir().join("gen-78"), "not a directory").expect("written");
    fs::create_dir(place.dir().join("gen-x")).expect("made");
    let (index, opened) = place.open();
    assert_eq!(opened, Opened::Existing);
    assert_eq!(names(&index, "crèche").len(), 4);
    assert_eq!(generation::generations(&place.dir()).expect("listed").len(), 1);
    assert!(place.dir().join("notes.txt").exists() && place.dir().join("gen-x").exists());
    index.rebuild(place.store.as_ref(), &mut |_| ()).await.expect("rebuilt");
    assert_eq!(names(&index, "crèche").len(), 4);
}
