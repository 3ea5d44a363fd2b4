//! L14: places and organisations by their name.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::list::List;
use crate::lint::pack::Lang;
use crate::lint::page::Page;
use crate::lint::rule::Rule;
use crate::lint::text::{Joint, Shape, Word};

/// Finds `Saltmarsh Hospital`, `Klinik Sonnmatt`, `Felsberg AG`, `Ward 7`, and towns behind "in" or "aus".
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page.tagged(List::Institution) {
        let place = tag.words.start;
        let named = match tag.lang {
            Some(Lang::German) => behind(page, place)
                .or_else(|| beside(page, place))
                .or_else(|| joined(page, place)),
            _ => before(page, place),
        };
        if let Some(words) = named.or_else(|| of(page, place)) {
            tell(page, words, found);
        }
    }
    for tag in page.tagged(List::Company) {
        if let Some(words) = before(page, tag.words.start)
            .filter(|_| page.words[tag.words.start].shape != Shape::Lower)
        {
            tell(page, words.start..tag.words.end, found);
        }
    }
    for tag in page.tagged(List::Ward) {
        let ward = tag.words.start;
        if page
            .words
            .get(ward + 1)
            .is_some_and(|word| is_number(word) && page.words[ward].shape != Shape::Lower)
        {
            tell(page, ward..ward + 2, found);
        }
    }
    for tag in page.tagged(List::Town) {
        let town = tag.words.start;
        let is_towards =
            town > 0 && page.is(List::Towards, town - 1) && page.words[town].joint == Joint::Space;
        if is_towards && page.is_name(&tag.words) {
            tell(page, tag.words.clone(), found);
        }
    }
}

fn tell(page: &Page<'_>, words: Range<usize>, found: &mut Vec<Finding>) {
    let span = page.span(&words);
    let word = &page.words[words.end - 1].key;
    let instead = if page.is(List::Ward, words.start)
        || word.contains("hospital")
        || word.contains("klinik")
        || word.contains("spital")
    {
        either(page, span.start, "a ward", "eine Station")
    } else {
        either(page, span.start, "a place", "ein Ort")
    };
    found.push(Finding::new(Rule::Place, span).suggest(instead));
}

/// Capitals before the word: `Hazelmere Primary School`, `St Mary's Hospital`. An article at the head of a sentence is
/// no name.
fn before(page: &Page<'_>, place: usize) -> Option<Range<usize>> {
    let words = &page.words;
    if words[place].shape == Shape::Lower {
        return None;
    }
    let mut start = place;
    while start > 0 && place - start < 5 {
        let (word, next) = (&words[start - 1], &words[start]);
        let is_s = word.key == "s" && word.joint == Joint::Apostrophe
            || matches!(word.key.as_str(), "of" | "and") && start < place;
        let is_close = matches!(
            next.joint,
            Joint::Space | Joint::Apostrophe | Joint::Hyphen | Joint::DotSpace
        ) && !next.opens;
        if !is_close || !is_s && !is_named(page, start - 1) {
            break;
        }
        start -= 1;
    }
    while start < place && matches!(words[start].key.as_str(), "s" | "of" | "and") {
        start += 1;
    }
    (start < place).then_some(start..place + 1)
}

/// A capital behind the word: `Klinik Sonnmatt`, `Gymnasium Rietau`. A German noun is no name.
fn behind(page: &Page<'_>, place: usize) -> Option<Range<usize>> {
    let name = page.words.get(place + 1)?;
    let fits = matches!(name.joint, Joint::Space | Joint::DotSpace)
        && !name.opens
        && is_named(page, place + 1)
        && page.words[place].shape == Shape::Capital;
    fits.then_some(place..place + 2)
}

/// `Klinik am Tannensee`, `Haus im Park`: a place by what it lies at.
fn beside(page: &Page<'_>, place: usize) -> Option<Range<usize>> {
    const LAND: &[&str] = &[
        "see", "berg", "park", "tal", "wald", "bach", "fluss", "rhein", "stein", "ufer", "hang",
        "horn", "moor", "teich", "weiher", "höhe", "schloss",
    ];
    let (near, name) = (page.words.get(place + 1)?, page.words.get(place + 2)?);
    let is_near =
        matches!(near.key.as_str(), "am" | "im" | "zum" | "beim") && near.joint == Joint::Space;
    let is_land = name.joint == Joint::Space
        && name.shape == Shape::Capital
        && LAND.iter().any(|land| name.key.ends_with(land));
    (is_near && is_land && page.words[place].shape == Shape::Capital).then_some(place..place + 3)
}

/// `Anna-Krankenhaus`, `Hedwig-Klinik`: a name with a hyphen before it.
fn joined(page: &Page<'_>, place: usize) -> Option<Range<usize>> {
    let name = place.checked_sub(1)?;
    let is_name = page.words[name].shape == Shape::Capital
        && (page.is(List::Given, name)
            || page.is(List::Ambiguous, name)
            || page.is(List::Town, name))
        && !page.is(List::Noun, name);
    (page.words[place].joint == Joint::Hyphen && is_name).then_some(name..place + 1)
}

/// `University of Leeds`
fn of(page: &Page<'_>, place: usize) -> Option<Range<usize>> {
    let is_of = page.words.get(place + 1)?.key == "of" && page.words[place].shape == Shape::Capital;
    let name = page.words.get(place + 2)?;
    (is_of && name.joint == Joint::Space && is_named(page, place + 2)).then_some(place..place + 3)
}

fn is_named(page: &Page<'_>, at: usize) -> bool {
    let word = &page.words[at];
    let is_capital =
        word.shape == Shape::Capital || word.shape == Shape::Upper && word.text.chars().count() > 1;
    is_capital
        && !page.is(List::Plain, at)
        && !page.is(List::Noun, at)
        && !page.is(List::Known, at)
        && !page.is(List::Month, at)
}

/// `7`, `12B`, `C`, `B2`
fn is_number(word: &Word<'_>) -> bool {
    let is_letter = word.shape == Shape::Upper && word.key.len() == 1 && word.key != "i";
    let has_digit = word.text.len() <= 3 && word.text.contains(|c: char| c.is_ascii_digit());
    matches!(word.joint, Joint::Space | Joint::DotSpace) && (is_letter || has_digit)
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn named_places_are_found() {
        finds(
            Rule::Place,
            &[
                ("at Saltmere Hospital they", &["Saltmere Hospital"]),
                ("at St Bede's Hospice they", &["St Bede's Hospice"]),
                (
                    "at St Anselm's Primary School they",
                    &["St Anselm's Primary School"],
                ),
                ("in Ward 12B then", &["Ward 12B"]),
                ("at the University of Leeds he", &["University of Leeds"]),
                ("bei der Felsenau AG war", &["Felsenau AG"]),
                ("in der Klinik Sonnenhang war er", &["Klinik Sonnenhang"]),
                (
                    "aus dem Kantonsspital Altwil kam",
                    &["Kantonsspital Altwil"],
                ),
                ("sie wohnt in Winterthur und", &["Winterthur"]),
            ],
        );
    }

    #[test]
    fn places_without_a_name_are_not() {
        passes(
            Rule::Place,
            &[
                "The hospital is loud. The Hospital, our clinic, a ward round. Ward is a word.",
                "In der Klinik Angst zu haben, im Spital Hilfe zu suchen",
                "Unsere Praxis hat ein Fenster; die Schule war aus",
                "Room 12 is mine; Zimmer 12 gehört mir",
            ],
        );
    }
}
