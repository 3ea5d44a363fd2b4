//! The age crate alone: the key derived, each file read and decrypted, and neither looked at before nor after.

use std::fs;
use std::io::Read as _;
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use afterword::vault::identity::WORK;
use afterword::vault::places::Places;
use age::{Decryptor, Identity, scrypt, x25519};

use crate::journal::PASSPHRASE;

/// Derives the key, then decrypts all objects on some threads. Gives the bytes of all texts.
pub fn bare(places: &Places, threads: usize) -> usize {
    let key = key(places);
    let objects = fs::read_dir(places.objects()).expect("a folder");
    let objects: Vec<PathBuf> = objects.map(|entry| entry.expect("a name").path()).collect();
    let (next, key) = (AtomicUsize::new(0), &key);
    let work = || {
        let mut bytes = 0;
        while let Some(path) = objects.get(next.fetch_add(1, Ordering::Relaxed)) {
            bytes += decrypt(path, key).len();
        }
        bytes
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let bytes = workers.into_iter().map(thread::ScopedJoinHandle::join);
        bytes.map(|bytes| bytes.expect("no panic")).sum()
    })
}

/// Gives as many threads as the program takes.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(8))
}

fn key(places: &Places) -> x25519::Identity {
    let mut derived = scrypt::Identity::new(PASSPHRASE.into());
    derived.set_max_work_factor(WORK);
    let keyring = decrypt(&places.journal.join("identity.age"), &derived);
    let keyring = String::from_utf8(keyring).expect("text");
    let key = keyring
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-"));
    key.and_then(|key| key.parse().ok()).expect("a key")
}

fn decrypt(path: &Path, key: &dyn Identity) -> Vec<u8> {
    let file = fs::read(path).expect("a file");
    let decryptor = Decryptor::new_buffered(&file[..]).expect("an age file");
    let mut text = Vec::new();
    let mut reader = decryptor.decrypt(iter::once(key)).expect("its key");
    reader.read_to_end(&mut text).expect("a sound file");
    text
}
