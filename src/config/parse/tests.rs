use proptest::prelude::*;

use crate::keys::action::Action;
use crate::keys::chord::Chord;
use crate::keys::context::Context;
use crate::keys::keymap::Keymap;

use super::*;
use crate::config::tables::TABLES;
use crate::config::{EXAMPLE, Shape};

fn faults(text: &str) -> Vec<String> {
    let (_, faults) = Config::parse("config.toml", text);
    faults.iter().map(ToString::to_string).collect()
}

fn config(text: &str) -> Config {
    let (config, faults) = Config::parse("config.toml", text);
    assert_eq!(faults, [], "{text}");
    config
}

/// The commented lines of `[keys]` in the example, made real.
fn example_keys() -> String {
    let (_, keys) = EXAMPLE.split_once("[keys]").expect("the example has keys");
    let lines = keys.lines().filter_map(|line| line.strip_prefix("# "));
    let lines: Vec<_> = lines.filter(|line| line.contains(" = ")).collect();
    format!("[keys]\n{}\n", lines.join("\n"))
}

#[test]
fn the_example_is_the_default() {
    assert_eq!(config(EXAMPLE), Config::default());
    assert_eq!(config(""), Config::default());
}

#[test]
fn the_example_has_every_setting() {
    let example: toml::Table = EXAMPLE.parse().expect("the example is TOML");
    for (table, keys) in TABLES {
        let table = match table {
            "" => &example,
            name => example[name].as_table().expect("a table"),
        };
        let keys: Vec<_> = keys.iter().filter(|key| **key != "own").collect();
        for key in &keys {
            assert!(table.contains_key(**key), "{key}");
        }
        assert_eq!(table.len(), keys.len());
    }
}

#[test]
fn the_example_lists_every_action_with_keys_that_it_has() {
    let listed: toml::Table = example_keys().parse().expect("the lines are TOML");
    let map = Keymap::default();
    for action in Action::all() {
        let keys = listed["keys"]
            .get(action.name())
            .unwrap_or_else(|| panic!("{action}"));
        let keys = keys
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![keys.clone()]);
        for key in keys {
            let chord: Chord = key
                .as_str()
                .and_then(|key| key.parse().ok())
                .expect("a chord");
            let works = |context: &Context| map.of(*context, chord) == Some(*action);
            assert!(Context::ALL.iter().any(works), "{action} {chord}");
        }
    }
}

#[test]
fn the_keys_of_the_example_may_all_be_taken_as_they_stand() {
    assert_eq!(faults(&example_keys()), Vec::<String>::new());
}

#[test]
fn every_setting_is_taken() {
    let own = config(
        r#"
        theme = "high-contrast"
        clock = 12
        idle-minutes = 20
        reduced-motion = true
        text-width = 50
        autosave-seconds = 1
        written = "day-part"
        cover = true
        breathe = { pattern = "4-0-7-0", minutes = 5, shape = "words", start-seconds = 6, numbers = true }
        journal.folder = "~/own"
        keys.lock = ["f9", "ctrl-l"]
        "#,
    );
    assert_eq!(own.theme, ThemeName::HighContrast);
    assert_eq!(own.clock, Clock::Hours12);
    assert_eq!(own.idle, Duration::from_secs(1200));
    assert!(own.reduced_motion && own.cover);
    assert_eq!(own.text_width, 50);
    assert_eq!(own.autosave, Duration::from_secs(1));
    assert_eq!(own.written, Precision::DayPart);
    assert_eq!(own.breathe.pattern.id, "4-0-7-0");
    assert_eq!((own.breathe.minutes, own.breathe.shape), (5, Shape::Words));
    assert_eq!(
        (own.breathe.start, own.breathe.numbers),
        (Duration::from_secs(6), true)
    );
    assert_eq!(own.folder, Some("~/own".into()));
    let f9 = "f9".parse().expect("a chord");
    assert_eq!(own.keymap.of(Context::Text, f9), Some(Action::Lock));
}

