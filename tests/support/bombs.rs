//! Headers that hold a parser up.

const FIRST: &str = "age-encryption.org/v1\n";
const MAC: &str = "--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";

/// A file with these stanzas and a payload of one chunk.
pub fn with_header(stanzas: &str) -> Vec<u8> {
    [
        FIRST,
        stanzas,
        MAC,
        "nonce of 16 byte",
        "and a short text with a tag",
    ]
    .concat()
    .into_bytes()
}

/// A file with `count` stanzas that any parser has to read.
pub fn stanzas(count: usize) -> Vec<u8> {
    with_header(&"-> x\n\n".repeat(count))
}

/// A stanza that asks for 2^`work` rounds.
pub fn scrypt(work: &str) -> String {
    let (salt, body) = ("A".repeat(22), "A".repeat(43));
    format!("-> scrypt {salt} {work}\n{body}\n")
}

/// The largest of each kind, by name.
pub fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let line = |len: usize| with_header(&format!("-> x {}\n\n", "y".repeat(len)));
    let endless = [FIRST.as_bytes(), b"-> x ", &vec![b'y'; 31 << 20]].concat();
    let row = format!("{}\n", "A".repeat(64));
    vec![
        ("1,000 stanzas", stanzas(1_000)),
        ("4,000 stanzas", stanzas(4_000)),
        ("16,000 stanzas", stanzas(16_000)),
        ("1,000,000 stanzas", stanzas(1_000_000)),
        ("a line of 31 MiB", line(31 << 20)),
        ("a line of 64 MiB", line(64 << 20)),
        ("a line without an end", endless),
        (
            "16,000 lines in one stanza",
            with_header(&format!("-> x\n{}\n", row.repeat(16_000))),
        ),
        (
            "1,000,000 arguments",
            with_header(&format!("-> x{}\n\n", " y".repeat(1_000_000))),
        ),
    ]
}
