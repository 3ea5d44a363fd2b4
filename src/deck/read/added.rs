//! Adds the lists and scales of a person's folder to those that decks may name.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::folder::{File, Folder};
use crate::deck::read::faults::Faults;
use crate::deck::read::vocabulary::{Vocabulary, parse, read_lists, read_scales};
use crate::fault::Fault;

/// Holds what became of adding.
#[derive(Debug, Default)]
pub struct Added {
    /// The mistakes.
    pub faults: Vec<Fault>,
    /// The lists and scales that are another's now, by id, each with a fault to be worded.
    pub replaced: BTreeMap<String, Fault>,
}

impl Vocabulary {
    /// Adds a folder's lists and scales. The user's own take the place of those with their ids; a pack's may not, so
    /// that nothing changes its meaning unseen.
    pub fn add(&mut self, folder: &Folder) -> Added {
        let mut added = Added::default();
        let is_pack = folder.pack.is_some();
        if let Some(file) = &folder.lists {
            let mut faults = Faults::new(&file.0, &file.1);
            let lists = read_lists(&file.1, &mut faults);
            let sheet = Sheet::of(file, "list", is_pack);
            sheet.add(lists, &mut self.lists, &mut faults, &mut added);
        }
        if let Some(file) = &folder.scales {
            let mut faults = Faults::new(&file.0, &file.1);
            let scales = read_scales(&file.1, &mut faults);
            let sheet = Sheet::of(file, "scale", is_pack);
            sheet.add(scales, &mut self.scales, &mut faults, &mut added);
        }
        added
    }
}

/// Knows one file of lists or of scales.
struct Sheet<'f> {
    file: &'f File,
    kind: &'static str,
    is_pack: bool,
    places: BTreeMap<String, usize>,
}

impl<'f> Sheet<'f> {
    fn of(file: &'f File, kind: &'static str, is_pack: bool) -> Self {
        Self {
            file,
            kind,
            is_pack,
            places: places(&file.1, kind),
        }
    }

    fn add<T: PartialEq>(
        &self,
        new: BTreeMap<String, Arc<T>>,
        known: &mut BTreeMap<String, Arc<T>>,
        faults: &mut Faults,
        added: &mut Added,
    ) {
        for (id, value) in new {
            let at = self.places.get(&id).copied().unwrap_or(0);
            match known.get(&id) {
                Some(other) if *other == value => {}
                Some(_) if self.is_pack => {
                    let what = format!("there is a {} \"{id}\" already", self.kind);
                    faults.add(at, what, "a pack changes nothing: give it an id of its own");
                }
                Some(_) => {
                    let fault = Fault::at(&self.file.0, &self.file.1, at, "", "");
                    added.replaced.insert(id.clone(), fault);
                    known.insert(id, value);
                }
                None => {
                    known.insert(id, value);
                }
            }
        }
        added.faults.extend(faults.clone().into_sorted());
    }
}

/// Finds where each list or scale of a file begins.
fn places(text: &str, kind: &str) -> BTreeMap<String, usize> {
    let mut unheard = Faults::new("", text);
    let Some(table) = parse(text, &mut unheard) else {
        return BTreeMap::new();
    };
    let tables = table
        .get_ref()
        .iter()
        .find(|(key, _)| key.get_ref() == kind);
    let tables = tables.and_then(|(_, value)| value.get_ref().as_array());
    let ids = tables
        .into_iter()
        .flat_map(|tables| tables.iter())
        .filter_map(|table| {
            let mut fields = table.get_ref().as_table()?.iter();
            let (_, id) = fields.find(|(key, _)| key.get_ref() == "id")?;
            Some((id.get_ref().as_str()?.to_owned(), id.span().start))
        });
    ids.collect()
}
