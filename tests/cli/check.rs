//! `check` and `passphrase`.

use std::fs;
use std::sync::Arc;

use afterword::store::Store;
use afterword::tui::clock;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;

use crate::program::{Home, PASSPHRASE};

const NEW: &str = "a lantern between nine quiet rivers";

#[test]
fn a_sound_journal_passes() {
    let home = Home::with_journal();
    home.note("One.", &[]);
    for arguments in [&["check"][..], &["check", "--read-all"]] {
        assert!(home.unlocked(arguments).succeeds().contains("problems: 0"));
    }
    let report = home.unlocked(&["check", "--read-all", "--json"]).json();
    assert_eq!(
        (&report["notes"], &report["problems"]),
        (&1.into(), &serde_json::json!([]))
    );
}

#[test]
fn a_line_feed_in_a_file_name_makes_no_line_of_its_own() {
    let home = Home::with_journal();
    let objects = home.objects();
    let folder = objects[0].parent().expect("the folder of the objects");
    fs::File::create(folder.join("x\nfiles: 1, problems: 0\n.age")).expect("made");
    let checked = home.unlocked(&["check"]);
    assert_eq!(checked.code, Some(13));
    let told = |line: &str| line.starts_with("files: ");
    assert_eq!(checked.out.lines().filter(|line| told(line)).count(), 1);
}

#[test]
fn a_changed_and_a_missing_object_are_named_and_the_rest_opens() {
    let home = Home::with_journal();
    let before = home.objects();
    home.note("The first.", &[]);
    let first = home
        .objects()
        .into_iter()
        .find(|path| !before.contains(path))
        .expect("one more");
    home.note("The second.", &[]);
    home.unlocked(&["list"]).succeeds();
    let mut bytes = fs::read(&first).expect("it is there");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::remove_file(&first).expect("it is ours");
    let name = first
        .file_name()
        .expect("a name")
        .to_str()
        .expect("hex")
        .to_owned();
    let check = home.unlocked(&["check", "--read-all"]);
    assert_eq!(check.code, Some(13), "{check:?}");
    assert!(
        check.out.contains(&format!(
            "{name}: this machine had accepted it, and it is gone"
        )),
        "{check:?}"
    );
    damage(&first, &bytes);
    let check = home.unlocked(&["check", "--read-all", "--json"]);
    assert_eq!(check.code, Some(13), "{check:?}");
    assert!(
        check.out.contains(&name) && check.out.contains("\"fault\":\"damaged\""),
        "{check:?}"
    );
    let listed = home.unlocked(&["list"]);
    assert_eq!(
        (listed.code, listed.out.lines().count()),
        (Some(0), 1),
        "{listed:?}"
    );
    assert!(listed.err.contains("one file is not as it should be"));
}

#[expect(clippy::disallowed_methods, reason = "it damages a file on purpose")]
fn damage(path: &std::path::Path, bytes: &[u8]) {
    fs::write(path, bytes).expect("it is ours");
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let home = Home::with_journal();
    home.note("Kept.", &[]);
    home.write("new", NEW);
    let changed = home.unlocked(&["passphrase", "--new-passphrase-file", "new"]);
    assert_eq!((changed.code, changed.out.as_str()), (Some(0), ""));
    assert!(changed.err.contains("still open with the old one"));
    home.unlocked(&["list"]).fails(12, &[]);
    home.write("passphrase", NEW);
    assert_eq!(home.unlocked(&["list"]).succeeds().lines().count(), 1);
}

#[test]
fn a_passphrase_that_is_wrong_or_easy_changes_nothing() {
    let home = Home::with_journal();
    home.write("new", "qwertyuiop");
    home.unlocked(&["passphrase", "--new-passphrase-file", "new"])
        .fails(2, &["easy to guess"]);
    home.write("new", NEW);
    home.write("passphrase", "not this one at all");
    home.unlocked(&["passphrase", "--new-passphrase-file", "new"])
        .fails(12, &[]);
    home.run(&[
        "passphrase",
        "--passphrase-file",
        "-",
        "--new-passphrase-file",
        "-",
    ])
    .fails(2, &["both"]);
    home.write("passphrase", PASSPHRASE);
    home.unlocked(&["list"]).succeeds();
}

#[test]
fn a_journal_that_another_process_has_open_keeps_its_passphrase() {
    let home = Home::with_journal();
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let mut other = Store::at(Arc::new(RealFs), places, clock::wall()).expect("the journal");
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    other.unlock(&passphrase, &mut |_, _| {}).expect("it opens");
    home.write("new", NEW);
    let change = ["passphrase", "--new-passphrase-file", "new"];
    home.unlocked(&change)
        .fails(11, &["in use by another process"]);
    home.note("Writing goes on.", &[]);
    other.lock().expect("the list is kept");
    assert_eq!(home.unlocked(&change).code, Some(0));
}
