//! The architecture as a test: who may import whom, no cycles, small files.
//!
//! The table below is the law. A new edge is a change of the architecture, and is made here first, with a reason.

#[path = "support/graph.rs"]
mod graph;
#[path = "support/house.rs"]
mod house;
#[path = "support/lexer.rs"]
mod lexer;
#[path = "support/mentions.rs"]
mod mentions;

use graph::cycle;
use house::{SourceFile, file_graph, read_tree, without_tests};
use mentions::{Target, re_exports};

/// For each layer, the layers of this crate that it may import.
const LAYERS: &[(&str, &[&str])] = &[
    ("id", &[]),
    ("fault", &[]),
    ("nesting", &[]),
    ("words", &["fault"]),
    // `fault` for the word that a slip in a query is nearest to
    ("journal", &["fault", "id", "nesting", "words"]),
    ("breath", &["words"]),
    ("lint", &["words"]),
    (
        "deck",
        &["fault", "nesting", "words", "id", "journal", "breath"],
    ),
    ("keys", &["words"]),
    ("config", &["fault", "nesting", "words", "keys", "breath"]),
    ("demo", &["id", "journal"]),
    ("doctor", &["words"]),
    ("vault", &["id", "nesting"]),
    ("store", &["id", "nesting", "journal", "vault"]),
    // Pure text: sealing is vault's and writing the shells', so app can show what will leave before it does.
    ("export", &["id", "words", "journal", "lint"]),
    // Pure text as well: a note that comes in is held to the format's limits and lint's word on aliases, and read by the
    // number that export writes.
    (
        "import",
        &[
            "fault", "nesting", "words", "id", "journal", "lint", "export",
        ],
    ),
    (
        "app",
        &[
            "fault", "words", "id", "journal", "deck", "breath", "lint", "export", "keys", "config",
        ],
    ),
    (
        "ui",
        &[
            "app", "fault", "words", "id", "journal", "deck", "breath", "lint", "export", "keys",
            "config",
        ],
    ),
    (
        "error",
        &[
            "fault", "words", "journal", "vault", "store", "config", "deck",
        ],
    ),
    (
        "tui",
        &[
            "fault", "words", "id", "journal", "deck", "breath", "lint", "keys", "config", "demo",
            "vault", "store", "export", "app", "ui", "error",
        ],
    ),
    (
        "cli",
        &[
            "fault", "words", "id", "journal", "deck", "breath", "lint", "keys", "config", "demo",
            "doctor", "vault", "store", "export", "import", "app", "ui", "error", "tui",
        ],
    ),
    ("main", &["cli", "tui"]),
    ("lib", &[]),
];

