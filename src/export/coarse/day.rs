//! One date, and the month it is in.

use crate::lint::pack::Lang;

/// The months as they stand inside the author's own sentences, whatever language the program speaks.
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Gives the month of a date, with its year where one stands there. Where two months may be meant it gives the year
/// alone, and nothing without one.
pub(super) fn month(date: &str, lang: Lang) -> Option<String> {
    let words: Vec<&str> = date
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    // The day may be a word too: `first of April`.
    let named = words.iter().rev().find(|word| is_name(word));
    match named {
        Some(name) => {
            let year = words.iter().find(|word| is_year(word));
            Some(with_year(name, year.copied()))
        }
        None => numbered(date, &words, lang),
    }
}

/// A month by its name has three letters or more, which no day has: `9th` begins with a digit.
fn is_name(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(char::is_alphabetic) && word != "the"
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn numbered(date: &str, words: &[&str], lang: Lang) -> Option<String> {
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<usize>().ok());
    let (first, second) = (number(0)?, number(1)?);
    let year = words.iter().find(|word| is_year(word)).copied();
    if words.first().is_some_and(|word| is_year(word)) {
        return name(second, lang).map(|month| with_year(month, year));
    }
    let short = number(2).filter(|year| *year < 100);
    let short = short.map(|year| if year < 70 { 2000 + year } else { 1900 + year });
    let year = year
        .map(str::to_owned)
        .or(short.map(|year| year.to_string()));
    // With stops, and in German, the day comes first; else only a number above twelve says which is the day.
    let is_day_first = date.contains('.') || lang == Lang::German;
    let month = match (is_day_first && second <= 12, first > 12, second > 12) {
        (true, _, _) | (false, true, false) => second,
        (false, false, true) => first,
        _ if first == second => first,
        _ => return year,
    };
    name(month, lang).map(|month| with_year(month, year.as_deref()))
}

fn name(month: usize, lang: Lang) -> Option<&'static str> {
    let names = match lang {
        Lang::English => ENGLISH,
        Lang::German => GERMAN,
    };
    names.get(month.checked_sub(1)?).copied()
}

fn with_year(month: &str, year: Option<&str>) -> String {
    match year {
        Some(year) => format!("{month} {year}"),
        None => month.to_owned(),
    }
}
