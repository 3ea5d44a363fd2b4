//! Whatever is typed, at whatever size: the program stands.

use afterword::app::mouse::{Kind, Mouse};
use afterword::app::msg::Msg;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;

use crate::harness::{Harness, Start, revision};

fn any_key() -> impl Strategy<Value = Msg> {
    let code = prop_oneof![
        8 => prop::char::range(' ', '~').prop_map(KeyCode::Char),
        1 => any::<char>().prop_map(KeyCode::Char),
        6 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Backspace, KeyCode::Delete,
            KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End,
            KeyCode::PageUp, KeyCode::PageDown,
        ]),
    ];
    let modifiers = prop_oneof![
        8 => Just(KeyModifiers::NONE),
        1 => Just(KeyModifiers::SHIFT),
        2 => Just(KeyModifiers::CONTROL),
        1 => Just(KeyModifiers::ALT),
    ];
    (code, modifiers).prop_map(|(code, modifiers)| Msg::Key(KeyEvent::new(code, modifiers)))
}

fn any_mouse() -> impl Strategy<Value = Msg> {
    let kind = prop::sample::select(vec![Kind::Press, Kind::WheelUp, Kind::WheelDown]);
    (kind, any::<u16>(), 0_u16..120).prop_map(|(kind, column, row)| {
        let column = if row % 2 == 0 { column } else { column % 200 };
        Msg::Mouse(Mouse { kind, column, row })
    })
}

pub fn any_msg() -> impl Strategy<Value = Msg> {
    prop_oneof![
        12 => any_key(),
        1 => any_mouse(),
        1 => ".{0,40}".prop_map(Msg::Paste),
        1 => (0_u16..300, 0_u16..100).prop_map(|(width, height)| Msg::Resize(width, height)),
        1 => (0_u8..1).prop_map(|_| Msg::Tick),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_key_sequence_at_any_size_stands(
        open in any::<bool>(),
        msgs in prop::collection::vec(any_msg(), 0..60),
        width in 1_u16..=300,
        height in 1_u16..=100,
    ) {
        let mut h = Harness::start(if open {
            Start::Open(vec![revision(1, "one", "first\n\n## second\n"), revision(2, "two", "👩‍⚕️ e\u{301} 字")], Vec::new())
        } else {
            Start::Locked
        });
        for msg in msgs {
            h.send(msg);
            h.buffer(width, height);
        }
    }
}
