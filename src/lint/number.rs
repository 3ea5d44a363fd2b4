//! L02, L03 and what of L04 has a check digit: the numbers that point at one person by themselves.

use std::ops::Range;

use crate::lint::checksum::{is_ahv, is_card, is_iban, is_kvnr, is_nhs};
use crate::lint::finding::Finding;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// Digits in a row, with at most two marks between two of them; what they are is asked afterwards.
    DIGITS,
    r"(?:\+|\(\+?)?[0-9](?:[0-9]|(?:[ \u{a0}\u{2009}\u{202f}.\-/()\u{2010}-\u{2013}]{1,2}| / )[0-9]){5,}",
);
pattern!(
    /// A social security number of the United States.
    SSN,
    r"^[0-9]{3}-[0-9]{2}-[0-9]{4}$",
);
pattern!(
    /// What may be a German insurance number.
    KVNR,
    r"(?-u:\b)[A-Z] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}(?-u:\b)",
);
pattern!(
    /// What may be an account of a bank.
    IBAN,
    r"(?-u:\b)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?-u:\b)",
);
pattern!(
    /// Dates and times: a row of digits that begins with one is no phone number.
    DATED,
    r"^(?:[0-9]{1,2}[./\-][0-9]{1,2}[./\-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[\-/.][0-9]{1,2}[\-/.][0-9]{1,2})(?:$|[^0-9])",
);
pattern!(
    /// A word that says that a phone number follows.
    CALLED,
    r"(?i)(?-u:\b)(?:tel|tele(?:ph|f)one?|phone|ph|mobile|mob|cell|fax|natel|handy|mobil|festnetz|landline|hotline|pager|dial(?:s|led)?|reach(?:able)?|anruf|rückruf|rufe?|angerufen|gewählt|[\p{L}]*(?:telefon|handy|mobil|ruf|rückruf|festnetz|fax)-?(?:nummer|nr)|ring|rang|call(?:ed|s)?|text(?:ed|s)?|number|nummer|nr|ruf(?:t|nummer)?|erreichbar|anrufen|whatsapp|sms|durchwahl|extension|ext)(?:\s+(?:me|him|her|them|back|no|number|is|ist|on|at|unter|auf|von|mich|ihn|sie|was|war|lautet|the|die|der|under|via|über|under|this|that|from|seine|ihre|meine|bitte))*\.?:?\s*$",
);

pattern!(
    /// A number of North America with full stops between its groups.
    AMERICAN,
    r"^[2-9][0-9]{2}\.[2-9][0-9]{2}\.[0-9]{4}$",
);
pattern!(
    /// A National Insurance number of the United Kingdom (the letters that HMRC gives; QQ is its specimen).
    NINO,
    r"(?-u:\b)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ) ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?-u:\b)",
);
pattern!(
    /// A national number behind its name, whatever its check digit says: people mistype.
    NAMED,
    r"(?i)(?-u:\b)(?:(?:ssn|social security)(?: number| no\.?| nr\.?)?(?: is| was|:)? [0-9]{3}[ \-]?[0-9]{2}[ \-]?[0-9]{4}|nhs(?: number| no\.?)?(?: is| was|:)? [0-9]{3}[ \-]?[0-9]{3}[ \-]?[0-9]{4}|(?:ahv|avs)(?:[ \-]?(?:nummer|nr\.?))?(?: ist| lautet|:)? 756[. ]?[0-9]{4}[. ]?[0-9]{4}[. ]?[0-9]{2}|(?:kvnr|krankenversichertennummer|versichertennummer|versicherten-nr\.?)(?: ist| lautet|:)? [A-Z] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3})(?-u:\b)",
);

/// Finds numbers of people: national ones by their check digit, phones by their form.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let text = page.text;
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let mut tell = |rule: Rule, span: Range<usize>| {
        found.push(Finding::new(rule, span).suggest(""));
    };
    for hit in KVNR
        .find_iter(text)
        .filter(|hit| is_kvnr(&bare(hit.as_str())))
    {
        tell(Rule::NationalNumber, hit.range());
    }
    for hit in IBAN
        .find_iter(text)
        .filter(|hit| is_iban(&bare(hit.as_str())))
    {
        tell(Rule::RecordNumber, hit.range());
    }
    for hit in NINO.find_iter(text).chain(NAMED.find_iter(text)) {
        tell(Rule::NationalNumber, hit.range());
    }
    for hit in DIGITS.find_iter(text) {
        if let Some(rule) = kind(text, hit.range()) {
            tell(rule, hit.range());
        }
    }
}

