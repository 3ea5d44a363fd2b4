use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;
use crate::vault::files::protocol::{self, Durable};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn a_written_file_is_private_and_tells_no_time() {
    let folder = folder();
    let written = protocol::put_new(&RealFs, folder.path(), "x.age", b"text").unwrap();
    assert_eq!(written, Durable::Yes);
    let metadata = fs::metadata(folder.path().join("x.age")).unwrap();
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    assert_eq!(metadata.mtime(), HIDDEN_TIME);
    assert_eq!(RealFs.read_dir(folder.path()).unwrap(), ["x.age"]);
}

#[test]
fn folders_are_private() {
    let folder = folder();
    let deep = folder.path().join("a/b/c");
    protocol::make_dir(&RealFs, &deep).unwrap();
    protocol::make_dir(&RealFs, &deep).unwrap();
    for path in ["a", "a/b", "a/b/c"] {
        let mode = fs::metadata(folder.path().join(path))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700, "{path}");
    }
}

#[test]
fn an_existing_name_is_never_taken() {
    let folder = folder();
    let _ = protocol::put_new(&RealFs, folder.path(), "x", b"one").unwrap();
    let refused = protocol::put_new(&RealFs, folder.path(), "x", b"two").unwrap_err();
    assert_eq!(refused.kind(), Some(io::ErrorKind::AlreadyExists));
    assert_eq!(RealFs.read(&folder.path().join("x"), 9).unwrap(), b"one");
    assert_eq!(RealFs.read_dir(folder.path()).unwrap().len(), 1);
    let _ = protocol::replace(&RealFs, folder.path(), "x", b"two").unwrap();
    assert_eq!(RealFs.read(&folder.path().join("x"), 9).unwrap(), b"two");
}

