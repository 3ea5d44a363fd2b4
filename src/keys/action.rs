//! Every verb that a key can be bound to.

use std::fmt;

use crate::words::say;

/// Writes the enum, the list of all verbs, their names and their messages from one table.
macro_rules! actions {
    ($($variant:ident $name:literal)*) => {
        /// Names a verb that can be bound to a key; what it does is decided by the screen it reaches.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action {
            $(#[doc = concat!("Stands for `", $name, "`; what it does is said in `prompts/words/en/keys.ftl`.")] $variant,)*
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
            pub fn describe(self) -> &'static str {
                match self { $(Self::$variant => say(concat!("keys-", $name)),)* }
            }
        }
    };
}

actions! {
    Quit "quit"
    Interrupt "interrupt"
    Leave "leave"
    Back "back"
    Help "help"
    Palette "palette"
    Lock "lock"
    Hide "hide"

    Confirm "confirm"
    Skip "skip"
    Up "up"
    Down "down"
    Left "left"
    Right "right"
    PageUp "page-up"
    PageDown "page-down"
    First "first"
    Last "last"
    Toggle "toggle"

    Unlock "unlock"
    Doorway "doorway"
    Reset "reset"
    FullGap "full-gap"
    Breathe "breathe"
    Note "note"
    Write "write"
    Ground "ground"
    CheckIn "check-in"
    Insight "insight"
    Aliases "aliases"
    SessionCard "session-card"
    People "people"
    Supervision "supervision"
    Review "review"
    Calendar "calendar"
    OnThisDay "on-this-day"
    ReadOn "read-on"
    Find "find"
    SavedQueries "saved-queries"
    Line1 "first-line"
    Line2 "second-line"
    Line3 "third-line"
    Line4 "fourth-line"
    Line5 "fifth-line"
    Recall "recall"
    Inbox "inbox"
    Adopt "adopt"
    Restore "restore"
    NotNow "not-now"
    Resume "resume"
    Discard "discard"

    Keys "keys"
    Release "release"
    Rules "rules"
    Will "will"
    Distil "distil"
    Finish "finish"
    Hold "hold"
    Erase "erase"
    EmptyBin "empty-bin"

    LeaveAndKeep "leave-and-keep"
    Save "save"
    NextField "next-field"
    PreviousField "previous-field"
    Undo "undo"
    Redo "redo"
    Cover "cover"
    Outside "outside"
    Count "count"
    SupervisionFlag "supervision-flag"
    SupervisionLine "supervision-line"
    NextStep "next-step"

    Look "look"
    Replace "replace"
    LetStand "let-stand"
    Allow "allow"
    Hints "hints"
    LeaveOut "leave-out"
    PassOver "pass-over"
    HandOut "hand-out"
    Copy "copy"

    Prepare "prepare"
    AfterSupervision "after-supervision"
    NextDate "next-date"
    Log "log"
    Wish "wish"
    Urgency "urgency"
    TakeOff "take-off"
    Private "private"
    Letters "letters"

    Next "next"
    Previous "previous"
    Further "further"
    Nearer "nearer"
    WeekOn "week-on"
    WeekBack "week-back"
    Today "today"
    MarkAll "mark-all"
    Tag "tag"
    Edit "edit"
    History "history"
    Compare "compare"
    Merge "merge"
    TakeFirst "take-first"
    TakeSecond "take-second"
    TakeBoth "take-both"
    Bin "bin"
    UndoBin "undo-bin"
    ShowBin "show-bin"

    Pause "pause"
    Slower "slower"
    Faster "faster"
    TooMuch "too-much"
    End "end"
    Words "words"
    Shape "shape"
    Numbers "numbers"
    Sound "sound"
    Pattern "pattern"
    Anew "anew"
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
