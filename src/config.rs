//! Settings: what the file says, and what the program makes of it. Pure.

pub mod theme;
