//! The guided screen under any keys, at any size, in any deck.

use afterword::app::msg::Msg;
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::config::Config;
use afterword::deck::decks::Decks;
use afterword::ui;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;

use crate::harness::Harness;
use crate::screen::Screen as Drawn;
use crate::walk::{SECOND, about, guided, is_home, seal};
use crate::write::saves;

/// What a person does, with the keys of a deck more often than others.
#[derive(Debug, Clone)]
enum Act {
    Key(KeyCode, KeyModifiers),
    Paste(String),
    Wait(u32),
    Resize(u16, u16),
    Seal,
}

fn act() -> impl Strategy<Value = Act> {
    let plain = |code| Act::Key(code, KeyModifiers::NONE);
    let onward = prop::sample::select(vec![
        KeyCode::Enter,
        KeyCode::Tab,
        KeyCode::Esc,
        KeyCode::BackTab,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageDown,
        KeyCode::Backspace,
    ]);
    let held = prop::sample::select(vec!['s', 'x', 'f', 'o', 'z', 'y', 'l', 'p']);
    prop_oneof![
        8 => prop::sample::select(vec!['0', '1', '2', '3', '5', '8', 't', 'a', 'h', 'j', 'q', ' ', '-', '+', 'e', 'w', 'k', 'd'])
            .prop_map(move |key| plain(KeyCode::Char(key))),
        10 => onward.prop_map(plain),
        2 => held.prop_map(|key| Act::Key(KeyCode::Char(key), KeyModifiers::CONTROL)),
        1 => ".{0,30}".prop_map(Act::Paste),
        2 => (0_u32..100).prop_map(Act::Wait),
        1 => (1_u16..140, 1_u16..50).prop_map(|(width, height)| Act::Resize(width, height)),
        1 => Just(Act::Seal),
    ]
}

fn perform(h: &mut Harness, act: Act) {
    match act {
        Act::Key(code, held) => h.send(Msg::Key(KeyEvent::new(code, held))),
        Act::Paste(text) => h.send(Msg::Paste(text)),
        Act::Wait(seconds) => {
            h.wait(SECOND * seconds);
        }
        Act::Resize(width, height) => h.send(Msg::Resize(width, height)),
        Act::Seal if saves(h).is_empty() => {}
        Act::Seal => {
            seal(h);
        }
    }
}

fn ids() -> Vec<String> {
    Decks::builtin().ids().map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_keys_in_any_deck_at_any_size_stand(
        deck in any::<prop::sample::Index>(),
        acts in prop::collection::vec(act(), 0..70),
        width in 1_u16..=140,
        height in 1_u16..=50,
    ) {
        let ids = ids();
        let mut h = Harness::at(Route::Guided(ids[deck.index(ids.len())].clone()), Config::default());
        for act in acts {
            perform(&mut h, act);
            let (x, y) = h.cursor(width, height);
            prop_assert!(x < width && y < height, "the cursor at {x},{y} of {width}x{height}");
        }
    }
}

/// Walks a deck with one key on each page, and gives every screen on the way to a visitor.
fn each_page(id: &str, key: &str, mut visit: impl FnMut(&Harness)) {
    let mut h = Harness::at(Route::Guided(id.to_owned()), Config::default());
    for _ in 0..60 {
        visit(&h);
        let Screen::Guided(open) = h.app.screen() else {
            return;
        };
        if open.is_closing() {
            if !saves(&h).is_empty() {
                seal(&mut h);
            }
            visit(&h);
            return;
        }
        let before = open.walk.session.page_id().map(str::to_owned);
        let stays =
            |h: &Harness| !is_home(h) && guided(h).walk.session.page_id() == before.as_deref();
        for keys in [key, "<ctrl-s>", "<tab>"] {
            if stays(&h) && !guided(&h).is_closing() {
                h.keys(keys);
            }
        }
    }
    assert!(is_home(&h), "{id} does not end with {key}");
}

#[test]
fn every_page_of_every_deck_is_useful_at_forty_by_twelve() {
    for id in ids() {
        for key in ["<tab>", "1", "8"] {
            each_page(&id, key, |h| {
                if is_home(h) || guided(h).is_closing() {
                    return;
                }
                let screen = h.screen(40, 12);
                let page = guided(h).walk.page.as_ref().expect("a page");
                let start = page.ask.split(' ').next().unwrap_or_default();
                assert!(screen.contains(start), "{id}: {}\n{screen}", page.ask);
                let rows: Vec<_> = screen.lines().skip(1).take(9).collect();
                let used = rows.iter().filter(|row| !row.trim().is_empty()).count();
                assert!(used >= 3, "{id}: {}\n{screen}", page.ask);
            });
        }
    }
}

