//! Every verb that a key can be bound to.

use std::fmt;

/// Writes the enum, the list of all verbs, their names and their descriptions from one table.
macro_rules! actions {
    ($($variant:ident $name:literal $phrase:literal)*) => {
        /// Names a verb that can be bound to a key; what it does is decided by the screen it reaches.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $(#[doc = concat!("Stands for `", $name, "`: ", $phrase, ".")] $variant,)*
        }

        impl Action {
            const ALL: &[Self] = &[$(Self::$variant),*];

            /// Gives the name that the configuration uses: "leave-and-keep".
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Gives a short phrase for help and footer: "keep and leave".
            #[must_use]
            pub const fn describe(self) -> &'static str {
                match self { $(Self::$variant => $phrase,)* }
            }
        }
    };
}

actions! {
    Quit "quit" "quit"
    Interrupt "interrupt" "ask whether to quit"
    Leave "leave" "leave now"
    Back "back" "back"
    Help "help" "help"
    Palette "palette" "all commands"
    Lock "lock" "lock"
    Hide "hide" "hide the screen"

    Confirm "confirm" "go on"
    Skip "skip" "skip"
    Up "up" "up"
    Down "down" "down"
    Left "left" "left"
    Right "right" "right"
    PageUp "page-up" "a page up"
    PageDown "page-down" "a page down"
    First "first" "to the top"
    Last "last" "to the end"
    Toggle "toggle" "mark"

    Unlock "unlock" "unlock"
    Doorway "doorway" "one minute"
    Reset "reset" "three minutes"
    FullGap "full-gap" "ten minutes"
    Breathe "breathe" "breathe"
    Note "note" "note"
    Write "write" "write freely"
    Ground "ground" "ground"
    CheckIn "check-in" "check in"
    Review "review" "review"
    Find "find" "find"
    Resume "resume" "resume the draft"
    Discard "discard" "discard the draft"

    LeaveAndKeep "leave-and-keep" "leave and keep"
    Save "save" "save"
    NextField "next-field" "next field"
    PreviousField "previous-field" "field before"
    Undo "undo" "undo"
    Redo "redo" "redo"
    Cover "cover" "cover the words"
    Count "count" "count the words"
    SupervisionFlag "supervision-flag" "take to supervision"

    Next "next" "next note"
    Previous "previous" "note before"
    Edit "edit" "edit"
    History "history" "earlier versions"
    Bin "bin" "move to the bin"
    UndoBin "undo-bin" "take back from the bin"
    ShowBin "show-bin" "show the bin"

    Pause "pause" "pause"
    Slower "slower" "slower"
    Faster "faster" "faster"
    TooMuch "too-much" "too much"
    End "end" "end"
    Words "words" "words"
    Shape "shape" "another shape"
    Numbers "numbers" "show seconds"
}

impl Action {
    /// Lists every verb, in the order in which help shows them.
    #[must_use]
    pub const fn all() -> &'static [Self] {
        Self::ALL
    }

    /// Finds the verb of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.name() == name)
    }
}

/// Prints the name.
impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_verb_is_found_by_its_own_name() {
        for action in Action::all() {
            assert_eq!(Action::named(action.name()), Some(*action));
        }
        assert_eq!(Action::named("fly"), None);
    }

    #[test]
    fn names_are_lower_case_words_joined_by_hyphens() {
        for action in Action::all() {
            let plain = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(action.name().chars().all(plain), "{action}");
        }
    }

    #[test]
    fn no_two_verbs_are_described_alike_and_no_phrase_is_long() {
        let phrases: BTreeSet<&str> = Action::all()
            .iter()
            .map(|action| action.describe())
            .collect();
        assert_eq!(phrases.len(), Action::all().len());
        assert!(
            phrases
                .iter()
                .all(|phrase| (2..=24).contains(&phrase.len()))
        );
    }
}
