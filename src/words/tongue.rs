//! A chosen way of speaking: its folders in turn, and what was said already.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::FluentArgs;

use crate::words::layer::Layer;
use crate::words::sheet::Ground;
use crate::words::speech::Speech;

/// The term that every language has.
const USUAL_TERM: &str = "patient";
/// How a language writes its decimal sign, and the names of decks inside a sentence.
const DECIMAL: &str = "decimal";
const NAMES: &str = "names";
const SHARP_S: &str = "sharp-s";

/// Holds how the program speaks.
pub struct Tongue {
    layers: Vec<Layer>,
    patient: String,
    name: String,
    said: RwLock<HashMap<&'static str, &'static str>>,
}

impl Tongue {
    /// Gathers the files of a speech; none is parsed.
    pub fn new(speech: Speech) -> Self {
        let folders = speech.folders().into_iter();
        Self {
            layers: folders
                .map(|folder| Layer::new(folder, &speech.own))
                .collect(),
            patient: speech.patient,
            name: speech.name,
            said: RwLock::default(),
        }
    }

    /// Gives a message that takes no arguments; it is worded once.
    pub fn say(&self, id: &'static str) -> &'static str {
        let known = self
            .said
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(id)
            .copied();
        known.unwrap_or_else(|| {
            let worded = self
                .find(id, None)
                .map_or(id, |said| Box::leak(said.into_boxed_str()));
            let mut said = self.said.write().unwrap_or_else(PoisonError::into_inner);
            *said.entry(id).or_insert(worded)
        })
    }

    /// Gives a message with its arguments.
    pub fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.find(id, Some(arguments))
            .unwrap_or_else(|| id.to_owned())
    }

    /// Fills the placeholders of a text in a language: the first one of this tongue, or the one that is named.
    pub fn fill<'a>(&self, language: Option<&str>, text: &'a str) -> Cow<'a, str> {
        if !text.contains(['{', 'ß']) {
            return Cow::Borrowed(text);
        }
        let named =
            language.and_then(|tag| self.layers.iter().position(|layer| layer.folder == tag));
        let forms = self.forms(named.unwrap_or(0));
        let mut filled = self.with_name(text);
        for (name, form) in &forms {
            filled = filled.replace(&format!("{{{name}}}"), form);
            filled = filled.replace(&format!("{{{}}}", capital(name)), &capital(form));
        }
        if self.has_no_sharp_s() {
            filled = filled.replace('ß', "ss");
        }
        Cow::Owned(filled)
    }

    /// Gives a name as it stands inside a sentence; letters that stand for words stay as they are.
    pub fn inside(&self, name: &str) -> String {
        let lower = self.writing(0, NAMES).as_deref() == Some("lower");
        let is_spelt = name.chars().nth(1).is_some_and(char::is_uppercase);
        let mut letters = name.chars();
        match letters.next() {
            Some(first) if lower && !is_spelt => first.to_lowercase().chain(letters).collect(),
            _ => name.to_owned(),
        }
    }

    /// Lists the folders that may hold files, without English, which comes with the program.
    pub fn languages(&self) -> Vec<String> {
        let layers = self.layers.iter().map(|layer| layer.folder.clone());
        layers.filter(|folder| folder != "en").collect()
    }

    fn find(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        if id.starts_with("terms-") {
            return None; // they are for the others, which ask for them while they are parsed
        }
        let mut places = self.layers.iter().enumerate();
        places.find_map(|(at, layer)| {
            let mut sheets = layer.sheets(id).iter();
            sheets.find_map(|sheet| sheet.say(id, arguments, || self.ground(at)))
        })
    }

    fn ground(&self, at: usize) -> Ground {
        Ground {
            language: self.layers[at].folder.clone(),
            forms: self.forms(at),
            has_comma: self.writing(at, DECIMAL).as_deref() == Some(","),
            has_no_sharp_s: self.has_no_sharp_s(),
        }
    }

    /// Finds the forms of the term from a layer on, so that an English sentence has the English ones.
    fn forms(&self, from: usize) -> Vec<(String, String)> {
        let layers = &self.layers[from..];
        let find = |term: &str| layers.iter().find_map(|layer| layer.forms(term));
        find(&self.patient)
            .or_else(|| find(USUAL_TERM))
            .unwrap_or_default()
    }

    /// The first language decides: a file for Germany is read in Switzerland too.
    fn has_no_sharp_s(&self) -> bool {
        self.writing(0, SHARP_S).as_deref() == Some("ss")
    }

    fn writing(&self, from: usize, name: &str) -> Option<String> {
        let mut layers = self.layers[from..].iter();
        layers.find_map(|layer| {
            let mut forms = layer.forms("writing")?.into_iter();
            forms.find(|(form, _)| form == name).map(|(_, sign)| sign)
        })
    }

    /// A cue card may begin with the user's name: "Anna. Slow is a speed."
    fn with_name(&self, text: &str) -> String {
        if self.name.is_empty() {
            text.replace("{name} ", "").replace("{name}", "")
        } else {
            text.replace("{name}", &format!("{}.", self.name))
        }
    }
}

/// Makes the first letter a capital.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
