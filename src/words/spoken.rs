//! The one tongue that the whole program speaks with.

use std::borrow::Cow;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::FluentArgs;

use crate::words::speech::Speech;
use crate::words::tongue::Tongue;

/// What is spoken; nobody has said so yet: English.
static SPOKEN: RwLock<Option<&'static Tongue>> = RwLock::new(None);

/// Chooses the language, the voice and the term for whom the user works with, for everything said from now on.
///
/// A tongue stays in memory to the end, for its words are handed out without a copy; a program speaks once or twice.
pub fn speak(speech: Speech) {
    let tongue: &Tongue = Box::leak(Box::new(Tongue::new(speech)));
    *SPOKEN.write().unwrap_or_else(PoisonError::into_inner) = Some(tongue);
}

/// Gives the message `id`, which takes no arguments; the id itself where no file has it.
#[must_use]
pub fn say(id: &'static str) -> &'static str {
    tongue().say(id)
}

/// Gives the message `id` filled with arguments; `say!` calls this.
#[must_use]
pub fn format(id: &str, arguments: &FluentArgs<'_>) -> String {
    tongue().format(id, arguments)
}

/// Fills the placeholders of a deck's text in the language that is spoken: `{patient}`, `{patients}`, `{Patients}` at
/// the beginning of a sentence, and `{name}`. Any other brace stays as it is.
#[must_use]
pub fn fill(text: &str) -> Cow<'_, str> {
    tongue().fill(None, text)
}

/// Fills the placeholders of a text that is written in `language`, whatever is spoken.
#[must_use]
pub fn fill_as<'a>(language: &str, text: &'a str) -> Cow<'a, str> {
    tongue().fill(Some(language), text)
}

/// Gives the name of a deck or a pattern as it stands inside a sentence: in lower case where a language wants that.
#[must_use]
pub fn inside(name: &str) -> String {
    tongue().inside(name)
}

/// Gives the languages to look for files in, the best first: `["de-sie", "de"]`. English is not among them.
#[must_use]
pub fn languages() -> Vec<String> {
    tongue().languages()
}

fn tongue() -> &'static Tongue {
    let spoken = *SPOKEN.read().unwrap_or_else(PoisonError::into_inner);
    spoken.unwrap_or_else(|| {
        let mut spoken = SPOKEN.write().unwrap_or_else(PoisonError::into_inner);
        spoken.get_or_insert_with(|| Box::leak(Box::new(Tongue::new(Speech::default()))))
    })
}
