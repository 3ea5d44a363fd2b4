//! L15 and L19: roles that few people have, and colleagues who can be told.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::Rule;
use crate::lint::text::{Joint, Shape};

/// Finds both.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page
        .tagged(List::RareRole)
        .filter(|tag| is_role(page, &tag.words))
    {
        rare(page, tag.words.clone(), found);
    }
    for tag in page
        .tagged(List::Publicity)
        .filter(|tag| !is_reader(page, tag.words.start))
    {
        rare(page, tag.words.clone(), found);
    }
    for tag in page.tagged(List::Only) {
        if let Some(end) = only(page, tag.words.end) {
            rare(page, tag.words.start..end, found);
        }
    }
    for tag in page.tagged(List::Staff) {
        if let Some(words) = named(page, &tag.words).or_else(|| told(page, &tag.words)) {
            colleague(page, &words, found);
        }
    }
    for tag in page.tagged(List::Given) {
        if let Some(words) = from_unit(page, &tag.words) {
            colleague(page, &words, found);
        }
    }
}

fn rare(page: &Page<'_>, words: Range<usize>, found: &mut Vec<Finding>) {
    let span = page.span(&words);
    let instead = either(page, span.start, "a public job", "ein öffentliches Amt");
    found.push(Finding::new(Rule::RareRole, span).suggest(instead));
}

fn colleague(page: &Page<'_>, words: &Range<usize>, found: &mut Vec<Finding>) {
    let span = page.span(words);
    let instead = either(page, span.start, "a colleague", "jemand aus dem Team");
    found.push(Finding::new(Rule::Colleague, span).suggest(instead));
}

/// A role is one where it is not the first half of another word or noun: "pilot project", "famous evening".
fn is_role(page: &Page<'_>, words: &Range<usize>) -> bool {
    let next = page.words.get(words.end);
    let is_half = next.is_some_and(|next| {
        next.joint == Joint::Hyphen || next.joint == Joint::Space && page.is(List::Thing, words.end)
    });
    !is_half
}

/// "I read in the newspaper" is about the reader.
fn is_reader(page: &Page<'_>, at: usize) -> bool {
    let sentence = page.words[at].sentence;
    let near = page.words[at.saturating_sub(5)..at]
        .iter()
        .filter(|word| word.sentence == sentence);
    let keys: Vec<&str> = near.map(|word| word.key.as_str()).collect();
    let is_own = keys
        .iter()
        .any(|key| matches!(*key, "i" | "ich" | "we" | "wir" | "me" | "my" | "mir"));
    is_own
        && !keys
            .iter()
            .any(|key| matches!(*key, "him" | "her" | "them" | "ihn" | "sie"))
}

/// `the only vet in`: a job, and where it is the only one. Gives the end.
fn only(page: &Page<'_>, at: usize) -> Option<usize> {
    let job = (at..page.words.len().min(at + 3))
        .find(|job| page.is(List::Job, *job) || page.is(List::Staff, *job))?;
    let place = page.words.get(job + 1)?;
    let is_where = matches!(
        place.key.as_str(),
        "in" | "on"
            | "at"
            | "for"
            | "im"
            | "am"
            | "auf"
            | "des"
            | "der"
            | "of"
            | "within"
            | "around"
            | "weit"
    );
    (is_where && place.joint == Joint::Space).then_some(job + 2)
}

/// `Nurse Caroline`, `the SHO Ben`, `Kollegin Ruth`, `my colleague, Tom`.
fn named(page: &Page<'_>, staff: &Range<usize>) -> Option<Range<usize>> {
    let name = page.words.get(staff.end)?;
    let is_near = name.joint == Joint::Space && !name.opens || name.joint == Joint::Comma;
    let is_name = name.shape == Shape::Capital
        && !page.is(List::Noun, staff.end)
        && (page.is(List::Given, staff.end) || page.is(List::Ambiguous, staff.end));
    (is_near && is_name).then(|| staff.start..staff.end + 1)
}

