//! The loop: wait, decide, draw.

use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use crate::app::desk::Desk;
use crate::app::effect::Effect;
use crate::app::msg::{Msg, Reply, Trouble};
use crate::app::now::Now;
use crate::app::outside::Outside;
use crate::app::route::Route;
use crate::app::{App, BROKEN};
use crate::tui::clipboard::Clipboard;
use crate::tui::clock::Clock;
use crate::tui::cue::Cues;
use crate::tui::mishap::{Place, pass};
use crate::tui::outside::{self, Away, Line};
use crate::tui::perform::Office;
use crate::tui::terminal::Taken;
use crate::tui::window::Window;
use crate::tui::worker::Worker;
use crate::tui::{listen, panic, scrub, signals, terminal, window};
use crate::ui;
use crate::ui::text::sanitize;
use crate::words::say;

/// Holds what the program starts with.
#[derive(Debug)]
pub struct Launch {
    /// What all screens see.
    pub desk: Desk,
    /// The screen to open.
    pub start: Route,
    /// The journal's files, for the worker.
    pub office: Office,
    /// The user's folder in memory, if the system names one.
    pub runtime: Option<PathBuf>,
}

/// Opens the program in this terminal and gives its exit code when the user leaves.
///
/// # Errors
/// When the terminal or a thread is refused.
pub fn run(launch: Launch) -> io::Result<i32> {
    crossterm::style::force_color_output(true); // our own themes know NO_COLOR; crossterm's way drops BOLD and REVERSED
    run_on(launch, Window::stdout())
}

/// Opens the program and draws on something else than the terminal, which is taken all the same.
///
/// # Errors
/// When the terminal or a thread is refused.
pub fn run_on<B: Backend<Error = io::Error>>(launch: Launch, backend: B) -> io::Result<i32> {
    let (messages, inbox) = mpsc::channel();
    panic::install_hook(messages.clone());
    let signals = signals::catch()?;
    let taken = Taken::take()?;
    let clock = Clock::start();
    let app = open(launch.desk, launch.start, clock.now());
    let worker = Worker::new(launch.office);
    let mut terminal = Terminal::new(backend)?;
    let mut house = House {
        app,
        worker,
        clock,
        cues: Cues::default(),
        clipboard: Clipboard::default(),
        runtime: launch.runtime,
        messages: messages.clone(),
    };
    let code = catch_unwind(AssertUnwindSafe(|| {
        house.draw(&mut terminal);
        // The first frame waits for no thread.
        signals::listen(signals, messages.clone())?;
        listen::listen(messages.clone())?;
        house.worker.start(messages)?;
        house.live(&mut terminal, &inbox)
    }));
    let code = code.unwrap_or(Ok(BROKEN));
    if !matches!(code, Ok(0)) {
        house.keep_what_is_left();
    }
    drop(taken);
    signals::leaving();
    house.worker.finish();
    house.cues.finish();
    house.clipboard.finish();
    if panic::tell() {
        return Ok(BROKEN);
    }
    Ok(match code? {
        0 if tell_what_was_lost(&inbox) => 1,
        code => code,
    })
}

/// Tells what the worker could not keep after the last frame; says whether there was anything.
fn tell_what_was_lost(inbox: &Receiver<Msg>) -> bool {
    let lost: Vec<_> = inbox.try_iter().filter_map(lost).collect();
    for trouble in &lost {
        let Trouble { what, remedy } = trouble;
        let said = say!(
            "cli-not-kept",
            what = what.as_str(),
            remedy = remedy.as_str()
        );
        // Nobody is left to be told when standard error itself is gone.
        let _ = writeln!(io::stderr(), "{}", sanitize(&said));
    }
    !lost.is_empty()
}

fn lost(msg: Msg) -> Option<Trouble> {
    match msg {
        Msg::Reply(Reply::DraftNotKept(_, trouble) | Reply::NotSaved(_, trouble)) => Some(trouble),
        _ => None,
    }
}

/// Only the start and the first run lead on to the rest of the program.
fn open(desk: Desk, start: Route, now: Now) -> App {
    let is_whole = matches!(start, Route::Home | Route::Setup);
    let app = App::new(desk, start, now);
    if is_whole { app } else { app.as_errand() }
}

/// Holds what the loop turns.
struct House {
    app: App,
    worker: Worker,
    clock: Clock,
    cues: Cues,
    clipboard: Clipboard,
    runtime: Option<PathBuf>,
    /// For those who answer later.
    messages: Sender<Msg>,
}

/// What an effect means for the loop itself.
enum Turn {
    On,
    Leave(i32),
}

