//! Every screen as it looks, in the states that matter: text and styles at three sizes, one file a state.

use afterword::app::msg::{Kit, Msg, Reply, Trouble, Verdict};
use afterword::app::route::{Breathing, Route};
use afterword::app::secret::Secret;
use afterword::config::{Config, Shape};
use afterword::journal::draft::Draft;
use afterword::journal::note::State;
use afterword::ui;
use insta::assert_snapshot;

use crate::harness::{Harness, Start, id, revision, today};
use crate::screen::Screen;
use crate::shelf::{shelf, three};

/// The sizes at which every screen is looked at.
const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (40, 12)];

/// Gives what is seen at each size.
pub fn seen(h: &mut Harness) -> String {
    seen_at(SIZES, h)
}

/// Gives what is seen at other sizes.
pub fn seen_at<const COUNT: usize>(sizes: [(u16, u16); COUNT], h: &mut Harness) -> String {
    let pages = sizes.map(|(width, height)| {
        h.send(Msg::Resize(width, height));
        let screen = Screen::draw(width, height, |frame| ui::draw(&h.app, frame));
        let rule = "─".repeat(usize::from(width));
        format!("{rule} {width}x{height}\n{}", screen.text_and_styles())
    });
    pages.concat()
}

fn locked() -> Harness {
    Harness::start(Start::Locked)
}

/// A journal with some notes, one of them undecided, and a draft that was left.
pub fn lived_in() -> Harness {
    let notes = ["harbour", "quarry", "linen", "harbour"]
        .into_iter()
        .zip(1..);
    let notes = notes.map(|(alias, number)| {
        let mut kept = revision(number, "what stayed with me", "Quiet at the end.");
        kept.note.alias = Some(alias.into());
        if number == 1 {
            kept.note.state = State::Open;
        }
        kept
    });
    let draft = Draft {
        id: id(7),
        note: id(8),
        changed: today(),
        title: "what the body carried".into(),
        deck: None,
        page: None,
        parents: Vec::new(),
        text: "Something stayed with me.".into(),
        answers: std::collections::BTreeMap::new(),
    };
    Harness::start(Start::Open(notes.collect(), vec![draft]))
}

fn trouble() -> Trouble {
    Trouble {
        what: "The disk is full.".into(),
        remedy: "Make room on it, then save again.".into(),
    }
}

#[test]
fn home() {
    assert_snapshot!(
        "home_without_a_journal",
        seen(&mut Harness::start(Start::Missing))
    );
    assert_snapshot!("home_locked", seen(&mut locked()));
    assert_snapshot!("home_empty", seen(&mut Harness::empty()));
    assert_snapshot!("home_full", seen(&mut lived_in()));
    let mut h = lived_in();
    h.reply(Reply::Failed(trouble()));
    assert_snapshot!("home_error", seen(&mut h));
}

#[test]
fn unlock() {
    let mut h = locked();
    h.keys("<enter>");
    assert_snapshot!("unlock_empty", seen(&mut h));
    h.keys("river <enter>");
    assert_snapshot!("unlock_trying", seen(&mut h));
    h.reply(Reply::WrongPassphrase);
    h.keys("riv");
    h.reply(Reply::WrongPassphrase);
    assert_snapshot!("unlock_error", seen(&mut h));
}

#[test]
fn first_run() {
    let phrase = || Secret::new("harbour linen quarry willow ember tide".into());
    let mut h = Harness::start(Start::Missing);
    h.keys("<enter>");
    assert_snapshot!("first_run_about", seen(&mut h));
    h.keys("<enter>");
    h.reply(Reply::Phrase(phrase()));
    assert_snapshot!("first_run_phrase", seen(&mut h));
    h.keys("o short");
    let says = "Somebody who tries would find this in a few minutes.";
    for _ in 0..5 {
        h.reply(Reply::Verdict(Verdict {
            good: false,
            says: says.into(),
        }));
    }
    assert_snapshot!("first_run_own_weak", seen(&mut h));
    h.keys("<esc>");
    h.reply(Reply::Phrase(phrase()));
    h.keys("<enter> wrong <enter>");
    assert_snapshot!("first_run_again_wrong", seen(&mut h));
    h.send(Msg::Paste(phrase().expose().into()));
    h.keys("<enter>");
    h.reply(Reply::Created(Box::new(Kit {
        journal: "0102030405060708090a0b0c0d0e0f10".into(),
        key: Secret::new(format!("AGE-SECRET-KEY-1{}", "QPZRY9X8GF2TVDW0".repeat(3))),
    })));
    assert_snapshot!("first_run_kit", seen(&mut h));
    h.keys("TVDW0 <backspace> <backspace>");
    h.keys("W0 <enter>");
    assert_snapshot!("first_run_kit_wrong", seen(&mut h));
    h.keys("<esc> y");
    assert_snapshot!("first_run_keep", seen(&mut h));
}

#[test]
fn picker() {
    let mut h = Harness::empty();
    h.keys("n");
    assert_snapshot!("decks", seen(&mut h));
    h.keys("<esc> g <down>");
    assert_snapshot!("practices", seen(&mut h));
    h.keys("<esc> n /");
    assert_snapshot!("decks_find_empty", seen(&mut h));
    h.keys("note");
    assert_snapshot!("decks_find_typical", seen(&mut h));
    h.keys("zz");
    assert_snapshot!("decks_find_none", seen(&mut h));
}

