//! What the guard is told before it reads: languages, words that are allowed, the alias of the note.

use std::collections::BTreeSet;

use toml::Value;

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::now::Now;
use crate::config::{Config, Guard, GuardPack};
use crate::journal::library::Library;
use crate::lint;
use crate::lint::allowed::Allowed;
use crate::lint::finding::Finding;
use crate::lint::pack::Pack;
use crate::lint::rule::Severity;

/// The name of the setting inside the journal that holds what is allowed.
const SETTING: &str = "guard";
/// The key of the list in it.
const ALLOW: &str = "allow";

/// Gives the languages that the settings name.
#[must_use]
pub fn pack(packs: &[GuardPack]) -> Pack {
    let has = |pack| packs.contains(&pack);
    match (has(GuardPack::English), has(GuardPack::German)) {
        (true, false) => Pack::ENGLISH,
        (false, true) => Pack::GERMAN,
        _ => Pack::BOTH,
    }
}

/// Counts the places in a text that are more than a hint, with nothing allowed but the alias; none where the guard is off.
#[must_use]
pub fn places(text: &str, alias: Option<&str>, config: &Config) -> usize {
    if config.guard == Guard::Off {
        return 0;
    }
    let found = lint::guard(text, &pack(&config.guard_packs), &allowed(None, alias));
    let is_plain = |finding: &&Finding| finding.severity > Severity::Hint;
    found.iter().filter(is_plain).count()
}

/// Gives what is allowed in a note about somebody. While the journal is locked, that is the alias alone.
#[must_use]
pub fn allowed(library: Option<&Library>, alias: Option<&str>) -> Allowed {
    let allowed = Allowed::new(words(library));
    match alias {
        Some(alias) => allowed.with_alias(alias),
        None => allowed,
    }
}

/// Asks to allow one more word for good; nothing while the journal is locked.
#[must_use]
pub fn allow(word: &str, desk: &Desk, now: &Now) -> Option<Effect> {
    let library = desk.library()?;
    let mut words: BTreeSet<String> = words(Some(library)).map(str::to_owned).collect();
    words.insert(word.to_owned());
    let list = words.into_iter().map(Value::String).collect();
    Some(desk.settle(SETTING, vec![(ALLOW, Some(Value::Array(list)))], now))
}

fn words(library: Option<&Library>) -> impl Iterator<Item = &str> {
    let setting = library.and_then(|library| library.config(SETTING));
    setting.into_iter().flat_map(|setting| setting.texts(ALLOW))
}
