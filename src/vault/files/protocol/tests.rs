use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use rustix::io::Errno;

use super::*;
use crate::vault::files::crash::CrashFs;
use crate::vault::files::fault::{FAILURES, Fault, FaultFs};

const FOLDER: &str = "/objects";
const NAME: &str = "x.age";
const TEXT: &[u8] = b"a sealed text";

fn folder() -> &'static Path {
    Path::new(FOLDER)
}

fn disk() -> CrashFs {
    CrashFs::with_folders(&[Path::new("/"), folder()])
}

fn content(fs: &dyn Fs) -> Option<Vec<u8>> {
    fs.read(&folder().join(NAME), 1 << 20).ok()
}

#[test]
fn any_call_may_fail_and_a_file_is_there_whole_or_not_at_all() {
    for fault in FAILURES {
        for at in 0.. {
            let disk = disk();
            let fs = FaultFs::new(Arc::new(disk.clone()), at, fault);
            let put = put_new(&fs, folder(), NAME, TEXT);
            let names = disk.read_dir(folder()).unwrap();
            match put {
                Ok(_) => assert_eq!(content(&disk).as_deref(), Some(TEXT)),
                Err(_) => assert_eq!(names, [""; 0], "{fault:?} at {at}"),
            }
            if fs.calls() <= at {
                break;
            }
        }
    }
}

#[test]
fn any_call_may_fail_while_folders_are_made_and_the_next_try_makes_them() {
    let deep = Path::new("/a/b/c");
    let failed = (0..).map(|at| {
        let disk = CrashFs::with_folders(&[Path::new("/")]);
        let fs = FaultFs::new(Arc::new(disk.clone()), at, FAILURES[2]);
        let made = make_dir(&fs, deep);
        let is_there = disk
            .crashes()
            .iter()
            .all(|left| left.read_dir(deep).is_ok());
        assert!(
            made.is_err() || is_there,
            "made, and not sure to stay: {at}"
        );
        make_dir(&disk, deep).unwrap();
        assert!(disk.read_dir(deep).is_ok());
        made.is_err()
    });
    // Three folders, asked for from below and made from above, and the folder of each is synced.
    assert_eq!(failed.take_while(|failed| *failed).count(), 8);
}

#[test]
fn a_folder_where_the_program_stands_is_made_to_stay_as_well() {
    let here = || CrashFs::with_folders(&[Path::new(""), Path::new(".")]);
    let fs = FaultFs::counting(Arc::new(here()));
    make_dir(&fs, Path::new("x")).unwrap();
    assert_eq!(fs.calls(), 2, "its name is synced");
    let fs = FaultFs::new(Arc::new(here()), 1, FAILURES[2]);
    assert!(make_dir(&fs, Path::new("x")).is_err());
}

#[test]
fn any_call_may_fail_while_a_file_is_written_in_pieces() {
    let pieces = |file: &mut dyn io::Write| {
        file.write_all(b"a sealed ")?;
        file.flush()?;
        file.write_all(b"text")
    };
    for at in 0.. {
        let disk = disk();
        let _ = put_new(&disk, folder(), NAME, b"old").unwrap();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, FAILURES[2]);
        let put = replace_with(&fs, folder(), NAME, &mut { pieces });
        let expected = if put.is_ok() { TEXT } else { b"old" };
        assert_eq!(content(&disk).as_deref(), Some(expected), "at {at}");
        assert_eq!(disk.read_dir(folder()).unwrap(), [NAME]);
        if fs.calls() <= at {
            break;
        }
    }
    // Whoever writes may break off as well.
    let disk = disk();
    let mut half = |file: &mut dyn io::Write| {
        file.write_all(b"a sealed ")?;
        Err(io::Error::other("nothing more"))
    };
    assert!(replace_with(&disk, folder(), NAME, &mut half).is_err());
    assert_eq!(disk.read_dir(folder()).unwrap(), [""; 0]);
}

#[test]
fn a_folder_without_a_name_is_no_folder() {
    let none = make_dir(&crate::vault::files::real::RealFs, Path::new(""));
    assert!(none.unwrap_err().is_missing());
}

#[test]
fn what_cannot_be_looked_at_is_left_in_flight() {
    let disk = disk();
    let name = format!("{IN_FLIGHT}1");
    let _ = put_new(&disk, folder(), &name, TEXT).unwrap();
    let now = disk.changed(&folder().join(&name)).unwrap() + 2 * LEFT_BEHIND;
    let names = || disk.read_dir(folder()).unwrap().len();
    // The folder cannot be listed, the file not looked at, the file not removed.
    for at in 0..3 {
        sweep(
            &FaultFs::new(Arc::new(disk.clone()), at, FAILURES[2]),
            folder(),
            now,
        );
        assert_eq!(names(), 1, "at {at}");
    }
    sweep(&disk, folder(), now);
    assert_eq!(names(), 0);
}

