//! Hostile texts on every screen, as bytes for a terminal: only what the program itself means to write (T46).

use afterword::tui::window::Window;
use afterword::ui;
use afterword::ui::widget::{ink, markdown};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::escapes::foreign;
use crate::every_screen::each;
use crate::harness::Harness;
use crate::payloads::payloads;
use crate::wire::Line;

/// Gives the bytes that a buffer is for a terminal.
fn sent(buffer: &Buffer) -> Vec<u8> {
    let line = Line::default();
    let mut backend = CrosstermBackend::new(line.clone());
    let empty = Buffer::empty(buffer.area);
    let cells = empty.diff(buffer);
    backend.draw(cells.into_iter()).expect("it is written");
    Backend::flush(&mut backend).expect("it is written");
    line.0.take()
}

fn frame(h: &Harness, (width, height): (u16, u16)) -> Vec<u8> {
    let line = Line::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let options = TerminalOptions { viewport };
    let backend = CrosstermBackend::new(line.clone());
    let mut terminal = Terminal::with_options(backend, options).expect("a fixed size");
    terminal
        .draw(|frame| ui::draw(&h.app, frame))
        .expect("drawn");
    drop(terminal);
    line.0.take()
}

#[test]
fn more_than_120_payloads_on_every_screen_steer_nothing() {
    let all = payloads();
    assert!(all.len() >= 120, "{}", all.len());
    let (mut frames, mut seen) = (0, 0);
    for some in all.chunks(3) {
        let text = format!("evil{}end", some.join("+"));
        for (name, h) in each(&text) {
            for size in [(80, 24), (40, 12)] {
                let bytes = frame(&h, size);
                frames += 1;
                seen += usize::from(bytes.windows(4).any(|four| four == b"evil"));
                assert_eq!(foreign(&bytes), [], "{name}: {text:?}");
            }
        }
    }
    println!("{} payloads, {frames} frames", all.len());
    assert!(
        seen * 3 > frames,
        "a control: {seen} of {frames} frames show the text"
    );
}

/// Draws strings by chance in the two ways in which text becomes cells, and looks at the bytes.
fn draw_strings(count: u32) {
    const SIGNS: &[&str] = &[
        "\x1b",
        "[",
        "]",
        "52;",
        "\x07",
        "\\",
        "\u{9b}",
        "\u{202e}",
        "\u{2028}",
        "\u{e0041}",
        "\u{301}",
        "\t",
        "\r",
        "\x08",
        "\x7f",
        "a",
        " ",
        "今",
        "👩",
        "\u{200d}",
        "#",
        "*",
        "`",
        ">",
        "- ",
        "\n",
        "(",
        ")",
        "\0",
        "é",
        "\u{feff}",
        "\u{200f}",
    ];
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    };
    let area = Rect::new(0, 0, 30, 8);
    let theme = afterword::config::theme::Theme::default();
    for _ in 0..count {
        let mut text = String::new();
        for _ in 0..next(24) {
            if next(8) == 0 {
                let code = u32::try_from(next(0x11_0000)).expect("a code");
                text.extend(char::from_u32(code));
            } else {
                text.push_str(SIGNS[next(SIGNS.len())]);
            }
        }
        let mut buffer = Buffer::empty(area);
        ink::put(&mut buffer, area, (0, 0), &text, Style::new());
        for (y, row) in (1..8).zip(markdown::lines(&text, 30, &theme)) {
            buffer.set_line(0, y, &row, 30);
        }
        assert_eq!(foreign(&sent(&buffer)), [], "{text:?}");
    }
}

#[test]
fn strings_by_chance_steer_nothing() {
    draw_strings(20_000);
}

#[test]
#[ignore = "minutes: .ci/release-tier strings"]
fn a_million_strings_by_chance_steer_nothing() {
    draw_strings(1_000_000);
}

#[test]
fn a_cell_that_is_set_past_the_door_would_steer_and_is_seen() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
    buffer[(1, 0)].set_symbol("\x1b]0;owned\x07");
    assert!(!foreign(&sent(&buffer)).is_empty());
    let _: fn() -> Window = Window::stdout; // which stops it once more: `tui/window.rs`
}

#[test]
fn no_paste_on_any_screen_is_taken_for_a_key() {
    use afterword::app::effect::Effect;
    use afterword::app::msg::Msg;
    let keys = [
        "q",
        "Q",
        "y",
        "\x11",
        "\x03",
        "\x0c",
        "\x10",
        "\x13",
        "\r",
        "\x1b",
        ":quit\r",
        "\x1b[201~q\x11",
    ];
    let all = payloads();
    let pasted: Vec<_> = all.iter().map(String::as_str).chain(keys).collect();
    assert!(pasted.len() >= 100);
    for (name, mut h) in each("zanzibar") {
        let before = format!("{:?}", h.app.screen())
            .split('(')
            .next()
            .map(str::to_owned);
        for text in &pasted {
            h.send(Msg::Paste((*text).to_owned()));
        }
        h.send(Msg::Paste("q".repeat(2 * 1024 * 1024)));
        let after = format!("{:?}", h.app.screen())
            .split('(')
            .next()
            .map(str::to_owned);
        assert_eq!(before, after, "{name}");
        let is_quiet = |effect: &Effect| {
            matches!(
                effect,
                Effect::Keep(_) | Effect::JudgePhrase(_) | Effect::Forget(_)
            )
        };
        assert!(h.effects.iter().all(is_quiet), "{name}: {:?}", h.effects);
        assert!(h.app.overlay().is_none(), "{name}");
    }
}
