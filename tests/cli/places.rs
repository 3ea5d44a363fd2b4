//! Where the journal and the settings are looked for.

use std::fs;

use crate::program::{Home, Ran};

fn path_with(home: &Home, variables: &[(&str, &str)], arguments: &[&str]) -> Ran {
    let mut command = home.command(arguments);
    command.envs(variables.iter().copied());
    Home::finish(&mut command)
}

#[test]
fn the_users_folders_are_honoured() {
    let home = Home::new();
    assert!(
        home.run(&["config", "path"])
            .succeeds()
            .ends_with("/.config/afterword/config.toml\n")
    );
    let moved = path_with(
        &home,
        &[("XDG_CONFIG_HOME", "/somewhere")],
        &["config", "path"],
    );
    assert_eq!(moved.succeeds(), "/somewhere/afterword/config.toml\n");
    let named = home.run(&["config", "path", "--config", "/dev/null"]);
    assert_eq!(named.succeeds(), "/dev/null\n");
}

#[test]
fn a_named_journal_comes_before_the_variable_that_before_the_settings() {
    let home = Home::new();
    home.write(
        ".config/afterword/config.toml",
        "[journal]\nfolder = \"~/set\"\n",
    );
    let variable = [("AFTERWORD_JOURNAL", "variable")];
    home.run(&["list"])
        .fails(10, &["/set: there is no journal"]);
    path_with(&home, &variable, &["list"]).fails(10, &["variable: there is no journal"]);
    path_with(&home, &variable, &["--journal", "named", "list"])
        .fails(10, &["named: there is no journal"]);
    let empty = [("AFTERWORD_JOURNAL", "")];
    path_with(&home, &empty, &["list"]).fails(10, &["/set: there is no journal"]);
}

#[test]
fn state_and_data_are_kept_apart() {
    let home = Home::new();
    let folders = [
        ("XDG_DATA_HOME", home.path("data")),
        ("XDG_STATE_HOME", home.path("state")),
    ];
    let mut command = home.command(&[
        "--passphrase-file",
        "passphrase",
        "init",
        "--kit",
        "kit.txt",
        "--work-factor",
        "10",
    ]);
    command.envs(folders);
    assert_eq!(Home::finish(&mut command).code, Some(0));
    assert!(home.path("data/afterword/identity.age").exists());
    assert_eq!(
        fs::read_dir(home.path("state/afterword"))
            .expect("it is there")
            .count(),
        1
    );
}
