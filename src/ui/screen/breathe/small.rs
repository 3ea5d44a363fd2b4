//! The rows of small type below the breath: what to beware of, and at the end what can be answered.

use crate::app::screen::breathe::rating::{Felt, KEEP, Rating};
use crate::app::screen::breathe::told::SMALLER;
use crate::app::screen::breathe::{Breathe, Fate};
use crate::breath::beat::Beat;
use crate::breath::cycle::Phase;
use crate::breath::words;
use crate::keys::action::Action;
use crate::ui::room::Room;
use crate::ui::text::balanced;
use crate::ui::widget::column::{TEXT, centred};
use crate::ui::widget::ink::cells;
use crate::words::say;

/// The fewest rows above the small type in which the breath is still large.
const LARGE: usize = 15;
/// The same for the first session, in which the small type matters more.
const LARGE_AT_FIRST: usize = 11;
/// The fewest rows above one text at a time.
const SMALL_AT_FIRST: usize = 9;
/// The fewest rows in which one row of small type has room.
const SMALL: usize = 8;
/// How many breaths one text stays, where they take turns.
const TURN: usize = 2;

/// Gives the rows, an empty one first where there is room, and the keys that stand in them as words of their own.
pub fn rows(breathe: &Breathe, beat: &Beat, room: &Room<'_>) -> Vec<(String, Vec<char>)> {
    let plain = |rows: Vec<String>| rows.into_iter().map(|row| (row, Vec::new())).collect();
    let cautions = || match (breathe.is_first, breathe.has_holds()) {
        (true, _) => at_first(breathe, beat.cycle, room),
        (false, true) => holds(room),
        (false, false) => Vec::new(),
    };
    match breathe.fate {
        Fate::Sealing(_) => return plain(vec![say("breathing-sealing").into()]),
        Fate::NotSaved(_) => return plain(vec![not_saved(room)]),
        Fate::Open => {}
    }
    if beat.phase != Phase::Closing {
        return plain(cautions());
    }
    if breathe.is_rated() {
        return rating(breathe, room);
    }
    // Nothing needs care any more; the rows stay, so that the picture does.
    plain(cautions().iter().map(|_| String::new()).collect())
}

fn not_saved(room: &Room<'_>) -> String {
    let (again, leave) = (room.key(Action::Confirm), room.key(Action::Back));
    say!("breathing-not-saved", again = again, leave = leave)
}

/// All cautions where they have room; else one after the other while one breathes; else a few words and the key.
fn at_first(breathe: &Breathe, cycle: usize, room: &Room<'_>) -> Vec<String> {
    let help = room.key(Action::Help);
    let place = say!("breathe-more", text = say("breathing-where"), key = help);
    let (first, first_in_short) = if breathe.has_holds() {
        (words::holds(), words::holds_in_short())
    } else {
        (say("breathing-who"), say("breathing-who-in-short"))
    };
    let height = usize::from(room.area.height);
    let texts = [first, words::safety()[1], place.as_str()].map(|text| set(text, room));
    let all: Vec<String> = below_a_gap(texts.concat());
    if all.len() + LARGE_AT_FIRST <= height {
        return all;
    }
    let turn = cycle / TURN % texts.len();
    let longest = texts.iter().map(Vec::len).max().unwrap_or(0);
    if longest + 1 + SMALL_AT_FIRST <= height {
        let mut rows = texts[turn].clone();
        rows.resize(longest, String::new());
        return below_a_gap(rows);
    }
    let shorts = [
        first_in_short,
        words::safety_in_short(),
        say("breathing-where-in-short"),
    ];
    in_short(shorts[turn], room)
}

/// Holds always bring their caution.
fn holds(room: &Room<'_>) -> Vec<String> {
    let help = room.key(Action::Help);
    let rows = below_a_gap(set(
        &say!("breathe-more", text = words::holds(), key = help),
        room,
    ));
    if rows.len() + LARGE <= usize::from(room.area.height) {
        rows
    } else {
        in_short(words::holds_in_short(), room)
    }
}

fn in_short(text: &str, room: &Room<'_>) -> Vec<String> {
    let line = say!(
        "breathing-in-short",
        text = text,
        key = room.key(Action::Help)
    );
    match usize::from(room.area.height) {
        ..SMALL => Vec::new(),
        SMALL..LARGE => vec![line],
        _ => vec![String::new(), line],
    }
}

fn below_a_gap(rows: Vec<String>) -> Vec<String> {
    std::iter::once(String::new()).chain(rows).collect()
}

fn set(text: &str, room: &Room<'_>) -> Vec<String> {
    balanced(text, centred(room.area, TEXT).width)
}

/// What can be answered at the end, and what was.
fn rating(breathe: &Breathe, room: &Room<'_>) -> Vec<(String, Vec<char>)> {
    let how_strong = say("breathing-how-strong-after").to_owned();
    let mut rows = vec![(how_strong, vec!['0', '9', 't']), felt(room)];
    let mut more = |text: &str, key| {
        let said = set(text, room).into_iter();
        rows.extend(said.map(|row| (row, vec![key])));
    };
    more(&answered(breathe.rating), KEEP);
    if breathe.is_twice_uneasy() {
        more(say("breathing-smaller"), SMALLER);
    }
    rows
}

/// Each word with its key.
fn felt(room: &Room<'_>) -> (String, Vec<char>) {
    let key = |felt: Felt| format!("{} {}", felt.key(), felt.word());
    let keys = Felt::ALL.iter().map(|felt| felt.key());
    let gaps = if room.area.width < 60 {
        ["  ", " "]
    } else {
        ["    ", "  "]
    };
    let rows = gaps.map(|gap| Felt::ALL.map(key).join(gap));
    let fits = cells(&rows[0]) <= room.area.width;
    let [wide, narrow] = rows;
    (if fits { wide } else { narrow }, keys.collect())
}

fn answered(rating: Rating) -> String {
    let after = rating
        .after
        .map(|after| say!("breathing-after", after = after));
    let change = rating.change().or(after);
    let felt = rating
        .felt
        .map(|felt| say!("breathing-was", felt = felt.word()));
    let parts: Vec<_> = [change, felt].into_iter().flatten().collect();
    match (parts.is_empty(), rating.is_wanted) {
        (true, false) => say("breathing-keep").to_owned(),
        (true, true) => say("breathing-wanted").to_owned(),
        _ => parts.join(" "),
    }
}
