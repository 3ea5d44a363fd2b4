//! What leaves the journal, as text and bytes. Pure: writing a file is someone else's job.
//!
//! ```text
//!   Entry -> Piece (coarse dates, private answers left out) -> checked (what the guard finds) -> Exporter -> Parcel
//! ```
//!
//! Whatever leaves goes this way, on the screen and on the command line. In a file the notes are no longer encrypted,
//! unless the parcel is sealed to somebody's key; every text that tells of it says so, and none says "anonymous".

pub mod account;
pub mod checked;
pub mod coarse;
pub mod exporter;
pub mod format;
pub mod json;
pub mod markdown;
pub mod parcel;
pub mod piece;
pub mod report;
pub mod sheet;
pub mod supervision;
pub mod terms;
pub mod text;
