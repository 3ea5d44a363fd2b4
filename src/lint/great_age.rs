//! L07 over 89, in the ways that are not said of younger people's ages: `she is 94 now`, `ninety-three`, `at 96 he`.
//!
//! So few people are so old that the number alone tells who (HIPAA Safe Harbor, identifier 3). The number needs a person
//! before it or behind it: `it is 94 now` and `ninety minutes` are no ages.

use regex::{Captures, Regex};

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::{Rule, Severity};

/// Writes a pattern with what stands for a person and for a great age in it.
macro_rules! aged {
    ($(#[$doc:meta])* $name:ident, $before:literal, $after:literal) => {
        pattern!(
            $(#[$doc])*
            $name,
            r"(?i)(?-u:\b)",
            $before,
            r"((?:9[0-9]|1[01][0-9])(?-u:\b)|ninety(?:[ \-](?:one|two|three|four|five|six|seven|eight|nine|odd|something))?(?-u:\b)|(?:a|one) hundred(?: and (?:one|two|three|four|five|six))?(?-u:\b)|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzig|(?:ein)?hundert(?:eins|zwei|drei|vier|fünf)?)",
            $after,
        );
    };
}

aged!(
    /// `she is 94`, `my mother turned ninety-two`, `er wird vierundneunzig`.
    IS,
    r"(?:s?he|they|who|mum|mom|dad|mother|father|gran|granny|grandmother|grandfather|grandma|grandpa|nan|aunt|uncle|neighbour|neighbor|sister|brother|wife|husband|widow|widower|pt|great-grandmother|woman|man|lady|gentleman|patient|client|resident|er|sie|frau|mann|mutter|vater|oma|opa|grossmutter|großmutter|grossvater|großvater|tante|onkel|nachbarin|nachbar|witwe|witwer|uroma|uropa|urgrossmutter|urgroßmutter|dame|herr|patientin|klientin|bewohnerin|bewohner)(?:[’']s|[’']d be|[’']ll be| is| was| turns| turned| will be| would be| must be| ist| war| wird| wurde| werde)(?: (?:now|nearly|almost|well|over|past|just|already|still|about|around|only|a|good|going on|pushing|approaching|close to|rising|all of|schon|fast|über|jetzt|bald|noch|immer|gerade|knapp|erst|inzwischen|mittlerweile|bereits|gut|stolze|demnächst|heute|nun)){0,2} ",
    r"([^\n]{0,16})"
);
aged!(
    /// `at 94 she`, `at ninety-six, he`, `mit einundneunzig tanzt`.
    AT,
    r"(?:at|mit) ",
    r"(,? (?:s?he|they|you|who|one|people|er|sie|man|tanzt|lebt|fährt|kocht|geht|singt|lacht|wohnt|schwimmt|noch|allein|immer|(?:ist|hat|will|war|kann|darf|muss|möchte|wollte|macht|weiss|weiß|braucht) (?:er|sie|man|die|der)|(?:my|her|his|our|the) (?:mother|father|mum|dad|gran|grandmother|grandfather|aunt|uncle|neighbour|patient|client))(?-u:\b))"
);
aged!(
    /// `a lady of 96`, `Patientin, 95, wach`, `resident (97)`.
    OF,
    r"(?:woman|man|lady|gentleman|widow|widower|patient|client|resident|mother|father|grandmother|grandfather|frau|mann|dame|herr|patientin|klientin|bewohnerin|bewohner|witwe|witwer|mutter|vater|oma|opa|grossmutter|großmutter|greisin|greis|seniorin|senior|nachbarin|nachbar|neighbour|neighbor|pensioner|nun|great-grandmother|urgrossmutter|urgroßmutter|pt|pat\.?)(?: of | von |, | \(|,? aged )",
    r"([,.;:!?) ][^\n]{0,15}|$)"
);
aged!(
    /// `aged ninety-six`, `a ninety-one year old`, `ninety years old`, `dreiundneunzig Jahre alt`.
    YEARS,
    r"(?:aged |age |an? |the |is |was |turned |turns |über |over )?",
    r"([ \-]years?[ \-](?:olds?|young)| years? of age| jahre (?:alt|jung|auf dem|hinter)|[ \-]?j(?:ä|ae)hrig(?:e[rnsm]?)?| lenze| summers| winters| years (?:behind|on this earth|of life))"
);
aged!(
    /// `aged ninety-six`, `aged 97`.
    AGED,
    r"(?:aged|ages?:?) ",
    r"([^\n]{0,12})"
);
aged!(
    /// `a 90-something`.
    SOME,
    r"an? ",
    r"([ \-](?:something|odd[ \-]year))"
);
aged!(
    /// `mit ihren 94 Jahren`, `with his 93 years`.
    OWN,
    r"(?:mit|with) (?:ihren|seinen|deinen|meinen|her|his|their) ",
    r"( jahren| years)"
);
aged!(
    /// `just turned ninety`, `wird im März 95`, `Alter 94`, `over ninety-three`.
    TURNED,
    r"(?:turn(?:s|ed|ing)|reached|(?:im )?alter:?(?: von)?|(?:wird|wurde|werde|werden) (?:im |am |bald |nächste |heute )?(?:[\p{L}]+ )?) ?",
    r"([^\n]{0,16})"
);
aged!(
    /// `gerade neunzig geworden`, `ninety-odd`, `96 yrs`, `a ninety-two-yr-old`, `94-jähr.`, `92-j. Dame`, `w, 96 J`.
    UNIT,
    r"",
    r"( geworden|[ \-]yrs?(?:[ \-]olds?)?(?-u:\b)|[ \-]?y\.?(?:o\.?)?(?-u:\b)|[ \-]?jähr\.|[ \-]?j\.| J(?-u:\b)| Jahre(?:[,.;!?]|$))"
);
aged!(
    /// `my oldest, 96, smiled`, `die Älteste, 97,`.
    OLDEST,
    r"(?:oldest|eldest|älteste[rn]?)(?: [\p{L}]+){0,3}, ",
    r"([,.])"
);
aged!(
    /// `Mrs Hartwell, 94,`, `Frau Keller (93)`: a title and a name before it.
    TITLED,
    r"(?:mrs?|ms|frau|herrn?)\.? \p{L}[\p{L}\-]+(?:, | \()",
    r"([,.;)])"
);
aged!(
    /// `Ninety-three and still flirting.`, `94, und hellwach`: a sentence begins with it.
    BEGINS,
    r"",
    r"(,? (?:and|but|und|aber) (?:still|never|sharp|sharper|funny|funnier|lively|alone|frail|tiny|walks|swims|dances|lives|sings|laughs|she|he|noch|immer|hellwach|wach|allein|witzig|witziger|lustig|lustiger|kein|keine|nie|zart|sie|er)(?-u:\b))"
);
pattern!(
    /// `celebrated her 95th`, `feierte ihren 95.`
    FEAST,
    r"(?i)(?-u:\b)(?:celebrat(?:es?|ed|ing)|feiert(?:en?)?) (?:her|his|their|ihren|seinen|den) ((?:9[0-9]|1[01][0-9])(?:st|nd|rd|th|\.))(?:[,;!?)]|$| und| and| with| mit| im| in)",
);
pattern!(
    /// `97F with falls`, `m, 92`, `f/94`: as hand-overs are written. 97 to 106 F may be a fever.
    HANDED,
    r"(?:^|[\s(,;])((?:9[0-9]|1[01][0-9]) ?[MWmw]|9[0-6] ?[Ff]|(?:9[0-9]|1[01][0-9]) ?F with)(?:[ ,.;:)]|$)|(?:^|[ (])(?:[mfwMFW♀♂])(?:, ?|/| )(9[0-9]|1[01][0-9])(?:[ ,.;:)]|$)|(?:^|[ (])((?:9[0-9]|1[01][0-9])(?:/[mfwMFW]|, [mfwMFW]|[ ]?[♀♂]))(?:[ ,.;:)]|$)|(?:[Aa]n?|[Tt]he|[Pp]t|[Pp]atient) ((?:9[0-9]|1[01][0-9]) ?[MFWmfw])(?:[ ,.;:)]|$)",
);
pattern!(
    /// Words and years that say the same: `a nonagenarian`, `Jahrgang 1930`, `born in 1931`.
    SAID,
    r"(?i)(?-u:\b)(?:(?:super)?centenarian|nonagenarian|neunzigerin)s?(?:nen)?(?-u:\b)|(?:born in|born|geboren(?: im jahr)?|geb\.|jg\.?|jahrgang|geburtsjahr:?|year of birth:?|birth year:?) (?:19(?:[0-2][0-9]|3[0-6]))(?-u:\b)|(?:9[0-9]|1[01][0-9])(?:st|nd|rd|th) year(?-u:\b)",
);
pattern!(
    /// `her ninety-fourth birthday`, `sein 95. Geburtstag`, `zum Neunzigsten`.
    BIRTHDAY,
    r"(?i)(?-u:\b)(?:(?:9[0-9]|1[01][0-9])(?:st|nd|rd|th|\.)|ninet(?:ieth|y[ \-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|(?:one )?hundredth|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzigste[rnsm]?|hundertste[rnsm]?) (?:birthday|geburtstag)|birthday,? (?:her |his |the |their )?(?:(?:9[0-9]|1[01][0-9])(?:st|nd|rd|th)|ninet(?:ieth|y[ \-](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))|hundredth)",
);

/// Finds them.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for pattern in [
        &AT, &OF, &YEARS, &SOME, &OWN, &UNIT, &OLDEST, &TITLED, &FEAST,
    ] {
        tell(page, pattern, |_| true, found);
    }
    for pattern in [&IS, &AGED, &TURNED] {
        tell(page, pattern, is_alone, found);
    }
    tell(page, &BEGINS, |hit| begins(page.text, hit), found);
    for hit in BIRTHDAY
        .find_iter(page.text)
        .chain(SAID.find_iter(page.text))
    {
        push(page, hit.start()..hit.end(), found);
    }
    for hit in HANDED.captures_iter(page.text) {
        if let Some(told) = (1..=4).find_map(|group| hit.get(group)) {
            push(page, told.start()..told.end(), found);
        }
    }
}

