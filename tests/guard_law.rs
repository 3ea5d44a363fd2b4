//! What holds for the guard whatever the text is.

use afterword::lint::allowed::Allowed;
use afterword::lint::finding::Finding;
use afterword::lint::guard;
use afterword::lint::pack::Pack;
use afterword::lint::rule::Severity;
use afterword::lint::{alias_refusal, speaks_of_safety};
use proptest::prelude::*;

/// Pieces that rules look for, and pieces that they trip over.
const PIECES: &[&str] = &[
    " ",
    ". ",
    ", ",
    "\n",
    "\n\n",
    "- ",
    "’",
    "'",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "Mrs ",
    "Dr. ",
    "Frau ",
    "wife ",
    "Sohn ",
    "Anna",
    "May",
    "J.S.",
    "JS",
    "07700 900123",
    "12.3.2025",
    "3 March",
    "March 3, 2024",
    "43-year-old",
    "90 J.",
    "mit 90 Jahren",
    "14 Elm Road",
    "Lindenstraße 12",
    "SW1A 9ZZ",
    "Ward 7",
    "Klinik Altwil",
    "the only vet in the valley",
    "the new registrar on nights",
    "PIN 8820",
    "password: x1y2",
    "F41.2",
    "50 mg",
    "sertraline",
    "PHQ-9 was 19",
    "14:02",
    "16.30 Uhr",
    "suicidal",
    "die ",
    "the ",
    "und ",
    "and ",
    "ß",
    "é",
    "e\u{301}",
    "İ",
    "ǅ",
    "\u{200b}",
    "🦊",
    "٣",
    "²",
    "½",
    "Ⅷ",
    "\u{feff}",
    "\r\n",
    "::",
    "@a",
    "x@y.zz",
    "(",
    "/",
    "=",
    "#",
    "%",
    "0",
    "9999999999",
    "a",
    "Z",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES), 0..40)
            .prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

fn packs() -> impl Strategy<Value = Pack> {
    prop::sample::select(&[Pack::ENGLISH, Pack::GERMAN, Pack::BOTH][..])
}

/// The text with every finding that stops an export replaced by its suggestion, from the end on.
fn replaced(text: &str, found: &[Finding]) -> String {
    let mut text = text.to_owned();
    for finding in found.iter().rev().filter(|f| f.severity == Severity::Block) {
        text.replace_range(
            finding.span.clone(),
            finding.suggestion.as_deref().unwrap_or("…"),
        );
    }
    text
}

proptest! {
    #[test]
    fn spans_lie_on_borders_in_order_and_one_place_is_told_once(text in text(), pack in packs()) {
        let found = guard(&text, &pack, &Allowed::default());
        for finding in &found {
            prop_assert!(text.get(finding.span.clone()).is_some_and(|hit| !hit.is_empty()), "{finding:?}");
        }
        prop_assert!(found.is_sorted_by_key(|finding| finding.span.start));
        let narrow: Vec<&Finding> = found.iter().filter(|finding| !finding.rule.is_wide()).collect();
        prop_assert!(narrow.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn any_text_may_be_asked_about_safety_or_as_an_alias(text in text()) {
        let _ = speaks_of_safety(&text);
        let _ = alias_refusal(&text);
    }

    #[test]
    fn what_is_allowed_is_never_told(text in text()) {
        let found = guard(&text, &Pack::BOTH, &Allowed::default());
        let allowed = Allowed::new(found.iter().map(|finding| &text[finding.span.clone()]));
        let again = guard(&text, &Pack::BOTH, &allowed);
        prop_assert!(again.iter().all(|finding| !found.contains(finding)));
    }
}

#[test]
fn what_a_suggestion_replaced_is_not_found_again() {
    for text in [
        "Write to m.keller@example.org, or to @quiet_fox.",
        "Ring 07700 900123 or +41 79 555 01 88 tonight.",
        "NHS 943 476 5919, AHV 756.9217.0769.85, A123456780.",
        "MRN 00451277; Fallnummer 2024/00931; DE89370400440532013000.",
        "Mrs Hartwell and Dr Imhof; Frau Dr. Steinegger und Herr Wyss.",
        "His wife Anna, her brother Petruccio; ihr Sohn Max, seine Frau Lena.",
        "PIN 8820, password: x1y2z3, Passwort ist Nebel44.",
        "She is 93 years old; die 95-jährige Dame; mit 92 Jahren.",
    ] {
        let found = guard(text, &Pack::BOTH, &Allowed::default());
        let blocks = |found: &[Finding]| {
            found
                .iter()
                .filter(|f| f.severity == Severity::Block)
                .count()
        };
        assert!(blocks(&found) >= 2, "{text}: {found:?}");
        let once = replaced(text, &found);
        let again = guard(&once, &Pack::BOTH, &Allowed::default());
        assert_eq!(blocks(&again), 0, "{once}: {again:?}");
    }
}
