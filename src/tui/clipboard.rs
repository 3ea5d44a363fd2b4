//! Copies a text where the settings say, and takes it back if it is still there.
//!
//! The programs are the user's own, started without a shell; a text reaches them on their standard input, never as an
//! argument. One thread runs them, so that the thread that draws is not held up. What is remembered of a text is its hash.

mod call;

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use crate::app::effect::Copying;
use crate::app::msg::{Msg, Reply, Trouble};
use crate::config::Clipboard as Ways;
use crate::tui::clipboard::call::{Fault, run};
use crate::tui::window;
use crate::words::say;

/// Holds the way to the thread that runs the programs; it begins with the first copy.
#[derive(Debug, Default)]
pub struct Clipboard {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
enum Job {
    Copy(Box<Copying>),
    TakeBack,
}

/// Remembers what was copied.
struct Held {
    hash: [u8; 32],
    ways: Ways,
}

impl Clipboard {
    /// Copies a text; returns at once. What became of it comes as a message.
    pub fn copy(&mut self, copying: Box<Copying>, messages: &Sender<Msg>) {
        if self.thread.is_none() {
            let (jobs, inbox) = mpsc::channel();
            let messages = messages.clone();
            let thread = thread::Builder::new().name("clipboard".into());
            let work = move || {
                serve(&inbox, &|reply| {
                    let _ = messages.send(Msg::Reply(reply));
                });
            };
            self.thread = thread.spawn(work).ok();
            self.jobs = Some(jobs);
        }
        self.ask(Job::Copy(copying));
    }

    /// Takes back what was copied, if it is still there; returns at once.
    pub fn take_back(&self) {
        self.ask(Job::TakeBack);
    }

    fn ask(&self, job: Job) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }

    /// Takes back what is still held, and waits for it: the program ends.
    pub fn finish(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        self.finish();
    }
}

fn serve(inbox: &Receiver<Job>, answer: &dyn Fn(Reply)) {
    let mut held: Option<Held> = None;
    for job in inbox {
        match job {
            Job::Copy(copying) => {
                let (reply, next) = copy(&copying);
                held = next.or(held);
                answer(reply);
            }
            Job::TakeBack => {
                if let Some(was) = held.take() {
                    answer(take_back(&was));
                }
            }
        }
    }
    if let Some(was) = held {
        answer(take_back(&was));
    }
}

/// Copies, and says what is to be remembered of it.
fn copy(copying: &Copying) -> (Reply, Option<Held>) {
    let (text, ways) = (copying.text.expose(), &copying.clipboard);
    if ways.copy.is_empty() {
        let sent = window::send(&osc52(text));
        let reply = match sent {
            Ok(()) => Reply::Copied { comes_back: false },
            Err(fault) => Reply::NotCopied(not_copied("OSC 52", &fault.into())),
        };
        return (reply, None);
    }
    if let Err(fault) = run(&ways.copy, Some(text.as_bytes())) {
        return (Reply::NotCopied(not_copied(&ways.copy[0], &fault)), None);
    }
    let comes_back = !ways.paste.is_empty();
    let held = comes_back.then(|| Held {
        hash: hash(text.as_bytes()),
        ways: ways.clone(),
    });
    (Reply::Copied { comes_back }, held)
}

/// Overwrites the clipboard with nothing, if it still holds what was copied.
fn take_back(held: &Held) -> Reply {
    let done = run(&held.ways.paste, None).and_then(|pasted| {
        let was_ours = hash(&pasted) == held.hash;
        if was_ours {
            run(&held.ways.copy, Some(&[]))?;
        }
        Ok(was_ours)
    });
    match done {
        Ok(was_ours) => Reply::Uncopied { was_ours },
        Err(fault) => Reply::NotCopied(Trouble {
            what: say!(
                "clipboard-stuck",
                program = held.ways.paste[0].as_str(),
                why = fault.says()
            ),
            remedy: say("clipboard-stuck-do").into(),
        }),
    }
}

fn not_copied(program: &str, fault: &Fault) -> Trouble {
    Trouble {
        what: say!("clipboard-failed", program = program, why = fault.says()),
        remedy: say("clipboard-failed-do").into(),
    }
}

/// Programs that print a clipboard may add a line end, or leave one out.
fn hash(text: &[u8]) -> [u8; 32] {
    let end = text.iter().rposition(|byte| !matches!(byte, b'\n' | b'\r'));
    let text = &text[..end.map_or(0, |end| end + 1)];
    Sha256::digest(text).into()
}

/// Asks the terminal to take a text into its clipboard (xterm's control sequences, OSC 52).
fn osc52(text: &str) -> Zeroizing<Vec<u8>> {
    let mut encoded = STANDARD.encode(text);
    let bytes = format!("\x1b]52;c;{encoded}\x07").into_bytes();
    encoded.zeroize();
    Zeroizing::new(bytes)
}

impl From<io::Error> for Fault {
    fn from(fault: io::Error) -> Self {
        Self::Io(fault)
    }
}

#[cfg(test)]
mod tests;
