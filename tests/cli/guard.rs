//! `guard`: a text from standard input, findings without the text.

use crate::program::Home;

#[test]
fn findings_are_told_to_programs_in_bytes_and_without_the_text() {
    let home = Home::new();
    let text = "Für Mrs Hartwell, 07700 900123.\n";
    let ran = home.run_with(text, &["guard", "--json"]);
    let page = ran.succeeds();
    assert!(!page.contains("Hartwell"));
    // a list, as product.md has it, and no object with a schema
    let found: serde_json::Value = serde_json::from_str(page).expect("JSON");
    let found = found.as_array().expect("a list");
    let spans: Vec<(&str, &str)> = found
        .iter()
        .map(|one| {
            let place = |key: &str| usize::try_from(one[key].as_u64().unwrap()).unwrap();
            (
                one["rule"].as_str().unwrap(),
                &text[place("start")..place("end")],
            )
        })
        .collect();
    assert_eq!(spans, [("L09", "Mrs Hartwell"), ("L02", "07700 900123")]);
    assert_eq!(found[1]["severity"], "block");
    assert_eq!(found[1]["suggestion"], "");
    let fields: Vec<&String> = found[0].as_object().expect("an object").keys().collect();
    assert_eq!(fields, ["end", "rule", "severity", "start", "suggestion"]);
}

#[test]
fn people_read_places_reasons_and_what_nothing_means() {
    let home = Home::new();
    let ran = home.run_with("I saw\nDr Hartwell.", &["guard"]);
    let page = ran.succeeds();
    assert!(
        page.contains("2:1 ") && !page.contains("Hartwell"),
        "{page}"
    );
    let ran = home.run_with("I listened.", &["guard"]);
    let page = ran.succeeds();
    assert!(page.starts_with("Nothing found.\n"), "{page}");
    assert_eq!(home.run_with("", &["guard", "--json"]).succeeds(), "[]\n");
}

#[test]
fn a_text_that_is_too_long_is_refused() {
    let home = Home::new();
    let long = "a ".repeat(600 * 1024);
    home.run_with(&long, &["guard"])
        .fails(1, &["longer than 1048576 bytes"]);
}
