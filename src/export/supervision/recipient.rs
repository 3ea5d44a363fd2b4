//! A supervisor's key as it is typed or pasted: an `age1..` recipient, with its checksum.
//!
//! The check is Bech32's (BIP 173), so that one wrong character is told before anything is sealed. What the vault seals
//! to is read by the age crate again.

/// What every such key begins with.
const PREFIX: &str = "age1";
/// The signs of Bech32 in the order of their values.
const SIGNS: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// Characters of a whole key.
const CHARS: usize = 62;
/// How many of them are read back for confirmation.
const LAST: usize = 6;

/// Says what is wrong with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin with `age1`.
    NotAKey,
    /// It is a secret key, which nobody should hand on.
    Secret,
    /// It is not as long as a key is.
    Length(usize),
    /// A character is wrong: the checksum does not fit.
    Mistyped,
    /// It belongs to a kind of key that this program does not seal to.
    Plugin,
}

/// Reads a key: white space around it is left out, upper case is lower case.
///
/// # Errors
/// What is wrong with it.
pub fn read(typed: &str) -> Result<String, Fault> {
    let key = typed.trim().to_ascii_lowercase();
    if key.starts_with("age-secret-key-1") {
        return Err(Fault::Secret);
    }
    let Some(data) = key.strip_prefix(PREFIX) else {
        return Err(Fault::NotAKey);
    };
    if data.contains('1') {
        return Err(Fault::Plugin); // `age1NAME1..`: a plugin's
    }
    if key.chars().count() != CHARS {
        return Err(Fault::Length(key.chars().count()));
    }
    let values: Option<Vec<u8>> = data.chars().map(value).collect();
    match values {
        Some(values) if is_sound(&values) => Ok(key),
        _ => Err(Fault::Mistyped),
    }
}

/// Gives the last characters of a key, by which two people can tell that it is the same.
#[must_use]
pub fn last(key: &str) -> &str {
    let from = key.char_indices().rev().nth(LAST - 1);
    from.map_or(key, |(at, _)| &key[at..])
}

fn value(sign: char) -> Option<u8> {
    SIGNS.find(sign).and_then(|at| u8::try_from(at).ok())
}

/// The checksum over the prefix's letters and the data (BIP 173, "Checksum").
fn is_sound(values: &[u8]) -> bool {
    let prefix = PREFIX.trim_end_matches('1').bytes();
    let high = prefix.clone().map(|letter| letter >> 5);
    let low = prefix.map(|letter| letter & 31);
    let all = high.chain([0]).chain(low).chain(values.iter().copied());
    all.fold(1, step) == 1
}

fn step(sum: u32, value: u8) -> u32 {
    const GENERATORS: [u32; 5] = [
        0x3b6a_57b2,
        0x2650_8e6d,
        0x1ea1_19fa,
        0x3d42_33dd,
        0x2a14_62b3,
    ];
    let top = sum >> 25;
    let shifted = ((sum & 0x01ff_ffff) << 5) ^ u32::from(value);
    let chosen = GENERATORS
        .iter()
        .enumerate()
        .filter(|(bit, _)| top >> bit & 1 == 1);
    chosen.fold(shifted, |sum, (_, generator)| sum ^ generator)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The recipient of the age specification's own example (<https://age-encryption.org/v1>).
    const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    #[test]
    fn a_key_is_read_with_white_space_and_in_capitals() {
        assert_eq!(read(&format!("  {KEY}\n")).as_deref(), Ok(KEY));
        assert_eq!(read(&KEY.to_uppercase()).as_deref(), Ok(KEY));
        assert_eq!(last(KEY), "mcac8p");
        assert_eq!(last("é"), "é");
    }

    #[test]
    fn each_mistake_has_its_own_name() {
        assert_eq!(read("someone@example.org"), Err(Fault::NotAKey));
        assert_eq!(read("AGE-SECRET-KEY-1QQ"), Err(Fault::Secret));
        assert_eq!(read("age1yubikey1qqq"), Err(Fault::Plugin));
        assert_eq!(read("age1qq"), Err(Fault::Length(6)));
    }

    #[test]
    fn one_wrong_character_is_noticed_wherever_it_stands() {
        for at in PREFIX.len()..KEY.len() {
            for sign in SIGNS.chars().filter(|sign| !KEY[at..].starts_with(*sign)) {
                let typed = format!("{}{sign}{}", &KEY[..at], &KEY[at + 1..]);
                assert_eq!(read(&typed), Err(Fault::Mistyped), "{at}");
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,70}|age1[a-z0-9]{0,70}") {
            let _ = read(&text);
            let _ = last(&text);
        }
    }
}
