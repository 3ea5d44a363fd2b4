//! Who wrote an object: a keyed hash inside the encrypted text.
//!
//! An age file proves nothing about its writer: whoever knows a recipient can make one, and a
//! co-recipient can rewrite one. So line 2 of every object holds
//! HMAC-SHA-256(key, "AFTERWORD-SEAL-V1\0" || journal id || bytes from line 3 to the end).

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::id::Id;
use crate::vault::error::Error;
use crate::vault::random;

const LABEL: &[u8] = b"AFTERWORD-SEAL-V1\0";
/// What a seal of 32 bytes takes as base64url.
pub const SEAL_CHARS: usize = 43;

/// Holds the 32 bytes that make and verify seals; wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct SealKey(Zeroizing<[u8; 32]>);

impl SealKey {
    /// Makes a new key.
    #[must_use]
    pub fn generate() -> Self {
        Self(Zeroizing::new(random::bytes()))
    }

    /// Reads a key from 43 base64url characters.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut key = Zeroizing::new([0; 32]);
        let read = BASE64.decode_slice(text, &mut *key).ok()?;
        (read == key.len()).then_some(Self(key))
    }

    /// Prints the key as 43 base64url characters.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64.encode(*self.0))
    }

    /// Makes the seal of what stands from line 3 to the end.
    #[must_use]
    pub fn seal(&self, journal: Id, sealed: &[u8]) -> String {
        BASE64.encode(self.hash(journal, sealed).finalize().into_bytes())
    }

    /// Says whether a seal holds, in constant time.
    #[must_use]
    pub fn holds(&self, seal: &str, journal: Id, sealed: &[u8]) -> bool {
        BASE64
            .decode(seal)
            .is_ok_and(|seal| self.hash(journal, sealed).verify_slice(&seal).is_ok())
    }

    fn hash(&self, journal: Id, sealed: &[u8]) -> Hmac<Sha256> {
        let mut hash = <Hmac<Sha256>>::new_from_slice(&*self.0).expect("any length is a key");
        hash.update(LABEL);
        hash.update(journal.to_string().as_bytes());
        hash.update(sealed);
        hash
    }
}

/// Prints nothing of the key.
impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(..)")
    }
}

/// Names a machine: 32 random bits, written as eight lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeviceId(u32);

impl DeviceId {
    /// Makes a new name.
    #[must_use]
    pub fn generate() -> Self {
        Self(u32::from_le_bytes(random::bytes()))
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl FromStr for DeviceId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 8 || !text.bytes().all(hex) {
            return Err(Error::BadState);
        }
        let number = u32::from_str_radix(text, 16).map_err(|_| Error::BadState)?;
        Ok(Self(number))
    }
}

/// Names whose key sealed, or is to seal, an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sealer {
    /// The journal's own key: written while unlocked.
    Journal,
    /// A known machine's key: written there while locked.
    Device(DeviceId),
    /// No key of this journal.
    Nobody,
}

/// Holds the keys against which seals are verified.
#[derive(Debug)]
pub struct Seals {
    journal: Id,
    own: SealKey,
    devices: BTreeMap<DeviceId, Vec<SealKey>>,
}

impl Seals {
    /// Starts with the journal's own key.
    #[must_use]
    pub fn new(journal: Id, own: SealKey) -> Self {
        Self {
            journal,
            own,
            devices: BTreeMap::new(),
        }
    }

    /// Adds a machine's key, and says whether it was new.
    pub fn learn(&mut self, device: DeviceId, key: SealKey) -> bool {
        let keys = self.devices.entry(device).or_default();
        let new = !keys.contains(&key);
        if new {
            keys.push(key);
        }
        new
    }

    /// Gives the journal's own key.
    #[must_use]
    pub fn own(&self) -> &SealKey {
        &self.own
    }

    /// Says whether a claim names the journal or a machine that is known, whether its seal holds or not.
    #[must_use]
    pub fn names(&self, claim: &str) -> bool {
        let name = claim.split_once(':').map_or("", |(name, _)| name);
        let is_machine = |device| self.devices.contains_key(&device);
        name == OWN_NAME || name.parse().is_ok_and(is_machine)
    }

    /// Finds whose seal this is: `claim` is what line 2 holds, such as `v:...` or `d1a2b3c4:...`.
    #[must_use]
    pub fn sealer(&self, claim: &str, sealed: &[u8]) -> Sealer {
        let Some((name, seal)) = claim.split_once(':') else {
            return Sealer::Nobody;
        };
        if name == OWN_NAME {
            let holds = self.own.holds(seal, self.journal, sealed);
            return if holds {
                Sealer::Journal
            } else {
                Sealer::Nobody
            };
        }
        name.parse()
            .ok()
            .filter(|device| {
                let mut keys = self.devices.get(device).into_iter().flatten();
                keys.any(|key| key.holds(seal, self.journal, sealed))
            })
            .map_or(Sealer::Nobody, Sealer::Device)
    }
}

