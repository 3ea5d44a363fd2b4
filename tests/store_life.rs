//! A journal from its first note to a second machine.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use room::{Room, note, now, passphrase, titles, unlock};

use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::note::Written;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::vault;
use afterword::vault::kit::KitKey;
use afterword::vault::passphrase::Passphrase;

#[test]
fn what_was_saved_is_there_after_an_unlock() {
    let mut room = Room::new();
    room.put("first");
    room.put("second");
    let mut again = room.again();
    let mut steps = Vec::new();
    let opened = again
        .unlock(&passphrase(), &mut |done, all| steps.push((done, all)))
        .unwrap();
    assert_eq!(titles(&opened), ["first", "second"]);
    assert_eq!(opened.problems, []);
    assert_eq!(steps, [(0, 3), (3, 3)]);
}

#[test]
fn an_unlock_of_many_says_how_far_it_is() {
    let mut room = Room::new();
    for _ in 0..40 {
        room.put("one of many");
    }
    let mut steps = Vec::new();
    room.again()
        .unlock(&passphrase(), &mut |done, all| steps.push((done, all)))
        .unwrap();
    assert!(steps.len() > 2 && steps.is_sorted(), "{steps:?}");
    assert_eq!((steps[0], steps[steps.len() - 1]), ((0, 41), (41, 41)));
}

#[test]
fn a_wrong_passphrase_keeps_the_journal_locked() {
    let room = Room::new();
    let mut again = room.again();
    let wrong = Passphrase::new("six plain words of a tes").unwrap();
    let refused = again.unlock(&wrong, &mut |_, _| ());
    assert!(matches!(
        refused,
        Err(Error::Vault(vault::error::Error::WrongPassphrase))
    ));
    assert!(!again.is_unlocked());
    assert!(again.drafts().is_err());
    unlock(&mut again);
}

#[test]
fn a_note_written_while_locked_is_taken_in_quietly() {
    let mut room = Room::new();
    room.store.lock().unwrap();
    let mut locked = room.again();
    assert!(locked.can_write() && !locked.is_unlocked());
    let _ = locked.put(&note("in the dark"), &[]).unwrap();
    let mut again = room.again();
    let opened = unlock(&mut again);
    assert_eq!(titles(&opened), ["in the dark"]);
    assert_eq!((opened.taken_in, opened.problems.len()), (1, 0));
    again.lock().unwrap();
    assert_eq!(unlock(&mut again).taken_in, 0);
}

#[test]
fn a_journal_that_is_locked_is_not_looked_into_again() {
    let mut room = Room::new();
    room.put("first");
    assert!(room.store.look_again(&mut |_, _| ()).is_ok());
    room.store.lock().unwrap();
    let refused = room.store.look_again(&mut |_, _| ());
    assert!(matches!(refused, Err(Error::Locked)));
    assert!(!room.store.is_unlocked());
}

#[test]
fn a_second_machine_needs_the_folder_and_the_passphrase_alone() {
    let mut room = Room::new();
    room.put("here");
    let mut first = room.again();
    let _ = first.put(&note("here, locked"), &[]).unwrap();
    let mut second = room.machine("two");
    assert!(!second.can_write());
    assert!(matches!(
        second.put(&note("too early"), &[]),
        Err(Error::NeverUnlocked)
    ));
    let opened = unlock(&mut second);
    assert_eq!(titles(&opened), ["here", "here, locked"]);
    assert_eq!(opened.problems, []);
    second.lock().unwrap();
    let saved = second.put(&note("there, locked"), &[]).unwrap();
    let opened = unlock(&mut first);
    assert_eq!(titles(&opened), ["here", "here, locked", "there, locked"]);
    assert_eq!(opened.problems, []);
    let key = KitKey::parse(&room.kit.page()).unwrap();
    assert!(first.open_with_kit(&key, saved.revision.id).is_ok());
}

#[test]
fn the_kit_opens_every_object() {
    let mut room = Room::new();
    let id = room.put("on paper");
    let key = KitKey::parse(&room.kit.page()).unwrap();
    let locked = room.again();
    for object in locked.objects().unwrap() {
        locked.open_with_kit(&key, object).unwrap();
    }
    assert!(
        locked
            .open_with_kit(&key, id)
            .unwrap()
            .ends_with("+++\non paper\n")
    );
}

