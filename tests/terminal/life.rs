//! A whole life of the program, in which twenty words come in, each another way.

use std::fs;

use crate::guided::to_the_words_from_the_start;
use crate::program::{Home, PASSPHRASE};
use crate::pty::Terminal;

/// A word that no program of this machine uses, and the way it takes.
pub const WORDS: [(&str, &str); 20] = [
    ("xanadurian", "a wrong passphrase"),
    ("otters", "the passphrase"),
    ("jackdawen", "a note through a pipe"),
    ("quokkastan", "a note in the bin"),
    ("zymologen", "a note for supervision"),
    ("xylanthor", "a paste"),
    ("zigguratic", "undone"),
    ("qwertzian", "a word cut out"),
    ("quixotrix", "typed"),
    ("zebulonia", "a title"),
    ("jubilarch", "the word for someone"),
    ("zorbitane", "a label"),
    ("zanzibar", "a draft"),
    ("quagmirel", "the list of commands"),
    ("xenoblast", "the filter"),
    ("xerophite", "the name of a saved query"),
    ("quillfeather", "someone to turn to"),
    ("zephyrine", "an answer in a deck"),
    ("jokuvlind", "the path of an export"),
    ("zosterops", "a title that is edited"),
];

/// The folder that the export goes to, and the only one where a word may stand in clear.
pub const OUT: &str = "out";

/// Makes a journal with three notes, whose passphrase and kit are on no disk.
pub fn home() -> (Home, String) {
    let (home, key) = {
        let home = Home::with_journal();
        let kit = fs::read_to_string(home.path("kit.txt")).expect("the kit");
        let key = kit
            .lines()
            .find(|line| line.starts_with("AGE-SECRET-KEY-1"));
        let key = key.expect("a key").to_owned();
        (home, key)
    };
    home.note("A jackdawen line.", &[]);
    home.note("A line.", &["--title", "zymologen", "--tag", "sup:flagged"]);
    let binned = home.note("A quokkastan line.", &[]);
    home.unlocked(&["bin", &binned]).succeeds();
    for file in ["kit.txt", "passphrase"] {
        fs::remove_file(home.path(file)).expect("it was there");
    }
    for folder in ["tmp", OUT] {
        fs::create_dir(home.path(folder)).expect("a writable home");
    }
    (home, key)
}

/// Lives it, up to the open start with a draft on it.
pub fn live(t: &mut Terminal) {
    open(t);
    write(t);
    look_for(t);
    ask_for(t);
    hand_out(t);
    t.type_keys("b").wait_place("breathe").type_keys("\x1b");
    t.wait_for("draft: ");
}

fn open(t: &mut Terminal) {
    t.wait_place("locked").type_keys("\r");
    t.wait_for("Your passphrase").type_keys("xanadurian\r");
    t.wait_for("did not open it").type_keys(PASSPHRASE);
    t.type_keys("\r").wait_gone("Your passphrase");
    t.wait_for("2 notes");
}

fn write(t: &mut Terminal) {
    t.type_keys("w").wait_for("Title");
    t.type_keys("zigguratic")
        .wait_for("zigguratic")
        .type_keys("\x1a")
        .wait_gone("zigguratic");
    t.type_keys("qwertzian")
        .wait_for("qwertzian")
        .type_keys("\x17")
        .wait_gone("qwertzian");
    t.paste("pasted xylanthor\n").wait_for("xylanthor");
    t.type_keys("quixotrix").wait_for("quixotrix");
    t.type_keys("\tzebulonia\tjubilarch\tzorbitane\t");
    t.wait_for("zorbitane")
        .type_keys("\x13")
        .wait_for("3 notes");
    t.type_keys("w")
        .wait_for("Title")
        .type_keys("a zanzibar draft");
    t.wait_for("a zanzibar draft").type_keys("\x18");
    t.wait_for("draft: a zanzibar draft");
    to_the_words_from_the_start(t);
    t.type_keys("zephyrine")
        .wait_for("zephyrine")
        .type_keys("\x18");
    t.wait_for("draft: ");
}

fn look_for(t: &mut Terminal) {
    t.type_keys("\x0bquagmirel").wait_for("› quagmirel");
    t.type_keys("\x1b").wait_gone("quagmirel");
    t.type_keys("/xenoblast").wait_for("/ xenoblast");
    t.type_keys("\x13")
        .wait_for("Save it as")
        .type_keys("xerophite\r");
    t.wait_for("Saved.").type_keys("\x1b");
    t.wait_for("title, text").type_keys("\x1b");
    t.wait_gone("title, text").type_keys("\x1b");
    t.wait_for("draft: ");
    t.type_keys("r").wait_for("zebulonia").type_keys("\r");
    t.wait_for("xylanthor").type_keys("e").wait_place("edit");
    t.type_keys("\tzosterops")
        .wait_for("zosterops")
        .type_keys("\x13");
    t.wait_place("note").type_keys("\x1b").wait_place("review");
    t.type_keys("\x1b").wait_for("draft: ");
}

fn ask_for(t: &mut Terminal) {
    t.type_keys("i").wait_place("insight").type_keys("\x1b");
    t.wait_for("draft: ").type_keys("s").wait_for("zymologen");
    t.type_keys("\x1b").wait_for("draft: ");
    t.type_keys("@").wait_place("people");
    t.type_keys("quillfeather\x13").wait_for("Kept: people");
    t.wait_for("draft: ").type_keys("a").wait_for("jubilarch");
    t.type_keys("\x1b").wait_for("draft: ");
}

/// The one way out that the user asks for.
fn hand_out(t: &mut Terminal) {
    t.type_keys("/zymologen\r")
        .wait_for("zymologen")
        .type_keys("x");
    t.wait_place("hand out").type_keys("\r");
    t.wait_for("This is what leaves").type_keys("\r");
    t.wait_for("Where to?").type_keys("\x15");
    t.type_keys(&format!("~/{OUT}/jokuvlind.md"));
    t.wait_for("jokuvlind").type_keys("\r");
    t.wait_for("It is not encrypted.").type_keys("\x1b");
    t.wait_gone("/ zymologen").type_keys("\x1b");
    t.wait_for("draft: ");
}
