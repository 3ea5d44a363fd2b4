//! L13: initials that stand for a person.

use crate::lint::finding::Finding;
use crate::lint::instead::person;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::Rule;
use crate::lint::text::{Joint, Shape, Word};

/// Finds `J.S.`, `S. B.`, and `JS` where it stands for a person. Acronyms that a list knows are none, nor is a line in
/// capitals.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let mut at = 0;
    while at < page.words.len() {
        let end = dotted(&page.words, at)
            .or_else(|| bare(page, at))
            .or_else(|| single(page, at));
        if let Some(end) = end {
            let mut span = page.span(&(at..end));
            if page.text[span.end..].starts_with('.') && end > at + 1 {
                span.end += 1;
            }
            let instead = person(page, span.start);
            found.push(Finding::new(Rule::Initials, span).suggest(instead));
            at = end;
        } else {
            at += 1;
        }
    }
}

/// Letters that are written with full stops and stand for nobody.
const DOTTED: &[&str] = &[
    "US", "USA", "UK", "UN", "EU", "PS", "PPS", "AM", "PM", "AD", "BC", "BA", "MA", "DC", "ZB",
    "DH", "UA", "ZT", "IE", "EG", "NB", "CV", "OK", "TV", "MD", "RIP",
];

fn is_letter(word: &Word<'_>) -> bool {
    word.shape == Shape::Upper && word.text.chars().count() == 1
}

/// Two or three single capitals, each with a full stop between.
fn dotted(words: &[Word<'_>], at: usize) -> Option<usize> {
    let letters = words[at..]
        .iter()
        .take(4)
        .enumerate()
        .take_while(|(i, word)| {
            is_letter(word) && (*i == 0 || matches!(word.joint, Joint::Dot | Joint::DotSpace))
        })
        .count();
    let all: String = words[at..at + letters]
        .iter()
        .map(|word| word.text)
        .collect();
    let fits = (2..=3).contains(&letters) && !DOTTED.contains(&all.as_str());
    fits.then_some(at + letters)
}

/// `JS` where a person would stand; three letters only beside a word for a patient or before a verb of saying.
fn bare(page: &Page<'_>, at: usize) -> Option<usize> {
    let word = &page.words[at];
    let length = word.text.chars().count();
    let is_shout = [at.wrapping_sub(1), at + 1].iter().any(|near| {
        page.words
            .get(*near)
            .is_some_and(|near| near.shape == Shape::Upper && near.text.chars().count() > 3)
    });
    let is_code = page.words.get(at + 1).is_some_and(|next| {
        next.shape == Shape::Number && next.joint != Joint::Comma || next.joint == Joint::Hyphen
    }) || word.joint == Joint::Hyphen;
    let fits = word.shape == Shape::Upper
        && word.text.chars().all(char::is_alphabetic)
        && !page.is(List::Acronym, at)
        && !is_shout
        && !is_code
        && (length == 2 || length == 3 && is_person(page, at));
    fits.then_some(at + 1)
}

/// `patient K`, `mit M. gestern`: one letter, where a person would stand.
fn single(page: &Page<'_>, at: usize) -> Option<usize> {
    let word = &page.words[at];
    let dotted = page.words.get(at + 1).is_some_and(|next| {
        word.joint == Joint::Space && next.joint == Joint::DotSpace && next.shape == Shape::Lower
    });
    let behind = at > 0 && word.joint == Joint::Space && page.is(List::Person, at - 1);
    let fits = is_letter(word) && word.text != "I" && (behind || dotted && !word.opens);
    fits.then_some(at + 1)
}

/// A word for a patient before it, or a verb that only a person does behind it.
fn is_person(page: &Page<'_>, at: usize) -> bool {
    let before = at > 0 && page.words[at].is_joined() && page.is(List::Person, at - 1);
    let after = page
        .words
        .get(at + 1)
        .is_some_and(|next| next.joint == Joint::Space && page.is(List::Saying, at + 1));
    before || after
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn initials_are_found() {
        finds(
            Rule::Initials,
            &[
                ("with J.S. today", &["J.S."]),
                ("Bei S. B. werde ich weich", &["S. B."]),
                ("and JS laughed at it", &["JS"]),
                ("Pat. HG kam nicht", &["HG"]),
                ("KLM said it was nothing", &["KLM"]),
                ("patient K was late", &["K"]),
                ("gestern mit M. gesprochen", &["M"]),
            ],
        );
    }

    #[test]
    fn acronyms_and_capitals_are_none() {
        passes(
            Rule::Initials,
            &[
                "CBT, PTSD, GP, ED, IBS, HRV, MUS, ACT, DBT, OCD, MRI, KVT, EKG, IV, OK, TV, UK, U.S., P.S.",
                "I AM SO TIRED OF IT",
                "vitamin D, plan B, hepatitis C, type A",
                "z.B. so, d.h. anders, u.a. ich, e.g. so, i.e. so",
                "It was me and I. Then I. We",
            ],
        );
    }
}
