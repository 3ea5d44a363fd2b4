//! Which answers count: those on the way that say something.

use crate::deck::model::{Kept, Kind};
use crate::deck::path::{Answers, Path, Stop};
use crate::journal::answer::Answer;

/// Gives the pages on the way that something was given on.
pub fn given<'a>(
    path: &'a Path,
    answers: &'a Answers,
) -> impl Iterator<Item = (&'a Stop, &'a Answer)> {
    // Where the journal brings nothing, a line is read: that is no answer.
    let asking = path.stops.iter().filter(|stop| !stop.is_bare);
    let answered = asking.filter_map(|stop| Some((stop, answers.get(&stop.id)?)));
    answered.filter(|(_, answer)| !answer.is_empty())
}

/// Says whether a page's answer is content, rather than a way through the deck.
#[must_use]
pub fn is_content(stop: &Stop) -> bool {
    let says_something = matches!(
        stop.step().kind,
        Kind::Scale(_)
            | Kind::One(_)
            | Kind::Many(_)
            | Kind::Line(_)
            | Kind::Text(_)
            | Kind::Card(_)
    );
    says_something && stop.step().kept != Kept::Aside
}
