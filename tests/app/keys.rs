//! The screen of the keys: who reads, the passphrase, a new key, a new kit, another reader.

use afterword::app::effect::{Effect, KeyDeed};
use afterword::app::msg::{Keyed, Kit, Opened, Reply, Trouble, Verdict};
use afterword::app::screen::Screen;
use afterword::app::screen::keys::Part;
use afterword::app::secret::Secret;
use afterword::journal::library::Library;
use afterword::journal::reader::{Reader, Readers};
use insta::assert_snapshot;

use crate::harness::{Harness, Start};
use crate::snapshots::seen;

const KIT: &str = "age1qzkit00000000000000000000000000000000000000000000000000abcdef";
const SAFE: &str = "age1safe00000000000000000000000000000000000000000000000000uvwxyz";

pub fn kit() -> Reader {
    Reader {
        recipient: KIT.to_owned(),
        name: String::new(),
        is_kit: true,
    }
}

pub fn safe() -> Reader {
    Reader {
        recipient: SAFE.to_owned(),
        name: "key in the safe".to_owned(),
        is_kit: false,
    }
}

pub fn readers(present: Vec<Reader>) -> Readers {
    Readers {
        own: "q9w8e7".to_owned(),
        present,
        ..Readers::default()
    }
}

/// The screen in a journal with these readers.
pub fn opened(readers: Readers) -> Harness {
    let mut h = Harness::start(Start::Locked);
    h.keys("<enter> pass <enter>");
    h.reply(Reply::Unlocked(Box::new(Opened {
        library: Library::default(),
        drafts: Vec::new(),
        troubles: Vec::new(),
        inbox: Vec::new(),
        readers,
        taken_in: 0,
    })));
    if !matches!(h.app.screen(), Screen::Keys(_)) {
        h.keys("K");
    }
    assert!(matches!(h.app.screen(), Screen::Keys(_)));
    h.effects.clear();
    h
}

pub fn usual() -> Harness {
    opened(readers(vec![kit(), safe()]))
}

pub fn answer(h: &mut Harness, keyed: Keyed, readers: Readers) {
    h.reply(Reply::Keys(keyed, Box::new(readers)));
}

pub fn deeds(h: &mut Harness) -> Vec<KeyDeed> {
    h.effects
        .drain(..)
        .filter_map(|effect| match effect {
            Effect::Keys(deed) => Some(deed),
            _ => None,
        })
        .collect()
}

pub fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn trouble() -> Trouble {
    Trouble {
        what: "That passphrase does not open the journal.".to_owned(),
        remedy: "Capitals, spaces and the keyboard's layout count.".to_owned(),
    }
}

fn changed_elsewhere() -> Readers {
    Readers {
        added: vec![safe()],
        older: 1,
        left: 412,
        ..readers(vec![kit()])
    }
}

pub fn shown() -> Kit {
    Kit {
        journal: "0102030405060708090a0b0c0d0e0f10".to_owned(),
        key: secret("AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"),
    }
}

#[test]
fn the_screen_is_seen_at_each_size() {
    let mut h = opened(Readers::default());
    assert_snapshot!("keys_empty", seen(&mut h));
    let mut h = usual();
    assert_snapshot!("keys_typical", seen(&mut h));
    h.keys("<down> <down> <down> <down> <down>");
    assert_snapshot!("keys_reader", seen(&mut h));
    let mut h = opened(changed_elsewhere());
    assert_snapshot!("keys_changed_elsewhere", seen(&mut h));
    let mut h = opened(Readers {
        is_other_identity: true,
        ..readers(vec![kit()])
    });
    assert_snapshot!("keys_other_identity", seen(&mut h));
}

