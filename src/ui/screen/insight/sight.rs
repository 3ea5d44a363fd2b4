//! What a picture is drawn with.

use crate::app::desk::Desk;
use crate::app::screen::insight::board::Board;
use crate::app::screen::insight::{Insight, Seen};
use crate::config::theme::Theme;
use crate::ui::screen::insight::words::Speaker;

/// Holds the state of the screen, the picture that is open, the words and the styles.
pub struct Sight<'a> {
    /// The screen: what is chosen.
    pub insight: &'a Insight,
    /// The figures.
    pub seen: &'a Seen,
    /// The picture that is open, as rows and cells.
    pub board: &'a Board,
    /// What all screens see.
    pub desk: &'a Desk,
    /// What finds words.
    pub speaker: Speaker<'a>,
    /// The styles.
    pub theme: Theme,
}
