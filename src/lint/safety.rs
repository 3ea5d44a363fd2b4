//! C02: somebody's safety. The service comes first, a reflection later.

use crate::lint::finding::Finding;
use crate::lint::lexicon::Tag;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::Rule;

/// Finds words of self-harm, harm, abuse, safeguarding and threat. The lists are our own choice; each phrase is plain
/// in itself, so that everyday hardness ("it killed me") stays out.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let is_figure = |tag: &&Tag| tag.words.clone().any(|word| page.is(List::Figure, word));
    for tag in page.tagged(List::Risk).filter(|tag| !is_figure(tag)) {
        found.push(Finding::new(Rule::Safety, page.span(&tag.words)));
    }
}
