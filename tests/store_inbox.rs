//! Adopting, discarding, restoring: what somebody else did to the folder is told apart and put right, by its owner alone.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/forge.rs"]
mod forge;
#[path = "support/held.rs"]
mod held;
#[path = "support/room.rs"]
mod room;

use std::fs;

use forge::{conflicting, foreign, rewritten};
use held::{again, kept};
use room::{Room, faults, name, note, three, titles, unlock, write};

use afterword::id::Id;
use afterword::journal::inbox::{ADOPTED, Deed};
use afterword::journal::note::Written;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault::random;

fn written() -> Written {
    Written::At(room::now())
}

/// What waits, and what can be done about it.
fn waits(store: &Store) -> Vec<(String, Fault, Vec<Deed>)> {
    let items = store.inbox().into_iter();
    items
        .map(|item| (item.problem.name, item.problem.fault, item.deeds))
        .collect()
}

fn look(store: &mut Store) -> (Vec<String>, Vec<(String, Fault)>) {
    let opened = store.look_again(&mut |_, _| ()).unwrap();
    (titles(&opened), faults(&opened))
}

#[test]
fn a_foreign_text_is_read_as_text_and_adopted_as_a_note_of_ones_own() {
    use Deed::{Adopt, Discard, Read};
    let (room, _) = three();
    let id = random::id();
    write(room.object(id), &foreign(&room, id));
    let mut store = again(&room);
    let expected = (name(id), Fault::Foreign, vec![Read, Adopt, Discard]);
    assert_eq!(waits(&store), [expected]);
    assert!(store.inbox()[0].since.is_some());
    assert!(store.peek(&name(id)).unwrap().contains("forged words"));
    assert_eq!(look(&mut store).0, ["one", "three", "two"]);

    let note = store.adopt(&name(id), written()).unwrap().unwrap();
    assert!(!room.object(id).exists());
    assert!(!store.take_back().unwrap(), "there is nothing to undo");
    let opened = unlock(&mut store);
    assert_eq!(faults(&opened), []);
    let adopted = &opened.library.entry(note).unwrap().current().note;
    assert_eq!(adopted.body, "forged words");
    assert!(adopted.unknown.contains_key(ADOPTED) && adopted.tags.is_empty());
}

#[test]
fn a_text_that_is_no_note_is_adopted_as_it_is() {
    let (room, _) = three();
    let id = random::id();
    write(
        room.object(id),
        &forge::plain(&room, "+++\nnonsense [\n+++\nwords\n"),
    );
    let mut store = again(&room);
    let note = store.adopt(&name(id), written()).unwrap().unwrap();
    let opened = unlock(&mut store);
    let body = &opened.library.entry(note).unwrap().current().note.body;
    assert!(body.contains("nonsense [") && body.contains("words"));
}

#[test]
fn a_rewritten_note_is_told_from_a_foreign_one_and_put_back() {
    let (room, [one, ..]) = kept();
    let sound = fs::read(room.object(one)).unwrap();
    let file = rewritten(&room, one);
    write(room.object(one), &file);
    let mut store = again(&room);
    let items = waits(&store);
    assert_eq!((items.len(), &items[0].1), (1, &Fault::Forged));
    assert!(store.inbox()[0].problem.seen, "this machine knew it");
    assert_eq!(items[0].2[0], Deed::Restore);
    store.restore(&name(one)).unwrap();
    assert_eq!(fs::read(room.object(one)).unwrap(), sound);
    assert_eq!(
        look(&mut store),
        (vec!["one".into(), "three".into(), "two".into()], vec![])
    );
}

#[test]
fn a_discarded_file_comes_back_until_the_lock() {
    let (room, _) = three();
    let id = random::id();
    write(room.object(id), &foreign(&room, id));
    let mut store = again(&room);
    assert!(store.discard(&name(id)).unwrap());
    assert!(!room.object(id).exists() && look(&mut store).1.is_empty());
    assert!(store.take_back().unwrap() && !store.take_back().unwrap());
    assert_eq!(look(&mut store).1, [(name(id), Fault::Foreign)]);
    store.discard(&name(id)).unwrap();
    store.lock().unwrap();
    let _ = unlock(&mut store);
    assert!(!store.take_back().unwrap(), "the lock ends it");
}

