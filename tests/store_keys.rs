//! Rotation, readers and kits: who opens what, before and after, on this machine and on others.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
mod room;

use std::collections::BTreeMap;
use std::fs;
use std::iter;

use room::{Room, faults, name, passphrase, three, titles, unlock, write};

use afterword::id::Id;
use afterword::store::Store;
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault;
use afterword::vault::cipher::{self, Key};
use afterword::vault::identity;
use afterword::vault::kit::{Kit, KitKey};
use afterword::vault::object::{self, Signer};
use afterword::vault::passphrase::Passphrase;
use afterword::vault::seal::Sealer;

const MANY: usize = 1000;

fn opens(room: &Room, id: Id, key: &Key) -> bool {
    let file = fs::read(room.object(id)).unwrap();
    object::open(&file, iter::once(key)).is_ok()
}

fn kit_key(kit: &Kit) -> KitKey {
    KitKey::parse(&kit.page()).unwrap()
}

/// What each object holds, to the last byte.
fn plain(room: &Room, key: &Key) -> BTreeMap<Id, Vec<u8>> {
    let objects = room.store.objects().unwrap();
    let read = |id: Id| {
        let file = fs::read(room.object(id)).unwrap();
        (
            id,
            cipher::decrypt(&file, iter::once(key)).unwrap().to_vec(),
        )
    };
    objects.into_iter().map(read).collect()
}

fn anew(store: &mut Store) {
    while store.reencrypt(MANY).unwrap() > 0 {}
}

#[test]
fn after_a_rotation_old_notes_open_and_new_ones_need_the_new_key() {
    let (mut room, [one, ..]) = three();
    let mut store = room.again();
    unlock(&mut store);
    let before = store.readers().unwrap();
    store.rotate(&passphrase()).unwrap();
    let after = store.readers().unwrap();
    assert_ne!(before.own, after.own);
    assert_eq!((after.older, after.left), (1, 4));
    room.store = store;
    let new = room.put("after");
    // The kit opens both: it is a reader of its own.
    assert!(opens(&room, one, kit_key(&room.kit).identity()));
    assert!(opens(&room, new, kit_key(&room.kit).identity()));
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["after", "one", "three", "two"]);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.readers.left, 4);
}

#[test]
fn encrypted_anew_every_object_is_the_same_text_and_only_newer_readers_open_it() {
    let (mut room, [one, ..]) = three();
    let old_kit = kit_key(&room.kit);
    let before = plain(&room, old_kit.identity());
    let mut store = room.again();
    unlock(&mut store);
    let new_kit = Kit::generate(store.journal());
    store
        .adopt_kit(&passphrase(), &new_kit.recipient())
        .unwrap();
    store.rotate(&passphrase()).unwrap();
    anew(&mut store);
    store.lock().unwrap();
    room.store = store;
    assert!(!opens(&room, one, old_kit.identity()));
    assert_eq!(plain(&room, kit_key(&new_kit).identity()), before);
    let opened = unlock(&mut room.again());
    assert_eq!((faults(&opened), opened.readers.left), (vec![], 0));
    assert!(!opened.readers.asks());
}

#[test]
fn encrypting_anew_goes_on_where_it_was_stopped() {
    let (room, _) = three();
    let mut store = room.again();
    unlock(&mut store);
    store.rotate(&passphrase()).unwrap();
    assert_eq!(store.reencrypt(1).unwrap(), 3);
    // As after a kill: nothing was locked, nothing was written down.
    drop(store);
    let mut store = room.again();
    let opened = unlock(&mut store);
    assert_eq!((opened.problems, opened.readers.left), (vec![], 3));
    assert_eq!(store.reencrypt(MANY).unwrap(), 0);
    drop(store);
    assert_eq!(unlock(&mut room.again()).readers.left, 0);
}

