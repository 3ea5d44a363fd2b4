use super::*;
use crate::deck::builtin::translated::{LANGUAGES, folder};

fn german() -> Translation {
    Translation {
        language: "de".into(),
        files: folder("de"),
    }
}

fn lines(translation: &Translation) -> Vec<String> {
    let (_, faults) = Decks::builtin().translated(translation);
    faults.iter().map(ToString::to_string).collect()
}

/// Changes one deck of the German ones.
fn changed(id: &str, from: &str, to: &str) -> Translation {
    let mut german = german();
    let name = format!("prompts/de/{id}.toml");
    let file = german.files.decks.iter_mut().find(|file| file.0 == name);
    let file = file.expect("a translated deck");
    assert!(file.1.contains(from), "{from} stands in {id}");
    file.1 = file.1.replacen(from, to, 1);
    german
}

#[test]
fn every_translated_deck_is_the_same_deck_in_other_words() {
    for language in LANGUAGES {
        let translation = Translation {
            language: language.into(),
            files: folder(language),
        };
        assert_eq!(lines(&translation), [] as [&str; 0], "{language}");
        let (decks, _) = Decks::builtin().translated(&translation);
        for (name, text) in &translation.files.decks {
            let id = name
                .rsplit('/')
                .next()
                .expect("a name")
                .trim_end_matches(".toml");
            let (deck, original) = (decks.get(id).expect(id), Decks::builtin());
            assert_ne!(deck.title, original.get(id).expect(id).title);
            assert!(text.contains(&deck.title), "{id}");
        }
    }
}

#[test]
fn the_pages_that_hold_in_every_deck_are_translated_too() {
    let original = Decks::builtin().standing().expect("a deck");
    for language in LANGUAGES {
        let spoken = standing(language, &original).expect("the same deck in other words");
        assert_ne!(spoken.title, original.title);
    }
}

#[test]
fn what_is_not_translated_stays_english() {
    let (decks, _) = Decks::builtin().translated(&german());
    assert_eq!(decks.get("ct-5").expect("a deck").title, "Reaktionsnotiz");
    let other = |decks: &Decks| decks.get("strain-repair").expect("a deck").clone();
    assert_eq!(other(&decks), other(&Decks::builtin()));
}

#[test]
fn a_half_translated_deck_is_told_and_stays_english() {
    let step = "[[step]]\nid = \"line\"\nkind = \"line\"\nask = \"Eine Zeile, wenn du magst.\"\n";
    let half = changed("checkin", step, "");
    let told = lines(&half);
    let wanted = "prompts/de/checkin.toml:1:1: a missing translation: the step \"line\"";
    assert!(told.iter().any(|line| line.starts_with(wanted)), "{told:?}");
    let (decks, _) = Decks::builtin().translated(&half);
    assert_eq!(decks.get("checkin").expect("a deck").title, "Day check-in");
}

#[test]
fn a_help_line_an_item_a_time_and_a_rule_that_differ_are_told_with_their_line() {
    for (id, from, to, wanted) in [
        (
            "reset-3",
            "help = \"Setz dich, wenn du kannst.\"\n",
            "",
            "a missing translation: the help of the step \"strength\"",
        ),
        (
            "doorway-60",
            "  { id = \"carry-on\", label = \"weitermachen\" },\n",
            "",
            "the step \"pause\" differs",
        ),
        (
            "ct-90",
            "seconds = 20",
            "seconds = 21",
            "the step \"feeling\" differs",
        ),
        (
            "ct-5",
            "if = \"source is between-us\"",
            "if = \"source is mine\"",
            "the rules are not",
        ),
    ] {
        let told = lines(&changed(id, from, to));
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains(wanted), "{told:?}");
    }
}

#[test]
fn an_item_that_a_list_leaves_out_is_told_where_the_list_stands() {
    let mut half = german();
    let lists = half.files.lists.as_mut().expect("lists");
    lists.1 = lists
        .1
        .replacen("  { id = \"throat\", label = \"Kehle\" },\n", "", 1);
    let told = lines(&half);
    let wanted = "a missing translation: \"throat\" of the list \"body\"";
    assert!(told.iter().any(|line| line.contains(wanted)), "{told:?}");
}

#[test]
fn a_deck_that_nobody_has_cannot_be_translated() {
    let told = lines(&changed("ct-90", "id = \"ct-90\"", "id = \"ct-91\""));
    assert!(
        told[0].contains("there is no deck \"ct-91\" to translate"),
        "{told:?}"
    );
}