#[test]
fn a_note_goes_to_the_bin_and_comes_back() {
    let mut room = Room::new();
    let text = note("wanted");
    let first = room.store.put(&text, &[]).unwrap().revision.id;
    let gone = room
        .store
        .put_tombstone(text.id, Written::At(now()), &[first])
        .unwrap();
    let mut again = room.again();
    let opened = unlock(&mut again);
    assert_eq!(
        (
            opened.library.entries().count(),
            opened.library.binned().count()
        ),
        (0, 1)
    );
    again.lock().unwrap();
    let _ = room.store.put(&text, &[gone.revision.id]).unwrap();
    assert_eq!(titles(&unlock(&mut again)), ["wanted"]);
}

fn keep(store: &Store, draft: &Draft) {
    let sealed = store.seal_draft(draft).expect("it is encrypted");
    store.keep_draft(&sealed).expect("it is kept");
}

fn draft(id: u8, text: &str) -> Draft {
    Draft {
        id: Id::from_bytes([id; 16]),
        note: Id::from_bytes([id; 16]),
        changed: now() + chrono::Duration::seconds(id.into()),
        title: "draft".to_owned(),
        deck: None,
        page: None,
        parents: vec![Id::from_bytes([9; 16])],
        text: text.to_owned(),
        answers: [(
            "one".to_owned(),
            afterword::journal::answer::Answer::Scale(7),
        )]
        .into(),
    }
}

#[test]
fn drafts_are_kept_while_locked_and_read_when_unlocked() {
    let room = Room::new();
    let mut locked = room.again();
    keep(&locked, &draft(1, "begun"));
    keep(&locked, &draft(1, "a \"line\"\n\twith\r\n\u{1} and é"));
    keep(&locked, &draft(2, "other"));
    assert!(matches!(locked.drafts(), Err(Error::Locked)));
    assert_eq!(locked.count_drafts().unwrap(), 2);
    let opened = unlock(&mut locked);
    assert_eq!(
        opened.drafts,
        [
            draft(2, "other"),
            draft(1, "a \"line\"\n\twith\r\n\u{1} and é")
        ]
    );
    locked.drop_draft(draft(2, "").id).unwrap();
    locked.drop_draft(draft(2, "").id).unwrap();
    assert_eq!(locked.drafts().unwrap().len(), 1);
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let mut room = Room::new();
    room.put("kept");
    room.store.lock().unwrap();
    let new = Passphrase::new("cafe\u{301} of the new words").unwrap();
    let mut again = room.again();
    assert!(again.change_passphrase(&new, &new).is_err());
    assert!(again.change_passphrase(&passphrase(), &new).unwrap());
    let previous = room.folder.path().join("journal/identity.age.prev");
    assert!(previous.exists());
    assert!(again.unlock(&passphrase(), &mut |_, _| ()).is_err());
    let opened = again.unlock(&new, &mut |_, _| ()).unwrap();
    assert_eq!(titles(&opened), ["kept"]);
    assert!(!previous.exists());
}

#[test]
fn only_one_process_keeps_the_identity() {
    let room = Room::new();
    let mut other = room.again();
    let new = Passphrase::new("new").unwrap();
    let refused = other.change_passphrase(&passphrase(), &new);
    assert!(matches!(refused, Err(Error::InUse)));
    let _ = other.put(&note("notes need no lock"), &[]).unwrap();
    assert_eq!(unlock(&mut other).taken_in, 1);
}

#[test]
fn a_journal_is_made_only_in_an_empty_folder() {
    let room = Room::new();
    let places = room.store.places().clone();
    let again = room::create(std::sync::Arc::new(vault::files::real::RealFs), places);
    assert!(matches!(again, Err(Error::Occupied)));
    let nowhere = room::places(&room.folder.path().join("nowhere"), "one");
    let fs = std::sync::Arc::new(vault::files::real::RealFs);
    let missing = afterword::store::Store::at(fs, nowhere, now());
    assert!(matches!(missing, Err(Error::NoJournal)));
}

#[test]
fn two_processes_and_two_machines_never_overwrite_each_other() {
    let room = Room::new();
    unlock(&mut room.machine("two"));
    std::thread::scope(|scope| {
        for machine in ["one", "one", "two"] {
            let mut store = room.machine(machine);
            scope.spawn(move || {
                for text in ["a", "b", "c", "d"] {
                    let _ = store.put(&note(text), &[]).unwrap();
                }
            });
        }
    });
    let opened = unlock(&mut room.again());
    assert_eq!((opened.library.len(), opened.problems.len()), (12, 0));
}

#[test]
fn what_is_given_back_is_what_reads_back() {
    let mut room = Room::new();
    let mut ragged = note("ragged");
    ragged.body = "text with space at its end  \n\n \n".to_owned();
    let saved = room.store.put(&ragged, &[]).unwrap();
    let opened = unlock(&mut room.again());
    assert_eq!(
        opened.library.revision(saved.revision.id),
        Some(&saved.revision)
    );
}
