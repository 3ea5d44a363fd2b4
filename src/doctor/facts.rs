//! What was seen on the machine: plain data. What could not be seen is `None` and is told as that.

use chrono::NaiveDate;

/// Holds all that was seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What lies on the disk.
    pub stored: Stored,
    /// What the system does.
    pub machine: Machine,
    /// Where the program is shown.
    pub terminal: Terminal,
}

/// Holds what lies on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stored {
    /// Whether there is a journal.
    pub has_journal: bool,
    /// Files and folders that others may read or change.
    pub open: Vec<Open>,
    /// What lies there and is not the journal's.
    pub leftovers: Vec<Leftover>,
    /// Log2 of scrypt's N in `identity.age`.
    pub work: Option<u8>,
    /// The day of the last backup that its author told of.
    pub backup: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
    /// Free space where the journal is, in bytes.
    pub free_bytes: Option<u64>,
    /// Free names for files there; none where the file system does not count them.
    pub free_files: Option<u64>,
    /// What is known of the disk that the journal is on.
    pub disk: Disk,
}

/// Holds a file or folder that others may read or change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Its path, as a person would type it.
    pub path: String,
    /// Its rights: the last nine bits.
    pub mode: u32,
    /// Whether it is a folder.
    pub is_folder: bool,
}

/// Holds something that lies in the journal's folder and is not the journal's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Its path, as a person would type it.
    pub path: String,
    /// What it seems to be.
    pub kind: LeftoverKind,
}

/// Names what a leftover seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftoverKind {
    /// A write that was broken off; the next start clears it.
    Passing,
    /// The identity from before a passphrase change; it still opens with the old passphrase.
    OldIdentity,
    /// What an editor keeps beside a file: a swap file, a backup.
    Editor,
    /// A copy that a sync program made of two versions.
    Conflict,
    /// A secret key in clear.
    ClearKey,
    /// Something else.
    Other,
}

/// Names what is known of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disk {
    /// It is encrypted as a whole.
    Encrypted,
    /// It is a plain disk.
    Clear,
    /// It lives in memory.
    Memory,
    /// Nothing can be told from here.
    #[default]
    Unknown,
}

/// Holds what the system does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machine {
    /// Where memory is swapped to; none where that cannot be read.
    pub swaps: Option<Vec<Swap>>,
    /// Whether the machine can write all memory to a disk and switch off.
    pub hibernates: Option<bool>,
    /// What the system does with the memory of a program that broke: its pattern.
    pub core_pattern: Option<String>,
    /// Whether this program keeps its memory from being written when it breaks.
    pub is_hardened: bool,
    /// Rights that new files of the user's other programs do not get.
    pub umask: Option<u32>,
}

/// Holds one place that memory is swapped to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The system's name for it.
    pub name: String,
    /// What is known of it.
    pub disk: Disk,
}

/// Holds where the program is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terminal {
    /// What the terminal calls itself.
    pub name: Option<String>,
    /// Whether it is a window of `tmux`, and what becomes of the screen there.
    pub tmux: Tmux,
}

/// Names what `tmux` does with its alternate screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tmux {
    /// The terminal is none of its windows.
    #[default]
    Outside,
    /// It is on: what a program draws there is gone when it ends.
    On,
    /// It is off: what was drawn stays in the scrollback.
    Off,
    /// It did not say.
    Silent,
}
