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

#[test]
fn each_shell_gets_a_script_that_knows_the_commands() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = home.run(&["completions", shell]);
        let script = ran.succeeds();
        for word in ["check-in", "passphrase-file", "supervision"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    home.run(&["completions", "nonsense"]).fails(2, &["bash"]);
    assert!(!home.journal().exists());
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let home = Home::new();
    let ran = home.run(&["man"]);
    let page = ran.succeeds();
    assert!(page.contains(".TH afterword 1"), "{page}");
    assert!(page.contains("passphrase\\-file"), "{page}");
    let ran = home.run(&["man", "export"]);
    let page = ran.succeeds();
    assert!(page.contains("leave\\-out"), "{page}");
    assert!(
        home.run(&["man", "deck", "check"])
            .succeeds()
            .contains(".SH")
    );
    home.run(&["man", "nonsense"]).fails(2, &["\"nonsense\""]);
}
