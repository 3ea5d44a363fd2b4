//! What can be asked for during a session.

/// Names what can be asked for on the way; it counts from the next breath on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Half a second longer for in and out together.
    Slower,
    /// Half a second shorter.
    Faster,
    /// One level back: first without holds, then quicker and smaller; the pace stays there.
    TooMuch,
    /// The session ends with the out-breath of the breath under way.
    End,
}
