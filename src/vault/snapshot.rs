//! Copies of this machine's accepted objects, from which one that is gone or damaged is put back.
//!
//! `snapshot.age` lies in the cache folder and is encrypted to the local key. It holds the objects' files as they are:
//! a copy that is put back has the hash that all machines know, and nothing has to be opened in order to make it, so
//! that it is written after the keys are gone. Nothing in it is trusted: a copy is opened, and its seal verified,
//! before it is put back. Decrypted, it is a first line, and for each object a line with its name and length in bytes,
//! then its file.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use crate::id::Id;
use crate::vault::cipher::{self, Key, Reader};
use crate::vault::error::Error;
use crate::vault::files::Fs;
use crate::vault::files::protocol;
use crate::vault::prescan::FILE_LIMIT;

/// The name of the file in the cache folder.
pub const NAME: &str = "snapshot.age";
/// The most bytes of objects in it: those that come after are not held.
pub const LIMIT: u64 = 512 << 20;
const FIRST_LINE: &str = "afterword snapshot 1";
/// The longest line before an object: its name, a space, and its length.
const LONGEST_LINE: u64 = 64;

/// Writes the copies that `next` gives, until it gives none, in place of the older ones.
///
/// # Errors
///
/// Returns the system's error, or that of `next`; the older ones are there then.
pub fn write(
    fs: &dyn Fs,
    folder: &Path,
    reader: &Reader,
    next: &mut dyn FnMut() -> Option<io::Result<(Id, Vec<u8>)>>,
) -> Result<(), Error> {
    protocol::make_dir(fs, folder)?;
    // A system that does not know such rights has nothing to take away.
    let _ = fs.make_private(folder);
    let mut all = |text: &mut dyn io::Write| -> io::Result<()> {
        writeln!(text, "{FIRST_LINE}")?;
        let mut room = LIMIT;
        while let Some(copy) = next() {
            let (id, file) = copy?;
            let len = file.len() as u64;
            let Some(left) = room.checked_sub(len) else {
                break;
            };
            room = left;
            writeln!(text, "{id} {len}")?;
            text.write_all(&file)?;
        }
        Ok(())
    };
    let written = protocol::replace_with(fs, folder, NAME, &mut |file| {
        cipher::encrypt_into(reader, file, &mut all)
    });
    // Whether it outlives a power cut is no matter: it can be made again.
    written.map(drop)
}

/// Reads the copies that are wanted. A file that is gone, cut short, damaged or of another journal gives what is whole
/// before that, or nothing.
///
/// # Errors
///
/// Returns the system's error: what the file holds is not known then, and it must not be written over.
pub fn read(
    fs: &dyn Fs,
    folder: &Path,
    local: &Key,
    wanted: &dyn Fn(Id) -> bool,
) -> Result<BTreeMap<Id, Vec<u8>>, Error> {
    let mut held = BTreeMap::new();
    match fs.read(&folder.join(NAME), LIMIT * 2) {
        Ok(file) => {
            // What comes before a fault is whole.
            let _ = take(&file, local, wanted, &mut held);
        }
        Err(fault @ Error::Io { .. }) if !fault.is_missing() => return Err(fault),
        Err(_) => {}
    }
    Ok(held)
}

/// Takes the copies that are wanted, until the end or the first fault.
fn take(
    file: &[u8],
    local: &Key,
    wanted: &dyn Fn(Id) -> bool,
    held: &mut BTreeMap<Id, Vec<u8>>,
) -> Result<(), Error> {
    let mut text = BufReader::new(cipher::decrypt_from(file, local)?);
    let damaged = |_| Error::Damaged;
    if line(&mut text).map_err(damaged)?.as_deref() != Some(FIRST_LINE) {
        return Err(Error::Damaged);
    }
    while let Some(line) = line(&mut text).map_err(damaged)? {
        let (id, len) = entry(&line).ok_or(Error::Damaged)?;
        let mut rest = text.by_ref().take(len);
        if wanted(id) {
            let mut copy = Vec::new();
            rest.read_to_end(&mut copy).map_err(damaged)?;
            if copy.len() as u64 != len {
                return Err(Error::Damaged);
            }
            held.insert(id, copy);
        } else {
            io::copy(&mut rest, &mut io::sink()).map_err(damaged)?;
        }
    }
    Ok(())
}

/// Reads one line; none at the end.
fn line(text: &mut impl io::BufRead) -> io::Result<Option<String>> {
    let mut line = String::new();
    text.take(LONGEST_LINE).read_line(&mut line)?;
    Ok(line.strip_suffix('\n').map(str::to_owned))
}

fn entry(line: &str) -> Option<(Id, u64)> {
    let (id, len) = line.split_once(' ')?;
    let len = len.parse().ok().filter(|len| *len <= FILE_LIMIT)?;
    Some((id.parse().ok()?, len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::files::crash::CrashFs;
    use crate::vault::random;

    fn full(fs: &CrashFs, key: &Key) -> BTreeMap<Id, Vec<u8>> {
        let copies = || (0_u8..40).map(|byte| vec![byte; 5000]);
        let all: BTreeMap<Id, Vec<u8>> = copies().map(|copy| (random::id(), copy)).collect();
        let mut next = all.clone().into_iter().map(Ok);
        write(fs, Path::new("/cache"), &key.to_public(), &mut || {
            next.next()
        })
        .unwrap();
        all
    }

    fn held(fs: &CrashFs, key: &Key) -> BTreeMap<Id, Vec<u8>> {
        read(fs, Path::new("/cache"), key, &|_| true).unwrap()
    }

    fn put(fs: &CrashFs, file: &[u8]) {
        let _ = protocol::replace(fs, Path::new("/cache"), NAME, file).unwrap();
    }

    #[test]
    fn what_was_written_is_held_and_only_what_is_wanted_is_read() {
        let (fs, key) = (CrashFs::with_folders(&[Path::new("/")]), Key::generate());
        let all = full(&fs, &key);
        assert_eq!(held(&fs, &key), all);
        let one = *all.keys().nth(20).unwrap();
        let some = read(&fs, Path::new("/cache"), &key, &|id| id == one).unwrap();
        assert_eq!(some.into_keys().collect::<Vec<_>>(), [one]);
        assert_eq!(held(&fs, &Key::generate()), BTreeMap::new());
    }

    #[test]
    fn a_file_that_is_cut_or_flipped_gives_only_what_was_in_it() {
        let (fs, key) = (CrashFs::with_folders(&[Path::new("/")]), Key::generate());
        let all = full(&fs, &key);
        let file = fs.read(&Path::new("/cache").join(NAME), LIMIT).unwrap();
        let is_part = |held: BTreeMap<Id, Vec<u8>>| {
            held.len() < all.len() && held.iter().all(|(id, copy)| all.get(id) == Some(copy))
        };
        for cut in (0..file.len()).step_by(997) {
            put(&fs, &file[..cut]);
            assert!(is_part(held(&fs, &key)), "cut at {cut}");
            let mut flipped = file.clone();
            flipped[cut] ^= 1;
            put(&fs, &flipped);
            assert!(is_part(held(&fs, &key)), "flipped at {cut}");
        }
        put(&fs, &file);
        assert_eq!(held(&fs, &key), all);
        put(&fs, b"");
        assert_eq!(held(&fs, &key), BTreeMap::new());
    }

    #[test]
    fn lines_that_make_no_sense_end_the_reading() {
        for line in ["", "x 1", "1", "00 99999999999", "a -1"] {
            assert_eq!(entry(line), None, "{line}");
        }
    }
}
