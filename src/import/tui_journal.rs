//! tui-journal: `{"version": 100, "entries": [{date, title, content, tags, priority}]}`, or the list alone.

use crate::fault::Fault;
use crate::import::entries::{self, Entry};
use crate::import::page::Page;
use crate::import::taken::{Taken, note};
use crate::import::when;

pub(super) fn read(page: &Page<'_>) -> Result<Taken, Fault> {
    let mut taken = Taken::default();
    for entry in entries::of(page, "entries", &mut taken)? {
        let text = |key| entry.text(key).unwrap_or_default();
        // It asks for a day and writes that day's midnight in UTC: no time was meant.
        match when::read(page, text("date")) {
            Some(date) => {
                let day = when::on(date.day());
                let note = note(day, text("title"), text("content"), &tags(&entry));
                taken.take(page, entry.at, note);
            }
            None => taken.pass(page, entry.at, "import-no-time", "import-no-time-hint"),
        }
    }
    Ok(taken)
}

/// Its labels; its priority becomes one.
fn tags(entry: &Entry) -> Vec<String> {
    let mut tags = entry.texts("tags");
    let priority = entry.value("priority").and_then(serde_json::Value::as_u64);
    tags.extend(priority.map(|priority| format!("priority:{priority}")));
    tags
}
