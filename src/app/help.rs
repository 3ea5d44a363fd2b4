//! What help says of a screen, and which commands the palette lists: what works there, each thing once.

mod picks;
pub mod sheet;

use crate::app::desk::Desk;
use crate::app::help::sheet::{Row, Sheet};
use crate::app::scene::Scene;
use crate::app::screen::Screen;
use crate::app::screen::home::LINES;
use crate::app::screen::insight::topic::Topic;
use crate::app::screen::keys;
use crate::breath::words;
use crate::keys::action::Action;
use crate::keys::chord::Chord;
use crate::keys::context::Context;
use crate::words::say;

/// Gives what help says of a screen.
#[must_use]
pub fn sheet(screen: &Screen, desk: &Desk) -> Sheet {
    let mut gathered: Vec<(&'static str, Vec<Vec<Chord>>)> = Vec::new();
    for (chords, action) in works(screen, desk) {
        let word = word(screen, action);
        match gathered.iter_mut().find(|(known, _)| *known == word) {
            Some((_, keys)) => keys.push(chords),
            None => gathered.push((word, vec![chords])),
        }
    }
    let mut rows = picks::of(screen, desk);
    for (word, keys) in gathered {
        let keys = joined(&keys);
        match rows.iter_mut().find(|row| row.word == word) {
            Some(row) => row.keys = format!("{}  {keys}", row.keys),
            None => rows.push(Row { keys, word }),
        }
    }
    Sheet {
        title: (screen.context(desk) == Context::Breathe).then(|| say("breathing-before-you")),
        about: about(screen, desk),
        place: place(screen, desk),
        rows,
    }
}

/// Lists the commands to choose from by a part of their name, with their words: no two that say the same, and none that
/// only moves by a step or stands for a row.
#[must_use]
pub fn commands(screen: &Screen, desk: &Desk) -> Vec<(Action, &'static str)> {
    let mut commands: Vec<(Action, &'static str)> = Vec::new();
    for (_, action) in works(screen, desk) {
        let word = word(screen, action);
        let is_step = word == say("keys-move") || word == say("keys-sideways");
        let is_left_out = action == Action::Palette
            || LINES.contains(&action)
            || is_step
            || commands.iter().any(|(_, known)| *known == word);
        if !is_left_out {
            commands.push((action, word));
        }
    }
    commands
}

/// Lists the verbs that do something on a screen, with their keys.
fn works(screen: &Screen, desk: &Desk) -> Vec<(Vec<Chord>, Action)> {
    let mut rows = desk.keymap.bindings(screen.context(desk));
    rows.retain(|(_, action)| screen.does(*action, desk));
    rows
}

/// Gives a screen's word for a verb; a step and the one back are one thing, unless the screen calls them something else.
fn word(screen: &Screen, action: Action) -> &'static str {
    use Action::{Down, Left, Right, Up};
    let word = screen.word(action);
    match action {
        Up | Down if word == action.describe() => say("keys-move"),
        Left | Right if word == action.describe() => say("keys-sideways"),
        _ => word,
    }
}

/// Prints the keys of verbs that do the same: the first of each, then the second of each.
fn joined(keys: &[Vec<Chord>]) -> String {
    let most = keys.iter().map(Vec::len).max().unwrap_or_default();
    let ranks = (0..most).flat_map(|rank| keys.iter().filter_map(move |chords| chords.get(rank)));
    let printed: Vec<String> = ranks.map(ToString::to_string).collect();
    let letters: Option<Vec<char>> = printed.iter().map(|key| single(key)).collect();
    letters.map_or_else(|| printed.join("  "), |letters| picks::run(&letters))
}

fn single(key: &str) -> Option<char> {
    let mut letters = key.chars();
    letters.next().filter(|_| letters.next().is_none())
}

/// Says where the keys work; a screen whose keys are those of any list or page says what it is.
fn place(screen: &Screen, desk: &Desk) -> &'static str {
    let context = screen.context(desk);
    match (screen, context) {
        (Screen::Keys(keys), Context::Guided) => match keys.part {
            keys::Part::Overview => say("keys-among-readers"),
            _ => say("keys-on-this-page"),
        },
        (Screen::Setup(_), Context::Guided) => say("keys-in-the-first-run"),
        (Screen::Alias(_) | Screen::HandOut(_) | Screen::SupervisionLog(_), Context::List)
        | (Screen::Will(_) | Screen::Retention(_), Context::Release)
        | (Screen::People(_), _) => say("keys-on-this-page"),
        (Screen::History(_), _) => say("keys-among-versions"),
        (Screen::Breathe(breathe), _) if breathe.menu.is_some() => say("keys-on-this-page"),
        (Screen::Breathe(_), Context::Choices) => say("keys-after-breathing"),
        _ => context.place(),
    }
}

/// Gives what is said before the keys: while breathing, what to beware of and what may be claimed; of a picture, how it
/// is counted.
fn about(screen: &Screen, desk: &Desk) -> Vec<&'static str> {
    match screen {
        Screen::Insight(insight) => vec![counting(insight.topic)],
        _ if screen.context(desk) == Context::Breathe => {
            let claims = [words::instead(), words::claim()];
            words::safety().into_iter().chain(claims).collect()
        }
        _ => Vec::new(),
    }
}

/// Says how a picture is counted.
fn counting(topic: Topic) -> &'static str {
    match topic {
        Topic::Overview => say("insight-how-overview"),
        Topic::Bands => say("insight-how-bands"),
        Topic::Reactions => say("insight-how-reactions"),
        Topic::Triggers => say("insight-how-triggers"),
        Topic::Sources => say("insight-how-sources"),
        Topic::Skills => say("insight-how-skills"),
        Topic::Strains => say("insight-how-strains"),
        Topic::Practices => say("insight-how-practices"),
        Topic::Load => say("insight-how-load"),
        Topic::Supervision => say("insight-how-supervision"),
        Topic::Aims => say("insight-how-aims"),
    }
}
