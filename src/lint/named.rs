//! L09 and L10: a title and a name, a relation and a name.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::instead::person;
use crate::lint::lexicon::Tag;
use crate::lint::list::List;
use crate::lint::pack::Lang;
use crate::lint::page::Page;
use crate::lint::rule::Rule;
use crate::lint::text::{Joint, Shape, Word};

/// Finds people by what they are called.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    // both languages know "Dr": that of the sentence speaks first, and one place is told once
    let (own, other): (Vec<&Tag>, Vec<&Tag>) = page
        .tagged(List::Title)
        .partition(|tag| tag.lang == Some(page.lang_of(tag.words.start)));
    for tag in own.into_iter().chain(other) {
        if let Some(words) = titled(page, tag) {
            let plain = || person(page, page.words[words.start].span.start);
            let instead = match (page.allowed.alias(), tag.instead) {
                (None, Some(role)) => role.to_owned(),
                _ => plain(),
            };
            found.push(Finding::new(Rule::Titled, page.span(&words)).suggest(instead));
        }
    }
    for tag in page.tagged(List::Relation) {
        if let Some(words) = related(page, tag) {
            let relation = &page.text[page.span(&tag.words)];
            found.push(Finding::new(Rule::Relative, page.span(&words)).suggest(relation));
        } else if let Some(words) = apposed(page, tag) {
            let relation = &page.text[page.span(&(words.start + 1..words.end))];
            found.push(Finding::new(Rule::Relative, page.span(&words)).suggest(relation));
        }
    }
}

/// The title with the name behind it: `Mrs Hartley`, `Frau Dr. Keller`, `dr wendell`.
fn titled(page: &Page<'_>, tag: &Tag) -> Option<Range<usize>> {
    let title = &page.words[tag.words.start];
    if is_relation_too(page, tag) {
        return None;
    }
    // a second title, or the degree behind the first
    let mut name = tag.words.end;
    while page
        .words
        .get(name)
        .is_some_and(|word| is_degree(word) && word.is_joined())
    {
        name += 1;
    }
    let first = page.words.get(name)?;
    // a full stop behind a whole word ends a sentence: "bei der Schwester. Ich"
    let is_ended =
        first.joint == Joint::DotSpace && name == tag.words.end && title.key.chars().count() > 5;
    let is_near = matches!(first.joint, Joint::Space | Joint::Dot | Joint::DotSpace)
        && !is_ended
        && !(first.opens && first.joint == Joint::Space);
    let is_written = title.shape != Shape::Lower && is_surname(page, name)
        || title.shape == Shape::Lower && is_short(&title.key) && is_lower_name(page, name);
    (is_near && is_written).then(|| tag.words.start..name_end(page, name))
}

/// Words that are never anything but a title, so that the name behind them may be written small.
fn is_short(key: &str) -> bool {
    matches!(
        key,
        "mr" | "mrs" | "ms" | "mx" | "dr" | "prof" | "herr" | "herrn" | "frau" | "hr" | "fr"
    )
}

fn is_degree(word: &Word<'_>) -> bool {
    matches!(
        word.key.as_str(),
        "dr" | "prof"
            | "med"
            | "phil"
            | "professor"
            | "professorin"
            | "doktor"
            | "dipl"
            | "psych"
            | "lic"
            | "von"
            | "van"
            | "de"
    )
}

/// `seine Frau Anna`: there "Frau" is a relation.
fn is_relation_too(page: &Page<'_>, tag: &Tag) -> bool {
    tag.words.start > 0
        && is_possessive(&page.words[tag.words.start - 1].key)
        && page.words[tag.words.start].joint == Joint::Space
        && page.is(List::Relation, tag.words.start)
}

/// A capital that may begin a surname: no word that a list explains, no German noun.
fn is_surname(page: &Page<'_>, at: usize) -> bool {
    let word = &page.words[at];
    let is_capital = matches!(word.shape, Shape::Capital | Shape::Mixed)
        && word.text.starts_with(char::is_uppercase)
        || word.shape == Shape::Upper;
    let is_noun = page.lang_of(at) == Lang::German
        && (page.is(List::Noun, at) || page.is(List::Weekday, at) || page.is(List::Month, at));
    is_capital && !is_noun && !page.is(List::Known, at) && !page.is(List::Acronym, at)
}

/// A small word behind a title that is neither a small word of the language nor a verb such as "said".
fn is_lower_name(page: &Page<'_>, at: usize) -> bool {
    let word = &page.words[at];
    let is_plain = page.is(List::Plain, at) || page.is(List::Noun, at);
    word.shape != Shape::Number && word.key.chars().count() > 2 && !is_plain && !word.opens
}

