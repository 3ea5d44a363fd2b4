//! C04 in the words of doors: what is typed at a keypad, what a cupboard takes, a phrase of several words.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// What is typed at a door: `the safe opens with 4-8-2-1`, `the gate is 1379#`, `type 9081#`, `press 4471 and hash`.
    TYPED,
    r"(?i)(?-u:\b)(?:(?:opens?|unlocks?|unlock it|unlocked|geht auf|öffnet(?: sich)?|aufsperren|entsperren|switch(?:es|ed)? off|turn(?:s|ed)? off|alarm aus|geht aus|abschalten|ausschalten|entschärft) (?:with|by|mit|bei) |(?:the |der |die |das )?(?:door|gate|safe|lock|keypad|cupboard|cabinet|tür|tor|tresor|schloss|eingang|haustür|schrank)\s?(?::|=|is|ist)\s?|(?:type|press|enter|key in|punch in|dial|tippe?|drück(?:e)?|gib) )([0-9](?:[ \-]?[0-9]){3,9}#?|[0-9]{3,8}[A-Z#*])(?:\s(?:and|then|und|dann) (?:hash|star|raute|stern))?",
);
pattern!(
    /// What belongs to somebody: `my pin's 4821`, `password's kestrel88`, `login anna / Sommer2023!`.
    OWN,
    r"(?i)(?-u:\b)(?:(?:pin|code|passwor[dt]|passcode|pw|kennwort)[’']s |login:? [\w.@\-]{2,20} ?/ ?)([^\s,;]*[0-9][^\s,;]*)|(?-u:\b)(?:login|zugang|anmeldung|konto|account|user(?:name)?|benutzer(?:name)?)[^\n/.]{0,30}[ :][\w.@\-]{2,20} ?/ ?[\p{L}][^\s,;]{3,}[0-9]",
);
pattern!(
    /// A phrase of three small words or more, only behind a word that means nothing else.
    PHRASE,
    r#"(?i:pass ?phrase|(?:recovery|seed|backup) (?:phrase|words)|wiederherstellungs(?:phrase|wörter|satz)|merksatz|passwortsatz)(?:\s(?:is|ist|lautet|war|was))?\s?(?::|=|\s)\s?["“„«'‘]?(\p{L}{3,}[ \-]\p{L}{3,}[ \-]\p{L}{3,}(?:[ \-]\p{L}{3,})*)"#,
);
pattern!(
    /// A thing that is locked, and four to six digits: `the back door takes 4711`, `Medikamentenschrank: 7714`.
    LOCKED,
    r"(?i)(?-u:\b)[\p{L}\-]*(?:door|gate|safe|alarm|keypad|cupboard|locker|cabinet|phone|tablet|schrank|kasten|tresor|tür|spind|handy|schloss)(?:[’']s)?(?:\s?[:=]\s?|\s(?:takes|is on|on|is|ist|opens with|unlocks with|goes with|wants|geht mit|öffnet mit|braucht|will|nimmt|auf)\s|\s)(?:[0-9]{4}|[0-9](?:[ \-][0-9]){3,5}|[0-9]{5,6})(?:#|(?-u:\b))",
);
pattern!(
    /// A code named by what it is for, in one German word: `Handycode 2277`.
    COMPOUND,
    r"(?i)(?-u:\b)[\p{L}]*(?:handy|tür|alarm|spind|schrank|tresor|garagen|haus|lift|tor|keller|büro|stations|zutritts|laptop|telefon)-?(?:code|pin|kombination)\s?:?\s?(?:ist |lautet )?[0-9](?:[ \-]?[0-9]){3,7}",
);
pattern!(
    /// Digits that end on a sign of a keypad, or follow a badge: `4471 then hash`, `swipe then 7781`.
    KEYED,
    r"(?i)(?-u:\b)[0-9]{4,8},? (?:and|then|und|dann) (?:hash|star|pound|raute|stern)(?-u:\b)|(?:swipe|badge|karte),? (?:and |then |und |dann )+(?:enter |type |tippe )?[0-9]{4,8}(?-u:\b)|(?:unlock )?pattern (?:is )?[0-9](?:-[0-9]){3,8}|combination (?:is )?[0-9]{1,2} (?:left|right)(?:,? [0-9]{1,2} (?:left|right))*",
);
pattern!(
    /// A PIN in words: `pin two four eight zero`.
    SPOKEN,
    r"(?i)(?-u:\b)(?:pin|code)(?:\s?[:=]\s?|\s(?:is |ist |lautet )?)(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun)[ ,\-]*){4,}",
);
pattern!(
    /// What opens a machine: `the laptop opens with Kestrel9`, `the word that opens my laptop is Kestrel9`.
    OPENS,
    r"(?i)(?-u:\b)(?:opens?|unlocks?|öffnet|entsperrt) (?:(?:my |the |our |mein |meinen |das |den )?[\p{L}\-]{3,16} (?:is|ist|lautet) |with |mit )[^\s,;]*[\p{L}][^\s,;]*[0-9][^\s,;]*",
);

