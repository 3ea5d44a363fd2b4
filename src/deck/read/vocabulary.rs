//! The closed lists and scales that decks share, and the words of the file format.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::de::DeTable;

use crate::breath::pattern::Pattern;
use crate::breath::presets;
use crate::deck::model::{Does, Item, List, Scale};
use crate::deck::read::faults::{Faults, Marked, suggest};
use crate::deck::read::fields::{Fields, line};
use crate::fault::Fault;
use crate::nesting;

/// The most characters in a label, a gloss, and a name.
pub const LABEL: usize = 80;
/// No deck nests deeper.
const DEEPEST: usize = 8;
const GLOSS: usize = 100;
/// The most characters in a question, a help line or a cue.
pub const ASK: usize = 240;
/// The most characters in an id.
pub const NAME: usize = 40;

/// Holds what decks may refer to by name.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    pub(super) lists: BTreeMap<String, Arc<List>>,
    pub(super) scales: BTreeMap<String, Arc<Scale>>,
}

impl Vocabulary {
    /// Reads the lists and scales, each a file's name and text; reports every mistake.
    #[must_use]
    pub fn read(lists: (&str, &str), scales: (&str, &str)) -> (Self, Vec<Fault>) {
        let mut faults = Faults::new(lists.0, lists.1);
        let lists = read_lists(lists.1, &mut faults);
        let mut found = faults.into_sorted();
        let mut faults = Faults::new(scales.0, scales.1);
        let scales = read_scales(scales.1, &mut faults);
        found.extend(faults.into_sorted());
        (Self { lists, scales }, found)
    }

    /// Gives all lists by id.
    #[must_use]
    pub const fn lists(&self) -> &BTreeMap<String, Arc<List>> {
        &self.lists
    }

    /// Gives all scales by id.
    #[must_use]
    pub const fn scales(&self) -> &BTreeMap<String, Arc<Scale>> {
        &self.scales
    }

    /// Finds a list, or reports that there is none.
    pub fn list(&self, name: &Marked<String>, faults: &mut Faults) -> Option<Arc<List>> {
        find(&self.lists, name, "list", faults)
    }

    /// Finds a scale, or reports that there is none.
    pub fn scale(&self, name: &Marked<String>, faults: &mut Faults) -> Option<Arc<Scale>> {
        find(&self.scales, name, "scale", faults)
    }
}

/// Says whether there is such a breathing pattern, or reports it.
pub fn is_pattern(name: &Marked<String>, faults: &mut Faults) -> bool {
    let known = Pattern::find(&name.value).is_ok();
    if !known {
        let near = suggest(
            &name.value,
            presets::ALL.iter().map(|pattern| pattern.id.as_ref()),
        );
        faults.add(
            name.at,
            format!("there is no breathing pattern \"{}\"", name.value),
            near,
        );
    }
    known
}

/// Reads the items of a choice: texts, or tables with `id`, `label`, `gloss` and `first`.
pub fn items(fields: &Fields<'_>, key: &str, faults: &mut Faults) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for value in fields.items(key) {
        let at = value.span().start;
        let item = match value.get_ref().as_table() {
            Some(table) => item(at, table, faults),
            None => line(key, value, LABEL, faults).map(|label| Item {
                id: slug(&label.value),
                label: label.value,
                ..Item::default()
            }),
        };
        let Some(item) = item else {
            continue;
        };
        if items.iter().any(|other| other.id == item.id) {
            faults.add(
                at,
                format!("the choice \"{}\" stands here twice", item.id),
                "give one of them another id",
            );
        } else {
            items.push(item);
        }
    }
    items
}

/// Says whether a word can be an id: lower-case letters, digits, dots and hyphens.
#[must_use]
pub fn is_name(word: &str) -> bool {
    let fits = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || ".-".contains(letter)
    };
    !word.is_empty() && word.len() <= NAME && word.chars().all(fits)
}

/// Parses a file; none, with every syntax mistake reported, when it is not TOML.
pub fn parse<'t>(text: &'t str, faults: &mut Faults) -> Option<toml::Spanned<DeTable<'t>>> {
    if !nesting::is_within(text, DEEPEST) {
        let what = format!("more than {DEEPEST} brackets or dots stand inside each other");
        faults.add(0, what, "write it flatter; no deck needs more than three");
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        faults.add(
            at,
            format!("this is not TOML: {}", error.message()),
            "correct this line; see toml.io",
        );
    }
    errors.is_empty().then_some(table)
}

