//! Opens a page in an editor of the user's own: in a folder in memory, in the same terminal, without a shell.

pub mod folder;

use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal as System, WaitId, WaitIdOptions, kill_process, waitid};

use crate::app::msg::{Msg, Reply, Signal, Trouble};
use crate::app::outside::{Outside, flags};
use crate::app::secret::Secret;
use crate::tui::outside::folder::{Folder, Left, Refusal, places};
use crate::tui::{clock, listen, signals, terminal};
use crate::words::say;

/// How long an editor has to save what it holds when the program is told to end.
const GRACE: Duration = Duration::from_secs(2);

/// Holds the two ends of the channel on which everything comes.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Where messages come from.
    pub inbox: &'a Receiver<Msg>,
    /// For those who answer later.
    pub messages: &'a Sender<Msg>,
}

/// Opens a page in its editor, and waits for the end. Gives what came of it first, then all that happened meanwhile.
///
/// The terminal is given back, and not taken again: whoever calls this does that.
pub fn edit(errand: &Outside, runtime: Option<&Path>, line: Line<'_>) -> Vec<Msg> {
    let mut meanwhile = Vec::new();
    let reply = go(errand, runtime, line, &mut meanwhile);
    let reply = reply.unwrap_or_else(Reply::NotEdited);
    std::iter::once(Msg::Reply(reply))
        .chain(meanwhile)
        .collect()
}

fn go(
    errand: &Outside,
    runtime: Option<&Path>,
    line: Line<'_>,
    meanwhile: &mut Vec<Msg>,
) -> Result<Reply, Trouble> {
    let made = Folder::make(&places(runtime), clock::fresh_id());
    let mut folder = made.map_err(refused)?;
    let written = folder.write(errand.text.expose());
    written.map_err(|fault| refused(Refusal::Io(fault)))?;
    let child = start(errand, &folder)?;
    let status = wait(child, line, meanwhile);
    let broke_off = !status.is_ok_and(|status| status.success());
    match folder.read(broke_off) {
        Ok(Left::Text(text)) => Ok(Reply::Edited {
            text: Secret::new(text),
            broke_off,
        }),
        Ok(Left::TooLong(path)) => Err(Trouble {
            what: say!("outside-long", path = path.display().to_string()),
            remedy: say("outside-long-do").into(),
        }),
        Err(fault) => Err(Trouble {
            what: say!("outside-unread", why = fault.to_string()),
            remedy: say("outside-unread-do").into(),
        }),
    }
}

fn refused(refusal: Refusal) -> Trouble {
    Trouble {
        what: match refusal {
            Refusal::Disk => say("outside-disk").to_owned(),
            Refusal::Io(fault) => say!("outside-folder", why = fault.to_string()),
        },
        remedy: say("outside-disk-do").into(),
    }
}

/// Starts it in the folder, which is also where it may keep temporary files.
fn start(errand: &Outside, folder: &Folder) -> Result<Child, Trouble> {
    let program = errand.call.first().map_or("", String::as_str);
    let mut command = Command::new(program);
    command.args(flags(&errand.call).unwrap_or_default());
    command.args(errand.call.iter().skip(1));
    command.arg(folder.page());
    command.current_dir(folder.path());
    command.env("TMPDIR", folder.path());
    terminal::leave();
    command.spawn().map_err(|fault| Trouble {
        what: say!(
            "outside-missing",
            program = program,
            why = fault.to_string()
        ),
        remedy: say("outside-missing-do").into(),
    })
}

/// Waits for its end. When the program itself is told to end, the editor is told so too, and has a moment to save.
fn wait(mut child: Child, line: Line<'_>, meanwhile: &mut Vec<Msg>) -> io::Result<ExitStatus> {
    let process = Pid::from_child(&child);
    let messages = line.messages.clone();
    thread::Builder::new()
        .name("editor".into())
        .spawn(move || {
            let _ = waitid(
                WaitId::Pid(process),
                WaitIdOptions::EXITED | WaitIdOptions::NOWAIT,
            );
            let _ = messages.send(Msg::Tick);
        })?;
    let mut is_told = false;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        let next = if is_told {
            line.inbox.recv_timeout(GRACE).ok()
        } else {
            line.inbox.recv().ok()
        };
        match next {
            Some(Msg::Signal(Signal::Stop)) => signals::stop(),
            Some(Msg::Tick | Msg::Signal(Signal::Continue)) => {}
            Some(end @ Msg::Signal(_)) => {
                meanwhile.push(end);
                is_told = true;
                let _ = kill_process(process, System::HUP);
            }
            Some(other) => meanwhile.push(other),
            None => {
                let _ = kill_process(process, System::KILL);
                is_told = true;
            }
        }
    }
}

/// Keeps keys and interrupts from the program while an editor has the terminal; gives them back when it goes out of scope.
#[derive(Debug)]
pub struct Away;

impl Away {
    /// Steps back from the terminal.
    #[must_use]
    pub fn step() -> Self {
        listen::pause();
        signals::outside(true);
        Self
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        signals::outside(false);
        listen::resume();
    }
}
