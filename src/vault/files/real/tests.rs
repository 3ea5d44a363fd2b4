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
