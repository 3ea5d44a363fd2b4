use std::iter;

use super::*;
use crate::vault::random;
use crate::vault::seal::DeviceId;

const TEXT: &str = "+++\nformat = 1\ntitle = \"a\"\n+++\nBody.\n";

struct Keys {
    journal: Id,
    key: Key,
    seals: Seals,
}

fn keys() -> Keys {
    let journal = random::id();
    Keys {
        journal,
        key: Key::generate(),
        seals: Seals::new(journal, SealKey::generate()),
    }
}

impl Keys {
    fn signer(&self) -> Signer<'_> {
        Signer {
            journal: self.journal,
            name: Sealer::Journal,
            key: self.seals.own(),
        }
    }

    fn file(&self, text: &str) -> Vec<u8> {
        let plain = seal(text, self.signer()).unwrap();
        encrypt(&plain, &[self.key.to_public(), Key::generate().to_public()]).unwrap()
    }

    fn open(&self, file: &[u8]) -> Result<Plain, Error> {
        open(file, iter::once(&self.key))
    }
}

#[test]
fn what_is_sealed_opens_and_says_by_whom() {
    let keys = keys();
    let plain = keys.open(&keys.file(TEXT)).unwrap();
    assert_eq!(plain.sealer(&keys.seals), Sealer::Journal);
    assert_eq!(*plain.without_seal(), *TEXT);
    let second = plain.text().lines().nth(1).unwrap();
    assert_eq!(second.len(), "seal = \"v:\"".len() + SEAL_CHARS);
    assert!(second.starts_with("seal = \"v:") && second.ends_with('"'));
}

#[test]
fn a_text_is_sealed_in_one_piece_of_memory_and_printed_as_its_length() {
    let keys = keys();
    for body in ["", "long ".repeat(2000).as_str()] {
        let sealed = seal(&format!("{TEXT}{body}"), keys.signer()).unwrap();
        assert_eq!(sealed.capacity(), sealed.len(), "no copy was left behind");
        let plain = Plain::new(sealed.clone()).unwrap();
        assert_eq!(plain.bytes(), &**sealed);
        assert_eq!(
            format!("{plain:?}"),
            format!("Plain({} bytes)", sealed.len())
        );
    }
}

#[test]
fn a_machine_seals_under_its_own_name() {
    let mut keys = keys();
    let (device, key) = (DeviceId::generate(), SealKey::generate());
    let signer = Signer {
        name: Sealer::Device(device),
        key: &key,
        ..keys.signer()
    };
    let file = encrypt(&seal(TEXT, signer).unwrap(), &[keys.key.to_public()]).unwrap();
    let plain = keys.open(&file).unwrap();
    assert!(plain.text().contains(&format!("seal = \"{device}:")));
    assert_eq!(plain.sealer(&keys.seals), Sealer::Nobody);
    keys.seals.learn(device, key.clone());
    assert_eq!(plain.sealer(&keys.seals), Sealer::Device(device));
}

#[test]
fn lengths_on_disk_are_those_of_a_few_classes() {
    let keys = keys();
    for body in ["", "short", &"long ".repeat(500)] {
        let text = format!("+++\nformat = 1\n+++\n{body}\n");
        assert_eq!(seal(&text, keys.signer()).unwrap().len(), pad::FLOOR);
        // min 213, max 385 for one recipient in 20,000 files; another adds about 100
        let overhead = keys.file(&text).len() - pad::FLOOR;
        assert!((300..600).contains(&overhead), "{overhead}");
    }
}

#[test]
fn every_byte_changed_is_noticed() {
    let keys = keys();
    let file = keys.file(TEXT);
    for at in 0..file.len() {
        let mut changed = file.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(keys.open(&changed).is_err(), "byte {at}");
    }
    assert!(keys.open(&file).is_ok());
}

#[test]
fn every_cut_and_every_tail_is_noticed() {
    let keys = keys();
    let file = keys.file(TEXT);
    for len in 0..file.len() {
        let cut = keys.open(&file[..len]);
        assert!(matches!(cut, Err(Error::Incomplete)), "{len}: {cut:?}");
    }
    for tail in [&b"\n"[..], b"\0", &[b' '; 16], &file] {
        assert!(keys.open(&[&file, tail].concat()).is_err());
    }
}

#[test]
fn chunks_of_a_long_text_cannot_be_swapped_or_dropped() {
    let keys = keys();
    let file = keys.file(&format!(
        "+++\nformat = 1\n+++\n{}\n",
        "word ".repeat(60_000)
    ));
    let plain = keys.open(&file).unwrap();
    assert_eq!(plain.sealer(&keys.seals), Sealer::Journal);
    let chunk = (64 << 10) + 16;
    let start = file.len() % chunk;
    let mut swapped = file.clone();
    swapped[start..start + 2 * chunk].rotate_left(chunk);
    assert!(keys.open(&swapped).is_err());
    assert!(keys.open(&file[..file.len() - chunk]).is_err());
}

