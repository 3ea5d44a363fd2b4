//! Text reaches a terminal through few doors, each of which makes it harmless: the source says so (T46).

#[path = "support/graph.rs"]
#[expect(dead_code, reason = "the test of the layers uses it")]
mod graph;
#[path = "support/house.rs"]
#[expect(dead_code, reason = "the test of the layers uses the rest of it")]
mod house;
#[path = "support/lexer.rs"]
mod lexer;
#[path = "support/mentions.rs"]
#[expect(dead_code, reason = "the test of the layers uses the rest of it")]
mod mentions;

use house::{SourceFile, read_tree, without_tests};
use lexer::{Lexeme, lex};

/// What puts text onto a terminal without a look at it, and the files that may: each gives it made harmless, a fixed text,
/// or bytes of its own.
const DOORS: &[(Door, &[&str])] = &[
    (
        Door::Name("set_symbol"),
        &["src/ui/widget/glyph.rs", "src/ui/cover.rs"],
    ),
    (
        Door::Name("set_char"),
        &["src/ui/widget/ink.rs", "src/ui/widget/breath/dots.rs"],
    ),
    (Door::Name("set_string"), &[]),
    (Door::Name("set_stringn"), &["src/ui/widget/ink.rs"]),
    (Door::Macro("print"), &[]),
    (Door::Macro("println"), &[]),
    (Door::Macro("eprint"), &[]),
    (Door::Macro("eprintln"), &[]),
    (
        Door::Io("stdout"),
        &[
            "src/tui/window.rs",
            "src/tui/terminal.rs",
            "src/tui/signals.rs", // holds it, so that no frame follows
            "src/cli/output.rs",
            "src/cli/tty.rs",     // asks whether it is a terminal
            "src/cli/program.rs", // asks the same
        ],
    ),
    (
        Door::Io("stderr"),
        &[
            "src/tui/panic.rs",
            "src/tui/run.rs",
            "src/cli/output.rs",
            "src/cli/bar.rs", // draws a bar of its own signs
            "src/cli/tty.rs", // these three ask whether it is a terminal
            "src/cli/export.rs",
            "src/cli/import.rs",
        ],
    ),
];

/// Says how a door is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    /// By its name alone.
    Name(&'static str),
    /// By its name and a `!`.
    Macro(&'static str),
    /// By its name behind `io::`.
    Io(&'static str),
}

/// Says whether the middle one of some lexemes is a door.
fn is_door(door: Door, before: &[Lexeme], here: &Lexeme, after: Option<&Lexeme>) -> bool {
    match door {
        Door::Name(name) => here.is_word(name),
        Door::Macro(name) => here.is_word(name) && after.is_some_and(|after| after.is_mark('!')),
        Door::Io(name) => {
            let io = before.len().checked_sub(2).map(|at| &before[at]);
            here.is_word(name) && io.is_some_and(|io| io.is_word("io"))
        }
    }
}

/// Gives every use of a door by a file that may not.
fn strangers(file: &SourceFile) -> Vec<String> {
    let lexemes = lexer::without_tests(&lex(&file.text));
    let mut found = Vec::new();
    for (at, here) in lexemes.iter().enumerate() {
        for (door, files) in DOORS {
            let is_used = is_door(*door, &lexemes[..at], here, lexemes.get(at + 1));
            if is_used && !files.contains(&file.path.as_str()) {
                found.push(format!("{}:{} has {here:?}", file.path, here.line));
            }
        }
    }
    found
}

#[test]
fn text_reaches_a_terminal_through_the_known_doors_alone() {
    let files = without_tests(read_tree("src"));
    let found: Vec<_> = files.iter().flat_map(strangers).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_new_door_is_seen() {
    for code in [
        "fn f(cell: &mut Cell) { cell.set_symbol(text); }",
        "fn f() { println!(\"{text}\"); }",
        "fn f() { write!(std::io::stdout(), \"{text}\"); }",
    ] {
        let file = SourceFile::new("src/ui/screen/new.rs", code);
        assert_eq!(strangers(&file).len(), 1, "{code}");
    }
}
