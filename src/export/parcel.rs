//! A file on its way out of the journal.

use std::fmt;

/// Holds what is to be written, and where.
#[derive(Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The file's name, for when `to` names a folder. It tells nothing.
    pub name: String,
    /// What is written.
    pub bytes: Vec<u8>,
    /// The path as it was typed: a file, or a folder; `~` stands for home.
    pub to: String,
    /// The key to seal it to, `age1..`; without one it is written as it is.
    pub sealed_to: Option<String>,
}

/// Prints a length, never text or a place.
impl fmt::Debug for Parcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sealed = if self.sealed_to.is_some() {
            "sealed"
        } else {
            "open"
        };
        write!(f, "Parcel({} bytes, {sealed})", self.bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_no_text_and_no_place() {
        let parcel = Parcel {
            name: "page.md".into(),
            bytes: b"Frau Steinegger".to_vec(),
            to: "~/harbour".into(),
            sealed_to: None,
        };
        assert_eq!(format!("{parcel:?}"), "Parcel(15 bytes, open)");
    }
}
