//! All keys of a journal: what `identity.age` holds.
//!
//! The text is a stock identity file. age and rage ignore `#` lines, so the seal key and the
//! recovery kit's recipient live there. The kit's recipient has to be somewhere: a second machine
//! must encrypt to the kit as well, the kit itself is never stored, and a recipient in the journal
//! folder would let whoever writes the folder make notes. Inside this file it is read at a
//! machine's first unlock and pinned there.

use std::fmt::{self, Write as _};

use age::secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use crate::id::Id;
use crate::vault::cipher::{Key, Reader};
use crate::vault::error::Error;
use crate::vault::kit::Kit;
use crate::vault::seal::SealKey;

const TITLE: &str = "# afterword identity. Open a note: age -d -i identity.age objects/NAME.age";
const JOURNAL: &str = "# journal-id: ";
const SEAL: &str = "# seal-key: ";
const KIT: &str = "# kit: ";

/// Holds the keys of an unlocked journal; wiped when dropped.
pub struct Keyring {
    journal: Id,
    seal: SealKey,
    kit: Option<Reader>,
    current: Key,
    local: Key,
    older: Vec<Key>,
    /// Comment lines that this version of the program does not know.
    unknown: Vec<Zeroizing<String>>,
}

impl Keyring {
    /// Makes the keys of a new journal.
    #[must_use]
    pub fn generate(kit: &Kit) -> Self {
        Self {
            journal: kit.journal(),
            seal: SealKey::generate(),
            kit: Some(kit.recipient()),
            current: Key::generate(),
            local: Key::generate(),
            older: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Reads a decrypted identity file. Comments that are not known are kept.
    ///
    /// # Errors
    ///
    /// Returns [`Error::BadIdentity`] when the journal's id, the seal key or a key is missing.
    pub fn parse(text: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(text).map_err(|_| Error::BadIdentity)?;
        let lines = || text.lines().map(str::trim_end);
        let comment = |key| lines().find_map(|line| line.strip_prefix(key));
        let mut keys = lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.parse().map_err(|_| Error::BadIdentity));
        let mut key = || keys.next().unwrap_or(Err(Error::BadIdentity));
        Ok(Self {
            journal: comment(JOURNAL)
                .and_then(|id| id.parse().ok())
                .ok_or(Error::BadIdentity)?,
            seal: comment(SEAL)
                .and_then(SealKey::from_text)
                .ok_or(Error::BadIdentity)?,
            kit: comment(KIT)
                .map(|kit| kit.parse().map_err(|_| Error::BadIdentity))
                .transpose()?,
            current: key()?,
            local: key()?,
            older: keys.collect::<Result<_, _>>()?,
            unknown: lines().filter(is_unknown).map(owned).collect(),
        })
    }

    /// Prints the identity file's text.
    #[must_use]
    pub fn print(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(1024 + self.older.len() * 80));
        let mut line = |start: &str, rest: &str| {
            writeln!(text, "{start}{rest}").expect("a string takes all text");
        };
        line(TITLE, "");
        line(JOURNAL, &self.journal.to_string());
        line(SEAL, &self.seal.to_text());
        if let Some(kit) = &self.kit {
            line(KIT, &kit.to_string());
        }
        for comment in &self.unknown {
            line("", comment);
        }
        for key in [&self.current, &self.local].into_iter().chain(&self.older) {
            line("", key.to_string().expose_secret());
        }
        text
    }

    /// Gives the journal that the keys belong to.
    #[must_use]
    pub const fn journal(&self) -> Id {
        self.journal
    }

    /// Gives the key that seals what is written while unlocked.
    #[must_use]
    pub const fn seal(&self) -> &SealKey {
        &self.seal
    }

