use super::*;
use crate::lint::rule::{Rule, Severity};

/// What a rule finds, with both languages on.
pub fn found(rule: Rule, text: &str) -> Vec<&str> {
    let hits = guard(text, &Pack::BOTH, &Allowed::default()).into_iter();
    let hits = hits.filter(|finding| finding.rule == rule);
    hits.map(|finding| &text[finding.span]).collect()
}

/// Asserts what a rule finds in each text.
pub fn finds(rule: Rule, cases: &[(&str, &[&str])]) {
    for (text, hits) in cases {
        assert_eq!(found(rule, text), *hits, "{text}");
    }
}

/// Asserts that a rule finds nothing in any of these.
pub fn passes(rule: Rule, texts: &[&str]) {
    for text in texts {
        assert_eq!(found(rule, text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn safety_is_spoken_of_in_both_languages() {
    for text in [
        "He spoke of suicidal thoughts.",
        "Es ging um Selbstverletzung.",
        "I made a safeguarding referral",
        "sie wolle nicht mehr leben",
    ] {
        assert!(speaks_of_safety(text), "{text}");
    }
    for text in [
        "",
        "This job is killing me.",
        "I died of embarrassment, a shot in the dark",
        "Ich war todmüde.",
    ] {
        assert!(!speaks_of_safety(text), "{text}");
    }
}

#[test]
fn what_the_user_allowed_is_passed_over() {
    let text = "Then Anna laughed.";
    let hits = |allowed: &Allowed| guard(text, &Pack::BOTH, allowed).len();
    assert_eq!(hits(&Allowed::default()), 1);
    assert_eq!(hits(&Allowed::new(["anna"])), 0);
}

#[test]
fn the_alias_stands_instead_of_a_name() {
    let hits = guard(
        "Then Anna laughed.",
        &Pack::ENGLISH,
        &Allowed::default().with_alias("heron"),
    );
    assert_eq!(hits[0].suggestion.as_deref(), Some("heron"));
    assert_eq!(hits[0].severity, Severity::Warn);
}
