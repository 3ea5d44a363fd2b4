//! The neutral words that stand for people: which are in use, what is known of each, and which could be next.
//!
//! The journal holds no link from a word to a person, and nothing here asks for one (domain brief 7.2).

pub mod card;
pub mod nouns;
pub mod proposals;
pub mod roll;
pub mod thread;
