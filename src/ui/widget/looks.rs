//! How each widget looks where there is room, and what it gives up where there is little.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;

use crate::app::editor::Editor;
use crate::app::editor::command::{Command, Step};
use crate::app::editor::place::Place;
use crate::app::option_grid::Options;
use crate::config::theme::Theme;
use crate::ui::widget::choices::Choices;
use crate::ui::widget::dialog::Dialog;
use crate::ui::widget::dots::Dots;
use crate::ui::widget::field::Field;
use crate::ui::widget::footer::{Footer, Hint};
use crate::ui::widget::header::Header;
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::page::Page;
use crate::ui::widget::scale::Scale;
use crate::ui::widget::time_bar::TimeBar;

/// Gives the rows of a widget, without the blanks at their ends.
fn rows(width: u16, height: u16, widget: impl Widget) -> Vec<String> {
    drawn(width, height, |area, buf| widget.render(area, buf))
}

fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> Vec<String> {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf);
    let row = |y| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>();
    (0..height).map(|y| row(y).trim_end().to_owned()).collect()
}

fn body_options() -> [&'static str; 6] {
    [
        "tight chest",
        "throat",
        "heavy shoulders",
        "stomach",
        "held breath",
        "sleepy",
    ]
}

#[test]
fn the_header_gives_up_its_right_side_first() {
    let theme = Theme::default();
    let dots = Some(Dots { done: 2, total: 6 });
    let header = Header {
        theme: &theme,
        place: "reaction note",
        dots,
        right: "harbour",
        sign: "",
    };
    let row = |width| rows(width, 1, header).remove(0);
    assert_eq!(
        row(80),
        " afterword   reaction note                 ● ● ◐ ○ ○ ○                  harbour"
    );
    assert_eq!(row(44), " afterword   reaction note   3/6    harbour");
    assert_eq!(row(36), " afterword   reaction note   3/6");
    assert_eq!(row(24), " afterword   reaction…");
}

#[test]
fn a_sign_stands_at_the_edge_of_the_header_with_nothing_behind_it() {
    let theme = Theme::default();
    let header = |right| Header {
        theme: &theme,
        place: "list",
        dots: None,
        right,
        sign: "covered",
    };
    let row = |width, right| rows(width, 1, header(right)).remove(0);
    assert_eq!(row(36, "dune"), " afterword   list    covered   dune");
    assert_eq!(row(34, "dune"), " afterword   list         covered");
    assert_eq!(row(34, ""), row(34, "dune"));
}

#[test]
fn a_hint_without_room_for_a_word_is_left_out() {
    let theme = Theme::default();
    let editor = Editor::line("");
    let field = Field {
        hint: "a name",
        ..Field::new(&theme, &editor)
    };
    let row = |width| {
        drawn(width, 1, |area, buf| {
            let _ = field.draw(area, buf);
        })
        .remove(0)
    };
    assert_eq!(row(8), "(a name)");
    assert_eq!(row(5), "(a…)");
    assert_eq!([row(3), row(2), row(1)], [""; 3]);
}

#[test]
fn hints_that_do_not_fit_go_from_the_right() {
    let theme = Theme::default();
    let hints = [
        Hint::new("enter", "next"),
        Hint::new("esc", "back"),
        Hint::new("?", "help"),
    ];
    let row = |width| {
        let footer = Footer {
            theme: &theme,
            hints: &hints,
        };
        rows(width, 1, footer).remove(0)
    };
    assert_eq!(row(40), " enter next   esc back   ? help");
    assert_eq!(row(30), " enter next   esc back");
    assert_eq!(row(9), " esc back");
    assert_eq!(row(6), "");
}

