//! Copying: only by its key, only where the settings allow it, and taken back in time (T53).

use std::time::Duration;

use afterword::app::effect::Effect;
use afterword::app::msg::{Msg, Reply};
use afterword::config::{Clipboard, Config};

use crate::every_screen::each;
use crate::harness::{Harness, revision};

fn reading(clipboard: Clipboard) -> Harness {
    let config = Config {
        clipboard,
        ..Config::default()
    };
    let mut h = Harness::opened_with(vec![revision(1, "a title", "zanzibar\n")], config);
    h.keys("r <enter>");
    h
}

fn provider() -> Clipboard {
    Clipboard {
        copy: vec!["copier".into()],
        paste: vec!["paster".into()],
        terminal: false,
    }
}

fn copies(h: &Harness) -> usize {
    let is_copy = |effect: &&Effect| matches!(effect, Effect::Copy(_));
    h.effects.iter().filter(is_copy).count()
}

#[test]
fn without_a_setting_the_key_does_nothing_and_is_not_told_of() {
    let mut h = reading(Clipboard::default());
    h.keys("Y y");
    assert_eq!(copies(&h), 0);
    h.keys("<f1>");
    assert!(!h.screen(80, 60).contains("copy the note"));
}

#[test]
fn it_asks_first_and_says_where_the_text_goes_and_who_may_keep_it() {
    let mut h = reading(provider());
    h.keys("Y");
    let asked = h.screen(80, 24);
    let asked: Vec<_> = asked.split_whitespace().collect();
    let asked = asked.join(" ");
    for told in ["Copy this note?", "copier", "30 seconds", "managers"] {
        assert!(asked.contains(told), "{told}: {asked}");
    }
    h.keys("<esc>");
    assert_eq!(copies(&h), 0);
    h.keys("Y y");
    let Some(Effect::Copy(copying)) = h.effects.last() else {
        panic!("{:?}", h.effects);
    };
    assert_eq!(copying.text.expose(), "a title\n\nzanzibar");
    assert!(!format!("{:?}", h.effects).contains("zanzibar"));
}

#[test]
fn it_is_taken_back_after_thirty_seconds_and_not_before() {
    let mut h = reading(provider());
    h.keys("Y y");
    h.reply(Reply::Copied { comes_back: true });
    h.effects.clear();
    h.wait(Duration::from_secs(29));
    assert!(!h.effects.contains(&Effect::Uncopy));
    h.wait(Duration::from_secs(2));
    assert_eq!(h.effects, [Effect::Uncopy]);
    h.wait(Duration::from_secs(60));
    assert_eq!(h.effects, [Effect::Uncopy], "once");
}

#[test]
fn a_lock_and_the_end_take_it_back_at_once_also_when_it_arrives_late() {
    for key in ["<ctrl-l>", "<ctrl-q>"] {
        let mut h = reading(provider());
        h.keys("Y y");
        h.reply(Reply::Copied { comes_back: true });
        h.keys(key);
        assert!(h.effects.contains(&Effect::Uncopy), "{key}");
    }
    let mut h = reading(provider());
    h.keys("Y y <ctrl-l>");
    assert!(!h.effects.contains(&Effect::Uncopy));
    h.reply(Reply::Copied { comes_back: true });
    assert!(h.effects.contains(&Effect::Uncopy));
}

#[test]
fn what_cannot_be_seen_again_is_said_to_stay() {
    let mut h = reading(Clipboard {
        terminal: true,
        ..Clipboard::default()
    });
    h.keys("Y");
    let asked = h.screen(80, 24);
    let asked: Vec<_> = asked.split_whitespace().collect();
    assert!(asked.join(" ").contains("and stay there"), "{asked:?}");
    h.keys("y");
    h.reply(Reply::Copied { comes_back: false });
    h.effects.clear();
    h.wait(Duration::from_secs(60)).keys("<ctrl-l>");
    assert!(!h.effects.contains(&Effect::Uncopy));
}

#[test]
fn no_other_key_on_any_screen_copies() {
    for (name, mut h) in each("zanzibar") {
        for key in ' '..='~' {
            h.send(Msg::Key(crossterm::event::KeyCode::Char(key).into()));
        }
        assert_eq!(copies(&h), 0, "{name}");
    }
}
