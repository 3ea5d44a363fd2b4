//! T07: the disk is full or gone while somebody writes in the full screen. The text stays, and is saved when it can be.
//!
//! The small disks are mounted where this program alone sees them, which takes root or a user namespace.

#![expect(clippy::print_stdout, reason = "a skipped test says so")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use portable_pty::CommandBuilder;

use crate::process::wait_until;
use crate::program::Home;
use crate::pty::{Terminal, WIDE, prepared};
use crate::traces::drafts;

/// Puts a small disk in the place of a folder, fills it, makes room when the file `room` is there, and runs the program.
const SMALL_DISK: &str = r#"
set -e
cp -a "$1" "$1.seed"
mount -t tmpfs -o size=256k,mode=700 none "$1"
cp -a "$1.seed/." "$1/"
dd if=/dev/zero of="$1/filled" bs=4k 2>/dev/null || true
(while [ ! -e room ]; do sleep 0.1; done; rm "$1/filled"; touch there) &
exec "$2"
"#;

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Says how mounts of one's own are made here.
fn unshare() -> &'static [&'static str] {
    if is_root() { &["-m"] } else { &["-r", "-m"] }
}

fn can_mount() -> bool {
    let mut probe = Command::new("unshare");
    probe
        .args(unshare())
        .args(["mount", "-t", "tmpfs", "none", "/mnt"]);
    let can = probe.output().is_ok_and(|ran| ran.status.success());
    if !can {
        println!("skipped: no mounts of one's own here");
    }
    can
}

/// Starts the program with one of its folders on a disk that is full.
fn on_a_full_disk(home: &Home, folder: &PathBuf) -> Terminal {
    let mut command: CommandBuilder = prepared(home, "/usr/bin/env");
    command.arg("unshare");
    command.args(unshare());
    command.args(["sh", "-c", SMALL_DISK, "sh"]);
    command.arg(folder);
    command.arg(env!("CARGO_BIN_EXE_afterword"));
    Terminal::run(command, WIDE)
}

/// Lets the disk have room again.
fn make_room(home: &Home) {
    home.write("room", "");
    wait_until("room", || home.path("there").exists().then_some(()));
}

fn write_in_vain(t: &mut Terminal) {
    t.wait_place("locked").type_keys("w").wait_for("Title");
    t.type_keys("half a thought").wait_for("half a thought");
    t.type_keys("\x13").wait_for("Not saved");
    t.wait_for("half a thought");
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_full_disk_is_said_and_the_text_stays_until_there_is_room() {
    if !can_mount() {
        return;
    }
    let home = Home::with_journal();
    let mut t = on_a_full_disk(&home, &home.journal());
    write_in_vain(&mut t);
    t.type_keys("!").wait_for("thought!").wait_for("draft kept");
    assert_eq!(drafts(&home).len(), 1, "it is in the state folder");
    make_room(&home);
    t.type_keys("\x13").wait_for("Saved and sealed.");
    assert_eq!(drafts(&home).len(), 0);
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_full_disk_for_drafts_is_said_and_the_note_can_still_be_saved() {
    if !can_mount() {
        return;
    }
    let home = Home::with_journal();
    let mut t = on_a_full_disk(&home, &home.path(".local/state/afterword"));
    t.wait_place("locked").type_keys("w").wait_for("Title");
    t.type_keys("half a thought").wait_for("draft not kept");
    t.wait_for("half a thought");
    let before = home.objects().len();
    t.type_keys("\x13").wait_for("Saved and sealed.");
    assert_eq!(home.objects().len(), before + 1);
}

/// Takes the folder of the notes away while a page is open, and brings it back.
#[test]
fn a_journal_that_is_gone_is_said_and_the_text_stays_until_it_is_back() {
    let home = Home::with_journal();
    let away = home.path("away");
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_place("locked");
    move_folder(&home.journal(), &away);
    write_in_vain(&mut t);
    t.type_keys("!").wait_for("thought!").wait_for("draft kept");
    assert_eq!(drafts(&home).len(), 1, "it is in the state folder");
    assert!(!home.journal().exists(), "no second one is begun");
    move_folder(&away, &home.journal());
    t.type_keys("\x13").wait_for("Saved and sealed.");
    assert_eq!(home.objects().len(), 2, "the note, and this machine");
    assert_eq!(drafts(&home).len(), 0);
}

#[test]
fn of_a_journal_that_was_removed_under_it_the_page_is_in_the_drafts() {
    let home = Home::with_journal();
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_place("locked").type_keys("\r").unlock();
    t.wait_for("No notes yet");
    fs::remove_dir_all(home.journal()).expect("it is there");
    t.type_keys("w").wait_for("Title");
    t.type_keys("half a thought\x13").wait_for("Not saved");
    t.wait_for("half a thought")
        .type_keys("!")
        .wait_for("draft kept");
    assert_eq!(drafts(&home).len(), 1);
}

#[expect(clippy::disallowed_methods, reason = "stands for somebody else")]
fn move_folder(from: &PathBuf, to: &PathBuf) {
    fs::rename(from, to).expect("the home is writable");
}
