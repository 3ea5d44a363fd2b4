//! What the program decides: state, messages and effects. Pure.
//!
//! ```text
//! key -> Msg -> App::update -> Keymap -> Action -> Scene::update -> Step -> Effects -> worker -> Reply -> App::update
//! ```

pub mod account;
pub mod aftermath;
pub mod alias;
pub mod autosave;
pub mod bulk;
pub mod clipboard;
mod copied;
pub mod cover;
pub mod deeds;
pub mod desk;
pub mod editor;
pub mod effect;
pub mod erasures;
pub mod goods;
pub mod help;
pub mod holding;
pub mod label;
pub mod labels;
pub mod look;
pub mod mouse;
pub mod msg;
pub mod notice;
pub mod now;
pub mod option_grid;
pub mod option_key;
pub mod outside;
pub mod overlay;
pub mod pacing;
pub mod page;
pub mod practice;
pub mod press;
pub mod recall;
pub mod reply;
pub mod route;
mod saying;
pub mod scene;
pub mod screen;
pub mod scroll;
pub mod secret;
pub mod sounding;
pub mod space;
mod stack;
pub mod step;
pub mod stopwatch;
pub mod supply;
pub mod tags;
pub mod turned;
pub mod waiting;

use std::time::Duration;

use chrono::Timelike;

use crate::app::autosave::Autosave;
use crate::app::desk::{Desk, Journal};
use crate::app::effect::Effect;
use crate::app::msg::{Msg, Reply, Signal};
use crate::app::notice::Notice;
use crate::app::now::Now;
use crate::app::overlay::Overlay;
use crate::app::route::Route;
use crate::app::scene::{Input, Scene};
use crate::app::screen::Screen;
use crate::app::step::{Nav, Step};
use crate::config::theme::Theme;
use crate::words::say;

/// The exit code after a panic, the one that Rust itself uses.
pub const BROKEN: i32 = 101;

/// A sleep of the machine that is long enough to lock.
const SLEPT: Duration = Duration::from_secs(5);

/// Holds the whole state of the program; [`App::update`] alone changes it.
#[derive(Debug)]
pub struct App {
    desk: Desk,
    stack: Vec<Screen>,
    overlay: Option<Overlay>,
    notice: Option<Notice>,
    is_hidden: bool,
    autosave: Autosave,
    last_input: Duration,
    /// Tries to unlock that a lock gave up, whose answers are still on their way.
    given_up: u32,
    /// When what was copied is taken back.
    copied: Option<Duration>,
    is_errand: bool,
    now: Now,
}

impl App {
    /// Opens the program at a screen; home lies under it.
    #[must_use]
    pub fn new(mut desk: Desk, start: Route, now: Now) -> Self {
        desk.today = now.wall.date_naive();
        desk.is_covered = desk.config.cover;
        let home = Screen::home(&desk);
        let mut app = Self {
            desk,
            stack: vec![home],
            overlay: None,
            notice: None,
            is_hidden: false,
            autosave: Autosave::default(),
            last_input: now.since_start,
            given_up: 0,
            copied: None,
            is_errand: false,
            now,
        };
        app.desk.practice.wake(&app.now);
        // The journal may be open from the start, as the sample is.
        let _ = app.give(&Input::Tick);
        if start != Route::Home {
            app.push(start);
        }
        app
    }

    /// Makes the screen that was asked for by name, such as breathing, an errand: when it closes the program ends.
    #[must_use]
    pub fn as_errand(mut self) -> Self {
        self.is_errand = self.stack.len() > 1;
        self
    }

