//! Every message that the code asks for is there with its arguments, in each language, and none is there for nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use afterword::deck::builtin::translated;
use afterword::keys::action::Action;
use afterword::words::builtin::{FOLDERS, files};
use afterword::words::check::{self, Message};

/// One call of `say` in the code.
struct Said {
    place: String,
    id: String,
    arguments: BTreeSet<String>,
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, into);
        } else {
            into.push(path);
        }
    }
}

/// Reads the code, without the module that says what it is asked to.
fn code() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    let named = paths.into_iter().filter_map(|path| {
        let name = path.strip_prefix(root()).ok()?.display().to_string();
        let is_code = path.extension().is_some_and(|ending| ending == "rs");
        let is_code = is_code && !name.starts_with("src/words");
        is_code.then(|| (name, fs::read_to_string(&path).expect("code is text")))
    });
    named.collect()
}

fn said() -> Vec<Said> {
    let files = code().into_iter();
    files.flat_map(|(name, text)| calls(&name, &text)).collect()
}

/// Finds `say("id")` and `say!("id", name = value)`.
fn calls(name: &str, text: &str) -> Vec<Said> {
    let is_other = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.');
    let starts = text
        .match_indices("say")
        .filter(|(at, _)| !text[..*at].ends_with(is_other));
    let found = starts.filter_map(|(at, word)| {
        let rest = &text[at + word.len()..];
        let rest = rest.strip_prefix('!').unwrap_or(rest).strip_prefix('(')?;
        let rest = rest.trim_start().strip_prefix('"')?;
        let (id, rest) = rest.split_once('"')?;
        Some(Said {
            place: format!("{name}:{}", text[..at].matches('\n').count() + 1),
            id: id.to_owned(),
            arguments: arguments(rest),
        })
    });
    found.collect()
}

/// Names the arguments of a call, up to the bracket that ends it.
fn arguments(rest: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut start, mut parts) = (0, false, 0, Vec::new());
    let mut letters = rest.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if quoted => drop(letters.next()),
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                parts.push(&rest[start..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&rest[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    let names = parts.iter().filter_map(|part| part.split_once('='));
    names.map(|(name, _)| name.trim().to_owned()).collect()
}

fn messages(folder: &str) -> BTreeMap<String, Message> {
    let texts = files(folder).iter().filter(|(name, _)| *name != "terms");
    let messages = texts.flat_map(|(_, text)| check::messages(text));
    messages
        .map(|message| (message.id.clone(), message))
        .collect()
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_message_that_the_code_says_is_there_with_its_arguments() {
    let english = messages("en");
    let faults: Vec<String> = said()
        .into_iter()
        .filter_map(|said| match english.get(&said.id) {
            None => Some(format!(
                "{}: no message {} in prompts/words/en",
                said.place, said.id
            )),
            Some(message) if message.arguments != said.arguments => Some(format!(
                "{}: {} takes {:?} and is given {:?}",
                said.place, said.id, message.arguments, said.arguments
            )),
            Some(_) => None,
        })
        .collect();
    none(&faults);
}

#[test]
fn every_verb_is_described() {
    let english = messages("en");
    let verbs = Action::all().iter().map(|verb| format!("keys-{verb}"));
    none(
        &verbs
            .filter(|id| !english.contains_key(id))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_message_is_there_that_nobody_says() {
    let code: String = code().into_iter().map(|(_, text)| text).collect();
    let verbs: BTreeSet<String> = Action::all()
        .iter()
        .map(|verb| format!("keys-{verb}"))
        .collect();
    let is_said = |id: &String| verbs.contains(id) || code.contains(&format!("\"{id}\""));
    let unused = messages("en").into_keys().filter(|id| !is_said(id));
    none(
        &unused
            .map(|id| format!("{id} is never said"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_file_of_words_is_sound_and_its_messages_are_named_after_it() {
    let mut faults = Vec::new();
    for folder in FOLDERS {
        for (name, text) in files(folder) {
            let path = format!("prompts/words/{folder}/{name}.ftl");
            faults.extend(
                check::file(&path, name, text)
                    .iter()
                    .map(ToString::to_string),
            );
            let strangers = check::messages(text).into_iter();
            let strangers = strangers.filter(|message| message.id.split('-').next() != Some(name));
            faults.extend(
                strangers.map(|message| format!("{path}: {} belongs elsewhere", message.id)),
            );
        }
    }
    none(&faults);
}

#[test]
fn every_file_of_words_in_the_folder_is_built_in() {
    let mut paths = Vec::new();
    let folder = root().join("prompts/words");
    collect(&folder, &mut paths);
    let inner = |path: &PathBuf| {
        path.strip_prefix(&folder)
            .expect("below it")
            .display()
            .to_string()
    };
    let there: BTreeSet<String> = paths.iter().map(inner).collect();
    let built_in = FOLDERS.iter().flat_map(|folder| {
        let names = files(folder).iter();
        names.map(move |(name, _)| format!("{folder}/{name}.ftl"))
    });
    assert_eq!(there, built_in.collect());
}

#[test]
fn every_translated_deck_in_the_folder_is_built_in() {
    for language in translated::LANGUAGES {
        let mut paths = Vec::new();
        collect(&root().join("prompts").join(language), &mut paths);
        let inner = |path: &PathBuf| {
            path.strip_prefix(root())
                .expect("below it")
                .display()
                .to_string()
        };
        let there: BTreeSet<String> = paths.iter().map(inner).collect();
        let files = translated::files(language).iter().copied();
        let files = files.chain(translated::standing(language));
        assert_eq!(there, files.map(|(name, _)| name.to_owned()).collect());
    }
}

#[test]
fn the_terms_have_the_same_forms_in_each_language_as_in_its_files() {
    for folder in FOLDERS {
        for message in messages(folder).into_values() {
            let known = ["patient", "patients"];
            let strange = message
                .terms
                .iter()
                .find(|term| !known.contains(&term.as_str()));
            assert_eq!(strange, None, "{} in {folder}", message.id);
        }
    }
}

#[test]
fn the_search_for_calls_finds_them_however_they_are_written() {
    let text = "say!(\n    \"a-b\",\n    n = x(1, \")\"),\n    who = &y,\n) + say(\"c-d\") + essay(\"e\") + self.say(\"g\") + said(\"f\")";
    let found = calls("x.rs", text);
    let found: Vec<String> = found
        .iter()
        .map(|said| format!("{} {} {:?}", said.place, said.id, said.arguments))
        .collect();
    assert_eq!(found, ["x.rs:1 a-b {\"n\", \"who\"}", "x.rs:5 c-d {}"]);
}

#[test]
fn a_file_with_mistakes_is_told_of_each_with_its_line() {
    let text = "home-opne = Offen\nhome-open = { $n }\nhome-open = zwei\nhome open = drei\n";
    let faults = check::file("home.ftl", "home", text);
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let all = lines.join("\n");
    for part in [
        "home.ftl:1:1: unknown message home-opne - did you mean home-open?",
        "home.ftl:2:1: unknown argument $n - this message takes none",
        "home.ftl:3:1: home-open stands here twice - remove one of the two",
        "home.ftl:4:",
    ] {
        assert!(all.contains(part), "{part} in\n{all}");
    }
    let strange = check::file("hame.ftl", "hame", "hame-x = y\n");
    assert_eq!(strange[0].remedy, "did you mean home.ftl?");
}
