//! `deck`: what there is, and what is wrong in one's own.

use crate::program::Home;

const OWN: &str = ".config/afterword/decks/mine.toml";

/// A deck with one step of reading.
fn deck(id: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"Mine\"\nwhen = \"When I say so.\"\nminutes = 0.2\nfamily = \"note\"\n\n[[step]]\nid = \"read\"\nkind = \"read\"\nask = \"Look up.\"\nseconds = 10\n"
    )
}

/// A deck that chooses from a list.
fn choosing(id: &str, list: &str) -> String {
    let step = format!("kind = \"one\"\nask = \"Which?\"\nfrom = \"{list}\"\n");
    deck(id).replace("kind = \"read\"\nask = \"Look up.\"\n", &step)
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
        // What holds in every deck is woven into the others, and is none itself.
        let is_deck = path.file_name().is_some_and(|name| name != "standing.toml");
        if is_deck && path.extension().is_some_and(|end| end == "toml") {
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

#[test]
fn a_new_deck_is_written_where_it_is_said_passes_and_is_never_overwritten() {
    let home = Home::new();
    let path = home.path(".config/afterword/decks/after-call.toml");
    let told = home.run(&["deck", "new", "after-call"]);
    assert_eq!(told.succeeds().trim_end(), path.to_str().expect("UTF-8"));
    assert_eq!(home.run(&["deck", "check"]).succeeds(), "");
    let listed = home.run(&["deck", "list"]);
    let row = listed.out.lines().find(|row| row.starts_with("after-call"));
    assert!(row.is_some_and(|row| row.ends_with("(yours)")), "{row:?}");
    let before = std::fs::read_to_string(&path).expect("the file");
    home.run(&["deck", "new", "after-call"])
        .fails(2, &["after-call is taken"]);
    home.write(".config/afterword/decks/after-call.toml", "not a deck");
    home.run(&["deck", "new", "after-call"])
        .fails(1, &["is there already", "left as it is"]);
    let after = std::fs::read_to_string(&path).expect("the file");
    assert_eq!(after, "not a deck");
    assert!(before.contains("id = \"after-call\""));
    home.run(&["deck", "new", "ct-5"]).fails(2, &["is taken"]);
    home.run(&["deck", "new", "lists"]).fails(2, &["is taken"]);
    home.run(&["deck", "new", "My deck"])
        .fails(2, &["small letters"]);
}

#[test]
fn a_pack_adds_its_decks_with_its_own_lists_and_is_named() {
    let home = Home::new();
    let ward = ".config/afterword/decks/ward";
    home.write(
        &format!("{ward}/handover.toml"),
        &choosing("handover", "beds"),
    );
    home.write(
        &format!("{ward}/lists.toml"),
        "[[list]]\nid = \"beds\"\nitems = [\"left\", \"right\"]\n",
    );
    home.write(
        &format!("{ward}/scales.toml"),
        "[[scale]]\nid = \"noise\"\nname = \"noise\"\nlow = \"still\"\nhigh = \"loud\"\n",
    );
    home.write(OWN, &choosing("mine", "beds"));
    let check = home.run(&["deck", "check"]);
    assert_eq!(check.out.lines().count(), 1, "{check:?}");
    assert!(
        check
            .out
            .contains("mine.toml:11:8: there is no list \"beds\"")
    );
    let listed = home.run(&["deck", "list"]);
    let row = listed.out.lines().find(|row| row.starts_with("handover"));
    assert!(
        row.is_some_and(|row| row.ends_with("(from ward)")),
        "{row:?}"
    );
    let object = home.run(&["deck", "show", "handover", "--json"]).json();
    assert_eq!(object["deck"]["pack"], "ward");
    let folder = home.path(ward);
    home.run(&["deck", "check", folder.to_str().expect("UTF-8")])
        .succeeds();
    let file = folder.join("handover.toml");
    home.run(&["deck", "check", file.to_str().expect("UTF-8")])
        .succeeds();
}

#[test]
fn a_pack_takes_the_place_of_nothing() {
    let home = Home::new();
    for pack in ["a", "b"] {
        let folder = format!(".config/afterword/decks/{pack}");
        home.write(&format!("{folder}/one.toml"), &deck("ct-5"));
        home.write(&format!("{folder}/two.toml"), &deck("same"));
        home.write(
            &format!("{folder}/lists.toml"),
            "[[list]]\nid = \"body\"\nitems = [\"knee\"]\n",
        );
    }
    let check = home.run(&["deck", "check"]);
    let told: Vec<&str> = check.out.lines().collect();
    let count = |words: &str| told.iter().filter(|line| line.contains(words)).count();
    assert_eq!(count("there is a list \"body\" already"), 2, "{check:?}");
    assert_eq!(count("there is a deck \"ct-5\" already"), 2, "{check:?}");
    assert_eq!(count("there is a deck \"same\" already"), 1, "{check:?}");
    assert!(
        told.iter().all(|line| line.contains("a pack ")),
        "{check:?}"
    );
    let listed = home.run(&["deck", "list"]);
    assert!(listed.out.contains("Reaction note") && listed.out.contains("(from a)"));
    let pack = home.path(".config/afterword/decks/b");
    let alone = home.run(&["deck", "check", pack.to_str().expect("UTF-8")]);
    assert!(
        alone.out.lines().all(|line| line.contains("/b/")),
        "{alone:?}"
    );
    assert!(alone.out.lines().count() >= 2, "{alone:?}");
}

#[test]
fn lists_of_ones_own_take_the_place_of_those_of_the_program_where_that_works() {
    let home = Home::new();
    let lists = ".config/afterword/decks/lists.toml";
    home.write(
        lists,
        "[[list]]\nid = \"cues\"\nitems = [\"This is the stairs. Go up.\"]\n",
    );
    assert_eq!(home.run(&["deck", "check"]).succeeds(), "");
    let shown = home.run(&["deck", "show", "g.cue"]);
    assert!(shown.succeeds().contains("This is the stairs. Go up."));
    assert!(
        home.run(&["deck", "lists"])
            .succeeds()
            .contains("This is the stairs")
    );
    home.write(
        lists,
        "[[list]]\nid = \"feeling\"\ntag = \"ct\"\nitems = [\"odd\"]\n",
    );
    let check = home.run(&["deck", "check"]);
    assert_eq!(check.code, Some(1), "{check:?}");
    assert!(
        check
            .out
            .contains("lists.toml:2:6: prompts/ct-5.toml does not work with this")
    );
    assert!(
        home.run(&["deck", "show", "ct-5"])
            .out
            .contains("Not enough")
    );
}
