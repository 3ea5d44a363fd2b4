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

/// Sentences in which something stands that looks like what blocks, and is none.
const NEAR_MISSES: &[&str] = &[
    "The code word for the whole team is lunch, and nobody ever uses it.",
    "I changed my password again and felt productive for four minutes.",
    "My login expired in the middle of her sentence and I swore.",
    "She has a code for being angry: she says she is fine.",
    "We cracked the code of the coffee machine after 3 years.",
    "The alarm went off at 0530 and I lay there until 0615.",
    "The door was open, two of us were late, and 15 minutes were gone.",
    "The safe place exercise took 20 minutes and gave me 2 of calm.",
    "A key moment, a key sentence, and then 10 seconds of nothing.",
    "I read 300 pages on attachment and 40 on my own.",
    "He wants the PIN number of my heart, a colleague joked.",
    "The combination of night shifts and 12 hours of rain undid me.",
    "My locker smells of 2019 and I love it.",
    "The Wi-Fi was down for 3 hours and we talked to each other.",
    "Voicemail again, the fourth since Monday.",
    "The pattern is old: 1 step towards me, 2 back.",
    "It unlocked something, 30 years of it, in one afternoon.",
    "The gate is on the left, past 12 bicycles.",
    "I typed 500 words and deleted 490.",
    "It was 98 degrees in the group room, or it felt so.",
    "Her pulse was 94 and mine was higher.",
    "We are 97 per cent sure and 3 per cent ashamed.",
    "At 95 percent I stop listening to figures.",
    "The bus, the 94, was late and I was glad.",
    "Room 93 is cold, room 91 is worse.",
    "He counted back from 100 and got stuck at 93.",
    "After 100 sessions one could expect a word of goodbye.",
    "In the nineties nobody spoke of burnout.",
    "Ninety minutes is long when nobody speaks.",
    "A hundred small things and one big one.",
    "She was 90 minutes late and 10 minutes sorry.",
    "In case 2 of 3 I would do it again.",
    "The file was thin, 12 pages, and I read it in 5 minutes.",
    "The policy of 2019 says one thing and the ward another.",
    "My account of it took 45 minutes and left out the point.",
    "The doctor came, the sister left, and the judge in me stayed.",
    "His mother, English to the bone, offered me tea.",
    "My sister says I talk like a leaflet on Sundays.",
    "The number of times I said sorry: 7, maybe 8.",
    "We met 3 - 4 times, then 10 / 12, I lost count.",
    "Der Code der Abteilung ist Schweigen, seit 2015.",
    "Mein Passwort war heute wieder Geduld, mehr nicht.",
    "Ich habe das Passwort zum dritten Mal in 2 Wochen vergessen.",
    "Die Tür ging auf, 4 Leute kamen, 3 gingen.",
    "Der Alarm kam um 5 Uhr 30, der Kaffee um 6.",
    "Der Schlüssel zu dem Ganzen: 10 Minuten Ruhe.",
    "Der Zugang zu ihr ist mir seit 3 Stunden verstellt.",
    "Die Kombination aus 12 Stunden Dienst und Regen war zu viel.",
    "Ein Muster: 1 Schritt vor, 2 zurück.",
    "Mit 90 Minuten Verspätung und 95 Ausreden.",
    "Die Sättigung lag bei 94, meine Geduld bei 9.",
    "Zimmer 92 hat geklingelt, dann 93, dann alle.",
    "Neunzig Minuten Teamsitzung, hundert Seufzer.",
    "Im Fall der Fälle rufe ich 2 Leute an.",
    "Die Akte war 40 Seiten dick, gelesen habe ich 4.",
    "Die Mutter Erde, der Vater Staat, und ich dazwischen.",
    "Die Frau an der Kasse, der Herr mit Hut, alle müde.",
    "Am Ende 3 Gespräche, im Flur 2 Umarmungen.",
    "Nummer 7 auf der Liste bin ich, seit 2021.",
    "Er öffnet sich mit jedem Mal mehr, 5 Minuten lang.",
];

#[test]
fn near_misses_of_everyday_prose_block_nothing() {
    assert_eq!(NEAR_MISSES.len(), 60);
    for text in NEAR_MISSES {
        let hits = guard(text, &Pack::BOTH, &Allowed::default());
        let blocking: Vec<&str> = hits
            .iter()
            .filter(|hit| hit.severity == Severity::Block)
            .map(|hit| &text[hit.span.clone()])
            .collect();
        assert_eq!(blocking, [] as [&str; 0], "{text}");
    }
}