/// Letters and digits alone.
fn bare(number: &str) -> String {
    number.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// What a row of digits is.
fn kind(text: &str, span: Range<usize>) -> Option<Rule> {
    let row = &text[span.clone()];
    let digits: String = row.chars().filter(char::is_ascii_digit).collect();
    let before = &text[..span.start];
    let after = &text[span.end..];
    let is_part = before.ends_with(|c: char| c.is_alphanumeric() || c == '@' || c == '_')
        || after.starts_with(|c: char| c.is_alphabetic() || c == '@' || c == '_');
    if is_part {
        return None;
    }
    if SSN.is_match(row) {
        return Some(Rule::NationalNumber);
    }
    if is_nhs(&digits) && is_grouped(row, &[3, 3, 4]) || is_ahv(&digits) {
        return Some(Rule::NationalNumber);
    }
    if is_card(&digits) && (is_grouped(row, &[4, 4, 4, 4]) || is_grouped(row, &[4, 6, 5])) {
        return Some(Rule::RecordNumber);
    }
    is_phone(row, &digits, before, after).then_some(Rule::Phone)
}

/// Says whether the row is written in one piece or in these groups.
fn is_grouped(row: &str, groups: &[usize]) -> bool {
    let parts = row
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let lengths: Vec<usize> = parts.map(str::len).collect();
    lengths.len() == 1 || lengths == groups
}

/// Seven digits or more (domain brief L02) that are no date, no amount and no duration; nine or more, or a plus, a
/// leading nought, or a word such as "call" before it.
fn is_phone(row: &str, digits: &str, before: &str, after: &str) -> bool {
    if !(7..=15).contains(&digits.len()) || DATED.is_match(row) || is_amount(row, before, after) {
        return false;
    }
    let is_announced =
        || CALLED.is_match(&before[floor(before, before.len().saturating_sub(40))..]);
    let groups = row
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .count();
    let is_formed = row.starts_with(['+', '('])
        || digits.starts_with('0') && digits.len() >= 9
        || digits.starts_with('0') && row.contains(['/', '-', ' '])
        || groups >= 3 && digits.len() >= 9 && !row.contains('.')
        || AMERICAN.is_match(row)
        || groups == 2 && row.len() == 8 && row.as_bytes()[3] == b'-';
    is_formed || is_announced()
}

/// Years, money, thousands, measures.
fn is_amount(row: &str, before: &str, after: &str) -> bool {
    const UNITS: &[&str] = &[
        "%", "mg", "ml", "€", "euro", "chf", "franken", "usd", "dollar", "pounds", "steps",
        "schritte", "mal", "times", "years", "jahre", "minutes", "minuten", "hours", "stunden",
        "days", "tage", "weeks", "people", "menschen",
    ];
    let before = before.trim_end().trim_end_matches(':');
    let is_book = ["ISBN", "ISSN", "DOI", "PMID"]
        .iter()
        .any(|of| before.ends_with(of));
    let after = after.trim_start().to_lowercase();
    let is_money =
        before.ends_with(['€', '£', '$']) || before.ends_with("CHF") || before.ends_with("EUR");
    let years = row
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let are_years = years.clone().count() == 2
        && years
            .clone()
            .all(|year| year.len() == 4 && year.starts_with(['1', '2']));
    is_book || is_money || are_years || UNITS.iter().any(|unit| after.starts_with(unit))
}

/// The border of a character at or below a place.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn phones_are_found_as_people_write_them() {
        finds(
            Rule::Phone,
            &[
                ("she left 07700 900123 on the machine", &["07700 900123"]),
                ("on +41 (0)44 555 01 99 again", &["+41 (0)44 555 01 99"]),
                ("unter 030/555-0142 erreichbar", &["030/555-0142"]),
                ("(020) 7946 0102 rang", &["(020) 7946 0102"]),
                ("0041 44 555 01 99.", &["0041 44 555 01 99"]),
                ("call 555-0123 tonight", &["555-0123"]),
                ("call her on 5550123", &["5550123"]),
                ("Natel 0795550199", &["0795550199"]),
                ("unter 069 / 90009 712 war sie", &["069 / 90009 712"]),
                ("Handynummer war 5550123.", &["5550123"]),
                ("at 202.555.0143 again", &["202.555.0143"]),
            ],
        );
    }

    #[test]
    fn durations_dates_years_and_money_are_no_phones() {
        passes(
            Rule::Phone,
            &[
                "10 minutes, then 20, then 45 minutes",
                "from 2019-2024 and 2019/2020",
                "on 12.03.2025 10:30 we met",
                "2025-03-12 11 people came",
                "it cost 1 200 000 CHF, or € 1234567",
                "I breathed 4-6-8-6-4 for a while, 3 4 5 times",
                "1000000 steps, 10 000 000 Menschen",
                "a ratio of 1 to 2, 3 to 4",
                "1.250.000 Franken",
                "ISBN 978-0-14-103614-4, the grey one",
            ],
        );
    }

    #[test]
    fn national_numbers_need_their_check_digit() {
        finds(
            Rule::NationalNumber,
            &[
                ("it said 943 476 5919 there", &["943 476 5919"]),
                ("it said 9434765919 there", &["9434765919"]),
                ("ssn 987-65-4320", &["ssn 987-65-4320"]),
                ("die Karte A123456780 lag da", &["A123456780"]),
                ("AHV 756.9217.0769.85.", &["AHV 756.9217.0769.85"]),
                ("7569217076985 stand da", &["7569217076985"]),
                ("QQ 12 34 56 C on it", &["QQ 12 34 56 C"]),
                ("AB123456C on it", &["AB123456C"]),
                ("her SSN 987 65 4320 aloud", &["SSN 987 65 4320"]),
                ("AHV-Nr. 756.9217.0769.86 da", &["AHV-Nr. 756.9217.0769.86"]),
            ],
        );
        passes(
            Rule::NationalNumber,
            &["it said 943 476 5918", "A123456781", "756.9217.0769.86"],
        );
    }

    #[test]
    fn accounts_and_cards_need_their_check_digit() {
        finds(
            Rule::RecordNumber,
            &[
                (
                    "from CH93 0076 2011 6238 5295 7 today",
                    &["CH93 0076 2011 6238 5295 7"],
                ),
                ("from DE89370400440532013000", &["DE89370400440532013000"]),
                (
                    "card 4111 1111 1111 1111 lay there",
                    &["4111 1111 1111 1111"],
                ),
            ],
        );
        passes(
            Rule::RecordNumber,
            &[
                "from CH93 0076 2011 6238 5295 8 today",
                "4111 1111 1111 1112",
            ],
        );
    }
}
