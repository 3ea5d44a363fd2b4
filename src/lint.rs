//! The guard: what in a note might point at a person, or belongs elsewhere. Pure, local, and modest.
//!
//! [`guard`] finds *some* things. A text in which nothing was found is not anonymous: a life story points at a person
//! without any name, and no list holds all names. Every text that tells of the guard says so.
//!
//! The rules are the rows of the domain brief 7.3; where each stands, and what else it follows:
//!
//! | rules | file | beside the brief |
//! |---|---|---|
//! | L01 | `address` | RFC 4291, 2.2, for IPv6 |
//! | L02, L03, what of L04 has a check digit | `number`, `checksum` | the sources of the check digits stand beside each |
//! | L04, L05 | `keyed` | |
//! | C04 | `keyed`, `opens`, `near`, `secret` | |
//! | L06, L07, L08 | `date`, `age`, `street` | HIPAA Safe Harbor 2 and 3; Royal Mail's forms of a postcode |
//! | L09, L10 | `named` | |
//! | L11, L12 | `given` | |
//! | L13, L14, L16 | `initials`, `place`, `speech` | |
//! | L15, L19 | `role` | |
//! | L17, L18 | `combination`, `protected` | Equality Act 2010, section 4; AGG, section 1 |
//! | C01 | `record` | 45 CFR 164.501 |
//! | C02, C03 | `safety`, `incident` | |
//!
//! The word lists are files under `prompts/guard`; the head of each names its source. Given names come from the national
//! data of the US Social Security Administration (public domain) and our own choice, all else is our own choice.
//!
//! One `page::Page` is read for each text: words, sentences, the language of each, and what the lists know of each
//! word. Each file below finds the rules that it names; `sift` tells one place once.

mod address;
mod age;
pub mod alias;
pub mod allowed;
mod checksum;
mod combination;
mod date;
pub mod finding;
pub mod fold;
mod given;
mod great_age;
mod incident;
mod initials;
mod instead;
mod keyed;
mod lexicon;
pub mod list;
mod named;
mod near;
mod number;
mod opens;
mod own;
pub mod pack;
mod page;
mod pattern;
mod place;
mod protected;
mod record;
mod role;
pub mod rule;
mod safety;
mod secret;
mod sift;
mod speech;
mod street;
mod text;
mod tongue;

use std::ops::Range;

use crate::lint::alias::Refusal;
use crate::lint::allowed::Allowed;
use crate::lint::finding::Finding;
use crate::lint::pack::{Lang, Pack};
use crate::lint::page::Page;
use crate::lint::rule::Severity;

/// Finds what one or more rules look for, and adds it to what others found.
type Find = fn(&Page<'_>, &mut Vec<Finding>);

/// Every rule. The combination comes last, since it counts what the others found.
const RULES: &[Find] = &[
    address::find,
    number::find,
    keyed::find,
    opens::find,
    near::find,
    date::find,
    age::find,
    great_age::find,
    street::find,
    named::find,
    given::find,
    initials::find,
    place::find,
    role::find,
    speech::find,
    protected::find,
    record::find,
    safety::find,
    incident::find,
    combination::find,
];

/// Finds what might point at a person or belongs elsewhere (domain brief 7.3), in the order of the text.
///
/// One place is told once. Some findings are about a wider stretch (see [`rule::Rule::is_wide`]) and may hold others.
#[must_use]
pub fn guard(text: &str, pack: &Pack, allowed: &Allowed) -> Vec<Finding> {
    let page = Page::read(text, *pack, allowed);
    let mut found = Vec::new();
    for find in RULES {
        find(&page, &mut found);
    }
    found.retain(|finding| !allowed.permits(&text[finding.span.clone()]));
    sift::sift(found)
}

/// Says whether a text speaks of somebody's safety (C02), in English or German: what the standing rule G3 asks.
#[must_use]
pub fn speaks_of_safety(text: &str) -> bool {
    let allowed = Allowed::default();
    let mut found = Vec::new();
    safety::find(&Page::read(text, Pack::BOTH, &allowed), &mut found);
    !found.is_empty()
}

/// Finds the days in a text, each with the language of its sentence (L06 without its hints).
#[must_use]
pub fn days(text: &str) -> Vec<(Range<usize>, Lang)> {
    let allowed = Allowed::default();
    let page = Page::read(text, Pack::BOTH, &allowed);
    let mut found = Vec::new();
    date::find(&page, &mut found);
    let days = sift::sift(found).into_iter();
    let days = days.filter(|finding| finding.severity > Severity::Hint);
    days.map(|finding| (finding.span.clone(), page.lang_at(finding.span.start)))
        .collect()
}

/// Says whether a text speaks of the writer's own safety, in English or German (domain brief 9).
#[must_use]
pub fn speaks_of_own_safety(text: &str) -> bool {
    own::speaks(text)
}

/// Says why a word is no alias (domain brief 7.2); nothing: it may be one.
#[must_use]
pub fn alias_refusal(word: &str) -> Option<Refusal> {
    alias::refusal(word)
}

#[cfg(test)]
mod tests;