#[test]
fn options_stand_in_two_columns_where_all_fit_and_wrap_where_not() {
    let theme = Theme::default();
    let labels = body_options();
    let options = Options {
        labels: &labels,
        glosses: &[],
        many: true,
        pairs: false,
    };
    let choices = |width, height| Choices {
        theme: &theme,
        options,
        grid: options.grid(width, height),
        chosen: &[0, 2],
        cursor: Some(1),
    };
    assert_eq!(
        rows(60, 3, choices(60, 3)),
        [
            "  1  [x] tight chest            4  [ ] stomach",
            "› 2  [ ] throat                 5  [ ] held breath",
            "  3  [x] heavy shoulders        6  [ ] sleepy",
        ]
    );
    assert_eq!(
        rows(20, 4, choices(20, 4)),
        [
            "  1  [x] tight chest",
            "› 2  [ ] throat",
            "  3  [x] heavy",
            "         shoulders ↓"
        ]
    );
    let area = Rect::new(3, 2, 20, 4);
    assert_eq!(choices(20, 4).cursor(area), Some(Position::new(3, 3)));
}

#[test]
fn glosses_stand_beside_their_options_and_pairs_beside_each_other() {
    let theme = Theme::default();
    let options = Options {
        labels: &["warm", "plain", "cool", "dry", "wet", "new"],
        glosses: &["fond, glad", "even", "away", "", "", ""],
        many: false,
        pairs: false,
    };
    let choices = |options: Options<'static>, height| Choices {
        theme: &theme,
        options,
        grid: options.grid(60, height),
        chosen: &[1],
        cursor: None,
    };
    let glossed = rows(60, 6, choices(options, 6));
    assert_eq!(
        glossed[..2],
        ["  1   warm    fond, glad", "  2 • plain   even"]
    );
    let pairs = Options {
        pairs: true,
        ..options
    };
    let paired = rows(60, 3, choices(pairs, 3));
    assert_eq!(paired[1], "  3   cool                      4   dry");
}

#[test]
fn a_scale_shows_its_number_and_both_ends() {
    let theme = Theme::default();
    let scale = Scale {
        theme: &theme,
        value: Some(7),
        low: "not at all",
        high: "very strongly",
    };
    assert_eq!(
        rows(60, 2, scale),
        [
            " 0    1    2    3    4    5    6   [7]   8    9    10",
            " not at all                              very strongly",
        ]
    );
    let scale = Scale {
        value: Some(10),
        ..scale
    };
    let numbers = rows(36, 1, scale);
    assert_eq!(numbers, [" 0  1  2  3  4  5  6  7  8  9 [10]"]);
    assert_eq!(
        rows(20, 3, scale),
        ["10 of 10", "0 not at all", "10 very strongly"]
    );
}

#[test]
fn time_left_is_a_line_with_words_behind_it() {
    let theme = Theme::default();
    let bar = TimeBar {
        theme: &theme,
        left: Duration::from_secs(130),
        total: Duration::from_secs(195),
        words: "3 min",
    };
    assert_eq!(rows(23, 1, bar), ["──────────╌╌╌╌╌   3 min"]);
    assert_eq!(rows(9, 1, bar), ["3 min"]);
    assert_eq!(rows(6, 1, TimeBar { words: "", ..bar }), ["────╌╌"]);
}

#[test]
fn a_dialog_is_the_only_box_and_keeps_its_keys_where_there_is_little_room() {
    let theme = Theme::default();
    let keys = [Hint::new("y", "leave"), Hint::new("esc", "stay")];
    let dialog = Dialog {
        theme: &theme,
        question: "Leave this note?",
        detail: "It is kept as a draft.",
        keys: &keys,
    };
    assert_eq!(
        rows(30, 7, dialog),
        [
            "╭────────────────────────────╮",
            "│  Leave this note?          │",
            "│                            │",
            "│  It is kept as a draft.    │",
            "│                            │",
            "│  y leave   esc stay        │",
            "╰────────────────────────────╯",
        ]
    );
    assert_eq!(
        rows(20, 2, dialog),
        ["Leave this note?", "y leave   esc stay"]
    );
    assert_eq!(
        rows(16, 3, dialog),
        ["Leave this note?", "y    leave", "esc  stay"]
    );
}

