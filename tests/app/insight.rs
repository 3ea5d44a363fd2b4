//! The pictures, driven by keys.

use afterword::app::msg::{Msg, Reply, Saved};
use afterword::app::screen::Screen;
use afterword::app::screen::insight::Insight;
use afterword::app::screen::insight::topic::Topic;
use afterword::config::Config;
use afterword::config::theme::ThemeName;
use afterword::journal::insight::notes::Notes;
use afterword::journal::insight::picture;
use afterword::journal::insight::span::Span;
use afterword::journal::revision::Revision;
use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::{Color, Modifier};

use crate::any_key::any_msg;
use crate::harness::{Harness, Start, revision, today};
use crate::shelf::{settle, shelf};
use crate::snapshots::seen_at;

/// The sizes at which every picture is looked at.
const SIZES: [(u16, u16); 4] = [(80, 24), (60, 20), (40, 12), (120, 40)];

fn insight(h: &Harness) -> &Insight {
    match h.app.screen() {
        Screen::Insight(insight) => insight,
        screen => panic!("{screen:?}"),
    }
}

/// The sample with a picture open, after some more keys.
fn sample(topic: Topic, keys: &str) -> Harness {
    let mut h = Harness::demo();
    h.keys("i");
    for _ in 0..topic.place() {
        h.keys("<tab>");
    }
    h.keys(keys);
    h
}

