//! Where keys are pressed.

use crate::words::say;

/// Names a place on the screen in which keys have their own meaning; each falls back to [`Context::Anywhere`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// All places together.
    Anywhere,
    /// The home screen of an open journal.
    Home,
    /// The home screen before the passphrase.
    Locked,
    /// A guided step without text: a card, a scale, a timed step.
    Guided,
    /// A guided step in which options are marked; letters and digits are the options' keys, never verbs.
    Choices,
    /// A guided step that paces the breath.
    BreathStep,
    /// Any place where text is typed; plain characters are never verbs here.
    Text,
    /// A note's page; plain characters are never verbs here either.
    Write,
    /// The guard's look at what was written.
    Look,
    /// The breathing screen.
    Breathe,
    /// A list of notes or other items.
    List,
    /// What may be let go, and how long notes stay.
    Release,
    /// One note, being read.
    Reader,
    /// A year of days.
    Calendar,
    /// Two versions of a note side by side.
    Versions,
    /// What waits for supervision.
    Supervision,
    /// The card that takes something to supervision; digits choose, and are never verbs.
    Flag,
    /// The agenda for supervision, being read.
    Agenda,
    /// A picture of what the notes say together.
    Insight,
    /// Files that need a look.
    Inbox,
    /// A question over the screen, answered with yes or no.
    Dialog,
}

impl Context {
    /// Lists every context, the common one first.
    pub const ALL: [Self; 21] = [
        Self::Anywhere,
        Self::Home,
        Self::Locked,
        Self::Guided,
        Self::Text,
        Self::Write,
        Self::Choices,
        Self::BreathStep,
        Self::Look,
        Self::Breathe,
        Self::List,
        Self::Release,
        Self::Reader,
        Self::Insight,
        Self::Calendar,
        Self::Versions,
        Self::Supervision,
        Self::Flag,
        Self::Agenda,
        Self::Inbox,
        Self::Dialog,
    ];

    /// Says whether plain characters are text here, and never verbs.
    #[must_use]
    pub const fn is_typed_in(self) -> bool {
        matches!(self, Self::Text | Self::Write)
    }

    /// Gives a short phrase for messages: say("keys-on-the-home-screen").
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Self::Anywhere => say("keys-everywhere"),
            Self::Home => say("keys-on-the-home-screen"),
            Self::Locked => say("keys-on-the-locked-home-screen"),
            Self::Guided => say("keys-in-a-guided-step"),
            Self::Choices => say("keys-where-options-are-chosen"),
            Self::BreathStep => say("keys-in-a-guided-breathing-step"),
            Self::Text => say("keys-where-text-is-typed"),
            Self::Write => say("keys-while-writing-a-note"),
            Self::Look => say("keys-while-looking"),
            Self::Breathe => say("keys-while-breathing"),
            Self::List => say("keys-in-a-list"),
            Self::Release => say("keys-while-letting-go"),
            Self::Reader => say("keys-while-reading-a-note"),
            Self::Calendar => say("keys-in-the-calendar"),
            Self::Versions => say("keys-between-versions"),
            Self::Supervision => say("keys-in-the-supervision-list"),
            Self::Flag => say("keys-on-the-supervision-card"),
            Self::Agenda => say("keys-while-reading-the-agenda"),
            Self::Insight => say("keys-among-the-pictures"),
            Self::Inbox => say("keys-in-the-inbox"),
            Self::Dialog => say("keys-in-a-question"),
        }
    }
}
