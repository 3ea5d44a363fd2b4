use chrono::{Days, NaiveDate};

use super::*;
use crate::doctor::finding::Level;

/// A journal as it should be, sixty days into the year.
fn sound() -> Stored {
    let today = NaiveDate::default() + Days::new(60);
    Stored {
        has_journal: true,
        work: Some(18),
        backup: Some(today),
        today,
        free_bytes: Some(1 << 30),
        free_files: Some(1 << 20),
        disk: Disk::Encrypted,
        ..Stored::default()
    }
}

/// What is not fine, with its level.
fn wrong(stored: &Stored) -> Vec<(&'static str, Level)> {
    let found = findings(stored).into_iter();
    let wrong = found.filter(|finding| finding.level != Level::Fine);
    wrong
        .inspect(|finding| assert!(finding.remedy.is_some(), "{finding:?}"))
        .map(|finding| (finding.id, finding.level))
        .collect()
}

#[test]
fn a_sound_journal_is_fine() {
    assert_eq!(wrong(&sound()), []);
}

#[test]
fn without_a_journal_nothing_else_is_said() {
    assert_eq!(wrong(&Stored::default()), [("journal", Level::Note)]);
}

#[test]
fn files_that_others_may_read_are_named_with_the_command_that_closes_them() {
    let open = |path: &str, mode, is_folder| Open {
        path: path.into(),
        mode,
        is_folder,
    };
    let stored = Stored {
        open: vec![
            open("/j", 0o755, true),
            open("/j/identity.age", 0o644, false),
        ],
        ..sound()
    };
    assert_eq!(wrong(&stored), [("rights", Level::Mend)]);
    let finding = &findings(&stored)[0];
    assert!(finding.what.contains("/j (755)"), "{finding:?}");
    let remedy = finding.remedy.as_deref().unwrap_or_default();
    assert!(
        remedy.contains("chmod 700 /j; chmod 600 /j/identity.age"),
        "{remedy}"
    );
}

#[test]
fn each_kind_of_leftover_is_told_apart() {
    use LeftoverKind::{ClearKey, Conflict, Editor, OldIdentity, Other, Passing};
    let level = |kind| {
        let path = "/j/x".to_owned();
        let found = wrong(&Stored {
            leftovers: vec![Leftover { path, kind }],
            ..sound()
        });
        assert_eq!(found.len(), 1);
        found[0]
    };
    for kind in [ClearKey, Editor, Conflict] {
        assert_eq!(level(kind), ("leftovers", Level::Mend), "{kind:?}");
    }
    for kind in [OldIdentity, Passing, Other] {
        assert_eq!(level(kind), ("leftovers", Level::Note), "{kind:?}");
    }
}

#[test]
fn a_cheap_key_derivation_should_be_mended() {
    let with = |work| {
        wrong(&Stored {
            work: Some(work),
            ..sound()
        })
    };
    assert_eq!(with(15), [("key", Level::Mend)]);
    assert_eq!(with(20), []);
}

#[test]
fn a_backup_is_asked_about_old_after_sixty_days_and_never_in_the_future() {
    let with = |backup| wrong(&Stored { backup, ..sound() });
    assert_eq!(with(None), [("backup", Level::Note)]);
    let today = sound().today;
    assert_eq!(with(Some(today - Days::new(60))), []);
    assert_eq!(with(Some(today - Days::new(61))), [("backup", Level::Mend)]);
    assert_eq!(with(Some(today + Days::new(2))), [("backup", Level::Note)]);
}

#[test]
fn little_room_and_few_names_for_files_should_be_mended() {
    let room = |bytes, files| {
        wrong(&Stored {
            free_bytes: bytes,
            free_files: files,
            ..sound()
        })
    };
    assert_eq!(room(Some(1 << 20), None), [("room", Level::Mend)]);
    assert_eq!(room(Some(1 << 30), Some(12)), [("room", Level::Mend)]);
    assert_eq!(room(None, None), []);
}

#[test]
fn a_disk_is_fine_encrypted_only() {
    let with = |disk| wrong(&Stored { disk, ..sound() });
    assert_eq!(with(Disk::Encrypted), []);
    assert_eq!(with(Disk::Clear), [("disk", Level::Note)]);
    assert_eq!(with(Disk::Unknown), [("disk", Level::Note)]);
    assert_eq!(with(Disk::Memory), [("disk", Level::Mend)]);
}