impl House {
    /// After a panic, or when the terminal broke off: the drafts are all that counts.
    fn keep_what_is_left(&mut self) {
        let drafts = catch_unwind(AssertUnwindSafe(|| self.app.keep_drafts()));
        for draft in drafts.into_iter().flatten() {
            self.worker.ask(draft);
        }
    }

    fn live<B: Backend<Error = io::Error>>(
        &mut self,
        terminal: &mut Terminal<B>,
        inbox: &Receiver<Msg>,
    ) -> io::Result<i32> {
        loop {
            let first = self.next(inbox);
            for msg in std::iter::once(first).chain(inbox.try_iter()) {
                if let Turn::Leave(code) = self.take(msg, terminal, inbox)? {
                    return Ok(code);
                }
            }
            self.draw(terminal);
            scrub::stack();
        }
    }

    /// Draws. A terminal that is gone cannot be drawn on; the listener says so next.
    fn draw<B: Backend<Error = io::Error>>(&self, screen: &mut Terminal<B>) {
        let _ = screen.draw(|frame| {
            pass(Place::Draw);
            ui::draw(&self.app, frame);
            pass(Place::Drawn);
        });
        terminal::want_mouse(self.app.wants_mouse());
    }

    /// Blocks until something happens; this is where the program spends its life.
    fn next(&self, inbox: &Receiver<Msg>) -> Msg {
        let gone = Msg::Signal(crate::app::msg::Signal::HangUp);
        match self.app.pulse() {
            None => inbox.recv().unwrap_or(gone),
            Some(wait) => match inbox.recv_timeout(wait) {
                Ok(msg) => msg,
                Err(RecvTimeoutError::Timeout) => Msg::Tick,
                Err(RecvTimeoutError::Disconnected) => gone,
            },
        }
    }

    fn take<B: Backend<Error = io::Error>>(
        &mut self,
        msg: Msg,
        terminal: &mut Terminal<B>,
        inbox: &Receiver<Msg>,
    ) -> io::Result<Turn> {
        pass(Place::Update);
        let effects = self.app.update(msg, self.clock.now());
        pass(Place::Updated);
        scrub::stack();
        for effect in effects {
            match effect {
                Effect::Quit(code) => return Ok(Turn::Leave(code)),
                Effect::Stop => {
                    self.worker.settle(); // a stopped program may never be called back
                    step_aside(terminal)?;
                }
                Effect::Wipe => {
                    pass(Place::Wipe);
                    wipe(terminal);
                    scrub::stack();
                }
                Effect::Bell => window::ring(),
                Effect::Copy(copying) => self.clipboard.copy(copying, &self.messages),
                Effect::Uncopy => self.clipboard.take_back(),
                Effect::Outside(errand) => {
                    if let Turn::Leave(code) = self.go_outside(&errand, terminal, inbox)? {
                        return Ok(Turn::Leave(code));
                    }
                }
                Effect::Cue(call) => self.cues.run(call, &self.messages),
                effect => self.worker.ask(effect),
            }
        }
        Ok(Turn::On)
    }

    /// Leaves the terminal to an editor. The page has its text before anything else is done, whatever became of the terminal.
    fn go_outside<B: Backend<Error = io::Error>>(
        &mut self,
        errand: &Outside,
        terminal: &mut Terminal<B>,
        inbox: &Receiver<Msg>,
    ) -> io::Result<Turn> {
        self.worker.settle(); // the draft is on the disk before anything else can happen to the text
        let away = Away::step();
        let messages = self.messages.clone();
        let line = Line {
            inbox,
            messages: &messages,
        };
        let msgs = outside::edit(errand, self.runtime.as_deref(), line);
        let entered = terminal::enter();
        drop(away);
        wipe(terminal);
        for msg in msgs {
            if let Turn::Leave(code) = self.take(msg, terminal, inbox)? {
                return Ok(Turn::Leave(code));
            }
        }
        entered.map(|()| Turn::On)
    }
}

/// Goes into the background and comes back locked.
fn step_aside<B: Backend<Error = io::Error>>(terminal: &mut Terminal<B>) -> io::Result<()> {
    terminal::leave();
    signals::stop();
    terminal::enter()?;
    wipe(terminal);
    Ok(())
}

/// Wipes the screen and both buffers; the next frame is drawn from nothing. `Terminal::clear` would ask the terminal where
/// its cursor is, and wait for an answer that the listener takes away. A terminal that is gone needs no wiping.
fn wipe<B: Backend<Error = io::Error>>(terminal: &mut Terminal<B>) {
    if let Ok(size) = terminal.size() {
        let _ = terminal.resize(Rect::from((Position::ORIGIN, size)));
    }
}
