//! A process that saves notes and says of each when it is saved, until it is killed: this test program, started again.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use afterword::id::Id;
use afterword::store::Store;

use crate::careless::{CarelessFs, WAYS, Way};
use crate::room::{note, now, places};

const FOLDER: &str = "AFTERWORD_TEST_WRITER_FOLDER";
const WAY: &str = "AFTERWORD_TEST_WRITER_WAY";
const COUNT: &str = "AFTERWORD_TEST_WRITER_COUNT";
/// What stands before the name of a note that is saved.
const SAVED: &str = "saved ";

/// A running writer.
pub struct Writer {
    child: Child,
    saved: Receiver<Id>,
}

impl Writer {
    /// Starts one that saves `count` notes in the journal below a folder.
    pub fn start(folder: &Path, way: Way, count: usize) -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        command.args(["--exact", "writer::saves_until_it_is_killed", "--ignored"]);
        command.args(["--nocapture", "--test-threads=1"]);
        command.env(FOLDER, folder).env(WAY, format!("{way:?}"));
        command.env(COUNT, count.to_string()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (sender, saved) = channel();
        thread::spawn(move || {
            let lines = lines.map_while(Result::ok);
            let names = lines.filter_map(|line| Some(line.split_once(SAVED)?.1.to_owned()));
            for id in names.filter_map(|name| name.parse().ok()) {
                let _ = sender.send(id);
            }
        });
        Self { child, saved }
    }

    /// Waits for the first note, and then for some time; gives what is saved by then.
    pub fn after(&self, time: Duration) -> Vec<Id> {
        let first = self.saved.recv().expect("it saves");
        let slept: Result<Id, RecvTimeoutError> = {
            let (_keep, never) = channel();
            never.recv_timeout(time)
        };
        assert_eq!(slept, Err(RecvTimeoutError::Timeout));
        std::iter::once(first)
            .chain(self.saved.try_iter())
            .collect()
    }

    /// Kills it, and gives what it said to be saved since the last time that it was asked.
    pub fn kill(mut self) -> Vec<Id> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.saved.iter().collect()
    }

    /// Waits until it is done, and gives all that it saved.
    pub fn finish(mut self) -> Vec<Id> {
        let saved = self.saved.iter().collect();
        assert!(self.child.wait().unwrap().success());
        saved
    }
}

#[test]
#[ignore = "started by the tests that kill it"]
fn saves_until_it_is_killed() {
    let Some(folder) = given(FOLDER) else { return };
    let (way, count) = (given(WAY).unwrap(), given(COUNT).unwrap());
    let way = WAYS.iter().find(|known| *format!("{known:?}") == *way);
    let fs = Arc::new(CarelessFs::new(*way.unwrap()));
    let places = places(&PathBuf::from(folder), "one");
    let mut store = Store::at(fs, places, now()).unwrap();
    let count: usize = count.to_str().unwrap().parse().unwrap();
    for _ in 0..count {
        let saved = store.put(&note("kept"), &[]).unwrap();
        if saved.confirmed {
            println!("{SAVED}{}", saved.revision.id);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how the test tells its own copy what to do"
)]
fn given(name: &str) -> Option<OsString> {
    env::var_os(name)
}
