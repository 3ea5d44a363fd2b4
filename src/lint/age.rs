//! L07: exact ages. Over 89 blocks, because so few people are (HIPAA Safe Harbor, identifier 3).

mod feeling;

use regex::{Captures, Match};

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::{Rule, Severity};

pattern!(
    /// `43-year-old`, `43 years old`, `43 yo`, `43y/o`, `43 years of age`.
    YEARS_OLD,
    r"(?i)(?-u:\b)([0-9]{1,3})(?:[ \-]?years?[ \-]?olds?|[ \-]?yrs?[ \-]?old|[ \-]?y/?o(?-u:\b)|[ \-]years of age)",
);
pattern!(
    /// `aged 43`, `at the age of 43`, `at age 43`, `turned 43`, `Alter: 43`, `im Alter von 43`.
    AGED,
    r"(?i)(?-u:\b)(?:aged?|at the age of|at age|age:|age of|alter von|alter:|im alter von|mit|turn(?:s|ed|ing))\s?([0-9]{1,3})(?-u:\b)(\s?(?:jahren?(?-u:\b))?)([^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?)",
);
pattern!(
    /// `43 Jahre alt`, `43-jährig`, `43jähriger`, `ein 43-Jähriger`, `43 J.`
    JAHRE,
    r"(?i)(?-u:\b)([0-9]{1,3})(?:[ \-]?jahre? alt|[ \-]?jährig(?:e[rnsm]?)?|\s?j\.(?:\s?alt)?|\s?lj\.|\. lebensjahr)",
);
pattern!(
    /// `a 43F`, `43M,`: a number and a letter, as hand-overs are written.
    SHORT,
    r"(?-u:\b)(?:[Aa]|[Aa]n|[Pp]t|[Pp]atient|,|:)\s([1-9][0-9])\s?[mMfFwW](?-u:\b)",
);

pattern!(
    /// `a forty-three-year-old`, `a six-year-old`, `dreiundvierzigjährig`, `sechsjähriger`.
    WORDS,
    r"(?i)(?-u:\b)(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ \-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \-]years?[ \-]olds?|(?:(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ss|ß)ig|vierzig|fünfzig|sechzig|siebzig|achtzig)|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?:jährig(?:e[rnsm]?)?(?-u:\b)|[ ]jahre alt))",
);
pattern!(
    /// `she is 43.`, `er ist 43 und`: a person, and a number that the sentence turns after.
    IS,
    r"(?i)(?-u:\b)(?:s?he|they|er|sie|mutter|vater|mother|father|mum|dad)(?:[’']s| is| was| turns| turned| ist| war| wird| wurde)(?: (?:only|just|now|nearly|almost|erst|gerade|schon|jetzt|fast|knapp))? ([1-8][0-9])(?:[.,;!?](?:\s|$)| (?:and|und|now|jetzt|but|aber)(?-u:\b)|$)",
);

/// Finds exact ages.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let is_meant = |hit: &Match<'_>| !feeling::is_age_of_one(page.text, hit.start(), hit.end());
    for pattern in [&YEARS_OLD, &JAHRE, &SHORT] {
        let hits = pattern.captures_iter(page.text);
        for hit in hits.filter(|hit| hit.get(0).is_some_and(|whole| is_meant(&whole))) {
            tell(page, &hit, found);
        }
    }
    for hit in WORDS
        .find_iter(page.text)
        .filter(|hit| is_somebody(page.text, hit) && !is_tail(page.text, hit) && is_meant(hit))
    {
        let instead = either(page, hit.start(), "of some age", "in einem gewissen Alter");
        found.push(Finding::new(Rule::Age, hit.range()).suggest(instead));
    }
    for number in IS.captures_iter(page.text).filter_map(|hit| hit.get(1)) {
        let instead = either(
            page,
            number.start(),
            "of some age",
            "in einem gewissen Alter",
        );
        found.push(Finding::new(Rule::Age, number.range()).suggest(instead));
    }
    for hit in AGED.captures_iter(page.text).filter(is_age) {
        tell(page, &hit, found);
    }
}

fn tell(page: &Page<'_>, hit: &Captures<'_>, found: &mut Vec<Finding>) {
    let (Some(whole), Some(number)) = (hit.get(0), hit.get(1)) else {
        return;
    };
    let years: u32 = number.as_str().parse().unwrap_or_default();
    if !(1..=125).contains(&years) {
        return;
    }
    // the years themselves, and what is written around them up to a letter behind
    let end = hit.get(2).map_or(whole.end(), |unit| {
        unit.start() + unit.as_str().trim_end().len()
    });
    let is_rare = years > 89;
    let instead = match years {
        0..=12 => either(page, number.start(), "as a child", "im Kindesalter"),
        13..=19 => either(page, number.start(), "in their teens", "im Jugendalter"),
        20..=39 => either(page, number.start(), "young adult", "jung und erwachsen"),
        40..=64 => either(page, number.start(), "in mid-life", "in der Lebensmitte"),
        _ => either(page, number.start(), "older adult", "im höheren Alter"),
    };
    let severity = if is_rare {
        Severity::Block
    } else {
        Severity::Warn
    };
    found.push(
        Finding::new(Rule::Age, whole.start()..end)
            .suggest(instead)
            .weigh(severity),
    );
}