#[test]
fn what_is_meant_to_be_gone_is_forgotten_and_what_is_not_held_is_not_offered() {
    let (room, [one, ..]) = three();
    fs::remove_file(room.object(one)).unwrap();
    let mut store = again(&room);
    assert_eq!(
        waits(&store),
        [(name(one), Fault::Missing, vec![Deed::Forget])]
    );
    assert!(matches!(store.restore(&name(one)), Err(Error::NotHeld)));
    store.let_be(&name(one)).unwrap();
    assert_eq!(look(&mut store).1, []);
    assert_eq!(faults(&unlock(&mut room.again())), []);
}

#[test]
fn renamed_and_swapped_files_get_their_names_back() {
    let (room, [one, two, three]) = three();
    let aside = room.store.places().objects().join("note (1).age");
    rename(&room.object(one), &aside);
    rename(&room.object(two), &room.object(Id::from_bytes([9; 16])));
    rename(&room.object(three), &room.object(two));
    rename(&room.object(Id::from_bytes([9; 16])), &room.object(three));
    let mut store = again(&room);
    assert_eq!(waits(&store).len(), 3);
    assert_eq!(store.adopt("note (1).age", written()).unwrap(), None);
    store.adopt(&name(two), written()).unwrap();
    assert_eq!(
        look(&mut store),
        (vec!["one".into(), "three".into(), "two".into()], vec![])
    );
}

#[test]
fn a_copy_is_harmless_and_one_with_other_bytes_is_shown() {
    let (room, [one, two, _]) = three();
    let objects = room.store.places().objects();
    let aside = |id: Id| objects.join(format!("{id}.sync-conflict-20261126.age"));
    fs::copy(room.object(one), aside(one)).unwrap();
    write(aside(two), &conflicting(&room, two));
    let mut store = again(&room);
    let other = aside(two).file_name().unwrap().to_str().unwrap().to_owned();
    let found = waits(&store);
    assert_eq!(
        found,
        [(
            other.clone(),
            Fault::Copied(two),
            vec![Deed::Read, Deed::Discard]
        )]
    );
    assert_eq!(store.check(true, &mut |_, _| ()).unwrap().copies, 1);
    store.discard(&other).unwrap();
    assert_eq!(
        look(&mut store),
        (vec!["one".into(), "three".into(), "two".into()], vec![])
    );
}

#[test]
fn an_older_folder_put_back_is_named_object_by_object_and_so_are_older_keys() {
    let mut room = Room::new();
    let text = note("kept");
    let first = room.store.put(&text, &[]).unwrap().revision.id;
    let older = fs::read(room.folder.path().join("journal/identity.age")).unwrap();
    let tombstone = room
        .store
        .put_tombstone(text.id, written(), &[first])
        .unwrap();
    room.store.lock().unwrap();
    let other = afterword::vault::passphrase::Passphrase::new("eight other words of the same test");
    let other = other.unwrap();
    let mut store = again(&room);
    let _ = store
        .change_passphrase(&room::passphrase(), &other)
        .unwrap();
    let _ = store.unlock(&other, &mut |_, _| ()).unwrap();
    store.lock().unwrap();

    fs::remove_file(room.object(tombstone.revision.id)).unwrap();
    write(room.folder.path().join("journal/identity.age"), &older);
    let mut store = again(&room);
    let expected = [
        (name(tombstone.revision.id), Fault::Missing),
        ("identity.age".to_owned(), Fault::OlderIdentity),
    ];
    let (_, mut found) = look(&mut store);
    found.sort_by_key(|(name, _)| name.starts_with("identity"));
    assert_eq!(found, expected);
    store.let_be("identity.age").unwrap();
    assert_eq!(look(&mut store).1.len(), 1);

    // The control: a machine that never saw them cannot miss them.
    assert_eq!(faults(&unlock(&mut room.machine("two"))), []);
}

