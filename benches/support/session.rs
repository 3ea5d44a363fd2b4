//! A session of breathing on a window that looks on.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use afterword::app::now::Now;
use afterword::app::pacing::Pacing;
use afterword::app::practice::Practice;
use afterword::app::route::{Breathing, Route};
use afterword::breath::cycle::Phase;
use afterword::breath::pattern::Pattern;
use afterword::breath::plan::{Plan, START};
use afterword::breath::words::cue;
use afterword::config::habit::Habit;
use afterword::config::{Config, Shape};
use afterword::id::Id;
use afterword::tui::clock::wall;
use afterword::tui::perform::Office;
use afterword::tui::run::{Launch, run_on};
use afterword::tui::window::Window;
use afterword::vault::files::real::RealFs;
use afterword::vault::places::Places;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use rustix::time::{ClockId, clock_gettime};

use crate::desk::desk;

/// A phase may be on the screen this long after the clock left it: a frame.
const FRAME: Duration = Duration::from_millis(33);
/// Nobody knows better than this when the session began: between two lines of its own start.
const BEGIN: Duration = Duration::from_millis(10);
/// How long a draw of the control sleeps.
const NAP: Duration = Duration::from_millis(80);
/// How far the clock of the control is off.
const SHIFT: Duration = Duration::from_millis(500);

/// Names what is done to break a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trick {
    /// Nothing.
    None,
    /// Each draw sleeps.
    Sleeps,
    /// The clock that looks on is off.
    Shifted,
}

impl Trick {
    /// Gives the word for the call.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sleeps => "sleeps",
            Self::Shifted => "shifted",
        }
    }

    fn named(name: &str) -> Self {
        let all = [Self::None, Self::Sleeps, Self::Shifted];
        all.into_iter()
            .find(|trick| trick.name() == name)
            .expect("a trick")
    }
}

/// Holds what was seen, times in milliseconds.
#[derive(Debug)]
pub struct Seen {
    /// How many frames there were.
    pub frames: usize,
    /// The lateness that 99 of 100 frames do not exceed.
    pub late: f64,
    /// That of the frame in the middle.
    pub median: f64,
    /// That of the latest.
    pub latest: f64,
    /// How many frames showed another phase than the clock's.
    pub differs: f64,
}

impl Seen {
    /// Reads what [`Seen::print`] wrote.
    pub fn parse(text: &str) -> Self {
        let mut numbers = text
            .split(' ')
            .map(|word| word.trim().parse().expect("a number"));
        let mut next = || -> f64 { numbers.next().expect("five numbers") };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count"
        )]
        let frames = next() as usize;
        Self {
            frames,
            late: next(),
            median: next(),
            latest: next(),
            differs: next(),
        }
    }

    fn print(&self) -> String {
        let Self {
            frames,
            late,
            median,
            latest,
            differs,
        } = self;
        format!("{frames} {late} {median} {latest} {differs}")
    }
}

/// Is a session: a shape, its seconds, what is done to it, and the file that is told what was seen.
pub fn run(arguments: &[String]) -> ExitCode {
    let [shape, seconds, trick, file] = arguments else {
        return ExitCode::FAILURE;
    };
    let shape = Shape::named(shape).expect("a shape");
    let seconds: u32 = seconds.parse().expect("a number");
    let minutes = seconds.div_ceil(60) + 1;
    let pattern = if shape == Shape::Box { "b.box" } else { "b.46" };
    let looker = Looker::new(shape, pattern, minutes, Trick::named(trick), file.into());
    let code = run_on(launch(shape, pattern, minutes), looker);
    code.map_or(ExitCode::FAILURE, |_| ExitCode::SUCCESS)
}

fn launch(shape: Shape, pattern: &str, minutes: u32) -> Launch {
    let mut config = Config::default();
    config.breathe.shape = shape;
    let mut desk = desk(config);
    // The cautions of the first session leave less room for the shape.
    desk.practice = Practice::new(Habit {
        has_read: true,
        ..Habit::default()
    });
    let here = PathBuf::from("nowhere");
    let places = Places {
        journal: here.join("journal"),
        state: here.join("state"),
        cache: here.join("cache"),
    };
    Launch {
        desk,
        start: Route::Breathe(Breathing {
            pattern: Some(pattern.to_owned()),
            minutes: Some(minutes),
            sound: None,
        }),
        office: Office::new(Arc::new(RealFs), places, 10, None),
        runtime: None,
    }
}

/// Draws on the terminal, and remembers when which phase was on it.
struct Looker {
    window: Window,
    plan: Plan,
    shape: Shape,
    trick: Trick,
    file: PathBuf,
    rows: Vec<Vec<String>>,
    begun: Option<Duration>,
    drawing: Duration,
    frames: Vec<Frame>,
}

/// Holds a frame: when its drawing began, when it was done, and what it said.
struct Frame {
    drawn: Duration,
    done: Duration,
    phase: Option<Phase>,
}

