//! Files of the journal: what stands in front of the encryption, and what is inside.

use std::iter;
use std::path::Path;
use std::sync::LazyLock;

use afterword::id::Id;
use afterword::journal::codec;
use afterword::journal::draft::Draft;
use afterword::journal::library::Library;
use afterword::journal::revision::{FORMAT, Revision};
use afterword::nesting;
use afterword::vault::cipher::{self, Key};
use afterword::vault::files::crash::CrashFs;
use afterword::vault::files::protocol;
use afterword::vault::keyring::Keyring;
use afterword::vault::kit::KitKey;
use afterword::vault::manifest::Manifest;
use afterword::vault::object;
use afterword::vault::pad;
use afterword::vault::prescan::{HEADER_LIMIT, prescan};
use afterword::vault::seal::{DeviceId, SealKey, Sealer, Seals};
use afterword::vault::seen::Seen;
use afterword::vault::snapshot as copies;

use super::chosen;

static KEY: LazyLock<Key> = LazyLock::new(Key::generate);
static SEALS: LazyLock<Seals> =
    LazyLock::new(|| Seals::new(Id::from_bytes([7; 16]), SealKey::generate()));

/// A decrypted object, as somebody who has the recipient could make it.
pub fn object(bytes: &[u8]) {
    let mut plain = bytes.to_vec();
    pad::pad(&mut plain);
    let file = cipher::encrypt(&[KEY.to_public()], &plain).expect("there is a recipient");
    let Ok(opened) = object::open(&file, iter::once(&*KEY)) else {
        return;
    };
    assert_eq!(opened.sealer(&SEALS), Sealer::Nobody, "nobody has that key");
    let _ = codec::parse(opened.text());
    let bare = opened.without_seal();
    assert!(bare.starts_with("+++\n"));
}

/// What stands before the encryption. What passes is small, and the crate behind it takes it without a panic.
pub fn header(bytes: &[u8]) {
    if let Ok(header) = prescan(bytes) {
        assert!(header.len <= HEADER_LIMIT.min(bytes.len()));
        // Work is asked for by its own test; a fuzzer would find the slowest of them again and again.
        if header.work.is_none() {
            assert!(cipher::decrypt(bytes, iter::once(&*KEY)).is_err());
        }
    }
    let _ = Manifest::parse(bytes);
}

/// Front matter and text: what is read is printed, and reads as the same again.
pub fn front(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if nesting::is_within(text, 8)
        && let Ok(draft) = toml::from_str::<Draft>(text)
    {
        assert!(!format!("{draft:?}").is_empty());
    }
    let Ok(revision) = codec::parse(text) else {
        return;
    };
    if revision.format == FORMAT {
        let printed = codec::print(&revision);
        let again = codec::parse(&printed).expect("what we print we read");
        assert_eq!(codec::print(&again), printed);
        assert_eq!(again, revision);
    }
    used(revision);
}

/// Everything that is shown of a note at once.
fn used(revision: Revision) {
    let written = revision.note.written;
    let _ = (
        written.short(),
        written.long(),
        written.clock(),
        written.local(),
    );
    let _ = (revision.note.headline().len(), written.coarse());
    let mut twin = revision.clone();
    twin.id = Id::from_bytes([9; 16]);
    let library = Library::from_revisions(vec![revision.clone(), twin.clone()]);
    let turned = Library::from_revisions(vec![twin, revision]);
    assert!(library == turned, "the order does not matter");
}

/// The copies that this machine holds, as somebody who has its key could write them: what is taken from them is a part of
/// what stood there, under a name that was asked for. The first byte says which names are.
pub fn snapshot(bytes: &[u8]) {
    let (asked, plain) = chosen(bytes);
    let folder = Path::new("/cache");
    let fs = CrashFs::with_folders(&[Path::new("/"), folder]);
    let file = match asked % 8 {
        0 => plain.to_vec(),
        _ => cipher::encrypt(&[KEY.to_public()], plain).expect("there is a recipient"),
    };
    let _ = protocol::replace(&fs, folder, copies::NAME, &file).expect("a disk in memory");
    let wanted = |id: Id| id.bytes()[0] % 8 < asked % 8;
    let held = copies::read(&fs, folder, &KEY, &wanted).expect("a file is there");
    let length: usize = held.values().map(Vec::len).sum();
    assert!(length <= plain.len());
    for (id, copy) in held {
        assert!(wanted(id));
        let ends = (1..=plain.len()).filter(|end| plain[end - 1] == b'\n');
        let mut rests = ends.map(|end| (&plain[..end - 1], &plain[end..]));
        let name = format!("{id} ");
        let stands = |(line, rest): (&[u8], &[u8])| {
            let digits = line.iter().rev().take_while(|byte| **byte != b' ').count();
            line[..line.len() - digits].ends_with(name.as_bytes()) && rest.starts_with(&copy)
        };
        assert!(rests.any(stands), "it stands there");
    }
}

/// What this machine keeps beside the journal, and the keys as text.
pub fn seen(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let seen = Seen::parse(&text);
    assert_eq!(Seen::parse(&seen.print()), seen);
    if let Ok(ring) = Keyring::parse(bytes) {
        let printed = ring.print();
        let again = Keyring::parse(printed.as_bytes()).expect("what we print we read");
        assert_eq!(*again.print(), *printed);
    }
    let _ = KitKey::parse(&text);
    let _ = SealKey::from_text(text.trim());
    let _ = text.trim().parse::<DeviceId>();
    let _ = text.trim().parse::<Id>();
}
