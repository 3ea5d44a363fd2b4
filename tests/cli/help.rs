//! Help, the version, and calls that make no sense.

use crate::program::{Home, start};

#[test]
fn help_and_version_are_results() {
    let home = Home::new();
    let help = home.run(&["--help"]);
    assert!(
        help.succeeds()
            .contains("Usage: afterword [OPTIONS] [COMMAND]"),
        "{help:?}"
    );
    assert!(!help.out.contains('\u{1b}'));
    let version = home.run(&["--version"]);
    assert_eq!(
        version.succeeds(),
        concat!("afterword ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn without_a_terminal_the_full_screen_is_refused_with_the_help_page() {
    let home = Home::new();
    home.run(&[]).fails(2, &["Usage: afterword", "terminal"]);
    assert!(!home.journal().exists());
}

#[test]
fn an_unknown_command_or_option_is_a_usage_error() {
    let home = Home::new();
    home.run(&["nonsense"])
        .fails(2, &["unrecognized subcommand 'nonsense'"]);
    home.run(&["--passphrase", "secret"])
        .fails(2, &["--passphrase"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let home = Home::new();
    let mut child = start(&mut home.command(&["config", "path"]));
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("the binary ends");
    assert!(ended.status.success(), "{ended:?}");
    assert_eq!(ended.stderr, b"");
}