/// A co-recipient knows the file's key and can write another text: the seal shows it.
#[test]
fn a_text_that_someone_else_encrypted_is_nobodys() {
    let keys = keys();
    let plain = seal(TEXT, keys.signer()).unwrap();
    let rewrite = |from: &str, to: &str| {
        let text = String::from_utf8(plain.to_vec())
            .unwrap()
            .replacen(from, to, 1);
        let file = encrypt(text.as_bytes(), &[keys.key.to_public()]).unwrap();
        keys.open(&file).map(|plain| plain.sealer(&keys.seals))
    };
    assert!(matches!(rewrite("Body", "Bodi"), Ok(Sealer::Nobody)));
    assert!(matches!(rewrite("\"a\"", "\"b\""), Ok(Sealer::Nobody)));
    assert!(matches!(rewrite("  ", "\n "), Ok(Sealer::Nobody)));
    assert!(matches!(rewrite("\"v:", "\"w:"), Ok(Sealer::Nobody)));
    assert!(matches!(rewrite("seal", "zeal"), Ok(Sealer::Nobody)));
    assert!(matches!(rewrite("+++", "---"), Err(Error::NotText)));
    let mut bytes = plain.to_vec();
    bytes[TEXT.len()] = 0xff;
    let file = encrypt(&bytes, &[keys.key.to_public()]).unwrap();
    assert!(matches!(keys.open(&file), Err(Error::NotText)));
    assert!(matches!(rewrite("nothing", "else"), Ok(Sealer::Journal)));
}

#[test]
fn a_seal_does_not_carry_over_to_another_journal() {
    let (one, two) = (keys(), keys());
    let signer = Signer {
        journal: two.journal,
        ..one.signer()
    };
    let file = encrypt(&seal(TEXT, signer).unwrap(), &[one.key.to_public()]).unwrap();
    assert_eq!(one.open(&file).unwrap().sealer(&one.seals), Sealer::Nobody);
}

#[test]
fn text_without_front_matter_is_never_sealed() {
    let keys = keys();
    for text in ["", "Body.\n", "++\n", " +++\n"] {
        assert!(matches!(seal(text, keys.signer()), Err(Error::NotText)));
    }
}

#[test]
fn names_of_files_are_ids() {
    let id = random::id();
    assert_eq!(id_of(&file_name(id)), Some(id));
    for name in [
        "",
        ".age",
        "x.age",
        &id.to_string(),
        &file_name(id).to_uppercase(),
    ] {
        assert_eq!(id_of(name), None);
    }
}

#[test]
fn what_stands_in_the_seal_line_is_told_and_nothing_else() {
    let keys = keys();
    let plain = seal(TEXT, keys.signer()).unwrap();
    let told = claim(&plain).unwrap();
    let sealed = plain.splitn(3, |byte| *byte == b'\n').last().unwrap();
    assert_eq!(keys.seals.sealer(told, sealed), Sealer::Journal);
    for text in [
        &b""[..],
        b"seal = \"v:x\"\n",
        b"+++\n",
        b"+++\nformat = 1\n",
        b"+++\nseal = \"v:\xff\"\n",
        b"+++\nseal = \"v:x\n",
        b"+++\nformat = 1\nseal = \"v:x\"\n",
    ] {
        assert_eq!(claim(text), None, "{}", text.escape_ascii());
    }
    assert_eq!(claim(b"+++\nseal = \"v:x\"\n"), Some("v:x"));
}

#[test]
fn a_text_is_nobodys_when_its_name_is_known_and_its_seal_does_not_hold() {
    let keys = keys();
    let opened = |text: &str| {
        let file = encrypt(&padded(text), &[keys.key.to_public()]).unwrap();
        keys.open(&file).unwrap()
    };
    for (line, claims) in [
        ("seal = \"v:\"", true),
        ("seal = \"v:AAAA\"", true),
        ("seal = \"v\"", false),
        ("seal = \"0a0b0c0d:AAAA\"", false),
        ("format = 1", false),
    ] {
        let plain = opened(&format!("+++\n{line}\n+++\nBody.\n"));
        assert_eq!(plain.sealer(&keys.seals), Sealer::Nobody, "{line}");
        assert_eq!(plain.claims(&keys.seals), claims, "{line}");
    }
    let sealed = keys.open(&keys.file(TEXT)).unwrap();
    assert!(sealed.claims(&keys.seals), "the control");
}

fn padded(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    pad::pad(&mut bytes);
    bytes
}
