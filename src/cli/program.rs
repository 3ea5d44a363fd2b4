//! Opens the full screen.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::Arc;

use crate::app::desk::{Desk, Journal};
use crate::app::practice::Practice;
use crate::app::route::Route;
use crate::cli::arguments::plain_help;
use crate::cli::call::Call;
use crate::cli::{breath, decks, output, place};
use crate::error::{Error, Kind};
use crate::journal::reader::Readers;
use crate::store::{self, Store};
use crate::tui::perform::Office;
use crate::tui::run::{Launch, run};
use crate::tui::{clock, window};
use crate::ui;
use crate::vault::files::real::RealFs;
use crate::vault::identity;
use crate::words::say;

/// Opens the program at a screen, and gives its exit code.
///
/// # Errors
/// When the folder cannot be read, or the terminal is refused.
pub fn open(call: &Call, start: Route) -> Result<ExitCode, Error> {
    if !has_terminal() {
        return Ok(explain());
    }
    let store = find(call)?;
    let start = match (&store, start) {
        (None, Route::Home) => Route::Setup,
        (_, start) => start,
    };
    let desk = desk(call, store.as_ref());
    let office = Office::new(
        Arc::new(RealFs),
        call.place.places.clone(),
        identity::WORK,
        store,
    )
    .with_home(call.place.home());
    launch(Launch {
        desk,
        start,
        office,
        runtime: place::runtime(),
    })
}

/// Turns the program over to the terminal.
///
/// # Errors
/// When the terminal is refused.
pub fn launch(launch: Launch) -> Result<ExitCode, Error> {
    let code = run(launch).map_err(|fault| {
        Error::failed(say!("cli-terminal-silent", why = fault.to_string()))
            .hint(say("cli-terminal-silent-hint"))
    })?;
    Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Says whether keys can be read and screens drawn.
#[must_use]
pub fn has_terminal() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal() && !place::is_dumb_terminal()
}

/// A script that starts the full screen by mistake gets the plain help page.
#[must_use]
pub fn explain() -> ExitCode {
    output::tell(&format!("afterword: {}\n", say("cli-needs-terminal")));
    output::tell(&plain_help());
    ExitCode::from(Kind::Usage.code())
}

/// No journal is no error here: the first run makes one.
fn find(call: &Call) -> Result<Option<Store>, Error> {
    match Store::at(Arc::new(RealFs), call.place.places.clone(), clock::wall()) {
        Ok(store) => Ok(Some(store)),
        Err(store::error::Error::NoJournal) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// Lays out what all screens see.
#[must_use]
pub fn desk(call: &Call, store: Option<&Store>) -> Desk {
    let loaded = decks::load(call);
    let mut config = call.config.clone();
    config.reduced_motion |= place::reduced_motion();
    Desk {
        keymap: config.keymap.clone(),
        theme: config.theme.theme(place::no_color(), place::light_ground()),
        decks: loaded.decks,
        journal: if store.is_some() {
            Journal::Locked
        } else {
            Journal::Missing
        },
        is_writable: store.is_some_and(Store::can_write),
        drafts: Vec::new(),
        inbox: Vec::new(),
        troubles: Vec::new(),
        readers: Readers::default(),
        faults: call.faults.iter().cloned().chain(loaded.faults).collect(),
        measure: ui::measure,
        is_covered: false,
        window: window::size().map_or((80, 24), Into::into),
        today: clock::wall().date_naive(),
        practice: Practice::new(breath::habit(call)),
        sample: None,
        config,
    }
}
