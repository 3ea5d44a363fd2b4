//! The notes about somebody: from the list of words and from a word's card.

use afterword::app::screen::Screen;

use crate::shelf::shelf;
use crate::walk::about;

#[test]
fn list_and_card_ask_for_the_notes_about_somebody() {
    let mut two = about(2, "grey harbour", &[]);
    two.note.title = "the other title".into();
    let mut h = shelf(vec![about(1, "harbour", &[]), two]);
    for keys in ["a /", "a <enter> /"] {
        h.keys(keys);
        let Screen::Review(review) = h.app.screen() else {
            panic!("{keys}: {:?}", h.app.screen());
        };
        assert_eq!(review.found().len(), 1, "{keys}");
        let screen = h.screen(80, 24);
        assert!(screen.contains("alias:\"grey harbour\""), "{screen}");
        assert!(screen.contains("the other title"), "{screen}");
        h.keys("<esc> <esc>");
        h.keys(if keys == "a /" {
            "<esc>"
        } else {
            "<esc> <esc>"
        });
    }
}

#[test]
fn the_card_lists_the_last_notes_about_somebody_and_no_others() {
    let mut other = about(2, "basalt", &[]);
    other.note.title = "the other title".into();
    let mut h = shelf(vec![
        about(1, "harbour", &[]),
        about(3, "harbour", &[]),
        other,
    ]);
    h.keys("a");
    while !h.screen(80, 24).contains("› harbour") {
        h.keys("<down>");
    }
    h.keys("<enter>");
    let screen = h.screen(80, 24);
    assert!(screen.contains("Last notes"), "{screen}");
    assert_eq!(screen.matches("a title").count(), 2, "{screen}");
    assert!(!screen.contains("the other title"), "{screen}");
}
