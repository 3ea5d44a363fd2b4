//! Decks, walked by keys from home to the saved note.

use afterword::app::effect::Effect;
use afterword::journal::note::State;

use crate::harness::{Harness, Start};
use crate::shelf::shelf;
use crate::walk::{about, guided, is_home, note, page, seal, wait, walk};
use crate::write::{saves, shows};

fn scales(h: &Harness) -> Vec<(String, u8)> {
    note(h).scales.into_iter().collect()
}

fn rated(pairs: &[(&str, u8)]) -> Vec<(String, u8)> {
    let pairs = pairs.iter();
    pairs
        .map(|(scale, value)| ((*scale).to_owned(), *value))
        .collect()
}

#[test]
fn a_reaction_note_is_two_keys_away_and_saved_at_its_end() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-5>");
    walk(
        &mut h,
        &[
            ("alias", "harbour <enter>"),
            ("moment", "They <space> left <space> early <enter>"),
            ("trigger", "9"),
            ("body", "1 3 <enter>"),
            ("feeling", "2 b <enter>"),
            ("feel", "<tab>"),
            ("strength", "6"),
            ("pull", "h"),
            ("closeness", "4"),
            ("source", "2"),
            ("mine", "3"),
            ("role", "1"),
            ("likeness", "2"),
            ("handling", "1 5 <enter>"),
            ("skills", "<enter>"),
            ("meaning", "Perhaps <enter> not. <ctrl-s>"),
            ("next", "8"),
            ("when", "4"),
            ("after", "t"),
        ],
    );
    walk(&mut h, &[("+once", "2")]);
    assert_eq!(page(&h), "+still", "it is still strong");
    h.keys("1");
    assert_eq!(saves(&h).len(), 1, "saved before the last words are read");
    let note = note(&h);
    assert_eq!(
        (
            note.title.as_str(),
            note.alias.as_deref(),
            note.deck.as_deref(),
            note.state
        ),
        (
            "They left early",
            Some("harbour"),
            Some("ct-5"),
            State::Done
        )
    );
    assert_eq!(
        note.tags,
        [
            "sup:flagged",
            "sup:sooner",
            "trig:ending",
            "body:tight-jaw",
            "body:heavy-shoulders",
            "ct:helpless",
            "ct:grieving",
            "pull:over-check",
            "src:stirred-by-them",
            "role:parent",
            "fit:like-someone-in-their-life",
            "act:noticed",
            "act:held-back-on-purpose",
            "next:supervision",
            "when:next-supervision"
        ]
    );
    assert_eq!(
        scales(&h),
        rated(&[
            ("closeness", 4),
            ("mine", 3),
            ("strength", 6),
            ("strength_after", 10)
        ])
    );
    assert!(note.body.contains("Perhaps\nnot."), "{}", note.body);
    assert!(!shows(&h, "Saved"), "not before it is true");
    seal(&mut h);
    assert!(shows(&h, "You need not carry this one.") && shows(&h, "Saved and sealed."));
    h.keys("<enter>");
    assert!(is_home(&h));
}

#[test]
fn ninety_seconds_are_six_answers() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-90>");
    walk(
        &mut h,
        &[
            ("alias", "-"),
            ("feeling", "6 <enter>"),
            ("strength", "4"),
            ("pull", "d"),
            ("source", "5"),
            ("guess", "tired <enter>"),
            ("next", "d"),
        ],
    );
    let note = seal(&mut h);
    assert_eq!((note.alias, note.title.as_str()), (None, "tired"));
    assert_eq!(note.tags[..2], ["depth:short", "inbox:in-seven-days"]);
    assert!(shows(&h, "You need not carry this one."));
    h.keys("<esc>");
    assert!(is_home(&h));
}

#[test]
fn a_note_without_a_next_step_stays_open() {
    let mut h = Harness::empty();
    h.keys("n <deck:ct-90> - 1 <enter> 4 <tab> <tab> <tab> <tab>");
    assert_eq!(seal(&mut h).state, State::Open);
    h.keys("<enter>");
    assert!(shows(&h, "1 note without a next step"));
}

