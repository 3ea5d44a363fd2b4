//! The tone of the house: no praise, no orders, no labels for people, and the person by the word that the user chose.

use crate::said::{self, Said, Voice};

/// Never said, by the deck or by an item.
const NEVER: [&str; 9] = [
    "should", "must", "ought", "always", "streak", "score", "normal", "abnormal", "failed",
];
/// Never said by the deck: praise.
const PRAISE: [&str; 14] = [
    "great",
    "awesome",
    "excellent",
    "fantastic",
    "wonderful",
    "amazing",
    "perfect",
    "bravo",
    "congratulations",
    "proud",
    "impressive",
    "superb",
    "hero",
    "strong work",
];
/// Never said by the deck: names for illnesses, people or processes. The first letters of the words.
const LABELS: [&str; 22] = [
    "depress",
    "anxi",
    "trauma",
    "ptsd",
    "borderline",
    "narciss",
    "psycho",
    "hyster",
    "disorder",
    "diagnos",
    "symptom",
    "syndrome",
    "patholog",
    "transference",
    "countertransference",
    "resistan",
    "complian",
    "noncomplian",
    "manipulat",
    "dissociat",
    "burnout",
    "somati",
];
/// The person has the user's own word: `{patient}`.
const PERSON: [&str; 8] = [
    "patient",
    "patients",
    "client",
    "clients",
    "resident",
    "residents",
    "sufferer",
    "case",
];
/// Words of praise that are two words, or an order to feel.
const PHRASES: [&str; 8] = [
    "well done",
    "good job",
    "nice work",
    "good work",
    "keep it up",
    "you made",
    "be proud",
    "you did it",
];

#[test]
fn no_text_praises_orders_or_labels() {
    for said in said::everything() {
        assert_eq!(fault(&said), None, "{}: {}", said.place, said.text);
    }
}

#[test]
fn what_the_house_does_not_say_would_be_found() {
    let found = [
        ("Well done.", Voice::Deck),
        ("Breathe now!", Voice::Item),
        ("You should rest.", Voice::Deck),
        ("I should have known", Voice::Item),
        ("Was there resistance?", Voice::Deck),
        ("Did the patient cry?", Voice::Deck),
        ("Great. Go on.", Voice::Deck),
        ("How were the symptoms?", Voice::Deck),
    ];
    for (text, voice) in found {
        assert!(fault(&said(text, voice)).is_some(), "{text}");
    }
    let fine = [
        ("Did the {patient} cry?", Voice::Deck),
        ("proud", Voice::Item),
        ("What did you want to do?", Voice::Deck),
    ];
    for (text, voice) in fine {
        assert_eq!(fault(&said(text, voice)), None, "{text}");
    }
}

fn said(text: &str, voice: Voice) -> Said {
    Said {
        place: String::new(),
        voice,
        text: text.to_owned(),
    }
}

/// Finds what the house does not say.
fn fault(said: &Said) -> Option<String> {
    if said.text.contains('!') {
        return Some("!".to_owned());
    }
    let text = said.text.to_lowercase();
    let text = ["{patient}", "{patients}"]
        .iter()
        .fold(text, |text, term| text.replace(term, "_"));
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let word = |banned: &[&str]| {
        words
            .iter()
            .find(|word| banned.contains(word))
            .map(|word| (*word).to_owned())
    };
    let label = || {
        words
            .iter()
            .find(|word| LABELS.iter().any(|label| word.starts_with(label)))
    };
    let phrase = || PHRASES.iter().find(|phrase| text.contains(**phrase));
    let always = word(&NEVER).or_else(|| word(&PERSON));
    if said.voice == Voice::Item {
        return always;
    }
    always
        .or_else(|| word(&PRAISE))
        .or_else(|| label().map(|word| (*word).to_owned()))
        .or_else(|| phrase().map(|phrase| (*phrase).to_owned()))
}
