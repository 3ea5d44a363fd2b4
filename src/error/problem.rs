//! Files that are not as they should be, in words: what it is, and what to do about it.

use crate::store::problem::{Fault, Problem};

/// Says in one clause what is the matter with a file.
#[must_use]
pub fn what(problem: &Problem) -> String {
    match &problem.fault {
        Fault::NotAFile => "a folder, link or device stands where a note belongs".to_owned(),
        Fault::TooLarge => "it is larger than 32 MiB".to_owned(),
        Fault::Unreadable(kind) => format!("the system does not let it be read ({kind})"),
        Fault::Incomplete => "it is cut short".to_owned(),
        Fault::Damaged if problem.seen => {
            "it was changed since this machine accepted it, and does not open".to_owned()
        }
        Fault::Damaged => "it is damaged, or was not written for this journal".to_owned(),
        Fault::NotAge => "its beginning is damaged, or it is no age file".to_owned(),
        Fault::UnknownAge => "a newer kind of age file".to_owned(),
        Fault::NotText => "it opens, but holds no note".to_owned(),
        Fault::Malformed(_) => "its seal holds, but its front matter cannot be read".to_owned(),
        Fault::NewerFormat(_) => "a newer version of afterword wrote it".to_owned(),
        Fault::Foreign => "this journal did not write it".to_owned(),
        Fault::Renamed(id) => format!("it is the object {id} under another name"),
        Fault::Missing => "this machine had accepted it, and it is gone".to_owned(),
        Fault::Changed => {
            "its bytes changed since this machine accepted it; its seal holds".to_owned()
        }
        Fault::Stray => "it does not belong into this folder".to_owned(),
    }
}

/// Says in one sentence what to do about it.
#[must_use]
pub const fn remedy(fault: &Fault) -> &'static str {
    match fault {
        Fault::Incomplete | Fault::Missing => {
            "Wait until syncing has ended; else put it back from a backup or another machine."
        }
        Fault::Damaged | Fault::TooLarge | Fault::NotAge | Fault::NotAFile => {
            "Put the file back from a backup or another machine."
        }
        Fault::Unreadable(_) => "Look at the rights of the file and at the disk.",
        Fault::UnknownAge | Fault::NewerFormat(_) => "Update afterword on this machine.",
        Fault::NotText | Fault::Malformed(_) => {
            "Its text can still be read with age; please report how it came about."
        }
        Fault::Foreign => {
            "It is not counted among your notes. If a machine of yours wrote it, unlock the journal there once."
        }
        Fault::Renamed(_) => "Give it its name back, or remove it if it is a copy.",
        Fault::Changed => {
            "Nothing is lost. If you did not restore it yourself, find out who writes to the folder."
        }
        Fault::Stray => "Move it elsewhere.",
    }
}
