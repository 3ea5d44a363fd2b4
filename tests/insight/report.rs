//! The page to hand out, made of the sample journal.

use afterword::demo::{SEED, revisions};
use afterword::export::report::names::Names;
use afterword::export::report::page::{html, sheet};
use afterword::export::report::plain;
use afterword::export::report::told;
use afterword::journal::insight::picture::Insight;
use afterword::journal::insight::span::Span;
use afterword::journal::library::Library;
use afterword::lint;
use afterword::lint::allowed::Allowed;
use afterword::lint::pack::Pack;
use afterword::lint::rule::Severity;
use chrono::{DateTime, Days};

use crate::figures::aliases;
use crate::page::standing;
use crate::{now, pages};

fn library() -> Library {
    Library::from_revisions(revisions(SEED, now()))
}

fn insight(span: Span) -> Insight {
    Insight::of(&library(), now().date_naive(), span)
}

fn known() -> Vec<String> {
    let pages = standing(&pages(&revisions(SEED, now())));
    aliases(&pages).into_iter().map(str::to_owned).collect()
}

/// Labels as they stand, so that what is spoken does not matter here.
fn as_is(label: &str) -> String {
    label.replace([':', '-'], " ")
}

/// Everything that a page may not hold.
fn forbidden(page: &str) -> Vec<&'static str> {
    let lower = page.to_lowercase();
    let words = [
        "<script", "http", "url(", "<link", "<img", "@import", "<iframe", "onload",
    ];
    let mut found: Vec<&str> = words
        .into_iter()
        .filter(|word| lower.contains(word))
        .collect();
    let first: DateTime<_> = now() - Days::new(900);
    let mut days = first.date_naive().iter_days().take(910);
    let forms = [
        "%Y-%m-%d",
        "%-d %B %Y",
        "%-d. %B %Y",
        "%d.%m.%Y",
        "%B %-d, %Y",
        "%G-W%V",
    ];
    if days.any(|day| {
        forms
            .iter()
            .any(|form| page.contains(&day.format(form).to_string()))
    }) {
        found.push("a day");
    }
    found
}

#[test]
fn the_page_needs_nothing_but_itself_and_tells_no_day() {
    for span in Span::ALL {
        let insight = insight(span);
        let names = Names::new(&as_is, &as_is).with_letters(&insight, &known());
        let page = html(&insight, &names);
        assert_eq!(forbidden(&page), [] as [&str; 0], "{}", span.name());
        assert!(page.starts_with("<!doctype html>") && page.contains("<svg"));
    }
    assert_eq!(
        forbidden("<p>on 22 November 2026, HTTP</p>"),
        ["http", "a day"]
    );
}

#[test]
fn letters_stand_for_people_unless_their_words_are_asked_for() {
    let insight = insight(Span::All);
    let named = html(&insight, &Names::new(&as_is, &as_is));
    let lettered = html(
        &insight,
        &Names::new(&as_is, &as_is).with_letters(&insight, &known()),
    );
    let is_there = |page: &str, alias: &str| {
        page.split(|c: char| !c.is_alphanumeric())
            .any(|word| word == alias)
    };
    assert!(known().iter().any(|alias| is_there(&named, alias)));
    assert!(!known().iter().any(|alias| is_there(&lettered, alias)));
}

#[test]
fn nothing_of_our_own_words_stops_the_page() {
    for span in Span::ALL {
        let insight = insight(span);
        let names = Names::new(&as_is, &as_is).with_letters(&insight, &known());
        let text = sheet(&insight, &names).text;
        let found = lint::guard(&text, &Pack::BOTH, &Allowed::default());
        let blocks = found
            .iter()
            .filter(|found| found.severity == Severity::Block);
        let places: Vec<&str> = blocks.map(|found| &text[found.span.clone()]).collect();
        assert_eq!(places, [] as [&str; 0], "{}", span.name());
    }
}

#[test]
fn no_text_of_a_note_becomes_a_mark() {
    let insight = insight(Span::All);
    let hostile = |_: &str| "\"><script>alert(1)</script>&".to_owned();
    let page = html(&insight, &Names::new(&hostile, &hostile));
    assert!(!page.contains("<script") && !page.contains("alert(1)<"));
    assert!(page.contains("&quot;&gt;&lt;script&gt;"));
}

#[test]
fn every_part_has_words_and_fits_a_terminal() {
    let insight = insight(Span::Half);
    let names = Names::new(&as_is, &as_is);
    let text = plain::print(&told::sections(&insight, &names), 80);
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );
    for title in [
        "Questions",
        "Usual range",
        "Reaction by alias",
        "Before and after",
        "Load",
    ] {
        assert!(text.contains(&format!("{title}\n")), "{title}");
    }
}
