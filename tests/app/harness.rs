//! Drives the program without a terminal or a clock.

use std::time::Duration;

use afterword::app::App;
use afterword::app::desk::{Desk, Journal};
use afterword::app::effect::Effect;
use afterword::app::msg::{Msg, Opened, Piece, Reply, Trouble};
use afterword::app::now::Now;
use afterword::app::practice::Practice;
use afterword::app::route::Route;
use afterword::app::screen::Screen;
use afterword::app::screen::picker::Entry;
use afterword::config::Config;
use afterword::deck::decks::Decks;
use afterword::demo;
use afterword::fault::Fault;
use afterword::id::Id;
use afterword::journal::draft::Draft;
use afterword::journal::library::Library;
use afterword::journal::note::{Note, Written};
use afterword::journal::reader::Readers;
use afterword::journal::revision::{FORMAT, Kind, Revision};
use afterword::keys::chord::Chord;
use afterword::keys::keymap::Keymap;
use afterword::ui;
use chrono::DateTime;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// Holds the program, its time, and what it asked for so far.
pub struct Harness {
    pub app: App,
    pub effects: Vec<Effect>,
    since_start: Duration,
    asleep: Duration,
    ids: u8,
}

/// How far the journal is open when the program starts.
pub enum Start {
    Missing,
    Locked,
    Open(Vec<Revision>, Vec<Draft>),
}

impl Harness {
    pub fn start(start: Start) -> Self {
        let journal = match start {
            Start::Missing => Journal::Missing,
            _ => Journal::Locked,
        };
        let mut harness = Self::new(journal, Route::Home, Config::default(), true);
        if let Start::Open(revisions, drafts) = start {
            harness.open(revisions, drafts);
        }
        harness
    }

    /// A locked journal, own settings, and a screen above home.
    pub fn at(route: Route, config: Config) -> Self {
        Self::new(Journal::Locked, route, config, true)
    }

    /// A machine that never opened the journal.
    pub fn stranger(route: Route) -> Self {
        Self::new(Journal::Locked, route, Config::default(), false)
    }

    /// An open journal, and a screen above home.
    pub fn opened_at(route: Route, revisions: Vec<Revision>) -> Self {
        let journal = Journal::Open(Box::new(Library::from_revisions(revisions)));
        Self::new(journal, route, Config::default(), true)
    }

    /// An open journal with own settings.
    pub fn opened_with(revisions: Vec<Revision>, config: Config) -> Self {
        let journal = Journal::Open(Box::new(Library::from_revisions(revisions)));
        Self::new(journal, Route::Home, config, true)
    }

    /// An open journal at the list of what needs a look: files, troubles, and mistakes in the settings.
    pub fn inbox(
        revisions: Vec<Revision>,
        inbox: Vec<Piece>,
        troubles: Vec<Trouble>,
        faults: Vec<Fault>,
    ) -> Self {
        let journal = Journal::Open(Box::new(Library::from_revisions(revisions)));
        let desk = Desk {
            inbox,
            troubles,
            faults,
            ..desk(journal, Config::default(), true)
        };
        Self::of(desk, Route::Inbox)
    }

    fn new(journal: Journal, route: Route, config: Config, is_writable: bool) -> Self {
        Self::of(desk(journal, config, is_writable), route)
    }

    fn of(desk: Desk, route: Route) -> Self {
        Self {
            app: App::new(desk, route, moment(Duration::ZERO, Duration::ZERO, 0)),
            effects: Vec::new(),
            since_start: Duration::ZERO,
            asleep: Duration::ZERO,
            ids: 0,
        }
    }

    /// An open journal without notes.
    pub fn empty() -> Self {
        Self::start(Start::Open(Vec::new(), Vec::new()))
    }

    /// The sample journal, open.
    pub fn demo() -> Self {
        Self::demo_with(Config::default())
    }

    /// The sample journal, open, with own settings.
    pub fn demo_with(config: Config) -> Self {
        let mut harness = Self::new(Journal::Locked, Route::Home, config, true);
        harness.open(demo::revisions(demo::SEED, today()), Vec::new());
        // One of its notes can go, so that an unlock asks; leaving means not yet.
        harness.keys("<esc>");
        harness.effects.clear();
        harness
    }

    fn open(&mut self, revisions: Vec<Revision>, drafts: Vec<Draft>) {
        self.keys("<enter> pass <enter>");
        self.reply(opened(revisions, drafts));
        self.effects.clear();
    }

