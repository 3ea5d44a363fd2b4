//! Strange things in the folder: links, pipes, devices, folders, odd names. Each is named; none is followed or waited for.

#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;

use afterword::id::Id;
use afterword::store::Store;
use afterword::store::problem::Fault;
use afterword::vault::files::fault::{self, FaultFs};
use afterword::vault::files::real::RealFs;
use room::{faults, name, now, passphrase, places, three, titles, unlock, write};
use rustix::fs::{CWD, FileType, Mode, makedev, mknodat};
use rustix::io::Errno;

fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "stands for someone else")]
    fs::rename(from, to)
}

fn id(number: u8) -> String {
    name(Id::from_bytes([number; 16]))
}

/// Makes a pipe or, where that is allowed, a device.
fn node(path: &Path, kind: FileType) -> Result<(), Errno> {
    let zero = makedev(1, 5);
    mknodat(CWD, path, kind, Mode::RUSR | Mode::WUSR, zero)
}

#[test]
fn what_is_no_file_is_named_and_neither_followed_nor_waited_for() {
    let (room, [one, two, _]) = three();
    let objects = room.store.places().objects();
    let elsewhere = room.folder.path().join("elsewhere");
    rename(room.object(one), &elsewhere).unwrap();
    symlink(&elsewhere, room.object(one)).unwrap();
    symlink("/dev/zero", objects.join(id(1))).unwrap();
    symlink(id(2), objects.join(id(2))).unwrap();
    symlink("/nowhere", objects.join(id(3))).unwrap();
    symlink("../journal.toml", objects.join(id(4))).unwrap();
    fs::create_dir(objects.join(id(5))).unwrap();
    node(&objects.join(id(6)), FileType::Fifo).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(objects.join(id(7))).unwrap();
    let mut expected: Vec<String> = (1..=7).map(id).chain([name(one)]).collect();
    // A device is made by root alone; the links above lead to one in any case.
    if node(&objects.join(id(8)), FileType::CharacterDevice).is_ok() {
        expected.push(id(8));
    }
    // A hard link is a copy: its content says another name.
    fs::hard_link(room.object(two), objects.join(id(9))).unwrap();
    expected.sort();
    let mut store = room.again();
    let opened = unlock(&mut store);
    let (odd, copies): (Vec<_>, Vec<_>) = faults(&opened)
        .into_iter()
        .partition(|(_, fault)| *fault == Fault::NotAFile);
    let odd: Vec<String> = odd.into_iter().map(|(name, _)| name).collect();
    assert_eq!(odd, expected);
    assert_eq!(copies, [(id(9), Fault::Copied(two))]);
    assert_eq!(titles(&opened), ["three", "two"]);
    let report = store.check(true, &mut |_, _| ()).unwrap();
    assert_eq!(report.problems, opened.problems);
    println!("{} things that are no files, each named", odd.len());
}

/// The control: the system itself follows such a link, so that leaving it aside is our doing.
#[test]
fn a_link_to_an_object_would_be_read_by_anybody_else() {
    let (room, [one, ..]) = three();
    let elsewhere = room.folder.path().join("elsewhere");
    rename(room.object(one), &elsewhere).unwrap();
    symlink(&elsewhere, room.object(one)).unwrap();
    assert!(
        fs::read(room.object(one))
            .unwrap()
            .starts_with(b"age-encryption.org/")
    );
    fs::remove_file(room.object(one)).unwrap();
    rename(elsewhere, room.object(one)).unwrap();
    assert_eq!(titles(&unlock(&mut room.again())).len(), 3);
}

#[test]
fn odd_names_are_named_in_one_line_and_open_nothing() {
    let (room, [one, ..]) = three();
    let objects = room.store.places().objects();
    let file = fs::read(room.object(one)).unwrap();
    let long = "x".repeat(251);
    let upper = format!("{}.age", one.to_string().to_uppercase().replace('0', "A"));
    let conflict = format!("{one}.sync-conflict-20261122-104200-ABCDEFG.age");
    let names: [&[u8]; 20] = [
        b"\xff.age",
        b"\xff\xfe\xfd",
        b".age",
        b"..age",
        b"...age",
        b".hidden",
        b"-rf.age",
        b" .age",
        b"a\nb.age",
        b"\x1b[31m.age",
        b"\x1b]0;owned\x07",
        "\u{202e}ega.age".as_bytes(),
        "\u{301}.age".as_bytes(),
        b"%s%n.age",
        b"$(reboot).age",
        b"CON.age",
        b"00000000000000000000000000000000",
        long.as_bytes(),
        upper.as_bytes(),
        conflict.as_bytes(),
    ];
    for name in names {
        write(objects.join(OsStr::from_bytes(name)), &file);
    }
    let opened = unlock(&mut room.again());
    assert_eq!(titles(&opened), ["one", "three", "two"]);
    let told = faults(&opened);
    // The copy of a sync service, with the same bytes, does no harm.
    assert_eq!(told.len(), names.len() - 1, "{told:?}");
    for (name, fault) in &told {
        assert!(!name.chars().any(char::is_control), "{name:?}");
        let copied = *fault == Fault::Copied(one);
        assert!(copied || *fault == Fault::Stray, "{name:?}: {fault:?}");
    }
    println!("{} odd names, each named", told.len());
}

/// Each call of an unlock is refused in turn, as for a file that belongs to somebody else: root could read all.
#[test]
fn an_object_that_may_not_be_read_is_named_and_the_others_open() {
    let refused = fault::Fault::Errno(Errno::ACCESS.raw_os_error());
    let denied = Fault::Unreadable(io::ErrorKind::PermissionDenied);
    let counting = FaultFs::counting(Arc::new(RealFs));
    assert_eq!(opened(&counting).unwrap(), (3, Vec::new()));
    let mut objects = 0;
    for at in 0..counting.calls() {
        let Some((notes, named)) = opened(&FaultFs::new(Arc::new(RealFs), at, refused)) else {
            continue;
        };
        assert!(
            notes == 3 || (notes == 2 && named.len() == 1),
            "call {at}: {named:?}"
        );
        objects += usize::from(named.iter().any(|(_, fault)| *fault == denied));
    }
    // Three notes, and what the machine said of itself.
    assert_eq!(objects, 4);
}

/// How many notes of a journal of three open through these files, and what is named.
fn opened(fs: &FaultFs) -> Option<(usize, Vec<(String, Fault)>)> {
    let (room, _) = three();
    let there = places(room.folder.path(), "one");
    let mut store = Store::at(Arc::new(fs.clone()), there, now()).ok()?;
    let opened = store.unlock(&passphrase(), &mut |_, _| ()).ok()?;
    Some((titles(&opened).len(), faults(&opened)))
}