/// What a screen says, whatever its rows.
fn joined(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Notes with these labels, about one alias.
fn labelled(count: u8, tags: &[&str]) -> Vec<Revision> {
    let one = |number| {
        let mut one = revision(number, "a moment", "Something.\n");
        one.note.alias = Some("harbour".into());
        one.note.tags = tags.iter().map(ToString::to_string).collect();
        one
    };
    (1..=count).map(one).collect()
}

#[test]
fn tab_turns_through_all_pictures_and_esc_goes_back_by_the_overview() {
    let mut h = Harness::demo();
    h.keys("i");
    for topic in Topic::ALL {
        assert_eq!(insight(&h).topic, topic);
        h.keys("<tab>");
    }
    assert_eq!(insight(&h).topic, Topic::Overview);
    h.keys("<backtab>");
    assert_eq!(insight(&h).topic, Topic::Aims);
    h.keys("<esc>");
    let (row, _) = insight(&h).spot();
    assert_eq!(insight(&h).topic, Topic::Overview);
    assert_eq!(
        Insight::told()[row - insight(&h).questions().len()],
        Topic::Aims
    );
    h.keys("<enter>");
    assert_eq!(insight(&h).topic, Topic::Aims);
    h.keys("<esc> <esc>");
    assert!(matches!(h.app.screen(), Screen::Home(_)));
}

#[test]
fn every_cell_opens_the_notes_behind_it() {
    for topic in &Topic::ALL[1..] {
        let mut h = sample(*topic, "] ] <down> <down> <right>");
        let row = (0..40).find(|_| {
            let found = insight(&h).chosen().is_some_and(|notes| !notes.is_empty());
            if !found {
                h.keys("<up> <left>");
            }
            found
        });
        assert!(row.is_some(), "{topic:?}");
        if insight(&h).topic != *topic {
            continue; // sideways was another picture
        }
        let notes = insight(&h).chosen().expect("a cell").ids().to_vec();
        h.keys("<enter>");
        let Screen::Reader(reader) = h.app.screen() else {
            panic!("{topic:?}: {:?}", h.app.screen());
        };
        assert_eq!(reader.place(), (1, notes.len()), "{topic:?}");
        let entry = reader.entry(h.app.desk()).expect("a note");
        assert_eq!(entry.id(), notes[0]);
        h.keys("<esc>");
        assert_eq!(insight(&h).topic, *topic);
    }
}

#[test]
fn the_notes_behind_what_is_chosen_stand_below_a_picture_that_leaves_room() {
    for topic in &Topic::ALL[2..] {
        let h = sample(*topic, "<down>");
        let library = h.app.desk().library().expect("it is open");
        let ids = insight(&h).chosen().map_or(&[][..], Notes::ids);
        let titles = ids.iter().filter_map(|id| library.entry(*id));
        let titles = titles.map(|entry| entry.current().note.headline().into_owned());
        let titles: Vec<String> = titles.collect();
        let screen = h.screen(120, 60);
        let mut below = screen.lines();
        for title in titles {
            let short: String = title.chars().take(30).collect();
            assert!(below.any(|row| row.contains(&short)), "{title}: {screen}");
        }
        let low = h.screen(40, 12);
        assert!(!low.contains("and 1 more"), "{low}");
    }
}

#[test]
fn notes_behind_it_that_have_no_room_are_counted() {
    let mut h = shelf(labelled(9, &["ct:distant"]));
    h.keys("i <tab> <tab>");
    let screen = h.screen(80, 22);
    let of = insight(&h).chosen().expect("a cell").n();
    let shown = screen.matches("a moment").count();
    assert!(shown > 0 && shown < of, "{screen}");
    assert!(
        screen.contains(&format!("and {} more", of - shown)),
        "{screen}"
    );
}

#[test]
fn a_question_comes_first_and_opens_its_notes() {
    let revisions = labelled(5, &["ct:distant"]);
    let mut h = shelf(revisions);
    h.keys("i");
    let screen = h.screen(80, 24);
    assert!(
        screen.contains("of the last 4 notes with harbour"),
        "{screen}"
    );
    assert!(screen.contains("4 notes behind this question"), "{screen}");
    let rows: Vec<&str> = screen.lines().collect();
    let told = rows.iter().position(|row| row.contains("Your usual range"));
    let above = rows[told.expect("a picture") - 1];
    assert!(above.trim().is_empty(), "{screen}");
    h.keys("<enter>");
    let Screen::Reader(reader) = h.app.screen() else {
        panic!("{:?}", h.app.screen());
    };
    assert_eq!(reader.place(), (1, 4));
}

#[test]
fn the_span_goes_from_four_weeks_to_everything_and_no_further() {
    let mut h = Harness::demo();
    h.keys("i");
    assert_eq!(insight(&h).span, Span::Half);
    h.keys("[ - - -");
    assert_eq!(insight(&h).span, Span::Weeks);
    h.keys("] + = + +");
    assert_eq!(insight(&h).span, Span::All);
    let seen = insight(&h).seen().expect("it is open");
    let library = h.app.desk().library().expect("it is open");
    let again = picture::Insight::of(library, today().date_naive(), Span::All);
    assert_eq!(seen.picture, again);
}

#[test]
fn it_is_counted_once_and_again_when_a_note_is_saved() {
    let mut h = sample(Topic::Reactions, "");
    let place = |h: &Harness| insight(h).board().expect("a board").rows.as_ptr();
    let before = place(&h);
    h.keys("<down> <right> <down> <left> <tab> <backtab>");
    h.screen(80, 24);
    assert_eq!(place(&h), before);
    let notes = insight(&h).seen().expect("open").picture.notes.n();
    let mut added = labelled(1, &["ct:distant"]);
    h.reply(Reply::Saved(Box::new(Saved {
        revision: added.remove(0),
        confirmed: true,
        draft: None,
    })));
    assert_eq!(
        insight(&h).seen().expect("open").picture.notes.n(),
        notes + 1
    );
}

#[test]
fn too_few_notes_are_counted_and_not_shown() {
    let mut h = shelf(labelled(4, &["ct:distant", "trig:silence"]));
    h.keys("i <tab> <tab>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("4 notes: too few to show"), "{screen}");
    assert!(!screen.contains('█') && !screen.contains('▓'), "{screen}");
    h.keys("<enter>");
    assert!(matches!(h.app.screen(), Screen::Reader(_)));
}

#[test]
fn an_empty_cell_says_so_and_help_tells_how_a_picture_is_counted() {
    let mut h = sample(Topic::Strains, "[ [ [ <down>");
    let board = insight(&h).board().expect("a board");
    let is_empty = board.is_empty() || insight(&h).chosen().is_some_and(Notes::is_empty);
    if is_empty {
        h.keys("<enter>");
        assert_eq!(insight(&h).topic, Topic::Strains);
    }
    h.keys("?");
    let screen = h.screen(80, 24);
    assert!(joined(&screen).contains("the first later note"), "{screen}");
    assert!(screen.contains("further"), "{screen}");
}

#[test]
fn every_empty_picture_says_what_will_appear_there() {
    let mut h = Harness::empty();
    h.keys("i");
    for topic in &Topic::ALL[1..] {
        h.keys("<tab>");
        assert_eq!(insight(&h).topic, *topic);
        let screen = h.screen(80, 24);
        let says = joined(&screen);
        assert!(
            says.contains("will stand here") || says.contains("stands here"),
            "{screen}"
        );
    }
    assert_snapshot!("insight_empty", seen_at(SIZES, &mut h));
}

#[test]
fn the_pictures_of_the_sample() {
    for (name, topic, keys) in [
        ("insight_overview", Topic::Overview, ""),
        ("insight_bands", Topic::Bands, "<left> <left>"),
        ("insight_reactions", Topic::Reactions, "<right>"),
        ("insight_triggers", Topic::Triggers, "<down>"),
        ("insight_sources", Topic::Sources, "<down> <right>"),
        ("insight_skills", Topic::Skills, ""),
        ("insight_strains", Topic::Strains, "] <down>"),
        ("insight_practices", Topic::Practices, "<down>"),
        ("insight_load", Topic::Load, "<down>"),
        ("insight_supervision", Topic::Supervision, "]"),
        ("insight_aims", Topic::Aims, "] ]"),
    ] {
        assert_snapshot!(name, seen_at(SIZES, &mut sample(topic, keys)));
    }
    assert_snapshot!(
        "insight_help",
        seen_at(SIZES, &mut sample(Topic::Bands, "?"))
    );
}

/// The sample in a theme, at a picture.
fn dressed(theme: ThemeName, topic: Topic) -> Harness {
    let mut h = Harness::demo_with(Config {
        theme,
        ..Config::default()
    });
    h.keys("i");
    for _ in 0..topic.place() {
        h.keys("<tab>");
    }
    h
}

#[test]
fn every_theme_shows_the_same_signs_and_monochrome_needs_no_colour() {
    for topic in Topic::ALL {
        let dark = dressed(ThemeName::Dark, topic).screen(80, 24);
        for name in [
            ThemeName::Light,
            ThemeName::HighContrast,
            ThemeName::Monochrome,
        ] {
            let h = dressed(name, topic);
            assert_eq!(h.screen(80, 24), dark, "{topic:?} {name:?}");
            for cell in &h.buffer(80, 24).content {
                let style = cell.style();
                let is_dim = style.add_modifier.contains(Modifier::DIM);
                assert!(name != ThemeName::HighContrast || !is_dim, "{topic:?}");
                let is_plain = matches!(style.fg, None | Some(Color::Reset));
                assert!(name != ThemeName::Monochrome || is_plain, "{topic:?}");
            }
        }
    }
}

#[test]
fn locked_the_passphrase_comes_first() {
    let mut h = Harness::start(Start::Locked);
    h.keys("i");
    assert!(!matches!(h.app.screen(), Screen::Insight(_)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_keys_among_the_pictures_stand_at_any_size(
        turns in 0_usize..11,
        msgs in prop::collection::vec(any_msg(), 0..40),
        width in 1_u16..=300,
        height in 1_u16..=100,
    ) {
        let mut h = Harness::demo();
        h.keys("i");
        for _ in 0..turns {
            h.keys("<tab>");
        }
        for msg in msgs {
            h.send(msg);
            if h.app.desk().is_open() {
                settle(&mut h);
            }
            h.buffer(width, height);
        }
    }
}

#[test]
fn every_size_down_to_nothing_stands() {
    let mut h = sample(Topic::Overview, "");
    for _ in Topic::ALL {
        h.keys("<tab>");
        for (width, height) in [
            (1, 1),
            (39, 9),
            (40, 10),
            (41, 11),
            (60, 14),
            (300, 3),
            (300, 100),
        ] {
            h.send(Msg::Resize(width, height));
            h.buffer(width, height);
        }
    }
}
