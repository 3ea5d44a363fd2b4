//! Draws what the program shows. Pure: it reads the state and fills a frame.

pub mod text;
pub mod widget;
