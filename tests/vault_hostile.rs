//! Bytes from anywhere: nothing panics, and nothing but what was sealed is believed.

use std::iter;

use afterword::vault::cipher::{self, Key};
use afterword::vault::keyring::Keyring;
use afterword::vault::kit::{Kit, KitKey};
use afterword::vault::manifest::Manifest;
use afterword::vault::object::{self, Signer};
use afterword::vault::prescan::{HEADER_LIMIT, prescan};
use afterword::vault::seal::{DeviceId, SealKey, Sealer, Seals};
use afterword::vault::seen::Seen;
use afterword::vault::{random, strength};
use proptest::prelude::*;

/// Text that looks like a header, put together at random.
fn header() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        Just("age-encryption.org/v1\n".to_owned()),
        Just("-> scrypt c2FsdA 18\n".to_owned()),
        Just("--- bWFj\n".to_owned()),
        "-> [!-~]{1,9}( [!-~]{1,9}){0,3}\n",
        "[A-Za-z0-9+/]{0,70}\n",
        ".{0,20}",
    ];
    prop::collection::vec(line, 0..40)
        .prop_map(|lines| format!("age-encryption.org/v1\n{}", lines.concat()).into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = prescan(&bytes);
        let _ = Manifest::parse(&bytes);
        let _ = Keyring::parse(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        let _ = Seen::parse(&text);
        let _ = KitKey::parse(&text);
        let _ = SealKey::from_text(&text);
        let _ = text.parse::<DeviceId>();
    }

    #[test]
    fn a_header_that_passes_is_small_and_what_follows_does_not_open(bytes in header()) {
        if let Ok(header) = prescan(&bytes) {
            prop_assert!(header.len <= HEADER_LIMIT);
        }
        prop_assert!(cipher::decrypt(&bytes, iter::once(&Key::generate())).is_err());
    }

}

proptest! {
    // zxcvbn takes its time when it is not optimised
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_passphrase_is_judged(typed in "\\PC{0,60}") {
        let verdict = strength::verdict(&typed, &[]);
        prop_assert_eq!(verdict.ok, verdict.guesses_log10 >= strength::ENOUGH_LOG10);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_with_front_matter_comes_back_sealed(body in "(?s)\\PC{0,200}[^ \n]") {
        let kit = Kit::generate(random::id());
        let ring = Keyring::generate(&kit);
        let signer = Signer {
            journal: ring.journal(),
            name: Sealer::Journal,
            key: ring.seal(),
        };
        let text = format!("+++\n{body}\n");
        let plain = object::seal(&text, signer).unwrap();
        let file = object::encrypt(&plain, &ring.recipients()).unwrap();
        let opened = object::open(&file, ring.readers()).unwrap();
        let seals = Seals::new(ring.journal(), ring.seal().clone());
        prop_assert_eq!(opened.sealer(&seals), Sealer::Journal);
        prop_assert_eq!(&*opened.without_seal(), &text);
    }
}
