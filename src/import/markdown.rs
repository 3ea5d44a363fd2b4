//! Markdown: one note a file. Its day stands in the front matter, else in the file's name, else it is the file's own.

mod front;

use std::path::Path;

use crate::import::page::Page;
use crate::import::taken::{Taken, note};
use crate::import::when;

pub(super) fn read(page: &Page<'_>) -> Taken {
    let mut taken = Taken::default();
    let front = match front::read(page.text) {
        Ok(front) => front,
        Err((what, remedy)) => {
            taken.pass(page, 0, what, remedy);
            return taken;
        }
    };
    let written = match &front.date {
        Some(date) => {
            let Some(written) = when::read(page, date) else {
                taken.pass(page, 0, "import-no-time", "import-front-time-hint");
                return taken;
            };
            written
        }
        None => named(page.file).map_or(page.changed, when::on),
    };
    let (heading, body) = match &front.title {
        Some(title) => (title.as_str(), front.body),
        None => titled(front.body),
    };
    taken.take(page, 0, note(written, heading, body, &front.tags));
    taken
}

/// Parts a text into its first heading, where it begins with one, and what follows.
pub(super) fn titled(text: &str) -> (&str, &str) {
    let whole = text.trim_start_matches(['\u{feff}', '\r', '\n']);
    let (first, rest) = whole.split_once('\n').unwrap_or((whole, ""));
    match first.strip_prefix("# ") {
        Some(title) => (
            title.trim().trim_end_matches('#').trim_end(),
            rest.trim_start_matches(['\r', '\n']),
        ),
        None => ("", text),
    }
}

/// The day with which a file's name begins: `2026-01-02.md`, `2026-01-02 a quiet hour.md`.
fn named(file: &str) -> Option<chrono::NaiveDate> {
    let name = Path::new(file).file_name()?.to_str()?;
    let day = when::day(name.get(..10)?)?;
    let goes_on = name[10..].starts_with(|letter: char| letter.is_ascii_digit());
    (!goes_on).then_some(day)
}