#[test]
fn a_reset_runs_by_itself_and_rates_before_and_after() {
    let mut h = Harness::empty();
    h.keys("3");
    walk(&mut h, &[("strength", "6")]);
    wait(&mut h, "look", 31);
    wait(&mut h, "breathe", 75);
    walk(
        &mut h,
        &[
            ("body", "2 <enter>"),
            ("feeling", "1 <enter>"),
            ("happened", "I <space> hurried <enter>"),
            ("next", "1"),
            ("alias", "linen <enter>"),
            ("after", "3"),
        ],
    );
    let note = seal(&mut h);
    assert_eq!(scales(&h), rated(&[("strength", 6), ("strength_after", 3)]));
    assert_eq!(
        (note.title.as_str(), note.alias.as_deref()),
        ("I hurried", Some("linen"))
    );
    assert!(
        note.tags.contains(&"breath:b.3545".to_owned()),
        "{:?}",
        note.tags
    );
    assert!(shows(&h, "Next:") || shows(&h, "You were there."));
}

#[test]
fn a_faint_reset_writes_first_and_no_change_may_be_flagged() {
    let mut h = Harness::empty();
    h.keys("3");
    walk(
        &mut h,
        &[
            ("strength", "3"),
            ("body", "<enter>"),
            ("feeling", "<enter>"),
            ("happened", "<enter>"),
        ],
    );
    wait(&mut h, "look", 31);
    wait(&mut h, "breathe", 75);
    walk(
        &mut h,
        &[("next", "<enter>"), ("after", "3"), ("flag", "1")],
    );
    assert!(note(&h).tags.contains(&"inbox:later".to_owned()));
}

#[test]
fn a_doorway_minute_takes_a_minute() {
    let mut h = Harness::empty();
    h.keys("1");
    walk(&mut h, &[("strength", "5")]);
    wait(&mut h, "look", 16);
    wait(&mut h, "breathe", 30);
    walk(
        &mut h,
        &[("word", "rain <enter>"), ("later", "1"), ("alias", "<tab>")],
    );
    let note = seal(&mut h);
    assert_eq!(
        (note.title.as_str(), note.tags[0].as_str()),
        ("rain", "inbox:later")
    );
    assert!(shows(&h, "This is the doorway. Next: listen."));
}

#[test]
fn a_check_in_is_five_keys() {
    let mut h = Harness::empty();
    h.keys("c 4 5 6 <enter> <enter>");
    assert_eq!(page(&h), "line");
    h.keys("<enter>");
    let note = seal(&mut h);
    assert_eq!(
        scales(&h),
        rated(&[("distance", 6), ("fuse", 5), ("tired", 4)])
    );
    assert_eq!(note.title, "Day check-in");
    assert!(shows(&h, "Saved and sealed.") && !shows(&h, "carry"));
}

#[test]
fn a_check_in_can_rate_more() {
    let mut h = Harness::empty();
    h.keys("c 4 5 6 1 4 <enter>");
    walk(
        &mut h,
        &[
            ("more", "1 3 <enter>"),
            ("energy", "2"),
            ("moral", "7"),
            ("line", "<enter>"),
        ],
    );
    let rated = scales(&h);
    assert_eq!(
        (rated[1].clone(), rated[3].clone()),
        (("energy".into(), 2), ("moral".into(), 7))
    );
    assert_eq!(note(&h).tags, ["day:a-break", "day:outdoors"]);
}

#[test]
fn a_bond_below_the_usual_offers_to_look_at_the_strain() {
    let notes = (1..=5).map(|number| about(number, "harbour", &[("bond", 8)]));
    let mut h = shelf(notes.collect());
    h.keys("n <deck:alliance-look>");
    walk(
        &mut h,
        &[
            ("alias", "1"),
            ("stage", "1"),
            ("aims", "7"),
            ("way", "7"),
            ("bond", "5"),
            ("ease", "6"),
            ("pace", "2"),
            ("worked", "small <space> things <ctrl-s>"),
            ("did-not", "<ctrl-s>"),
            ("why", "<enter>"),
            ("acts", "2 <enter>"),
        ],
    );
    assert!(shows(
        &h,
        "What did they need to know about working with you?"
    ));
    walk(&mut h, &[("hard", "<enter>"), ("next", "3"), ("when", "3")]);
    assert_eq!(seal(&mut h).alias.as_deref(), Some("harbour"));
    assert!(shows(&h, "Strain and repair") && shows(&h, "that is all for now"));
    h.keys("1");
    assert_eq!(guided(&h).walk.session.deck().id, "strain-repair");
    assert_eq!(page(&h), "strain", "about whom is known");
}

