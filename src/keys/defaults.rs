//! Which key means what where, before the configuration changes it.

use super::action::Action;
use super::context::Context;

/// Lists the default bindings; the order is the order of help and footer.
///
/// One table for all contexts: a verb of a context hides the verb that the same key has in [`Context::Anywhere`].
pub(super) const DEFAULTS: &[(Context, Bindings)] = &[
    (Context::Home, HOME),
    (Context::Locked, LOCKED),
    (Context::Guided, GUIDED),
    (Context::Choices, CHOICES),
    (Context::BreathStep, BREATH_STEP),
    (Context::Text, TEXT),
    (Context::Write, WRITE),
    (Context::Look, LOOK),
    (Context::Breathe, BREATHE),
    (Context::List, LIST),
    (Context::Release, RELEASE),
    (Context::Reader, READER),
    (Context::Calendar, CALENDAR),
    (Context::Versions, VERSIONS),
    (Context::Supervision, SUPERVISION),
    (Context::Flag, FLAG),
    (Context::Agenda, AGENDA),
    (Context::Insight, INSIGHT),
    (Context::Inbox, INBOX),
    (Context::Dialog, DIALOG),
    (Context::Anywhere, ANYWHERE),
];

type Bindings = &'static [(Action, &'static [&'static str])];

const ANYWHERE: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Back, &["esc", "q"]),
    (Action::Up, &["up", "k"]),
    (Action::Down, &["down", "j"]),
    (Action::Left, &["left", "h"]),
    (Action::Right, &["right", "l"]),
    (Action::PageUp, &["pgup"]),
    (Action::PageDown, &["pgdn"]),
    (Action::First, &["home"]),
    (Action::Last, &["end"]),
    (Action::Help, &["?", "f1"]),
    (Action::Palette, &[":", "ctrl-k"]),
    (Action::Hide, &["ctrl-p"]),
    (Action::Cover, &["ctrl-o"]),
    (Action::Lock, &["ctrl-l"]),
    (Action::Interrupt, &["ctrl-c"]),
    (Action::Leave, &["ctrl-q"]),
];

const HOME: Bindings = &[
    (Action::Doorway, &["1"]),
    (Action::Reset, &["3"]),
    (Action::FullGap, &["0"]),
    (Action::Note, &["n"]),
    (Action::Breathe, &["b"]),
    (Action::Ground, &["g"]),
    (Action::CheckIn, &["c"]),
    (Action::Write, &["w"]),
    (Action::Aliases, &["a"]),
    (Action::SessionCard, &["p"]),
    (Action::People, &["@"]),
    (Action::Supervision, &["s"]),
    (Action::Review, &["r"]),
    (Action::Insight, &["i"]),
    (Action::Calendar, &["y"]),
    (Action::OnThisDay, &["t"]),
    (Action::Find, &["/"]),
    (Action::Line1, &["5"]),
    (Action::Line2, &["6"]),
    (Action::Line3, &["7"]),
    (Action::Line4, &["8"]),
    (Action::Line5, &["9"]),
    (Action::Recall, &["v"]),
    (Action::NotNow, &["-"]),
    (Action::Resume, &["d"]),
    (Action::Discard, &["x"]),
    (Action::Undo, &["u"]),
    (Action::Quit, &["q"]),
    (Action::Release, &["l"]),
    (Action::Inbox, &["I"]),
    (Action::Keys, &["K"]),
];

const LOCKED: Bindings = &[
    (Action::Unlock, &["enter"]),
    (Action::Doorway, &["1"]),
    (Action::Reset, &["3"]),
    (Action::FullGap, &["0"]),
    (Action::Note, &["n"]),
    (Action::Breathe, &["b"]),
    (Action::Ground, &["g"]),
    (Action::CheckIn, &["c"]),
    (Action::Write, &["w"]),
    (Action::SessionCard, &["p"]),
    (Action::Quit, &["q"]),
];