#[test]
fn its_parts_are_seen_at_each_size() {
    let mut h = usual();
    h.keys("<enter> old");
    assert_snapshot!("keys_present", seen(&mut h));
    h.keys("<enter>");
    answer(&mut h, Keyed::Failed(trouble()), readers(vec![kit()]));
    assert_snapshot!("keys_wrong", seen(&mut h));
    let mut h = usual();
    h.keys("<enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    h.reply(Reply::Phrase(secret("six plain words of this test")));
    assert_snapshot!("keys_offer", seen(&mut h));
    let mut h = usual();
    h.keys("<down> <down> <enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    answer(&mut h, Keyed::Kit(shown()), readers(vec![kit()]));
    assert_snapshot!("keys_kit", seen(&mut h));
    let mut h = usual();
    h.keys("<down> <down> <down> <enter> age1x <enter> safe <enter> abc");
    assert_snapshot!("keys_six", seen(&mut h));
}

#[test]
fn the_passphrase_is_asked_offered_typed_twice_and_changed() {
    let mut h = usual();
    h.keys("<enter> old <enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Try(secret("old"))]);
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    assert_eq!(h.effects, [Effect::ProposePhrase]);
    h.reply(Reply::Phrase(secret("abc")));
    h.keys("<enter> ab <enter>");
    assert!(
        h.screen(80, 24).contains("not the same"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("abc <enter>");
    let (present, new) = (secret("old"), secret("abc"));
    assert_eq!(deeds(&mut h), [KeyDeed::Change { present, new }]);
    answer(&mut h, Keyed::Changed(true), readers(vec![kit()]));
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("Old copies") && screen.contains("make a new key"),
        "{screen}"
    );
}

#[test]
fn ones_own_passphrase_is_judged_and_a_weak_one_is_not_taken() {
    let mut h = usual();
    h.keys("<enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    h.keys("o a");
    let verdict = |good| {
        Reply::Verdict(Verdict {
            good,
            says: "so it is".to_owned(),
        })
    };
    h.reply(verdict(false));
    assert!(h.screen(80, 24).contains("so it is"));
    h.keys("<enter>");
    assert!(h.screen(80, 24).contains("one's own") || deeds(&mut h).len() == 1);
    h.keys("b");
    h.reply(verdict(true));
    h.keys("<enter> ab <enter>");
    let deeds = deeds(&mut h);
    assert!(
        matches!(deeds.last(), Some(KeyDeed::Change { .. })),
        "{deeds:?}"
    );
}

#[test]
fn a_wrong_passphrase_is_said_and_asked_for_again() {
    let mut h = usual();
    h.keys("<down> <enter> old <enter>");
    answer(&mut h, Keyed::Failed(trouble()), readers(vec![kit()]));
    assert!(h.screen(80, 24).contains("does not open the journal"));
    h.effects.clear();
    h.keys("new <enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Try(secret("new"))]);
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    assert_eq!(deeds(&mut h), [KeyDeed::Rotate(secret("new"))]);
}

#[test]
fn a_new_kit_holds_only_once_six_characters_were_typed_back() {
    let mut h = usual();
    h.keys("<down> <down> <enter> old <enter>");
    answer(&mut h, Keyed::Right, readers(vec![kit()]));
    assert_eq!(
        deeds(&mut h),
        [KeyDeed::Try(secret("old")), KeyDeed::MakeKit(secret("old"))]
    );
    answer(&mut h, Keyed::Kit(shown()), readers(vec![kit()]));
    h.keys("wrong1 <enter>");
    assert_eq!(deeds(&mut h), []);
    h.keys("54khce <enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::TakeKit]);
    answer(&mut h, Keyed::KitTaken, readers(vec![kit()]));
    let screen = h.screen(80, 24);
    assert!(screen.contains("new kit holds") && !screen.contains("AGE-SECRET"));
}

#[test]
fn a_kit_that_is_left_or_locked_away_is_never_taken() {
    for leave in ["<esc>", "<ctrl-l>"] {
        let mut h = usual();
        h.keys("<down> <down> <enter> old <enter>");
        answer(&mut h, Keyed::Right, readers(vec![kit()]));
        answer(&mut h, Keyed::Kit(shown()), readers(vec![kit()]));
        h.effects.clear();
        h.keys(leave);
        assert!(!h.screen(80, 24).contains("AGE-SECRET"));
        assert_eq!(deeds(&mut h), []);
    }
}

#[test]
fn a_reader_is_added_with_its_last_six_characters_alone() {
    let mut h = usual();
    h.keys("<down> <down> <down> <enter> ssh-ed25519 <enter>");
    assert!(h.screen(80, 24).contains("58 small letters"));
    h.keys("<esc> <enter>");
    h.send(afterword::app::msg::Msg::Paste(format!(" {SAFE}\n")));
    h.keys("<enter> safe <enter> uvwxy <enter>");
    assert_eq!(deeds(&mut h), []);
    h.keys("uvwxyz <enter>");
    let deeds = deeds(&mut h);
    let [KeyDeed::Add(recipient, name, _)] = deeds.as_slice() else {
        panic!("{deeds:?}");
    };
    assert_eq!((recipient.as_str(), name.as_str()), (SAFE, "safe"));
}

#[test]
fn a_reader_is_asked_about_before_it_goes_and_the_kit_stays() {
    let mut h = usual();
    h.keys("<down> <down> <down> <down> <enter>");
    assert!(h.screen(80, 24).contains("not taken away but replaced"));
    h.keys("<down> <enter> <esc>");
    assert_eq!(deeds(&mut h), []);
    h.keys("<enter>");
    assert!(
        h.screen(80, 24)
            .contains("Take “key in the safe” from the list?")
    );
    h.keys("y");
    let deeds = deeds(&mut h);
    let [KeyDeed::Remove(recipient, _)] = deeds.as_slice() else {
        panic!("{deeds:?}");
    };
    assert_eq!(recipient, SAFE);
}

#[test]
fn what_another_machine_changed_is_told_at_the_unlock_and_agreed_to_here() {
    let mut h = opened(changed_elsewhere());
    assert!(
        h.screen(80, 24)
            .contains("Another machine changed who can read")
    );
    h.keys("<enter>");
    assert_eq!(deeds(&mut h), [KeyDeed::Agree]);
    answer(&mut h, Keyed::Agreed, readers(vec![kit(), safe()]));
    assert!(!h.screen(80, 24).contains("Another machine"));
}

#[test]
fn a_lock_leaves_nothing_of_it() {
    let mut h = usual();
    h.keys("<enter> old <ctrl-l>");
    assert!(!matches!(h.app.screen(), Screen::Keys(_)));
    assert_eq!(h.app.desk().readers, Readers::default());
    let _ = Part::Overview;
}
