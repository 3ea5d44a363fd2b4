//! Files that need a look, each with what can be done about it; then what else is not as it should be.

use std::fmt;
use std::path::Path;

use zeroize::Zeroizing;

use crate::app::desk::Desk;
use crate::app::effect::{Effect, Sorting};
use crate::app::msg::{Piece, Reply, Sorted};
use crate::app::now::Now;
use crate::app::scene::{Input, Scene};
use crate::app::scroll::Cursor;
use crate::app::space;
use crate::app::step::{Choice, Confirm, Nav, Step};
use crate::fault::Fault;
use crate::journal::inbox::Deed;
use crate::keys::action::Action;
use crate::keys::context::Context;
use crate::words::say;

/// The answers to the questions; no key of this screen gives them.
const DISCARD_NOW: Action = Action::Erase;
const FORGET_NOW: Action = Action::TakeOff;
const RESTORE_NOW: Action = Action::Replace;

/// Shows what waits, and the text of one file.
#[derive(Debug, Default)]
pub struct Inbox {
    /// The chosen row.
    pub cursor: Cursor,
    /// The text of the chosen file, while it is read.
    pub page: Option<Page>,
    /// Whether something is being done.
    pub is_busy: bool,
    /// How many files can be taken back.
    removed: usize,
    /// Whether the chosen file is one that is gone: there is nothing to discard.
    is_gone: bool,
}

/// Holds a text that somebody else may have written.
pub struct Page {
    /// The file.
    pub name: String,
    /// What stands in it.
    pub text: Zeroizing<String>,
    /// Rows that are scrolled away.
    pub scroll: u16,
}

/// Prints lengths, never the text.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} bytes)", self.text.len())
    }
}

/// Names one row: what is the matter, what to do about it, and the file, if it is one.
#[derive(Debug)]
pub struct Row<'d> {
    /// What is the matter.
    pub what: &'d str,
    /// What to do about it.
    pub remedy: &'d str,
    /// The same in a few words, where there are some.
    pub brief: Option<String>,
    /// The place in a file of settings.
    pub place: Option<String>,
    /// The file.
    pub piece: Option<&'d Piece>,
}

impl Inbox {
    /// Opens it.
    #[must_use]
    pub fn new(desk: &Desk) -> Self {
        let mut inbox = Self::default();
        inbox.look(desk);
        inbox
    }

    fn look(&mut self, desk: &Desk) {
        let piece = self.chosen(desk);
        self.is_gone = piece.is_some_and(|piece| piece.deeds.contains(&Deed::Forget));
    }

