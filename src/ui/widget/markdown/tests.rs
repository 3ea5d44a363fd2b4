use proptest::prelude::*;
use ratatui::style::Modifier;

use super::*;
use crate::ui::text::{sanitize, width};

fn shown(text: &str, width: u16) -> Vec<String> {
    let rows = lines(text, width, &Theme::default());
    rows.iter().map(ToString::to_string).collect()
}

/// The words of a text that are drawn with a weight.
fn with(weight: Modifier, text: &str) -> Vec<String> {
    let spans = lines(text, 40, &Theme::default())
        .into_iter()
        .flat_map(|row| row.spans);
    let has = |span: &Span<'_>| span.style.add_modifier.contains(weight);
    let words = spans.filter(has).map(|span| span.content.into_owned());
    words.collect()
}

#[test]
fn a_heading_is_bold_without_its_sign_and_close_to_its_text() {
    let text = "# What happened\n\nShe left early.\n\n## And then\nQuiet.";
    assert_eq!(
        shown(text, 40),
        ["What happened", "She left early.", "", "And then", "Quiet."]
    );
    assert_eq!(with(Modifier::BOLD, text), ["What happened", "And then"]);
}

#[test]
fn lines_end_where_the_author_ended_them() {
    assert_eq!(
        shown("one\ntwo\n\n\nthree", 40),
        ["one", "two", "", "three"]
    );
}

#[test]
fn items_hang_behind_their_markers() {
    let text = "- a tight chest\n- [x] called her\n- [ ] sleep\n\n9. nine\n10. ten of them";
    assert_eq!(
        shown(text, 11),
        [
            "• a tight",
            "  chest",
            "[x] called",
            "    her",
            "[ ] sleep",
            "",
            "9. nine",
            "10. ten of",
            "    them"
        ]
    );
}

#[test]
fn lists_and_quotes_nest() {
    let text = "- one\n  - deep\n- two\n\n> said\n>\n> > inner\n> - item\n\nafter";
    assert_eq!(
        shown(text, 40),
        [
            "• one",
            "  • deep",
            "• two",
            "",
            "│ said",
            "│",
            "│ │ inner",
            "│",
            "│ • item",
            "",
            "after"
        ]
    );
}

#[test]
fn items_with_air_keep_it_and_bare_ones_are_seen() {
    assert_eq!(shown("- one\n\n- two", 40), ["• one", "", "• two"]);
    assert_eq!(shown("-\n- - a", 40), ["• ", "• • a"]);
}

#[test]
fn what_is_not_laid_out_stays_as_it_was_typed() {
    let text = "| a | b |\n|---|---|\n\n<b>no</b> ~~gone~~ 5 * 3 * 2";
    assert_eq!(
        shown(text, 40),
        ["| a | b |", "|---|---|", "", "<b>no</b> ~~gone~~ 5 * 3 * 2"]
    );
    assert_eq!(
        shown("    code  here\n\n---\n\nx", 40),
        ["  code  here", "", "· · ·", "", "x"]
    );
}

#[test]
fn weights_follow_the_signs_across_rows() {
    let text = "plain **bold and *both* so** plain";
    assert_eq!(with(Modifier::BOLD, text).concat(), "bold and both so");
    assert_eq!(with(Modifier::ITALIC, text), ["both"]);
}

#[test]
fn a_link_says_where_it_leads() {
    let text = "[good.org](https://d.org) and <https://x.org>";
    assert_eq!(
        shown(text, 60),
        ["good.org (https://d.org) and https://x.org"]
    );
    assert_eq!(
        shown("[https://good.org](d.org)", 60),
        ["https://good.org (d.org)"]
    );
}

#[test]
fn an_entity_cannot_bring_an_escape_in() {
    assert_eq!(shown("a&#27;[31m&#x202e;b", 40), ["a␛[31m\\u{202e}b"]);
}

#[test]
fn an_absurd_depth_is_shown_as_it_was_typed_and_costs_no_more() {
    for sign in [">", "- ", "1. ", "  "] {
        let text = format!("{}a\n{}", sign.repeat(100_000), "b\n".repeat(100_000));
        let rows = lines(&text, 72, &Theme::default());
        assert!(rows.len() > 100_000, "{sign:?}");
        assert_eq!(rows.last().map(ToString::to_string), Some("b".into()));
    }
    let dashes = format!("{}\n\n- item", "-".repeat(200));
    assert_eq!(
        shown(&dashes, 40).last().map(String::as_str),
        Some("• item")
    );
}

#[test]
fn deep_levels_leave_half_of_the_width_to_the_words() {
    let deep = (0..20).map(|level| format!("{}- word\n", "  ".repeat(level)));
    let text: String = deep.collect();
    assert!(shown(&text, 20).iter().all(|row| row.contains("word")));
}

/// Pieces that Markdown takes notice of, and some that it should not.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "# ",
        "- ",
        "1. ",
        "> ",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "\n",
        "\n\n",
        "    ",
        "[x] ",
        "[",
        "](",
        ")",
        "<",
        ">",
        "&#27;",
        "&#x202e;",
        "\\",
        "---\n",
        "word",
        "two words ",
        "今日",
        "👩‍⚕️",
        "e\u{301}",
        "\u{1b}[2J",
        "\t",
        "\r",
        "|",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn rows_fit_every_width_and_steer_no_terminal(text in markdown(), columns in 0u16..90) {
        for row in lines(&text, columns, &Theme::default()) {
            let row = row.to_string();
            let is_one_sign = columns < 2 && width(&row) == 2;
            prop_assert!(width(&row) <= usize::from(columns.max(1)) || is_one_sign, "{row:?} in {columns}");
            prop_assert_eq!(sanitize(&row), row.as_str());
            prop_assert!(!row.contains('\n'));
        }
    }

    #[test]
    fn no_word_is_lost(words in prop::collection::vec("[a-z]{1,8}", 1..20), sign in "(# |- |> |1\\. |\\*\\*|)", columns in 12u16..60) {
        let text = format!("{sign}{}", words.join(" "));
        let all = shown(&text, columns).join(" ");
        let seen: Vec<&str> = all.split([' ', '•', '│', '*']).filter(|word| word.starts_with(char::is_alphabetic)).collect();
        prop_assert_eq!(seen, words);
    }
}
