//! Writing freely: the page, its draft, and the way to the disk.

use std::time::Duration;

use afterword::app::desk::Journal;
use afterword::app::effect::{Effect, Save};
use afterword::app::msg::{Msg, Reply, Saved, Trouble};
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::app::screen::write::fields::Field;
use afterword::config::Config;
use afterword::journal::draft::Draft;
use afterword::journal::note::Note;
use afterword::journal::revision::{FORMAT, Revision};

use crate::harness::{Harness, Start, id, opened, revision};

const SECOND: Duration = Duration::from_secs(1);

/// The program on an empty page of an open journal.
pub fn page() -> Harness {
    let mut h = Harness::empty();
    h.keys("w");
    h
}

/// The program on the page of a note that is there.
pub fn editing(versions: Vec<Revision>) -> Harness {
    let edit = Route::Edit(versions[0].note.id);
    let mut h = Harness::at(Route::Unlock(Some(Box::new(edit))), Config::default());
    h.keys("pass <enter>");
    h.reply(opened(versions, Vec::new()));
    h.effects.clear();
    h
}

pub fn saves(h: &Harness) -> Vec<&Save> {
    let saves = h.effects.iter().filter_map(|effect| match effect {
        Effect::Save(save) => Some(save.as_ref()),
        _ => None,
    });
    saves.collect()
}

pub fn drafts(h: &Harness) -> Vec<&Draft> {
    let drafts = h.effects.iter().filter_map(|effect| match effect {
        Effect::Keep(draft) => Some(draft),
        _ => None,
    });
    drafts.collect()
}

pub fn saved(note: &Note, confirmed: bool) -> Reply {
    let mut saved = revision(9, "", "");
    saved.note = note.clone();
    Reply::Saved(Box::new(Saved {
        revision: saved,
        confirmed,
        draft: None,
    }))
}

pub fn trouble() -> Trouble {
    Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room.".into(),
    }
}

pub fn is_writing(h: &Harness) -> bool {
    matches!(h.app.screen(), Screen::Write(_))
}

pub fn shows(h: &Harness, text: &str) -> bool {
    h.screen(80, 24).contains(text)
}

#[test]
fn a_note_is_typed_saved_and_closed_once_it_is_on_the_disk() {
    let mut h = page();
    h.keys("I <space> felt <space> far <space> away. <enter> Then <space> less. <ctrl-s>");
    let save = saves(&h)[0].clone();
    assert_eq!(save.note.body, "I felt far away.\nThen less.");
    assert_eq!(save.note.title, "I felt far away.");
    assert_eq!(save.parents, []);
    assert!(is_writing(&h) && shows(&h, "far away"), "the text stays");

    h.effects.clear();
    h.reply(saved(&save.note, true));
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert!(shows(&h, "Saved and sealed.") && shows(&h, "1 note"));
    assert_eq!(h.effects, [Effect::Forget(save.draft.expect("a draft"))]);
}

#[test]
fn title_person_and_tags_are_typed_in_their_own_fields() {
    let mut h = page();
    h.keys("body <tab> A <space> title <tab> harbour <tab> #own <space> ct:helpless <tab> ! <ctrl-f> <ctrl-s>");
    let note = &saves(&h)[0].note;
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("A title", "body!")
    );
    assert_eq!(note.alias.as_deref(), Some("harbour"));
    assert_eq!(note.tags, ["#own", "ct:helpless", "sup:flagged"]);
}

#[test]
fn shift_tab_goes_the_other_way_and_enter_in_a_line_leads_to_the_page() {
    let mut h = page();
    h.keys("<backtab> own <enter> text <ctrl-s>");
    let note = &saves(&h)[0].note;
    assert_eq!(
        (note.tags.as_slice(), note.body.as_str()),
        (&["own".to_owned()][..], "text")
    );
}

#[test]
fn a_note_that_was_not_saved_stays_with_all_its_text() {
    let mut h = page();
    h.keys("quiet <ctrl-s>");
    let note = saves(&h)[0].note.clone();
    h.reply(Reply::NotSaved(note.id, trouble()));
    assert!(is_writing(&h) && shows(&h, "quiet"));
    assert!(shows(
        &h,
        "Not saved, your text is still here. The disk is full. Make room."
    ));
    h.effects.clear();
    h.keys("! <ctrl-s>");
    assert_eq!(saves(&h)[0].note.body, "quiet!");
    assert_eq!(saves(&h)[0].note.id, note.id);
}