    /// Lists what needs a look: files, then this machine's own troubles, then settings that were not understood.
    #[must_use]
    pub fn rows(desk: &Desk) -> Vec<Row<'_>> {
        let files = desk.inbox.iter().map(|piece| Row {
            what: &piece.what,
            brief: Some(piece.brief.clone()),
            remedy: &piece.remedy,
            place: None,
            piece: Some(piece),
        });
        let troubles = desk.troubles.iter().map(|trouble| Row {
            what: &trouble.what,
            brief: None,
            remedy: &trouble.remedy,
            place: None,
            piece: None,
        });
        let faults = desk.faults.iter().map(|fault| Row {
            what: &fault.what,
            brief: Some(brief(fault)),
            remedy: &fault.remedy,
            place: Some(say!(
                "inbox-setting",
                file = fault.file.as_str(),
                line = fault.line,
                column = fault.column
            )),
            piece: None,
        });
        files.chain(troubles).chain(faults).collect()
    }

    /// Gives the file under the cursor.
    #[must_use]
    pub fn chosen<'d>(&self, desk: &'d Desk) -> Option<&'d Piece> {
        desk.inbox.get(self.cursor.row())
    }

    fn is_at(&self, name: &str, desk: &Desk) -> bool {
        self.chosen(desk).is_some_and(|piece| piece.name == name)
    }

    /// Says what it means that a file is as it is meant to be.
    fn forgetting(&self, desk: &Desk) -> &'static str {
        if self.chosen(desk).is_some_and(|piece| piece.is_identity) {
            say("inbox-forget-identity")
        } else {
            say("inbox-forget-means")
        }
    }

    fn can(&self, deed: Deed, desk: &Desk) -> bool {
        let piece = self.chosen(desk);
        !self.is_busy && piece.is_some_and(|piece| piece.deeds.contains(&deed))
    }

    fn act(&mut self, action: Action, desk: &Desk, now: &Now) -> Step {
        if let Some(page) = &mut self.page {
            match page.act(action) {
                Turn::Stay => return Step::stay(),
                Turn::Close => {
                    self.page = None;
                    return Step::stay();
                }
                Turn::Deed => {}
            }
        }
        let (count, height) = (Self::rows(desk).len(), space::list(desk.window.1));
        if self.cursor.act(action, count, height) {
            return Step::stay();
        }
        match action {
            Action::Back => Step::go(Nav::Back),
            Action::Confirm | Action::Right if self.can(Deed::Read, desk) => self.peek(desk),
            Action::Adopt if self.can(Deed::Adopt, desk) => self.sort(Deed::Adopt, desk, now),
            Action::Restore if self.can(Deed::Restore, desk) => self.ask_to_restore(desk, now),
            Action::Discard if self.can(Deed::Discard, desk) => ask(
                say("inbox-discard"),
                say("inbox-discard-means"),
                'd',
                say("inbox-discard-it"),
                DISCARD_NOW,
            ),
            Action::Discard if self.can(Deed::Forget, desk) => ask(
                say("inbox-forget"),
                self.forgetting(desk),
                'g',
                say("inbox-forget-it"),
                FORGET_NOW,
            ),
            Action::Undo if self.removed > 0 && !self.is_busy => {
                self.is_busy = true;
                self.page = None;
                Step::ask(Effect::TakeBack)
            }
            DISCARD_NOW if self.can(Deed::Discard, desk) => self.sort(Deed::Discard, desk, now),
            FORGET_NOW if self.can(Deed::Forget, desk) => self.sort(Deed::Forget, desk, now),
            RESTORE_NOW if self.can(Deed::Restore, desk) => self.sort(Deed::Restore, desk, now),
            _ => Step::stay(),
        }
    }

    fn peek(&self, desk: &Desk) -> Step {
        let piece = self.chosen(desk);
        piece.map_or_else(Step::stay, |piece| {
            Step::ask(Effect::Peek(piece.name.clone()))
        })
    }

    /// Asks only where a text goes for good, which can be adopted first.
    fn ask_to_restore(&mut self, desk: &Desk, now: &Now) -> Step {
        if !self.can(Deed::Read, desk) {
            return self.sort(Deed::Restore, desk, now);
        }
        ask(
            say("inbox-restore"),
            say("inbox-restore-means"),
            'r',
            say("inbox-restore-it"),
            RESTORE_NOW,
        )
    }

    fn sort(&mut self, deed: Deed, desk: &Desk, now: &Now) -> Step {
        let Some(piece) = self.chosen(desk) else {
            return Step::stay();
        };
        self.is_busy = true;
        self.page = None;
        Step::ask(Effect::Sort(Sorting {
            deed,
            name: piece.name.clone(),
            written: desk.written(now),
        }))
    }

    fn heard(&mut self, reply: &Reply, desk: &Desk) -> Step {
        match reply {
            Reply::Sorted(sorted) => {
                self.is_busy = false;
                self.removed = sorted.removed;
                let (count, height) = (Self::rows(desk).len(), space::list(desk.window.1));
                self.cursor.go(self.cursor.row(), count, height);
                Step::stay().saying(done(sorted, desk))
            }
            Reply::NotSorted(_) => {
                self.is_busy = false;
                Step::stay()
            }
            // A text is read beside its own row: what can be done from there is done to that file.
            Reply::Peeked(text) if self.is_at(&text.name, desk) => {
                self.page = Some(Page {
                    name: text.name.clone(),
                    text: text.text.clone(),
                    scroll: 0,
                });
                Step::stay()
            }
            _ => Step::stay(),
        }
    }
}

