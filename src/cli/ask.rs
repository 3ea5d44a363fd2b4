//! Asking the user on the terminal, even when the text itself comes through a pipe.

use std::fs::File;
use std::io::{Read, Write};

use zeroize::Zeroizing;

use crate::cli::interrupt::Silence;
use crate::cli::tty;
use crate::error::{Error, Kind};
use crate::ui::text::sanitize;
use crate::words::say;

/// The longest line that is taken, in bytes; more than a terminal delivers at once.
const LONGEST: usize = 8 * 1024;

/// Asks for a passphrase; what is typed stays off the screen.
///
/// # Errors
/// When nobody is there to be asked, or nothing was typed.
pub fn passphrase(question: &str) -> Result<Zeroizing<String>, Error> {
    let mut terminal = attended()?;
    // Silence comes first: what is typed as soon as the question shows must not show itself.
    let silence = Silence::over(&terminal).map_err(|_| unusable())?;
    put(&mut terminal, &format!("{question}: "))?;
    let typed = line(&mut terminal);
    drop(silence);
    put(&mut terminal, "\n")?;
    typed
}

/// Asks a question that may be seen.
///
/// # Errors
/// When nobody is there to be asked, or nothing was typed.
pub fn visible(question: &str) -> Result<String, Error> {
    let mut terminal = attended()?;
    put(&mut terminal, &format!("{question}: "))?;
    line(&mut terminal).map(|typed| typed.trim().to_owned())
}

/// Asks for a yes; whatever else is typed is none.
///
/// # Errors
/// When nobody is there to be asked, or nothing was typed.
pub fn agrees(question: &str) -> Result<bool, Error> {
    let yes = say("release-cli-yes");
    let answer = visible(&format!("{question} ({yes})"))?;
    Ok(answer.eq_ignore_ascii_case(yes))
}

/// Shows something on the terminal alone, so that it lands in no file that output was sent to.
///
/// # Errors
/// When nobody is there to see it.
pub fn show(text: &str) -> Result<(), Error> {
    let mut terminal = attended()?;
    put(&mut terminal, &format!("{}\n", sanitize(text)))
}

fn attended() -> Result<File, Error> {
    let terminal = tty::is_attended().then(tty::open).and_then(Result::ok);
    terminal.ok_or_else(|| {
        Error::usage(say("cli-no-terminal-passphrase")).hint(say("cli-no-terminal-passphrase-hint"))
    })
}

fn unusable() -> Error {
    Error::usage(say("cli-terminal-unusable"))
}

fn put(terminal: &mut File, text: &str) -> Result<(), Error> {
    let written = terminal
        .write_all(text.as_bytes())
        .and_then(|()| terminal.flush());
    written.map_err(|_| unusable())
}

/// Reads one line byte by byte, so that nothing of the next one is taken.
fn line(terminal: &mut File) -> Result<Zeroizing<String>, Error> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut byte = [0];
    while bytes.len() < LONGEST {
        match terminal.read(&mut byte) {
            Ok(0) if bytes.is_empty() => {
                return Err(Error::new(Kind::Interrupted, say("cli-nothing-typed")));
            }
            Ok(0) => break,
            Ok(_) if byte[0] == b'\n' => break,
            Ok(_) => bytes.push(byte[0]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Err(unusable()),
        }
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| Error::failed(say("cli-typed-not-utf8")))?;
    Ok(Zeroizing::new(text.to_owned()))
}
