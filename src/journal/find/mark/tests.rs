use proptest::prelude::*;

use super::*;
use crate::journal::find::fold::fold;

fn query(text: &str) -> Query {
    Query::parse(text, chrono::NaiveDate::default()).unwrap_or_default()
}

/// The parts of a text that a question marks.
fn marked<'a>(question: &str, text: &'a str) -> Vec<&'a str> {
    let ranges = marks(&query(question), text);
    ranges.into_iter().map(|range| &text[range]).collect()
}

#[test]
fn marks_are_places_in_the_text_as_it_stands() {
    assert_eq!(
        marked("strasse", "die Straße, die STRASSE"),
        ["Straße", "STRASSE"]
    );
    assert_eq!(marked("s", "aßb"), ["ß"]);
    assert_eq!(marked("ete", "l'e\u{301}te\u{301}!"), ["e\u{301}te\u{301}"]);
    assert_eq!(marked("cafe", "Café."), ["Café"]);
}

#[test]
fn marks_that_touch_or_overlap_become_one() {
    assert_eq!(marked("tire ired", "so tired"), ["tired"]);
    assert_eq!(marked("ti red", "tired red"), ["tired", "red"]);
    assert_eq!(
        marked("\"not\" enough \"enough today\"", "not enough today"),
        ["not", "enough today"]
    );
}

#[test]
fn nothing_asked_marks_nothing() {
    assert!(marked("", "text").is_empty() && marked("text", "").is_empty());
}

proptest! {
    #[test]
    fn a_piece_of_a_text_is_found_in_it_and_marks_hold_it(before in any::<String>(), piece in "[\\PC&&[^\" ]]{1,8}", after in any::<String>()) {
        let query = query(&format!("\"{piece}\""));
        let text = format!("{before}{piece}{after}");
        let found = marks(&query, &text);
        prop_assert_eq!(found.is_empty(), query.is_empty());
        for range in found {
            let part = fold(&text[range]);
            prop_assert!(query.words().any(|word| part.contains(word)));
        }
    }

    #[test]
    fn plain_and_other_texts_are_marked_alike(question in "[ab \"]{0,6}", text in "[abAB \t\x0b]{0,20}") {
        let query = query(&question);
        let other = format!("{text}é");
        prop_assert_eq!(marks(&query, &text), marks(&query, &other));
    }

    #[test]
    fn marks_are_apart_in_order_and_on_characters(question in any::<String>(), text in any::<String>()) {
        let found = marks(&query(&question), &text);
        prop_assert!(found.iter().all(|range| text.get(range.clone()).is_some_and(|part| !part.is_empty())));
        prop_assert!(found.windows(2).all(|pair| pair[0].end < pair[1].start));
    }
}
