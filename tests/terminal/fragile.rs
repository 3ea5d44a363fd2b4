//! The program with a part that breaks on purpose, in a process of its own: this test binary, started again.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use afterword::app::route::Route;
use afterword::cli::call::Call;
use afterword::cli::options::Options;
use afterword::cli::program::desk;
use afterword::store::Store;
use afterword::tui::clock;
use afterword::tui::perform::Office;
use afterword::tui::run::{Launch, run_on};
use afterword::tui::window::Window;
use afterword::vault::error::Error;
use afterword::vault::files::real::RealFs;
use afterword::vault::files::{Fs, Lock, NewFile};
use portable_pty::CommandBuilder;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use crate::program::Home;
use crate::pty::{Terminal, WIDE, prepared};

/// What a panic says of itself, as a slice out of bounds says the text that it was cut from.
const TEXT: &str = "zanzibar quillfeather";

/// A character that breaks the drawing.
pub const BREAKS: char = 'Ω';

/// A file beside the identity that makes reading it hang, as a lost network drive does.
pub const STUCK: &str = "stuck";

/// Starts the program of this file. It breaks when it draws [`BREAKS`], and when it reads the identity.
pub fn start(home: &Home) -> Terminal {
    start_again(home, PROGRAM)
}

/// Starts what breaks without the program around it.
pub fn start_bare(home: &Home) -> Terminal {
    start_again(home, BARE)
}

/// The name of the program of this file.
pub const PROGRAM: &str = "fragile::program";

/// The name of what breaks without the program around it.
pub const BARE: &str = "fragile::bare";

/// Gives the words with which a shell starts one of the two.
pub fn words(name: &str) -> String {
    let this = std::env::current_exe().expect("a test binary has a path");
    format!("'{}' --exact {name} --ignored --nocapture", this.display())
}

fn start_again(home: &Home, name: &str) -> Terminal {
    let this = std::env::current_exe().expect("a test binary has a path");
    let mut command: CommandBuilder = prepared(home, this);
    command.args(["--exact", name, "--ignored", "--nocapture"]);
    Terminal::run(command, WIDE)
}

/// Not a test: what [`start_bare`] starts.
#[test]
#[ignore = "a program that other tests start"]
fn bare() {
    if std::env::args().any(|argument| argument == "--exact") {
        Fragile(RealFs)
            .read(Path::new("identity.age"), 0)
            .expect_err("it breaks");
    }
}

/// Starts a plain program of the terminal library, as its own examples are.
pub fn start_plain(home: &Home) -> Terminal {
    start_again(home, "fragile::plain")
}

/// Not a test: what [`start_plain`] starts.
#[test]
#[ignore = "a program that other tests start"]
fn plain() {
    if !std::env::args().any(|argument| argument == "--exact") {
        return;
    }
    let hang_up = signal_hook::consts::SIGHUP;
    let ignored = signal_hook::flag::register(hang_up, Arc::default());
    ignored.expect("a handler");
    let mut terminal = ratatui::init();
    loop {
        let drawn = terminal.draw(|frame| frame.render_widget(TEXT, frame.area()));
        let _ = (drawn.is_ok(), crossterm::event::read().is_ok());
    }
}

/// Not a test: what [`start`] starts. Without its home there is nothing to open.
#[test]
#[ignore = "a program that other tests start"]
fn program() {
    let options = Options {
        journal: None,
        config: None,
        passphrase_file: None,
    };
    let call = Call::new(options).expect("a home");
    let places = call.place.places.clone();
    let Ok(store) = Store::at(Arc::new(Fragile(RealFs)), places.clone(), clock::wall()) else {
        return;
    };
    let launch = Launch {
        desk: desk(&call, Some(&store)),
        start: Route::Home,
        office: Office::new(Arc::new(RealFs), places, 10, Some(store)),
        runtime: None,
    };
    let screen = Fragile(Window::stdout());
    std::process::exit(run_on(launch, screen).expect("a terminal"));
}

fn hang() -> ! {
    loop {
        std::thread::park();
    }
}

/// Breaks where it is told to.
struct Fragile<T>(T);

impl Fs for Fragile<RealFs> {
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
        if path.ends_with("identity.age") {
            if path.with_file_name(STUCK).exists() {
                hang();
            }
            panic!("{TEXT}");
        }
        self.0.read(path, limit)
    }
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.0.create_dir(path)
    }
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.0.create_new(path)
    }
    fn rename_noreplace(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.rename_noreplace(from, to)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.rename(from, to)
    }
    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.0.sync_dir(path)
    }
    fn read_dir(&self, path: &Path) -> io::Result<Vec<OsString>> {
        self.0.read_dir(path)
    }
    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.0.make_private(path)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.remove(path)
    }
    fn changed(&self, path: &Path) -> io::Result<SystemTime> {
        self.0.changed(path)
    }
    fn try_lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.0.try_lock(path)
    }
}

impl<B: Backend<Error = io::Error>> Backend for Fragile<B> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells: Vec<_> = content.collect();
        let breaks = |(_, _, cell): &(u16, u16, &Cell)| cell.symbol().contains(BREAKS);
        assert!(!cells.iter().any(breaks), "{TEXT}");
        self.0.draw(cells.into_iter())
    }
    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }
    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }
    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }
    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }
    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }
    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }
    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
