//! C03: the facts of an incident. They belong into the incident system; what was learned belongs here.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// A time on the clock with its minutes: `14:02`, `16.30 Uhr`, `1402h`.
    CLOCK,
    r"(?-u:\b)(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9]|[.h][0-5][0-9]\s?(?i:uhr|h)|[0-5][0-9]\s?(?i:hrs?|hours|h|uhr))(?-u:\b)",
);
pattern!(
    /// A dose.
    DOSE,
    r"(?-u:\b)[0-9]+(?:[.,][0-9]+)?\s?(?:mg|mcg|µg|μg|ml|IE|IU|units|Einheiten)(?-u:\b)",
);
pattern!(
    /// What joins two times to a stretch: `10:00-10:50`.
    STRETCH,
    r"^\s?(?i:uhr)?\s?(?:-|–|—|to|until|till|bis)\s?$",
);

/// How far apart, in bytes, two times of one course may stand.
const NEAR: usize = 120;

/// Finds a course with clock times: three of them close together, or two and a word for what went wrong, or one with a
/// dose and such a word.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let times: Vec<Range<usize>> = CLOCK.find_iter(page.text).map(|hit| hit.range()).collect();
    let mut from = 0;
    while from < times.len() {
        let mut to = from + 1;
        while to < times.len() && times[to].start - times[to - 1].end <= NEAR {
            to += 1;
        }
        let course = &times[from..to];
        let span = course[0].start..course[course.len() - 1].end;
        if is_incident(page, course, &span) {
            found.push(Finding::new(Rule::Incident, span));
        }
        from = to;
    }
}

fn is_incident(page: &Page<'_>, course: &[Range<usize>], span: &Range<usize>) -> bool {
    let stretches = course
        .windows(2)
        .filter(|pair| STRETCH.is_match(&page.text[pair[0].end..pair[1].start]))
        .count();
    let points = course.len() - stretches;
    let is_told = || {
        page.tagged(List::Incident)
            .any(|tag| is_near(&page.span(&tag.words), span))
    };
    let has_dose = || {
        DOSE.find_iter(page.text)
            .any(|hit| is_near(&hit.range(), span))
    };
    match points {
        0 => false,
        1 => has_dose() && is_told(),
        2 => is_told(),
        _ => stretches == 0 || is_told(),
    }
}

fn is_near(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end + NEAR && other.start < one.end + NEAR
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn courses_with_times_are_found() {
        finds(
            Rule::Incident,
            &[
                (
                    "02:40 alarm, 02:43 pump stopped, 02:50 informed.",
                    &["02:40 alarm, 02:43 pump stopped, 02:50"],
                ),
                (
                    "Um 16.30 Uhr fiel er, um 16.35 Uhr kam Hilfe.",
                    &["16.30 Uhr fiel er, um 16.35 Uhr"],
                ),
                ("At 14:10 I gave 10 mg instead of one", &["14:10"]),
            ],
        );
    }

    #[test]
    fn a_day_with_times_is_none() {
        passes(
            Rule::Incident,
            &[
                "I promised to be home at 7, at 7:30, then not at all.",
                "Session 10:00-10:50, then 11:00-11:50.",
                "Die Gruppe um 16 Uhr hat überzogen. Um 8.15 Uhr Kaffee, um 9.10 Uhr Ruhe.",
            ],
        );
    }
}
