//! Patterns of characters: each compiled once, when first asked for, and matched in linear time.

/// Names a pattern: `pattern!(NAME, r"..")` makes a static [`Regex`](regex::Regex).
///
/// Borders of words are those of ASCII (`(?-u:\b)`): the engine then stays on its fast path in any text.
macro_rules! pattern {
    ($(#[$doc:meta])* $name:ident, $($text:literal),+ $(,)?) => {
        $(#[$doc])*
        static $name: std::sync::LazyLock<regex::Regex> = std::sync::LazyLock::new(|| {
            regex::Regex::new(concat!($($text),+)).expect("a pattern of this program compiles")
        });
    };
}
pub(crate) use pattern;