/// `mit 43` and `turned 43` need their years; `aged 43 cheese`, `mit 43 Jahren Berufserfahrung`, `turned 180 degrees`
/// and `age 43 %` are none.
fn is_age(hit: &Captures<'_>) -> bool {
    let [word, unit, rest] = [0, 2, 3].map(|group| hit.get(group).map_or("", |part| part.as_str()));
    let word = word.to_lowercase();
    let rest = rest.to_lowercase();
    if rest.trim_start().starts_with(['%', '°']) || rest.trim_start().starts_with("degrees") {
        return false;
    }
    match word.as_str() {
        word if word.starts_with("mit") => !unit.trim().is_empty() && !is_experience(&rest),
        word if word.starts_with("turn") => {
            let rest = rest.trim_start();
            rest.is_empty()
                || rest.starts_with(['.', ',', ';', '!', '?'])
                || rest.starts_with("on")
                || rest.starts_with("year")
        }
        _ => true,
    }
}

/// The end of a greater number: `ninety-one years old`.
fn is_tail(text: &str, hit: &Match<'_>) -> bool {
    let before = &text[..hit.start()];
    before.ends_with('-')
        || before.to_lowercase().ends_with("ninety ")
        || before.ends_with("hundred and ")
}

/// `dreijährige Ausbildung` is none: in German, small, the word needs a person behind it.
fn is_somebody(text: &str, hit: &Match<'_>) -> bool {
    const PEOPLE: &[&str] = &[
        "mann",
        "frau",
        "jung",
        "bub",
        "mädchen",
        "kind",
        "sohn",
        "söhn",
        "tochter",
        "töchter",
        "patient",
        "klient",
        "dame",
        "herr",
        "bruder",
        "schwester",
        "schüler",
        "student",
        "enkel",
        "lehrling",
        "mutter",
        "vater",
        "bewohner",
    ];
    let told = hit.as_str();
    let is_german = told.contains("jährig");
    let rest = text[hit.end()..].trim_start().to_lowercase();
    !is_german
        || told.starts_with(char::is_uppercase)
        || PEOPLE.iter().any(|one| rest.starts_with(one))
}

/// `mit 20 Jahren Erfahrung`: a noun follows, and that is what the years are of.
fn is_experience(rest: &str) -> bool {
    ["erf", "beruf", "ehe", "dienst", "prax"]
        .iter()
        .any(|noun| rest.trim_start().starts_with(noun))
}

#[cfg(test)]
mod tests {
    use crate::lint::allowed::Allowed;
    use crate::lint::guard;
    use crate::lint::pack::Pack;
    use crate::lint::rule::{Rule, Severity};
    use crate::lint::tests::{finds, passes};

    #[test]
    fn ages_are_found_in_every_common_form() {
        finds(
            Rule::Age,
            &[
                ("a 43-year-old man", &["43-year-old"]),
                ("he is 43 years old", &["43 years old"]),
                ("pt is 43yo, tired", &["43yo"]),
                ("aged 43, tired", &["aged 43"]),
                ("at the age of 43 he", &["at the age of 43"]),
                ("he turned 60 on the day", &["turned 60"]),
                ("ein 43-jähriger Mann", &["43-jähriger"]),
                ("43 Jahre alt und müde", &["43 Jahre alt"]),
                ("mit 43 Jahren kam er", &["mit 43 Jahren"]),
                ("im Alter von 43 kam er", &["im Alter von 43"]),
                ("w, 43 J., müde", &["43 J."]),
                ("a forty-three-year-old man", &["forty-three-year-old"]),
                ("der Sechsjährige schwieg", &["Sechsjährige"]),
                ("he's 43 and tired", &["43"]),
            ],
        );
    }

    #[test]
    fn doses_durations_and_years_of_work_are_no_ages() {
        passes(
            Rule::Age,
            &[
                "for 20 years I have done this, 43 minutes a day",
                "seit 20 Jahren, mit 20 Jahren Erfahrung",
                "40 mg, mit 43 Leuten, a man in his forties",
                "I turned 180 degrees; the message: 43",
                "the average 12",
                "she is 20 minutes late, he was 15 metres off, mehrjährig, vieljährig",
                "a year-old grudge, einjährig, eine dreijährige Ausbildung",
            ],
        );
    }

    #[test]
    fn over_eighty_nine_blocks() {
        let severity = |text: &str| guard(text, &Pack::BOTH, &Allowed::default())[0].severity;
        assert_eq!(severity("she is 89 years old"), Severity::Warn);
        assert_eq!(severity("she is 90 years old"), Severity::Block);
        assert_eq!(severity("eine 93-jährige Dame"), Severity::Block);
    }
}
