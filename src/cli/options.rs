//! The options that every command takes.

use std::path::PathBuf;

use clap::Args;

use crate::cli::source::Source;

/// Holds them.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Options {
    /// The journal's folder; else the one in `AFTERWORD_JOURNAL`, else afterword in your data folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub journal: Option<PathBuf>,

    /// The settings file; else afterword/config.toml in your settings folder.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Read the passphrase from a file, or from standard input with `-`; one line end at its end is left out.
    #[arg(long, global = true, value_name = "FILE|-")]
    pub passphrase_file: Option<Source>,
}
