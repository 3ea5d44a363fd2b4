//! Frames as text, as text with styles, and as pictures: the tools that other tests show screens with.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::style::{Style, Stylize};
use ratatui::text::Line;

use crate::screen::Screen;
use crate::svg::svg;

fn sample(frame: &mut Frame<'_>) {
    let area = frame.area();
    frame.render_widget(
        Line::from(vec!["a ".into(), "今日".bold().cyan(), " <b>".dim()]),
        area,
    );
    frame.buffer_mut().set_style(area, Style::new().italic());
    frame.set_cursor_position(Position::new(1, 0));
}

#[test]
fn a_frame_is_rows_then_runs_of_styles_then_the_cursor() {
    let screen = Screen::draw(12, 1, sample);
    assert_eq!(screen.text(), "a 今日 <b>\n");
    assert_eq!(
        screen.text_and_styles(),
        "a 今日 <b>\n0: 0-1 italic\n0: 2-5 cyan bold italic\n0: 6-9 dim italic\n0: 10-11 italic\ncursor 1,0\n"
    );
}

#[test]
fn a_frame_without_width_or_height_is_text_too() {
    for (width, height) in [(0, 0), (0, 3), (4, 0)] {
        let screen = Screen::draw(width, height, |_| {});
        assert_eq!(screen.text(), "\n".repeat(usize::from(height)));
        assert!(screen.text_and_styles().ends_with("no cursor\n"));
        assert!(svg(&screen, "nothing").ends_with("</svg>\n"));
    }
}

#[test]
fn a_picture_places_wide_signs_on_the_grid_and_escapes_what_xml_would_read() {
    let picture = svg(&Screen::draw(12, 1, sample), "a \"title\" & more");
    let grid = |column: u16| format!("<text x=\"{}\"", 16 + column * 9);
    for (column, sign) in [(2, "今"), (4, "日"), (6, "&lt;b&gt;")] {
        let line = picture
            .lines()
            .find(|line| line.contains(sign))
            .expect(sign);
        assert!(line.starts_with(&grid(column)), "{line}");
    }
    assert!(picture.contains("<title>a &quot;title&quot; &amp; more</title>"));
    assert!(!picture.contains("<b>"));
}

#[test]
fn the_same_frame_is_the_same_picture() {
    let picture = || svg(&Screen::draw(30, 4, sample), "sample");
    assert_eq!(picture(), picture());
}
