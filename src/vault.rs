//! Bytes on disk: keys, sealed objects, and the write protocol. The only user of age.
//!
//! Nothing here knows what a note is. [`object`] turns a text into a sealed, padded, encrypted
//! file and back; [`files`] makes such a file durable; [`keyring`] and [`identity`] hold what opens
//! it; [`state`] is what stays on this machine. The rules are those of format 1:
//!
#![doc = include_str!("../FORMAT.md")]

pub mod cipher;
pub mod error;
pub mod files;
pub mod identity;
pub mod keyring;
pub mod kit;
pub mod letter;
pub mod manifest;
pub mod object;
pub mod pad;
pub mod passphrase;
pub mod places;
pub mod prescan;
pub mod random;
pub mod readme;
pub mod seal;
pub mod seen;
pub mod snapshot;
pub mod state;
pub mod strength;
pub mod words;
