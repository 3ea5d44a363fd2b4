//! Text as it comes in: pasted, piped, or typed on a strange keyboard.

/// Makes text plain: one kind of line end, no control characters, tabs as four spaces.
///
/// CR LF, CR, VT, FF, NEL, U+2028 and U+2029 become LF. A tab becomes four spaces. Every other C0 and C1 control
/// (escape among them) and every byte-order mark is dropped, so that no text can steer a terminal.
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut after_cr = false;
    for letter in text.chars() {
        match letter {
            '\n' if after_cr => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                plain.push('\n');
            }
            '\t' => plain.push_str("    "),
            '\u{feff}' => {}
            letter if letter.is_control() => {}
            letter => plain.push(letter),
        }
        after_cr = letter == '\r';
    }
    plain
}

/// Makes text plain and fit for one line: every line end becomes a space, and the ends are trimmed.
#[must_use]
pub fn one_line(text: &str) -> String {
    normalise(text).replace('\n', " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_line_end_becomes_a_line_feed() {
        let text = "a\r\nb\rc\nd\u{2028}e\u{2029}f\u{b}g\u{c}h\u{85}i\r\r\n";
        assert_eq!(normalise(text), "a\nb\nc\nd\ne\nf\ng\nh\ni\n\n");
    }

    #[test]
    fn an_escape_sequence_loses_its_escape_and_its_bell() {
        assert_eq!(
            normalise("\u{1b}]0;title\u{7}text\u{9b}31m"),
            "]0;titletext31m"
        );
    }

    #[test]
    fn a_tab_becomes_four_spaces_and_a_byte_order_mark_nothing() {
        assert_eq!(normalise("\u{feff}\tone\u{0}\u{7f}"), "    one");
    }

    #[test]
    fn one_line_has_no_line_end() {
        assert_eq!(one_line(" a\r\nb\tc \n"), "a b    c");
    }

    proptest! {
        #[test]
        fn no_control_but_the_line_feed_is_left(text in "\\PC*|(.|\\n)*") {
            prop_assert!(normalise(&text).chars().all(|letter| letter == '\n' || !letter.is_control()));
        }

        #[test]
        fn plain_text_stays_as_it_is(text in any::<String>()) {
            let plain = normalise(&text);
            prop_assert_eq!(normalise(&plain), plain);
        }
    }
}
