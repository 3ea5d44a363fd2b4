use super::*;
use crate::config::{Config, EXAMPLE};

fn faults(text: &str) -> Vec<String> {
    let (_, faults) = Config::parse("config.toml", text);
    faults.iter().map(ToString::to_string).collect()
}

fn breathe(text: &str) -> Breathe {
    let (config, faults) = Config::parse("config.toml", text);
    assert_eq!(faults, [], "{text}");
    config.breathe
}

#[test]
fn a_pattern_of_ones_own_is_found_by_its_id_wherever_it_stands() {
    let read = breathe(
        r#"
        [breathe]
        pattern = "corridor"
        [[breathe.own]]
        id = "corridor"
        name = "Corridor"
        seconds = "3.5-0-5-0"
        "#,
    );
    assert_eq!(
        (read.pattern.id.as_ref(), read.pattern.name.as_ref()),
        ("corridor", "Corridor")
    );
    assert_eq!(read.pattern.numbers(), "3.5-0-5-0");
    assert_eq!(read.find("corridor"), Ok(read.pattern.clone()));
    assert_eq!(read.find("b.box").map(|found| found.id), Ok("b.box".into()));
}

#[test]
fn the_pattern_in_the_example_can_be_taken_as_it_stands() {
    let (_, from) = EXAMPLE.split_once("# [[breathe.own]]").expect("an example");
    let lines = from.lines().map_while(|line| line.strip_prefix("# "));
    let lines: Vec<_> = lines.collect();
    let text = format!(
        "[[breathe.own]]\n{}\n",
        from.lines()
            .skip(1)
            .take(3)
            .collect::<Vec<_>>()
            .join("\n")
            .replace("# ", "")
    );
    assert_eq!(breathe(&text).own.len(), 1, "{lines:?}");
}

#[test]
fn what_could_harm_or_cannot_be_read_is_told_with_its_place_and_its_remedy() {
    let text = r#"[[breathe.own]]
id = "long-hold"
name = "Too long"
seconds = "4-8-6-0"
[[breathe.own]]
id = "fast"
name = "Fast"
seconds = "1-0-1-0"
[[breathe.own]]
id = "b.46"
name = ""
secs = "4-6"
[[breathe.own]]
id = "box"
name = "Mine"
seconds = "now and then"
"#;
    assert_eq!(
        faults(text),
        [
            "config.toml:4:11: a pattern that could do harm - a hold may take 7 seconds at most",
            "config.toml:8:11: a pattern that could do harm - the in-breath has to take 2 to 8 seconds",
            "config.toml:9:1: a pattern without seconds - write the seconds as \"4-0-6-0\" (in, hold, out, hold)",
            "config.toml:10:6: not an id - begin with a small letter, then small letters, digits and hyphens, 30 at most",
            "config.toml:11:8: not a name - give 1 to 30 characters on one line",
            "config.toml:12:1: unknown key \"secs\" - here you can set id, name, seconds",
            "config.toml:14:6: not an id - choose one that no other pattern has",
            "config.toml:16:11: no breathing pattern - write the seconds as \"4-0-6-0\" (in, hold, out, hold)",
        ]
    );
}

#[test]
fn two_patterns_with_one_id_and_a_list_that_is_none_are_told() {
    let one = "[[breathe.own]]\nid = \"a\"\nname = \"A\"\nseconds = \"4-6\"\n";
    let told = faults(&format!("{one}{one}"));
    assert_eq!(
        told,
        ["config.toml:5:1: two patterns with one id - give each its own"]
    );
    let told = faults("breathe.own = 3");
    assert_eq!(
        told,
        [
            "config.toml:1:15: \"own\" is a list of patterns - begin each with [[breathe.own]] on a line of its own"
        ]
    );
    let told = faults("breathe.own = [3]");
    assert_eq!(told.len(), 1, "{told:?}");
}

#[test]
fn a_program_for_cues_is_on_unless_the_sound_says_otherwise() {
    let command = "cue-command = [\"play\", \"soft.wav\"]";
    let read = breathe(&format!("[breathe]\n{command}"));
    assert_eq!(read.command, ["play", "soft.wav"]);
    assert_eq!(read.sound, Sound::Command);
    let read = breathe("[breathe]\ncue_command = [\"play\"]");
    assert_eq!(read.sound, Sound::Command);
    let read = breathe(&format!("[breathe]\nsound = \"bell\"\n{command}"));
    assert_eq!(read.sound, Sound::Bell);
}

#[test]
fn a_program_that_is_none_is_told() {
    for (text, fault) in [
        (
            "cue-command = \"play\"",
            "2:15: no program with its arguments",
        ),
        (
            "cue-command = [\"\"]",
            "2:15: no program with its arguments",
        ),
        ("cue-command = [1]", "2:15: no program with its arguments"),
        ("sound = \"command\"", "2:9: \"command\" needs a program"),
        ("sound = \"gong\"", "2:9: unknown choice \"gong\""),
    ] {
        let told = faults(&format!("[breathe]\n{text}"));
        assert!(told.len() == 1 && told[0].contains(fault), "{told:?}");
    }
}