const GUIDED: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Skip, &["tab"]),
    (Action::Back, &["esc", "shift-tab"]),
    (Action::Pause, &["space"]),
    (Action::Save, &["ctrl-s"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
    (Action::SupervisionFlag, &["ctrl-f"]),
];

const CHOICES: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Toggle, &["space"]),
    (Action::Skip, &["tab"]),
    (Action::Back, &["esc", "shift-tab"]),
    (Action::Save, &["ctrl-s"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
    (Action::SupervisionFlag, &["ctrl-f"]),
];

const BREATH_STEP: Bindings = &[
    (Action::Pause, &["space"]),
    (Action::Slower, &["-"]),
    (Action::Faster, &["+", "="]),
    (Action::TooMuch, &["e"]),
    (Action::Words, &["w"]),
    (Action::Shape, &["s"]),
    (Action::Numbers, &["n"]),
    (Action::End, &["enter"]),
    (Action::Skip, &["tab"]),
    (Action::Back, &["esc", "shift-tab"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
];

const TEXT: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Skip, &["tab"]),
    (Action::Back, &["esc", "shift-tab"]),
    (Action::Save, &["ctrl-s"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
    (Action::Undo, &["ctrl-z"]),
    (Action::Redo, &["ctrl-y"]),
    (Action::SupervisionFlag, &["ctrl-f"]),
    (Action::Look, &["ctrl-g"]),
];

const WRITE: Bindings = &[
    (Action::Save, &["ctrl-s"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
    (Action::NextField, &["tab"]),
    (Action::PreviousField, &["shift-tab"]),
    (Action::Undo, &["ctrl-z"]),
    (Action::Redo, &["ctrl-y"]),
    (Action::SupervisionFlag, &["ctrl-f"]),
    (Action::Count, &["alt-w"]),
    (Action::Outside, &["ctrl-e"]),
    (Action::Look, &["ctrl-g"]),
];

const LOOK: Bindings = &[
    (Action::Replace, &["r"]),
    (Action::LetStand, &["k"]),
    (Action::Allow, &["a"]),
    (Action::Edit, &["e"]),
    (Action::Confirm, &["enter"]),
    (Action::Next, &["n", "tab"]),
    (Action::Previous, &["p", "shift-tab"]),
    (Action::Undo, &["u", "ctrl-z"]),
    (Action::Hints, &["h"]),
    (Action::LeaveOut, &["x"]),
    (Action::PassOver, &["space"]),
    (Action::LeaveAndKeep, &["ctrl-x"]),
    (Action::Back, &["esc"]),
];

const BREATHE: Bindings = &[
    (Action::Pause, &["space"]),
    (Action::Slower, &["-"]),
    (Action::Faster, &["+", "="]),
    (Action::TooMuch, &["e"]),
    (Action::Words, &["w"]),
    (Action::Shape, &["s"]),
    (Action::Numbers, &["n"]),
    (Action::Sound, &["m"]),
    (Action::Pattern, &["p"]),
    (Action::Anew, &["a"]),
    (Action::End, &["enter"]),
];

const LIST: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Find, &["/"]),
    (Action::Toggle, &["space"]),
    (Action::MarkAll, &["*"]),
    (Action::Tag, &["#"]),
    (Action::SavedQueries, &["Q"]),
    (Action::Edit, &["e"]),
    (Action::History, &["h"]),
    (Action::Compare, &["c"]),
    (Action::Merge, &["m"]),
    (Action::Bin, &["d"]),
    (Action::UndoBin, &["u"]),
    (Action::ShowBin, &["B"]),
    (Action::SupervisionFlag, &["s"]),
    (Action::HandOut, &["x"]),
    (Action::Note, &["n"]),
    (Action::Write, &["w"]),
    (Action::ReadOn, &["o"]),
    (Action::Calendar, &["y"]),
    (Action::OnThisDay, &["t"]),
    (Action::Aliases, &["a"]),
    (Action::SessionCard, &["p"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
    (Action::Erase, &["E"]),
    (Action::EmptyBin, &["X"]),
];

const RELEASE: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Distil, &["d"]),
    (Action::Finish, &["y"]),
    (Action::UndoBin, &["u"]),
    (Action::Toggle, &["space"]),
    (Action::MarkAll, &["*", "a"]),
    (Action::Hold, &["H"]),
    (Action::Rules, &["o"]),
    (Action::Will, &["w"]),
    (Action::HandOut, &["x"]),
    (Action::Save, &["ctrl-s"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const READER: Bindings = &[
    (Action::Next, &["n"]),
    (Action::Previous, &["p"]),
    (Action::Edit, &["e"]),
    (Action::History, &["h"]),
    (Action::Find, &["/"]),
    (Action::ReadOn, &["o"]),
    (Action::Merge, &["m"]),
    (Action::Bin, &["d"]),
    (Action::UndoBin, &["u"]),
    (Action::SupervisionFlag, &["s"]),
    (Action::SupervisionLine, &["S"]),
    (Action::NextStep, &["c"]),
    (Action::HandOut, &["x"]),
    (Action::Copy, &["Y"]),
    (Action::PageDown, &["space"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
    (Action::Hold, &["H"]),
    (Action::Erase, &["E"]),
];

const CALENDAR: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Next, &["n"]),
    (Action::Previous, &["p"]),
    (Action::WeekOn, &["w"]),
    (Action::WeekBack, &["b"]),
    (Action::Today, &["."]),
    (Action::OnThisDay, &["t"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const VERSIONS: Bindings = &[
    (Action::TakeFirst, &["1"]),
    (Action::TakeSecond, &["2"]),
    (Action::TakeBoth, &["b"]),
    (Action::Edit, &["e"]),
    (Action::Next, &["n"]),
    (Action::Previous, &["p"]),
    (Action::History, &["h"]),
    (Action::PageDown, &["space"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const SUPERVISION: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Prepare, &["p"]),
    (Action::HandOut, &["x"]),
    (Action::AfterSupervision, &["a"]),
    (Action::NextDate, &["d"]),
    (Action::Log, &["l"]),
    (Action::Wish, &["w"]),
    (Action::Urgency, &["u"]),
    (Action::SupervisionFlag, &["s"]),
    (Action::Toggle, &["space"]),
    (Action::TakeOff, &["t"]),
    (Action::Undo, &["z", "ctrl-z"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const FLAG: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::NextField, &["tab"]),
    (Action::TakeOff, &["d", "t"]),
];

const AGENDA: Bindings = &[
    (Action::HandOut, &["x"]),
    (Action::Next, &["n"]),
    (Action::Previous, &["p"]),
    (Action::Private, &["v"]),
    (Action::Letters, &["a"]),
    (Action::Edit, &["e"]),
    (Action::PageDown, &["space"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const INSIGHT: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Next, &["tab", "n"]),
    (Action::Previous, &["shift-tab", "p"]),
    (Action::Further, &["]", "+", "="]),
    (Action::Nearer, &["[", "-"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const INBOX: Bindings = &[
    (Action::Confirm, &["enter"]),
    (Action::Adopt, &["a"]),
    (Action::Restore, &["R"]),
    (Action::Discard, &["x"]),
    (Action::Undo, &["u"]),
    (Action::PageDown, &["space"]),
    (Action::First, &["g"]),
    (Action::Last, &["G"]),
];

const DIALOG: Bindings = &[
    (Action::Confirm, &["y"]),
    (Action::Back, &["n"]),
    (Action::Left, &["shift-tab"]),
    (Action::Right, &["tab"]),
];
