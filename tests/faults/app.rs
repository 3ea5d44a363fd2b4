//! T01, seen by the person: whatever call fails, the text is saved, or still on the screen and saved by the next try.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::Reply;
use afterword::app::route::Route;
use afterword::app::secret::Secret;
use afterword::config::Config;
use afterword::journal::draft::Draft;
use afterword::store::Store;
use afterword::tui::perform::Office;
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::fault::{FAILURES, Fault, FaultFs};

use crate::harness::Harness;
use crate::room::{WORDS, now, places};
use crate::told::base;

const TEXT: &str = "quiet";
/// Long enough that a draft is kept twice.
const A_WHILE: Duration = Duration::from_secs(3);

/// The program with the worker's hands on a disk that fails.
struct Desk {
    h: Harness,
    office: Office,
    fs: FaultFs,
    disk: CrashFs,
}

impl Desk {
    fn with(disk: &CrashFs, at: usize, fault: Fault) -> Self {
        let disk = disk.copy();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, fault);
        let places = places(Path::new("/"), "one");
        let store = Store::at(Arc::new(fs.clone()), places.clone(), now()).ok();
        Self {
            h: Harness::at(Route::Home, Config::default()),
            office: Office::new(Arc::new(fs.clone()), places, 4, store),
            fs,
            disk,
        }
    }

    /// Carries out what the program asked for, and what it asks for on the answers.
    fn work(&mut self) {
        while !self.h.effects.is_empty() {
            let replies = RefCell::new(Vec::new());
            for effect in std::mem::take(&mut self.h.effects) {
                let answer = |reply| replies.borrow_mut().push(reply);
                self.office.perform(effect, &answer);
            }
            for reply in replies.into_inner() {
                self.h.reply(reply);
            }
        }
    }

    fn keys(&mut self, script: &str) {
        self.h.keys(script);
        self.work();
    }

    fn wait(&mut self) {
        self.h.wait(A_WHILE);
        self.work();
    }

    fn shows(&self, text: &str) -> bool {
        self.h.screen(80, 24).contains(text)
    }

    /// Opens the disk as another start of the program does: the texts of the notes and of the drafts.
    fn on_disk(&self) -> (Vec<String>, Vec<String>) {
        let places = places(Path::new("/"), "one");
        let store = Store::at(Arc::new(self.disk.copy()), places.clone(), now()).ok();
        let mut office = Office::new(Arc::new(self.disk.copy()), places, 4, store);
        let opened = RefCell::new(None);
        let answer = |reply| {
            if let Reply::Unlocked(some) = reply {
                opened.replace(Some(some));
            }
        };
        office.perform(Effect::Unlock(Secret::new(WORDS.into())), &answer);
        let opened = opened.into_inner().expect("it opens");
        assert_eq!(opened.troubles, []);
        let entries = opened.library.entries();
        let notes = entries.map(|entry| entry.current().note.body.clone());
        let text = |draft: &Draft| draft.text.clone();
        (notes.collect(), opened.drafts.iter().map(text).collect())
    }

    fn is_saved(&self) -> bool {
        self.on_disk().0.iter().any(|text| text == TEXT)
    }
}

/// Lets every call fail that comes while a note is written and saved.
fn write_and_save(base: &CrashFs, fault: Fault) -> usize {
    let mut injected = 0;
    let begin = Desk::with(base, usize::MAX, fault).fs.calls();
    for at in begin.. {
        let mut desk = Desk::with(base, at, fault);
        desk.keys("w quiet");
        desk.wait();
        assert!(
            desk.shows(TEXT),
            "{fault:?} at {at}: the text is on the page"
        );
        let (_, drafts) = desk.on_disk();
        assert!(drafts == [TEXT] || desk.shows("not kept"), "{drafts:?}");
        desk.keys("<ctrl-s>");
        if desk.shows("Not saved") {
            assert!(desk.shows(TEXT), "{fault:?} at {at}: still on the page");
            assert!(!desk.is_saved(), "{fault:?} at {at}: half a note is there");
            desk.keys("<ctrl-s>");
        }
        assert!(desk.is_saved(), "{fault:?} at {at}: it was called saved");
        if desk.fs.calls() <= at {
            return injected;
        }
        injected += 1;
    }
    injected
}

#[test]
fn whatever_call_fails_the_text_is_saved_or_still_on_the_page() {
    let (base, _) = base();
    let injected: usize = FAILURES
        .iter()
        .map(|fault| write_and_save(&base, *fault))
        .sum();
    println!("the program itself: {injected} injected failures");
    assert!(injected > 100, "{injected}");
}

/// Lets every call fail that comes while a page is being written and the journal is locked over it.
fn write_and_lock(base: &CrashFs, fault: Fault) -> usize {
    let begin = Desk::with(base, usize::MAX, fault).fs.calls();
    for at in begin.. {
        let mut desk = Desk::with(base, at, fault);
        desk.keys("w quiet <ctrl-l>");
        assert!(!desk.shows(TEXT), "{fault:?} at {at}");
        // Whatever comes next tries again what the disk did not take.
        desk.keys("b <ctrl-l>");
        desk.office.perform(Effect::Lock, &|_| ());
        assert_eq!(desk.on_disk().1, [TEXT], "{fault:?} at {at}");
        if desk.fs.calls() <= at {
            return at - begin;
        }
    }
    0
}

#[test]
fn whatever_call_fails_a_page_that_a_lock_takes_away_is_kept() {
    let (base, _) = base();
    let injected: usize = FAILURES
        .iter()
        .map(|fault| write_and_lock(&base, *fault))
        .sum();
    println!("locked over a page: {injected} injected failures");
    assert!(injected > 40, "{injected}");
}
