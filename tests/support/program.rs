//! The real binary in a home of its own, without a terminal.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// A passphrase that no test but this one's own home uses.
pub const PASSPHRASE: &str = "seven otters under one lamp";

/// A home folder that vanishes with the test.
pub struct Home {
    folder: TempDir,
}

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// The exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Home {
    /// Makes an empty home.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let home = Self { folder };
        home.write("passphrase", PASSPHRASE);
        home
    }

    /// Gives a path within it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, its folders too.
    #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a name below the home"))
            .expect("the home is writable");
        fs::write(&path, text).expect("the home is writable");
        path
    }

    /// Prepares a call: only this home in the environment, nothing on standard input.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_afterword"), arguments)
    }

    /// Prepares a call of another program in the same surroundings.
    pub fn command_of(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_clear();
        command.env("HOME", self.folder.path()).stdin(Stdio::null());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a call to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        Self::finish(&mut self.command(arguments))
    }

    /// Runs a prepared call to its end.
    pub fn finish(command: &mut Command) -> Ran {
        ran(command.output().expect("the binary runs"))
    }

    /// Runs a call to its end with a text on standard input.
    pub fn run_with(&self, input: &str, arguments: &[&str]) -> Ran {
        feed(self.command(arguments).stdin(Stdio::piped()), input)
    }

    /// Runs a call that opens the journal with its passphrase.
    pub fn unlocked(&self, arguments: &[&str]) -> Ran {
        self.run(&[&["--passphrase-file", "passphrase"], arguments].concat())
    }

    /// Makes the journal, with a key derivation cheap enough for tests.
    pub fn with_journal() -> Self {
        let home = Self::new();
        let made = home.unlocked(&["init", "--kit", "kit.txt", "--work-factor", "10"]);
        assert_eq!(made.code, Some(0), "{made:?}");
        home
    }

    /// Writes a note through standard input and gives its id.
    pub fn note(&self, text: &str, options: &[&str]) -> String {
        let ran = self.run_with(text, &[&["note", "--text-file", "-"], options].concat());
        ran.succeeds().trim().to_owned()
    }

    /// Gives the usual place of the journal.
    pub fn journal(&self) -> PathBuf {
        self.path(".local/share/afterword")
    }

    /// Gives the files of the journal's objects, in the order of their names.
    pub fn objects(&self) -> Vec<PathBuf> {
        files(&self.journal().join("objects"))
    }
}

/// Starts a call.
pub fn start(command: &mut Command) -> Child {
    command.spawn().expect("the binary starts")
}

/// Runs a prepared call, whose standard input is a pipe, to its end with a text on it.
pub fn feed(command: &mut Command, input: &str) -> Ran {
    let mut child = start(command);
    let mut stdin = child.stdin.take().expect("a pipe");
    // A program that does not read all of it is no fault of the test.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    ran(child.wait_with_output().expect("the binary ends"))
}

/// Gives the files of a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    paths
}

fn ran(output: Output) -> Ran {
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("the output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("the messages are UTF-8"),
    }
}

impl Ran {
    /// Asserts success without any message, and gives the output.
    pub fn succeeds(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        &self.out
    }

    /// Asserts a failure with this code and these words among the messages, and nothing on standard output.
    pub fn fails(&self, code: i32, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{self:?}");
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {}", self.err);
        }
        assert!(!self.err.contains('\u{1b}'), "{}", self.err);
    }

    /// Reads the output as JSON and asserts its schema number.
    pub fn json(&self) -> serde_json::Value {
        let value: serde_json::Value = serde_json::from_str(self.succeeds()).expect("JSON");
        assert_eq!(value["schema"], 1);
        value
    }
}
