//! The readers: each takes bytes and says which state they end in.

use std::fmt::Debug;

use afterword::config::Config;
use afterword::deck::decks::Decks;
use afterword::fault::Fault;
use afterword::import::form::Form;
use afterword::import::page::Page;
use afterword::journal::agenda::diary::Diary;
use afterword::journal::alias::card::Card;
use afterword::journal::codec;
use afterword::journal::find::query::Query;
use afterword::journal::find::saved::saved;
use afterword::journal::library::Library;
use afterword::journal::note::Written;
use afterword::journal::people::{self, Person};
use afterword::journal::retention::rules::Rules;
use afterword::journal::will::Will;
use afterword::vault::keyring::Keyring;
use afterword::vault::kit::KitKey;
use afterword::vault::manifest::Manifest;
use afterword::vault::seen::Seen;
use afterword::words;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeZone as _};

use crate::sound;

/// What every reader says of what is as it should be.
pub const SOUND: &str = "sound";

fn state<T, E: Debug>(read: Result<T, E>) -> String {
    read.map_or_else(|error| format!("{error:?}"), |_| SOUND.to_owned())
}

/// How many mistakes, and the first of them; a long one is cut.
fn told(faults: &[Fault]) -> String {
    let Some(first) = faults.first() else {
        return SOUND.to_owned();
    };
    let mut what = first.what.escape_debug().to_string();
    if let Some((end, _)) = what.char_indices().nth(60) {
        what.truncate(end);
        what.push('…');
    }
    format!("{} at {}:{} {what}", faults.len(), first.line, first.column)
}

fn text(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned())
}

pub fn note(bytes: &[u8]) -> String {
    text(bytes).map_or_else(|state| state, |text| state(codec::parse(text)))
}

/// A note with its line of the same key replaced; a rating's line is that in `[scales]`.
pub fn line(bytes: &[u8]) -> String {
    let line = String::from_utf8_lossy(bytes);
    let key = line.split([' ', '=']).next().unwrap_or_default();
    let mut lines: Vec<String> = sound::front().lines().map(str::to_owned).collect();
    match lines
        .iter()
        .position(|known| known.split(' ').next() == Some(key))
    {
        Some(at) => lines[at] = line.into_owned(),
        None => lines.insert(0, line.into_owned()),
    }
    note(format!("+++\n{}\n+++\nbody\n", lines.join("\n")).as_bytes())
}

pub fn manifest(bytes: &[u8]) -> String {
    state(Manifest::parse(bytes))
}

pub fn identity(bytes: &[u8]) -> String {
    state(Keyring::parse(bytes))
}

pub fn kit(bytes: &[u8]) -> String {
    state(KitKey::parse(&String::from_utf8_lossy(bytes)))
}

pub fn seen(bytes: &[u8]) -> String {
    let seen = Seen::parse(&String::from_utf8_lossy(bytes));
    format!("{} kept", seen.ids().count())
}

pub fn query(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let understood = Query::understood(&text, today());
    match Query::parse(&text, today()) {
        Ok(query) => format!("{} asked", query.terms().len()),
        Err(mistake) => format!(
            "{:?}, {} understood",
            mistake.fault,
            understood.terms().len()
        ),
    }
}

pub fn config(bytes: &[u8]) -> String {
    text(bytes).map_or_else(
        |state| state,
        |text| told(&Config::parse("config.toml", text).1),
    )
}

pub fn deck(bytes: &[u8]) -> String {
    let load = |text: &str| Decks::load(&[("own.toml".to_owned(), text.to_owned())]);
    text(bytes).map_or_else(|state| state, |text| told(&load(text).1))
}

pub fn words(bytes: &[u8]) -> String {
    text(bytes).map_or_else(
        |state| state,
        |text| told(&words::check::file("home.ftl", "home", text)),
    )
}

/// `NAME: the lines under set`.
pub fn setting(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let (name, set) = text.split_once(": ").expect("NAME: LINES");
    let front = sound::front().replace("kind = \"note\"", "kind = \"config\"");
    let front = front.replace("title = \"t\"", &format!("title = \"{name}\""));
    let whole = format!("+++\n{front}[set]\n{set}\n+++\n");
    let revision = match codec::parse(&whole) {
        Ok(revision) => revision,
        Err(error) => return format!("{error:?}"),
    };
    let library = Library::from_revisions(vec![revision]);
    match name.split(':').next().unwrap_or_default() {
        "people" => {
            let people = people::of(&library);
            let entered = people.iter().filter(|person| !Person::is_empty(person));
            format!("{} entered", entered.count())
        }
        "retention" if Rules::of(&library) == Rules::default() => "as proposed".to_owned(),
        "retention" => "another rule".to_owned(),
        "will" => {
            let Will { wish, who } = Will::of(&library);
            format!("{wish:?}, {who:?}")
        }
        "query" => {
            let saved = saved(&library);
            let asked = saved.iter().map(|saved| query(saved.asks.as_bytes()));
            format!("{} kept {}", saved.len(), asked.collect::<String>())
        }
        "alias" if Card::of("harbour", &library) == Card::default() => "empty card".to_owned(),
        "alias" => "card".to_owned(),
        "supervision" => {
            let diary = Diary::of(&library);
            format!(
                "{:?}, {} hours, {}",
                diary.next,
                diary.log.len(),
                diary.reader.is_some()
            )
        }
        other => panic!("{other} has no reader"),
    }
}

/// `FORM> the text`.
pub fn import(bytes: &[u8]) -> String {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(state) => return state,
    };
    let (form, text) = text.split_once("> ").expect("FORM> TEXT");
    let form = match form {
        "afterword" => Form::Afterword,
        "markdown" => Form::Markdown,
        "jrnl" => Form::Jrnl,
        "dayone" => Form::DayOne,
        "tui-journal" => Form::TuiJournal,
        other => panic!("{other} is no form"),
    };
    let clocks = FixedOffset::east_opt(3600).expect("an hour");
    let page = Page {
        file: "page",
        text,
        zone: &|local: NaiveDateTime| clocks.from_local_datetime(&local).single(),
        changed: Written::At(clocks.from_utc_datetime(&today().into())),
    };
    match form.read(&page) {
        Ok(taken) if taken.passed.is_empty() => format!("{} taken", taken.notes.len()),
        Ok(taken) => format!("{} taken, {}", taken.notes.len(), told(&taken.passed)),
        Err(fault) => told(&[fault]),
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}
