//! A query from the command line, and what to say when it cannot be understood.

use crate::cli::output::{Output, tell};
use crate::error::Error;
use crate::journal::find::fold::fold;
use crate::journal::find::key::Plain;
use crate::journal::find::lexicon::Lexicon;
use crate::journal::find::mistake::Mistake;
use crate::journal::find::query::Query;
use crate::journal::library::Library;
use crate::tui::clock::wall;
use crate::ui::text::{sanitize, width};
use crate::words::say;

/// The language, as `afterword help find` shows it.
pub const LANGUAGE: &str = r#"What can be asked; all of it must fit:
  tired morning           both words, in title, text or labels; case and accents do not count
  '"the next person"'     a phrase; so is any argument of several plain words
  title:rain              a word in the title
  alias:harbour,linen     about one of these; alias:* about anyone
  ct:helpless  tag:#own   a label; body:* any of its kind, body:tight* any that begins so
  deck:ct-5               written with this deck
  strength:>=7  tired:<4  fuse:3..5  energy:7       ratings from 0 to 10
  since:2w  before:march  on:2026-11-03  on:yesterday  since:"last month"
                          today, monday (the last one), 3d, 2w, 3m, 1y, two weeks ago, march,
                          march 2025, 3 november, last week, last 2 weeks, last weekend, this year,
                          2026, 2026-11, 2026-W12; in German too
  open  supervision       no next step chosen yet; flagged for supervision
  not tired  -tired       what must not be so, whatever it is
Words in quotes are looked for whatever they say: '"open"'. There is no "or"; a comma in a label means either.

Examples:
  afterword find tired -alias:harbour since:3m
  afterword list 'strength:>=7 supervision'
  afterword list open before:1m --json"#;

/// Reads the arguments as one query, as of today.
///
/// An argument that the shell kept whole, and that is words alone, is a phrase: `find "not enough"`. One that says
/// nothing but what the language means by its words is none: `list "not open"`.
///
/// # Errors
/// When it cannot be understood: a caret stands under the place.
pub fn read(arguments: &[String]) -> Result<Query, Error> {
    let asked: Vec<String> = arguments.iter().map(|part| quoted(part)).collect();
    let asked = asked.join(" ");
    Query::parse(&asked, wall().date_naive()).map_err(|mistake| refused(&asked, &mistake))
}

fn quoted(argument: &str) -> String {
    let is_plain = |letter: char| !"\":<>=≥≤".contains(letter);
    let words: Vec<&str> = argument.split_whitespace().collect();
    let is_phrase = words.len() > 1
        && argument.chars().all(is_plain)
        && words.iter().all(|word| !word.starts_with('-'))
        && !words.iter().all(|word| Plain::named(&fold(word)).is_some());
    if is_phrase {
        format!("\"{}\"", argument.trim())
    } else {
        argument.to_owned()
    }
}

/// Says why nothing is listed, beside the empty result: what a query asks for and no note has, or to whoever looks, that
/// there are no notes yet or that none fits.
pub fn doubt(output: &Output, library: &Library, query: &Query) {
    if let Some(doubt) = Lexicon::of(library).doubt(query) {
        return tell(&doubt.says());
    }
    output.explain(match library.entries().next() {
        None => say("cli-no-notes"),
        Some(_) => say("query-none-fits"),
    });
}

/// Shows the query with a caret under the mistake.
fn refused(asked: &str, mistake: &Mistake) -> Error {
    let before = sanitize(&asked[..mistake.range.start]).into_owned();
    let piece = width(&sanitize(&mistake.piece)).max(1);
    let message = format!(
        "{}\n  {}\n  {}{}",
        mistake.what(),
        sanitize(asked),
        " ".repeat(width(&before)),
        "^".repeat(piece)
    );
    Error::usage(message).hint(mistake.remedy())
}