/// What only some modules may mention. The modules below a named one are meant too. Where two lines fit a path, either
/// may permit it.
const GUARDED: &[(&str, &[&str])] = &[
    ("std::fs", &["vault::files", "tui", "cli"]),
    ("std::env", &["cli::place"]),
    ("std::net", &[]),
    ("std::os::unix::net", &[]),
    ("std::process", &["main", "tui", "cli"]),
    ("std::thread", &["store::scan", "tui", "cli"]),
    ("age", &["vault"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("etcetera", &["cli::place"]),
    ("fluent_bundle", &["words"]),
    ("ratatui", &["ui", "tui"]),
    ("ratatui::style", &["config"]),
    ("ratatui_textarea", &["app", "ui"]),
    ("pulldown_cmark", &["ui"]),
    ("crossterm", &["tui", "cli"]),
    ("crossterm::event", &["keys", "app"]),
    ("rustix", &["vault", "tui", "cli"]),
    ("signal_hook", &["tui", "cli"]),
    ("tempfile", &["tui", "cli"]),
    ("zeroizing_alloc", &["main"]),
];

/// The most lines a file may have, its tests included.
const MOST_LINES: usize = 400;

/// Every mention that the two tables do not permit, with file and line.
fn strangers(file: &SourceFile) -> Vec<String> {
    let bad = |target: &Target| match target {
        Target::Ours(path) => !may_import(layer(&file.module), layer(path)),
        Target::Theirs(path) => !may_mention(&file.name(), &path.join("::")),
    };
    let told = |target: &Target| match target {
        Target::Ours(path) => format!("crate::{}", path.join("::")),
        Target::Theirs(path) => path.join("::"),
    };
    let mentions = file.mentions().into_iter();
    mentions
        .filter(|mention| bad(&mention.target))
        .map(|mention| {
            format!(
                "{}:{} mentions {}",
                file.path,
                mention.line,
                told(&mention.target)
            )
        })
        .collect()
}

fn layer(module: &[String]) -> &str {
    module.first().map_or("lib", String::as_str)
}

fn may_import(from: &str, to: &str) -> bool {
    let row = LAYERS.iter().find(|(name, _)| *name == from);
    from == to || row.is_some_and(|(_, allowed)| allowed.contains(&to))
}

fn may_mention(module: &str, path: &str) -> bool {
    let mut rules = GUARDED
        .iter()
        .filter(|(guarded, _)| within(path, guarded))
        .peekable();
    rules.peek().is_none()
        || rules.any(|(_, allowed)| allowed.iter().any(|place| within(module, place)))
}

/// Says whether `path` is `root` or below it.
fn within(path: &str, root: &str) -> bool {
    path.strip_prefix(root)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn strangers_of(path: &str, text: &str) -> Vec<String> {
    strangers(&SourceFile::new(path, text))
}

#[test]
fn every_import_stands_in_the_table() {
    let found: Vec<String> = without_tests(read_tree("src"))
        .iter()
        .flat_map(strangers)
        .collect();
    assert!(found.is_empty(), "not in the table:\n{}", found.join("\n"));
}

#[test]
fn every_module_at_the_top_is_a_layer() {
    for file in read_tree("src") {
        let layer = layer(&file.module);
        assert!(
            LAYERS.iter().any(|(name, _)| *name == layer),
            "{} has no row",
            file.path
        );
    }
}

#[test]
fn the_table_itself_has_no_cycle() {
    let row = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    let table = LAYERS
        .iter()
        .map(|(name, needs)| ((*name).to_owned(), row(needs)));
    assert_eq!(cycle(&table.collect()), None);
}

#[test]
fn no_file_needs_itself_through_others() {
    if let Some(ring) = cycle(&file_graph(&without_tests(read_tree("src")))) {
        panic!("a cycle: {}", ring.join(" -> "));
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let mut files = read_tree("src");
    files.extend(read_tree("tests"));
    files.extend(read_tree("fuzz/src"));
    for file in files {
        let lines = file.text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", file.path);
    }
}

#[test]
fn lib_re_exports_nothing_and_no_file_is_named_mod() {
    for file in read_tree("src") {
        assert!(!file.path.ends_with("/mod.rs"), "{}", file.path);
        assert!(
            file.path != "src/lib.rs" || !re_exports(&file.text),
            "pub use hides an edge"
        );
    }
}

// From here on: each check finds what it is for.

#[test]
fn a_forbidden_layer_is_found_however_it_is_written() {
    for text in [
        "use crate::vault::key::Key;",
        "use crate::{id::Id, vault::key::Key};",
        "fn f() { crate::vault::key::wrap(); }",
        "use super::super::vault::key;",
        "mod inner { use super::super::super::vault::key; }",
        "pub(crate) use crate::vault as bytes;",
        "#[cfg(not(test))] use crate::vault::key;",
        "const QUOTE: char = '\"'; use crate::vault::key; const END: char = '\"';",
        "fn f<'a>(x: &'a str) { crate::vault::key::wrap(x) }",
    ] {
        assert_eq!(strangers_of("src/journal/note.rs", text).len(), 1, "{text}");
    }
}

#[test]
fn comments_strings_and_tests_mention_nothing() {
    for text in [
        "// use crate::vault::key;\n/* crate::vault /* and */ crate::vault::x */",
        "const A: &str = \"crate::vault::key\"; const B: &str = r#\"crate::vault::\"key\"#;",
        "const A: &str = \"\\\"crate::vault::key\";",
        "#[cfg(test)]\nmod tests { use crate::vault::key::Key; fn f() { std::fs::write(); } }",
        "#[cfg(test)]\n#[path = \"x.rs\"]\nmod tests;",
        "#[cfg(any(test, fuzzing))] use crate::vault::key::Key;",
    ] {
        assert_eq!(
            strangers_of("src/journal/note.rs", text),
            [] as [&str; 0],
            "{text}"
        );
    }
}

#[test]
fn a_guarded_crate_is_found_outside_its_rooms() {
    for (path, text) in [
        ("src/app/home.rs", "use std::{env, fmt};"),
        ("src/app/home.rs", "use std::{fs::{self, File}, fmt};"),
        ("src/vault/key.rs", "fn f() { ::std::fs::read(\"x\"); }"),
        ("src/cli/note.rs", "fn f() { std::env::var(\"HOME\"); }"),
        ("src/store/put.rs", "use age::Encryptor;"),
        ("src/app.rs", "use ratatui::Frame;"),
        ("src/config/theme.rs", "use ratatui::Frame;"),
        ("src/ui/home.rs", "use crossterm::style;"),
        (
            "src/keys/chord.rs",
            "use crossterm::{event::KeyEvent, terminal};",
        ),
    ] {
        assert!(!strangers_of(path, text).is_empty(), "{path}: {text}");
    }
    for (path, text) in [
        ("src/vault/files.rs", "use std::fs::File;"),
        ("src/vault/files/real.rs", "use std::fs::File;"),
        ("src/config/theme.rs", "use ratatui::style::Color;"),
        ("src/keys/chord.rs", "use crossterm::event::KeyEvent;"),
        (
            "src/app/page.rs",
            "fn f() { page::next(); manager::age(); }",
        ),
    ] {
        assert_eq!(strangers_of(path, text), [] as [&str; 0], "{path}: {text}");
    }
}

#[test]
fn a_ring_of_sibling_files_is_found() {
    let files = [
        SourceFile::new("src/app.rs", "pub mod a; pub mod b; pub mod c;"),
        SourceFile::new("src/app/a.rs", "use super::b::B;"),
        SourceFile::new("src/app/b.rs", "use crate::app::c; fn f() { c::go(); }"),
        SourceFile::new("src/app/c.rs", "fn f() { super::a::go(); }"),
    ];
    let ring = cycle(&file_graph(&files)).expect("there is a ring");
    assert_eq!(ring, ["app::a", "app::b", "app::c", "app::a"]);
    assert_eq!(cycle(&file_graph(&files[..3])), None);
}

#[test]
fn files_for_tests_alone_are_left_out() {
    let files = vec![
        SourceFile::new(
            "src/app.rs",
            "#[cfg(test)]\nmod looks;\nmod a;\n#[cfg(not(test))]\nmod b;",
        ),
        SourceFile::new("src/app/a.rs", ""),
        SourceFile::new("src/app/b.rs", ""),
        SourceFile::new("src/app/looks.rs", "mod deeper;"),
        SourceFile::new("src/app/looks/deeper.rs", "use crate::vault::key;"),
    ];
    let kept = without_tests(files);
    let kept: Vec<&str> = kept.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(kept, ["src/app.rs", "src/app/a.rs", "src/app/b.rs"]);
}

#[test]
fn a_parent_and_a_child_that_need_each_other_are_found() {
    let files = [
        SourceFile::new("src/app.rs", "mod a; pub struct App; fn f() { a::go(); }"),
        SourceFile::new("src/app/a.rs", "use super::App;"),
    ];
    assert!(cycle(&file_graph(&files)).is_some());
}

#[test]
fn a_hidden_edge_in_lib_is_found() {
    assert!(re_exports("pub mod app;\npub use app::App;"));
    assert!(!re_exports("pub mod app;\n// pub use app::App;"));
}
