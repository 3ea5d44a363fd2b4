//! The real loop on a screen of one's choice, with an open journal, in a process of its own: this test binary, started
//! again. Each word of its notes is a word of the canary, and so is the message of a panic that is armed here.

use std::fs;
use std::sync::Arc;
use std::thread;

use afterword::app::desk::Journal;
use afterword::app::route::Route;
use afterword::cli::call::Call;
use afterword::cli::options::Options;
use afterword::cli::program::desk;
use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::library::Library;
use afterword::journal::note::{FLAGGED, Note, Written};
use afterword::store::Store;
use afterword::store::create::Setup;
use afterword::store::unlock::Opened;
use afterword::tui::clock;
use afterword::tui::perform::Office;
use afterword::tui::run::{Launch, run};
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;
use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::places::route;
use crate::process::wait_until;
use crate::program::{Home, PASSPHRASE};
use crate::pty::{Terminal, WIDE, prepared};

/// Names the screen to open.
const SCREEN: &str = "screen";

/// The pipe that says where the program is to break; it is gone when that is understood.
const ARM: &str = "arm";

/// What is typed where a draft is made of it, and what a panic says of itself.
pub const TEXT: &str = "zanzibar quillfeather";

/// Gives a home whose journal holds the canary in titles, texts, words for people and labels, and nothing else of it.
pub fn home() -> Home {
    let home = Home::new();
    let passphrase = passphrase();
    let setup = Setup {
        passphrase: &passphrase,
        work: 10,
        now: clock::wall(),
    };
    let created = Store::create(Arc::new(RealFs), places(&home), &setup);
    let mut store = created.expect("a journal").store;
    for note in notes() {
        let _ = store.put(&note, &[]).expect("it is saved");
    }
    store.lock().expect("it locks");
    home
}

/// Gives the same notes without a disk.
pub fn library() -> Library {
    use afterword::journal::revision::{FORMAT, Kind, Revision};
    let revisions = notes().into_iter().map(|note| Revision {
        id: note.id,
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".to_owned(),
        note,
    });
    Library::from_revisions(revisions.collect())
}

fn notes() -> Vec<Note> {
    let note = |number: u8| {
        let mut note = Note::new(Id::from_bytes([number; 16]), Written::At(clock::wall()));
        note.title = format!("zanzibar {number}");
        note.alias = Some("quillfeather".to_owned());
        note.tags = vec!["zanzibar".to_owned(), FLAGGED.to_owned()];
        note.body = format!("A zanzibar line {number}.\n\nA quillfeather line.\n");
        note
    };
    (1..=4).map(note).collect()
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE).expect("a passphrase")
}

fn places(home: &Home) -> Places {
    Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    }
}

/// Opens the home's journal.
pub fn opened(home: &Home) -> Opened {
    let store = Store::at(Arc::new(RealFs), places(home), clock::wall());
    let mut store = store.expect("a journal");
    let opened = store.unlock(&passphrase(), &mut |_, _| ());
    opened.expect("its passphrase")
}

/// Gives what is kept of the text that was being written, and forgets it.
pub fn take_drafts(home: &Home) -> Vec<Draft> {
    let drafts = opened(home).drafts;
    for file in crate::traces::drafts(home) {
        fs::remove_file(file).expect("it is ours");
    }
    drafts
}

/// Opens the program on a screen.
pub fn start(home: &Home, screen: &str) -> Terminal {
    home.write(SCREEN, screen);
    let _ = fs::remove_file(home.path(ARM));
    let mode = Mode::from_raw_mode(0o600);
    mknodat(CWD, home.path(ARM), FileType::Fifo, mode, 0).expect("a pipe");
    let this = std::env::current_exe().expect("a test binary has a path");
    let mut command = prepared(home, this);
    command.args(["--exact", "anywhere::program", "--ignored", "--nocapture"]);
    let mut t = Terminal::run(command, WIDE);
    t.wait_until(screen, |seen| {
        seen.alternate_screen() && !seen.contents().trim().is_empty()
    });
    t
}

/// Makes the program break at a place that [`afterword::tui::mishap`] names, at its next pass.
#[cfg(debug_assertions)]
pub fn arm(home: &Home, place: &str) {
    home.write(ARM, place);
    wait_until("the program has heard", || {
        (!home.path(ARM).exists()).then_some(())
    });
}

/// Not a test: what [`start`] starts. Without its home there is nothing to open.
#[test]
#[ignore = "a program that other tests start"]
fn program() {
    let Ok(screen) = fs::read_to_string(SCREEN) else {
        return;
    };
    let options = Options {
        journal: None,
        config: None,
        passphrase_file: None,
    };
    let call = Call::new(options).expect("a home");
    let places = call.place.places.clone();
    let mut store = Store::at(Arc::new(RealFs), places.clone(), clock::wall()).expect("a journal");
    let mut desk = desk(&call, Some(&store));
    let opened = store.unlock(&passphrase(), &mut |_, _| ());
    let library = opened.expect("its passphrase").library;
    let start = route(&screen, &library).expect("a screen of this name");
    if !matches!(start, Route::Setup | Route::Unlock(_)) {
        desk.journal = Journal::Open(Box::new(library));
    }
    #[cfg(debug_assertions)]
    thread::spawn(listen);
    let office = Office::new(Arc::new(RealFs), places, 10, Some(store));
    let launch = Launch {
        desk,
        start,
        office,
        runtime: None,
    };
    std::process::exit(run(launch).expect("a terminal"));
}

#[cfg(debug_assertions)]
fn listen() {
    use afterword::tui::mishap::{Place, arm};
    let places = [
        Place::Update,
        Place::Updated,
        Place::Wipe,
        Place::Draw,
        Place::Drawn,
        Place::Perform,
        Place::Performed,
        Place::Keys,
        Place::Signal,
    ];
    let asked = fs::read_to_string(ARM).expect("a pipe");
    let place = places
        .into_iter()
        .find(|place| format!("{place:?}") == asked);
    arm(place.expect("a place of this name"), 0, TEXT);
    fs::remove_file(ARM).expect("it is ours");
}
