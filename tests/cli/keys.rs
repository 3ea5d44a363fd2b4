//! `passphrase`, `rotate`, `kit` and `readers`, without a terminal.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::program::Home;

const RECIPIENT: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

fn ran(home: &Home, arguments: &[&str]) -> crate::program::Ran {
    home.unlocked(arguments)
}

#[test]
fn a_rotation_is_gone_on_with_and_everything_opens() {
    let home = Home::with_journal();
    home.note("one", &[]);
    let plain = ran(&home, &["rotate"]);
    assert_eq!(plain.code, Some(0), "{plain:?}");
    assert!(plain.err.contains("--resume"), "{}", plain.err);
    let listed = ran(&home, &["readers"]).out;
    assert!(listed.contains("--resume"), "{listed}");
    let whole = ran(&home, &["rotate", "--resume"]);
    assert_eq!(whole.code, Some(0), "{whole:?}");
    assert!(!ran(&home, &["readers"]).out.contains("--resume"));
    let again = ran(&home, &["rotate", "--re-encrypt"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    assert_eq!(ran(&home, &["check", "--read-all"]).code, Some(0));
    assert!(ran(&home, &["list"]).out.contains("one"));
}

#[test]
fn a_new_kit_goes_into_a_private_new_file_and_rehearses_once_all_is_encrypted_anew() {
    let home = Home::with_journal();
    home.note("one", &[]);
    let made = ran(&home, &["kit", "--out", "new.txt"]);
    assert_eq!(made.code, Some(0), "{made:?}");
    let path = home.path("new.txt");
    let rights = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(rights & 0o777, 0o600);
    let before = fs::read_to_string(&path).unwrap();
    let refused = ran(&home, &["kit", "--out", "new.txt"]);
    assert_eq!(refused.code, Some(1));
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
    let rehearse = ["doctor", "--rehearse-recovery", "--kit", "new.txt"];
    assert_eq!(home.run(&rehearse).code, Some(1));
    assert_eq!(ran(&home, &["rotate", "--re-encrypt"]).code, Some(0));
    let rehearsed = home.run(&rehearse);
    assert_eq!(rehearsed.code, Some(0), "{rehearsed:?}");
    let old = home.run(&["doctor", "--rehearse-recovery", "--kit", "kit.txt"]);
    assert_eq!(old.code, Some(1));
}

#[test]
fn a_kit_without_a_place_or_the_right_passphrase_changes_nothing() {
    let home = Home::with_journal();
    assert_eq!(ran(&home, &["kit"]).code, Some(2));
    home.write("wrong", "not this one at all");
    let wrong = home.run(&["--passphrase-file", "wrong", "kit", "--out", "new.txt"]);
    assert_eq!(wrong.code, Some(12), "{wrong:?}");
    assert!(!home.path("new.txt").exists());
    let wrong = home.run(&["--passphrase-file", "wrong", "rotate"]);
    assert_eq!(wrong.code, Some(12), "{wrong:?}");
}

#[test]
fn a_reader_is_added_by_its_last_six_characters_and_taken_away() {
    let home = Home::with_journal();
    let add = |six: &[&str]| ran(&home, &[&["readers", "add", RECIPIENT], six].concat());
    assert_eq!(add(&[]).code, Some(2));
    assert_eq!(add(&["--last-six", "qmcac8"]).code, Some(2));
    let added = add(&["--last-six", "mcac8p", "--name", "safe"]);
    assert_eq!(added.code, Some(0), "{added:?}");
    assert_eq!(add(&["--last-six", "mcac8p"]).code, Some(1));
    let json = ran(&home, &["readers", "--json"]).out;
    let listed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(listed["readers"][1]["recipient"], RECIPIENT);
    assert_eq!(listed["readers"][1]["name"], "safe");
    assert_eq!(listed["readers"][0]["kit"], true);
    let removed = ran(&home, &["readers", "remove", "mcac8p"]);
    assert_eq!(removed.code, Some(0), "{removed:?}");
    assert_eq!(ran(&home, &["readers", "remove", "mcac8p"]).code, Some(1));
    assert_eq!(ran(&home, &["readers", "agree"]).code, Some(0));
    let mistyped = RECIPIENT.replace("ql3z7", "ql3z8");
    let mistyped = ran(
        &home,
        &["readers", "add", &mistyped, "--last-six", "mcac8p"],
    );
    assert_eq!(mistyped.code, Some(1), "{mistyped:?}");
}

#[test]
fn after_a_change_the_old_passphrase_says_that_there_is_a_newer_one() {
    let home = Home::with_journal();
    home.write("new", "nine herons over two bridges");
    let changed = ran(&home, &["passphrase", "--new-passphrase-file", "new"]);
    assert_eq!(changed.code, Some(0), "{changed:?}");
    assert!(
        changed.err.contains("rotate --re-encrypt"),
        "{}",
        changed.err
    );
    let old = ran(&home, &["list"]);
    assert_eq!(old.code, Some(12), "{old:?}");
    assert!(old.err.contains("from before"), "{}", old.err);
    assert_eq!(
        home.run(&["--passphrase-file", "new", "list"]).code,
        Some(0)
    );
}