impl Looker {
    fn new(shape: Shape, pattern: &str, minutes: u32, trick: Trick, file: PathBuf) -> Self {
        let pattern = Pattern::find(pattern).expect("a pattern");
        let length = Duration::from_secs(u64::from(minutes) * 60);
        Self {
            window: Window::stdout(),
            plan: Plan::new(pattern, length, START),
            shape,
            trick,
            file,
            rows: Vec::new(),
            begun: None,
            drawing: Duration::ZERO,
            frames: Vec::new(),
        }
    }

    fn put(&mut self, x: u16, y: u16, symbol: &str) {
        let (x, y) = (usize::from(x), usize::from(y));
        if self.rows.len() <= y {
            self.rows.resize(y + 1, Vec::new());
        }
        if self.rows[y].len() <= x {
            self.rows[y].resize(x + 1, " ".to_owned());
        }
        symbol.clone_into(&mut self.rows[y][x]);
    }

    /// Reads the word for the phase off the screen.
    fn phase(&self) -> Option<Phase> {
        let all = [
            Phase::In,
            Phase::Out,
            Phase::HoldFull,
            Phase::TopUp,
            Phase::Closing,
        ];
        let mut rows = self.rows.iter().map(|row| row.concat());
        rows.find_map(|row| {
            let word = row.trim_matches([' ', '∙']);
            all.into_iter().find(|phase| cue(*phase) == word)
        })
    }

    /// Says whether a frame shows what the clock said at a moment of the frame before it.
    fn differs(&self, frame: &Frame) -> bool {
        let off = if self.trick == Trick::Shifted {
            SHIFT
        } else {
            Duration::ZERO
        };
        let step = Duration::from_millis(1);
        let from = (frame.drawn + off).saturating_sub(FRAME);
        let moments = (0..=(FRAME + BEGIN).as_millis())
            .map(|milli| from + step * u32::try_from(milli).unwrap_or(0));
        let word = frame.phase.map(cue);
        let mut said = moments.map(|at| self.plan.at(at).map(|beat| cue(beat.phase)));
        !said.any(|said| said == word)
    }

    fn seen(&self) -> Seen {
        let mut late: Vec<f64> = self
            .frames
            .windows(2)
            .map(|pair| self.lateness(pair))
            .collect();
        late.sort_by(f64::total_cmp);
        let at =
            |share: usize| late.get((late.len() * share / 100).min(late.len().saturating_sub(1)));
        let at = |share| at(share).copied().unwrap_or(f64::INFINITY);
        let differs = self
            .frames
            .iter()
            .filter(|frame| self.differs(frame))
            .count();
        Seen {
            frames: self.frames.len(),
            late: at(99),
            median: at(50),
            latest: at(100),
            differs: f64::from(u32::try_from(differs).unwrap_or(u32::MAX)),
        }
    }

    /// Gives how many milliseconds after it was due a frame was done.
    fn lateness(&self, pair: &[Frame]) -> f64 {
        let now = |since_start| Now {
            wall: wall(),
            since_start,
            asleep: Duration::ZERO,
            fresh: Id::from_bytes([0; 16]),
        };
        let pacing = Pacing::new(self.plan.clone(), &now(Duration::ZERO));
        // Words turn with the seconds of the session, which began a little before the first frame.
        let seen = match self.shape {
            Shape::Words => pair[0].done + BEGIN,
            _ => pair[0].done,
        };
        let wait = pacing.pulse(self.shape, &now(seen)).unwrap_or(FRAME);
        pair[1].done.saturating_sub(seen + wait).as_secs_f64() * 1e3
    }

    /// Gives the time since the first frame.
    fn now(&mut self) -> Duration {
        let time = clock_gettime(ClockId::Monotonic);
        let time = Duration::new(
            u64::try_from(time.tv_sec).expect("a time"),
            u32::try_from(time.tv_nsec).expect("a time"),
        );
        time.saturating_sub(*self.begun.get_or_insert(time))
    }
}

impl Drop for Looker {
    /// The last frame belongs to the way out.
    fn drop(&mut self) {
        self.frames.pop();
        let mut file = File::create(&self.file).expect("a file");
        file.write_all(self.seen().print().as_bytes())
            .expect("a file");
    }
}

impl Backend for Looker {
    type Error = io::Error;

    #[expect(clippy::disallowed_methods, reason = "the control has to be late")]
    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.drawing = self.now();
        if self.trick == Trick::Sleeps {
            thread::sleep(NAP);
        }
        let cells: Vec<_> = content.collect();
        for (x, y, cell) in &cells {
            self.put(*x, *y, cell.symbol());
        }
        self.window.draw(cells.into_iter())
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.window)?;
        let frame = Frame {
            drawn: self.drawing,
            done: self.now(),
            phase: self.phase(),
        };
        self.frames.push(frame);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.window.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.window.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.window.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.window.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.rows.clear();
        self.window.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.window.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.window.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.window.window_size()
    }
}
