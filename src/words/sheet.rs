//! One file of one language, parsed when it is first asked.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::words::plain::plain;
use crate::words::{depth, escape};

/// How a file names the term for whom the user works with: `{ -patient }`.
const TERM: &str = "{ -";

type Bundle = FluentBundle<FluentResource>;

/// Holds a file.
pub struct Sheet {
    text: Cow<'static, str>,
    bundle: OnceLock<Bundle>,
}

/// What a file of a language needs to know of its language.
pub struct Ground {
    /// The language as a tag, for its plurals.
    pub language: String,
    /// The forms of the term, each with its name.
    pub forms: Vec<(String, String)>,
    /// Whether decimals stand behind a comma.
    pub has_comma: bool,
    /// Whether ß is written ss, as in Switzerland.
    pub has_no_sharp_s: bool,
}

impl Sheet {
    /// Makes one of a text, unread.
    pub const fn new(text: Cow<'static, str>) -> Self {
        Self {
            text,
            bundle: OnceLock::new(),
        }
    }

    /// Gives the message `id` with its arguments; none when this file does not have it, or cannot fill it.
    pub fn say(
        &self,
        id: &str,
        arguments: Option<&FluentArgs<'_>>,
        ground: impl FnOnce() -> Ground,
    ) -> Option<String> {
        if let Some(said) = self.plain(id) {
            return Some(said.to_owned());
        }
        let bundle = self.bundle.get_or_init(|| bundle(&self.text, &ground()));
        let pattern = bundle.get_message(id)?.value()?;
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, arguments, &mut faults);
        faults.is_empty().then(|| said.into_owned())
    }

    /// Finds a message that needs no parsing, in a file of ours: what is wrong in a user's own, the parser finds. Where
    /// there is a ß the language has a say.
    fn plain(&self, id: &str) -> Option<&'static str> {
        match self.text {
            Cow::Borrowed(text) => plain(text, id).filter(|said| !said.contains('ß')),
            Cow::Owned(_) => None,
        }
    }

    /// Gives the attributes of a message, each with its name, without any arguments.
    pub fn attributes(&self, id: &str, language: &str) -> Vec<(String, String)> {
        let bundle = self.bundle.get_or_init(|| {
            let ground = Ground {
                language: language.to_owned(),
                forms: Vec::new(),
                has_comma: false,
                has_no_sharp_s: false,
            };
            bundle(&self.text, &ground)
        });
        let attributes = bundle.get_message(id).into_iter();
        let attributes = attributes.flat_map(|message| message.attributes());
        let said = attributes.map(|attribute| {
            let value = bundle.format_pattern(attribute.value(), None, &mut Vec::new());
            (attribute.id().to_owned(), value.into_owned())
        });
        said.collect()
    }
}

/// Parses a file. What cannot be parsed is left out of it, and another language speaks there.
fn bundle(text: &str, ground: &Ground) -> Bundle {
    let short = ground.language.split('-').next().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![short.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    if ground.has_comma {
        bundle.set_formatter(Some(|value, _| with_comma(value)));
    }
    // A message that stands there twice: the first one holds. `check` tells of it.
    let written = if ground.has_no_sharp_s {
        text.replace('ß', "ss")
    } else {
        text.to_owned()
    };
    let _ = bundle.add_resource(read(written));
    if text.contains(TERM) {
        let forms = ground.forms.iter();
        let terms: Vec<String> = forms
            .map(|(name, form)| format!("-{name} = {form}"))
            .collect();
        let _ = bundle.add_resource(read(terms.join("\n")));
    }
    bundle
}

fn read(mut text: String) -> FluentResource {
    if !depth::is_readable(&text) || escape::broken(&text).is_some() {
        text.clear();
    }
    FluentResource::try_new(text).unwrap_or_else(|(sound, _)| sound)
}

fn with_comma(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => {
            Some(value.to_string().replace('.', ","))
        }
        _ => None,
    }
}
