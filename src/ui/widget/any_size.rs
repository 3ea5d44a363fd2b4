//! Every widget at every size, down to nothing.

use std::time::Duration;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use crate::app::editor::Editor;
use crate::app::editor::place::Place;
use crate::app::option_grid::Options;
use crate::breath::pattern::Pattern;
use crate::breath::plan::{Plan, START};
use crate::config::Shape;
use crate::config::theme::Theme;
use crate::ui::widget::breath::Breath;
use crate::ui::widget::choices::Choices;
use crate::ui::widget::column;
use crate::ui::widget::dialog::Dialog;
use crate::ui::widget::dots::Dots;
use crate::ui::widget::field::Field;
use crate::ui::widget::footer::{Footer, Hint};
use crate::ui::widget::header::Header;
use crate::ui::widget::list::{List, Row};
use crate::ui::widget::notice::Notice;
use crate::ui::widget::page::Page;
use crate::ui::widget::prose::Prose;
use crate::ui::widget::scale::Scale;
use crate::ui::widget::spinner::Spinner;
use crate::ui::widget::time_bar::TimeBar;

/// Draws every widget into the same area, text of all kinds in each.
fn draw_all(area: Rect, buf: &mut Buffer, text: &str, number: usize) {
    let theme = Theme::default();
    let hints = [Hint::new("esc", text), Hint::new(text, "back")];
    let time = Duration::from_millis(number as u64 * 777);
    Header {
        theme: &theme,
        place: text,
        dots: Some(Dots {
            done: number,
            total: number + 3,
        }),
        right: text,
        sign: "",
    }
    .render(area, buf);
    Footer {
        theme: &theme,
        hints: &hints,
    }
    .render(area, buf);
    TimeBar {
        theme: &theme,
        left: time,
        total: time * 2,
        words: text,
    }
    .render(area, buf);
    let row = |at: usize| Row {
        text: format!("{at} {text}").into(),
        aside: text.into(),
    };
    List {
        theme: &theme,
        count: number,
        selected: Some(number / 2),
        row: &row,
    }
    .render(area, buf);
    let options = vec![text; number];
    for (many, pairs) in [(true, true), (true, false), (false, true), (false, false)] {
        let look = Options {
            labels: &options,
            glosses: &options,
            many,
            pairs,
        };
        let choices = Choices {
            theme: &theme,
            options: look,
            grid: look.grid(area.width, area.height),
            chosen: &[0, 2],
            cursor: (number > 0).then_some(number / 2),
        };
        choices.render(area, buf);
        let at = choices.cursor(area);
        assert!(at.is_none_or(|at| area.contains(at)));
    }
    let scale = Scale {
        theme: &theme,
        value: u8::try_from(number % 12).ok(),
        low: text,
        high: text,
    };
    scale.render(area, buf);
    assert!(scale.cursor(area).is_none_or(|at| area.contains(at)));
    Dialog {
        theme: &theme,
        question: text,
        detail: text,
        keys: &hints,
    }
    .render(area, buf);
    Spinner {
        theme: &theme,
        label: text,
        elapsed: time,
        is_still: number.is_multiple_of(2),
    }
    .render(area, buf);
    Notice {
        theme: &theme,
        text,
        is_warning: true,
    }
    .render(area, buf);
    Prose::new(text, theme.text).render(area, buf);
    draw_breath(area, buf, &theme, time);
    draw_editors(area, buf, &theme, text, number);
}

fn draw_breath(area: Rect, buf: &mut Buffer, theme: &Theme, time: Duration) {
    let plan = Plan::new(Pattern::default(), Duration::from_secs(60), START);
    let beat = plan.at(time).expect("a moment of the session");
    for shape in [
        Shape::Circle,
        Shape::Column,
        Shape::Sweep,
        Shape::Box,
        Shape::Words,
    ] {
        let breath = Breath {
            theme,
            beat,
            shape,
            counts: false,
            is_paused: false,
        };
        breath.render(area, buf);
        assert!(breath.cursor(area).is_none_or(|at| area.contains(at)));
    }
}

fn draw_editors(area: Rect, buf: &mut Buffer, theme: &Theme, text: &str, number: usize) {
    let marks = [(Place::new(0, 0)..Place::new(0, 4), theme.accent)];
    let inside = |at: Option<Position>| at.is_none_or(|at| area.contains(at));
    for is_covered in [true, false] {
        let editor = Editor::new(text);
        let page = Page {
            is_covered,
            marks: &marks,
            hint: text,
            is_open: number.is_multiple_of(2),
            ..Page::new(theme, &editor)
        };
        assert!(inside(page.draw(area, buf)));
        assert_eq!(
            page.draw(area, buf).is_none(),
            area.intersection(buf.area).is_empty()
        );
    }
    let mut secret = Editor::secret();
    let _ = secret.paste(text);
    for editor in [Editor::line(text), secret] {
        for (is_open, is_covered) in [(true, true), (true, false), (false, true)] {
            let field = Field {
                hint: text,
                is_open,
                is_covered,
                ..Field::new(theme, &editor)
            };
            assert!(inside(field.draw(area, buf)));
        }
    }
}

proptest! {
    #[test]
    fn no_widget_panics_or_loses_the_cursor_at_any_size(
        width in 0u16..=130, height in 0u16..=45, x in 0u16..3, y in 0u16..3, number in 0usize..40,
        text in "[a-zA-Z 今日👩‍⚕️e\u{301}\n\u{1b}\u{202e}\u{200b}\t-]{0,90}"
    ) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        draw_all(Rect::new(x, y, width.saturating_sub(x), height.saturating_sub(y)), &mut buf, &text, number);
        draw_all(Rect::new(x, y, width, height), &mut buf, &text, number);
    }
}

#[test]
fn no_widget_panics_at_any_small_size() {
    for (width, height) in (0..25).flat_map(|width| (0..9).map(move |height| (width, height))) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw_all(area, &mut buf, "Where did it land in the body? 今日は", 12);
        for part in [column::centred(area, column::TEXT), column::middle(area, 3)] {
            assert_eq!(part.intersection(area), part, "{width}x{height}");
        }
    }
}
