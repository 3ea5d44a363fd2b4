//! L17: harmless details that together point at one person. Counted for a whole note.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

/// How many kinds together are too many (domain brief L17).
const TOO_MANY: usize = 3;

/// The kinds of detail, as the brief counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    Age,
    Gender,
    Job,
    Place,
    Condition,
    Origin,
    Family,
    Event,
    Date,
}

/// Lists, and the kind of detail that each knows.
const LISTS: &[(List, Detail)] = &[
    (List::LifeStage, Detail::Age),
    (List::Gendered, Detail::Gender),
    (List::Job, Detail::Job),
    (List::Setting, Detail::Place),
    (List::Condition, Detail::Condition),
    (List::Protected, Detail::Origin),
    (List::Family, Detail::Family),
    (List::Event, Detail::Event),
];

pattern!(
    /// Decades: `in his sixties`, `late fifties`, `Mitte vierzig`, `über achtzig`, `in den Dreissigern`.
    DECADE,
    r"(?i)(?-u:\b)(?:(?:early|mid|late)[ \-]?)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?-u:\b)|(?-u:\b)(?:anfang|mitte|ende|über|um die|knapp|gut)\s(?:zwanzig|dreissig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)(?-u:\b)",
);

/// Finds three kinds of detail or more. The place that is told is the shortest that holds three; what others found as an
/// age, a place or a date counts too.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let mut details = details(page, found);
    details.sort_by_key(|(span, _)| span.start);
    if let Some(span) = closest(&details) {
        found.push(Finding::new(Rule::Combination, span));
    }
}

fn details(page: &Page<'_>, found: &[Finding]) -> Vec<(Range<usize>, Detail)> {
    let lists = LISTS.iter().flat_map(|(list, detail)| {
        let tags = page
            .tagged(*list)
            .filter(|tag| !page.is_own(tag.words.start));
        tags.map(|tag| (page.span(&tag.words), *detail))
    });
    let decades = DECADE
        .find_iter(page.text)
        .map(|hit| (hit.range(), Detail::Age));
    let others = found.iter().filter_map(|finding| {
        let detail = match finding.rule {
            Rule::Age => Detail::Age,
            Rule::Place | Rule::Street => Detail::Place,
            Rule::RareRole => Detail::Job,
            Rule::Date => Detail::Date,
            _ => return None,
        };
        Some((finding.span.clone(), detail))
    });
    lists.chain(decades).chain(others).collect()
}

/// The shortest stretch with enough kinds, from the first of them to the last.
fn closest(details: &[(Range<usize>, Detail)]) -> Option<Range<usize>> {
    let mut latest: BTreeMap<Detail, Range<usize>> = BTreeMap::new();
    let mut best: Option<Range<usize>> = None;
    for (span, detail) in details {
        latest.insert(*detail, span.clone());
        let mut starts: Vec<usize> = latest.values().map(|span| span.start).collect();
        if starts.len() < TOO_MANY {
            continue;
        }
        starts.sort_unstable();
        let stretch = starts[starts.len() - TOO_MANY]..span.end;
        if best.as_ref().is_none_or(|best| stretch.len() < best.len()) {
            best = Some(stretch);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{found, passes};

    #[test]
    fn three_kinds_are_told_once() {
        for text in [
            "A retired pilot with epilepsy and four daughters.",
            "Eine verwitwete Bäckerin, Mitte sechzig, aus dem Tal.",
            "A widow in her eighties who fled the war.",
        ] {
            assert_eq!(found(Rule::Combination, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn two_kinds_are_not_nor_is_what_is_ones_own() {
        passes(
            Rule::Combination,
            &[
                "A man in his forties who makes me feel small.",
                "Eine Frau Mitte vierzig, bei der ich mich immer rechtfertige.",
                "My mother, my job, my father's death and my own illness.",
            ],
        );
    }
}
