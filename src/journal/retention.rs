//! What may be let go, when, and what stays of it (domain brief 7.4).
//!
//! Three things follow each other, and none happens by itself:
//!
//! 1. A note becomes *due* by the author's own rules ([`rules`], [`due`]). That only puts it on a list, and only once
//!    the author turned the rules on.
//! 2. The author marks it to be let go. Now it is *in grace* for seven whole days ([`grace`]): it can be read and
//!    taken back.
//! 3. After those days it stands on a list of what can go now, and goes when the author says yes to that list. One line
//!    may stay, as a note of its own ([`distil`]).
//!
//! A clock that is wrong can lengthen a list, never shorten the way: what goes must have been listed and agreed to
//! ([`grace::Listed`]). A hold on the journal, on a word that stands for someone, or on one note stops all of it.

pub mod distil;
pub mod due;
pub mod grace;
pub mod hold;
pub mod rules;
pub mod tally;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod supervised;
#[cfg(test)]
mod tests;
