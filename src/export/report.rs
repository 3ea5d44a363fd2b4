//! One page on what the notes say together: text for a terminal, or a page of marks that needs nothing but itself.
//!
//! ```text
//!   Insight + Names -> told (sections in words) -> plain text
//!                                              \-> page (HTML with drawings) -> Sheet -> checked, then written
//! ```
//!
//! The page holds no script, no address and nothing from elsewhere; no day; and letters where aliases stood, unless
//! the words themselves were asked for.

pub mod counted;
pub mod drawing;
pub mod figures;
pub mod names;
pub mod page;
pub mod plain;
pub mod section;
pub mod told;
