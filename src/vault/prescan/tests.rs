use super::*;

const GOOD: &str = "age-encryption.org/v1\n-> X25519 abc\nshort\n--- mac\n";

fn with_stanzas(stanzas: &str) -> Vec<u8> {
    format!("age-encryption.org/v1\n{stanzas}--- mac\npayload").into_bytes()
}

#[test]
fn a_plain_header_is_measured() {
    let header = prescan(GOOD.as_bytes()).unwrap();
    assert_eq!((header.len, header.work), (GOOD.len(), None));
    let header = prescan(&with_stanzas("-> scrypt salt 18\nshort\n")).unwrap();
    assert_eq!(header.work, Some(18));
}

#[test]
fn what_does_not_begin_as_age_does_is_named() {
    for (file, unknown) in [
        (&b"hello\n"[..], false),
        (b"age-encryption.org/v2\n", true),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", false),
    ] {
        match prescan(file) {
            Err(Error::UnknownAge) => assert!(unknown),
            Err(Error::NotAge) => assert!(!unknown),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn every_cut_of_a_header_is_incomplete() {
    for len in 0..GOOD.len() {
        let cut = prescan(&GOOD.as_bytes()[..len]);
        assert!(matches!(cut, Err(Error::Incomplete)), "{len}: {cut:?}");
    }
}

#[test]
fn the_limits_hold_and_one_less_passes() {
    let stanza = "-> x y\nshort\n";
    assert!(prescan(&with_stanzas(&stanza.repeat(STANZA_LIMIT))).is_ok());
    let many = prescan(&with_stanzas(&stanza.repeat(STANZA_LIMIT + 1)));
    assert!(matches!(many, Err(Error::BadHeader)));

    let lines = |count| {
        format!(
            "-> x\n{}\n",
            "a".repeat(64) + &format!("\n{}", "a".repeat(64)).repeat(count)
        )
    };
    let long = |count: usize| format!("{}short\n", lines(count));
    assert!(prescan(&with_stanzas(&long(200))).is_ok());
    let tall = prescan(&with_stanzas(&long(600)));
    assert!(matches!(tall, Err(Error::BadHeader)));

    let wide = with_stanzas(&format!("-> x {}\nshort\n", "y".repeat(HEADER_LIMIT)));
    assert!(matches!(prescan(&wide), Err(Error::BadHeader)));
}

/// One line without an end, and many stanzas: the crate takes minutes for these.
#[test]
fn header_bombs_are_refused_before_the_crate_sees_them() {
    let endless = [
        b"age-encryption.org/v1\n-> x ",
        vec![b'y'; 8 << 20].as_slice(),
    ]
    .concat();
    assert!(matches!(prescan(&endless), Err(Error::BadHeader)));
    let many = with_stanzas(&"-> x\n\n".repeat(1_000_000));
    assert!(matches!(prescan(&many), Err(Error::BadHeader)));
    let large = vec![b'a'; usize::try_from(FILE_LIMIT).unwrap() + 1];
    assert!(matches!(prescan(&large), Err(Error::TooLarge { .. })));
}

#[test]
fn a_passphrase_stands_alone_and_asks_for_bounded_work() {
    for work in ["23", "63", "64", "99"] {
        let file = with_stanzas(&format!("-> scrypt salt {work}\nshort\n"));
        assert!(
            matches!(prescan(&file), Err(Error::TooMuchWork(_))),
            "{work}"
        );
    }
    for work in ["0", "08", "018", "-1", "1e1", "", "180"] {
        let file = with_stanzas(&format!("-> scrypt salt {work}\nshort\n"));
        assert!(matches!(prescan(&file), Err(Error::BadHeader)), "{work}");
    }
    let (scrypt, other) = ("-> scrypt salt 18\nshort\n", "-> X25519 abc\nshort\n");
    for mixed in [[scrypt, scrypt], [scrypt, other], [other, scrypt]] {
        assert!(matches!(
            prescan(&with_stanzas(&mixed.concat())),
            Err(Error::BadHeader)
        ));
    }
}

/// The crate accepts the first two and stock age refuses them.
#[test]
fn stanzas_that_only_the_crate_accepts_are_refused() {
    let full = "a".repeat(64);
    for stanza in [
        "-> x\n".to_owned(),
        format!("-> x\n{full}\n"),
        format!("-> x\n{full}a\n\n"),
        "stray\n".to_owned(),
        String::new(),
    ] {
        let refused = prescan(&with_stanzas(&stanza));
        assert!(
            matches!(refused, Err(Error::BadHeader)),
            "{stanza}: {refused:?}"
        );
    }
    assert!(prescan(&with_stanzas(&format!("-> x\n{full}\n\n"))).is_ok());
}
