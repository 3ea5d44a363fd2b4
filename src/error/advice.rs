//! Why a passphrase is easy to guess, in words.

use crate::vault::strength::Advice;

/// Says it in one clause.
#[must_use]
pub const fn why(advice: Advice) -> &'static str {
    match advice {
        Advice::Known => "guessing programs know it",
        Advice::OneWord => "it is one word, or one with small changes",
        Advice::Name => "it is a name",
        Advice::Date => "it is a date or a year",
        Advice::Pattern => "its keys lie beside each other, or follow each other",
        Advice::Repeated => "something in it is repeated",
        Advice::Short => "it is too short",
    }
}
