//! What a terminal says of the mouse, in the form that xterm calls SGR (its mode 1006): `ESC [ < 0 ; 12 ; 5 M`.

use crate::app::mouse::{Kind, Mouse};

/// The bits of a report that name keys held with the button.
const HELD: u32 = 4 + 8 + 16;

/// Reads what stands between `ESC [ <` and the last byte; nothing when it is a movement, a release, another button, or no
/// report at all.
pub(super) fn report(parameters: &[u8], last: u8) -> Option<Mouse> {
    if last != b'M' {
        return None; // `m` is a release
    }
    let text = std::str::from_utf8(parameters).ok()?;
    let mut fields = text.split(';').map(number);
    let (button, column, row) = (fields.next()??, fields.next()??, fields.next()??);
    if fields.next().is_some() {
        return None;
    }
    Some(Mouse {
        kind: kind(button & !HELD)?,
        column: cell(column)?,
        row: cell(row)?,
    })
}

const fn kind(button: u32) -> Option<Kind> {
    match button {
        0 => Some(Kind::Press),
        64 => Some(Kind::WheelUp),
        65 => Some(Kind::WheelDown),
        _ => None,
    }
}

/// Reads digits; a sign that a parser of numbers would take is none.
fn number(digits: &str) -> Option<u32> {
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    is_plain.then(|| digits.parse().ok())?
}

/// Terminals count from 1.
fn cell(place: u32) -> Option<u16> {
    u16::try_from(place.checked_sub(1)?).ok()
}
