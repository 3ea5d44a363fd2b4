use proptest::prelude::*;

use super::*;
use crate::journal::find::mistake::Fault;
use crate::journal::find::term::about;

fn today() -> NaiveDate {
    "2026-11-25".parse().expect("a date")
}

fn query(text: &str) -> Query {
    Query::parse(text, today()).expect("a query")
}

/// A query as it is printed.
fn told(text: &str) -> String {
    query(text).to_string()
}

fn words(text: &str) -> Vec<String> {
    query(text).words().map(str::to_owned).collect()
}

/// What is wrong, with the piece.
fn mistake(text: &str) -> (Fault, &str, Option<String>) {
    let mistake = Query::parse(text, today()).expect_err("a mistake");
    (mistake.fault, &text[mistake.range], mistake.nearest)
}

#[test]
fn words_are_parted_by_space_and_phrases_kept_whole() {
    assert_eq!(
        words("  Tired \"not  Enough\" #own \"\" \"to the end"),
        ["tired", "not  enough", "#own", "to the end"]
    );
    assert_eq!(words("foo\"bar baz\"qux"), ["foo", "bar baz", "qux"]);
    assert!(query(" \" \"").is_empty() && query("").is_empty());
}

#[test]
fn what_is_in_quotes_is_a_word_whatever_it_says() {
    assert_eq!(told("open"), "open");
    assert_eq!(words("open"), [] as [&str; 0]);
    assert_eq!(
        words("\"open\" \"not\" \"tag:x\" \"-y\""),
        ["open", "not", "tag:x", "-y"]
    );
}

#[test]
fn somebody_is_asked_for_by_the_whole_word() {
    for (word, asked) in [
        ("harbour", "alias:harbour"),
        ("grey harbour", "alias:\"grey harbour\""),
        ("a,b", "alias:\"a,b\""),
        ("x*", "alias:\"x*\""),
    ] {
        assert_eq!(about(word), asked);
        assert_eq!(told(&about(word)), asked);
    }
}

#[test]
fn every_piece_of_the_language_is_understood_in_english_and_german() {
    for (typed, printed) in [
        ("room:7..7", "room:=7"),
        ("room:0..10", "room:0..10"),
        ("alias:Harbour", "alias:harbour"),
        ("alias:harbour,linen", "alias:harbour,linen"),
        ("alias:*", "alias:*"),
        ("alias:\"two words\"", "alias:\"two words\""),
        ("Schlagwort:#own", "tag:#own"),
        ("ct:helpless", "tag:ct:helpless"),
        ("ct:helpless,distant", "tag:ct:helpless,ct:distant"),
        ("body:tight*", "tag:body:tight*"),
        ("tag:ct:*", "tag:ct:*"),
        ("deck:ct-5", "deck:ct-5"),
        ("titel:Rain", "title:rain"),
        ("title:\"on the bus\"", "title:\"on the bus\""),
        ("strength:>=7", "strength:>=7"),
        ("strength>=7", "strength:>=7"),
        ("strength:3..5", "strength:3..5"),
        ("Müde:<4", "tired:<=3"),
        ("strength-after:2", "strength_after:2"),
        ("own:>=3", "own:>=3"),
        ("ward:3", "tag:ward:3"),
        ("moral:7", "moral:7"),
        ("moral:own-part", "tag:moral:own-part"),
        ("since:2w", "since:2w"),
        ("seit:2w vor:März", "since:2w before:marz"),
        ("since:last month", "since:\"last month\""),
        ("am:\"letzten Montag\"", "on:\"letzten montag\""),
        ("in:märz 2025 tired", "on:\"marz 2025\" tired"),
        ("on:march tired", "on:march tired"),
        ("on:2026-11-03", "on:2026-11-03"),
        ("on:november 3 tired", "on:\"november 3\" tired"),
        ("on:3 nov 2026 open", "on:\"3 nov 2026\" open"),
        ("since:2w ago", "since:\"2w ago\""),
        ("since:2 weeks ago tired", "since:\"2 weeks ago\" tired"),
        ("since:the last 2 weeks", "since:\"the last 2 weeks\""),
        ("since:\"2w\" ago", "since:2w \"ago\""),
        ("since:\"march\" 2025", "since:march \"2025\""),
        ("since:2w not ago", "since:2w not \"ago\""),
        ("offen Supervision", "open supervision"),
        ("not tired", "not tired"),
        ("-tired -ct:helpless", "not tired not tag:ct:helpless"),
        ("nicht \"ganz da\" ohne open", "not \"ganz da\" not open"),
        ("not -tired", "tired"),
        ("10:42", "\"10:42\""),
        ("said: http://x a:", "\"said:\" \"http://x\" \"a:\""),
    ] {
        assert_eq!(told(typed), printed, "{typed}");
        assert_eq!(query(printed), query(typed), "{typed}");
    }
}

