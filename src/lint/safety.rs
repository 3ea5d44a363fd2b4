//! C02: somebody's safety. The service comes first, a reflection later.

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::Rule;

/// Finds words of self-harm, harm, abuse, safeguarding and threat. The lists are our own choice; each phrase is plain
/// in itself, so that everyday hardness ("it killed me") stays out.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page.tagged(List::Risk) {
        found.push(Finding::new(Rule::Safety, page.span(&tag.words)));
    }
}
