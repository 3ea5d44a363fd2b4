//! Small pieces that screens are made of: each draws itself into an area of any size, from nothing at all upwards.

#[cfg(test)]
mod any_size;
pub mod breath;
pub mod choices;
pub mod column;
pub mod dialog;
pub mod dots;
pub mod field;
pub mod footer;
pub mod glyph;
pub mod header;
pub mod ink;
pub mod list;
#[cfg(test)]
mod looks;
pub mod markdown;
pub mod notice;
pub mod page;
pub mod prose;
pub mod scale;
pub mod setting_row;
pub mod spinner;
pub mod time_bar;
