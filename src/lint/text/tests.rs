use super::*;

fn openers(text: &str) -> Vec<&str> {
    let words = words(text).into_iter();
    words.filter(|w| w.opens).map(|w| w.text).collect()
}

#[test]
fn words_stand_where_they_say() {
    let text = "Zoë's 43-year-old “Mu\u{308}he” — 4pm.";
    for word in words(text) {
        assert_eq!(&text[word.span.clone()], word.text);
    }
    let found: Vec<&str> = words(text).into_iter().map(|w| w.text).collect();
    assert_eq!(
        found,
        ["Zoë", "s", "43", "year", "old", "Mu\u{308}he", "4pm"]
    );
}

#[test]
fn sentences_begin_where_a_reader_says() {
    assert_eq!(
        openers("We met Dr. Haller. Then he left! Why? Nobody knew."),
        ["We", "Then", "Why", "Nobody"]
    );
    assert_eq!(openers("Am 3. April kam sie. Es ging."), ["Am", "Es"]);
    assert_eq!(openers("She said: “Go.” and went"), ["She", "Go"]);
    assert_eq!(
        openers("one\n- Two\n- Three, Four"),
        ["one", "Two", "Three"]
    );
}

#[test]
fn shapes_are_told_apart() {
    let shapes: Vec<Shape> = words("quiet Quiet QUIET 43 F32 I")
        .iter()
        .map(|w| w.shape)
        .collect();
    assert_eq!(
        shapes,
        [
            Shape::Lower,
            Shape::Capital,
            Shape::Upper,
            Shape::Number,
            Shape::Mixed,
            Shape::Upper
        ]
    );
}

#[test]
fn what_joins_two_words_is_kept() {
    let joints: Vec<Joint> = words("a-b c'd e.f g. h, i; j")
        .iter()
        .map(|w| w.joint)
        .collect();
    assert_eq!(
        joints,
        [
            Joint::Other,
            Joint::Hyphen,
            Joint::Space,
            Joint::Apostrophe,
            Joint::Space,
            Joint::Dot,
            Joint::Space,
            Joint::DotSpace,
            Joint::Comma,
            Joint::Other
        ]
    );
}
