//! What comes from outside: files of other programs, the terminal, and settings.

use afterword::app::msg::Msg;
use afterword::config::Config;
use afterword::config::habit::Habit;
use afterword::deck::decks::Decks;
use afterword::fault::Fault;
use afterword::import::form::Form;
use afterword::import::page::Page;
use afterword::journal::find::query::Query;
use afterword::journal::limits;
use afterword::journal::note::Written;
use afterword::tui::decode::Decoder;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, TimeZone as _};

use super::chosen;

const FORMS: [Form; 5] = [
    Form::Afterword,
    Form::Markdown,
    Form::Jrnl,
    Form::DayOne,
    Form::TuiJournal,
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// A file of another program, in one of five forms: what is taken can be kept.
pub fn import(bytes: &[u8]) {
    let (form, bytes) = chosen(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let clocks = FixedOffset::east_opt(3600).expect("an hour");
    let page = Page {
        file: "2026-01-02.md",
        text,
        zone: &|local: NaiveDateTime| clocks.from_local_datetime(&local).single(),
        changed: Written::At(clocks.from_utc_datetime(&today().into())),
    };
    match FORMS[usize::from(form) % FORMS.len()].read(&page) {
        Ok(taken) => {
            for note in &taken.notes {
                limits::check(note).expect("what is taken can be kept");
            }
            placed(&taken.passed, text);
        }
        Err(fault) => placed(&[fault], text),
    }
}

/// What is wrong is told with a place that is there.
fn placed(faults: &[Fault], text: &str) {
    let lines = text.matches('\n').count() + 1;
    for fault in faults {
        assert!((1..=lines).contains(&fault.line), "{fault}");
        assert!(fault.column > 0);
    }
}

/// What is typed and pasted, in pieces as a terminal gives them, and questions.
pub fn typed(bytes: &[u8]) {
    let (piece, bytes) = chosen(bytes);
    let mut decoder = Decoder::default();
    let mut messages = Vec::new();
    for part in bytes.chunks(usize::from(piece).max(1)) {
        messages.extend(decoder.take(part));
    }
    messages.extend(decoder.settle());
    assert!(
        decoder.patience().is_none(),
        "nothing is held after settling"
    );
    let mut whole = Decoder::default();
    let mut at_once = whole.take(bytes);
    at_once.extend(whole.settle());
    let pasted = |messages: &[Msg]| {
        let texts = messages.iter().filter_map(|message| match message {
            Msg::Paste(text) => Some(text.clone()),
            _ => None,
        });
        texts.collect::<Vec<_>>()
    };
    assert_eq!(
        pasted(&messages),
        pasted(&at_once),
        "pieces change no paste"
    );
    assert!(messages.len() <= bytes.len() + 1);
    asked(&String::from_utf8_lossy(bytes));
}

/// What is printed of a question asks the same.
fn asked(text: &str) {
    if let Ok(query) = Query::parse(text, today()) {
        let printed = query.to_string();
        let again = Query::parse(&printed, today()).expect("what we print we read");
        assert!(again == query, "{text:?} became {printed:?}");
    }
    let _ = Query::typed(text, today());
    let understood = Query::understood(text, today());
    assert!(understood.narrows(&understood));
}

/// Settings, a deck of one's own, and what the breathing screen keeps.
pub fn settings(bytes: &[u8]) {
    let (kind, bytes) = chosen(bytes);
    let text = String::from_utf8_lossy(bytes);
    match kind % 3 {
        0 => {
            let (config, faults) = Config::parse("config.toml", &text);
            placed(&faults, &text);
            let habit = Habit::parse(&text, &config.breathe);
            assert_eq!(Habit::parse(&habit.print(), &config.breathe), habit);
        }
        1 => {
            let (_, faults) = Decks::load(&[("own.toml".to_owned(), text.clone().into_owned())]);
            placed(&faults, &text);
        }
        _ => {
            let faults = afterword::words::check::file("home.ftl", "home", &text);
            placed(&faults, &text);
        }
    }
}