    /// Gives those to whom every object is encrypted: the current key and the kit.
    #[must_use]
    pub fn recipients(&self) -> Vec<Reader> {
        let current = self.current.to_public();
        [Some(current), self.kit.clone()]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Gives the recipient of the current key.
    #[must_use]
    pub fn own(&self) -> Reader {
        self.current.to_public()
    }

    /// Says whether a recipient is that of the current key or of an older one.
    #[must_use]
    pub fn owns(&self, reader: &Reader) -> bool {
        self.readers().any(|key| key.to_public() == *reader)
    }

    /// Gives the recovery kit's recipient.
    #[must_use]
    pub const fn kit(&self) -> Option<&Reader> {
        self.kit.as_ref()
    }

    /// Puts another kit's recipient in the place of the one before.
    pub fn set_kit(&mut self, kit: Reader) {
        self.kit = Some(kit);
    }

    /// Puts a new key on top; the one that was current opens what it opened before.
    pub fn rotate(&mut self) {
        let before = std::mem::replace(&mut self.current, Key::generate());
        self.older.insert(0, before);
    }

    /// Gives the current key.
    #[must_use]
    pub const fn newest(&self) -> &Key {
        &self.current
    }

    /// Gives the keys from before a rotation, the last one first.
    #[must_use]
    pub fn older(&self) -> &[Key] {
        &self.older
    }

    /// Gives the keys that may open an object: the current one, then older ones.
    pub fn readers(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.older)
    }

    /// Gives the key of the seen list and the snapshot, whose recipient is written nowhere.
    #[must_use]
    pub const fn local(&self) -> &Key {
        &self.local
    }
}

fn is_unknown(line: &&str) -> bool {
    let known = [TITLE, JOURNAL, SEAL, KIT];
    line.starts_with('#') && !known.iter().any(|start| line.starts_with(start))
}

fn owned(line: &str) -> Zeroizing<String> {
    Zeroizing::new(line.to_owned())
}

/// Prints the journal and a count, never a key.
impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring")
            .field("journal", &self.journal)
            .field("older", &self.older.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::random;

    #[test]
    fn what_is_printed_reads_back() {
        let ring = Keyring::generate(&Kit::generate(random::id()));
        let text = ring.print();
        assert_eq!(*Keyring::parse(text.as_bytes()).unwrap().print(), *text);
        assert_eq!(
            text.lines().filter(|line| !line.starts_with('#')).count(),
            2
        );
    }

    #[test]
    fn a_second_machine_learns_the_kit() {
        let ring = Keyring::generate(&Kit::generate(random::id()));
        let again = Keyring::parse(ring.print().as_bytes()).unwrap();
        let names = |ring: &Keyring| {
            ring.recipients()
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&again), names(&ring));
        assert_eq!(names(&again).len(), 2);
    }

    #[test]
    fn older_keys_still_open_and_do_not_receive() {
        let ring = Keyring::generate(&Kit::generate(random::id()));
        let mut text = ring.print().to_string();
        text.push_str(Key::generate().to_string().expose_secret());
        let ring = Keyring::parse(text.as_bytes()).unwrap();
        assert_eq!(ring.readers().count(), 2);
        assert_eq!(ring.recipients().len(), 2);
    }

    #[test]
    fn a_rotation_puts_a_new_key_on_top_and_keeps_what_it_does_not_know() {
        let first = Keyring::generate(&Kit::generate(random::id()));
        let text = format!("{}# later: something\n", *first.print());
        let mut ring = Keyring::parse(text.as_bytes()).unwrap();
        ring.rotate();
        let again = Keyring::parse(ring.print().as_bytes()).unwrap();
        assert!(again.own() != first.own() && again.owns(&first.own()));
        assert_eq!(again.older().len(), 1);
        assert_eq!(again.local().to_public(), first.local().to_public());
        assert!(again.print().contains("# later: something\n"));
    }

    #[test]
    fn another_kit_takes_the_place_of_the_one_before() {
        let mut ring = Keyring::generate(&Kit::generate(random::id()));
        let before = ring.kit().unwrap().clone();
        let kit = Kit::generate(ring.journal());
        ring.set_kit(kit.recipient());
        let again = Keyring::parse(ring.print().as_bytes()).unwrap();
        assert!(again.kit() == Some(&kit.recipient()) && again.kit() != Some(&before));
    }

    #[test]
    fn a_file_without_one_of_its_parts_is_refused() {
        let text = Keyring::generate(&Kit::generate(random::id()))
            .print()
            .to_string();
        for missing in [JOURNAL, SEAL, "AGE-SECRET-KEY-"] {
            let cut: String = text
                .lines()
                .filter(|line| !line.starts_with(missing))
                .collect();
            assert!(Keyring::parse(cut.as_bytes()).is_err(), "{missing}");
        }
        assert!(Keyring::parse(b"\xff").is_err());
    }

    #[test]
    fn no_key_is_printed_for_debugging() {
        let ring = Keyring::generate(&Kit::generate(random::id()));
        assert!(!format!("{ring:?}").contains("AGE-SECRET"));
    }
}