#[test]
fn what_is_on_its_way_to_the_disk_does_not_change_any_more() {
    let mut h = page();
    h.keys("quiet <ctrl-s> more <ctrl-s> <esc>");
    h.send(Msg::Paste("more".into()));
    assert_eq!(saves(&h).len(), 1);
    assert!(is_writing(&h) && !shows(&h, "more"));
    let note = saves(&h)[0].note.clone();
    h.reply(saved(&note, false));
    assert!(!shows(&h, "Saved and sealed.") && shows(&h, "not confirmed"));
}

#[test]
fn another_notes_answer_closes_nothing() {
    let mut h = page();
    h.keys("quiet <ctrl-s>");
    h.reply(saved(&revision(77, "", "").note, true));
    assert!(is_writing(&h));
}

#[test]
fn an_empty_page_is_not_saved_and_closes_without_a_question() {
    let mut h = page();
    h.keys("<ctrl-s>");
    assert!(saves(&h).is_empty() && shows(&h, "Nothing is written yet."));
    h.keys("<esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
    assert_eq!(h.effects, []);
}

#[test]
fn a_change_is_a_new_version_over_all_heads_and_keeps_what_the_page_does_not_show() {
    let mut one = revision(1, "a title", "a body");
    one.note.alias = Some("harbour".into());
    one.note.tags = vec!["two words".into(), "#own".into()];
    one.note.scales.insert("strength".into(), 7);
    one.note.deck = Some("ct-5".into());
    one.note.unknown.insert("later".into(), 1.into());
    let other = Revision {
        id: id(120),
        ..one.clone()
    };
    let mut h = editing(vec![one.clone(), other.clone()]);
    h.keys(". <ctrl-s>");
    let save = saves(&h)[0];
    let expected = Note {
        body: "a body.".into(),
        written: save.note.written,
        ..one.note.clone()
    };
    assert_eq!(save.note, expected);
    let mut parents = save.parents.clone();
    parents.sort();
    assert_eq!(parents, [one.id, other.id]);
}

#[test]
fn a_change_that_changed_nothing_writes_nothing() {
    for keys in ["<ctrl-s>", "<esc>", "<ctrl-x>"] {
        let mut h = editing(vec![revision(1, "a title", "a body")]);
        h.keys(keys);
        assert!(!is_writing(&h), "{keys}");
        assert_eq!(h.effects, [], "{keys}");
    }
}

#[test]
fn a_note_of_a_later_format_is_read_only_and_says_so() {
    let newer = Revision {
        format: FORMAT + 1,
        ..revision(1, "a title", "a body")
    };
    let mut h = editing(vec![newer]);
    h.wait(SECOND);
    assert!(!is_writing(&h) && shows(&h, "but not changed"));
    assert!(saves(&h).is_empty() && drafts(&h).is_empty());
}

#[test]
fn a_paste_is_text_with_one_kind_of_line_end() {
    let mut h = page();
    h.send(Msg::Paste("a\r\nb\rc\u{1b}[31m".into()));
    h.keys("<tab>");
    h.send(Msg::Paste("t\r\nu".into()));
    h.keys("<ctrl-s>");
    let note = &saves(&h)[0].note;
    assert_eq!(
        (note.title.as_str(), note.body.as_str()),
        ("t u", "a\nb\nc[31m")
    );
}

#[test]
fn esc_asks_and_each_answer_does_what_it_says() {
    let asked = || {
        let mut h = page();
        h.keys("quiet <esc>");
        assert!(shows(&h, "Leave this note?") && h.effects.is_empty());
        h
    };
    let mut h = asked();
    h.keys("<esc> er");
    assert!(shows(&h, "quieter"), "esc stays");
    let mut h = asked();
    h.keys("s");
    assert_eq!(saves(&h).len(), 1);
    let mut h = asked();
    h.keys("k");
    assert_eq!((drafts(&h).len(), is_writing(&h)), (1, false));
    let mut h = asked();
    h.keys("d");
    assert!(matches!(h.effects.as_slice(), [Effect::Forget(_)]) && !is_writing(&h));
}

#[test]
fn undo_goes_by_word_and_redo_brings_it_back() {
    let mut h = page();
    h.keys("one <space> two <ctrl-z>");
    assert!(shows(&h, "one") && !shows(&h, "two"));
    h.keys("<ctrl-y>");
    assert!(shows(&h, "one two"));
}

#[test]
fn covered_words_are_not_on_the_screen_in_any_field() {
    let mut h = page();
    h.keys("<tab> heading <tab> harbour <tab> mine <tab> secret <space> now <ctrl-o>");
    let screen = h.screen(80, 24);
    for word in ["heading", "harbour", "mine", "secret"] {
        assert!(!screen.contains(word), "{word}:\n{screen}");
    }
    assert!(screen.contains("now"), "the word being written is seen");
    h.keys("<ctrl-o>");
    assert!(shows(&h, "secret"));
}

#[test]
fn past_a_limit_it_says_so_before_saving_and_keeps_the_text() {
    let mut h = page();
    let tags: Vec<_> = (0..101).map(|tag| format!("t{tag}")).collect();
    h.keys("body <backtab>");
    h.send(Msg::Paste(tags.join(" ")));
    h.keys("<ctrl-s>");
    assert!(saves(&h).is_empty() && shows(&h, "more than 100 tags") && shows(&h, "body"));

    let mut h = page();
    h.send(Msg::Paste("a".repeat(1024 * 1024)));
    h.keys("b");
    assert!(shows(&h, "1 MiB"));
    h.keys("<ctrl-s>");
    assert_eq!(saves(&h)[0].note.body.len(), 1024 * 1024);
}

#[test]
fn words_for_people_are_proposed_while_the_journal_is_open_and_not_while_it_is_locked() {
    let mut known = revision(1, "a title", "a body");
    known.note.alias = Some("harbour".into());
    let mut h = Harness::start(Start::Open(vec![known], Vec::new()));
    h.keys("w a <tab> <tab> h");
    assert!(shows(&h, "harbour"));
    h.keys("<down> <ctrl-s>");
    assert_eq!(saves(&h)[0].note.alias.as_deref(), Some("harbour"));

    let mut h = Harness::start(Start::Locked);
    h.keys("w a <tab> <tab> h <down> b <ctrl-s>");
    assert!(matches!(h.app.desk().journal, Journal::Locked));
    let note = &saves(&h)[0].note;
    assert_eq!(
        (note.alias.as_deref(), note.body.as_str()),
        (Some("h"), "ab")
    );
}

#[test]
fn words_are_counted_when_asked() {
    let mut h = page();
    h.keys("one <space> two");
    assert!(!shows(&h, "2 words"));
    h.keys("<alt-w>");
    assert!(shows(&h, "2 words"));
}

#[test]
fn the_cursor_moves_by_the_rows_that_are_drawn_at_every_size() {
    for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 12), (47, 14), (40, 10)] {
        let mut h = page();
        h.send(Msg::Resize(width, height));
        h.send(Msg::Paste("word ".repeat(400)));
        let row = |h: &Harness| h.cursor(width, height).1;
        let last = row(&h);
        h.keys("<up>");
        assert_eq!(row(&h), last - 1, "{width}x{height}");
        h.keys("<pgup> <pgup>");
        let Screen::Write(write) = h.app.screen() else {
            panic!("still writing");
        };
        assert_eq!(write.fields.open, Field::Body);
        assert!(h.screen(width, height).contains("word"));
    }
}

#[test]
fn the_page_stands_at_every_size_covered_or_not() {
    let mut h = page();
    h.send(Msg::Paste("a word, 今日は静か 👩‍⚕️\n\n".repeat(9)));
    for (width, height) in (1..50).flat_map(|width| (1..14).map(move |height| (width, height))) {
        h.send(Msg::Resize(width, height));
        h.keys("<ctrl-o>");
        h.buffer(width, height);
    }
}