#[test]
fn nothing_is_done_to_what_does_not_wait() {
    let (room, [one, ..]) = three();
    let mut store = again(&room);
    for name in [
        name(one),
        "nothing.age".into(),
        "../journal.toml".into(),
        String::new(),
    ] {
        let refused = |done: Result<(), Error>| matches!(done, Err(Error::NotWaiting));
        assert!(refused(store.adopt(&name, written()).map(drop)));
        assert!(refused(store.discard(&name).map(drop)));
        assert!(refused(store.restore(&name)) && refused(store.let_be(&name)));
        assert!(refused(store.peek(&name).map(drop)));
    }
    store.lock().unwrap();
    assert!(matches!(store.discard(&name(one)), Err(Error::Locked)));
    assert!(room.object(one).exists());
}

#[test]
fn a_note_that_came_into_its_place_meanwhile_is_not_removed() {
    let (room, [one, ..]) = three();
    let sound = fs::read(room.object(one)).unwrap();
    write(room.object(one), &rewritten(&room, one));
    let mut store = again(&room);
    write(room.object(one), &sound); // a sync service brought it back
    assert!(matches!(store.discard(&name(one)), Err(Error::NotWaiting)));
    assert!(matches!(
        store.adopt(&name(one), written()),
        Err(Error::NotWaiting)
    ));
    assert_eq!(fs::read(room.object(one)).unwrap(), sound);
}

fn rename(from: &std::path::Path, to: &std::path::Path) {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::rename(from, to).unwrap();
}

#[test]
fn a_planted_setting_and_another_journals_name_change_nothing() {
    let (room, _) = three();
    let id = random::id();
    let text = format!(
        "+++\nformat = 1\nid = \"{id}\"\nkind = \"config\"\nnote = \"{id}\"\nparents = []\n\
         written = 2026-11-20T10:00:00+01:00\ndevice = \"d1a2b3c4\"\ntitle = \"recipients\"\n+++\nx\n"
    );
    write(room.object(id), &forge::plain(&room, &text));
    let opened = unlock(&mut room.again());
    assert_eq!(faults(&opened), [(name(id), Fault::Foreign)]);
    assert!(opened.library.config("recipients").is_none());

    let manifest = room.store.places().journal.join("journal.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let other = text.replace(&room.store.journal().to_string(), &random::id().to_string());
    write(manifest, other.as_bytes());
    let refused = room.again().unlock(&room::passphrase(), &mut |_, _| ());
    assert!(matches!(refused, Err(Error::OtherJournal)));
}

/// Seals nobody but the real keys can make: were they not verified, all that was forged would count.
#[test]
fn with_a_verifier_that_says_yes_what_was_forged_would_be_taken_in() {
    use afterword::journal::codec;
    use afterword::store::judge::judge;
    use afterword::store::scan::{Content, Found, Opener};
    use afterword::vault::seal::{SealKey, Sealer, Seals};
    use afterword::vault::seen::Seen;
    let revision = |sealer| Found {
        name: name(Id::from_bytes([7; 16])),
        id: Some(Id::from_bytes([7; 16])),
        content: Ok(Content {
            hash: [0; 32],
            sealer,
            claim: None,
            opener: Opener::Only,
            is_forged: true,
            plain: None,
            revision: codec::parse(&format!(
                "+++\nformat = 1\nid = \"{0}\"\nkind = \"note\"\nnote = \"{0}\"\nparents = []\n\
                 written = 2026-11-20T10:00:00+01:00\ndevice = \"d1a2b3c4\"\n+++\nforged\n",
                Id::from_bytes([7; 16])
            )),
        }),
    };
    let judged = |sealer| {
        let mut seals = Seals::new(random::id(), SealKey::generate());
        judge(vec![revision(sealer)], &mut seals, &mut Seen::default())
    };
    let (no, yes) = (judged(Sealer::Nobody), judged(Sealer::Journal));
    assert_eq!((no.revisions.len(), no.problems.len()), (0, 1));
    assert_eq!((yes.revisions.len(), yes.problems.len()), (1, 0));
}
