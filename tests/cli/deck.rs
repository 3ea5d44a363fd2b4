//! `deck`: what there is, and what is wrong in one's own.

use crate::program::Home;

const OWN: &str = ".config/afterword/decks/mine.toml";

/// A deck with one step of reading.
fn deck(id: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"Mine\"\nwhen = \"When I say so.\"\nminutes = 0.2\nfamily = \"note\"\n\n[[step]]\nid = \"read\"\nkind = \"read\"\nask = \"Look up.\"\nseconds = 10\n"
    )
}

#[test]
fn the_decks_of_the_program_are_listed_and_shown() {
    let home = Home::new();
    let listed = home.run(&["deck", "list"]);
    for id in [
        "doorway-60",
        "reset-3",
        "ct-5",
        "ct-90",
        "alliance-look",
        "checkin",
        "g.orient",
        "g.54321",
    ] {
        assert!(
            listed.succeeds().lines().any(|line| line.starts_with(id)),
            "{id}"
        );
    }
    let shown = home.run(&["deck", "show", "ct-5"]);
    assert!(shown.succeeds().lines().count() > 20);
    let object = home.run(&["deck", "show", "ct-5", "--json"]).json();
    assert_eq!(
        (&object["deck"]["id"], &object["deck"]["own"]),
        (&"ct-5".into(), &false.into())
    );
    home.run(&["deck", "show", "ct-6"])
        .fails(2, &["no deck is named ct-6", "deck list"]);
}

#[test]
fn every_deck_of_the_program_passes_as_a_file_of_ones_own() {
    let home = Home::new();
    let prompts = concat!(env!("CARGO_MANIFEST_DIR"), "/prompts");
    for path in crate::program::files(prompts.as_ref()) {
        let name = path.to_str().expect("UTF-8");
        if !name.ends_with("lists.toml") && !name.ends_with("scales.toml") {
            home.run(&["deck", "check", name]).succeeds();
        }
    }
}

#[test]
fn a_deck_of_ones_own_is_added_and_takes_the_place_of_another() {
    let home = Home::new();
    home.write(OWN, &deck("mine"));
    assert_eq!(home.run(&["deck", "check"]).succeeds(), "");
    let listed = home.run(&["deck", "list", "--json"]).json();
    let decks = listed["decks"].as_array().expect("a list");
    assert!(
        decks
            .iter()
            .any(|deck| deck["id"] == "mine" && deck["own"] == true)
    );
    home.write(OWN, &deck("ct-5"));
    assert!(
        home.run(&["deck", "show", "ct-5"])
            .succeeds()
            .starts_with("Mine (ct-5, 12 s)")
    );
}

#[test]
fn every_mistake_of_a_deck_has_its_line_and_the_others_stay() {
    let home = Home::new();
    let file = home.write(
        OWN,
        &deck("mine")
            .replace("kind = \"read\"", "kind = \"reed\"")
            .replace("title", "titel"),
    );
    let check = home.run(&["deck", "check"]);
    assert_eq!(check.code, Some(1), "{check:?}");
    let lines: Vec<&str> = check.out.lines().collect();
    assert!(lines.len() >= 2, "{check:?}");
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with(&format!("{}:", file.display()))),
        "{check:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains(":9:") && line.contains("read")),
        "{check:?}"
    );
    let listed = home.run(&["deck", "list"]);
    assert!(listed.out.contains("ct-5") && !listed.out.contains("mine"));
    assert!(listed.err.contains("`afterword deck check` names them"));
    let object = home.run(&["deck", "check", OWN, "--json"]);
    assert_eq!(object.code, Some(1));
    assert!(
        object.out.contains("\"schema\":1") && object.out.contains("\"line\":9"),
        "{object:?}"
    );
}

#[test]
fn a_deck_file_that_cannot_be_read_is_named() {
    let home = Home::new();
    let missing = home.run(&["deck", "check", "missing.toml"]);
    assert_eq!(missing.code, Some(1));
    assert!(
        missing.out.starts_with("missing.toml:1:1: ") && missing.out.contains("could not be read")
    );
    home.write(OWN, &"#".repeat(300 * 1024));
    assert!(home.run(&["deck", "check"]).out.contains("longer than"));
}
