//! A home folder with a journal, on the disk of the build, for the real program.

use std::path::Path;
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

/// The program as it is released.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_afterword");

/// A passphrase that only this home uses.
const PASSPHRASE: &str = "seven otters under one lamp";

/// A home folder that vanishes with the bench.
pub struct Home {
    /// Where it is.
    pub folder: TempDir,
}

impl Home {
    /// Makes a home with a journal, its key derivation cheap.
    #[expect(clippy::disallowed_methods, reason = "a file of the bench's own")]
    pub fn with_journal() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        std::fs::write(folder.path().join("passphrase"), PASSPHRASE).expect("a file");
        let mut init = Command::new(PROGRAM);
        init.args(["--passphrase-file", "passphrase", "init"])
            .args(["--kit", "kit", "--work-factor", "10"]);
        init.env_clear().env("HOME", folder.path());
        init.current_dir(folder.path()).stdout(Stdio::null());
        let made = init.status().expect("the program starts");
        assert!(made.success(), "a journal is made");
        Self { folder }
    }

    /// Prepares a call with only this home in the environment.
    pub fn command(&self, program: &Path, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        command.env("HOME", self.folder.path());
        command.env("TERM", "xterm-256color");
        command.env("PATH", "/usr/bin:/bin");
        command.cwd(self.folder.path());
        command
    }
}