#[test]
fn without_five_notes_nothing_is_usual() {
    let notes = (1..=4).map(|number| about(number, "harbour", &[("bond", 8)]));
    let mut h = shelf(notes.collect());
    h.keys("n <deck:alliance-look> 1 1 7 7 0 <tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab>");
    seal(&mut h);
    assert!(!shows(&h, "Strain and repair"));
}

#[test]
fn a_full_gap_holds_a_practice_and_a_note() {
    let mut h = Harness::empty();
    h.keys("0");
    walk(
        &mut h,
        &[("needs", "1 4 <enter>"), ("strength", "5"), ("ground", "2")],
    );
    wait(&mut h, "ground/press", 31);
    walk(
        &mut h,
        &[
            ("ground/again", "1"),
            ("note", "1"),
            ("note/alias", "quarry <enter>"),
        ],
    );
    walk(&mut h, &[("note/moment", "a <space> pause <enter>")]);
    while page(&h) != "carry" {
        h.keys("<tab>");
    }
    walk(&mut h, &[("carry", "ask <space> again <enter>")]);
    wait(&mut h, "breathe", 160);
    wait(&mut h, "set-down", 21);
    walk(&mut h, &[("after", "2"), ("aim", "1"), ("stance", "5")]);
    let note = seal(&mut h);
    assert_eq!(
        (
            note.deck.as_deref(),
            note.alias.as_deref(),
            note.title.as_str()
        ),
        (Some("fullgap-10"), Some("quarry"), "a pause")
    );
    for tag in ["tool:g.feet", "breath:b.46", "aim:clarify", "stance:warm"] {
        assert!(
            note.tags.iter().any(|label| label == tag),
            "{tag} {:?}",
            note.tags
        );
    }
}

#[test]
fn a_strong_full_gap_breathes_first_and_writes_less() {
    let mut h = Harness::empty();
    h.keys("0 <tab> 8");
    walk(
        &mut h,
        &[("breathe-first", "<tab>"), ("short-note/alias", "-")],
    );
    assert_eq!(page(&h), "short-note/feeling");
}

#[test]
fn a_practice_without_a_rating_leaves_nothing_behind() {
    for (row, id) in (1..).zip([
        "g.orient",
        "g.feet",
        "g.press",
        "g.cue",
        "g.sigh",
        "g.shed",
        "g.temp",
        "g.walk",
        "g.container",
        "g.54321",
    ]) {
        let mut h = Harness::empty();
        h.keys(&format!("g {}", row % 10));
        assert_eq!(guided(&h).walk.session.deck().id, id);
        for _ in 0..20 {
            if is_home(&h) {
                break;
            }
            assert!(!shows(&h, "Saved"), "{id}");
            let key = if page(&h) == "length" { "1" } else { "<tab>" };
            h.keys(key);
        }
        assert!(is_home(&h), "{id}");
        assert_eq!(h.effects, [], "{id}");
    }
}

#[test]
fn a_practice_that_was_rated_is_kept_with_both_ratings() {
    let mut h = Harness::empty();
    h.keys("g 2 6");
    wait(&mut h, "press", 31);
    walk(&mut h, &[("again", "2")]);
    wait(&mut h, "softer", 31);
    walk(&mut h, &[("after", "6")]);
    let note = seal(&mut h);
    assert_eq!(scales(&h), rated(&[("strength", 6), ("strength_after", 6)]));
    assert_eq!(note.tags, ["tool:g.feet"]);
    assert!(shows(&h, "Saved and sealed."));
}

#[test]
fn while_locked_a_note_is_saved_and_nobody_is_known() {
    let mut h = Harness::start(Start::Locked);
    h.keys("n <deck:ct-90>");
    assert!(shows(&h, "no one in particular") && !shows(&h, "1   "));
    h.keys("h <enter> 1 <enter> 5 <tab> <tab> <tab> 1");
    assert_eq!(seal(&mut h).alias.as_deref(), Some("h"));
    assert!(shows(&h, "Saved and sealed."));
    assert!(!h.effects.contains(&Effect::Lock));
}