pattern!(
    /// Digits that are entered, or let somebody in: `4471 gets you in`, `mit 4471 geht der Schrank auf`, `4471 eingeben`.
    ENTERED,
    r"(?i)(?-u:\b)(?:[0-9]{4,8}[#*]? (?:gets|lets|got|will (?:get|let)) (?:you|me|us|her|him|them|anyone|everybody) (?:in|through|into)|[0-9]{4,8}[#*]? (?:eintippen|eingeben|drücken|eintasten)|[0-9]{4,8}[#*]? (?:opens|unlocks|öffnet|entsperrt|for) (?:the|my|our|die|den|das|der|mein|unser\p{L}*) (?:\p{L}+ )?(?:\p{L}*(?:door|gate|safe|locker|cupboard|cabinet|alarm|phone|laptop|tablet|key safe|tür|tor|tresor|spind|schrank|handy))|mit (?:der )?[0-9]{4,8}[#*]? (?:kommt|komme|geht|gehen|öffnet|bin|ist) (?:[\p{L}]+ ){0,4}(?:rein|hinein|herein|auf|offen))(?-u:\b)",
);

/// Finds them.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let text = page.text;
    for hit in PHRASE.captures_iter(text) {
        if let (Some(whole), Some(words)) = (hit.get(0), hit.get(1))
            && let Some(end) = phrase_end(page, words.range())
        {
            tell(whole.start()..end, found);
        }
    }
    for pattern in [
        &TYPED, &OWN, &LOCKED, &COMPOUND, &KEYED, &SPOKEN, &OPENS, &ENTERED,
    ] {
        for hit in pattern.find_iter(text) {
            let told = hit
                .as_str()
                .trim_end_matches(['.', '!', '?', ')', ' ', ',']);
            if is_year_first(told) {
                continue; // "2019 for the door"
            }
            tell(hit.start()..hit.start() + told.len(), found);
        }
    }
}

/// Says whether what is told begins with a year.
fn is_year_first(told: &str) -> bool {
    let first = told.split(' ').next().unwrap_or_default();
    first.len() == 4
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(&first[..2], "19" | "20")
}

/// Tells of a secret: one place once, by whichever pattern met it first.
pub fn tell(span: Range<usize>, found: &mut Vec<Finding>) {
    let is_told = found.iter().any(|known| {
        known.rule == Rule::Secret && known.span.start < span.end && span.start < known.span.end
    });
    if !is_told {
        found.push(Finding::new(Rule::Secret, span).suggest(""));
    }
}

/// Where a phrase ends: with its last word before a small word of the language; three words it has at least.
fn phrase_end(page: &Page<'_>, words: Range<usize>) -> Option<usize> {
    let first = page
        .words
        .partition_point(|word| word.span.start < words.start);
    let said = page.words[first..]
        .iter()
        .enumerate()
        .take_while(|(at, word)| word.span.end <= words.end && !page.is(List::Plain, first + at));
    let ends: Vec<usize> = said.map(|(_, word)| word.span.end).collect();
    ends.get(2).and(ends.last()).copied()
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn what_opens_a_door_or_a_machine_is_found() {
        finds(
            Rule::Secret,
            &[
                (
                    "Passphrase: kettle moss ribbon and I was tired",
                    &["Passphrase: kettle moss ribbon"],
                ),
                ("the safe opens with 4-8-2-1", &["opens with 4-8-2-1"]),
                ("just type 9081# there", &["type 9081#"]),
                ("my pin's 4821", &["pin's 4821"]),
                ("login anna / Sommer2023", &["login anna / Sommer2023"]),
                ("the back door takes 4711", &["door takes 4711"]),
                ("Medikamentenschrank: 7714", &["Medikamentenschrank: 7714"]),
                ("und Handycode 2277 dazu", &["Handycode 2277"]),
                ("press it, 4471 then hash", &["4471 then hash"]),
                ("pin two four eight zero", &["pin two four eight zero"]),
                ("it opens with Kestrel9", &["opens with Kestrel9"]),
                ("and 4471 gets you in", &["4471 gets you in"]),
                (
                    "mit 4471 geht der Schrank auf",
                    &["mit 4471 geht der Schrank auf"],
                ),
                ("then 8812 for the back door", &["8812 for the back door"]),
                (
                    "die Passphrase lautet: grauer Reiher stilles Wasser",
                    &["Passphrase lautet: grauer Reiher stilles Wasser"],
                ),
            ],
        );
    }

    #[test]
    fn talk_of_doors_and_of_phrases_is_not() {
        passes(
            Rule::Secret,
            &[
                "My passphrase: it is long and I like it",
                "she opens with 2 words; the door is open, type 2 fun",
                "the door at 10:30, the phone for 20 minutes, two of four",
                "she opens with silence; he unlocks with patience",
                "the passphrase is too long for me",
                "in pattern 3 of them, a code of four",
            ],
        );
    }
}
