//! `inbox`: what waits is named, counted nowhere, and dealt with one by one.

use std::fs;
use std::path::PathBuf;

use afterword::vault::cipher::Reader;
use afterword::vault::{object, pad};

use crate::program::Home;

const ID: &str = "00112233445566778899aabbccddeeff";

/// Puts a file into the folder that opens, and that the journal did not write.
fn forge(home: &Home) -> PathBuf {
    let state = home.path(".local/state/afterword");
    let mut folders = fs::read_dir(state).expect("this machine opened the journal");
    let of_the_journal = folders.find_map(|entry| {
        let path = entry.expect("a folder").path().join("recipients");
        path.exists().then_some(path)
    });
    let recipients = of_the_journal.expect("they are pinned");
    let text = fs::read_to_string(recipients).expect("lines");
    let readers: Vec<Reader> = text
        .lines()
        .map(|line| line.parse().expect("a key"))
        .collect();
    let mut plain = format!(
        "+++\nformat = 1\nid = \"{ID}\"\nkind = \"note\"\nnote = \"{ID}\"\nparents = []\n\
         written = 2026-11-20T10:00:00+01:00\ndevice = \"d1a2b3c4\"\ntitle = \"zebrafish\"\n\
         tags = [\"sup:flagged\"]\n+++\nzebrafish words\n"
    )
    .into_bytes();
    pad::pad(&mut plain);
    let path = home.journal().join("objects").join(format!("{ID}.age"));
    put(&path, &object::encrypt(&plain, &readers).expect("a file"));
    path
}

#[expect(clippy::disallowed_methods, reason = "stands for someone else")]
fn put(path: &std::path::Path, bytes: &[u8]) {
    fs::write(path, bytes).expect("written");
}

fn home() -> Home {
    let home = Home::with_journal();
    let _ = home.note("A quiet day.", &["--title", "Mine"]);
    home.unlocked(&["list"]).succeeds();
    home
}

#[test]
fn a_foreign_text_is_named_and_counted_nowhere() {
    let home = home();
    forge(&home);
    for call in [
        &["list", "--json"][..],
        &["list"],
        &["find", "zebrafish"],
        &["insight", "--json"],
        &["supervision", "list", "--json"],
        &["bin", "--json"],
        &["release", "--list"],
    ] {
        let ran = home.unlocked(call);
        assert!(!ran.out.contains("zebrafish"), "{call:?}: {ran:?}");
    }
    let out = home.path("out");
    home.unlocked(&[
        "export",
        "--format",
        "json",
        "--out",
        out.to_str().expect("a path"),
    ]);
    for file in crate::program::files(&out) {
        let text = fs::read_to_string(file).expect("text");
        assert!(!text.contains("zebrafish"));
    }
    let ran = home.unlocked(&["inbox"]);
    assert_eq!(ran.code, Some(13), "{ran:?}");
    assert!(
        ran.out.contains(ID) && ran.out.contains("show, adopt, discard"),
        "{ran:?}"
    );
    for call in [
        &["check", "--read-all"][..],
        &["check", "--read-all", "--json"],
    ] {
        let ran = home.unlocked(call);
        assert!(ran.code == Some(13) && ran.out.contains(ID), "{ran:?}");
    }
    let shown = home.unlocked(&["inbox", "show", &ID[..6]]);
    assert!(shown.succeeds().contains("zebrafish words"), "{shown:?}");

    // The control: once it is adopted, it counts.
    let id = home
        .unlocked(&["inbox", "adopt", ID])
        .succeeds()
        .trim()
        .to_owned();
    assert!(home.unlocked(&["list"]).succeeds().contains("zebrafish"));
    assert!(
        home.unlocked(&["show", &id])
            .succeeds()
            .contains("zebrafish words")
    );
    assert_eq!(home.unlocked(&["inbox"]).succeeds(), "");
    assert!(
        home.unlocked(&["supervision", "list"])
            .succeeds()
            .is_empty(),
        "no labels"
    );
}

#[test]
fn a_file_is_discarded_only_after_a_yes() {
    let home = home();
    let path = forge(&home);
    home.unlocked(&["inbox", "discard", ID])
        .fails(2, &["--yes"]);
    assert!(path.exists());
    let done = home
        .unlocked(&["inbox", "discard", ID, "--yes", "--json"])
        .json();
    assert_eq!(done["done"], "discarded");
    assert!(!path.exists());
    home.unlocked(&["inbox", "discard", ID, "--yes"])
        .fails(1, &["afterword inbox"]);
    assert_eq!(home.unlocked(&["check", "--read-all"]).code, Some(0));
}

#[test]
fn what_is_gone_is_put_back_or_forgotten() {
    let home = home();
    let mut objects = home.objects();
    for path in &objects {
        let bytes = fs::read(path).expect("it is there");
        fs::remove_file(path).expect("it is ours");
        let name = path.file_name().expect("a name").to_str().expect("hex");
        let waits = home.unlocked(&["inbox", "--json"]);
        assert_eq!(waits.code, Some(13), "{waits:?}");
        assert!(
            waits.out.contains("\"restore\"") && waits.out.contains("missing"),
            "{waits:?}"
        );
        assert_eq!(
            home.unlocked(&["inbox", "restore", name]).succeeds().trim(),
            name
        );
        assert_eq!(fs::read(path).expect("it is back"), bytes);
    }
    assert_eq!(home.unlocked(&["inbox"]).succeeds(), "");
    fs::remove_dir_all(home.path(".cache/afterword")).expect("rebuildable");
    let gone = objects.pop().expect("one");
    fs::remove_file(&gone).expect("it is ours");
    let name = gone.file_name().expect("a name").to_str().expect("hex");
    home.unlocked(&["inbox", "restore", name])
        .fails(1, &["no copy"]);
    home.unlocked(&["inbox", "forget", name]).succeeds();
    assert_eq!(home.unlocked(&["check"]).code, Some(0));
}
