//! What the writer says about their own safety. It is no finding: it asks once whether the own people would be welcome.

/// The phrases of each language, one a line.
const LISTS: [&str; 2] = [
    include_str!("../../prompts/guard/en/own.txt"),
    include_str!("../../prompts/guard/de/own.txt"),
];

/// Says whether a text holds one of the phrases, in English or German.
pub fn speaks(text: &str) -> bool {
    let text = plain(text);
    let phrases = LISTS.iter().flat_map(|list| list.lines());
    let mut phrases = phrases.filter(|line| !line.is_empty() && !line.starts_with('#'));
    phrases.any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// Gives the words in small letters with one blank around each, without apostrophes.
fn plain(text: &str) -> String {
    let small = text.to_lowercase().replace(['\'', '\u{2019}'], "");
    let words = small.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |text, word| text + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ones_own_safety_is_heard_and_that_of_others_is_not() {
        for own in [
            "Some days I don’t want to be here any more.",
            "I could kill myself over it, and I mean it",
            "Ich will nicht mehr leben.",
            "Manchmal denke ich daran, mir etwas anzutun",
        ] {
            assert!(speaks(own), "{own}");
        }
        for other in [
            "They said they would harm themselves.",
            "It is killing me, this list.",
            "I was dead tired, and could have died of shame.",
            "Sie will nicht mehr leben, sagt sie.",
            "Ich kann nicht mehr.",
        ] {
            assert!(!speaks(other), "{other}");
        }
    }

    #[test]
    fn every_phrase_is_written_as_it_is_looked_for() {
        let lines = LISTS.iter().flat_map(|list| list.lines());
        for phrase in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert_eq!(plain(phrase), format!(" {phrase} "));
        }
    }
}