/// Where a name ends that begins here: capitals in a row, with hyphens and the apostrophe of O'Brien.
fn name_end(page: &Page<'_>, first: usize) -> usize {
    let mut end = first + 1;
    while let Some(word) = page.words.get(end) {
        let is_close = matches!(word.joint, Joint::Space | Joint::Hyphen)
            || word.joint == Joint::Apostrophe && word.key != "s";
        let is_part =
            word.shape == Shape::Capital && !page.is(List::Known, end) && !page.is(List::Noun, end);
        if end - first >= 3
            || word.opens
            || !is_close
            || !is_part
            || page.lang_of(end) == Lang::German
                && word.joint == Joint::Space
                && !page.is(List::Given, first)
        {
            break;
        }
        end += 1;
    }
    end
}

/// The relation with the name behind it: `wife Anna`, `the sister, Imogen`, `Sohn Max`, `a son called Max`, `ihr Mann,
/// der Ueli`, `her mother's name is Ruth`.
fn related(page: &Page<'_>, tag: &Tag) -> Option<Range<usize>> {
    let mut name = tag.words.end;
    while name - tag.words.end < 4 && page.words.get(name).is_some_and(is_between) {
        name += 1;
    }
    let between = &page.words[tag.words.end..name];
    let is_called = between.iter().any(|word| is_calling(&word.key));
    let word = page.words.get(name)?;
    let is_near = word.joint == Joint::Space && !word.opens
        || word.joint == Joint::Comma
        || word.joint == Joint::Other && is_bracket(page, name);
    // "his brother's Anna" is somebody else's
    let is_owned = between
        .first()
        .is_some_and(|word| word.joint == Joint::Apostrophe)
        && !between.iter().any(|word| word.key == "name");
    let is_small_note = tag.lang == Some(Lang::German)
        && page.words[tag.words.start].shape == Shape::Lower
        && page.words[name].shape == Shape::Lower
        && page.is(List::Given, name)
        && !page.is(List::Plain, name);
    let is_person = is_given(page, name)
        || is_small_note
        || is_called && is_unexplained(page, name)
        || between.is_empty() && is_set(page, name) && is_unknown_name(page, tag, name);
    (is_near && is_person && !is_owned).then(|| tag.words.start..name_end(page, name))
}

/// A name that follows at once, or between commas: `her husband, Zebedee, waits`.
fn is_set(page: &Page<'_>, name: usize) -> bool {
    let is_closed = || {
        let next = page.words.get(name + 1);
        next.is_some_and(|next| next.joint == Joint::Comma)
    };
    match page.words[name].joint {
        Joint::Space => true,
        Joint::Comma => is_closed(),
        _ => false,
    }
}

/// A small word between a relation and its name.
fn is_between(word: &Word<'_>) -> bool {
    let is_small = is_calling(&word.key)
        || matches!(
            word.key.as_str(),
            "s" | "name"
                | "der"
                | "die"
                | "das"
                | "er"
                | "sie"
                | "who"
                | "whose"
                | "little"
                | "also"
                | "the"
        );
    is_small
        && word.shape == Shape::Lower
        && matches!(word.joint, Joint::Space | Joint::Comma | Joint::Apostrophe)
}

/// The name before the relation: `Anna, his wife`, `Max, der Sohn`.
fn apposed(page: &Page<'_>, tag: &Tag) -> Option<Range<usize>> {
    let own = tag.words.start.checked_sub(1)?;
    let name = own.checked_sub(1)?;
    let word = &page.words[own];
    let is_own = is_possessive(&word.key) || APPOSED.contains(&word.key.as_str());
    let is_near = word.joint == Joint::Comma && page.words[tag.words.start].joint == Joint::Space;
    let is_name = page.words[name].shape == Shape::Capital && page.is(List::Given, name);
    let is_related = name > 0 && page.is(List::Relation, name - 1);
    (is_own && is_near && is_name && !is_related).then_some(name..tag.words.end)
}

/// What stands between a name and the relation behind it.
const APPOSED: &[&str] = &["his", "her", "their", "the", "der", "die", "das"];

fn is_bracket(page: &Page<'_>, at: usize) -> bool {
    at > 0
        && matches!(
            &page.text[page.words[at - 1].span.end..page.words[at].span.start],
            " (" | " – " | " - "
        )
}

fn is_calling(key: &str) -> bool {
    matches!(
        key,
        "called" | "named" | "is" | "was" | "heisst" | "namens" | "genannt" | "hiess"
    )
}

/// Names that mean something else when they are written small.
const SMALL: &[&str] = &[
    "rob", "nick", "wade", "warren", "teddy", "sally", "jack", "lance", "mike", "josh", "harry",
    "jasmine", "jay", "ken", "stan", "mack", "jean", "polly", "perry", "rex", "max", "jo", "joe",
    "roy", "prem", "bob", "ana", "ian", "lee", "kelly", "kerry", "terry", "toby", "lou", "mae",
    "mel", "sam", "tom", "tim", "dan", "ben", "don", "ali", "amir",
];