/// `the new registrar on nights`, `der Pflegeleiter mit dem Bart`: a mark before the role and a place or a story behind
/// it; where a team has one of a kind, the place alone; or a look.
fn told(page: &Page<'_>, staff: &Range<usize>) -> Option<Range<usize>> {
    let words = &page.words;
    let mut start = staff.start;
    while start > 0 && page.is(List::Mark, start - 1) && words[start].is_joined() {
        start -= 1;
    }
    let is_marked = start < staff.start;
    let article = start
        .checked_sub(1)
        .filter(|at| ARTICLES.contains(&words[*at].key.as_str()))?;
    let is_single = page.is(List::Single, staff.start);
    if is_marked && is_single && OURS.contains(&words[article].key.as_str()) {
        return Some(article..staff.end);
    }
    let next = words
        .get(staff.end)
        .filter(|next| matches!(next.joint, Joint::Space | Joint::Comma))?;
    let near = staff.end + 1..words.len().min(staff.end + 5);
    let end = match next.key.as_str() {
        "with" | "mit" => find_in(page, near, &[List::Look]),
        "who" | "der" | "die" | "that"
            if is_marked && next.joint == Joint::Space
                || next.joint == Joint::Comma && is_marked && next.key.len() == 3 =>
        {
            Some(staff.end)
        }
        key if WHERE.contains(&key) && (is_marked || is_single) && next.joint == Joint::Space => {
            find_in(
                page,
                near,
                &[
                    List::Unit,
                    List::Institution,
                    List::Acronym,
                    List::Town,
                    List::Known,
                ],
            )
        }
        _ => None,
    };
    end.map(|end| article..end + 1)
}

/// What points at one of a team.
const ARTICLES: &[&str] = &[
    "the", "that", "our", "this", "der", "die", "den", "dem", "unser", "unsere", "unseren",
    "unserem", "unserer", "dieser", "diese", "diesem", "diesen",
];

/// What says that the team is the writer's.
const OURS: &[&str] = &["our", "unser", "unsere", "unseren", "unserem", "unserer"];

/// What stands between a role and its place.
const WHERE: &[&str] = &[
    "on", "in", "from", "at", "auf", "im", "aus", "vom", "von", "of", "am", "der", "des",
];

/// The first of these words that one of the lists knows.
fn find_in(page: &Page<'_>, mut words: Range<usize>, lists: &[List]) -> Option<usize> {
    words.find(|at| lists.iter().any(|list| page.is(*list, *at)))
}

/// `Priya from OT`, `Jonas vom Sozialdienst`.
fn from_unit(page: &Page<'_>, name: &Range<usize>) -> Option<Range<usize>> {
    let from = page
        .words
        .get(name.end)
        .filter(|word| word.joint == Joint::Space)?;
    let is_from = matches!(
        from.key.as_str(),
        "from" | "in" | "on" | "vom" | "von" | "aus" | "at"
    );
    let end = (name.end + 1..page.words.len().min(name.end + 4)).find(|at| {
        page.words[*at].is_joined() && (page.is(List::Unit, *at) || page.is(List::Acronym, *at))
    })?;
    (is_from && page.is_name(name)).then_some(name.start..end + 1)
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn roles_that_few_have_are_found() {
        finds(
            Rule::RareRole,
            &[
                ("She is the mayor here", &["the mayor"]),
                ("the only midwife on the island", &["the only midwife on"]),
                ("he was on television once", &["on television"]),
                ("der einzige Schmied im Dorf", &["der einzige Schmied im"]),
                ("sie war in den Nachrichten", &["in den Nachrichten"]),
            ],
        );
        passes(
            Rule::RareRole,
            &[
                "In the pilot project we had time. That was a famous evening.",
                "The only thing in my head; I was the only one in the room",
                "I read about it in the newspaper and turned off the news",
                "Der einzige Mensch im Raum war ich. Die Zeitung blieb liegen",
            ],
        );
    }

    #[test]
    fn colleagues_who_can_be_told_are_found() {
        finds(
            Rule::Colleague,
            &[
                (
                    "that new registrar on nights sighed",
                    &["that new registrar on nights"],
                ),
                ("Nurse Caroline sat down", &["Nurse Caroline"]),
                ("mit Kollegin Ruth rede ich", &["Kollegin Ruth"]),
                ("Priya from OT covered", &["Priya from OT"]),
                (
                    "die neue Assistentin auf der Chirurgie kam",
                    &["die neue Assistentin auf der Chirurgie"],
                ),
            ],
        );
        passes(
            Rule::Colleague,
            &[
                "A nurse brought tea, the consultant was kind, my colleague asked",
                "I was sharp with the student on the ward",
                "There is a doctor in me. Die Kollegin hat mir geholfen",
                "Meine Supervisorin fragte, wo ich es spüre",
            ],
        );
    }
}
