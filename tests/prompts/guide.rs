//! The pages beside the prompts: the worked example runs, and the table of practices leaves none out.

use std::collections::BTreeSet;

use afterword::deck::decks::Decks;

const GUIDE: &str = include_str!("../../prompts/README.md");
const TABLE: &str = include_str!("../../prompts/COVERAGE.md");
const PRACTICES: usize = 83;

/// Gives the text of each fenced block with this mark.
fn blocks(page: &str, mark: &str) -> Vec<String> {
    let fences = page.split("\n```").skip(1).step_by(2);
    let bodies = fences.filter_map(|block| block.split_once('\n'));
    let marked = bodies.filter(|(name, _)| *name == mark);
    marked.map(|(_, body)| body.to_owned() + "\n").collect()
}

/// Gives what stands between pairs of this sign.
fn between(text: &str, sign: &str) -> Vec<String> {
    let parts = text.split(sign).skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

#[test]
fn the_worked_example_of_the_guide_is_one_deck_without_fault() {
    let decks = blocks(GUIDE, "toml");
    let [example] = decks.as_slice() else {
        panic!("one example is expected, {} found", decks.len());
    };
    let file = |text: &str| [("after-call.toml".to_owned(), text.to_owned())];
    let (decks, faults) = Decks::load(&file(example));
    assert_eq!(faults, []);
    assert!(decks.get("after-call").is_some_and(|deck| deck.own));
    let (_, faults) = Decks::load(&file(
        &example.replace("kind = \"line\"", "kind = \"lime\""),
    ));
    assert_eq!(faults.len(), 2, "the control: {faults:?}");
}

#[test]
fn the_guide_names_every_step_of_its_example_that_it_explains() {
    let example = &blocks(GUIDE, "toml")[0];
    let told = GUIDE
        .split("What happens in it")
        .nth(1)
        .expect("it is told");
    let told = told.split("\n## ").next().expect("a part");
    let names = between(told, "`")
        .into_iter()
        .filter(|name| !name.contains([':', ' ']));
    for name in names.filter(|name| name != "tag") {
        assert!(example.contains(&format!("id = \"{name}\"")), "{name}");
    }
}

/// Gives the number and the last cell of each row.
fn rows() -> Vec<(usize, &'static str)> {
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, number, practice, served, _] = cells.as_slice() else {
            return None;
        };
        assert!(!practice.is_empty(), "{line}");
        Some((number.parse().ok()?, *served))
    };
    TABLE.lines().filter_map(row).collect()
}

#[test]
fn every_practice_has_its_row_and_every_row_names_what_serves_it() {
    let rows = rows();
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=PRACTICES).collect::<Vec<_>>());
    let screens: BTreeSet<&str> = [
        "Home",
        "Breathe",
        "Write",
        "Review",
        "Insight",
        "Supervision",
        "Release",
        "Aliases",
        "People",
    ]
    .into();
    let decks = Decks::builtin();
    for (number, served) in rows {
        let named: Vec<String> = between(served, "`")
            .into_iter()
            .filter(|name| !name.contains(':'))
            .collect();
        for deck in &named {
            assert!(decks.get(deck).is_some(), "row {number}: no deck {deck}");
        }
        let bold = between(served, "**");
        for screen in &bold {
            assert!(screens.contains(screen.as_str()), "row {number}: {screen}");
        }
        assert!(!named.is_empty() || !bold.is_empty(), "row {number}");
        let is_left_out = served.starts_with("left out: ");
        assert_eq!(is_left_out, [14, 21].contains(&number), "row {number}");
    }
}

#[test]
fn the_table_names_every_deck_that_is_not_only_a_part() {
    let decks = Decks::builtin();
    let named: BTreeSet<String> = between(TABLE, "`").into_iter().collect();
    let missing: Vec<&str> = decks
        .all()
        .map(|deck| deck.id.as_str())
        .filter(|id| !named.contains(*id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_first_page_leads_to_both() {
    let first = include_str!("../../README.md");
    let next = first.split("## Where to go next").nth(1).expect("the part");
    for page in ["(prompts/README.md)", "(prompts/COVERAGE.md)"] {
        assert!(next.contains(page), "{page}");
    }
}
