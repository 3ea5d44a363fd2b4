//! L11 and L12: given names that stand by themselves, and capitals that no list explains.

use crate::lint::finding::Finding;
use crate::lint::instead::person;
use crate::lint::lexicon::{LEXICON, Tag};
use crate::lint::list::List;
use crate::lint::pack::Lang;
use crate::lint::page::Page;
use crate::lint::rule::{Rule, Severity};
use crate::lint::text::{Joint, Shape};

/// Finds given names. One that is a word, a month or a place too is a hint, and only in the middle of a sentence: at the
/// beginning its capital means nothing. So is, in English, a capital that no list explains.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let is_given = |tag: &&Tag| page.is_name(&tag.words) && !page.is(List::Known, tag.words.start);
    for tag in page.tagged(List::Given).filter(is_given) {
        found.push(told(page, Rule::GivenName, page.span(&tag.words)));
    }
    for tag in page
        .tagged(List::Ambiguous)
        .filter(|tag| is_rather_name(page, tag.words.start))
    {
        let hit = told(page, Rule::GivenName, page.span(&tag.words));
        found.push(hit.weigh(Severity::Hint));
    }
    for at in (0..page.words.len()).filter(|at| is_unknown(page, *at)) {
        let span = page.words[at].span.clone();
        found.push(Finding::new(Rule::UnknownCapital, span));
    }
}

/// A capital in the middle of a sentence, and no month as "in May" has it.
fn is_rather_name(page: &Page<'_>, at: usize) -> bool {
    let word = &page.words[at];
    let is_month = LEXICON.knows(List::Month, word.text)
        && (page.lang_of(at) == Lang::German || is_in(page, at));
    let is_known = page.is(List::Known, at);
    word.shape == Shape::Capital
        && !word.opens
        && !is_month
        && !is_known
        && !page.is(List::Noun, at)
}

/// A preposition before it, or a number beside it.
fn is_in(page: &Page<'_>, at: usize) -> bool {
    let is_led =
        at > 0 && (page.is(List::Towards, at - 1) || IN.contains(&page.words[at - 1].key.as_str()));
    let is_number = |near: usize| {
        let near = page.words.get(near);
        near.is_some_and(|near| near.shape == Shape::Number)
    };
    is_led || is_number(at + 1) || at > 0 && is_number(at - 1)
}

/// What stands before a month.
const IN: &[&str] = &[
    "in", "since", "until", "till", "by", "last", "next", "this", "every", "early", "late", "mid",
    "and", "of",
];

/// In English alone: there a capital in the middle of a sentence is a name of something.
fn is_unknown(page: &Page<'_>, at: usize) -> bool {
    const EXPLAINED: &[List] = &[
        List::Known,
        List::Plain,
        List::Given,
        List::Ambiguous,
        List::Month,
        List::Weekday,
        List::Title,
        List::Acronym,
        List::Protected,
        List::Drug,
        List::Colour,
        List::Condition,
        List::Modality,
        List::Relation,
        List::Diagnosis,
    ];
    let word = &page.words[at];
    let is_name = word.shape == Shape::Capital && !word.opens && word.joint != Joint::Apostrophe;
    is_name && page.lang_of(at) == Lang::English && !EXPLAINED.iter().any(|list| page.is(*list, at))
}

fn told(page: &Page<'_>, rule: Rule, span: std::ops::Range<usize>) -> Finding {
    let instead = person(page, span.start);
    Finding::new(rule, span).suggest(instead)
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn given_names_are_found_at_the_head_of_a_sentence_too() {
        finds(
            Rule::GivenName,
            &[
                ("Then Thomas came. Fatima left.", &["Thomas", "Fatima"]),
                ("Heute kam Lukas; Zoë's Bruder nicht", &["Lukas", "Zoë"]),
                ("I told Grace and Will", &["Grace", "Will"]),
                ("I asked May about it", &["May"]),
            ],
        );
        passes(
            Rule::GivenName,
            &[
                "Will I rest? Grace is what I need. May I say it? Mark my words",
                "the quiet room in May, since August; der August war lang",
                "a rose, joy, hope; thomas is what I typed",
            ],
        );
    }

    #[test]
    fn capitals_without_a_reason_are_hints_in_english() {
        finds(
            Rule::UnknownCapital,
            &[
                ("He sold the shop in Wexcombe then", &["Wexcombe"]),
                ("Es war Wexcombe und nicht die Angst", &[]),
            ],
        );
        passes(
            Rule::UnknownCapital,
            &[
                "On Monday I read Winnicott in English, at Christmas too. I was tired.",
                "She said: Never again. “Not now.”\nThen it ended",
            ],
        );
    }
}
