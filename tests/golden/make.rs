//! What the golden journal of format 1 was made of.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use afterword::id::Id;
use afterword::journal::library::setting;
use afterword::journal::note::{DayPart, Note, State, Written};
use afterword::store::Store;
use afterword::store::create::{Created, Setup};
use afterword::vault::files::real::RealFs;
use afterword::vault::kit::KitKey;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::random;
use chrono::{NaiveDate, TimeDelta};

use crate::room::{note, now, places, write};

const WORDS: &str = "golden lantern over a quiet harbour";
/// Log2 of scrypt's N: cheap, for it guards nothing.
const WORK: u8 = 10;

pub const EDITED: &str = "An edited note";
pub const FORKED: &str = "A forked note, on the second machine";
pub const RICH: &str = "Grüße, 🌿 and a long text";
pub const SETTING: &str = "alias:harbour";
/// The notes that are listed, in order.
pub const TITLES: [&str; 4] = [FORKED, EDITED, RICH, "Written while locked"];
/// Objects of each kind, in the order of `Kind::ALL`.
pub const KINDS: [usize; 5] = [8, 1, 1, 2, 0];

/// A note that uses every key of the front matter.
pub fn rich(id: Id) -> Note {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let mut note = Note::new(id, Written::Part(day, DayPart::Evening));
    RICH.clone_into(&mut note.title);
    note.deck = Some("after-a-hard-session".to_owned());
    note.alias = Some("harbour".to_owned());
    note.state = State::Open;
    note.tags = ["ct:helpless", "#own", "sup:flagged"]
        .map(str::to_owned)
        .to_vec();
    note.scales.insert("strain".to_owned(), 7);
    note.scales.insert("calm".to_owned(), 0);
    note.body = format!(
        "# Später\n\n+++\nis no front matter here: \"quotes\", \\ and \ttabs.\n\n{}End.",
        "A line of a long note, with é as one letter and e\u{301} as two.\n".repeat(80)
    );
    let keys = "from_later = \"kept\"\n[table]\nlist = [1, 2]\n";
    note.unknown = keys.parse().expect("a table");
    note
}

/// Makes the journal with its passphrase, its kit and the text of each object.
pub fn make(folder: &Path) {
    let passphrase = Passphrase::new(WORDS).expect("words");
    let setup = Setup {
        passphrase: &passphrase,
        work: WORK,
        now: now(),
    };
    let home = tempfile::tempdir().expect("a folder");
    let machine = |name| {
        let mut places = places(home.path(), name);
        places.journal = folder.join("journal");
        places
    };
    fs::create_dir(folder).expect("it is not there yet");
    let made = Store::create(Arc::new(RealFs), machine("one"), &setup);
    let Created { mut store, kit } = made.expect("a journal");
    let fork = fill(&mut store);
    store.lock().expect("it locks");
    let _ = store
        .put(&note("Written while locked"), &[])
        .expect("saved");

    let mut second = Store::at(Arc::new(RealFs), machine("two"), now()).expect("found");
    let _ = second.unlock(&passphrase, &mut |_, _| ()).expect("opened");
    let (mut forked, base) = fork;
    forked.written = Written::At(now() + TimeDelta::minutes(1));
    put(&mut second, &forked, FORKED, &[base]);

    let page = kit.page();
    let key = KitKey::parse(&page).expect("a key");
    fs::create_dir(folder.join("texts")).expect("a folder");
    for id in second.objects().expect("a list") {
        let text = second.open_with_kit(&key, id).expect("it opens");
        write(folder.join(format!("texts/{id}.md")), text.as_bytes());
    }
    write(folder.join("kit.txt"), page.as_bytes());
    write(
        folder.join("passphrase.txt"),
        format!("{WORDS}\n").as_bytes(),
    );
}

/// Writes all that one machine writes while unlocked; gives the note that the other one forks, and from where.
fn fill(store: &mut Store) -> (Note, Id) {
    let edited = note("A note");
    let first = put(store, &edited, "A note", &[]);
    put(store, &edited, EDITED, &[first]);
    let forked = note("A note that two machines edit");
    let base = put(store, &forked, &forked.title, &[]);
    put(
        store,
        &forked,
        "A forked note, on the first machine",
        &[base],
    );
    let binned = note("A note for the bin");
    let head = put(store, &binned, &binned.title, &[]);
    let tombstone = store.put_tombstone(binned.id, Written::At(now()), &[head]);
    let _ = tombstone.expect("saved");
    let changes = vec![("stage", Some("early".into()))];
    let at = (random::id(), Written::At(now()));
    let (setting, parents) = setting::next(None, SETTING, changes, at);
    let _ = store.put_config(&setting, &parents).expect("saved");
    let _ = store.put(&rich(random::id()), &[]).expect("saved");
    (forked, base)
}

fn put(store: &mut Store, note: &Note, title: &str, parents: &[Id]) -> Id {
    let mut note = note.clone();
    title.clone_into(&mut note.title);
    store.put(&note, parents).expect("saved").revision.id
}
