//! What lies on the disk: rights, leftovers, the key derivation, backups, room.

use crate::doctor::facts::{Disk, Leftover, LeftoverKind, Open, Stored};
use crate::doctor::finding::Finding;
use crate::words::say;

/// What a new journal gets (format.md, "Layout").
const WORK: u8 = 18;
/// Below this the next notes may not be written.
const LITTLE_ROOM: u64 = 64 << 20;
/// Below this many free names for files it is the same.
const FEW_FILES: u64 = 1000;
/// A backup is called old after so many days.
const BACKUP_DAYS: i64 = 60;
/// So many paths are named in one sentence.
const NAMED: usize = 5;

/// Judges them.
pub(super) fn findings(stored: &Stored) -> Vec<Finding> {
    if !stored.has_journal {
        return vec![Finding::note(
            "journal",
            say("doctor-no-journal"),
            say("doctor-no-journal-do"),
        )];
    }
    let mut found = vec![rights(&stored.open)];
    found.extend(leftovers(&stored.leftovers));
    found.extend(stored.work.map(work));
    found.push(backup(stored));
    found.extend(room(stored));
    found.push(disk(stored.disk));
    found
}

fn rights(open: &[Open]) -> Finding {
    if open.is_empty() {
        return Finding::fine("rights", say("doctor-rights-fine"));
    }
    let named = open
        .iter()
        .take(NAMED)
        .map(|open| format!("{} ({:03o})", open.path, open.mode));
    let what = say!(
        "doctor-rights-open",
        n = open.len(),
        paths = named.collect::<Vec<_>>().join(", ")
    );
    let command = open.iter().take(NAMED).map(|open| {
        let mode = if open.is_folder { "700" } else { "600" };
        format!("chmod {mode} {}", open.path)
    });
    let commands = command.collect::<Vec<_>>().join("; ");
    Finding::mend(
        "rights",
        what,
        say!("doctor-rights-do", commands = commands),
    )
}

fn leftovers(all: &[Leftover]) -> Vec<Finding> {
    use LeftoverKind::{ClearKey, Conflict, Editor, OldIdentity, Other, Passing};
    let kinds = [ClearKey, Editor, OldIdentity, Conflict, Passing, Other];
    let of = |kind| {
        let paths: Vec<&str> = all
            .iter()
            .filter(|left| left.kind == kind)
            .map(|left| left.path.as_str())
            .collect();
        (!paths.is_empty()).then(|| leftover(kind, &paths))
    };
    let found: Vec<Finding> = kinds.into_iter().filter_map(of).collect();
    if found.is_empty() {
        return vec![Finding::fine("leftovers", say("doctor-leftovers-fine"))];
    }
    found
}

fn leftover(kind: LeftoverKind, paths: &[&str]) -> Finding {
    let shown = paths[..paths.len().min(NAMED)].join(", ");
    let n = paths.len();
    let id = "leftovers";
    match kind {
        LeftoverKind::ClearKey => Finding::mend(
            id,
            say!("doctor-clear-key", paths = shown),
            say("doctor-clear-key-do"),
        ),
        LeftoverKind::Editor => Finding::mend(
            id,
            say!("doctor-editor", n = n, paths = shown),
            say("doctor-editor-do"),
        ),
        LeftoverKind::OldIdentity => Finding::note(
            id,
            say("doctor-old-identity"),
            say("doctor-old-identity-do"),
        ),
        LeftoverKind::Conflict => Finding::mend(
            id,
            say!("doctor-conflict", n = n, paths = shown),
            say("doctor-conflict-do"),
        ),
        LeftoverKind::Passing => {
            Finding::note(id, say!("doctor-passing", n = n), say("doctor-passing-do"))
        }
        LeftoverKind::Other => Finding::note(
            id,
            say!("doctor-other", n = n, paths = shown),
            say("doctor-other-do"),
        ),
    }
}

fn work(work: u8) -> Finding {
    if work >= WORK {
        Finding::fine("key", say!("doctor-key-fine", work = u32::from(work)))
    } else {
        let what = say!(
            "doctor-key-low",
            work = u32::from(work),
            wanted = u32::from(WORK)
        );
        Finding::mend("key", what, say("doctor-key-do"))
    }
}

fn backup(stored: &Stored) -> Finding {
    let remedy = say("doctor-backup-do");
    let Some(day) = stored.backup else {
        return Finding::note("backup", say("doctor-backup-none"), remedy);
    };
    match (stored.today - day).num_days() {
        days @ 0..=BACKUP_DAYS => Finding::fine("backup", say!("doctor-backup-fine", n = days)),
        days if days < 0 => Finding::note("backup", say("doctor-backup-ahead"), remedy),
        days => Finding::mend("backup", say!("doctor-backup-old", n = days), remedy),
    }
}

fn room(stored: &Stored) -> Option<Finding> {
    let free = stored.free_bytes?;
    let mebibytes = free >> 20;
    let few = stored.free_files.is_some_and(|files| files < FEW_FILES);
    Some(if free < LITTLE_ROOM {
        let what = say!("doctor-room-little", n = mebibytes);
        Finding::mend("room", what, say("doctor-room-do"))
    } else if few {
        Finding::mend("room", say("doctor-files-few"), say("doctor-room-do"))
    } else {
        Finding::fine("room", say!("doctor-room-fine", n = mebibytes))
    })
}

fn disk(disk: Disk) -> Finding {
    match disk {
        Disk::Encrypted => Finding::fine("disk", say("doctor-disk-encrypted")),
        Disk::Clear => Finding::note("disk", say("doctor-disk-clear"), say("doctor-disk-do")),
        Disk::Memory => Finding::mend(
            "disk",
            say("doctor-disk-memory"),
            say("doctor-disk-memory-do"),
        ),
        Disk::Unknown => Finding::note("disk", say("doctor-disk-unknown"), say("doctor-disk-do")),
    }
}

#[cfg(test)]
mod tests;
