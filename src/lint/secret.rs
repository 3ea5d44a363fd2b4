//! What looks like a secret, asked of its characters alone.

/// How much the word beside it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// It means nothing but a secret.
    Sure,
    /// A code of some kind.
    Code,
    /// What is opened with one.
    Lock,
}

/// Says whether a word without the marks around it may be a secret. `is_direct`: only small words stand before it;
/// `is_told`: the last of them, or a colon, says that it follows.
#[must_use]
pub fn looks(core: &str, trust: Trust, is_direct: bool, is_told: bool) -> bool {
    if core.len() > 64 || core.contains("://") || core.contains('@') && core.contains('.') {
        return false;
    }
    let digits = core.chars().filter(char::is_ascii_digit).count();
    let letters = core.chars().filter(|c| c.is_alphabetic()).count();
    match (digits, letters) {
        (0, _) => trust == Trust::Sure && is_direct && is_told && is_written(core, letters),
        (_, 0) => {
            is_code(core, digits, is_direct, is_direct && is_told)
                && (trust != Trust::Lock || is_direct)
        }
        _ => {
            is_mixed(
                core,
                digits,
                letters,
                trust == Trust::Sure && is_told && (is_direct || digits > 1),
            ) && (trust == Trust::Sure || is_direct && is_told)
        }
    }
}

/// Says whether a word is one of the ten digits, in English or German.
#[must_use]
pub fn is_digit_word(word: &str) -> bool {
    const DIGITS: &[&str] = &[
        "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "double", "null", "eins", "zwei", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht",
        "neun", "doppel",
    ];
    DIGITS.contains(&word.to_lowercase().as_str())
}

/// Four to eight digits, alone or in groups; no clock, no date, no year, no range.
fn is_code(core: &str, digits: usize, is_direct: bool, is_told: bool) -> bool {
    let is_plain = core
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '#' | '*' | '·'));
    if !is_plain || !(4..=8).contains(&digits) {
        return false;
    }
    let groups: Vec<&str> = core
        .split(['-', '.', '·', '#', '*'])
        .filter(|group| !group.is_empty())
        .collect();
    let is_single = groups.iter().all(|group| group.len() == 1);
    match groups.as_slice() {
        [one] => is_told || !is_year(one),
        _ if is_single => true,
        groups => {
            (is_told || is_direct && groups.len() > 2)
                && !core.contains('.')
                && digits <= 6
                && !groups.iter().any(|group| is_year(group))
        }
    }
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
}

/// Letters and digits, five or more together; no rank, no unit, no age, no test. One that is told may have a hyphen.
fn is_mixed(core: &str, digits: usize, letters: usize, is_told: bool) -> bool {
    if core.starts_with(|c: char| c.is_ascii_digit()) {
        // "2nd", "90-minute", "43-jährig", "10mg"
        return digits >= 4 && letters <= 2
            || digits >= 2 && letters >= 3 && core.ends_with(|c: char| c.is_ascii_digit());
    }
    let is_shout = !core.chars().any(char::is_lowercase);
    let is_word = core.split(['-', '/', '.']).all(|part| {
        part.chars().all(char::is_alphabetic) || part.chars().all(|c| c.is_ascii_digit())
    });
    // "PHQ-9", "COVID-19", "F32.1", "Halo-2"
    let is_name = digits <= 2 && is_word && !is_told && core.contains(['-', '/', '.'])
        || is_shout && digits <= 2;
    digits + letters >= 5 && !is_name && !core.contains(['’', '\''])
}

/// Letters alone: a mark inside, or a capital inside; `Kolleg_innen` and `PatientInnen` are none.
fn is_written(core: &str, letters: usize) -> bool {
    let is_both = core.to_lowercase().contains("innen");
    let has_mark = core.contains(['_', '!', '#', '$', '+', '&', '=', '§', '%', '^', '~', '*']);
    let mut pairs = core.chars().zip(core.chars().skip(1));
    let has_capital = pairs.any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    letters >= 5 && !is_both && (has_mark || has_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_look_like_secrets() {
        for core in ["4471", "4471#", "4-4-7-1", "Kestrel88", "blue42!x", "4471B"] {
            assert!(looks(core, Trust::Sure, false, false), "{core}");
        }
        for core in ["Wald!see", "BlauReiher", "2024", "48-21"] {
            assert!(looks(core, Trust::Sure, true, true), "{core}");
        }
    }

    #[test]
    fn years_clocks_ranks_tests_and_words_do_not() {
        for core in [
            "2024",
            "10:30",
            "10.15",
            "2nd",
            "90-minute",
            "PHQ-9",
            "12",
            "COVID-19",
            "4pm",
            "43-jährig",
            "3.4.2025",
            "a@b.de",
        ] {
            assert!(!looks(core, Trust::Sure, false, false), "{core}");
        }
        for core in ["Neid", "PatientInnen", "Kolleg_innen", "trust", "don't"] {
            assert!(!looks(core, Trust::Sure, true, true), "{core}");
        }
    }
}
