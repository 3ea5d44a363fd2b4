//! What a frame of the breathing screen sends to the terminal: it may be far away.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::Duration;

use afterword::ui;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::harness::{Harness, Start};

const FRAME: Duration = Duration::from_millis(33);
/// The most bytes of one frame.
const MOST: usize = 1_500;

/// Collects what is written.
#[derive(Clone, Default)]
pub struct Line(pub Rc<RefCell<Vec<u8>>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Breathes in a window of some size and gives the bytes of every frame but the first.
fn frames(h: &mut Harness, width: u16, height: u16, time: Duration) -> Vec<usize> {
    let line = Line::default();
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let mut terminal = Terminal::with_options(
        CrosstermBackend::new(line.clone()),
        TerminalOptions { viewport },
    )
    .expect("a terminal of a fixed size");
    let mut draw = |h: &Harness| {
        line.0.borrow_mut().clear();
        terminal
            .draw(|frame| ui::draw(&h.app, frame))
            .expect("it draws");
        line.0.borrow().len()
    };
    assert!(draw(h) > MOST / 2, "the first frame has everything");
    let count = time.as_millis() / FRAME.as_millis();
    (0..count)
        .map(|_| {
            h.wait(FRAME);
            draw(h)
        })
        .collect()
}

#[test]
fn a_frame_of_any_shape_is_small_however_large_the_window_is() {
    for (width, height) in [(80, 24), (200, 60)] {
        for shapes in ["", "s", "s s"] {
            let mut h = Harness::start(Start::Locked);
            h.keys("b").keys(shapes);
            let sizes = frames(&mut h, width, height, Duration::from_secs(6));
            let most = sizes.iter().max().copied().unwrap_or(0);
            let mean = sizes.iter().sum::<usize>() / sizes.len();
            println!("{width}x{height} {shapes:?}: {most} at most, {mean} on average");
            assert!(most <= MOST, "{width}x{height} {shapes:?}: {most}");
        }
    }
}

#[test]
fn a_paused_breath_sends_nothing_that_changes() {
    let mut h = Harness::start(Start::Locked);
    h.keys("b").wait(Duration::from_secs(1)).keys("<space>");
    let sizes = frames(&mut h, 80, 24, Duration::from_secs(1));
    let cursor_alone = 40;
    assert!(sizes.iter().all(|bytes| *bytes < cursor_alone), "{sizes:?}");
}