/// A page with everything on it: more text than fits, wide signs, all labels.
fn written() -> Harness {
    let text = "She came in late, and I noticed that I was holding my breath before she had said a word.\n\n\
                - a tight chest\n- 今日は静か\n\nWhat of this is mine?\n\n";
    let mut h = lived_in();
    h.keys("w");
    h.send(Msg::Paste(text.repeat(4)));
    h.keys("<tab> Holding <space> my <space> breath <tab> harbour <tab> #own <space> ct:helpless <tab> <ctrl-f>");
    h
}

#[test]
fn write() {
    let mut h = locked();
    h.keys("w");
    assert_snapshot!("write_empty", seen(&mut h));
    h.keys("Something <space> stayed.");
    assert_snapshot!("write_typical", seen(&mut h));
    assert_snapshot!("write_full", seen(&mut written()));
    let mut h = written();
    h.keys("<alt-w> <ctrl-o> secret");
    assert_snapshot!("write_covered", seen(&mut h));
    let mut h = written();
    h.keys("<tab> <tab> <ctrl-u>");
    assert_snapshot!("write_proposed", seen(&mut h));
    let mut h = written();
    h.keys("<ctrl-s>");
    let note = crate::write::saves(&h)[0].note.id;
    assert_snapshot!("write_saving", seen(&mut h));
    h.reply(Reply::NotSaved(note, trouble()));
    assert_snapshot!("write_error", seen(&mut h));
    h.keys("<esc>");
    assert_snapshot!("write_question", seen(&mut h));
}

#[test]
fn breathe() {
    let breathing = Route::Breathe(Breathing::default());
    let mut h = Harness::at(breathing, Config::default());
    assert_snapshot!("breathe_begins", seen(&mut h));
    h.wait(std::time::Duration::from_secs(8));
    assert_snapshot!("breathe_typical", seen(&mut h));
    h.keys("<esc> b");
    h.wait(std::time::Duration::from_millis(100));
    assert_snapshot!("breathe_gone_on", seen(&mut h));
    h.keys("p");
    assert_snapshot!("breathe_menu", seen(&mut h));
    h.keys("<right> <right> <right> <right> <right> <right> <right> <right> <down> <down>");
    assert_snapshot!("breathe_menu_holds", seen(&mut h));
}

#[test]
fn breathe_in_every_shape() {
    for shape in Shape::ALL {
        let mut config = Config::default();
        config.breathe.shape = shape;
        let breathing = Route::Breathe(Breathing {
            pattern: Some("b.box".into()),
            ..Breathing::default()
        });
        let mut h = Harness::at(breathing, config);
        h.wait(std::time::Duration::from_millis(66_500));
        let name = shape.name();
        assert_snapshot!(format!("breathe_{name}_rest"), seen(&mut h));
        h.wait(std::time::Duration::from_millis(3_500));
        assert_snapshot!(format!("breathe_{name}_out"), seen(&mut h));
    }
}

#[test]
fn breathe_at_the_end() {
    let breathing = Route::Breathe(Breathing {
        minutes: Some(1),
        ..Breathing::default()
    });
    let mut h = Harness::at(breathing, Config::default());
    h.keys("6");
    h.wait(std::time::Duration::from_secs(66));
    assert_snapshot!("breathe_end", seen(&mut h));
    h.keys("6 h");
    assert_snapshot!("breathe_end_rated", seen(&mut h));
}

#[test]
fn above_a_screen() {
    let mut h = lived_in();
    h.keys("?");
    assert_snapshot!("help", seen(&mut h));
    h.keys("<esc> : e");
    assert_snapshot!("palette", seen(&mut h));
    h.keys("zz");
    assert_snapshot!("palette_none", seen(&mut h));
    h.keys("<esc> <ctrl-c>");
    assert_snapshot!("leave_question", seen(&mut h));
    h.keys("<esc> <ctrl-p>");
    assert_snapshot!("hidden", seen(&mut h));
}

#[test]
fn review() {
    let mut h = Harness::empty();
    h.keys("r");
    assert_snapshot!("review_empty", seen(&mut h));
    let mut h = three();
    h.keys("r <down>");
    assert_snapshot!("review_typical", seen(&mut h));
    h.keys("/ zebra");
    assert_snapshot!("review_nothing_found", seen(&mut h));
}

#[test]
fn reader() {
    let mut note = revision(1, "They left early", MARKDOWN);
    note.note.alias = Some("harbour".into());
    note.note.tags = ["ct:helpless", "#own", "sup:flagged"]
        .map(str::to_owned)
        .into();
    note.note.scales = [("strength".to_owned(), 7), ("strength_after".to_owned(), 5)].into();
    let mut h = shelf(vec![note]);
    h.keys("r <enter>");
    assert_snapshot!("reader_full", seen(&mut h));
    h.keys("h");
    assert_snapshot!("history", seen(&mut h));
    let mut h = three();
    h.keys("r B");
    assert_snapshot!("bin_empty", seen(&mut h));
}

/// Everything that the reader lays out.
const MARKDOWN: &str = "\
# What happened

She left ten minutes **early**, and I *thanked* her for it.

- a tight chest, as if I had run up the stairs with something heavy
- [x] wrote it down
- [ ] supervision

> I am fine, really.

1. first
2. second
";
