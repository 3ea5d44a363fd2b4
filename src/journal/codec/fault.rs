//! What can be wrong with the text of an object.

/// Names what is wrong with the text of an object. Holds places and names of keys, never the author's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// The text does not begin with a `+++` line.
    #[error("it does not begin with a line of +++")]
    NoFrontMatter,
    /// No second `+++` line ends the front matter.
    #[error("its front matter has no end")]
    Unclosed,
    /// The front matter is longer than [`crate::journal::limits::FRONT_MATTER_BYTES`].
    #[error("its front matter is longer than 64 KiB")]
    FrontMatterTooLong,
    /// The front matter is not TOML.
    #[error("its front matter is not TOML at line {line}")]
    NotToml {
        /// The line of the object, counted from 1.
        line: usize,
    },
    /// The front matter nests deeper than [`crate::journal::limits::TOML_DEPTH`].
    #[error("its front matter nests deeper than 8")]
    TooDeep,
    /// A key that every object has is not there.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// A key holds another type than the format says.
    #[error("`{0}` has the wrong type")]
    WrongType(&'static str),
    /// `id`, `note` or one of `parents` is not 32 lower-case hex digits.
    #[error("`{0}` is not 32 lower-case hex digits")]
    NotAnId(&'static str),
    /// `kind` is none of the five.
    #[error("`kind` is none that this version knows")]
    UnknownKind,
    /// `state` is neither `open` nor `done`.
    #[error("`state` is neither open nor done")]
    UnknownState,
    /// `written` is no date-time with an offset, nor a date with a part of the day.
    #[error("`written` is no time with an offset, nor a day with its part")]
    NotATime,
    /// A rating is no whole number from 0 to 10.
    #[error("a rating is not a whole number from 0 to 10")]
    NotARating,
    /// The title is longer than [`crate::journal::limits::TITLE_CHARS`].
    #[error("the title is longer than 500 characters")]
    TitleTooLong,
    /// There are more than [`crate::journal::limits::TAGS`].
    #[error("there are more than 100 tags")]
    TooManyTags,
    /// The body is longer than [`crate::journal::limits::BODY_BYTES`].
    #[error("the text is longer than 1 MiB")]
    BodyTooLong,
}
