//! Every screen there is, opened with texts of our choice. A screen that is added and not listed here fails a test.

use std::collections::BTreeSet;

use afterword::app::goods::Goods;
use afterword::app::msg::{Peeked, Piece, Reply, Trouble};
use afterword::app::route::{Breathing, Flagging, Listed, Question, Route, Word};
use afterword::fault::Fault;
use afterword::journal::find::query::Query;
use afterword::journal::inbox::Deed;
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
        Route::NextStep(id(1)),
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
    let (text, same) = (text.to_owned(), text.to_owned());
    let screens = routes(&text).into_iter().map(move |route| {
        let name = format!("{route:?}");
        (name, Harness::opened_at(route, journal(&text)))
    });
    screens.chain(inboxes(same))
}

/// What can be done about each kind of file in the inbox: foreign, gone, rewritten, renamed, copied.
const KINDS: [&[Deed]; 5] = [
    &[Deed::Read, Deed::Adopt, Deed::Discard],
    &[Deed::Restore, Deed::Forget],
    &[Deed::Restore, Deed::Read, Deed::Adopt, Deed::Discard],
    &[Deed::Adopt],
    &[Deed::Read, Deed::Discard],
];

/// Opens the inbox at a row of each kind: files, a trouble of the machine, a mistake in the settings; and at the text of a
/// file.
fn inboxes(text: String) -> impl Iterator<Item = (String, Harness)> {
    let rows = KINDS.len() + 2;
    (0..=rows).map(move |row| {
        let mut h = inbox(&text);
        if row < rows {
            h.keys(&"j ".repeat(row));
            return (format!("Inbox at row {row}"), h);
        }
        h.keys("<enter>");
        h.reply(Reply::Peeked(Peeked {
            name: text.clone(),
            text: format!("{text}\n\n{text}\n").into(),
        }));
        h.effects.clear();
        ("Inbox at a file".to_owned(), h)
    })
}

/// Opens the inbox with a text in all places of each row.
fn inbox(text: &str) -> Harness {
    let piece = |deeds: &[Deed]| Piece {
        name: text.to_owned(),
        is_identity: false,
        brief: text.to_owned(),
        what: text.to_owned(),
        remedy: text.to_owned(),
        since: (!deeds.contains(&Deed::Forget)).then(today),
        deeds: deeds.to_vec(),
    };
    let trouble = Trouble {
        what: text.to_owned(),
        remedy: text.to_owned(),
    };
    let fault = Fault::at(text, text, 0, text, text);
    let pieces = KINDS.into_iter().map(piece).collect();
    Harness::inbox(journal(text), pieces, vec![trouble], vec![fault])
}

/// A row of each kind is there, and so is the text of a file.
#[test]
fn the_inbox_is_opened_at_each_kind_of_row() {
    let mut last = None;
    for (name, h) in inboxes("zanzibar".to_owned()) {
        let screen = h.screen(80, 24);
        assert!(screen.matches("anzibar").count() > 1, "{name}: {screen}");
        assert_ne!(
            last.as_ref(),
            Some(&screen),
            "{name}: another row is chosen"
        );
        last = Some(screen);
    }
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