#[test]
fn an_error_after_the_rename_keeps_the_file_and_is_tried_again() {
    let disk = disk();
    let counted = FaultFs::counting(Arc::new(disk.clone()));
    let _ = put_new(&counted, folder(), "other", TEXT).unwrap();
    let last = counted.calls() - 1;
    let fs = FaultFs::new(Arc::new(disk.clone()), last, Fault::Errno(5));
    assert_eq!(
        put_new(&fs, folder(), NAME, TEXT).unwrap(),
        Durable::Unconfirmed
    );
    assert_eq!(content(&disk).as_deref(), Some(TEXT));
    assert!(disk.crashes().iter().any(|left| content(left).is_none()));
    assert_eq!(confirm(&fs, folder()), Durable::Yes);
    assert!(
        disk.crashes()
            .iter()
            .all(|left| content(left).as_deref() == Some(TEXT))
    );
}

/// Cuts the power after each call; gives how many of the disks that may be left break a promise.
fn broken(fs_of: impl Fn(CrashFs) -> Arc<dyn Fs>) -> (usize, usize) {
    let (mut states, mut broken) = (0, 0);
    for at in 0.. {
        let disk = disk();
        let fs = FaultFs::new(fs_of(disk.clone()), at, Fault::PowerCut);
        let saved = matches!(put_new(&fs, folder(), NAME, TEXT), Ok(Durable::Yes));
        for left in disk.crashes() {
            states += 1;
            broken += usize::from(match content(&left) {
                Some(content) => content != TEXT,
                None => saved,
            });
        }
        if fs.calls() <= at {
            break;
        }
    }
    (states, broken)
}

#[test]
fn a_power_cut_at_any_call_loses_nothing_that_was_called_saved() {
    let (states, broken) = broken(|disk| Arc::new(disk));
    assert!(states > 20);
    assert_eq!(broken, 0);
}

/// The control: without one of the two syncs the same test must find something broken.
#[test]
fn without_either_sync_something_is_lost() {
    let disk = disk();
    let counted = FaultFs::counting(Arc::new(disk));
    let _ = put_new(&counted, folder(), NAME, TEXT).unwrap();
    let mut controls = 0;
    for skipped in 0..counted.calls() {
        let skip = |disk| Arc::new(FaultFs::new(Arc::new(disk), skipped, Fault::FalseSync));
        controls += usize::from(broken(|disk| skip(disk)).1 > 0);
    }
    assert_eq!(controls, 2);
}

#[test]
fn a_replaced_file_is_the_old_or_the_new_one_at_any_moment() {
    for at in 0.. {
        let disk = disk();
        let _ = put_new(&disk, folder(), NAME, b"old").unwrap();
        let fs = FaultFs::new(Arc::new(disk.clone()), at, Fault::PowerCut);
        let saved = matches!(replace(&fs, folder(), NAME, b"new"), Ok(Durable::Yes));
        for left in disk.crashes() {
            let content = content(&left).unwrap();
            assert!(
                content == b"new" || (content == b"old" && !saved),
                "at {at}"
            );
        }
        if fs.calls() <= at {
            break;
        }
    }
}

#[test]
fn a_folder_that_may_not_be_made_is_not_tried_again() {
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    let denied = Fault::Errno(Errno::ACCESS.raw_os_error());
    let fs = FaultFs::new(Arc::new(disk.clone()), 0, denied);
    assert!(make_dir(&fs, folder()).is_err());
    assert_eq!(fs.calls(), 1);
    assert!(disk.read_dir(folder()).is_err());
}

#[test]
fn a_new_folder_and_those_above_it_outlive_a_power_cut() {
    let (above, below) = (Path::new("/a"), Path::new("/a/b"));
    let disk = CrashFs::with_folders(&[Path::new("/")]);
    make_dir(&disk, below).unwrap();
    for left in disk.crashes() {
        assert!(left.read_dir(above).is_ok() && left.read_dir(below).is_ok());
    }
    make_dir(&disk, below).unwrap();
}

#[test]
fn what_is_in_flight_is_left_for_a_whole_day() {
    let disk = disk();
    let name = format!("{IN_FLIGHT}x");
    disk.create_new(&folder().join(&name)).unwrap();
    sweep(&disk, folder(), UNIX_EPOCH + LEFT_BEHIND);
    assert_eq!(disk.read_dir(folder()).unwrap(), [name.as_str()]);
    sweep(
        &disk,
        folder(),
        UNIX_EPOCH + LEFT_BEHIND + Duration::from_secs(1),
    );
    assert_eq!(disk.read_dir(folder()).unwrap(), [""; 0]);
}

#[test]
fn a_flight_tells_the_name_under_which_it_can_be_read() {
    let disk = disk();
    let flight = Flight::write(&disk, folder(), TEXT).unwrap();
    let read = disk.read(&folder().join(flight.name()), 1 << 20).unwrap();
    assert_eq!(read, TEXT);
}