#[test]
fn another_machine_sees_the_same_notes_and_misses_nothing() {
    let (room, _) = three();
    let before = titles(&unlock(&mut room.machine("two")));
    let mut store = room.again();
    unlock(&mut store);
    store.rotate(&passphrase()).unwrap();
    anew(&mut store);
    drop(store);
    let opened = unlock(&mut room.machine("two"));
    assert_eq!((titles(&opened), faults(&opened)), (before, vec![]));
    assert!(!opened.readers.asks());
}

/// The control: with the same seal the change is told, when the text is another.
#[test]
fn another_text_under_the_same_name_is_not_taken_for_encrypted_anew() {
    let (room, [one, ..]) = three();
    unlock(&mut room.machine("two"));
    let mut store = room.again();
    unlock(&mut store);
    let device = room.state().device().unwrap().unwrap();
    let readers = room.state().recipients().unwrap().unwrap();
    let file = fs::read(room.object(one)).unwrap();
    let plain = object::open(&file, iter::once(kit_key(&room.kit).identity())).unwrap();
    let text = plain.without_seal().replace("one\n", "won\n");
    let signer = Signer {
        journal: store.journal(),
        name: Sealer::Device(device.id),
        key: &device.key,
    };
    let forged = object::encrypt(&object::seal(&text, signer).unwrap(), &readers).unwrap();
    drop(store);
    write(room.object(one), &forged);
    let opened = unlock(&mut room.machine("two"));
    assert_eq!(faults(&opened), [(name(one), Fault::Changed)]);
}

#[test]
fn what_is_damaged_or_foreign_is_left_as_it_is() {
    let (room, [one, two, _]) = three();
    let readers = room.state().recipients().unwrap().unwrap();
    let strange = object::encrypt(b"+++\nformat = 1\n+++\nfrom elsewhere\n", &readers).unwrap();
    write(room.object(one), b"age-encryption.org/v1\nnonsense");
    write(room.object(two), &strange);
    let mut store = room.again();
    unlock(&mut store);
    store.rotate(&passphrase()).unwrap();
    anew(&mut store);
    assert_eq!(store.stuck().unwrap().len(), 2);
    assert_eq!(fs::read(room.object(two)).unwrap(), strange);
}

#[test]
fn an_object_that_was_erased_meanwhile_does_not_come_back() {
    let (room, [one, ..]) = three();
    let mut store = room.again();
    unlock(&mut store);
    store.rotate(&passphrase()).unwrap();
    fs::remove_file(room.object(one)).unwrap();
    anew(&mut store);
    assert!(!room.object(one).exists());
}

/// T36: whatever stands in the folder, this machine encrypts to whom it pinned.
/// The control: the same setting, sealed by the journal itself, is a change that a machine asks about.
#[test]
fn a_new_kit_opens_what_is_new_and_the_old_one_does_not() {
    let (mut room, [one, ..]) = three();
    let mut store = room.again();
    unlock(&mut store);
    let kit = Kit::generate(store.journal());
    store.adopt_kit(&passphrase(), &kit.recipient()).unwrap();
    room.store = store;
    let new = room.put("new");
    let (old, fresh) = (kit_key(&room.kit), kit_key(&kit));
    assert!(opens(&room, one, old.identity()) && !opens(&room, new, old.identity()));
    assert!(opens(&room, new, fresh.identity()) && !opens(&room, one, fresh.identity()));
    room.store.rotate(&passphrase()).unwrap();
    anew(&mut room.store);
    assert!(opens(&room, one, fresh.identity()) && !opens(&room, one, old.identity()));
}

#[test]
fn a_wrong_passphrase_changes_no_key() {
    let (room, _) = three();
    let mut store = room.again();
    unlock(&mut store);
    let wrong = Passphrase::new("another one").unwrap();
    let before = fs::read(room.store.places().journal.join(identity::NAME)).unwrap();
    assert!(matches!(
        store.rotate(&wrong),
        Err(Error::Vault(vault::error::Error::WrongPassphrase))
    ));
    let kit = Kit::generate(store.journal());
    assert!(store.adopt_kit(&wrong, &kit.recipient()).is_err());
    let after = fs::read(room.store.places().journal.join(identity::NAME)).unwrap();
    assert_eq!((store.readers().unwrap().older, before), (0, after));
}

