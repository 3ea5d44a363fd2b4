//! `bin`, `erase` and `release`.

use std::fs;

use crate::program::Home;

fn objects(home: &Home) -> Vec<String> {
    let names = fs::read_dir(home.journal().join("objects")).expect("a folder");
    let mut names: Vec<String> = names
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_note_goes_to_the_bin_and_back() {
    let home = Home::with_journal();
    let id = home.note("Heavy.", &["--title", "One"]);
    assert_eq!(home.unlocked(&["bin"]).succeeds(), "");
    assert_eq!(home.unlocked(&["bin", &id[..6]]).succeeds().trim(), id);
    assert_eq!(home.unlocked(&["list"]).succeeds(), "");
    assert!(home.unlocked(&["bin", "list"]).succeeds().contains("One"));
    let notes = home.unlocked(&["bin", "--json"]).json();
    assert_eq!(notes["notes"][0]["id"], id.as_str());
    home.unlocked(&["bin", &id])
        .fails(1, &["in the bin already"]);
    let back = home.unlocked(&["bin", &id, "--restore", "--json"]).json();
    assert_eq!(
        (&back["id"], &back["done"]),
        (&id.as_str().into(), &"restored".into())
    );
    assert!(home.unlocked(&["list"]).succeeds().contains("One"));
    home.unlocked(&["bin", &id, "--restore"])
        .fails(1, &["not in the bin"]);
    home.unlocked(&["bin", "0000000000"]).fails(1, &["no note"]);
    home.unlocked(&["bin", "--restore"]).fails(2, &["NOTE"]);
}

#[test]
fn an_erased_note_leaves_its_tombstone_alone_and_says_what_may_remain() {
    let home = Home::with_journal();
    let kept = home.note("Light.", &["--title", "Two"]);
    home.unlocked(&["list"]).succeeds();
    let before = objects(&home);
    let gone = home.note("Heavy.", &["--title", "One"]);
    home.unlocked(&["bin", &gone]).succeeds();
    home.unlocked(&["erase", &gone])
        .fails(2, &["no terminal", "--yes"]);
    assert_eq!(objects(&home).len(), before.len() + 2, "nothing went");
    let ran = home.unlocked(&["erase", &gone, "--yes"]);
    assert_eq!((ran.code, ran.out.trim()), (Some(0), gone.as_str()));
    assert!(
        ran.err.contains("backups") && ran.err.contains("a key of its own"),
        "{}",
        ran.err
    );
    let after = objects(&home);
    assert_eq!(after.len(), before.len() + 1, "the tombstone");
    assert!(before.iter().all(|name| after.contains(name)));
    let list = home.unlocked(&["list"]);
    assert!(list.succeeds().contains("Two") && !list.out.contains("One"));
    assert_eq!(home.unlocked(&["bin"]).succeeds(), "");
    home.unlocked(&["check", "--read-all"]).succeeds();
    home.unlocked(&["erase", &gone, "--yes"])
        .fails(1, &["no note"]);
    home.unlocked(&["show", &kept]).succeeds();
}

#[test]
fn a_held_note_is_not_erased() {
    let home = Home::with_journal();
    let id = home.note("Heavy.", &["--tag", "hold:note"]);
    home.unlocked(&["erase", &id, "--yes"])
        .fails(1, &["held", "may have asked"]);
    home.unlocked(&["show", &id]).succeeds();
}

#[test]
fn nothing_is_due_until_it_is_turned_on() {
    let home = Home::with_journal();
    home.note("Heavy.", &[]);
    let ran = home.unlocked(&["release"]);
    assert!(
        ran.succeeds().contains("Nothing is let go by itself"),
        "{}",
        ran.out
    );
    let what = home.unlocked(&["release", "--json"]).json();
    assert_eq!((&what["on"], &what["held"]), (&false.into(), &false.into()));
    assert_eq!(what["due"], serde_json::json!([]));
    home.unlocked(&["release", "--finish"])
        .fails(2, &["no terminal", "--yes"]);
    let ran = home.unlocked(&["release", "--finish", "--yes"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert!(ran.err.contains("Nothing is due"));
}

#[test]
fn the_page_for_when_one_cannot_act_names_the_folder_and_is_written_once() {
    let home = Home::with_journal();
    let ran = home.unlocked(&["release", "--will"]);
    let folder = home.journal();
    assert!(
        ran.succeeds().contains(folder.to_str().expect("UTF-8")),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Not said yet.") && ran.out.contains("______"));
    home.unlocked(&["release", "--will", "--out", "will.md"])
        .succeeds();
    let page = fs::read_to_string(home.path("will.md")).expect("it is written");
    assert_eq!(page, ran.out);
    home.unlocked(&["release", "--will", "--out", "will.md"])
        .fails(1, &[]);
    home.unlocked(&["release", "--out", "will.md"])
        .fails(2, &["--will"]);
}
