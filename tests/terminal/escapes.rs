//! What a program writes to a terminal, taken apart.

/// Names a piece of output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Characters to show.
    Text(String),
    /// A control character.
    Control(u8),
    /// `ESC [` to its last byte, without the two.
    Csi(String),
    /// `ESC ]` to its end, without both.
    Osc(String),
    /// Any other escape sequence, from the byte after `ESC`.
    Other(String),
}

/// Takes output apart.
pub fn pieces(bytes: &[u8]) -> Vec<Piece> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.as_ref();
    let mut found = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (piece, length) = match first {
            '\u{1b}' => escape(&rest[1..]),
            '\0'..='\u{1f}' | '\u{7f}' => (Piece::Control(rest.as_bytes()[0]), 1),
            _ => {
                let end = rest.find(is_c0).unwrap_or(rest.len());
                (Piece::Text(rest[..end].to_owned()), end)
            }
        };
        found.push(piece);
        rest = &rest[length..];
    }
    found
}

const fn is_c0(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}')
}

/// Gives the sequence after an `ESC`, and its length with the `ESC`.
fn escape(rest: &str) -> (Piece, usize) {
    match rest.chars().next() {
        Some('[') => {
            let end = rest[1..].find(|c| matches!(c, '@'..='~'));
            let end = end.map_or(rest.len(), |at| at + 2);
            (Piece::Csi(rest[1..end].to_owned()), end + 1)
        }
        Some(']') => match rest.find(['\u{7}', '\u{1b}']) {
            Some(at) if rest[at..].starts_with('\u{7}') => {
                (Piece::Osc(rest[1..at].to_owned()), at + 2)
            }
            Some(at) if rest[at..].starts_with("\u{1b}\\") => {
                (Piece::Osc(rest[1..at].to_owned()), at + 3)
            }
            _ => (Piece::Other(rest.to_owned()), rest.len() + 1),
        },
        Some(c) => (Piece::Other(c.to_string()), 1 + c.len_utf8()),
        None => (Piece::Other(String::new()), 1),
    }
}

/// Lists the pieces that this program has no business to write: all but the cursor, its shape, colour, wiping, the alternate screen,
/// the mouse, marked pastes, its own constant title, and plain text.
pub fn foreign(bytes: &[u8]) -> Vec<Piece> {
    let is_foreign = |piece: &Piece| match piece {
        Piece::Text(text) => text.chars().any(steers),
        Piece::Control(control) => !matches!(control, b'\r' | b'\n' | 7),
        Piece::Csi(sequence) => !is_known(sequence),
        Piece::Osc(text) => text != "0;afterword",
        Piece::Other(_) => true,
    };
    let mut found: Vec<_> = pieces(bytes).into_iter().filter(is_foreign).collect();
    if std::str::from_utf8(bytes).is_err() {
        found.push(Piece::Other("not UTF-8".into()));
    }
    found
}

fn is_known(sequence: &str) -> bool {
    const WHOLE: [&str; 17] = [
        "?1049h", "?1049l", "?25h", "?25l", "?2004h", "?2004l", "6 q", "0 q", "22;0t", "23;0t",
        "2J", "J", "K", "?1000h", "?1006h", "?1006l", "?1000l",
    ];
    let numbers = |end| {
        sequence
            .strip_suffix(end)
            .is_some_and(|numbers: &str| numbers.chars().all(|c| c.is_ascii_digit() || c == ';'))
    };
    WHOLE.contains(&sequence) || numbers('m') || numbers('H')
}

/// Says whether a character steers a terminal or turns text around.
const fn steers(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

/// Gives the text that was written while the alternate screen was not open.
pub fn outside(bytes: &[u8]) -> String {
    let mut is_open = false;
    let mut text = String::new();
    for piece in pieces(bytes) {
        match piece {
            Piece::Csi(sequence) if sequence == "?1049h" => is_open = true,
            Piece::Csi(sequence) if sequence == "?1049l" => is_open = false,
            Piece::Text(shown) if !is_open => text.push_str(&shown),
            Piece::Control(b'\n') if !is_open => text.push('\n'),
            _ => {}
        }
    }
    text
}

#[test]
fn a_foreign_sequence_is_seen_among_known_ones() {
    let known = b"\x1b[22;0t\x1b]0;afterword\x07\x1b[?1049h\x1b[?1000h\x1b[?1006h\x1b[2J\x1b[3;5Hhello\x1b[38;2;1;2;3m\x1b[?1049l\r\n";
    assert_eq!(foreign(known), []);
    for bad in [
        "\x1b]0;harbour\x07",
        "\x1b]52;c;aGk=\x1b\\",
        "\x1bP+q\x1b\\",
        "\x1bc",
        "\x1b[6n",
        // Every move of the mouse, and focus: the calendar asks for its buttons alone.
        "\x1b[?1003h",
        "\x1b[?1004h",
        "\u{9b}2J",
        "\u{202e}",
        "\x08",
        "\x1b",
        "\x1b[",
        "\x1b]0;",
    ] {
        let bytes = [known, bad.as_bytes(), b"after"].concat();
        assert!(!foreign(&bytes).is_empty(), "{bad:?}");
    }
    assert!(!foreign(b"\x9b2J").is_empty());
}

#[test]
fn text_outside_the_alternate_screen_is_told_from_text_within() {
    let bytes = b"$ \x1b[?1049hsecret\x1b[1;1H\x1b[?1049lafter\r\n\x1b[?1049hmore";
    assert_eq!(outside(bytes), "$ after\n");
}
