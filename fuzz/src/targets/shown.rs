//! Text on its way to the terminal.

use afterword::config::theme::ThemeName;
use afterword::ui::text;
use afterword::ui::widget::markdown;

use super::chosen;

/// Says whether a terminal would do something with the character other than show it.
fn acts(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
        || matches!(
            letter,
            '\u{61c}' | '\u{2028}' | '\u{2029}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// Markdown at any width: every row fits, and none holds what acts.
pub fn markdown(bytes: &[u8]) {
    let (width, bytes) = chosen(bytes);
    let source = String::from_utf8_lossy(bytes);
    let theme = ThemeName::Dark.theme(false, false);
    let width = u16::from(width).max(2);
    for row in markdown::lines(&source, width, &theme) {
        let shown: String = row.spans.iter().map(|span| span.content.as_ref()).collect();
        assert!(!shown.chars().any(acts), "{shown:?}");
        // A sign made of joined ones may be wider than the column, and is a row of its own then.
        let is_wide = shown.contains('\u{200d}');
        assert!(
            is_wide || text::width(&shown) <= usize::from(width),
            "{shown:?}"
        );
    }
}

/// Making it harmless twice changes nothing more; what was cut fits; what was wrapped is all there.
pub fn sanitize(bytes: &[u8]) {
    let (cells, bytes) = chosen(bytes);
    let source = String::from_utf8_lossy(bytes);
    let once = text::sanitize(&source);
    assert_eq!(text::sanitize(&once), once);
    assert!(
        !once.chars().any(|letter| letter != '\n' && acts(letter)),
        "{once:?}"
    );
    let cells = usize::from(cells);
    assert!(text::width(&text::truncate(&once, cells)) <= cells);
    assert!(text::fitting(&once, cells) <= once.len());
    let letters = |text: &str| {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .count()
    };
    let rows = text::wrap(&once, u16::try_from(cells.max(1)).expect("a byte"));
    let kept: usize = rows.into_iter().map(|row| letters(&once[row])).sum();
    assert_eq!(kept, letters(&once));
}