    /// Types words letter by letter and `<chords>`; blanks only separate, `<space>` types one, and `<deck:ID>` goes to
    /// a deck on the shelf and opens it.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for word in script.split_whitespace() {
            match word
                .strip_prefix('<')
                .and_then(|word| word.strip_suffix('>'))
            {
                Some(name) if name.starts_with("deck:") => self.pick(&name[5..]),
                Some(name) => self.press(name.parse().expect("a chord")),
                None => word
                    .chars()
                    .for_each(|letter| self.press(letter.to_string().parse().expect("a letter"))),
            }
        }
        self
    }

    fn pick(&mut self, deck: &str) {
        let Screen::Picker(picker) = self.app.screen() else {
            panic!("no shelf: {:?}", self.app.screen());
        };
        let entries = picker.entries(self.app.desk());
        let is_it = |entry: &Entry<'_>| matches!(entry, Entry::Deck(found) if found.id == deck);
        let row = entries.iter().position(is_it).expect("a deck on the shelf");
        self.keys("<home>");
        for _ in 0..row {
            self.keys("<down>");
        }
        // However long the way was, what the deck gets from chance is the same.
        self.ids = (self.ids / 60 + 1).wrapping_mul(60);
        self.keys("<enter>");
    }

    /// Presses keys without a moment between them.
    pub fn at_once(&mut self, first: &str, second: &str) {
        for chord in [first, second] {
            self.send(Msg::Key(chord.parse::<Chord>().expect("a chord").into()));
        }
    }

    /// A person looks before enter: right after an answer on one key it would be a habit.
    fn press(&mut self, chord: Chord) {
        if chord == "enter".parse().expect("a chord") {
            self.since_start += Duration::from_millis(500);
        }
        self.send(Msg::Key(chord.into()));
    }

    pub fn reply(&mut self, reply: Reply) {
        self.send(Msg::Reply(reply));
    }

    pub fn send(&mut self, msg: Msg) {
        self.ids = self.ids.wrapping_add(1);
        let now = moment(self.since_start, self.asleep, self.ids);
        let effects = self.app.update(msg, now);
        self.effects.extend(effects);
    }

    /// Lets time pass as the loop does: a tick whenever the program asks for one.
    pub fn wait(&mut self, time: Duration) -> &mut Self {
        let end = self.since_start + time;
        while let Some(pulse) = self.app.pulse() {
            let next = self.app.now().since_start + pulse.max(Duration::from_millis(1));
            if next > end {
                break;
            }
            self.since_start = next;
            self.send(Msg::Tick);
        }
        self.since_start = end;
        self
    }

    /// Lets the machine sleep: time goes on and nobody ticks.
    pub fn sleep(&mut self, time: Duration) {
        self.since_start += time;
        self.asleep += time;
    }

    /// Draws the window and gives its rows as text.
    pub fn screen(&self, width: u16, height: u16) -> String {
        let buffer = self.buffer(width, height);
        let row = |y| -> String { (0..width).map(|x| buffer[(x, y)].symbol()).collect() };
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    pub fn buffer(&self, width: u16, height: u16) -> Buffer {
        self.drawn(width, height).backend().buffer().clone()
    }

    /// Gives the place of the terminal's cursor.
    pub fn cursor(&self, width: u16, height: u16) -> (u16, u16) {
        let Position { x, y } = self.drawn(width, height).backend().cursor_position();
        (x, y)
    }

    fn drawn(&self, width: u16, height: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test terminal");
        terminal
            .draw(|frame| ui::draw(&self.app, frame))
            .expect("a test terminal draws");
        terminal
    }
}

/// What all screens see at the start.
fn desk(journal: Journal, config: Config, is_writable: bool) -> Desk {
    Desk {
        theme: config.theme.theme(false, false),
        config,
        keymap: Keymap::default(),
        decks: Decks::builtin(),
        journal,
        is_writable,
        drafts: Vec::new(),
        inbox: Vec::new(),
        troubles: Vec::new(),
        readers: Readers::default(),
        faults: Vec::new(),
        measure: ui::measure,
        is_covered: false,
        window: (80, 24),
        today: today().date_naive(),
        practice: Practice::default(),
        sample: None,
    }
}

/// The answer that opens the journal.
pub fn opened(revisions: Vec<Revision>, drafts: Vec<Draft>) -> Reply {
    Reply::Unlocked(Box::new(Opened {
        library: Library::from_revisions(revisions),
        drafts,
        inbox: Vec::new(),
        troubles: Vec::new(),
        readers: Readers::default(),
        taken_in: 0,
    }))
}

/// A saved note of one revision.
pub fn revision(number: u8, title: &str, body: &str) -> Revision {
    let mut note = Note::new(id(number), Written::At(wall(Duration::ZERO)));
    note.title = title.into();
    note.body = body.into();
    Revision {
        id: id(number.wrapping_add(100)),
        format: FORMAT,
        kind: Kind::Note,
        parents: Vec::new(),
        device: "d1a2b3c4".into(),
        note,
    }
}

pub fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

fn moment(since_start: Duration, asleep: Duration, number: u8) -> Now {
    Now {
        wall: wall(since_start),
        since_start,
        asleep,
        fresh: id(number),
    }
}

fn wall(since_start: Duration) -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T10:42:00+01:00").expect("a date") + since_start
}

/// The time at which every test begins.
pub fn today() -> DateTime<chrono::FixedOffset> {
    wall(Duration::ZERO)
}