/// Two machines that rotate at once: the second file wins, and this machine says that its key is gone.
#[test]
fn two_machines_that_rotate_at_once_lose_no_note_and_are_told() {
    let (mut room, _) = three();
    let identity = room.store.places().journal.join(identity::NAME);
    unlock(&mut room.machine("two"));
    let first = fs::read(&identity).unwrap();
    let mut store = room.again();
    unlock(&mut store);
    store.rotate(&passphrase()).unwrap();
    store.lock().unwrap();
    let ours = fs::read(&identity).unwrap();
    write(identity.clone(), &first);
    let mut two = room.machine("two");
    unlock(&mut two);
    two.rotate(&passphrase()).unwrap();
    drop(two);
    // The sync service keeps the other machine's file, and ours beside it.
    let copy = "identity.sync-conflict-20261126.age";
    write(room.store.places().journal.join(copy), &ours);
    let mut store = room.again();
    let opened = unlock(&mut store);
    let told = faults(&opened);
    assert!(
        told.contains(&(identity::NAME.to_owned(), Fault::OtherIdentity)),
        "{told:?}"
    );
    assert!(told.contains(&(copy.to_owned(), Fault::SecondIdentity)));
    assert!(opened.readers.is_other_identity);
    room.store = store;
    let id = room.put("in between");
    room.store.lock().unwrap();
    let locked = room.put("in between, locked");
    // Both identities open what is written until it is settled.
    for file in [fs::read(&identity).unwrap(), ours] {
        let text = identity::unwrap(&file, &passphrase()).unwrap();
        let ring = vault::keyring::Keyring::parse(&text).unwrap();
        assert!(opens(&room, id, ring.newest()) && opens(&room, locked, ring.newest()));
    }
    unlock(&mut room.store);
    room.store.agree().unwrap();
    room.store.lock().unwrap();
    let told = faults(&unlock(&mut room.again()));
    assert_eq!(told, [(copy.to_owned(), Fault::SecondIdentity)]);
}

#[test]
fn which_passphrase_holds_is_said_whichever_is_typed() {
    let (room, _) = three();
    let folder = room.store.places().journal.clone();
    let new = Passphrase::new("six other words").unwrap();
    let third = Passphrase::new("a third one").unwrap();
    let mut store = room.again();
    // Begun and not made: the file from before stands beside itself.
    let old = fs::read(folder.join(identity::NAME)).unwrap();
    write(folder.join(identity::PREVIOUS), &old);
    let refused = store.unlock(&new, &mut |_, _| ()).unwrap_err();
    assert!(matches!(refused, Error::UnfinishedChange), "{refused:?}");
    assert!(store.change_passphrase(&passphrase(), &new).unwrap());
    let refused = store.unlock(&passphrase(), &mut |_, _| ()).unwrap_err();
    assert!(matches!(refused, Error::OlderPassphrase), "{refused:?}");
    let refused = store.unlock(&third, &mut |_, _| ()).unwrap_err();
    assert!(matches!(
        refused,
        Error::Vault(vault::error::Error::WrongPassphrase)
    ));
    // Another machine changed it at once, and the sync service kept both.
    write(folder.join("identity (conflict).age"), &old);
    store.unlock(&new, &mut |_, _| ()).unwrap();
    let refused = store.unlock(&passphrase(), &mut |_, _| ()).unwrap_err();
    assert!(matches!(refused, Error::OtherIdentity(_)), "{refused:?}");
}

#[test]
fn a_second_process_cannot_change_keys() {
    let (room, _) = three();
    let mut first = room.again();
    unlock(&mut first);
    let mut second = room.again();
    unlock(&mut second);
    assert!(matches!(second.rotate(&passphrase()), Err(Error::InUse)));
    assert!(matches!(second.reencrypt(1), Err(Error::InUse)));
    let refused = second.change_passphrase(&passphrase(), &Passphrase::new("new").unwrap());
    assert!(matches!(refused, Err(Error::InUse)));
}