#[test]
fn only_regular_files_of_a_bounded_size_are_read() {
    let folder = folder();
    let path = |name| folder.path().join(name);
    let _ = protocol::put_new(&RealFs, folder.path(), "file", b"12345").unwrap();
    assert_eq!(RealFs.read(&path("file"), 5).unwrap(), b"12345");
    assert!(matches!(
        RealFs.read(&path("file"), 4),
        Err(Error::TooLarge { limit: 4 })
    ));
    symlink(path("file"), path("link")).unwrap();
    rustix::fs::mknodat(
        CWD,
        path("pipe"),
        rustix::fs::FileType::Fifo,
        0o600.into(),
        0,
    )
    .unwrap();
    RealFs.create_dir(&path("folder")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
    for name in ["link", "pipe", "folder", "socket"] {
        assert!(
            matches!(RealFs.read(&path(name), 5), Err(Error::NotAFile)),
            "{name}"
        );
    }
    assert!(RealFs.read(&path("none"), 5).unwrap_err().is_missing());
}

#[test]
fn a_lock_is_held_until_it_is_dropped() {
    let folder = folder();
    let path = folder.path().join("lock");
    let held = RealFs.try_lock(&path).unwrap();
    assert!(held.is_some());
    assert!(RealFs.try_lock(&path).unwrap().is_none());
    drop(held);
    assert!(RealFs.try_lock(&path).unwrap().is_some());
}

#[test]
fn a_lock_is_taken_on_no_link_and_never_waits_for_a_pipe() {
    let folder = folder();
    let path = |name| folder.path().join(name);
    symlink(path("elsewhere"), path("link")).unwrap();
    let fifo = rustix::fs::FileType::Fifo;
    rustix::fs::mknodat(CWD, path("pipe"), fifo, 0o600.into(), 0).unwrap();
    assert!(RealFs.try_lock(&path("link")).is_err());
    assert!(!path("elsewhere").exists());
    assert!(RealFs.try_lock(&path("pipe")).is_err());
}

#[test]
fn what_a_crash_left_goes_after_a_day() {
    let folder = folder();
    for name in [".tmp-1", "kept.age"] {
        let _ = protocol::put_new(&RealFs, folder.path(), name, b"").unwrap();
    }
    let now = RealFs.changed(&folder.path().join(".tmp-1")).unwrap();
    let hours = |hours: u64| now + Duration::from_secs(hours * 60 * 60);
    protocol::sweep(&RealFs, folder.path(), hours(23));
    assert_eq!(RealFs.read_dir(folder.path()).unwrap().len(), 2);
    protocol::sweep(&RealFs, folder.path(), hours(25));
    assert_eq!(RealFs.read_dir(folder.path()).unwrap(), ["kept.age"]);
}

#[test]
fn where_no_rename_spares_what_is_there_a_second_name_does() {
    let folder = folder();
    let path = |name| folder.path().join(name);
    for (name, text) in [("new", b"new"), ("old", b"old")] {
        let _ = protocol::put_new(&RealFs, folder.path(), name, text).unwrap();
    }
    let refused = link_noreplace(&path("new"), &path("old")).unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(RealFs.read(&path("old"), 9).unwrap(), b"old");
    assert_eq!(RealFs.read(&path("new"), 9).unwrap(), b"new");
    link_noreplace(&path("new"), &path("x")).unwrap();
    assert_eq!(RealFs.read(&path("x"), 9).unwrap(), b"new");
    assert!(!path("new").exists(), "the passing name is gone");
}

#[test]
fn a_folder_that_others_may_open_is_closed_to_them() {
    let folder = folder();
    let mode = || fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777;
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    RealFs.make_private(folder.path()).unwrap();
    assert_eq!(mode(), 0o700);
    // One that is stricter stays so.
    fs::set_permissions(folder.path(), Permissions::from_mode(0o500)).unwrap();
    RealFs.make_private(folder.path()).unwrap();
    assert_eq!(mode(), 0o500);
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let folder = folder();
    let none = folder.path().join("none");
    let missing = [
        RealFs.make_private(&none).err(),
        RealFs.sync_dir(&none).err(),
        RealFs.read_dir(&none).err(),
        RealFs.remove(&none).err(),
        RealFs.changed(&none).err(),
        RealFs.rename(&none, &folder.path().join("x")).err(),
        RealFs
            .rename_noreplace(&none, &folder.path().join("x"))
            .err(),
        link_noreplace(&none, &folder.path().join("x")).err(),
    ];
    for fault in missing {
        assert_eq!(fault.unwrap().kind(), io::ErrorKind::NotFound);
    }
}

/// The system's own files say that they are empty, and have text; some of them cannot be read at all.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_says_nothing_true_of_its_length_is_still_bounded() {
    let status = Path::new("/proc/self/status");
    assert_eq!(fs::metadata(status).unwrap().len(), 0);
    let refused = RealFs.read(status, 5);
    assert!(matches!(refused, Err(Error::TooLarge { limit: 5 })));
    assert!(RealFs.read(status, 1 << 20).unwrap().starts_with(b"Name:"));
    let unreadable = RealFs.read(Path::new("/proc/self/mem"), 1 << 20);
    assert!(matches!(unreadable, Err(Error::Io { .. })));
}

#[cfg(target_os = "linux")]
#[test]
fn what_the_system_refuses_is_told() {
    // The system's own folders let nobody close them.
    let open = RealFs.make_private(Path::new("/proc/self/net"));
    assert!(open.is_err());
    // A handle that only stands for a file: nothing can be done with what is in it.
    let folder = folder();
    let path = folder.path().join("x");
    drop(RealFs.create_new(&path).unwrap());
    let only_path = i32::try_from(OFlags::PATH.bits()).unwrap();
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(only_path)
        .open(&path);
    let file: &mut dyn NewFile = &mut opened.unwrap();
    let refused = [file.write(b"x").map(drop), file.hide_time(), file.sync()];
    for refusal in refused {
        assert_eq!(
            refusal.unwrap_err().raw_os_error(),
            Some(Errno::BADF.raw_os_error())
        );
    }
}

/// As some network file systems do, the system's own has no sync for folders: that is no error, another one is.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_synced_at_all_is_taken_as_it_is() {
    let proc = Path::new("/proc");
    let raw = File::open(proc).unwrap().sync_all().unwrap_err();
    assert!(cannot_sync_folders(&raw), "{raw}");
    RealFs.sync_dir(proc).unwrap();
    for code in [Errno::IO, Errno::NOSPC, Errno::ROFS] {
        assert!(!cannot_sync_folders(&code.into()));
    }
}
