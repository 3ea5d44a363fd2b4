//! Every place that can be empty says what will stand there and how, whole at each size.

use afterword::app::screen::Screen;

use crate::harness::{Harness, Start, revision};

/// Keys from the home of a journal without notes, and what its page says to the last word.
const EMPTY: [(&str, &str); 25] = [
    (
        "",
        "Drafts and notes without a next step stand here. No notes yet. n writes one.",
    ),
    (
        "r",
        "Notes will stand here, the newest first, to read and to find again. n the first note",
    ),
    (
        "r B",
        "d moves the chosen one here. It stays, and can be taken back, until you erase it.",
    ),
    (
        "r Q",
        "What you ask for often can have a name. / begins one; ctrl-s in that line saves it.",
    ),
    (
        "y",
        "Days with a note are marked here: n on the home screen writes one.",
    ),
    (
        "t",
        "in earlier months and years will stand here. A note of today comes back in a month.",
    ),
    (
        "a",
        "A neutral word can stand for someone you work with. n begins one.",
    ),
    (
        "a n 1",
        "Nothing was left for next time. A session card asks for it: p.",
    ),
    (
        "s",
        "s takes a note here, S a line of it; while you write, ctrl-f does. Decks do it too.",
    ),
    (
        "s l",
        "will count an hour here, and n adds one by hand. The sum of each year stands above.",
    ),
    (
        "l",
        "Nothing goes without this list, your yes, and seven days in between. o sets it.",
    ),
    (
        "l <right>",
        "A note that you let go stays here for seven days and can be taken back.",
    ),
    (
        "l <right> <right>",
        "can stay, without a name and without a day. You read them here.",
    ),
    (
        "I",
        "or out of its place, would be named here, with what can be done.",
    ),
    (
        "i",
        "Nothing comes back often enough to ask about. Once something does, a question about it stands here.",
    ),
    (
        "i <tab>",
        "its usual range stands here, week by week. A check-in has three scales: c on the home screen.",
    ),
    (
        "i <tab> <tab>",
        "will stand here, from 5 notes with one alias on. A short one takes ninety seconds: n on the home screen.",
    ),
    (
        "i <tab> <tab> <tab>",
        "from 5 notes with one trigger on. The long reaction note asks for it.",
    ),
    (
        "i <tab> <tab> <tab> <tab>",
        "from 5 notes on; there are 0. Reaction notes ask for it.",
    ),
    (
        "i <tab> <tab> <tab> <tab> <tab>",
        "from 5 notes on; there are 0. The long reaction note asks for it.",
    ),
    (
        "i <tab> <tab> <tab> <tab> <tab> <tab>",
        "from the first note on. The deck \"Strain and repair\" asks for them.",
    ),
    (
        "i <backtab>",
        "from 5 notes on; there are 0. A session card asks for them: p on the home screen.",
    ),
    (
        "i <backtab> <backtab>",
        "from the first note on that says so. The deck \"For supervision\" asks for it.",
    ),
    (
        "i <backtab> <backtab> <backtab>",
        "Notes by week will stand here from the first one on: n on the home screen writes it.",
    ),
    (
        "i <backtab> <backtab> <backtab> <backtab>",
        "A practice asks how strong it is before and after: g on the home screen.",
    ),
];

/// What a screen says, whatever its rows.
fn joined(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_empty_page_says_what_will_stand_there_and_how_at_each_size() {
    let mut silent = Vec::new();
    for (keys, says) in EMPTY {
        for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 12)] {
            // A low home has one row for what waits.
            if keys.is_empty() && height < 20 {
                continue;
            }
            let mut h = Harness::empty();
            h.send(afterword::app::msg::Msg::Resize(width, height));
            h.keys(keys);
            let screen = h.screen(width, height);
            let beside = side_by_side(&screen, width);
            if !joined(&screen).contains(says) && !joined(&beside).contains(says) {
                silent.push(format!("{keys}, {width}x{height}\n{screen}"));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    // A page that is not empty says none of it, so that a page that is could be missed.
    let written = Start::Open(vec![revision(1, "a title", "a body")], Vec::new());
    let screen = Harness::start(written).keys("y").screen(80, 24);
    assert!(!joined(&screen).contains("marked here"), "{screen}");
}

/// The right column of home in a wide window: its words stand between those of the left one.
fn side_by_side(screen: &str, width: u16) -> String {
    let from = usize::from(width).saturating_sub(78) / 2 + 46;
    let right = |row: &str| row.chars().skip(from).collect::<String>();
    screen.lines().map(right).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_found_nowhere_says_how_to_go_on() {
    for (keys, says) in [
        ("r / zanzibar", "esc clear"),
        ("n / zanzibar", "Nothing here has these words."),
        ("<ctrl-k> zanzibar", "No command has that in its name."),
    ] {
        let mut h = Harness::start(Start::Open(
            vec![revision(1, "a title", "a body")],
            Vec::new(),
        ));
        h.keys(keys);
        let screen = h.screen(80, 24);
        assert!(joined(&screen).contains(says), "{keys}\n{screen}");
    }
}

#[test]
fn where_notes_are_and_none_waits_home_still_says_what_would() {
    let note = revision(1, "a title", "a body");
    let h = Harness::start(Start::Open(vec![note], Vec::new()));
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    let screen = h.screen(80, 24);
    assert!(screen.contains("Nothing waits for you."), "{screen}");
    assert!(joined(&side_by_side(&screen, 80)).contains("without a next step stand here."));
}
