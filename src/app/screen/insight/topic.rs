//! The pictures, in the order in which one turns through them.

/// Names a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// All pictures in a line each, the questions first.
    Overview,
    /// Where each scale usually lies, week by week.
    Bands,
    /// Reaction by alias.
    Reactions,
    /// Reaction by what set it off.
    Triggers,
    /// Whose it mostly was, by month.
    Sources,
    /// What was there, and what was done with reactions.
    Skills,
    /// Strains, and what became of repairs.
    Strains,
    /// Before and after each practice.
    Practices,
    /// Notes by week.
    Load,
    /// Where supervision looked, and what for.
    Supervision,
    /// Aims and what became of them, and what stood in the way of what was right.
    Aims,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Overview,
        Self::Bands,
        Self::Reactions,
        Self::Triggers,
        Self::Sources,
        Self::Skills,
        Self::Strains,
        Self::Practices,
        Self::Load,
        Self::Supervision,
        Self::Aims,
    ];

    /// Gives its place among all.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// Gives the picture so many places on, round and round.
    #[must_use]
    pub const fn turned(self, by: usize) -> Self {
        Self::ALL[(self.place() + by) % Self::ALL.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_in_its_place_and_turning_comes_round() {
        for (place, topic) in Topic::ALL.into_iter().enumerate() {
            assert_eq!(topic.place(), place);
            assert_eq!(topic.turned(Topic::ALL.len()), topic);
            assert_eq!(topic.turned(1).turned(Topic::ALL.len() - 1), topic);
        }
    }
}
