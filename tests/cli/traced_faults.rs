//! T04: every system call of the real program fails once, in the ways that it may.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::cell::RefCell;

use crate::program::Home;
use crate::stock::has_age;
use crate::strace::{count, failing, has_strace};
use crate::traced_kills::opened_by_age;

/// The calls that touch files, and how each may fail.
const FAULTS: [(&str, &[&str]); 14] = [
    ("openat", &["EACCES", "EMFILE", "ENFILE", "EIO"]),
    ("read", &["EIO", "EINTR", "ENOMEM"]),
    ("statx", &["EIO", "EACCES"]),
    ("getdents64", &["EIO"]),
    ("mkdir", &["ENOSPC", "EROFS"]),
    ("flock", &["ENOLCK"]),
    ("write", &["ENOSPC", "EIO", "EDQUOT"]),
    ("utimensat", &["EPERM", "EROFS"]),
    ("fsync", &["EIO", "ENOSPC"]),
    ("renameat2", &["EIO", "EPERM", "EEXIST", "EINVAL"]),
    ("rename", &["EXDEV", "ENOSPC"]),
    ("linkat", &["EPERM"]),
    ("unlink", &["EBUSY"]),
    ("close", &["EIO", "EINTR", "ENOSPC"]),
];

/// The things that a person does here, each with what goes in.
struct Deed {
    arguments: Vec<String>,
    input: &'static str,
}

fn deed(arguments: &[&str], input: &'static str) -> Deed {
    let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
    Deed { arguments, input }
}

/// What was injected, and how often the program said that it did its work all the same.
#[derive(Default)]
struct Tally {
    injected: usize,
    done: usize,
}

/// Lets each call of a deed fail; `is_done` says whether the journal shows that it was done.
fn fail_all(home: &Home, deed: &Deed, is_done: impl Fn(&str) -> bool) -> Tally {
    let arguments: Vec<&str> = deed.arguments.iter().map(String::as_str).collect();
    let calls = count(home, &arguments, deed.input);
    let mut tally = Tally::default();
    for (call, errors) in FAULTS {
        let times = calls.get(call).copied().unwrap_or_default();
        for (at, error) in (1..=times).flat_map(|at| errors.iter().map(move |error| (at, error))) {
            let what = format!("error={error}:when={at}");
            let ran = failing(home, call, &what, &arguments, deed.input);
            let told = format!("{call} {what} {arguments:?}: {ran:?}");
            tally.injected += 1;
            match ran.code {
                Some(0) => {
                    tally.done += 1;
                    assert!(is_done(ran.out.trim()), "{told}");
                }
                Some(_) => assert!(!ran.err.trim().is_empty(), "{told}"),
                None => panic!("{told}"),
            }
        }
    }
    tally
}

/// All that is there opens with stock age and for the program.
fn is_sound(home: &Home) -> Vec<String> {
    home.unlocked(&["check", "--read-all"]).succeeds();
    opened_by_age(home)
}

/// Lets each call of a `note` fail; what it named is there.
fn fail_a_save(options: &[&str]) {
    if !has_strace() || !has_age() {
        return;
    }
    let home = Home::with_journal();
    let note = ["note", "--quiet", "--text-file", "-"];
    let named = RefCell::new(Vec::new());
    let deed = deed(&[options, &note].concat(), "Heavy.\n");
    let tally = fail_all(&home, &deed, |out| {
        named.borrow_mut().push(out.to_owned());
        !out.is_empty()
    });
    let texts = is_sound(&home);
    let is_there = |note: &String| texts.iter().any(|text| text.contains(note.as_str()));
    assert!(named.borrow().iter().all(is_there));
    let Tally { injected, done } = tally;
    println!(
        "{:?}: {injected} injected, {done} saved all the same",
        deed.arguments
    );
    assert!(injected >= 144 && done < injected, "{injected}, {done}");
}

#[test]
fn whatever_call_of_a_save_fails_it_is_saved_or_said_not_to_be() {
    fail_a_save(&[]);
}

#[test]
#[ignore = "minutes: .ci/release-tier traced"]
fn whatever_call_of_a_save_in_an_open_journal_fails_it_is_saved_or_said_not_to_be() {
    fail_a_save(&["--passphrase-file", "passphrase"]);
}

/// A note that cannot be read is not known to be there, and may be brought again: that is said, and nothing is lost.
#[test]
#[ignore = "minutes: .ci/release-tier traced"]
fn whatever_call_of_an_import_fails_all_is_there_or_it_is_said() {
    if !has_strace() || !has_age() {
        return;
    }
    let home = Home::with_journal();
    home.write("pages/one.md", "One page.\n");
    home.write("pages/two.md", "Another page.\n");
    let import = [
        "--passphrase-file",
        "passphrase",
        "import",
        "--from",
        "markdown",
        "pages",
    ];
    let tally = fail_all(&home, &deed(&import, ""), |_| {
        let texts = opened_by_age(&home);
        let has = |page: &str| texts.iter().any(|text| text.contains(page));
        has("One page.") && has("Another page.")
    });
    let texts = is_sound(&home);
    assert!(texts.len() >= 3, "two notes, and this machine");
    println!(
        "import: {} injected, {} done all the same",
        tally.injected, tally.done
    );
}
