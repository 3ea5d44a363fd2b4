//! The README's picture: made from the program's own frames, so that it cannot tell of another program.

use std::fs::{self, File};
use std::io::Write;

use afterword::demo::{SEED, revisions};

use crate::harness::{Harness, Start, today};
use crate::screen::Screen;
use crate::svg::svg;

#[test]
fn the_readme_shows_the_screen_as_it_is() {
    let mut h = Harness::start(Start::Open(revisions(SEED, today()), Vec::new()));
    // The sample asks about a note whose seven days are over, before its home is seen.
    h.keys("<esc> ? <esc>");
    let screen = Screen::draw(80, 20, |frame| afterword::ui::draw(&h.app, frame));
    let drawn = svg(&screen, "The start of Afterword");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures/home.svg");
    let kept = fs::read_to_string(path).unwrap_or_default();
    if kept != drawn {
        let mut file = File::create(format!("{path}.new")).expect("the picture's folder");
        file.write_all(drawn.as_bytes())
            .expect("the picture's folder");
    }
    assert!(
        kept == drawn,
        "home.svg.new is another picture: look at it, and rename it if it is right"
    );
}
