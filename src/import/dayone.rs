//! Day One: `{"entries": [{creationDate, text, tags, starred}]}`, the JSON inside of its export.

use crate::fault::Fault;
use crate::import::entries;
use crate::import::markdown;
use crate::import::page::Page;
use crate::import::taken::{Taken, note};
use crate::import::when;

pub(super) fn read(page: &Page<'_>) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    for entry in entries::of(page, "entries", &mut taken)? {
        let Some(created) = when::read(page, entry.text("creationDate").unwrap_or_default()) else {
            taken.pass(page, entry.at, "import-no-time", "import-no-time-hint");
            continue;
        };
        let (title, body) = markdown::titled(entry.text("text").unwrap_or_default());
        let mut tags = entry.texts("tags");
        if entry.is("starred") {
            tags.push("starred".to_owned());
        }
        let note = note(when::here(page, created), title, body, &tags);
        taken.take(page, entry.at, note);
    }
    Ok(taken)
}
