use proptest::prelude::*;

use crossterm::event::KeyEvent;

use super::*;

fn keys(bytes: &[u8]) -> Vec<KeyEvent> {
    let mut decoder = Decoder::default();
    let msgs = decoder.take(bytes);
    assert!(decoder.held.is_empty(), "{:?} is held", decoder.held);
    msgs.into_iter().map(pressed).collect()
}

fn pressed(msg: Msg) -> KeyEvent {
    match msg {
        Msg::Key(key) => key,
        other => panic!("{other:?}"),
    }
}

fn plain(code: KeyCode) -> KeyEvent {
    code.into()
}

fn with(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
    KeyEvent::new(code, modifiers)
}

/// Told apart by their form: a paste has text, a key has none.
fn form(msgs: &[Msg]) -> Vec<String> {
    msgs.iter()
        .map(|msg| match msg {
            Msg::Key(key) => format!("{key:?}"),
            Msg::Paste(text) => format!("paste {text:?}"),
            Msg::Mouse(mouse) => format!("{mouse:?}"),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn each_key_is_what_the_terminals_send_for_it() {
    use KeyCode::{BackTab, PageDown, PageUp, Right, Tab, Up};
    use KeyCode::{Backspace, Char, Delete, Down, End, Enter, Esc, F, Home, Insert, Left};
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
    for (bytes, key) in [
        ("a", plain(Char('a'))),
        ("A", with(Char('A'), SHIFT)),
        ("é", plain(Char('é'))),
        ("今", plain(Char('今'))),
        (" ", plain(Char(' '))),
        ("\r", plain(Enter)),
        ("\n", with(Char('j'), CTRL)),
        ("\t", plain(Tab)),
        ("\x7f", plain(Backspace)),
        ("\x08", with(Char('h'), CTRL)),
        ("\x00", with(Char(' '), CTRL)),
        ("\x01", with(Char('a'), CTRL)),
        ("\x1a", with(Char('z'), CTRL)),
        ("\x1c", with(Char('4'), CTRL)),
        ("\x1f", with(Char('7'), CTRL)),
        ("\x1b[A", plain(Up)),
        ("\x1b[B", plain(Down)),
        ("\x1bOC", plain(Right)),
        ("\x1bOD", plain(Left)),
        ("\x1b[H", plain(Home)),
        ("\x1b[4~", plain(End)),
        ("\x1b[2~", plain(Insert)),
        ("\x1b[3~", plain(Delete)),
        ("\x1b[5~", plain(PageUp)),
        ("\x1b[6~", plain(PageDown)),
        ("\x1b[Z", with(BackTab, SHIFT)),
        ("\x1bOP", plain(F(1))),
        ("\x1b[[E", plain(F(5))),
        ("\x1b[15~", plain(F(5))),
        ("\x1b[24~", plain(F(12))),
        ("\x1b[1;5C", with(Right, CTRL)),
        ("\x1b[1;2P", with(F(1), SHIFT)),
        ("\x1b[3;3~", with(Delete, ALT)),
        ("\x1bb", with(Char('b'), ALT)),
        ("\x1bB", with(Char('B'), ALT | SHIFT)),
        ("\x1bOx", with(Char('O'), ALT | SHIFT)),
        ("\x1b\x7f", with(Backspace, ALT)),
        ("\x1b\r", with(Enter, ALT)),
        ("\x1b[27;5;13~", with(Enter, CTRL)),
        ("\x1b[97;5u", with(Char('a'), CTRL)),
        ("\x1b[13;2u", with(Enter, SHIFT)),
        ("\x1b\x1b[A", plain(Esc)),
    ] {
        assert_eq!(keys(bytes.as_bytes()).first(), Some(&key), "{bytes:?}");
    }
}

#[test]
fn what_is_no_key_is_passed_over_whole() {
    for bytes in [
        "\x1b[I",
        "\x1b[O",
        "\x1b[12;40R",
        "\x1b[?62;22c",
        "\x1b[<0;5;7m",
        "\x1b[M !!",
        "\x1b[97;5:3u",
        "\x1b[57358u",
        "\x1b[999~",
        "\x1b[?0u",
        "\x1b[1;5y",
        "\x1b[1;99999999999C",
    ] {
        let with_a_key = format!("{bytes}x");
        assert_eq!(
            keys(with_a_key.as_bytes()),
            [plain(KeyCode::Char('x'))],
            "{bytes:?}"
        );
    }
    assert_eq!(
        keys(b"\xff\xfe\xc3x"),
        [plain(KeyCode::Char('x'))],
        "not UTF-8"
    );
    let endless = format!("\x1b[{}x", "1".repeat(100));
    assert_eq!(keys(endless.as_bytes()), [], "too long for a sequence");
}

#[test]
fn escape_alone_is_a_key_when_nothing_more_comes() {
    for (bytes, key) in [
        ("\x1b", plain(KeyCode::Esc)),
        ("\x1b[", with(KeyCode::Char('['), KeyModifiers::ALT)),
        (
            "\x1bO",
            with(KeyCode::Char('O'), KeyModifiers::ALT | KeyModifiers::SHIFT),
        ),
    ] {
        let mut decoder = Decoder::default();
        assert!(decoder.take(bytes.as_bytes()).is_empty());
        assert_eq!(decoder.patience(), Some(BELONGS));
        assert_eq!(decoder.settle().map(pressed), Some(key), "{bytes:?}");
        assert!(decoder.patience().is_none() && decoder.settle().is_none());
    }
}

#[test]
fn half_of_anything_else_is_dropped_when_nothing_more_comes() {
    for bytes in ["\x1b[1;", "\x1b[[", "\x1b[M!", "\u{e9}"] {
        let half = &bytes.as_bytes()[..bytes.len() - usize::from(bytes == "\u{e9}")];
        let mut decoder = Decoder::default();
        assert!(
            decoder.take(half).is_empty() && decoder.patience().is_some(),
            "{bytes:?}"
        );
        assert!(decoder.settle().is_none());
        assert_eq!(decoder.take(b"x").len(), 1);
    }
}

#[test]
fn two_escapes_are_two_keys() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.take(b"\x1b\x1b").len(), 1);
    assert!(decoder.settle().is_some());
}

#[test]
fn a_paste_is_one_text_however_it_is_cut_and_whatever_it_holds() {
    let text = "q\r\x1b[31m\x03 \x1b[201 今\x1b[20";
    let bytes = format!("a\x1b[200~{text}\x1b[201~b");
    for cut in 0..bytes.len() {
        let mut decoder = Decoder::default();
        let mut msgs = decoder.take(&bytes.as_bytes()[..cut]);
        msgs.extend(decoder.take(&bytes.as_bytes()[cut..]));
        let paste = format!("paste {text:?}");
        assert_eq!(form(&msgs)[1], paste, "cut at {cut}");
        assert_eq!(msgs.len(), 3, "cut at {cut}");
    }
}

#[test]
fn a_paste_that_holds_its_own_end_gives_no_keys_and_two_pastes_stay_two() {
    let mut decoder = Decoder::default();
    let msgs = decoder.take(b"\x1b[200~one\x1b[201~q\x11two\x1b[201~b");
    let text = "one\x1b[201~q\x11two";
    assert_eq!(form(&msgs)[0], format!("paste {text:?}"));
    assert_eq!(msgs.len(), 2);
    let msgs = decoder.take(b"\x1b[200~one\x1b[201~x\x1b[200~two\x1b[201~");
    let seen = form(&msgs);
    assert_eq!((&*seen[0], &*seen[2]), ("paste \"one\"", "paste \"two\""));
}

#[test]
fn a_paste_may_take_its_time_but_not_all_memory() {
    let mut decoder = Decoder::default();
    assert!(decoder.take(b"\x1b[200~slow").is_empty());
    assert_eq!(decoder.patience(), Some(PASTE_PAUSES));
    let msgs = decoder.take(&vec![b'x'; LONGEST_PASTE + 1]);
    assert_eq!(msgs.len(), 1);
    assert!(decoder.held.is_empty());
}

#[test]
fn the_keys_go_on_after_a_paste_that_never_ends() {
    let mut decoder = Decoder::default();
    assert!(decoder.take(b"\x1b[200~cut off").is_empty());
    let msgs: Vec<_> = decoder.settle().into_iter().collect();
    assert_eq!(form(&msgs), ["paste \"cut off\""]);
    assert_eq!(decoder.take(b"x").len(), 1);
}

/// What is likely to come: keys, sequences, halves of them, pastes, noise.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        any::<char>().prop_map(|c| c.to_string().into_bytes()),
        "\x1b\\[[0-9;:<?]{0,6}[A-Za-z~]".prop_map(String::into_bytes),
        Just(b"\x1b[200~".to_vec()),
        Just(b"\x1b[201~".to_vec()),
        Just(b"\x1b".to_vec()),
        any::<u8>().prop_map(|byte| vec![byte]),
    ];
    proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn cut_anywhere_the_same_bytes_are_the_same_keys(bytes in noise(), cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..4)) {
        // Of two ends of a paste the last counts, if it came in the same read.
        prop_assume!(memchr::memmem::find_iter(&bytes, PASTE.1).count() < 2);
        let mut whole = Decoder::default();
        let at_once = form(&whole.take(&bytes));
        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let mut decoder = Decoder::default();
        let mut pieces = Vec::new();
        for pair in cuts.windows(2) {
            pieces.extend(form(&decoder.take(&bytes[pair[0]..pair[1]])));
        }
        prop_assert_eq!(pieces, at_once);
        prop_assert_eq!(decoder.held, whole.held);
    }

    #[test]
    fn typed_text_comes_out_as_it_went_in(text in "[^\\p{Cc}]{0,40}") {
        let typed: String = keys(text.as_bytes())
            .iter()
            .map(|key| match key.code {
                KeyCode::Char(c) => c,
                other => panic!("{other:?}"),
            })
            .collect();
        prop_assert_eq!(typed, text);
    }
}

