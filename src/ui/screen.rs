//! One file a screen.

pub mod bin;
pub mod breathe;
pub mod guided;
pub mod history;
pub mod home;
pub mod picker;
pub mod reader;
pub mod review;
pub mod setup;
pub mod troubles;
pub mod unlock;
pub mod write;