#[test]
fn a_list_marks_its_row_and_says_that_there_is_more() {
    let theme = Theme::default();
    let row = |at: usize| Row {
        text: format!("note {at}").into(),
        aside: "Sun 22 Nov".into(),
    };
    let list = List {
        theme: &theme,
        count: 9,
        selected: Some(4),
        row: &row,
    };
    assert_eq!(
        rows(32, 3, list),
        [
            "  note 3           Sun 22 Nov  ↑",
            "› note 4           Sun 22 Nov",
            "  note 5           Sun 22 Nov  ↓",
        ]
    );
}

#[test]
fn covered_words_are_blocks_and_the_one_being_written_is_not() {
    let theme = Theme::default();
    let editor = Editor::new("the tight 今日 che");
    let shown = |is_open| {
        let page = Page {
            is_covered: true,
            is_open,
            ..Page::new(&theme, &editor)
        };
        drawn(40, 1, |area, buf| _ = page.draw(area, buf)).remove(0)
    };
    assert_eq!(shown(true), "▒▒▒ ▒▒▒▒▒ ▒▒▒▒ che");
    assert_eq!(shown(false), "▒▒▒ ▒▒▒▒▒ ▒▒▒▒ ▒▒▒", "none is being written");
}

#[test]
fn a_line_that_is_not_typed_in_shows_its_start_and_no_open_word() {
    let theme = Theme::default();
    let line = Editor::line("what the body carried");
    let shown = |is_open, is_covered| {
        let field = Field {
            is_open,
            is_covered,
            ..Field::new(&theme, &line)
        };
        drawn(9, 1, |area, buf| _ = field.draw(area, buf)).remove(0)
    };
    assert_eq!(shown(false, false), "what the…");
    assert_eq!(shown(false, true), "▒▒▒▒ ▒▒▒…");
    assert_eq!(shown(true, true), " carried");
}

#[test]
fn the_cursor_stands_where_one_writes() {
    let theme = Theme::default();
    let mut editor = Editor::new("A👩‍⚕️B\nnext");
    let place = |editor: &Editor, width| {
        let area = Rect::new(2, 1, width, 5);
        let mut buf = Buffer::empty(Rect::new(0, 0, 60, 20));
        Page::new(&theme, editor).draw(area, &mut buf)
    };
    assert_eq!(place(&editor, 20), Some(Position::new(6, 2)));
    let _ = editor.perform(Command::Move(Step::Up, false));
    assert_eq!(
        place(&editor, 20),
        Some(Position::new(6, 1)),
        "a family is two cells wide"
    );
    assert_eq!(place(&editor, 0), None);
}

#[test]
fn marks_and_selection_are_seen_without_colour() {
    let theme = Theme::default();
    let mut editor = Editor::new("one two");
    let _ = editor.perform(Command::Move(Step::WordLeft, true));
    let marks = [(
        Place::new(0, 0)..Place::new(0, 3),
        Style::new().add_modifier(Modifier::UNDERLINED),
    )];
    let area = Rect::new(0, 0, 20, 1);
    let mut buf = Buffer::empty(area);
    let page = Page {
        marks: &marks,
        ..Page::new(&theme, &editor)
    };
    page.draw(area, &mut buf);
    let has = |x: u16, modifier| buf[(x, 0)].modifier.contains(modifier);
    assert_eq!(
        [has(2, Modifier::UNDERLINED), has(3, Modifier::UNDERLINED)],
        [true, false]
    );
    assert_eq!(
        [has(3, Modifier::REVERSED), has(4, Modifier::REVERSED)],
        [false, true]
    );
}

#[test]
fn a_long_line_is_scrolled_so_that_its_end_is_seen_and_a_secret_is_dots() {
    let theme = Theme::default();
    let line = Editor::line("what the body carried");
    let field = Field::new(&theme, &line);
    assert_eq!(
        drawn(9, 1, |area, buf| _ = field.draw(area, buf)),
        [" carried"]
    );
    let mut secret = Editor::secret();
    let _ = secret.paste("pass 今");
    let field = Field::new(&theme, &secret);
    assert_eq!(
        drawn(9, 1, |area, buf| _ = field.draw(area, buf)),
        ["••••••"]
    );
}
