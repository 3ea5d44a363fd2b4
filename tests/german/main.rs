//! The program in German: a test binary of its own, because a process speaks one language.

#[expect(dead_code, reason = "the tests in English use the rest")]
#[path = "../app/harness.rs"]
mod harness;

use std::sync::Once;

use afterword::app::msg::{Msg, Reply};
use afterword::app::route::{Breathing, Route};
use afterword::app::secret::Secret;
use afterword::config::Config;
use afterword::journal::note::State;
use afterword::words::speech::Speech;
use afterword::words::{self, builtin, check};
use insta::assert_snapshot;

use harness::{Harness, Start, revision};

/// The usual window and the smallest that is of use.
const SIZES: [(u16, u16); 2] = [(80, 24), (40, 12)];

static SPOKEN: Once = Once::new();

fn speak() {
    SPOKEN.call_once(|| {
        words::speak(Speech {
            language: "de".into(),
            ..Speech::default()
        });
    });
}

/// Starts the program in German.
fn start(start: Start) -> Harness {
    speak();
    Harness::start(start)
}

fn seen(h: &mut Harness) -> String {
    let pages = SIZES.map(|(width, height)| {
        h.send(Msg::Resize(width, height));
        let rule = "─".repeat(usize::from(width));
        let screen = h.screen(width, height);
        let rows: Vec<&str> = screen.lines().map(str::trim_end).collect();
        format!("{rule} {width}x{height}\n{}\n", rows.join("\n"))
    });
    pages.concat()
}

fn lived_in() -> Harness {
    let mut open = revision(1, "auf dem Flur", "Still am Ende.\n");
    open.note.alias = Some("harbour".into());
    open.note.state = State::Open;
    let other = revision(2, "nach der Visite", "Müde, und froh darüber.\n");
    start(Start::Open(vec![open, other], Vec::new()))
}

#[test]
fn home() {
    assert_snapshot!("home_without_a_journal", seen(&mut start(Start::Missing)));
    assert_snapshot!("home_locked", seen(&mut start(Start::Locked)));
    assert_snapshot!("home_full", seen(&mut lived_in()));
    assert_snapshot!("home_help", seen(lived_in().keys("?")));
    assert_snapshot!("home_asks", seen(lived_in().keys("<ctrl-c>")));
}

#[test]
fn home_names_whole_what_it_opens_and_what_its_keys_do() {
    speak();
    let screen = Harness::demo().screen(80, 24);
    assert!(!screen.contains('…'), "{screen}");
    let pass = screen.lines().find(|row| row.contains(" - "));
    let pass = pass.expect("a line that comes back");
    assert!(pass.contains("diese Woche nicht"), "{pass}");
}

#[test]
fn first_run() {
    let mut h = start(Start::Missing);
    h.keys("<enter>");
    assert_snapshot!("first_run_about", seen(&mut h));
    h.keys("<enter>");
    h.reply(Reply::Phrase(Secret::new(
        "harbour linen quarry willow ember tide".into(),
    )));
    assert_snapshot!("first_run_phrase", seen(&mut h));
}

#[test]
fn decks() {
    let mut h = lived_in();
    h.keys("n");
    assert_snapshot!("picker", seen(&mut h));
    h.keys("<deck:ct-5>");
    assert_snapshot!("guided_alias", seen(&mut h));
    h.keys("<tab>");
    assert_snapshot!("guided_line", seen(&mut h));
    h.keys("<tab> <tab>");
    assert_snapshot!("guided_body", seen(&mut h));
    h.keys("<tab>");
    assert_snapshot!("guided_feeling", seen(&mut h));
    h.keys("<tab>");
    assert_snapshot!("guided_scale", seen(&mut h));
    assert_snapshot!("guided_leaving", seen(h.keys("7 <ctrl-c>")));
}

#[test]
fn doorway_and_check_in() {
    let mut h = lived_in();
    h.keys("1");
    assert_snapshot!("doorway", seen(&mut h));
    let mut h = lived_in();
    h.keys("c");
    assert_snapshot!("check_in", seen(&mut h));
}

#[test]
fn breathing() {
    speak();
    let mut h = Harness::at(Route::Breathe(Breathing::default()), Config::default());
    assert_snapshot!("breathe", seen(&mut h));
    assert_snapshot!("breathe_help", seen(h.keys("?")));
}

