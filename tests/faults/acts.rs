//! What a person does, one thing after the other: the table that all faults and all crashes go through.
//!
//! An act stops at the first error, as the program does, and writes down what the person was told until then. An
//! operation that is new joins with a line in [`ACTS`].

use std::path::Path;
use std::sync::Arc;
use std::thread;

use afterword::id::Id;
use afterword::journal::library::entry::Entry;
use afterword::journal::library::setting;
use afterword::journal::note::{Note, Written};
use afterword::store::Store;
use afterword::vault::files::Fs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::random;

use crate::room::{self, note, now, passphrase, places};
use crate::told::{NEW_WORDS, Phrase, Told, draft};

/// One thing that a person does; none when it stopped.
pub struct Act {
    pub name: &'static str,
    pub run: fn(Arc<dyn Fs>, &mut Told) -> Option<()>,
}

const fn act(name: &'static str, run: fn(Arc<dyn Fs>, &mut Told) -> Option<()>) -> Act {
    Act { name, run }
}

/// Everything that changes a journal which is there already.
pub const ACTS: [Act; 10] = [
    act("save while locked", save_locked),
    act("unlock and save", unlock_and_save),
    act("first unlock of a machine", first_unlock),
    act("edit", edit),
    act("bin and take back", bin),
    act("erase", erase),
    act("settings", settings),
    act("passphrase", change_passphrase),
    act("import", import),
    act("drafts", keep_drafts),
];

/// Does something with each act, all at once.
pub fn each<T: Send>(work: impl Fn(&Act) -> T + Sync) -> Vec<T> {
    let work = &work;
    thread::scope(|scope| {
        let working: Vec<_> = ACTS
            .iter()
            .map(|act| scope.spawn(move || work(act)))
            .collect();
        let done = working.into_iter().map(|one| one.join().unwrap());
        done.collect()
    })
}

/// The one that needs an empty folder.
pub const CREATE: Act = act("create", create);

fn create(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let made = room::create(fs, places(Path::new("/"), "one")).ok()?;
    told.created = true;
    let mut store = made.store;
    save(&mut store, told, &note("the first of all"), &[])?;
    store.lock().ok()
}

fn save_locked(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    save(&mut store, told, &note("kept"), &[])?;
    save(&mut store, told, &note("kept too"), &[])?;
    Some(())
}

fn unlock_and_save(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    save_around_a_lock(open(fs)?, told)
}

fn first_unlock(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let other = places(Path::new("/"), "two");
    save_around_a_lock(Store::at(fs, other, now()).ok()?, told)
}

fn save_around_a_lock(mut store: Store, told: &mut Told) -> Option<()> {
    unlock(&mut store)?;
    save(&mut store, told, &note("kept"), &[])?;
    store.lock().ok()?;
    save(&mut store, told, &note("kept, locked"), &[])?;
    Some(())
}

fn edit(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let library = unlock(&mut store)?;
    let entry = library.entries().next()?;
    let (mut note, mut heads) = (entry.current().note.clone(), entry.head_ids());
    for text in ["edited once", "edited twice", "edited and labelled"] {
        text.clone_into(&mut note.body);
        note.tags.push("#own".to_owned());
        heads = vec![save(&mut store, told, &note, &heads)?];
    }
    store.lock().ok()
}

fn bin(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let library = unlock(&mut store)?;
    let entries: Vec<&Entry> = library.entries().collect();
    for entry in &entries {
        told.may_bin.push(entry.id());
        let gone = store.put_tombstone(entry.id(), Written::At(now()), &entry.head_ids());
        let gone = gone.ok()?;
        if gone.confirmed || store.confirm() {
            told.binned.push(entry.id());
        }
        if entry.id() == entries[0].id() {
            told.binned.clear();
            let before = told.notes.len();
            save(&mut store, told, &entry.current().note, &[gone.revision.id])?;
            if told.notes.len() > before {
                told.may_bin.clear();
            }
        }
    }
    store.lock().ok()
}

fn erase(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let library = unlock(&mut store)?;
    let entry = library.entries().next()?;
    let mut parents = entry.head_ids();
    for text in ["a second version", "a third version"] {
        let mut note = entry.current().note.clone();
        text.clone_into(&mut note.body);
        parents = vec![save(&mut store, told, &note, &parents)?];
    }
    let library = unlock(&mut store)?;
    let erasing = library.entry(entry.id())?.erasing();
    told.erasing = Some(entry.id());
    let erased = store.erase(&erasing, Written::At(now())).ok()?;
    told.erased = erased.left == 0 && (erased.confirmed || store.confirm());
    save(&mut store, told, &note("kept after it"), &[])?;
    store.lock().ok()
}

fn settings(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let mut library = unlock(&mut store)?;
    for word in ["early", "middle", "late"] {
        let changes = vec![("stage", Some(word.into()))];
        let known = library.config("alias:harbour");
        let at = (random::id(), Written::At(now()));
        let (note, parents) = setting::next(known, "alias:harbour", changes, at);
        let saved = store.put_config(&note, &parents).ok()?;
        if saved.confirmed || store.confirm() {
            told.set = Some(word);
        }
        library.insert(saved.revision);
    }
    store.lock().ok()
}

fn change_passphrase(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let new = Passphrase::new(NEW_WORDS).ok()?;
    told.phrase = Phrase::Either;
    if store.change_passphrase(&passphrase(), &new).ok()? {
        told.phrase = Phrase::New;
    }
    save(&mut store, told, &note("kept"), &[])?;
    store.unlock(&new, &mut |_, _| ()).ok()?;
    store.lock().ok()
}

fn import(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    unlock(&mut store)?;
    for number in 0..12 {
        save(&mut store, told, &note(&format!("entry {number}")), &[])?;
    }
    store.lock().ok()
}

fn keep_drafts(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    for text in ["a", "ab", "abc"] {
        let sealed = store.seal_draft(&draft(text)).ok()?;
        store.keep_draft(&sealed).ok()?;
        told.draft = Some(text);
    }
    save(&mut store, told, &note("abc"), &[])?;
    told.draft = None;
    store.drop_draft(draft("").id).ok()
}

/// What a person does after a crash: opens the journal and writes on.
pub const GO_ON: Act = act("go on after a crash", go_on);

fn go_on(fs: Arc<dyn Fs>, told: &mut Told) -> Option<()> {
    let mut store = open(fs)?;
    let new = Passphrase::new(NEW_WORDS).ok()?;
    let mut phrases = [passphrase(), new].into_iter();
    phrases.find_map(|phrase| store.unlock(&phrase, &mut |_, _| ()).ok())?;
    save(&mut store, told, &note("written after it"), &[])?;
    store.lock().ok()
}

fn open(fs: Arc<dyn Fs>) -> Option<Store> {
    Store::at(fs, places(Path::new("/"), "one"), now()).ok()
}

fn unlock(store: &mut Store) -> Option<afterword::journal::library::Library> {
    let opened = store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
    Some(opened.library)
}

/// Saves a note; it is promised when the disk confirmed it.
fn save(store: &mut Store, told: &mut Told, note: &Note, parents: &[Id]) -> Option<Id> {
    let saved = store.put(note, parents).ok()?;
    if saved.confirmed || store.confirm() {
        told.notes.push((note.id, saved.revision.note.body));
    }
    Some(saved.revision.id)
}
