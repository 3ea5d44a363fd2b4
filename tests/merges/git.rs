//! Copies in folders that git keeps, merged by pulling from each other.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::library::Library;
use afterword::journal::library::erasure::Erasing;
use afterword::journal::note::{Note, Written};
use afterword::journal::revision::{Kind, Revision};
use afterword::store::Store;
use afterword::store::problem::Fault;
use afterword::vault::files::fleeting::FleetingFs;

use crate::dice::Dice;
use crate::disk::{objects, put};
use crate::history::{Machine, live};
use crate::judge::broken;
use crate::room::{create, now, places, unlock};

/// A journal in a clone.
struct Clone {
    store: Store,
}

fn git(folder: &Path, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.current_dir(folder).args(arguments);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "a test");
        git.env(format!("GIT_{who}_EMAIL"), "test@localhost");
    }
    let ran = git.output().unwrap();
    assert!(ran.status.success(), "git {arguments:?}: {ran:?}");
}

fn has_git() -> bool {
    let found = Command::new("git").arg("--version").output().is_ok();
    if !found {
        println!("skipped: git is not installed");
    }
    found
}

impl Clone {
    fn three(folder: &Path) -> [Self; 3] {
        let first = folder.join("one");
        let mut made = create(Arc::new(FleetingFs), places(&first, "here")).unwrap();
        made.store.lock().unwrap();
        let journal = first.join("journal");
        git(&journal, &["init", "-q", "-b", "main"]);
        git(&journal, &["add", "-A"]);
        git(&journal, &["commit", "-q", "-m", "begin"]);
        for name in ["two", "three"] {
            let to = folder.join(name).join("journal");
            let clone = [
                "clone",
                "-q",
                journal.to_str().unwrap(),
                to.to_str().unwrap(),
            ];
            git(folder, &clone);
        }
        ["one", "two", "three"].map(|name| {
            let places = places(&folder.join(name), "here");
            let mut store = Store::at(Arc::new(FleetingFs), places, now()).unwrap();
            unlock(&mut store);
            Self { store }
        })
    }

    fn journal(&self) -> PathBuf {
        self.store.places().journal.clone()
    }

    fn commit(&self) {
        git(&self.journal(), &["add", "-A"]);
        git(
            &self.journal(),
            &["commit", "-q", "--allow-empty", "-m", "more"],
        );
    }
}

impl Machine for Clone {
    fn library(&mut self) -> Library {
        let opened = unlock(&mut self.store);
        // A machine that had seen a note misses its files when another machine's erasure comes without its tombstone:
        // git brings both at once.
        let is_bad = |fault: &Fault| !matches!(fault, Fault::Missing);
        assert!(!opened.problems.iter().any(|problem| is_bad(&problem.fault)));
        opened.library
    }

    fn put(&mut self, kind: Kind, note: &Note, parents: &[Id]) -> Revision {
        put(&mut self.store, kind, note, parents)
    }

    fn erase(&mut self, erasing: &Erasing, written: Written) {
        assert_eq!(self.store.erase(erasing, written).unwrap().left, 0);
    }

    fn objects(&self) -> BTreeSet<Id> {
        objects(&FleetingFs, &self.store.places().objects())
    }

    fn take(&mut self, other: &Self) {
        self.commit();
        other.commit();
        let from = other.journal();
        let pull = [
            "pull",
            "-q",
            "--no-edit",
            "--no-rebase",
            from.to_str().unwrap(),
            "main",
        ];
        git(&self.journal(), &pull);
    }
}

fn play(count: u64, steps: usize) {
    if !has_git() {
        return;
    }
    for seed in 0..count {
        let folder = tempfile::tempdir().unwrap();
        let mut machines = Clone::three(folder.path());
        let told = live(&mut machines, steps, &mut Dice::new(seed));
        let what = broken(&mut machines, &told);
        assert_eq!(what, None, "history {seed}");
    }
    println!("{count} histories, merged by git: equal on all, 0 lost");
}

#[test]
fn a_few_histories_in_git_end_in_one_and_nothing_is_lost() {
    play(6, 14);
}

#[test]
#[ignore = "minutes: .ci/release-tier merges"]
fn two_hundred_histories_in_git_end_in_one_and_nothing_is_lost() {
    play(200, 20);
}
