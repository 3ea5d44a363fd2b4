//! One place is told once: the strongest finding stays.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::lint::finding::Finding;
use crate::lint::rule::Rule;

/// Sorts findings by place, and leaves out those that stand where a stronger one stands; of two as strong the longer
/// stays, then the brief's order decides. Findings about a wider stretch (see
/// [`is_wide`](crate::lint::rule::Rule::is_wide)) are told beside those inside it, each rule once at a place.
#[must_use]
pub fn sift(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|f| {
        (
            Reverse(f.severity),
            Reverse(f.span.len()),
            f.rule,
            f.span.start,
        )
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(found.len());
    let mut taken: BTreeMap<Option<Rule>, Taken> = BTreeMap::new();
    for finding in found {
        let layer = finding.rule.is_wide().then_some(finding.rule);
        if taken.entry(layer).or_default().claim(&finding) {
            kept.push(finding);
        }
    }
    kept.sort_by_key(|f| (f.span.start, f.span.end, f.rule));
    kept
}

/// Holds the places that are told already, without overlaps: start to end.
#[derive(Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Takes the finding's place, unless a part of it is taken.
    fn claim(&mut self, finding: &Finding) -> bool {
        let before = self.0.range(..finding.span.end).next_back();
        if before.is_some_and(|(_, end)| *end > finding.span.start) {
            return false;
        }
        self.0.insert(finding.span.start, finding.span.end);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::rule::Severity;

    #[test]
    fn the_strongest_stays_then_the_longest_then_the_first_rule() {
        let found = vec![
            Finding::new(Rule::GivenName, 5..9),
            Finding::new(Rule::Titled, 0..9),
            Finding::new(Rule::Date, 12..20),
            Finding::new(Rule::Age, 12..14),
            Finding::new(Rule::Initials, 30..32),
            Finding::new(Rule::GivenName, 30..32),
        ];
        let kept: Vec<Rule> = sift(found).iter().map(|f| f.rule).collect();
        assert_eq!(kept, [Rule::Titled, Rule::Date, Rule::GivenName]);
    }

    #[test]
    fn a_weak_one_beside_a_strong_one_stays() {
        let found = vec![
            Finding::new(Rule::Date, 4..8).weigh(Severity::Hint),
            Finding::new(Rule::Phone, 8..20),
        ];
        assert_eq!(sift(found).len(), 2);
    }

    #[test]
    fn a_wide_one_is_told_beside_what_stands_inside() {
        let found = vec![
            Finding::new(Rule::Speech, 0..40),
            Finding::new(Rule::GivenName, 10..14),
            Finding::new(Rule::Speech, 2..40),
        ];
        let kept: Vec<Rule> = sift(found).iter().map(|f| f.rule).collect();
        assert_eq!(kept, [Rule::Speech, Rule::GivenName]);
    }
}