fn tell(
    page: &Page<'_>,
    pattern: &Regex,
    fits: impl Fn(&Captures<'_>) -> bool,
    found: &mut Vec<Finding>,
) {
    for hit in pattern.captures_iter(page.text).filter(fits) {
        if let Some(number) = hit.get(1) {
            push(page, number.start()..number.end(), found);
        }
    }
}

/// One place is told once, by whichever pattern met it first.
fn push(page: &Page<'_>, span: std::ops::Range<usize>, found: &mut Vec<Finding>) {
    let is_told = found.iter().any(|known| {
        known.rule == Rule::Age && known.span.start < span.end && span.start < known.span.end
    });
    if !is_told {
        let instead = either(page, span.start, "older adult", "im höheren Alter");
        let finding = Finding::new(Rule::Age, span).suggest(instead);
        found.push(finding.weigh(Severity::Block));
    }
}

/// Says whether a sentence begins with the number.
fn begins(text: &str, hit: &Captures<'_>) -> bool {
    let before = hit.get(1).map_or("", |number| &text[..number.start()]);
    let told = before.trim_end();
    told.is_empty() || told.len() < before.len() && told.ends_with(['.', '!', '?', ':', '–'])
}

/// `she is 94 kilos`, `he was 98 per cent sure`, `who is 112 metres off` are none: after an age the sentence ends, turns,
/// or says when.
fn is_alone(hit: &Captures<'_>) -> bool {
    let rest = hit.get(2).map_or("", |rest| rest.as_str());
    let Some(first) = rest.chars().next() else {
        return true;
    };
    if matches!(first, ',' | ';' | '!' | '?' | ')') {
        return true;
    }
    if first == '.' {
        return !rest[1..].starts_with(|next: char| next.is_ascii_digit());
    }
    let word = rest.split_whitespace().next().unwrap_or_default();
    let word = word.to_lowercase();
    first == ' ' && AFTER.contains(&word.trim_end_matches([',', '.', ';', '!', '?']))
}

/// What may follow an age.
const AFTER: &[&str] = &[
    "and",
    "but",
    "now",
    "next",
    "last",
    "this",
    "in",
    "on",
    "yesterday",
    "today",
    "tomorrow",
    "when",
    "while",
    "with",
    "years",
    "or",
    "so",
    "still",
    "already",
    "und",
    "aber",
    "jetzt",
    "nächste",
    "nächsten",
    "letzte",
    "letzten",
    "im",
    "am",
    "gestern",
    "heute",
    "morgen",
    "als",
    "geworden",
    "jahre",
    "oder",
    "mit",
    "noch",
    "schon",
    "soon",
    "bald",
];

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn great_ages_are_found_in_words_and_without_years() {
        finds(
            Rule::Age,
            &[
                ("he is ninety-three and tired", &["ninety-three"]),
                ("at 94 she still drives", &["94"]),
                ("a ninety-one year old woman", &["ninety-one"]),
                ("she is 97 now", &["97"]),
                ("she turned 95 in spring", &["95"]),
                (
                    "then her ninety-fourth birthday",
                    &["ninety-fourth birthday"],
                ),
                ("die Dreiundneunzigjährige weinte", &["Dreiundneunzig"]),
                ("und er ist vierundneunzig.", &["vierundneunzig"]),
                ("eine Patientin, 95, wach", &["95"]),
                ("then a lady of 96", &["96"]),
                ("aged ninety-six, awake", &["ninety-six"]),
                ("a 90-something who swims", &["90"]),
                ("my mother's ninety-two next month", &["ninety-two"]),
                ("mit ihren 94 Jahren tanzt sie", &["94"]),
                ("she just turned ninety.", &["ninety"]),
                ("pt 95 y.o., frail", &["95"]),
                ("on my list: m, 92, alone", &["92"]),
                ("a nonagenarian, awake", &["nonagenarian"]),
                ("Jahrgang 1930, allein", &["Jahrgang 1930"]),
                ("she is well over ninety-two, and", &["ninety-two"]),
                ("er ist inzwischen schon 95.", &["95"]),
                ("Mit 93 will sie noch tanzen", &["93"]),
                ("Frau Keller (93) lachte", &["93"]),
                ("Ninety-three and still flirting.", &["Ninety-three"]),
                ("94, und hellwach", &["94"]),
                ("she celebrated her 95th", &["95th"]),
                ("pt: 93/F, awake", &["93/F"]),
                ("a 98F who sings", &["a 98F"]),
                ("91-jaehrig und müde", &["91"]),
                ("97 years young", &["97"]),
                ("my neighbour's 91, still", &["91"]),
            ],
        );
    }

    #[test]
    fn other_numbers_of_people_are_no_ages() {
        passes(
            Rule::Age,
            &[
                "it is 94 now, and he was 98 per cent sure",
                "ninety minutes, ninety-nine reasons, hundert Dinge",
                "she is 96 kilos; he was 112 metres away",
                "sats at 94, pulse at 98, at 95 degrees they stop",
                "a fever of 101F, then 99 F; I turned 99 pages, born in 1984",
                "Zimmer 92, Seite 94, after 95 minutes",
                "er ist schon 95 Mal gekommen, she was pushing 100 pages at me",
                "mit 95 Prozent, feierte ihren 95 Gästen vor, at 92 degrees",
                "93 and a half pages; 100 and more mails. Ninety and ten make a hundred",
                "bed 97/M4, 98.6F, a page of 95",
                "sie ist hundert Mal gegangen, er war neunzig Minuten da",
                "she was ninety percent elsewhere, in her nineties she danced",
            ],
        );
    }
}
