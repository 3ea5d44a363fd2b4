//! `insight`: what the notes say together, in words, for programs, or as a page to hand out.

mod handed;

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::app::labels;
use crate::cli::call::Call;
use crate::cli::decks;
use crate::cli::question;
use crate::cli::unlock::unlock;
use crate::deck::decks::Decks;
use crate::error::Error;
use crate::export::report::names::Names;
use crate::export::report::{plain, told};
use crate::journal::find::answers;
use crate::journal::insight::picture::Insight;
use crate::journal::insight::span::Span;
use crate::tui::clock::wall;
use crate::words::say;

/// How wide a page of text is.
const WIDE: usize = 80;

/// Holds what to look at, and how it is told.
#[derive(Debug, Args)]
#[command(
    after_help = "It counts and asks; it judges nothing. A range, a question, a row of people or triggers takes five notes. \
    The page for --html is checked first: what points at a person stops it, days become months, letters stand for people."
)]
pub struct InsightCommand {
    /// Only notes that answer this query: words, or alias:, tag:, strength:>=7, since:2w; see `afterword help find`.
    query: Vec<String>,

    /// How far back to look: four weeks, three or six months, a year, or all.
    #[arg(long, value_name = "SPAN", default_value = "6m", value_parser = spans())]
    span: String,

    /// Print an object for programs: counts with the notes behind them, dated by weeks and months.
    #[arg(long, conflicts_with = "html")]
    json: bool,

    /// Write one page for people to a new file, with drawings; it needs no network and holds no script.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,

    /// Let the aliases stand on that page; otherwise letters do.
    #[arg(long, requires = "html")]
    with_aliases: bool,
}

fn spans() -> PossibleValuesParser {
    PossibleValuesParser::new(Span::ALL.map(Span::name))
}

/// Looks at the notes and tells.
///
/// # Errors
/// When the query cannot be understood, the journal does not open, or the page may not leave or cannot be written.
pub fn run(call: &mut Call, command: &InsightCommand) -> Result<(), Error> {
    let query = question::read(&command.query)?;
    let library = unlock(call)?.library;
    let span = Span::named(&command.span).unwrap_or_default();
    let insight = Insight::among(answers(&library, &query), wall().date_naive(), span);
    if command.json {
        return call.output.json(json(&insight));
    }
    let decks = decks::load(call).decks;
    let (label, scale) = (
        |id: &str| label(id, &decks),
        |id: &str| labels::scale(id, &decks),
    );
    let names = Names::new(&label, &scale);
    match &command.html {
        None if insight.notes.is_empty() && !query.is_empty() => {
            question::doubt(&call.output, &library, &query);
            let head = told::head(&insight);
            let fits = say("report-nothing-fits");
            call.output.text(&format!("{head}\n{fits}\n"))
        }
        None => call.output.text(&page(&insight, &names)),
        Some(file) if command.with_aliases => handed::out(call, file, &insight, &names),
        Some(file) => {
            let names = names.with_letters(&insight, &handed::aliases(&library));
            handed::out(call, file, &insight, &names)
        }
    }
}

fn json(insight: &Insight) -> serde_json::Value {
    serde_json::to_value(insight).expect("counts, names and words are plain data")
}

/// Prints it for reading.
fn page(insight: &Insight, names: &Names<'_>) -> String {
    let head = told::head(insight);
    if insight.notes.is_empty() {
        return format!("{head}\n{}\n", say("report-nothing"));
    }
    let parts = plain::print(&told::sections(insight, names), WIDE);
    format!("{head}\n{}\n\n{parts}", say("report-honest"))
}

/// Words a label as its list does; one that no list has as it stands.
fn label(label: &str, decks: &Decks) -> String {
    if let Some(deck) = label.strip_prefix("deck:") {
        let deck = decks.get(deck).map(|deck| deck.title.clone());
        return deck.unwrap_or_else(|| label.to_owned());
    }
    labels::label(label, decks).unwrap_or_else(|| label.to_owned())
}
