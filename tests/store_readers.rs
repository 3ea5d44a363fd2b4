//! Who can read: added, taken away, asked about on other machines, and not planted.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::collections::BTreeMap;
use std::fs;
use std::iter;

use room::{Room, faults, name, now, passphrase, three, unlock, write};

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::library::Library;
use afterword::journal::note::Written;
use afterword::journal::reader::{self, Reader};
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::store::error::Error;
use afterword::store::problem::Fault;
use afterword::vault::cipher::Key;
use afterword::vault::kit::Kit;
use afterword::vault::object::{self, Signer};
use afterword::vault::random;
use afterword::vault::seal::Sealer;

fn at() -> Written {
    Written::At(now())
}

fn opens(room: &Room, id: Id, key: &Key) -> bool {
    let file = fs::read(room.object(id)).unwrap();
    object::open(&file, iter::once(key)).is_ok()
}

#[test]
fn a_reader_opens_what_is_written_from_then_on_until_taken_away() {
    let (mut room, [one, ..]) = three();
    let key = Key::generate();
    let recipient = key.to_public().to_string();
    let mut store = room.again();
    let refused = store.add_reader(&recipient, "", at());
    assert!(matches!(refused, Err(Error::Locked)));
    unlock(&mut store);
    assert!(
        store
            .add_reader(&recipient.to_uppercase(), "safe", at())
            .unwrap()
    );
    let again = store.add_reader(&recipient, "", at());
    assert!(matches!(again, Err(Error::ReadsAlready)));
    room.store = store;
    let during = room.put("during");
    room.store.lock().unwrap();
    let locked = room.put("while locked");
    assert!(!opens(&room, one, &key) && opens(&room, during, &key) && opens(&room, locked, &key));
    let readers = unlock(&mut room.store).readers;
    assert_eq!(readers.present.len(), 2);
    assert_eq!(
        (readers.present[1].name.as_str(), readers.asks()),
        ("safe", false)
    );
    assert!(room.store.remove_reader(&recipient, at()).unwrap());
    let after = room.put("after");
    assert!(!opens(&room, after, &key));
    let kit = readers.present[0].recipient.clone();
    assert!(matches!(
        room.store.remove_reader(&kit, at()),
        Err(Error::KitStays)
    ));
    assert!(matches!(
        room.store.remove_reader(&recipient, at()),
        Err(Error::NotAReader)
    ));
}

#[test]
fn another_machine_is_asked_before_it_encrypts_to_a_new_reader() {
    let (mut room, _) = three();
    unlock(&mut room.machine("two"));
    let key = Key::generate();
    let recipient = key.to_public().to_string();
    let mut store = room.again();
    unlock(&mut store);
    let _ = store.add_reader(&recipient, "safe", at()).unwrap();
    let own = store.readers().unwrap();
    assert!(!own.asks());
    drop(store);
    let mut two = room.machine("two");
    let readers = unlock(&mut two).readers;
    assert_eq!(readers.added.len(), 1);
    assert_eq!(readers.added[0].recipient, recipient);
    room.store = two;
    let before = room.put("before agreeing");
    assert!(!opens(&room, before, &key));
    room.store.agree().unwrap();
    let after = room.put("after agreeing");
    assert!(opens(&room, after, &key));
    room.store.lock().unwrap();
    assert!(!unlock(&mut room.machine("two")).readers.asks());
    // A machine that joins later knows nothing older, and follows the list.
    let readers = unlock(&mut room.machine("three")).readers;
    assert_eq!((readers.present.len(), readers.asks()), (2, false));
}

#[test]
fn another_machine_is_asked_about_a_new_kit_and_a_reader_taken_away() {
    let (room, _) = three();
    let mut store = room.again();
    unlock(&mut store);
    let recipient = Key::generate().to_public().to_string();
    let _ = store.add_reader(&recipient, "safe", at()).unwrap();
    store.lock().unwrap();
    unlock(&mut room.machine("two"));
    unlock(&mut store);
    let kit = Kit::generate(store.journal());
    store.adopt_kit(&passphrase(), &kit.recipient()).unwrap();
    let _ = store.remove_reader(&recipient, at()).unwrap();
    assert!(!store.readers().unwrap().asks());
    drop(store);
    let readers = unlock(&mut room.machine("two")).readers;
    assert!(readers.added.len() == 1 && readers.added[0].is_kit);
    assert_eq!(readers.removed.len(), 2);
}

#[test]
fn planted_files_add_no_reader_and_are_told_of() {
    let (mut room, _) = three();
    let thief = Key::generate();
    let recipient = thief.to_public().to_string();
    let journal = room.store.places().journal.clone();
    for name in ["recipients.txt", ".age-recipients", "recipients"] {
        write(journal.join(name), recipient.as_bytes());
    }
    let before = room.state().recipients().unwrap().unwrap();
    // A setting sealed by nobody, and one that a machine sealed while locked.
    let device = room.state().device().unwrap().unwrap();
    let (unsealed, sealed) = (random::id(), random::id());
    let card = |id: Id| {
        let reader = Reader {
            recipient: recipient.clone(),
            name: String::new(),
            is_kit: false,
        };
        let (note, _) = reader::next(&Library::default(), &reader, true, (random::id(), at()));
        codec::print(&Revision {
            id,
            format: FORMAT,
            kind: Kind::Config,
            parents: Vec::new(),
            device: device.id.to_string(),
            note,
        })
    };
    let plain = card(unsealed);
    write(
        room.object(unsealed),
        &object::encrypt(plain.as_bytes(), &before).unwrap(),
    );
    let signer = Signer {
        journal: room.store.journal(),
        name: Sealer::Device(device.id),
        key: &device.key,
    };
    let plain = object::seal(&card(sealed), signer).unwrap();
    write(
        room.object(sealed),
        &object::encrypt(&plain, &before).unwrap(),
    );
    let mut store = room.again();
    let opened = unlock(&mut store);
    let told: BTreeMap<String, Fault> = faults(&opened).into_iter().collect();
    assert_eq!(told.get(&name(sealed)), Some(&Fault::Planted));
    assert!(told.contains_key(&name(unsealed)));
    assert!(!opened.readers.asks());
    room.store = store;
    let new = room.put("after");
    assert!(!opens(&room, new, &thief));
    assert_eq!(room.state().recipients().unwrap().unwrap(), before);
    assert_eq!(unlock(&mut room.machine("fresh")).readers.present.len(), 1);
}

#[test]
fn the_same_setting_with_the_journals_seal_is_asked_about() {
    let (room, _) = three();
    unlock(&mut room.machine("two"));
    let mut store = room.again();
    unlock(&mut store);
    let recipient = Key::generate().to_public().to_string();
    let _ = store.add_reader(&recipient, "", at()).unwrap();
    drop(store);
    assert!(unlock(&mut room.machine("two")).readers.asks());
}
