//! L06: dates with their day. A month alone is what the guard suggests, a weekday alone says little.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::lexicon::Tag;
use crate::lint::list::List;
use crate::lint::pack::Lang;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::{Rule, Severity};
use crate::lint::text::{Joint, Shape, Word};

pattern!(
    /// Numbers alone, with a year: `2025-03-12`, `12.3.2025`, `3/12/25`.
    FULL,
    r"(?-u:\b)(?:(?:19|20)[0-9]{2}[\-/.](?:1[0-2]|0?[1-9])[\-/.](?:3[01]|[12][0-9]|0?[1-9])|(?:3[01]|[12][0-9]|0?[1-9])[./\-] ?(?:3[01]|[12][0-9]|0?[1-9])[./\-] ?(?:(?:19|20)[0-9]{2}|[0-9]{2}))(?-u:\b)",
);
pattern!(
    /// Numbers alone, without a year: `03/04`, `24.12.`; a ratio has no nought in front.
    SHORT,
    r"(?-u:\b)(?:(?:3[01]|[12][0-9]|0?[1-9])\.(?:1[0-2]|0?[1-9])\.|(?:3[01]|[12][0-9]|0[1-9])/(?:3[01]|[12][0-9]|0[1-9])(?-u:\b))",
);

/// Finds dates with a day, and as a hint "last Tuesday".
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for hit in FULL.find_iter(page.text) {
        found.push(told(page, hit.range()));
    }
    for hit in SHORT
        .find_iter(page.text)
        .filter(|hit| is_date(page, hit.range()))
    {
        found.push(told(page, hit.range()));
    }
    for tag in page.tagged(List::Month) {
        if let Some(words) = around(&page.words, tag) {
            found.push(told(page, page.span(&words)));
        }
    }
    for tag in page.tagged(List::Weekday) {
        let day = tag.words.start;
        if day > 0 && page.is(List::Lately, day - 1) && page.words[day].joint == Joint::Space {
            let instead = either(page, page.words[day].span.start, "earlier", "kürzlich");
            let hit = Finding::new(Rule::Date, page.span(&(day - 1..day + 1)));
            found.push(hit.suggest(instead).weigh(Severity::Hint));
        }
    }
}

fn told(page: &Page<'_>, span: Range<usize>) -> Finding {
    let instead = either(page, span.start, "that month", "in jenem Monat");
    Finding::new(Rule::Date, span).suggest(instead)
}

/// `03/04` is a date unless it counts something: `24/7`, `02/10 pain`, a score out of ten or of a test.
fn is_date(page: &Page<'_>, span: Range<usize>) -> bool {
    let text = page.text;
    let around = (
        text[..span.start].chars().next_back(),
        text[span.end..].chars().next(),
    );
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '%');
    let row = &text[span.clone()];
    if row.ends_with('.') && page.lang_at(span.start) != Lang::German {
        return false;
    }
    row != "10/10"
        && !around.0.is_some_and(|c| is_part(c) || c == '.')
        && !around.1.is_some_and(is_part)
}

