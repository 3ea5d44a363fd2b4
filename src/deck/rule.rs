//! The branches of a deck, as data: conditions on answers and what follows from them.

/// Holds one rule: when all its conditions hold, all its effects do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rule {
    /// What must hold, all of it.
    pub when: Vec<Condition>,
    /// What then happens.
    pub then: Vec<Effect>,
}

/// Holds a test of one step's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The step, by its place in the deck.
    pub step: usize,
    /// What its answer must be like.
    pub test: Test,
}

/// Names a test. Every test but [`Test::Empty`] fails on a step without an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// `>= N`: a scale's value, or the number of items chosen.
    AtLeast(u8),
    /// `< N`
    Below(u8),
    /// `>= STEP`: at least the value of another scale, by its place.
    AtLeastStep(usize),
    /// `< STEP`
    BelowStep(usize),
    /// `is ITEM`: this item and no other.
    Is(String),
    /// `has ITEM`: this item among others.
    Has(String),
    /// `drops N`: a scale lies at least so far under the usual value for this alias.
    Drops(u8),
    /// `empty`: not reached, skipped, or nothing given.
    Empty,
    /// `given`: the opposite.
    Given,
}

/// Names what a rule does. Steps stand by their place in the deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Leaves a step out.
    Skip(usize),
    /// Brings up a hidden step: a card, an offer, or one question more.
    Show(usize),
    /// Lets two neighbouring runs of steps change places.
    Swap(Vec<usize>, Vec<usize>),
    /// Marks an item of a choice before it is seen.
    Preselect(usize, String),
    /// Asks a step with other words.
    Ask(usize, String),
    /// Gives a step another help line.
    Help(usize, String),
    /// Offers a deck after this one.
    After(String),
    /// Puts a label on the note.
    Tag(String),
    /// Ends the deck after the steps that the condition names and those that this rule shows.
    End,
}

impl Rule {
    /// Gives the last step that the conditions look at.
    #[must_use]
    pub fn decided_at(&self) -> usize {
        let steps = self.when.iter().flat_map(Condition::steps);
        steps.max().unwrap_or(0)
    }
}

impl Test {
    /// Gives the item that the test names.
    #[must_use]
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Is(item) | Self::Has(item) => Some(item),
            _ => None,
        }
    }
}

impl Condition {
    /// Gives the steps that the condition looks at, one or two.
    pub fn steps(&self) -> impl Iterator<Item = usize> {
        let other = match self.test {
            Test::AtLeastStep(step) | Test::BelowStep(step) => Some(step),
            _ => None,
        };
        std::iter::once(self.step).chain(other)
    }
}