#[test]
fn every_page_of_every_deck_stands_at_every_size() {
    let sizes = [1_u16, 2, 7, 20, 39, 40, 60, 80, 200];
    for id in ids() {
        each_page(&id, "2", |h| {
            for (width, height) in sizes
                .into_iter()
                .flat_map(|w| sizes.map(|h| (w, h / 3 + 1)))
            {
                let drawn = Drawn::draw(width, height, |frame| ui::draw(&h.app, frame));
                let inside = |at: ratatui::layout::Position| at.x < width && at.y < height;
                assert!(drawn.cursor.is_none_or(inside), "{id} {width}x{height}");
            }
        });
    }
}

#[test]
fn where_the_options_do_not_fit_the_chosen_one_is_seen() {
    let mut h = crate::shelf::shelf(
        (1..30)
            .map(|n| about(n, &format!("word{n}"), &[]))
            .collect(),
    );
    h.send(Msg::Resize(40, 12));
    h.keys("n <deck:ct-5>");
    for _ in 0..12 {
        h.keys("<down>");
    }
    let alias = h.screen(40, 12);
    assert!(alias.contains("› ") && !alias.contains("word29"), "{alias}");
    h.keys("<enter> <tab>");
    for _ in 0..17 {
        h.keys("<down>");
        let screen = h.screen(40, 12);
        let row = screen.lines().nth(usize::from(h.cursor(40, 12).1));
        assert!(row.is_some_and(|row| row.contains('›')), "{screen}");
    }
    assert!(h.screen(40, 12).contains("my own day"));
}

#[test]
fn arrows_go_where_the_columns_are() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5> - <tab> <down> <right>");
    assert!(h.screen(80, 24).contains("› 0   no progress"));
    h.keys("<left> <enter>");
    h.keys("<esc>");
    assert!(h.screen(80, 24).contains("› 1 • a topic"));
    h.send(Msg::Resize(40, 12));
    h.keys("<right>");
    assert!(
        h.screen(40, 12).contains("› 1 • a topic"),
        "one column, nowhere to go"
    );
}

#[test]
fn letters_are_the_options_where_there_are_many() {
    for (key, label) in [
        ("h", "check too much"),
        ("i", "nothing in particular"),
        ("a", "stay longer"),
    ] {
        let mut h = Harness::empty();
        h.keys("n <deck:ct-5> - <tab> <tab> <tab> 1 <enter> <tab> 3 q j k");
        h.keys(key).keys("<esc>");
        let screen = h.screen(80, 24);
        assert!(screen.contains(&format!("› {key} • {label}")), "{screen}");
    }
}

#[test]
fn a_scale_takes_a_digit_t_or_arrows() {
    for (keys, value) in [
        ("0", 0),
        ("7", 7),
        ("t", 10),
        ("<right> <right> <enter>", 6),
        ("<left> <home> <enter>", 0),
    ] {
        let mut h = Harness::empty();
        h.keys("c").keys(keys).keys("1 1 <enter> <enter> <enter>");
        assert_eq!(crate::walk::note(&h).scales["tired"], value, "{keys}");
    }
    let mut h = Harness::empty();
    h.keys("c 4 <esc>");
    assert!(h.screen(80, 24).contains("[4]"));
    h.keys("<backspace> <enter> 1 1 <enter> <enter> <enter>");
    assert!(!crate::walk::note(&h).scales.contains_key("tired"));
}

#[test]
fn an_alias_is_a_key_a_few_letters_or_a_new_word() {
    for (keys, alias) in [
        ("1", Some("heron")),
        ("2", Some("harbour")),
        ("-", None),
        ("<tab>", None),
        ("<enter>", None),
        ("har <enter>", Some("harbour")),
        ("HARBOUR <enter>", Some("harbour")),
        ("h <down> <enter>", Some("harbour")),
        ("h <up> <enter>", Some("h")),
        ("h <down> <down> <enter>", Some("h")),
        ("linen <enter>", Some("linen")),
        ("har <tab>", Some("har")),
        ("<down> <enter>", Some("heron")),
        ("<down> <down> <down> <enter>", None),
        ("x <backspace> 2", Some("harbour")),
    ] {
        let mut heron = about(2, "heron", &[]);
        heron.note.written = afterword::journal::note::Written::At(
            crate::harness::today() + chrono::TimeDelta::hours(1),
        );
        let mut h = crate::shelf::shelf(vec![about(1, "harbour", &[]), heron]);
        h.keys("n <deck:ct-5>").keys(keys);
        assert_eq!(crate::walk::page(&h), "moment", "{keys}");
        assert_eq!(guided(&h).walk.session.alias(), alias, "{keys}");
    }
}
