//! A drawing inside the page: marks and words, each word escaped.

use std::fmt::Write as _;

/// Holds a drawing of some width and height, in pixels.
#[derive(Debug, Clone)]
pub struct Drawing {
    wide: f32,
    high: f32,
    marks: String,
}

/// Names the end of a word that stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// The width of a usual letter at the usual size.
const LETTER: f32 = 5.4;

impl Drawing {
    /// Begins a drawing.
    #[must_use]
    pub const fn new(wide: f32, high: f32) -> Self {
        Self {
            wide,
            high,
            marks: String::new(),
        }
    }

    /// Draws a bar; its class gives the colour.
    pub fn bar(&mut self, class: &str, [x, y]: [f32; 2], [wide, high]: [f32; 2]) {
        self.mark(format_args!(
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{wide:.1}" height="{high:.1}"/>"#
        ));
    }

    /// Draws a line.
    pub fn line(&mut self, class: &str, [x1, y1]: [f32; 2], [x2, y2]: [f32; 2]) {
        self.mark(format_args!(
            r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#
        ));
    }

    /// Writes words on one line, in at most so many pixels.
    pub fn words(&mut self, anchor: Anchor, [x, y]: [f32; 2], room: f32, words: &str) {
        let class = anchor.class();
        let words = escaped(&fitted(words, room));
        self.mark(format_args!(
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}">{words}</text>"#
        ));
    }

    /// Writes words upwards to the right, in at most so many pixels.
    pub fn slanted(&mut self, [x, y]: [f32; 2], room: f32, words: &str) {
        let words = escaped(&fitted(words, room));
        self.mark(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" transform="rotate(-52 {x:.1} {y:.1})">{words}</text>"#
        ));
    }

    /// Writes a number on a dark mark.
    pub fn number(&mut self, class: &str, [x, y]: [f32; 2], number: usize) {
        self.mark(format_args!(
            r#"<text class="m {class}" x="{x:.1}" y="{y:.1}">{number}</text>"#
        ));
    }

    /// Ends the drawing; `told` says in words what it shows.
    #[must_use]
    pub fn done(self, told: &str) -> String {
        let Self { wide, high, marks } = self;
        let told = escaped(told);
        format!(
            r#"<svg viewBox="0 0 {wide:.0} {high:.0}" role="img" aria-label="{told}">{marks}</svg>"#
        )
    }

    fn mark(&mut self, mark: std::fmt::Arguments<'_>) {
        self.marks
            .write_fmt(mark)
            .expect("a String takes all that is written to it");
        self.marks.push('\n');
    }
}

impl Anchor {
    const fn class(self) -> &'static str {
        match self {
            Self::Start => "s",
            Self::Middle => "m",
            Self::End => "e",
        }
    }
}

/// Cuts words to some pixels.
fn fitted(words: &str, room: f32) -> String {
    let mut left = room;
    let fits = |_: &char| {
        left -= LETTER;
        left >= 0.0
    };
    let kept: String = words.chars().take_while(fits).collect();
    if kept.len() == words.len() {
        return kept;
    }
    let mut kept: Vec<char> = kept.chars().collect();
    kept.pop();
    format!("{}…", kept.into_iter().collect::<String>().trim_end())
}

/// Makes a text harmless between marks and inside quotes. Controls become blanks.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ if letter.is_control() => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_mark() {
        let mut drawing = Drawing::new(10.0, 10.0);
        drawing.words(
            Anchor::Start,
            [0.0, 0.0],
            200.0,
            "<script>a & \"b\"\u{7}</script>",
        );
        let done = drawing.done("\"><script>");
        assert!(!done.contains("<script"), "{done}");
        assert!(done.contains("&lt;script&gt;a &amp; &quot;b&quot; &lt;/script&gt;"));
    }

    #[test]
    fn words_are_cut_to_their_room() {
        assert_eq!(fitted("silence", 100.0), "silence");
        assert_eq!(fitted("silence", 27.0), "sile…");
        assert_eq!(fitted("silence", 0.0), "…");
    }
}
