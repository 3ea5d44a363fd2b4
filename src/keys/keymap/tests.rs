use crossterm::event::{KeyCode, KeyModifiers};
use proptest::prelude::*;

use super::*;

fn chord(text: &str) -> Chord {
    text.parse().expect(text)
}

fn of(context: Context, text: &str) -> Option<Action> {
    Keymap::default().of(context, chord(text))
}

fn printed(context: Context, action: Action) -> Vec<String> {
    let chords = Keymap::default().chords(context, action);
    chords.iter().map(ToString::to_string).collect()
}

#[test]
fn no_default_key_means_two_things_in_one_context() {
    let map = Keymap::default();
    for binding in &map.bindings {
        let same =
            |other: &&Binding| other.context == binding.context && other.chord == binding.chord;
        let count = map.bindings.iter().filter(same).count();
        assert_eq!(count, 1, "{} {:?}", binding.chord, binding.context);
    }
}

#[test]
fn every_verb_has_a_key_somewhere() {
    let map = Keymap::default();
    for action in Action::all() {
        let reached = |context: &Context| !map.chords(*context, *action).is_empty();
        assert!(Context::ALL.iter().any(reached), "{action}");
    }
}

#[test]
fn every_key_bound_where_text_is_typed_works_there() {
    let text = Keymap::default();
    let bound = text.bindings.iter().filter(|b| b.context.is_typed_in());
    assert!(bound.clone().count() > 5);
    for binding in bound {
        assert!(binding.chord.works_in_text(), "{}", binding.chord);
    }
}

#[test]
fn q_is_back_and_quits_only_at_the_top_while_esc_never_quits() {
    for context in Context::ALL {
        let top = matches!(context, Context::Home | Context::Locked);
        let expected = match context {
            typed if typed.is_typed_in() => None,
            Context::Choices => None,
            _ if top => Some(Action::Quit),
            _ => Some(Action::Back),
        };
        assert_eq!(of(context, "q"), expected, "{context:?}");
        assert_eq!(of(context, "esc"), Some(Action::Back), "{context:?}");
    }
}

#[test]
fn lock_hide_help_palette_and_interrupt_work_in_every_context() {
    for context in Context::ALL {
        assert_eq!(of(context, "ctrl-l"), Some(Action::Lock));
        assert_eq!(of(context, "ctrl-p"), Some(Action::Hide));
        assert_eq!(of(context, "ctrl-k"), Some(Action::Palette));
        assert_eq!(of(context, "ctrl-c"), Some(Action::Interrupt));
        assert_eq!(of(context, "f1"), Some(Action::Help));
    }
}

#[test]
fn arrows_and_letters_both_move_where_no_text_is_typed() {
    for context in [Context::List, Context::Guided, Context::Home] {
        assert_eq!(of(context, "j"), Some(Action::Down));
        assert_eq!(of(context, "down"), Some(Action::Down));
    }
    assert_eq!(of(Context::Text, "j"), None);
    assert_eq!(of(Context::Text, "down"), None);
}

#[test]
fn a_key_of_the_context_hides_the_common_one() {
    assert_eq!(of(Context::List, "h"), Some(Action::History));
    assert_eq!(printed(Context::List, Action::Left), ["left"]);
    assert_eq!(printed(Context::Guided, Action::Left), ["left", "h"]);
    assert_eq!(of(Context::Locked, "enter"), Some(Action::Unlock));
    assert!(printed(Context::Locked, Action::Confirm).is_empty());
}

#[test]
fn where_options_are_chosen_letters_and_digits_are_theirs() {
    for key in ('a'..='z').chain('0'..='9') {
        assert_eq!(of(Context::Choices, &key.to_string()), None, "{key}");
    }
    assert_eq!(printed(Context::Choices, Action::Down), ["down"]);
    assert_eq!(of(Context::Choices, "?"), Some(Action::Help));
}

#[test]
fn a_released_key_is_no_verb() {
    let map = Keymap::default();
    let mut event = KeyEvent::new(KeyCode::Char('b'), KeyModifiers::NONE);
    assert_eq!(map.action(Context::Home, event), Some(Action::Breathe));
    event.kind = KeyEventKind::Repeat;
    assert_eq!(map.action(Context::Home, event), Some(Action::Breathe));
    event.kind = KeyEventKind::Release;
    assert_eq!(map.action(Context::Home, event), None);
}