/// How the journal's own key is named in a seal.
pub const OWN_NAME: &str = "v";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_the_hash_of_the_format_page() {
        // python3: hmac.new(bytes(32), b"AFTERWORD-SEAL-V1\0" + b"00"*16 + b"x\n", "sha256")
        let key = SealKey(Zeroizing::new([0; 32]));
        let seal = key.seal(Id::from_bytes([0; 16]), b"x\n");
        assert_eq!(seal, "8HLBYTErblcZ1lVZFwi7yvnqRmbahBH30XRAVLdQYMQ");
        assert!(key.holds(&seal, Id::from_bytes([0; 16]), b"x\n"));
    }

    #[test]
    fn a_seal_holds_for_one_journal_one_key_and_one_text() {
        let (key, other) = (SealKey::generate(), SealKey::generate());
        let journal = random::id();
        let seal = key.seal(journal, b"text");
        assert!(key.holds(&seal, journal, b"text"));
        assert!(!other.holds(&seal, journal, b"text"));
        assert!(!key.holds(&seal, random::id(), b"text"));
        assert!(!key.holds(&seal, journal, b"texT"));
        assert!(!key.holds("", journal, b"text"));
    }

    #[test]
    fn a_machine_is_known_only_by_its_key() {
        let (device, key) = (DeviceId::generate(), SealKey::generate());
        let mut seals = Seals::new(random::id(), SealKey::generate());
        let claim = format!("{device}:{}", key.seal(seals.journal, b"text"));
        assert_eq!(seals.sealer(&claim, b"text"), Sealer::Nobody);
        assert!(seals.learn(device, SealKey::generate()));
        assert_eq!(seals.sealer(&claim, b"text"), Sealer::Nobody);
        assert!(seals.learn(device, key));
        assert_eq!(seals.sealer(&claim, b"text"), Sealer::Device(device));
    }

    #[test]
    fn a_claim_names_the_journal_or_a_known_machine_or_nobody() {
        let (device, stranger) = (DeviceId(0xa1b2_c3d4), DeviceId(0xa1b2_c3d5));
        let mut seals = Seals::new(random::id(), SealKey::generate());
        seals.learn(device, SealKey::generate());
        assert!(
            !seals.learn(device, seals.devices[&device][0].clone()),
            "known"
        );
        for (claim, is_known) in [
            ("v:", true),
            ("a1b2c3d4:what", true),
            ("a1b2c3d5:what", false),
            ("A1B2C3D4:what", false),
            ("v", false),
            ("w:", false),
            ("", false),
        ] {
            assert_eq!(seals.names(claim), is_known, "{claim}");
            assert_eq!(seals.sealer(claim, b"text"), Sealer::Nobody, "{claim}");
        }
        assert!(!seals.names(&format!("{stranger}:")));
    }

    #[test]
    fn a_machines_name_is_eight_lower_case_hex_digits() {
        assert_eq!(
            "00a1b2ff".parse::<DeviceId>().unwrap(),
            DeviceId(0x00a1_b2ff)
        );
        assert_eq!(DeviceId(0x00a1_b2ff).to_string(), "00a1b2ff");
        for text in [
            "",
            "0a1b2ff",
            "000a1b2ff",
            "00A1B2FF",
            "00a1b2fg",
            "-0a1b2ff",
            "0xa1b2ff",
        ] {
            let refused = text.parse::<DeviceId>();
            assert!(matches!(refused, Err(Error::BadState)), "{text}");
        }
    }

    #[test]
    fn a_key_is_not_printed_and_not_read_from_less_or_more_than_its_length() {
        let key = SealKey::generate();
        let text = key.to_text();
        assert_eq!(format!("{key:?}"), "SealKey(..)");
        assert_eq!(text.len(), SEAL_CHARS);
        for wrong in [
            "",
            "AAAA",
            &text[1..],
            &format!("{}A", *text),
            &format!("{}=", *text),
        ] {
            assert_eq!(SealKey::from_text(wrong), None);
        }
    }

    #[test]
    fn names_and_keys_read_back() {
        let (device, key) = (DeviceId::generate(), SealKey::generate());
        assert_eq!(device.to_string().parse::<DeviceId>().unwrap(), device);
        assert_eq!(SealKey::from_text(&key.to_text()), Some(key));
        assert_eq!(SealKey::from_text("short"), None);
        assert!("+1234567".parse::<DeviceId>().is_err());
    }
}