/// The words of a date around its month: `3 March`, `the 9th of February`, `April 22nd`, `am 3. März 2024`.
fn around(words: &[Word<'_>], tag: &Tag) -> Option<Range<usize>> {
    let month = tag.words.start;
    let is_english = tag.lang == Some(Lang::English);
    before(words, month)
        .map(|start| start..with_year(words, month + 1))
        .or_else(|| {
            let end = after(words, month).filter(|_| is_english)?;
            Some(month..with_year(words, end))
        })
}

/// Where a date begins whose day stands before the month.
fn before(words: &[Word<'_>], month: usize) -> Option<usize> {
    let near = month.checked_sub(1)?;
    if is_day(&words[near]) && is_close(&words[month]) {
        return Some(near);
    }
    let far = month.checked_sub(2)?;
    let is_of = words[near].key == "of" && words[near].joint == Joint::Space;
    if !is_of || words[month].joint != Joint::Space {
        return None;
    }
    if is_day(&words[far]) {
        return Some(far);
    }
    in_words(words, far)
}

/// Where a day in words begins that ends at a word: `twelfth`, `twenty-first`.
fn in_words(words: &[Word<'_>], last: usize) -> Option<usize> {
    if !ORDINALS.contains(&words[last].key.as_str()) {
        return None;
    }
    let tens = last.checked_sub(1).filter(|tens| {
        let is_tens = matches!(words[*tens].key.as_str(), "twenty" | "thirty");
        is_tens && matches!(words[last].joint, Joint::Hyphen | Joint::Space)
    });
    Some(tens.unwrap_or(last))
}

/// Days of a month in words, as they stand before `of` and the month.
const ORDINALS: [&str; 31] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirty-first",
];

/// Where a date ends whose day stands behind the month; `May 10 people` and `March 45` are none.
fn after(words: &[Word<'_>], month: usize) -> Option<usize> {
    let at = month + 1;
    let the = usize::from(words.get(at).is_some_and(|word| word.key == "the"));
    let day = words.get(at + the)?;
    let next = words.get(at + the + 1);
    let counts = next.is_some_and(|word| {
        word.joint == Joint::Space && word.shape == Shape::Lower && is_counted(&word.key)
    });
    let is_plain = day.shape == Shape::Number && (counts || the == 1);
    (matches!(day.joint, Joint::Space | Joint::DotSpace) && is_day(day) && !is_plain)
        .then_some(at + the + 1)
}

fn is_counted(key: &str) -> bool {
    const KEPT: &[&str] = &[
        "and", "i", "he", "she", "they", "we", "it", "was", "when", "in", "at", "und", "war",
    ];
    !KEPT.contains(&key)
}

fn with_year(words: &[Word<'_>], end: usize) -> usize {
    let is_year = words.get(end).is_some_and(|word| {
        word.shape == Shape::Number
            && word.text.len() == 4
            && word.text.starts_with(['1', '2'])
            && matches!(word.joint, Joint::Space | Joint::Comma)
    });
    end + usize::from(is_year)
}

const fn is_close(word: &Word<'_>) -> bool {
    matches!(
        word.joint,
        Joint::Space | Joint::Dot | Joint::DotSpace | Joint::Hyphen
    )
}

/// `3`, `22nd`, `31`
fn is_day(word: &Word<'_>) -> bool {
    let digits = word.key.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_number = word.shape == Shape::Number;
    let ends = &word.key[digits.len()..];
    (is_number || matches!(ends, "st" | "nd" | "rd" | "th"))
        && digits
            .parse::<u32>()
            .is_ok_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn days_are_found_in_every_common_form() {
        finds(
            Rule::Date,
            &[
                ("on 2025-03-12 it", &["2025-03-12"]),
                ("on 3/4/25 it", &["3/4/25"]),
                ("am 3.4.2025 war", &["3.4.2025"]),
                ("am 3.4. war", &["3.4."]),
                ("on 3 March it", &["3 March"]),
                ("on the 9th of February 2024.", &["9th of February 2024"]),
                ("on March 3, 2024, it", &["March 3, 2024"]),
                ("the twelfth of March came", &["twelfth of March"]),
                (
                    "on the twenty-first of May 2024",
                    &["twenty-first of May 2024"],
                ),
                ("Sept. 3rd came", &["Sept. 3rd"]),
                ("am 3. Jänner kam", &["3. Jänner"]),
                ("it was last Tuesday", &["last Tuesday"]),
                ("am vergangenen Montag kam", &["vergangenen Montag"]),
            ],
        );
    }

    #[test]
    fn months_weekdays_ratios_and_doses_are_no_dates() {
        passes(
            Rule::Date,
            &[
                "in March I rested, and in May 10 people came",
                "the first of many, the second in May, the first May alone",
                "I may 2 times a week; we march 3 miles",
                "on Tuesdays, every Monday, next Friday",
                "24/7, about 1/2, 3/4 of it, 10/10, 120/80",
                "version 1.2. and 3.5 hours",
                "im März 12 Stunden, der August war lang",
            ],
        );
    }
}