#[test]
fn help_lists_exactly_the_keys_that_work() {
    let map = Keymap::default();
    for context in Context::ALL {
        let rows = map.bindings(context);
        for (chords, action) in &rows {
            assert!(!chords.is_empty());
            assert!(
                chords
                    .iter()
                    .all(|chord| map.of(context, *chord) == Some(*action))
            );
        }
        let listed: usize = rows.iter().map(|(chords, _)| chords.len()).sum();
        let working = map
            .seen_from(context)
            .map(|binding| binding.chord.to_string());
        let working = working.filter(|text| map.of(context, chord(text)).is_some());
        let working: std::collections::BTreeSet<_> = working.collect();
        assert_eq!(listed, working.len(), "{context:?}");
    }
}

#[test]
fn a_verb_takes_other_keys_in_every_context_in_which_it_has_one() {
    let choice = [(Action::Skip, vec![chord("ctrl-n"), chord("f3")])];
    let (map, clashes) = Keymap::default().rebound(&choice);
    assert_eq!(clashes, []);
    for context in [Context::Guided, Context::Choices, Context::Text] {
        assert_eq!(map.of(context, chord("ctrl-n")), Some(Action::Skip));
        assert_eq!(map.of(context, chord("tab")), None);
    }
}

#[test]
fn two_verbs_may_swap_their_keys() {
    let choices = [
        (Action::Note, vec![chord("b")]),
        (Action::Breathe, vec![chord("n")]),
    ];
    let (map, clashes) = Keymap::default().rebound(&choices);
    assert_eq!(clashes, []);
    assert_eq!(map.of(Context::Home, chord("b")), Some(Action::Note));
    assert_eq!(map.of(Context::Home, chord("n")), Some(Action::Breathe));
}

#[test]
fn a_key_that_is_taken_is_not_given_away_and_the_other_choices_hold() {
    let choices = [
        (Action::Note, vec![chord("b")]),
        (Action::Ground, vec![chord("x")]),
        (Action::Find, vec![chord("f")]),
    ];
    let (map, clashes) = Keymap::default().rebound(&choices);
    let note = Clash::Taken(Context::Home, chord("b"), Action::Breathe);
    let ground = Clash::Taken(Context::Home, chord("x"), Action::Discard);
    assert_eq!(clashes, [(Action::Note, note), (Action::Ground, ground)]);
    assert_eq!(map.of(Context::Home, chord("b")), Some(Action::Breathe));
    assert_eq!(map.of(Context::Home, chord("n")), Some(Action::Note));
    assert_eq!(map.of(Context::Home, chord("f")), Some(Action::Find));
}

#[test]
fn a_verb_of_one_context_does_not_hide_the_last_key_of_a_common_one() {
    let (_, clashes) = Keymap::default().rebound(&[(Action::Toggle, vec![chord("ctrl-c")])]);
    let clash = Clash::Taken(Context::Choices, chord("ctrl-c"), Action::Interrupt);
    assert_eq!(clashes, [(Action::Toggle, clash)]);
}

#[test]
fn no_choice_leaves_a_verb_out_of_reach_where_it_had_a_key() {
    for (action, text, context) in [
        (Action::Lock, "z", Context::Text),
        (Action::Save, "s", Context::Text),
        (Action::Hide, "enter", Context::Home),
    ] {
        let choice = [(action, vec![chord(text)])];
        let (map, clashes) = Keymap::default().rebound(&choice);
        assert_eq!(clashes.len(), 1, "{action} {context:?}");
        assert_eq!(map, Keymap::default());
    }
    let (_, clashes) = Keymap::default().rebound(&[(Action::Lock, vec![chord("z")])]);
    assert_eq!(clashes, [(Action::Lock, Clash::Unreachable(Context::Text))]);
}

proptest! {
    #[test]
    fn whatever_is_chosen_every_verb_stays_in_reach(
        picks in prop::collection::vec((0..Action::all().len(), "[a-z]|ctrl-[a-g]|f[1-9]"), 0..12)
    ) {
        let choices: Vec<_> = picks.iter().map(|(i, text)| (Action::all()[*i], vec![chord(text)])).collect();
        let before = Keymap::default();
        let (map, _) = before.rebound(&choices);
        for context in Context::ALL {
            for (_, action) in before.bindings(context) {
                prop_assert!(!map.chords(context, action).is_empty(), "{} {:?}", action, context);
            }
        }
    }
}