/// Says what was done.
fn done(sorted: &Sorted, desk: &Desk) -> String {
    let key = || crate::app::deeds::key(desk, Context::Inbox, Action::Undo);
    match sorted.deed {
        Some(Deed::Adopt) if sorted.is_note => say("inbox-adopted").to_owned(),
        Some(Deed::Adopt) => say("inbox-renamed").to_owned(),
        Some(Deed::Discard) if sorted.removed > 0 => say!("inbox-discarded", key = key()),
        Some(Deed::Discard) => say("inbox-discarded-for-good").to_owned(),
        Some(Deed::Restore) => say("inbox-restored").to_owned(),
        Some(Deed::Forget | Deed::Read) => say("inbox-forgotten").to_owned(),
        None => say("inbox-taken-back").to_owned(),
    }
}

fn ask(
    question: &'static str,
    detail: &'static str,
    key: char,
    label: &'static str,
    action: Action,
) -> Step {
    Step::go(Nav::Ask(Confirm {
        question: question.into(),
        detail: detail.into(),
        choices: vec![Choice { key, label, action }],
    }))
}

/// Tells what a verb means while a text is read.
enum Turn {
    Stay,
    Close,
    /// What can be done with the file is done from here as well.
    Deed,
}

impl Page {
    fn act(&mut self, action: Action) -> Turn {
        let rows = u16::try_from(self.text.len() / 20 + self.text.lines().count());
        let most = rows.unwrap_or(u16::MAX);
        self.scroll = match action {
            Action::Down => self.scroll.saturating_add(1).min(most),
            Action::PageDown => self.scroll.saturating_add(10).min(most),
            Action::Up => self.scroll.saturating_sub(1),
            Action::PageUp => self.scroll.saturating_sub(10),
            Action::First => 0,
            Action::Last => most,
            Action::Right => self.scroll,
            Action::Back | Action::Confirm | Action::Left => return Turn::Close,
            _ => return Turn::Deed,
        };
        Turn::Stay
    }
}

impl Scene for Inbox {
    fn context(&self, _desk: &Desk) -> Context {
        Context::Inbox
    }

    fn update(&mut self, input: &Input<'_>, desk: &Desk, now: &Now) -> Step {
        let step = match input {
            Input::Action(action) => self.act(*action, desk, now),
            Input::Reply(reply) => self.heard(reply, desk),
            _ => Step::stay(),
        };
        self.look(desk);
        step
    }

    fn does(&self, action: Action, desk: &Desk) -> bool {
        use Action::{Back, Confirm, Down, First, Last, Left, PageDown, PageUp, Right, Up};
        match action {
            Back => true,
            Up | Down | PageUp | PageDown | First | Last => !Self::rows(desk).is_empty(),
            Confirm => self.page.is_some() || self.can(Deed::Read, desk),
            Left => self.page.is_some(),
            Right => self.page.is_none() && self.can(Deed::Read, desk),
            Action::Adopt => self.can(Deed::Adopt, desk),
            Action::Restore => self.can(Deed::Restore, desk),
            Action::Discard => self.can(Deed::Discard, desk) || self.can(Deed::Forget, desk),
            Action::Undo => self.removed > 0 && !self.is_busy,
            _ => false,
        }
    }

    fn word(&self, action: Action) -> &'static str {
        match action {
            Action::Confirm | Action::Back | Action::Left if self.page.is_some() => {
                say("inbox-close")
            }
            Action::Confirm | Action::Right => say("inbox-read"),
            Action::Discard if self.is_gone => say("inbox-let-be"),
            Action::Discard => say("inbox-remove"),
            _ => action.describe(),
        }
    }

    fn hints(&self, desk: &Desk) -> Vec<Action> {
        use Action::{Adopt, Back, Confirm, Discard, Help, Restore, Undo};
        // While a text is read, two keys close it: one of them is named, before what can be done with the file.
        let [first, last] = match self.page {
            Some(_) => [Some(Back), None],
            None => [Some(Confirm), Some(Back)],
        };
        let deeds = [Adopt, Restore, Discard, Undo].into_iter();
        let named = first.into_iter().chain(deeds).chain(last);
        let works = named.filter(|action| self.does(*action, desk));
        works.chain([Help]).collect()
    }
}

/// Says in which line of which file a mistake stands, before what it is.
fn brief(fault: &Fault) -> String {
    let file = Path::new(&fault.file).file_name();
    let file = file.and_then(|name| name.to_str()).unwrap_or(&fault.file);
    say!(
        "inbox-row-setting",
        file = file,
        line = fault.line,
        what = fault.what.as_str()
    )
}
