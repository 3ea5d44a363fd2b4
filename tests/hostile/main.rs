//! Bad inputs made by hand, for every reader: each ends in the state that its table names, none panics, none takes long.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

mod readers;
mod sound;
mod table;

use std::panic;

use readers::SOUND;
use rustix::time::{ClockId, clock_gettime};
use table::{Words, cases, written_out};

/// The most processor time that one input may take, in milliseconds, in a build that is not optimised.
const MOST: i64 = 1000;

type Reader = fn(&[u8]) -> String;

/// A reader's name, the reader, its table.
const READERS: [(&str, Reader, &str); 12] = [
    ("front-line", readers::line, include_str!("front-line.txt")),
    (
        "front-whole",
        readers::note,
        include_str!("front-whole.txt"),
    ),
    ("manifest", readers::manifest, include_str!("manifest.txt")),
    ("identity", readers::identity, include_str!("identity.txt")),
    ("kit", readers::kit, include_str!("kit.txt")),
    ("seen", readers::seen, include_str!("seen.txt")),
    ("query", readers::query, include_str!("query.txt")),
    ("config", readers::config, include_str!("config.txt")),
    ("deck", readers::deck, include_str!("deck.txt")),
    ("words", readers::words, include_str!("words.txt")),
    ("setting", readers::setting, include_str!("setting.txt")),
    ("import", readers::import, include_str!("import.txt")),
];

fn words(reader: &str) -> Vec<(&'static str, String)> {
    let id = ("id", sound::ID.to_owned());
    match reader {
        "front-whole" => vec![("sound", sound::note()), ("front", sound::front()), id],
        "manifest" => vec![("sound", sound::manifest()), id],
        "deck" => vec![
            ("sound", sound::deck()),
            ("head", sound::DECK_HEAD.to_owned()),
        ],
        "kit" => vec![
            ("secret", sound::secret().to_owned()),
            ("page", sound::kit_page().to_owned()),
        ],
        "identity" => vec![
            ("journal", format!("# journal-id: {}\n", sound::ID)),
            ("seal", format!("# seal-key: {}\n", "A".repeat(43))),
            ("kit", format!("# kit: {}\n", sound::recipient())),
            ("key", format!("{}\n", sound::secret())),
            id,
        ],
        "seen" => vec![("hash", "ab".repeat(32)), id],
        _ => vec![id],
    }
}

/// What became of one input: its state, and the milliseconds of this thread.
fn ended(reader: Reader, input: &[u8]) -> (String, i64) {
    let before = clock_gettime(ClockId::ThreadCPUTime);
    let state = panic::catch_unwind(|| reader(input)).unwrap_or_else(|_| "PANIC".to_owned());
    let after = clock_gettime(ClockId::ThreadCPUTime);
    let nanoseconds = after.tv_nsec - before.tv_nsec;
    (
        state,
        (after.tv_sec - before.tv_sec) * 1000 + nanoseconds / 1_000_000,
    )
}

struct Outcome {
    inputs: usize,
    slowest: i64,
    wrong: Vec<String>,
}

fn go_through(name: &str, reader: Reader, table: &'static str, words: &Words) -> Outcome {
    let mut outcome = Outcome {
        inputs: 0,
        slowest: 0,
        wrong: Vec::new(),
    };
    for case in cases(table) {
        let (state, took) = ended(reader, &written_out(case.input, words));
        outcome.inputs += 1;
        outcome.slowest = outcome.slowest.max(took);
        if state != case.state {
            outcome
                .wrong
                .push(format!("{name}.txt:{} {state} | {}", case.line, case.input));
        }
        if took > MOST {
            outcome
                .wrong
                .push(format!("{name}.txt:{} took {took} ms", case.line));
        }
    }
    outcome
}

/// Goes through one table, and says what was found.
fn holds(name: &str) {
    let (_, reader, table) = READERS
        .into_iter()
        .find(|(known, ..)| *known == name)
        .expect("a reader");
    let outcome = go_through(name, reader, table, &words(name));
    println!(
        "{name}: {} inputs, the slowest took {} ms",
        outcome.inputs, outcome.slowest
    );
    assert!(outcome.wrong.is_empty(), "{}", outcome.wrong.join("\n"));
}

macro_rules! tables {
    ($($test:ident $name:literal),* $(,)?) => {
        $(#[test]
        fn $test() {
            holds($name);
        })*

        #[test]
        fn every_table_is_gone_through_and_they_are_more_than_three_hundred() {
            let tested = [$($name),*];
            assert_eq!(tested, READERS.map(|(name, ..)| name));
            let inputs: usize = READERS.iter().map(|(.., table)| cases(table).len()).sum();
            println!("{inputs} inputs in {} tables", tested.len());
            assert!(inputs >= 300);
        }
    };
}

tables! {
    bad_lines_of_front_matter_are_named "front-line",
    bad_objects_are_named "front-whole",
    bad_manifests_are_named "manifest",
    bad_identities_are_named "identity",
    bad_kits_are_named "kit",
    bad_lines_of_the_seen_list_are_passed_over "seen",
    bad_questions_are_named "query",
    bad_settings_are_named_with_their_line "config",
    bad_decks_are_named_with_their_line "deck",
    bad_words_are_named_with_their_line "words",
    bad_settings_in_the_journal_were_never_set "setting",
    bad_files_of_other_programs_are_passed_over "import",
}

/// The control: what is sound passes each reader, so that a state says something of the input.
#[test]
fn what_is_sound_passes_every_reader() {
    let identity = written_out("{journal}{seal}{kit}{key}{key}", &words("identity"));
    for (reader, input) in [
        (readers::note as Reader, sound::note().into_bytes()),
        (readers::line, b"title = \"another\"".to_vec()),
        (readers::manifest, sound::manifest().into_bytes()),
        (readers::identity, identity),
        (readers::kit, sound::kit_page().into()),
        (
            readers::config,
            include_bytes!("../../config.example.toml").to_vec(),
        ),
        (readers::deck, sound::deck().into_bytes()),
        (
            readers::words,
            include_bytes!("../../prompts/words/de/home.ftl").to_vec(),
        ),
    ] {
        assert_eq!(reader(&input), SOUND, "{}", String::from_utf8_lossy(&input));
    }
}

/// The control of the control: a reader that stops is noticed.
#[test]
fn a_panic_and_a_wrong_state_are_noticed() {
    let stops = |_: &[u8]| -> String { panic!("as it should") };
    assert_eq!(ended(stops, b"").0, "PANIC");
    let outcome = go_through("x", readers::note, "sound | {}", &[]);
    assert_eq!(outcome.wrong, ["x.txt:1 NoFrontMatter | {}"]);
}