#[test]
fn a_mistake_names_its_place_and_the_nearest_word() {
    let near = |word: &str| Some(word.to_owned());
    assert_eq!(
        mistake("tired aliass:harbour"),
        (Fault::NoKey, "aliass", near("alias"))
    );
    assert_eq!(
        mistake("after:march"),
        (Fault::NoKey, "after", near("since"))
    );
    assert_eq!(
        mistake("strngth:>=7"),
        (Fault::NoKey, "strngth", near("strength"))
    );
    assert_eq!(mistake("since:mrach tired").0, Fault::NotADate,);
    assert_eq!(mistake("since:mrach").2, near("march"), "a month is near");
    assert_eq!(mistake("since:soon"), (Fault::NotADate, "soon", None));
    assert_eq!(mistake("tired:lots"), (Fault::NotARating, "lots", None));
    assert_eq!(mistake("tired:>=70"), (Fault::PastTheScale, ">=70", None));
}

#[test]
fn what_is_not_finished_is_told_from_what_is_wrong() {
    for text in [
        "alias:",
        "tag:",
        "title:",
        "since:",
        "strength:",
        "strength:>=",
        "tired:3..",
        "not",
        "tired -",
        "alias:\"",
    ] {
        let mistake = Query::parse(text, today()).expect_err(text);
        assert!(mistake.is_unfinished(), "{text}");
        assert_eq!(mistake.range.end, text.len(), "{text}");
    }
    let wrong = Query::parse("since:soon", today()).expect_err("a mistake");
    assert!(!wrong.is_unfinished());
}

#[test]
fn a_label_that_is_typed_may_go_on_and_a_whole_one_may_not() {
    let typed = |text: &str| Query::typed(text, today()).expect("a query").to_string();
    assert_eq!(typed("alias:har"), "alias:har*");
    assert_eq!(typed("alias:har "), "alias:har");
    assert_eq!(typed("ct:a,ct:b"), "tag:ct:a,ct:ct:b*");
    assert_eq!(typed("alias:\"har\""), "alias:har");
    assert_eq!(typed("alias:har tired"), "alias:har tired");
}

#[test]
fn a_longer_question_narrows_a_shorter_one() {
    let narrows = |longer: &str, shorter: &str| query(longer).narrows(&query(shorter));
    assert!(narrows("tire", "") && narrows("tired", "tire") && narrows("tired chest", "chest"));
    assert!(narrows("tired open since:2w", "open tire"));
    assert!(narrows("-tire", "-tired") && !narrows("-tired", "-tire"));
    assert!(!narrows("tire", "tired") && !narrows("", "tired") && !narrows("tired", "-tire"));
    assert!(!narrows("since:3w", "since:2w") && !narrows("alias:b", "alias:a"));
}

#[test]
fn debug_shows_no_word() {
    let asked = query("harbour alias:linen title:quarry on:march");
    assert_eq!(format!("{asked:?}"), "Query(4 terms)");
    let told = format!("{:?}", asked.terms());
    let wrong = Query::parse("since:harbour", today());
    for text in [told, format!("{wrong:?}")] {
        for word in ["harbour", "linen", "quarry", "march"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}

/// What looks like a query, and often is one.
fn likely() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "alias:",
        "tag:",
        "ct:",
        "deck:",
        "title:",
        "strength:",
        "tired",
        "since:",
        "before:",
        "on:",
        "not ",
        "-",
        "open",
        "supervision",
        "\"",
        " ",
        " ",
        ",",
        "*",
        ">=",
        "7",
        "..",
        "3",
        "2w",
        "march",
        "2025",
        " ago",
        "weeks ",
        "november ",
        "last month",
        "monday",
        "ß",
        "ä",
        "or",
        "#own",
        "'",
        "x:",
        "/",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_a_mistake_lies_within(text in prop_oneof![any::<String>(), likely()]) {
        for read in [Query::parse(&text, today()), Query::typed(&text, today())] {
            if let Err(mistake) = read {
                prop_assert_eq!(text.get(mistake.range.clone()), Some(mistake.piece.as_str()));
                let (whole, range) = (mistake.whole.clone(), mistake.range.clone());
                prop_assert!(whole.start <= range.start && range.end <= whole.end && !whole.is_empty());
                prop_assert!(text.get(whole).is_some());
                prop_assert!(!mistake.what().is_empty() && !mistake.remedy().is_empty());
            }
        }
    }

    #[test]
    fn what_cannot_be_understood_is_left_out(text in prop_oneof![any::<String>(), likely()]) {
        let query = Query::understood(&text, today());
        if let Ok(typed) = Query::typed(&text, today()) {
            prop_assert_eq!(query, typed);
        }
    }

    #[test]
    fn what_is_printed_reads_as_the_same(text in prop_oneof![any::<String>(), likely()]) {
        for query in [Query::parse(&text, today()), Query::typed(&text, today())].into_iter().flatten() {
            let printed = query.to_string();
            prop_assert_eq!(Query::parse(&printed, today()), Ok(query), "{}", printed);
        }
    }
}
