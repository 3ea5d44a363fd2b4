//! What is to be handed out of the journal.

use crate::export::sheet::Sheet;
use crate::id::Id;

/// Names what is to leave; [`crate::app::screen::hand_out`] shows it before it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goods {
    /// Some notes, in this order.
    Notes(Vec<Id>),
    /// A page that was made of the journal.
    Sheet(Box<Sheet>),
}
