//! L11: given names that stand by themselves.

use crate::lint::finding::Finding;
use crate::lint::instead::person;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::{Rule, Severity};

/// Finds given names. One that is a word, a month or a place too is a hint, and only in the middle of a sentence: at the
/// beginning its capital means nothing.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page
        .tagged(List::Given)
        .filter(|tag| page.is_name(&tag.words))
    {
        found.push(told(page, page.span(&tag.words)));
    }
    for tag in page
        .tagged(List::Ambiguous)
        .filter(|tag| page.is_name(&tag.words))
    {
        if !page.words[tag.words.start].opens {
            found.push(told(page, page.span(&tag.words)).weigh(Severity::Hint));
        }
    }
}

fn told(page: &Page<'_>, span: std::ops::Range<usize>) -> Finding {
    let instead = person(page, span.start);
    Finding::new(Rule::GivenName, span).suggest(instead)
}