fn item(at: usize, table: &DeTable<'_>, faults: &mut Faults) -> Option<Item> {
    let fields = Fields::open(
        at,
        table,
        &["id", "label", "gloss", "first", "does", "of"],
        faults,
    );
    let label = fields.needed("label", LABEL, faults)?.value;
    let id = name(&fields, faults).unwrap_or_else(|| slug(&label));
    let gloss = fields
        .text("gloss", GLOSS, faults)
        .map(|gloss| gloss.value)
        .unwrap_or_default();
    let first = fields.flag("first", false, faults);
    let does = does(&fields, faults);
    Some(Item {
        id,
        label,
        gloss,
        first,
        does,
        of: name_of(&fields, faults),
        said: String::new(),
    })
}

fn name_of(fields: &Fields<'_>, faults: &mut Faults) -> String {
    let of = fields.text("of", NAME, faults);
    of.map(|of| of.value).unwrap_or_default()
}

fn does(fields: &Fields<'_>, faults: &mut Faults) -> Option<Does> {
    let word = fields.text("does", NAME, faults)?;
    let found = Does::ALL.into_iter().find(|(name, _)| *name == word.value);
    if found.is_none() {
        let near = suggest(&word.value, Does::ALL.map(|(name, _)| name));
        let what = format!(
            "nothing is called \"{}\" that can be done to a note",
            word.value
        );
        faults.add(word.at, what, near);
    }
    found.map(|(_, does)| does)
}

/// Reads an `id` that may be left out.
pub fn name(fields: &Fields<'_>, faults: &mut Faults) -> Option<String> {
    let id = fields.text("id", NAME, faults)?;
    if !is_name(&id.value) {
        let what = format!("\"{}\" cannot be an id", id.value);
        faults.add(
            id.at,
            what,
            "use lower-case letters, digits, dots and hyphens",
        );
    }
    Some(id.value)
}

fn slug(label: &str) -> String {
    let letters = label.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    });
    let joined: String = letters.collect::<String>().to_ascii_lowercase();
    joined
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

fn find<T>(
    known: &BTreeMap<String, Arc<T>>,
    name: &Marked<String>,
    kind: &str,
    faults: &mut Faults,
) -> Option<Arc<T>> {
    let found = known.get(&name.value).cloned();
    if found.is_none() {
        let near = suggest(&name.value, known.keys().map(String::as_str));
        faults.add(
            name.at,
            format!("there is no {kind} \"{}\"", name.value),
            near,
        );
    }
    found
}

/// Reads a file of lists.
pub fn read_lists(text: &str, faults: &mut Faults) -> BTreeMap<String, Arc<List>> {
    let mut lists = BTreeMap::new();
    let Some(table) = parse(text, faults) else {
        return lists;
    };
    let file = Fields::open(0, table.get_ref(), &["list"], faults);
    for (at, table) in file.tables("list", faults) {
        let fields = Fields::open(at, table, &["id", "tag", "pairs", "items"], faults);
        let Some(id) = fields.needed("id", NAME, faults) else {
            continue;
        };
        let list = List {
            id: id.value.clone(),
            tag: fields
                .text("tag", NAME, faults)
                .map(|tag| tag.value)
                .unwrap_or_default(),
            pairs: fields.flag("pairs", false, faults),
            items: items(&fields, "items", faults),
        };
        insert(&mut lists, &id, list, "list", faults);
    }
    lists
}

/// Reads a file of scales.
pub fn read_scales(text: &str, faults: &mut Faults) -> BTreeMap<String, Arc<Scale>> {
    let mut scales = BTreeMap::new();
    let Some(table) = parse(text, faults) else {
        return scales;
    };
    let file = Fields::open(0, table.get_ref(), &["scale"], faults);
    for (at, table) in file.tables("scale", faults) {
        let fields = Fields::open(at, table, &["id", "name", "low", "middle", "high"], faults);
        let id = fields.needed("id", NAME, faults);
        let name = fields.needed("name", LABEL, faults);
        let low = fields.needed("low", LABEL, faults);
        let high = fields.needed("high", LABEL, faults);
        let middle = fields
            .text("middle", LABEL, faults)
            .map(|middle| middle.value);
        if let (Some(id), Some(name), Some(low), Some(high)) = (id, name, low, high) {
            let scale = Scale {
                id: id.value.clone(),
                name: name.value,
                low: low.value,
                high: high.value,
                middle,
            };
            insert(&mut scales, &id, scale, "scale", faults);
        }
    }
    scales
}

fn insert<T>(
    known: &mut BTreeMap<String, Arc<T>>,
    id: &Marked<String>,
    value: T,
    kind: &str,
    faults: &mut Faults,
) {
    if known.insert(id.value.clone(), Arc::new(value)).is_some() {
        let what = format!("the {kind} \"{}\" stands here twice", id.value);
        faults.add(id.at, what, "give one of them another id");
    }
}
