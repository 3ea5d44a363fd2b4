//! Every screen there is, opened with texts of our choice. A screen that is added and not listed here fails a test.

use std::collections::BTreeSet;

use afterword::app::goods::Goods;
use afterword::app::route::{Breathing, Flagging, Listed, Question, Route, Word};
use afterword::journal::find::query::Query;
use afterword::journal::note::FLAGGED;
use afterword::journal::revision::{Kind, Revision};

use crate::harness::{Harness, id, revision, today};

/// Gives a journal whose every note has a text in all its places: one with two heads, one with versions, one in the bin.
pub fn journal(text: &str) -> Vec<Revision> {
    let with = |number: u8, version: u8, parents: &[u8]| {
        let body =
            format!("# {text}\n\n{text} {version}\n\n- {text}\n\n> {text}\n\n[{text}]({text})\n");
        let mut revision = revision(number, text, &body);
        revision.id = id(version);
        revision.parents = parents.iter().copied().map(id).collect();
        revision.note.alias = Some(text.to_owned());
        revision.note.tags = vec![text.to_owned(), FLAGGED.to_owned()];
        revision
    };
    let mut gone = with(4, 108, &[107]);
    gone.kind = Kind::Tombstone;
    vec![
        with(1, 101, &[]),
        with(1, 102, &[101]),
        with(2, 103, &[]),
        with(2, 104, &[103]),
        with(2, 105, &[103]),
        with(3, 106, &[]),
        with(4, 107, &[]),
        gone,
    ]
}

/// Names a way to every screen.
fn routes(text: &str) -> Vec<Route> {
    let notes = || Listed {
        notes: vec![id(1), id(2), id(3)],
        at: 0,
        query: Query::default(),
    };
    vec![
        Route::Setup,
        Route::Unlock(None),
        Route::Home,
        Route::Decks,
        Route::Practices,
        Route::Guided("ct-5".into()),
        Route::Write,
        Route::Edit(id(1)),
        Route::Breathe(Breathing::default()),
        Route::Review { find: false },
        Route::Review { find: true },
        Route::Asked(Question(text.chars().take(40).collect())),
        Route::Insight,
        Route::Reader(id(1)),
        Route::Listed(notes()),
        Route::ReadOn(notes()),
        Route::Calendar,
        Route::OnThisDay(today().date_naive()),
        Route::Compare(id(1), id(102), None),
        Route::Merge(id(2)),
        Route::History(id(1)),
        Route::Aliases,
        Route::Alias(Word(text.to_owned())),
        Route::People,
        Route::Supervision,
        Route::SupervisionLog,
        Route::Flag(Flagging {
            note: id(1),
            line: Some(text.to_owned()),
        }),
        Route::FlagLine(id(1)),
        Route::Agenda(Vec::new()),
        Route::SavedQueries,
        Route::Bin,
        Route::Release,
        Route::Retention,
        Route::Will,
        Route::HandOut(Goods::Notes(vec![id(1)])),
        Route::Inbox,
        Route::Keys,
    ]
}

/// Opens every screen with a text in all its places.
pub fn each(text: &str) -> impl Iterator<Item = (String, Harness)> {
    let text = text.to_owned();
    routes(&text).into_iter().map(move |route| {
        let name = format!("{route:?}");
        (name, Harness::opened_at(route, journal(&text)))
    })
}

/// Gives the name of the screen that is open.
fn name(h: &Harness) -> String {
    let screen = format!("{:?}", h.app.screen());
    screen.split('(').next().unwrap_or_default().to_owned()
}

#[test]
fn no_screen_is_forgotten() {
    let source = include_str!("../../src/app/screen.rs");
    let (_, body) = source.split_once("pub enum Screen {").expect("the enum");
    let (body, _) = body.split_once("\n}").expect("its end");
    let variants = body.lines().filter_map(|line| line.trim().split_once('('));
    let known: BTreeSet<_> = variants.map(|(name, _)| name.to_owned()).collect();
    assert!(known.len() > 25, "{known:?}");
    let seen: BTreeSet<_> = each("zanzibar").map(|(_, h)| name(&h)).collect();
    let forgotten: Vec<_> = known.difference(&seen).collect();
    assert!(forgotten.is_empty(), "no route here opens {forgotten:?}");
}
