//! Hides how long a text is: a floor of 4 KiB, then Padmé.
//!
//! Padmé (PETS 2019) rounds a length up so that only its highest bits are left: at most 6.2 % more
//! above the floor, and only 33 different sizes below 16 KiB. The padding is spaces and one LF, so
//! that it disappears in Markdown.

/// All texts up to this length, in bytes, look alike.
pub const FLOOR: usize = 4096;

/// Gives the padded length of a text of `len` bytes.
#[must_use]
pub fn padded_len(len: usize) -> usize {
    let len = len.max(FLOOR);
    let exponent = len.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1 << (exponent - kept)) - 1;
    (len + mask) & !mask
}

/// Says whether a padded text can have this length: one that cannot was cut or extended.
#[must_use]
pub fn is_padded_len(len: usize) -> bool {
    len >= FLOOR && padded_len(len) == len
}

/// Adds spaces and one LF up to the padded length.
pub fn pad(text: &mut Vec<u8>) {
    let target = padded_len(text.len());
    if target > text.len() {
        text.resize(target - 1, b' ');
        text.push(b'\n');
    }
}

/// Takes the padding off: what is left ends in the text's own LF.
#[must_use]
pub fn unpad(padded: &str) -> &str {
    let end = padded.trim_end_matches([' ', '\n']).len();
    let own_line_end = usize::from(padded[end..].starts_with('\n'));
    &padded[..end + own_line_end]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lengths_are_those_of_the_table_in_the_design() {
        for (len, padded) in [
            (0, 4096),
            (300, 4096),
            (4096, 4096),
            (5000, 5120),
            (9000, 9216),
            (20_000, 20_480),
            (70_000, 71_680),
            (1_000_000, 1_015_808),
        ] {
            assert_eq!(padded_len(len), padded, "{len}");
        }
    }

    #[test]
    fn a_text_of_a_padded_length_is_left_as_it_is() {
        for len in [FLOOR, 5120, 20_480] {
            let mut text = vec![b'x'; len];
            pad(&mut text);
            assert_eq!(text, vec![b'x'; len]);
            text.pop();
            pad(&mut text);
            assert_eq!(text, [&vec![b'x'; len - 1][..], b"\n"].concat());
        }
    }

    #[test]
    fn other_lengths_are_told_from_padded_ones() {
        for len in [0, 1, 2048, FLOOR - 1, FLOOR + 1, 5119, 5121, 70_000] {
            assert!(!is_padded_len(len), "{len}");
        }
    }

    proptest! {
        #[test]
        fn a_padded_text_reads_back(text in "(?s).{0,3000}", repeat in 1_usize..4) {
            let text = format!("{}\n", text.repeat(repeat).trim_end_matches([' ', '\n']));
            let mut bytes = text.clone().into_bytes();
            pad(&mut bytes);
            prop_assert!(is_padded_len(bytes.len()));
            prop_assert_eq!(bytes.last(), Some(&b'\n'));
            let padded = String::from_utf8(bytes).unwrap();
            prop_assert_eq!(unpad(&padded), text);
        }

        #[test]
        fn padding_adds_at_most_a_sixteenth(len in FLOOR..64 << 20) {
            let padded = padded_len(len);
            prop_assert!(padded >= len && padded - len <= len / 16);
            prop_assert!(is_padded_len(padded));
        }
    }
}
