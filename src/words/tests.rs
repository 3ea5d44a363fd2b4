use std::borrow::Cow;

use super::sheet::{Ground, Sheet};
use super::speech::{OwnFile, Speech};
use super::tongue::Tongue;

fn german(own: &[(&str, &str, &str)]) -> Tongue {
    let own = own.iter().map(|(language, name, text)| OwnFile {
        language: (*language).to_owned(),
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    });
    Tongue::new(Speech {
        language: "de-CH".to_owned(),
        own: own.collect(),
        ..Speech::default()
    })
}

fn arguments(name: &str, value: f64) -> fluent_bundle::FluentArgs<'_> {
    let mut arguments = fluent_bundle::FluentArgs::new();
    arguments.set(name, value);
    arguments
}

#[test]
fn what_a_language_does_not_have_is_said_in_the_next_one() {
    let text = "home-other = autre\nhome-open = { $nobody }";
    let mut speech = Speech {
        language: "fr".to_owned(),
        ..Speech::default()
    };
    speech.own.push(OwnFile {
        language: "fr".to_owned(),
        name: "home".to_owned(),
        text: text.to_owned(),
    });
    let tongue = Tongue::new(speech);
    assert_eq!(tongue.say("home-other"), "autre");
    let unfilled = "one that cannot be filled counts as missing";
    assert_eq!(tongue.say("home-open"), "Open", "{unfilled}");
    assert_eq!(tongue.say("keys-quit"), "quit");
    assert_eq!(tongue.say("home-never-written"), "home-never-written");
}

#[test]
fn inside_a_sentence_a_name_begins_small_but_not_letters_that_stand_for_words() {
    let english = Tongue::new(Speech::default());
    assert_eq!(english.inside("Session card"), "session card");
    assert_eq!(english.inside("Before CPR"), "before CPR");
    assert_eq!(english.inside("CPD line"), "CPD line");
    assert_eq!(english.inside("A place"), "a place");
    assert_eq!(english.inside(""), "");
    assert_eq!(german(&[]).inside("Ganze Pause"), "Ganze Pause");
}

#[test]
fn the_nearest_file_speaks_first() {
    let files = [
        ("de", "home", "home-open = nah"),
        ("de-CH", "home", "home-open = näher"),
    ];
    assert_eq!(german(&files).say("home-open"), "näher");
    assert_eq!(german(&files[..1]).say("home-open"), "nah");
}

#[test]
fn plurals_and_decimals_follow_the_language() {
    let text = "home-n = { $n ->\n    [one] eine\n   *[other] { $n } Notizen\n }";
    let tongue = german(&[("de", "home", text)]);
    assert_eq!(tongue.format("home-n", &arguments("n", 1.0)), "eine");
    assert_eq!(tongue.format("home-n", &arguments("n", 2.5)), "2,5 Notizen");
}

#[test]
fn the_term_is_the_same_in_words_and_decks() {
    let mut speech = Speech {
        patient: "client".to_owned(),
        own: vec![OwnFile {
            language: "en".to_owned(),
            name: "home".to_owned(),
            text: "home-whom = your { -patients }".to_owned(),
        }],
        ..Speech::default()
    };
    let tongue = Tongue::new(speech.clone());
    assert_eq!(tongue.say("home-whom"), "your clients");
    let deck = "{Patients} and a {patient}, {but} no { brace }";
    assert_eq!(
        tongue.fill(None, deck),
        "Clients and a client, {but} no { brace }"
    );
    speech.patient = "unheard-of".to_owned();
    let tongue = Tongue::new(speech);
    assert_eq!(
        tongue.fill(None, "{patient}"),
        "patient",
        "an unknown term is the usual one"
    );
}

#[test]
fn an_english_deck_keeps_its_english_words() {
    let tongue = german(&[]);
    assert_eq!(tongue.fill(None, "{patients}"), "Patient:innen");
    assert_eq!(tongue.fill(Some("en"), "{patients}"), "patients");
}

#[test]
fn a_card_begins_with_the_name_where_there_is_one() {
    let named = |name: &str| {
        let speech = Speech {
            name: name.to_owned(),
            ..Speech::default()
        };
        Tongue::new(speech)
            .fill(None, "{name} Slow is a speed.")
            .into_owned()
    };
    assert_eq!(named(""), "Slow is a speed.");
    assert_eq!(named("Anna"), "Anna. Slow is a speed.");
}

/// Every sentence with the term in it, read aloud with each of the four; whoever adds one reads it here too.
#[test]
fn each_term_reads_right_in_every_place_that_uses_it() {
    let terms = [
        ("patient", "patients"),
        ("client", "clients"),
        ("person", "people"),
        ("resident", "residents"),
    ];
    for (term, many) in terms {
        let tongue = Tongue::new(Speech {
            patient: term.to_owned(),
            ..Speech::default()
        });
        assert_eq!(tongue.say("picker-between"), format!("between {many}"));
        let title = format!("A private page between two {many}");
        assert_eq!(tongue.say("setup-title"), title);
    }
    let uses = |folder| {
        let files = super::builtin::files(folder).iter();
        let files = files.filter(|(name, _)| *name != "terms");
        let uses = files.map(|(_, text)| text.matches("{ -patient").count());
        uses.sum::<usize>()
    };
    assert_eq!((uses("en"), uses("de")), (2, 0), "read the new ones here");
}

#[test]
fn a_message_that_is_not_parsed_says_what_the_parsed_one_does() {
    let ground = || Ground {
        language: "en".to_owned(),
        forms: vec![("one".to_owned(), "patient".to_owned())],
        has_comma: false,
        has_no_sharp_s: true,
    };
    let mut plain_ones = 0;
    for folder in super::builtin::FOLDERS {
        for (name, text) in super::builtin::files(folder) {
            let unread = Sheet::new(Cow::Borrowed(*text));
            let parsed = Sheet::new(Cow::Owned((*text).to_owned()));
            for message in super::check::messages(text) {
                let id = message.id.as_str();
                plain_ones += usize::from(super::plain::plain(text, id).is_some());
                let said = unread.say(id, None, ground);
                assert_eq!(said, parsed.say(id, None, ground), "{folder}/{name}: {id}");
            }
        }
    }
    assert!(plain_ones > 1_000, "the control: {plain_ones} are plain");
}
