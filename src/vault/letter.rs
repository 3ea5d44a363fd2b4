//! A letter: a text for somebody else's key alone, which stock age opens.
//!
//! It goes through the same work as an object, but carries no seal and no front matter: whoever gets it need not know this
//! program. It is padded as objects are, so that its size tells little.

use zeroize::Zeroizing;

use crate::vault::cipher::{self, Reader};
use crate::vault::error::Error;
use crate::vault::pad;

/// Seals a text to these recipients, `age1..` each; white space around them is left out.
///
/// # Errors
///
/// Returns [`Error::NotARecipient`] for a text that is none: a wrong character is always noticed (Bech32). Returns
/// [`Error::NoRecipients`] when there are none.
pub fn seal(text: &[u8], recipients: &[&str]) -> Result<Vec<u8>, Error> {
    let read = |recipient: &&str| -> Result<Reader, Error> {
        let recipient = recipient.trim().to_ascii_lowercase();
        recipient.parse().map_err(|_| Error::NotARecipient)
    };
    let readers: Result<Vec<Reader>, Error> = recipients.iter().map(read).collect();
    let mut plain = Zeroizing::new(Vec::with_capacity(pad::padded_len(text.len() + 1)));
    plain.extend_from_slice(text.trim_ascii_end());
    plain.push(b'\n');
    pad::pad(&mut plain);
    cipher::encrypt(&readers?, &plain)
}

#[cfg(test)]
mod tests {
    use std::iter;

    use super::*;
    use crate::vault::cipher::Key;

    #[test]
    fn only_the_recipient_opens_it_and_its_size_tells_little() {
        let (key, other) = (Key::generate(), Key::generate());
        let reader = format!(" {}\n", key.to_public().to_string().to_uppercase());
        let sizes: Vec<usize> = ["A line.", &"A line. ".repeat(300)]
            .iter()
            .map(|text| {
                let file = seal(text.as_bytes(), &[&reader]).unwrap();
                let opened = cipher::decrypt(&file, iter::once(&key)).unwrap();
                let opened = std::str::from_utf8(&opened).unwrap();
                assert_eq!(pad::unpad(opened).trim_end(), text.trim_end());
                assert!(cipher::decrypt(&file, iter::once(&other)).is_err());
                opened.len()
            })
            .collect();
        assert_eq!(sizes, [pad::FLOOR, pad::FLOOR]);
    }

    #[test]
    fn one_wrong_character_is_noticed() {
        let key = Key::generate().to_public().to_string();
        for at in "age1".len()..key.len() {
            let other = if &key[at..=at] == "q" { "p" } else { "q" };
            let typed = [&key[..at], other, &key[at + 1..]].concat();
            let sealed = seal(b"text", &[&typed]);
            assert!(matches!(sealed, Err(Error::NotARecipient)), "{at}");
        }
        assert!(matches!(seal(b"text", &[]), Err(Error::NoRecipients)));
    }
}
