use std::cell::RefCell;
use std::fs;

use super::*;
use crate::app::effect::Erase;
use crate::journal::library::erasure::Erasing;
use crate::journal::note::{DayPart, Written};
use crate::vault::files::real::RealFs;

const PHRASE: &str = "six plain words of a test";

/// A journal that was just made, with what answers effects.
struct Desk {
    office: Office,
    drafts: std::path::PathBuf,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        let places = Places {
            journal: place("journal"),
            state: place("state"),
            cache: place("cache"),
        };
        let mut office = Office::new(Arc::new(RealFs), places.clone(), 4, None);
        ask(&mut office, Effect::Create(Secret::new(PHRASE.into())));
        let journal = office.store.as_ref().unwrap().journal();
        Self {
            drafts: places.state_of(journal).join("drafts"),
            office,
            _folder: folder,
        }
    }

    fn ask(&mut self, effect: Effect) -> Vec<Reply> {
        ask(&mut self.office, effect)
    }

    fn unlocked(&mut self) -> Vec<String> {
        let replies = self.ask(Effect::Unlock(Secret::new(PHRASE.into())));
        let drafts = replies.into_iter().find_map(|reply| match reply {
            Reply::Unlocked(opened) => Some(opened.drafts),
            _ => None,
        });
        let drafts = drafts.expect("it opens");
        drafts.into_iter().map(|draft| draft.text).collect()
    }

    /// The disk takes no draft while something else has the folder's name.
    fn break_disk(&self) {
        RealFs
            .rename(&self.drafts, &self.drafts.with_extension("away"))
            .unwrap();
        drop(fs::File::create(&self.drafts).unwrap());
    }

    fn mend_disk(&self) {
        fs::remove_file(&self.drafts).unwrap();
        RealFs
            .rename(&self.drafts.with_extension("away"), &self.drafts)
            .unwrap();
    }
}

fn ask(office: &mut Office, effect: Effect) -> Vec<Reply> {
    let replies = RefCell::new(Vec::new());
    office.perform(effect, &|reply| replies.borrow_mut().push(reply));
    replies.into_inner()
}

fn draft(text: &str) -> Draft {
    let id = Id::from_bytes([7; 16]);
    Draft {
        id,
        note: id,
        changed: "2026-11-22T10:42:00+01:00".parse().unwrap(),
        title: String::new(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: text.into(),
        answers: std::collections::BTreeMap::new(),
    }
}

#[test]
fn a_draft_that_the_disk_did_not_take_before_a_lock_is_there_after_it() {
    let mut desk = Desk::open();
    desk.ask(Effect::Keep(draft("older")));
    desk.break_disk();
    let refused = desk.ask(Effect::Keep(draft("newer")));
    assert!(matches!(refused[..], [Reply::DraftNotKept(..)]));
    desk.ask(Effect::Lock);
    assert_eq!(desk.unlocked(), ["newer"]);
    desk.ask(Effect::Lock);
    desk.mend_disk();
    let kept = desk.ask(Effect::Lock);
    assert!(matches!(kept[..], [Reply::DraftKept(_)]));
    desk.office.held.clear();
    assert_eq!(desk.unlocked(), ["newer"]);
}

#[test]
fn a_draft_that_is_not_wanted_is_not_tried_again() {
    let mut desk = Desk::open();
    desk.break_disk();
    desk.ask(Effect::Keep(draft("text")));
    desk.ask(Effect::Forget(Id::from_bytes([7; 16])));
    desk.mend_disk();
    assert!(desk.unlocked().is_empty());
}

#[test]
fn a_lock_that_cannot_keep_its_list_is_told_and_drops_the_keys_all_the_same() {
    let mut desk = Desk::open();
    let at = "2026-11-22T10:42:00+01:00".parse().unwrap();
    let save = Save {
        note: Note::new(Id::from_bytes([7; 16]), Written::At(at)),
        parents: Vec::new(),
        draft: None,
    };
    desk.ask(Effect::Save(Box::new(save)));
    let state = desk.drafts.parent().unwrap().to_owned();
    RealFs
        .rename(&state, &state.with_extension("away"))
        .unwrap();
    drop(fs::File::create(&state).unwrap());
    let told = desk.ask(Effect::Lock);
    assert!(matches!(told[..], [Reply::Failed(_)]));
    assert!(!desk.office.store.as_ref().unwrap().is_unlocked());
    assert!(desk.ask(Effect::Lock).is_empty(), "it is locked");
}

#[test]
fn without_a_journal_there_is_nothing_to_lock() {
    let mut desk = Desk::open();
    desk.office.store = None;
    assert!(desk.ask(Effect::Lock).is_empty());
}

#[test]
fn what_is_set_while_locked_is_there_after_the_unlock() {
    let mut desk = Desk::open();
    desk.ask(Effect::Lock);
    let changes = vec![("stage", Some("late".into()))];
    let at = "2026-11-22T10:42:00+01:00".parse().unwrap();
    let written = crate::journal::note::Written::At(at);
    let (note, parents) = crate::journal::library::setting::next(
        None,
        "card",
        changes,
        (Id::from_bytes([7; 16]), written),
    );
    let setting = Save {
        note,
        parents,
        draft: None,
    };
    let settled = desk.ask(Effect::Settle(Box::new(setting)));
    assert!(matches!(settled[..], [Reply::Settled(_)]), "{settled:?}");
    let replies = desk.ask(Effect::Unlock(Secret::new(PHRASE.into())));
    let Some(Reply::Unlocked(opened)) = replies.into_iter().next_back() else {
        panic!("it opens");
    };
    let card = opened.library.config("card").expect("it is set");
    assert_eq!(card.text("stage"), Some("late"));
    assert_eq!((opened.library.len(), opened.taken_in), (0, 0));
}

#[test]
fn the_line_that_stays_is_told_before_its_note_is_gone() {
    let mut desk = Desk::open();
    let note = |number: u8| {
        let written = Written::Part(chrono::NaiveDate::default(), DayPart::Morning);
        let mut note = Note::new(Id::from_bytes([number; 16]), written);
        note.body = format!("note {number}\n");
        note
    };
    let save = Save {
        note: note(1),
        parents: Vec::new(),
        draft: None,
    };
    let saved = desk.ask(Effect::Save(Box::new(save)));
    let [Reply::Saved(saved)] = saved.as_slice() else {
        panic!("{saved:?}");
    };
    let version = saved.revision.id;
    let erase = |note: Id, stays| {
        Effect::Erase(Box::new(Erase {
            erasing: Erasing {
                note,
                versions: vec![version],
                unnamed: vec![version],
            },
            written: saved.revision.note.written,
            stays,
        }))
    };
    let wrong = desk.ask(erase(Id::from_bytes([9; 16]), None));
    assert!(
        matches!(wrong.as_slice(), [Reply::NotErased(..)]),
        "a file of another note"
    );
    let told = desk.ask(erase(note(1).id, Some(note(2))));
    let [Reply::Saved(line), Reply::Erased(erased)] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!((line.revision.note.id, erased.left), (note(2).id, 0));
    assert!(erased.confirmed && erased.tombstones[0].parents == [version]);
}