    /// Takes one message in and says what to do in the world. The only place where state changes.
    pub fn update(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        let slept = self.woke_late(&msg, &now);
        self.now = now;
        self.desk.today = now.wall.date_naive();
        if matches!(msg, Msg::Key(_) | Msg::Paste(_) | Msg::Mouse(_)) && !slept {
            self.last_input = now.since_start;
        }
        // What comes back from an editor belongs on its page before that is kept and locked.
        let (mut effects, msg) = match msg {
            Msg::Reply(reply @ Reply::Edited { .. }) if slept => (self.reply(reply), Msg::Tick),
            msg => (Vec::new(), msg),
        };
        if slept {
            effects.extend(self.lock());
        }
        effects.extend(match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Mouse(mouse) => self.mouse(mouse),
            Msg::Resize(width, height) => self.resized(width, height),
            Msg::Tick => self.tick(),
            Msg::Signal(signal) => self.signal(signal),
            Msg::Reply(reply) => self.reply(reply),
        });
        effects.extend(self.autosave());
        effects
    }

    /// Says after what time the state or the picture changes by itself; `None`: not before the next message.
    #[must_use]
    pub fn pulse(&self) -> Option<Duration> {
        if matches!(self.desk.journal, Journal::Unlocking { .. }) {
            return Some(Duration::from_millis(50));
        }
        let now = self.now.since_start;
        let notice = self.notice.as_ref().map(|notice| notice.until);
        let autosave = self.autosave.due(self.desk.config.autosave);
        let due = [notice, autosave, self.idle_lock_due(), self.uncopy_due()];
        let due = due.into_iter().flatten().map(|due| due.saturating_sub(now));
        let moves = (!self.is_hidden).then(|| self.screen().pulse(&self.now));
        due.chain(moves.flatten()).chain([self.next_minute()]).min()
    }

    /// The clock in the first row turns once a minute; a program at rest wakes for nothing else.
    fn next_minute(&self) -> Duration {
        Duration::from_secs(60 - u64::from(self.now.wall.second().min(59)))
    }

    /// Gives what all screens see.
    #[must_use]
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Gives the styles by meaning.
    #[must_use]
    pub const fn theme(&self) -> Theme {
        self.desk.theme
    }

    /// Gives the screen that is shown.
    ///
    /// # Panics
    /// Never: home lies under all others.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        self.stack.last().expect("home lies under all screens")
    }

    /// Gives what lies above the screen.
    #[must_use]
    pub const fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// Gives the sentence for the notice line.
    #[must_use]
    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Says whether the screen is hidden from somebody who looks on.
    #[must_use]
    pub const fn is_hidden(&self) -> bool {
        self.is_hidden
    }

    /// Gives the moment of the last message.
    #[must_use]
    pub const fn now(&self) -> &Now {
        &self.now
    }

    /// Drops the keys and all text: drafts are kept first, then only screens without text stay.
    pub fn lock(&mut self) -> Vec<Effect> {
        let mut effects = self.interrupt_screens();
        effects.extend(self.keep_drafts());
        effects.extend(self.uncopy());
        self.given_up += u32::from(matches!(self.desk.journal, Journal::Unlocking { .. }));
        self.notice = None;
        if self.stack.iter().any(Screen::shows_kit) {
            self.warn(say("app-kit-locked"));
        }
        self.stack.retain(Scene::survives_lock);
        if self.stack.is_empty() {
            self.stack.push(Screen::home(&self.desk));
        }
        self.overlay = None;
        self.autosave = Autosave::default();
        self.desk.forget();
        if !matches!(self.desk.journal, Journal::Missing | Journal::Locked) {
            self.desk.journal = Journal::Locked;
        }
        // One that is just being made is empty, and its kit still has to be shown.
        let is_made = !matches!(self.desk.journal, Journal::Missing);
        effects.extend(is_made.then_some(Effect::Lock));
        effects.push(Effect::Wipe);
        effects
    }

    /// Gives every draft that would be lost if the program ended now.
    pub fn keep_drafts(&mut self) -> Vec<Effect> {
        let drafts: Vec<_> = self
            .stack
            .iter()
            .filter_map(|screen| screen.draft(&self.now))
            .collect();
        self.autosave.kept(self.screen().draft_version());
        drafts.into_iter().map(Effect::Keep).collect()
    }

    fn quit(&mut self, code: i32) -> Vec<Effect> {
        let mut effects = self.lock();
        effects.extend(self.remembered_at_the_end());
        effects.push(Effect::Quit(code));
        effects
    }

    fn tick(&mut self) -> Vec<Effect> {
        let now = self.now.since_start;
        self.notice = self.notice.take().filter(|notice| notice.until > now);
        if self.screen().is_running(&self.now) {
            self.last_input = now;
        }
        let mut effects = self.give(&Input::Tick);
        if self.uncopy_due().is_some_and(|due| due <= now) {
            effects.extend(self.uncopy());
        }
        if self.idle_lock_due().is_some_and(|due| due <= now) {
            effects.extend(self.lock());
            self.say(say("app-locked-idle"));
        }
        effects
    }

    fn resized(&mut self, width: u16, height: u16) -> Vec<Effect> {
        self.desk.window = (width, height);
        Vec::new()
    }

    fn signal(&mut self, signal: Signal) -> Vec<Effect> {
        match signal {
            Signal::Leave(number) => self.quit(128 + number),
            Signal::HangUp => self.quit(128 + 1),
            Signal::Broken => self.quit(BROKEN),
            Signal::Stop => {
                let mut effects = self.lock();
                effects.push(Effect::Stop);
                effects
            }
            Signal::Continue => vec![Effect::Wipe],
        }
    }

    /// Gives the screen an input and does what it answers.
    fn give(&mut self, input: &Input<'_>) -> Vec<Effect> {
        let screen = self.stack.last_mut().expect("home lies under all screens");
        let page = page::of(screen);
        let step = screen.update(input, &self.desk, &self.now);
        // What was said on a page goes with it, unless it came with the answer that closes it.
        let asks = matches!(step.nav, Nav::Ask(_));
        let is_left = step.nav.moves() || asks || page != page::of(screen);
        if is_left && !matches!(input, Input::Reply(_)) {
            self.hush();
        }
        self.follow(step)
    }

    fn follow(&mut self, step: Step) -> Vec<Effect> {
        if let Some(notice) = step.notice {
            self.say(notice);
        }
        for effect in &step.effects {
            self.note_effect(effect);
        }
        let mut effects = self.wanted(step.effects);
        match step.nav {
            Nav::Stay => {}
            Nav::Push(route) => self.push(route),
            Nav::Replace(route) => {
                self.close();
                self.push(route);
            }
            Nav::Back => self.close(),
            Nav::Home => self.close_all(),
            Nav::Ask(confirm) => self.overlay = Some(Overlay::Confirm(confirm)),
        }
        if self.is_errand && self.stack.len() == 1 {
            effects.extend(self.quit(0));
        }
        effects
    }

    /// Keeps the desk in step with what is asked of the world.
    fn note_effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Unlock(_) => {
                self.desk.journal = Journal::Unlocking {
                    since: self.now.since_start,
                    progress: None,
                };
            }
            Effect::Keep(draft) if self.desk.is_open() => self.desk.keep_draft(draft.clone()),
            Effect::Forget(id) => self.desk.forget_draft(*id),
            Effect::Remember(habit) => self.desk.practice.habit = (**habit).clone(),
            _ => {}
        }
    }

    fn autosave(&mut self) -> Vec<Effect> {
        let now = self.now.since_start;
        self.autosave.saw(self.screen().draft_version(), now);
        if self
            .autosave
            .due(self.desk.config.autosave)
            .is_none_or(|due| due > now)
        {
            return Vec::new();
        }
        let effects = self.keep_drafts();
        for effect in &effects {
            self.note_effect(effect);
        }
        effects
    }

    /// Nothing to protect, nothing to lock: a locked home may stay for ever without a wake-up.
    fn idle_lock_due(&self) -> Option<Duration> {
        let protects =
            self.desk.is_open() || self.stack.iter().any(|screen| !screen.survives_lock());
        protects.then(|| self.last_input + self.desk.config.idle)
    }

    /// Whoever opens the lid again must not find the notes open: neither after the machine slept,
    /// nor when a key comes long after the idle lock was due.
    fn woke_late(&self, msg: &Msg, now: &Now) -> bool {
        let Some(due) = self.idle_lock_due() else {
            return false;
        };
        let slept = now.asleep.saturating_sub(self.now.asleep) > SLEPT;
        let idle = due <= now.since_start && !self.screen().is_running(&self.now);
        slept || (idle && !matches!(msg, Msg::Reply(_) | Msg::Tick))
    }
}
