//! Ages that are nobody's: of a feeling, of a part of oneself, of a thing.

/// As far, in characters, as a word before an age may stand from it.
const NEAR: usize = 34;

/// What says that somebody only felt so old.
const FELT: &[&str] = &[
    "feel",
    "felt",
    "as if",
    "as though",
    "like a",
    "like i was",
    "like being",
    "as old as",
    "part of me",
    "inner",
    "fühl",
    "wie ein",
    "wie mit",
    "als wär",
    "als ob",
    "innere",
    "anteil",
];

/// What stands behind an age and has no birthday.
const THINGS: &[&str] = &[
    "laptop",
    "computer",
    "printer",
    "software",
    "system",
    "phone",
    "car",
    "van",
    "bike",
    "coat",
    "shoes",
    "boots",
    "building",
    "carpet",
    "chair",
    "sofa",
    "kettle",
    "coffee",
    "tea",
    "bread",
    "cheese",
    "whisky",
    "wine",
    "file",
    "folder",
    "form",
    "leaflet",
    "policy",
    "protocol",
    "guideline",
    "habit",
    "grudge",
    "quarrel",
    "argument",
    "joke",
    "story",
    "secret",
    "promise",
    "wound",
    "scar",
    "injury",
    "fracture",
    "photo",
    "picture",
    "letter",
    "house",
    "flat",
    "tree",
    "rose",
    "marriage",
    "friendship",
    "contract",
    "plan",
    "project",
    "referral",
    "complaint",
    "in me",
    "inside me",
    "in mir",
];

/// Says whether an age is that of a feeling or a thing, by what stands around it in the sentence.
pub fn is_age_of_one(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].char_indices().rev().take(NEAR).last();
    let before = &text[before.map_or(start, |(at, _)| at)..start];
    let sentence = before.rsplit(['.', '!', '?', '\n', ';']).next();
    let sentence = sentence.unwrap_or_default().to_lowercase();
    let behind: String = text[end..].chars().take(NEAR).collect();
    let behind = behind.trim_start().to_lowercase();
    FELT.iter().any(|word| sentence.contains(word))
        || THINGS.iter().any(|thing| is_word(&behind, thing))
}

/// Says whether a text begins with a word, in the singular or the plural.
fn is_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| {
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        !rest.starts_with(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn feelings_and_things_have_no_age_that_tells() {
        passes(
            Rule::Age,
            &[
                "I felt five years old when she looked up.",
                "For a moment I sat there like a six-year-old.",
                "The twelve-year-old in me wanted to slam the door.",
                "It was as if I were 8 years old again.",
                "Ich fühlte mich fünf Jahre alt.",
                "A three-year-old printer, and it sulks.",
                "The carpet is a 20-year-old carpet, and smells so.",
            ],
        );
        finds(
            Rule::Age,
            &[
                ("Seen today: a six-year-old boy.", &["six-year-old"]),
                ("He is 43 years old. I felt tired.", &["43 years old"]),
                (
                    "I felt tired. The man, 43 years old, slept.",
                    &["43 years old"],
                ),
            ],
        );
    }
}