/// A name of a list; in English one that is hardly ever anything else may be written small.
fn is_given(page: &Page<'_>, at: usize) -> bool {
    let is_small = page.words[at].shape == Shape::Lower
        && page.is(List::Given, at)
        && !page.is(List::Plain, at)
        && !SMALL.contains(&page.words[at].text)
        && page.lang_of(at) == Lang::English;
    let is_name =
        (page.is(List::Given, at) || page.is(List::Ambiguous, at)) && !page.is(List::Known, at);
    is_small || page.words[at].shape == Shape::Capital && is_name && !page.is(List::Noun, at)
}

fn is_unexplained(page: &Page<'_>, at: usize) -> bool {
    page.words[at].shape == Shape::Capital
        && !page.is(List::Known, at)
        && !page.is(List::Noun, at)
        && !page.is(List::Month, at)
        && !page.is(List::Weekday, at)
}

/// What one says to somebody with a name behind it, in German too: `Onkel Ferdl`.
const ADDRESSED: &[&str] = &["onkel", "tante", "oma", "opa", "götti", "gotte"];

/// In English any capital that no list explains is a name here; in German, where nouns have capitals too, none is.
fn is_unknown_name(page: &Page<'_>, tag: &Tag, at: usize) -> bool {
    let is_addressed = ADDRESSED.contains(&page.words[tag.words.start].key.as_str());
    let is_taken =
        tag.lang == Some(Lang::English) || is_addressed && page.words[at].joint == Joint::Space;
    is_taken && is_unexplained(page, at) && !page.words[at].opens
}

fn is_possessive(key: &str) -> bool {
    const OWN: &[&str] = &["mein", "dein", "sein", "ihr", "unser", "euer"];
    OWN.iter().any(|own| {
        key.strip_prefix(own)
            .is_some_and(|end| matches!(end, "" | "e" | "en" | "em" | "er" | "es"))
    }) || key == "eure"
        || key == "euren"
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn titles_with_a_name_are_found() {
        finds(
            Rule::Titled,
            &[
                ("then Mrs Hartwell left", &["Mrs Hartwell"]),
                ("then Mr. O'Brien-Smith left", &["Mr. O'Brien-Smith"]),
                ("with Dr B today", &["Dr B"]),
                ("mit Frau Dr. Steinegger ging es", &["Frau Dr. Steinegger"]),
                ("mit der Frau K. ging es", &["Frau K"]),
                ("Prof. Dr. med. Imhof kam", &["Prof. Dr. med. Imhof"]),
                ("then mrs hartwell left", &["mrs hartwell"]),
                ("Sister Winifred was kind", &["Sister Winifred"]),
                ("Für Mrs Hartwell war es viel", &["Mrs Hartwell"]),
                ("I was short with Frau Steinegger", &["Frau Steinegger"]),
            ],
        );
    }

    #[test]
    fn titles_alone_and_german_nouns_behind_them_are_not() {
        passes(
            Rule::Titled,
            &[
                "the doctor said so, and my sister, too",
                "die Frau Angst hatte, weil der Herr Hilfe brauchte",
                "Major Depressive Disorder. Father Christmas came",
                "I am the judge. Miss one hour and see. Sir, I said",
                "meine Frau Anna lachte",
                "Sie wohnt bei der Schwester. Ich schämte mich.",
                "Frau sein, Herr über die Zeit",
            ],
        );
    }

    #[test]
    fn relations_with_a_name_are_found() {
        finds(
            Rule::Relative,
            &[
                ("his wife Anna came", &["wife Anna"]),
                ("the sister, Imogen, again", &["sister, Imogen"]),
                ("her brother Petruccio came", &["brother Petruccio"]),
                ("a son called Max", &["son called Max"]),
                ("seine Frau Anna kam", &["Frau Anna"]),
                ("Ihr Sohn Max kam", &["Sohn Max"]),
                ("der Bruder namens Jonas", &["Bruder namens Jonas"]),
                ("ihr Mann, der Ueli, schweigt", &["Mann, der Ueli"]),
                ("her mother's name is Ruth", &["mother's name is Ruth"]),
                ("ihre Söhne Max und Ben", &["Söhne Max"]),
                ("Thomas, his brother, came", &["Thomas, his brother"]),
                ("her husband marek again", &["husband marek"]),
                ("her husband, Zebedee, waits", &["husband, Zebedee"]),
                ("heute wieder der sohn luca, müde", &["sohn luca"]),
                ("Die Tochter Grace kam", &["Tochter Grace"]),
                ("Der Onkel Ferdl hat alle eingesperrt", &["Onkel Ferdl"]),
            ],
        );
    }

    #[test]
    fn relations_alone_are_not() {
        passes(
            Rule::Relative,
            &[
                "my mother. Then silence; her husband, I think, laughed",
                "dass seine Mutter Angst vor mir hat",
                "Die Tochter Ruhe finden lassen",
                "his father English, her son Tuesday",
                "his mother, the one who left; der Vater, der ging; my brother's Anna",
                "Die Tochter malte ein Bild. Er sagt, die Mutter lasse ihn nie allein.",
            ],
        );
    }
}
