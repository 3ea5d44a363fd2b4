//! A note on the screen: its page for reading, and its row in a list.

pub mod head;
pub mod list;
pub mod mark;
pub mod page;
pub mod pair;
pub mod pane;
pub mod plan;
pub mod scrolled;
