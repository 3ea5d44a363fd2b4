//! Every screen of the program, by the names in `src/app/route.rs`: a new one cannot be forgotten here.

use afterword::app::goods::Goods;
use afterword::app::route::{About, Breathing, Flagging, Half, Listed, Question, Route, Word};
use afterword::journal::agenda::key::Key;
use afterword::journal::find::query::Query;
use afterword::journal::library::Library;
use afterword::journal::library::entry::Entry;
use chrono::NaiveDate;

/// The file that names all screens.
const ROUTES: &str = include_str!("../../src/app/route.rs");

/// Reads the names of all screens off the program's own list.
pub fn names() -> Vec<&'static str> {
    let (_, list) = ROUTES.split_once("pub enum Route {\n").expect("the list");
    let (list, _) = list.split_once("\n}\n").expect("its end");
    let name = |line: &'static str| {
        let line = line.strip_prefix("    ")?;
        line.starts_with(|first: char| first.is_ascii_uppercase())
            .then(|| line.split(['(', ' ', ',']).next().unwrap_or_default())
    };
    list.lines().filter_map(name).collect()
}

/// Gives a screen by its name, on what a journal holds.
pub fn route(name: &str, library: &Library) -> Option<Route> {
    let notes: Vec<_> = library.entries().map(Entry::id).collect();
    let note = *notes.first()?;
    let version = library.entry(note)?.current().id;
    let day = NaiveDate::from_ymd_opt(2026, 11, 22)?;
    let listed = || Listed {
        notes: notes.clone(),
        at: 0,
        query: Query::understood("zanzibar", day),
    };
    let keys = || notes.iter().map(|note| Key::of(*note, None)).collect();
    Some(match name {
        "Setup" => Route::Setup,
        "Unlock" => Route::Unlock(None),
        "Home" => Route::Home,
        "Decks" => Route::Decks,
        "Practices" => Route::Practices,
        "Guided" => Route::Guided("reset-3".to_owned()),
        "About" => Route::About(About::anyone("ct-5")),
        "Resume" => Route::Resume(note),
        "Write" => Route::Write,
        "Edit" => Route::Edit(note),
        "Breathe" => Route::Breathe(Breathing::default()),
        "Review" => Route::Review { find: true },
        "Insight" => Route::Insight,
        "Reader" => Route::Reader(note),
        "Listed" => Route::Listed(listed()),
        "ReadOn" => Route::ReadOn(listed()),
        "Calendar" => Route::Calendar,
        "OnThisDay" => Route::OnThisDay(day),
        "Compare" => Route::Compare(note, version, None),
        "Merge" => Route::Merge(note),
        "History" => Route::History(note),
        "Aliases" => Route::Aliases,
        "Alias" => Route::Alias(Word("quillfeather".to_owned())),
        "SessionCard" => Route::SessionCard(Word("quillfeather".to_owned()), Half::Before),
        "People" => Route::People,
        "Supervision" => Route::Supervision,
        "SupervisionLog" => Route::SupervisionLog,
        "Flag" => Route::Flag(Flagging { note, line: None }),
        "FlagLine" => Route::FlagLine(note),
        "NextStep" => Route::NextStep(note),
        "Prepare" => Route::Prepare(keys()),
        "Agenda" => Route::Agenda(keys()),
        "Asked" => Route::Asked(Question("zanzibar".to_owned())),
        "SavedQueries" => Route::SavedQueries,
        "Bin" => Route::Bin,
        "Release" => Route::Release,
        "Distil" => Route::Distil(vec![note]),
        "Retention" => Route::Retention,
        "Will" => Route::Will,
        "HandOut" => Route::HandOut(Goods::Notes(notes.clone())),
        "Inbox" => Route::Inbox,
        "Keys" => Route::Keys,
        _ => return None,
    })
}

#[test]
fn every_screen_of_the_program_can_be_opened_by_these_tests() {
    let names = names();
    assert!(names.len() > 35, "{names:?}");
    let library = crate::anywhere::library();
    let missing: Vec<_> = names
        .into_iter()
        .filter(|name| route(name, &library).is_none())
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "add them to places.rs");
}