#[test]
fn every_mistake_is_told_at_once_with_its_place_and_its_remedy() {
    let text = r#"theem = "dark"
theme = "drak"
idle-minutes = 0
clock = "24"
cover = "yes"
minutes = 3
text-width = 41.5

[breathe]
pattern = "20-0-20-0"
cover = true
shape = 7

[journal]
folder = "here"

[keys]
lok = "f2"
lock = "z"
note = "b"
save = ["ctrl-m", "hyper-s"]
help = []
"#;
    assert_eq!(
        faults(text),
        [
            r#"config.toml:1:1: unknown key "theem" - did you mean "theme"?"#,
            r#"config.toml:2:9: unknown choice "drak" - did you mean "dark"?"#,
            "config.toml:3:16: not a number that fits here - give a whole number from 1 to 60",
            "config.toml:4:9: not a clock - give 24 or 12, without quotes",
            "config.toml:5:9: neither true nor false - write true or false, without quotes",
            r#"config.toml:6:1: unknown key "minutes" - it belongs under [breathe]"#,
            "config.toml:7:14: not a number that fits here - give a whole number from 40 to 72",
            "config.toml:10:11: a pattern that could do harm - the in-breath has to take 2 to 8 seconds",
            r#"config.toml:11:1: unknown key "cover" - it belongs at the top of the file, above the first [group]"#,
            r#"config.toml:12:9: not a text in quotes - choose one of "circle", "column", "sweep", "box", "words""#,
            r#"config.toml:15:10: not a whole path - give a whole path: "/home/you/journal" or "~/journal"; "" means the usual place"#,
            r#"config.toml:18:1: unknown action "lok" - did you mean "lock"?"#,
            r#"config.toml:19:8: "lock" would have no key where text is typed - add one with ctrl or alt, or a function key"#,
            r#"config.toml:20:8: "b" is "breathe" on the home screen already - choose another key, or give "breathe" another one too"#,
            r#"config.toml:21:9: "ctrl-m" arrives as enter in many terminals - choose another key"#,
            r#"config.toml:21:19: "hyper-s" names no key - a key is written like "ctrl-s", "f2", "space" or "G""#,
            r#"config.toml:22:8: "help" would have no key - give at least one"#,
        ]
    );
}

#[test]
fn what_is_wrong_has_its_default_and_the_rest_holds() {
    let (config, faults) = Config::parse("c", "idle-minutes = 99\nclock = 12\ntheme = 3\n");
    assert_eq!(faults.len(), 2);
    let expected = Config {
        clock: Clock::Hours12,
        ..Config::default()
    };
    assert_eq!(config, expected);
}

#[test]
fn a_line_that_cannot_be_read_is_told_once_and_the_others_hold() {
    let (config, faults) = Config::parse("c", "clock = 12\ntheme = \"dark\ncover = true\n");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].line, 2);
    assert_eq!(config.clock, Clock::Hours12);
    assert!(config.cover);
}

#[test]
fn a_group_that_is_none_is_told() {
    let told = faults("breathe = 3");
    assert_eq!(
        told,
        [
            r#"config.toml:1:1: "breathe" is a group of settings - write [breathe] on a line of its own and its settings below"#
        ]
    );
}

#[test]
fn hostile_nesting_and_size_end_in_one_fault() {
    let deep = format!("theme = {}", "[".repeat(20_000));
    let dotted = format!("a{} = 1", ".a".repeat(20_000));
    let long = "#".repeat(70_000);
    for text in [deep, dotted, long] {
        let (config, faults) = Config::parse("c", &text);
        assert_eq!(faults.len(), 1);
        assert_eq!(config, Config::default());
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in "(theme|clock|keys|breathe|\\[|\\]|\\{|\\}|=|\\.|\"|'|\n|#|1|true|\\PC){0,40}") {
        let _ = Config::parse("c", &text);
    }

    #[test]
    fn an_altered_example_never_panics(at in 0..EXAMPLE.len(), put in "\\PC{0,3}") {
        if EXAMPLE.is_char_boundary(at) {
            let text = format!("{}{put}{}", &EXAMPLE[..at], &EXAMPLE[(at + 1).min(EXAMPLE.len())..]);
            let _ = Config::parse("c", &text);
        }
    }
}

#[test]
fn a_name_is_short_and_none_means_you() {
    assert_eq!(config("name = \" Sam \"").name.as_deref(), Some("Sam"));
    assert_eq!(config("name = \"\"").name, None);
    let long = format!("name = \"{}\"", "a".repeat(31));
    for wrong in [long.as_str(), "name = \"a\\tb\"", "name = 3"] {
        assert_eq!(faults(wrong).len(), 1, "{wrong}");
    }
}

#[test]
fn the_guard_is_on_in_one_line_or_off_and_reads_the_languages_that_are_named() {
    let (config, faults) = Config::parse("c", "guard = \"warn\"\nguard-packs = [\"de\", \"de\"]\n");
    assert!(faults.is_empty());
    assert_eq!(
        (config.guard, config.guard_packs),
        (Guard::Warn, vec![GuardPack::German])
    );
    for wrong in [
        "guard = true",
        "guard-packs = []",
        "guard-packs = \"en\"",
        "guard-packs = [\"fr\"]",
    ] {
        let (config, faults) = Config::parse("c", wrong);
        assert_eq!(faults.len(), 1, "{wrong}");
        assert_eq!(
            (config.guard, config.guard_packs.len()),
            (Guard::On, 2),
            "{wrong}"
        );
    }
}
