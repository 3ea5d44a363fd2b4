//! A page in an editor of one's own: asked for by a key, and back as one step.

use afterword::app::effect::Effect;
use afterword::app::msg::{Reply, Trouble};
use afterword::app::route::Route;
use afterword::app::secret::Secret;
use afterword::config::Config;

use crate::harness::Harness;

fn writing(editor: &[&str]) -> Harness {
    let config = Config {
        editor: editor.iter().map(|word| (*word).to_owned()).collect(),
        ..Config::default()
    };
    let mut h = Harness::at(Route::Write, config);
    h.keys("before");
    h.effects.clear();
    h
}

fn edited(text: &str, broke_off: bool) -> Reply {
    Reply::Edited {
        text: Secret::new(text.into()),
        broke_off,
    }
}

fn goes(h: &Harness) -> usize {
    let is_it = |effect: &&Effect| matches!(effect, Effect::Outside(_));
    h.effects.iter().filter(is_it).count()
}

#[test]
fn it_is_off_unless_the_settings_name_one() {
    let mut h = writing(&[]);
    h.keys("<home> <ctrl-e> !");
    assert_eq!(goes(&h), 0);
    assert!(
        h.screen(80, 24).contains("before!"),
        "the key goes to the end of the line"
    );
    h.keys("<f1>");
    assert!(!h.screen(80, 60).contains("open in your editor"));
}

#[test]
fn the_draft_is_kept_first_and_what_comes_back_is_one_step() {
    let mut h = writing(&["vim"]);
    h.keys("<ctrl-e>");
    assert!(matches!(
        h.effects.as_slice(),
        [Effect::Keep(_), Effect::Outside(_)]
    ));
    assert!(!format!("{:?}", h.effects).contains("before"));
    h.reply(edited("after\nand more", false));
    assert!(h.screen(80, 24).contains("and more"));
    h.keys("<ctrl-z>");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("before") && !screen.contains("and more"),
        "{screen}"
    );
}

#[test]
fn an_editor_that_is_not_known_is_warned_of_first() {
    let mut h = writing(&["code", "--wait"]);
    h.keys("<ctrl-e>");
    assert!(
        h.screen(80, 24).contains("not known"),
        "{}",
        h.screen(80, 24)
    );
    h.keys("<esc>");
    assert_eq!(goes(&h), 0);
    h.keys("<ctrl-e> o");
    assert_eq!(goes(&h), 1);
}

#[test]
fn one_that_breaks_off_or_never_starts_loses_nothing() {
    let mut h = writing(&["vim"]);
    h.keys("<ctrl-e>");
    h.reply(edited("half", true));
    assert!(h.screen(80, 24).contains("broke off"));
    h.keys("<ctrl-z>");
    assert!(h.screen(80, 24).contains("before"));
    h.keys("<ctrl-e>");
    h.reply(Reply::NotEdited(Trouble {
        what: "vim could not be started.".into(),
        remedy: "Look.".into(),
    }));
    h.reply(edited("nobody asked", false));
    assert!(h.screen(80, 24).contains("before"));
    assert!(!h.screen(80, 24).contains("nobody"));
}

#[test]
fn the_machine_sleeping_meanwhile_locks_after_the_text_is_kept() {
    let mut h = writing(&["vim"]);
    h.keys("<ctrl-e>");
    h.effects.clear();
    h.sleep(std::time::Duration::from_secs(60));
    h.reply(edited("after", false));
    let kept = |effect: &Effect| matches!(effect, Effect::Keep(draft) if draft.text == "after");
    assert!(h.effects.iter().any(kept), "{:?}", h.effects);
}