#[test]
fn notes() {
    let mut h = lived_in();
    h.keys("r");
    assert_snapshot!("review", seen(&mut h));
    h.keys("<enter>");
    assert_snapshot!("reader", seen(&mut h));
    let mut h = lived_in();
    h.keys("w etwas");
    assert_snapshot!("write", seen(&mut h));
    assert_snapshot!("write_leaving", seen(h.keys("<esc>")));
}

#[test]
fn letting_go() {
    let mut h = lived_in();
    h.keys("l");
    assert_snapshot!("release", seen(&mut h));
    h.keys("o <end> <right>");
    assert_snapshot!("release_hold", seen(&mut h));
    h.keys("<esc> <esc> w");
    assert_snapshot!("will", seen(&mut h));
}

/// Keys from an empty journal's home, and the last words of what its page says.
const EMPTY: [(&str, &str); 20] = [
    ("r", "zum Lesen und Wiederfinden. n die erste Notiz"),
    ("r B", "kann zurückgeholt werden, bis du sie löschst."),
    ("r Q", "in der Zeile speichert sie."),
    ("y", "n auf dem Start schreibt eine."),
    ("t", "Eine Notiz von heute kommt in einem Monat wieder."),
    ("a", "n beginnt eines."),
    ("a n 1", "Eine Sitzungskarte fragt danach: p."),
    ("s", "beim Schreiben tut es ctrl-f. Auch Decks tun es."),
    ("s l", "Darüber steht die Summe jedes Jahres."),
    ("l", "o stellt es ein."),
    (
        "l <right>",
        "bleibt hier sieben Tage und lässt sich zurücknehmen.",
    ),
    ("l <right> <right>", "Hier liest du sie."),
    ("I", "würde hier genannt, mit dem, was geht."),
    ("i", "steht hier eine Frage dazu."),
    ("i <tab>", "c auf dem Start."),
    (
        "i <tab> <tab> <tab> <tab>",
        "Reaktionsnotizen fragen danach.",
    ),
    (
        "i <tab> <tab> <tab> <tab> <tab>",
        "Die lange Reaktionsnotiz fragt danach.",
    ),
    ("i <backtab>", "p auf dem Start."),
    ("i <backtab> <backtab>", "fragt danach."),
    (
        "i <backtab> <backtab> <backtab> <backtab>",
        "g auf dem Start.",
    ),
];

#[test]
fn every_empty_page_says_it_to_the_last_word() {
    let mut cut = Vec::new();
    for (keys, says) in EMPTY {
        for (width, height) in SIZES {
            let mut h = start(Start::Open(Vec::new(), Vec::new()));
            h.send(Msg::Resize(width, height));
            let screen = h.keys(keys).screen(width, height);
            let words: Vec<&str> = screen.split_whitespace().collect();
            if !words.join(" ").contains(says) {
                cut.push(format!("{keys} {width}x{height}\n{screen}"));
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn the_weekly_look_back_counts_in_german() {
    let mut h = lived_in();
    h.keys("n <deck:week>");
    assert_snapshot!("week", seen(&mut h));
}

#[test]
fn every_message_has_a_german_one() {
    let ids = |folder: &str| -> Vec<String> {
        let texts = builtin::files(folder)
            .iter()
            .filter(|(name, _)| *name != "terms");
        let messages = texts.flat_map(|(_, text)| check::messages(text));
        messages.map(|message| message.id).collect()
    };
    let german = ids("de");
    let missing: Vec<String> = ids("en")
        .into_iter()
        .filter(|id| !german.contains(id))
        .collect();
    assert!(
        missing.is_empty(),
        "in prompts/words/de there is no\n{}",
        missing.join("\n")
    );
}

#[test]
fn no_german_message_calls_out_and_each_fills_what_the_english_one_does() {
    for (name, text) in builtin::files("de") {
        assert!(!text.contains('!'), "{name}");
        for german in check::messages(text) {
            let english = builtin::files("en").iter().find(|(other, _)| other == name);
            let english = check::messages(english.expect("a file of the same name").1);
            let same = english.iter().find(|message| message.id == german.id);
            if let Some(same) = same.filter(|_| *name != "terms") {
                assert_eq!(german.arguments, same.arguments, "{}", german.id);
            }
        }
    }
}

#[test]
fn verbs_are_told_apart_in_german_too() {
    speak();
    let all = afterword::keys::action::Action::all();
    let phrases: std::collections::BTreeSet<&str> =
        all.iter().map(|verb| verb.describe()).collect();
    assert_eq!(phrases.len(), all.len());
    assert!(
        phrases
            .iter()
            .all(|phrase| (2..=24).contains(&phrase.chars().count()))
    );
}
