//! Every bit, every cut, every tail: what was changed does not open, is named, and the rest opens.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::collections::BTreeMap;
use std::fs;
use std::iter;
use std::thread;

use afterword::store::error::Error as StoreError;
use afterword::store::problem::Fault;
use afterword::vault::cipher::Key;
use afterword::vault::error::Error;
use afterword::vault::identity;
use afterword::vault::kit::KitKey;
use afterword::vault::object;
use room::{Room, faults, name, passphrase, three, titles, unlock, write};

/// The tails that a broken sync or an editor may leave, and worse ones.
fn tails(file: &[u8]) -> [Vec<u8>; 8] {
    [
        b"\n".to_vec(),
        b"\0".to_vec(),
        b"\r\n".to_vec(),
        vec![b' '; 16],
        vec![0; 4096],
        vec![0; (64 << 10) + 16],
        file[file.len() - 16..].to_vec(),
        file.to_vec(),
    ]
}

fn flipped(file: &[u8], bit: usize) -> Vec<u8> {
    let mut changed = file.to_vec();
    changed[bit / 8] ^= 1 << (bit % 8);
    changed
}

/// Calls `check` with every number below `count`, on two threads.
fn each(count: usize, check: impl Fn(usize) + Sync) {
    let check = &check;
    thread::scope(|scope| {
        for start in 0..2 {
            scope.spawn(move || (start..count).step_by(2).for_each(check));
        }
    });
}

/// One sealed note with the key that opens it, and the two beside it.
fn one_of_three() -> (Room, Vec<u8>, Key) {
    let (room, [one, ..]) = three();
    let file = fs::read(room.object(one)).unwrap();
    let key = KitKey::parse(&room.kit.page()).unwrap().identity().clone();
    (room, file, key)
}

#[test]
fn every_bit_of_an_object_flipped_is_noticed() {
    let (_room, file, key) = one_of_three();
    let bits = file.len() * 8;
    each(bits, |bit| {
        let opened = object::open(&flipped(&file, bit), iter::once(&key));
        assert!(opened.is_err(), "bit {bit}");
    });
    assert!(object::open(&file, iter::once(&key)).is_ok());
    println!(
        "{bits} of {bits} flipped bits noticed in {} bytes",
        file.len()
    );
}

/// Through the whole store, in steps of a prime so that each place of a bit and each part of the file comes.
#[test]
fn a_flipped_bit_is_named_and_the_other_notes_open() {
    let (room, [one, ..]) = three();
    let file = fs::read(room.object(one)).unwrap();
    let mut store = room.again();
    let mut count = 0;
    for bit in (0..file.len() * 8).step_by(331) {
        write(room.object(one), &flipped(&file, bit));
        let opened = unlock(&mut store);
        assert_eq!(titles(&opened), ["three", "two"], "bit {bit}");
        let named: Vec<_> = faults(&opened).into_iter().map(|(name, _)| name).collect();
        assert_eq!(named, [name(one)], "bit {bit}");
        count += 1;
    }
    write(room.object(one), &file);
    let opened = unlock(&mut store);
    assert_eq!((titles(&opened).len(), faults(&opened)), (3, Vec::new()));
    println!("{count} flipped bits named, the two other notes open each time");
}

#[test]
fn every_cut_and_every_tail_of_an_object_is_noticed() {
    let (_room, file, key) = one_of_three();
    for len in 0..file.len() {
        let cut = object::open(&file[..len], iter::once(&key));
        assert!(matches!(cut, Err(Error::Incomplete)), "{len}: {cut:?}");
    }
    let tails = tails(&file);
    for tail in &tails {
        let longer = object::open(&[&file, tail.as_slice()].concat(), iter::once(&key));
        assert!(longer.is_err(), "{} more", tail.len());
    }
    assert!(object::open(&file, iter::once(&key)).is_ok());
    println!("{} cuts and {} tails noticed", file.len(), tails.len());
}

/// Without the rule on lengths the cipher alone still notices: no cut and no tail passes for a whole text.
#[test]
fn the_cipher_alone_notices_every_cut_and_tail() {
    use afterword::vault::cipher::decrypt;
    let (_room, file, key) = one_of_three();
    each(file.len(), |len| {
        assert!(decrypt(&file[..len], iter::once(&key)).is_err(), "{len}");
    });
    for tail in tails(&file) {
        assert!(decrypt(&[&file, tail.as_slice()].concat(), iter::once(&key)).is_err());
    }
    assert!(decrypt(&file, iter::once(&key)).is_ok());
}

#[test]
fn an_object_of_another_journal_and_swapped_halves_are_named() {
    let (room, [one, two, _]) = three();
    let (other, [theirs, ..]) = three();
    let file = fs::read(room.object(one)).unwrap();
    let (head, tail) = file.split_at(file.len() / 2);
    write(room.object(one), &[tail, head].concat());
    write(room.object(two), &fs::read(other.object(theirs)).unwrap());
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["three"]);
    let mut expected = [(name(one), Fault::NotAge), (name(two), Fault::Damaged)];
    expected.sort_by(|one, two| one.0.cmp(&two.0));
    assert_eq!(faults(&opened), expected);
    assert_eq!(titles(&unlock(&mut other.again())).len(), 3);
}

/// Some flips read as another passphrase: age cannot tell a changed salt from a wrong word.
#[test]
fn every_bit_of_the_identity_flipped_is_refused_and_nothing_is_written_over_it() {
    let (room, _) = three();
    let path = room.folder.path().join("journal").join(identity::NAME);
    let file = fs::read(&path).unwrap();
    let mut store = room.again();
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for bit in 0..file.len() * 8 {
        let changed = flipped(&file, bit);
        write(path.clone(), &changed);
        let word = match store.unlock(&passphrase(), &mut |_, _| ()).unwrap_err() {
            StoreError::Vault(Error::WrongPassphrase) => "as a wrong passphrase",
            StoreError::Vault(_) => "as damage",
            other => panic!("bit {bit}: {other:?}"),
        };
        *words.entry(word).or_default() += 1;
        assert_eq!(fs::read(&path).unwrap(), changed, "bit {bit}");
        assert!(!store.is_unlocked());
    }
    let bits = file.len() * 8;
    assert_eq!(words.values().sum::<usize>(), bits);
    println!("{bits} of {bits} flipped bits of identity.age refused: {words:?}");
    write(path, &file);
    assert_eq!(titles(&unlock(&mut store)).len(), 3);
}

#[test]
fn every_cut_and_tail_of_the_identity_is_refused_while_the_kit_still_opens_every_note() {
    let (room, ids) = three();
    let path = room.folder.path().join("journal").join(identity::NAME);
    let file = fs::read(&path).unwrap();
    let cuts = (0..file.len()).map(|len| file[..len].to_vec());
    let tails = tails(&file).map(|tail| [file.as_slice(), &tail].concat());
    for (number, changed) in cuts.chain(tails).enumerate() {
        let opened = identity::unwrap(&changed, &passphrase());
        assert!(opened.is_err(), "{number}");
    }
    write(path, &file[..file.len() / 2]);
    let mut store = room.again();
    assert!(store.unlock(&passphrase(), &mut |_, _| ()).is_err());
    let key = KitKey::parse(&room.kit.page()).unwrap();
    for id in ids {
        assert!(store.open_with_kit(&key, id).is_ok());
    }
    println!("{} cuts and 8 tails of identity.age refused", file.len());
}
