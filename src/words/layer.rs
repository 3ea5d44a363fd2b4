//! One folder of words: all files of a language, or of a voice in it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::words::builtin;
use crate::words::sheet::Sheet;
use crate::words::speech::OwnFile;

/// The file of the terms, and of how numbers are written.
const TERMS: &str = "terms";

/// Holds the files of one folder; the user's own come before ours.
pub struct Layer {
    /// The folder: `de`, `de-sie`.
    pub folder: String,
    sheets: BTreeMap<String, Vec<Sheet>>,
}

impl Layer {
    /// Gathers the files of a folder.
    pub fn new(folder: String, own: &[OwnFile]) -> Self {
        let mut sheets: BTreeMap<String, Vec<Sheet>> = BTreeMap::new();
        for file in own.iter().filter(|file| file.language == folder) {
            let sheet = Sheet::new(Cow::Owned(file.text.clone()));
            sheets.entry(file.name.clone()).or_default().push(sheet);
        }
        for (name, text) in builtin::files(&folder) {
            let sheet = Sheet::new(Cow::Borrowed(*text));
            sheets.entry((*name).to_owned()).or_default().push(sheet);
        }
        Self { folder, sheets }
    }

    /// Gives the files in which a message may stand: its name begins with theirs.
    pub fn sheets(&self, id: &str) -> &[Sheet] {
        let name = id.split('-').next().unwrap_or_default();
        self.sheets.get(name).map_or(&[], Vec::as_slice)
    }

    /// Gives the forms of a term; none when no file here has it.
    pub fn forms(&self, term: &str) -> Option<Vec<(String, String)>> {
        let id = format!("{TERMS}-{term}");
        let mut sheets = self.sheets(&id).iter();
        sheets.find_map(|sheet| {
            let forms = sheet.attributes(&id, &self.folder);
            (!forms.is_empty()).then_some(forms)
        })
    }
}
