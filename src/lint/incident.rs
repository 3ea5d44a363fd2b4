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
    r"(?-u:\b)(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9]|[.h][0-5][0-9]\s?(?i:uhr|h|am|pm)|[0-5][0-9]\s?(?i:hrs?|hours|h|uhr))(?-u:\b)",
);
pattern!(
    /// The same without a mark: `1402`, as hand-overs have it; 19.. and 20.. are rather years.
    BARE,
    r"(?-u:\b)(?:0[0-9]|1[0-8]|2[1-3])[0-5][0-9](?-u:\b)",
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
    let clocks: Vec<Range<usize>> = CLOCK.find_iter(page.text).map(|hit| hit.range()).collect();
    courses(page, &clocks, 1, found);
    let bare: Vec<Range<usize>> = BARE.find_iter(page.text).map(|hit| hit.range()).collect();
    courses(page, &bare, 3, found);
}

/// Tells every course of so many times or more; without a mark a number may be something else, and a word has to say
/// what went wrong.
fn courses(page: &Page<'_>, times: &[Range<usize>], least: usize, found: &mut Vec<Finding>) {
    let mut from = 0;
    while from < times.len() {
        let mut to = from + 1;
        while to < times.len() && times[to].start - times[to - 1].end <= NEAR {
            to += 1;
        }
        let course = &times[from..to];
        let span = course[0].start..course[course.len() - 1].end;
        let is_bare = least > 1;
        let is_told = || {
            let mut words = page.tagged(List::Incident);
            words.any(|tag| is_near(&page.span(&tag.words), &span))
        };
        if course.len() >= least && is_incident(page, course, &span) && (!is_bare || is_told()) {
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
                (
                    "1350 double the insulin, 1405 noticed, 1410 told her",
                    &["1350 double the insulin, 1405 noticed, 1410"],
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
                "I walked 1200 steps, then 1350, and found a bench.",
                "Die Gruppe um 16 Uhr hat überzogen. Um 8.15 Uhr Kaffee, um 9.10 Uhr Ruhe.",
            ],
        );
    }
}