#[test]
fn the_mouse_tells_its_first_button_and_its_wheel_in_cells_from_nought() {
    use crate::app::mouse::{Kind, Mouse};
    for (bytes, kind, column, row) in [
        ("\x1b[<0;1;1M", Kind::Press, 0, 0),
        ("\x1b[<16;80;24M", Kind::Press, 79, 23),
        ("\x1b[<64;300;2M", Kind::WheelUp, 299, 1),
        ("\x1b[<65;3;65535M", Kind::WheelDown, 2, 65534),
    ] {
        let mut decoder = Decoder::default();
        let [Msg::Mouse(mouse)] = decoder.take(bytes.as_bytes())[..] else {
            panic!("{bytes:?}");
        };
        assert_eq!(mouse, Mouse { kind, column, row });
    }
}

#[test]
fn what_is_no_report_of_use_is_passed_over_whole() {
    for bytes in [
        "\x1b[<0;1;1m",
        "\x1b[<32;5;5M",
        "\x1b[<2;5;5M",
        "\x1b[<0;0;0M",
        "\x1b[<0;99999;1M",
        "\x1b[<0;1M",
        "\x1b[<0;1;1;1M",
        "\x1b[<;;M",
        "\x1b[<M",
        "\x1b[<-1;-1;-1M",
        "\x1b[<4294967295;4294967295;4294967295M",
        "\x1b[<99999999999;1;1M",
        "\x1b[M !!",
        "\x1b[<0;1;1~",
    ] {
        assert_eq!(keys(bytes.as_bytes()), [], "{bytes:?}");
    }
}

#[test]
fn a_report_in_two_pieces_is_one_and_the_key_behind_it_is_a_key() {
    let mut decoder = Decoder::default();
    assert!(decoder.take(b"\x1b[<0;12").is_empty());
    let msgs = decoder.take(b";5Mx");
    assert!(matches!(msgs[..], [Msg::Mouse(_), Msg::Key(key)] if key == plain(KeyCode::Char('x'))));
}

proptest! {
    #[test]
    fn no_report_types_a_letter(parameters in "[0-9;]{0,40}", last in "[Mm]") {
        let mut decoder = Decoder::default();
        let bytes = format!("\x1b[<{parameters}{last}");
        let msgs = decoder.take(bytes.as_bytes());
        prop_assert!(msgs.iter().all(|msg| matches!(msg, Msg::Mouse(_))));
        prop_assert!(decoder.held.is_empty());
    }
}
