//! Why a passphrase is easy to guess, in words.

use crate::vault::strength::Advice;
use crate::words::say;

/// Says it in one clause.
#[must_use]
pub fn why(advice: Advice) -> &'static str {
    match advice {
        Advice::Known => say("errors-easy-known"),
        Advice::OneWord => say("errors-easy-one-word"),
        Advice::Name => say("errors-easy-name"),
        Advice::Date => say("errors-easy-date"),
        Advice::Pattern => say("errors-easy-pattern"),
        Advice::Repeated => say("errors-easy-repeated"),
        Advice::Short => say("errors-easy-short"),
    }
}
