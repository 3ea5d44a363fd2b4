//! A page in a real editor, in the same terminal: back on the page, and nothing left anywhere (T48).

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::Signal;

use crate::process::{Process, wait_until};
use crate::program::Home;
use crate::pty::{Terminal, WIDE};
use crate::traces::everything;

/// Where the folders of editors are.
const MEMORY: &str = "/dev/shm";

#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn has(editor: &str) -> bool {
    let there =
        Path::new("/usr/bin").join(editor).exists() || Path::new("/bin").join(editor).exists();
    if !there {
        println!("skipped: {editor} is not installed");
    }
    there
}

/// Writes a word on a page and opens it in an editor.
fn open(home: &Home, editor: &str) -> Terminal {
    home.write(
        ".config/afterword/config.toml",
        &format!("editor = [{editor}]\n"),
    );
    let mut t = Terminal::start(home, WIDE, &[]);
    t.wait_place("locked").type_keys("w").wait_for("Title");
    t.type_keys("quillfeather")
        .wait_for("quillfeather")
        .type_keys("\x05");
    t
}

/// Lists our folders of a program in memory.
fn folders(t: &Terminal) -> Vec<PathBuf> {
    let name = format!("afterword-{}-", t.leader().id());
    let entries = fs::read_dir(MEMORY).expect("a folder in memory");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| {
            path.file_name()
                .is_some_and(|own| own.to_string_lossy().starts_with(&name))
        })
        .collect()
}

/// Looks for the word in every file of the home and of the usual temporary places.
fn assert_nothing_left(home: &Home, t: &Terminal) {
    assert_eq!(folders(t), Vec::<PathBuf>::new());
    for path in everything(&home.path("")) {
        let bytes = fs::read(&path).unwrap_or_default();
        let found = bytes.windows(12).any(|bytes| bytes == b"quillfeather");
        assert!(!found, "{}", path.display());
    }
}

#[test]
fn what_a_script_writes_comes_back_as_one_step_and_leaves_nothing() {
    let home = Home::with_journal();
    let script = r#""sh", "-c", "echo more >>\"$0\"; touch .note.md.swp""#;
    let mut t = open(&home, script);
    t.wait_for("not known").type_keys("o");
    t.wait_for("more").wait_for("as the editor left it");
    assert!(t.screen().alternate_screen());
    t.type_keys("\x1a")
        .wait_gone("more")
        .wait_for("quillfeather");
    assert_nothing_left(&home, &t);
    t.type_keys("\x13").wait_place("locked").type_keys("q");
    assert_eq!(t.finish(), 0);
}

#[test]
#[ignore = "a minute: .ci/release-tier editors"]
fn the_real_editors_leave_nothing_when_they_end_and_when_they_are_killed() {
    for (name, adds, saves) in [
        ("vim.tiny", "Goand more\x1b", ":wq\r"),
        ("vim.basic", "Goand more\x1b", ":wq\r"),
        ("nano", "and more", "\x13\x18"),
        ("nvim", "Goand more\x1b", ":wq\r"),
    ] {
        if !has(name) {
            continue;
        }
        for end in [None, Some(Signal::HUP), Some(Signal::KILL)] {
            let home = Home::with_journal();
            let mut t = open(&home, &format!("\"{name}\""));
            t.wait_for("note.md").type_keys(adds).wait_for("and more");
            match end {
                None => {
                    t.type_keys(saves);
                    t.wait_for("as the editor left it").wait_for("and more");
                }
                Some(signal) => {
                    child(&t).send(signal);
                    t.wait_for("broke off").wait_for("quillfeather");
                }
            }
            assert_nothing_left(&home, &t);
            t.type_keys("\x18").wait_place("locked").type_keys("q");
            assert_eq!(t.finish(), 0, "{name}");
        }
    }
}

/// Finds the editor.
fn child(t: &Terminal) -> Process {
    let id = t.leader().id();
    let path = format!("/proc/{id}/task/{id}/children");
    wait_until("the editor", || {
        let text = fs::read_to_string(&path).ok()?;
        text.split_whitespace()
            .last()?
            .parse()
            .ok()
            .map(Process::new)
    })
}

#[test]
fn a_program_that_is_told_to_end_meanwhile_keeps_the_page_as_the_editor_saved_it() {
    let home = Home::with_journal();
    let script = r#""sh", "-c", "echo saved >>\"$0\"; echo ready; read -r _""#;
    let mut t = open(&home, script);
    t.wait_for("not known").type_keys("o").wait_for("ready");
    t.leader().send(Signal::TERM);
    assert_eq!(t.finish(), 143);
    assert_nothing_left(&home, &t);
    let mut t = Terminal::start(&home, WIDE, &[]);
    t.wait_place("locked").type_keys("\r").unlock();
    t.wait_for("draft: quillfeather")
        .type_keys("d")
        .wait_for("saved");
}

#[test]
fn an_editor_without_the_flags_leaves_a_swap_file() {
    if !has("vim.basic") {
        return;
    }
    let home = Home::new();
    home.write("note.md", "quillfeather\n");
    let mut command = crate::pty::prepared(&home, "/usr/bin/vim.basic");
    command.args(["-u", "NONE", "note.md"]);
    let mut t = Terminal::run(command, WIDE);
    t.wait_for("quillfeather")
        .type_keys("Goand more\x1b")
        .wait_for("and more");
    wait_until("a swap file", || {
        home.path(".note.md.swp").exists().then_some(())
    });
    t.type_keys(":q!\r");
    t.finish();
}
