//! Copying the text of a note: asked for by a key of its own, agreed to, and taken back after a while.
//!
//! Nothing is ever copied by itself. What a clipboard holds is open to every program of the user, so the question says
//! where the text goes, and that some programs keep what they saw.

use std::time::Duration;

use crate::app::desk::Desk;
use crate::app::effect::{Copying, Effect};
use crate::app::look::ground;
use crate::app::secret::Secret;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::journal::library::entry::Entry;
use crate::journal::note::Note;
use crate::keys::action::Action;
use crate::words::say;

/// How long a copied text stays in the clipboard.
pub const STAYS: Duration = Duration::from_secs(30);

/// The answer to the question; no key of the reader gives it.
pub const COPY_NOW: Action = Action::LetStand;

/// Asks before a note is copied: where it goes, who may keep it, and how many places the guard found in it.
#[must_use]
pub fn ask(entry: &Entry, desk: &Desk) -> Step {
    let note = &entry.current().note;
    let found = ground::places(&text(note), note.alias.as_deref(), &desk.config);
    let mut detail = vec![whither(desk), say("clipboard-kept").to_owned()];
    if found > 0 {
        detail.push(say!("clipboard-found", n = found));
    }
    Step::go(Nav::Ask(Confirm {
        question: say("clipboard-question").into(),
        detail: detail.join(" "),
        choices: vec![Choice {
            key: 'y',
            label: say("clipboard-copy"),
            action: COPY_NOW,
        }],
    }))
}

fn whither(desk: &Desk) -> String {
    let clipboard = &desk.config.clipboard;
    match clipboard.copy.first() {
        Some(program) if clipboard.paste.is_empty() => {
            say!("clipboard-to-program-and-stays", program = program.as_str())
        }
        Some(program) => say!(
            "clipboard-to-program",
            program = program.as_str(),
            seconds = STAYS.as_secs()
        ),
        None => say("clipboard-to-terminal").to_owned(),
    }
}

/// Copies a note: its title, and its text below it.
#[must_use]
pub fn copy(entry: &Entry, desk: &Desk) -> Step {
    Step::ask(Effect::Copy(Box::new(Copying {
        text: Secret::new(text(&entry.current().note)),
        clipboard: desk.config.clipboard.clone(),
    })))
}

fn text(note: &Note) -> String {
    let body = note.body.trim_end();
    match note.title.trim() {
        "" => body.to_owned(),
        title => format!("{title}\n\n{body}"),
    }
}
