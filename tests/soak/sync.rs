//! A sync service: it copies what one folder has and the other has not, in any order, and some files in parts.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::Duration;

use afterword::store::scan::in_flight;

use crate::dice::Dice;
use crate::program::{Home, files};

/// How long the rest of a file may be on its way, in milliseconds.
const APART: usize = 300;

/// Copies files between two devices.
pub struct Sync<'a> {
    devices: &'a [Home; 2],
    dice: Dice,
    pub copied: usize,
}

impl<'a> Sync<'a> {
    pub fn new(devices: &'a [Home; 2], dice: Dice) -> Self {
        Self {
            devices,
            dice,
            copied: 0,
        }
    }

    /// Copies some files one way.
    pub fn some(&mut self) {
        let from = self.dice.below(2);
        let mut names = self.missing(from);
        self.dice.shuffle(&mut names);
        let count = self.dice.below(names.len() + 1);
        for name in names.into_iter().take(count) {
            let is_parted = self.dice.below(4) == 0;
            self.copy(from, &name, is_parted);
        }
        thread::park_timeout(self.pause());
    }

    /// Copies all that is missing, both ways.
    pub fn all(&mut self) {
        for from in [0, 1] {
            for name in self.missing(from) {
                self.copy(from, &name, false);
            }
        }
    }

    fn pause(&mut self) -> Duration {
        Duration::from_millis(self.dice.below(APART) as u64)
    }

    /// Names the objects that the other device has not.
    fn missing(&self, from: usize) -> Vec<String> {
        let theirs = names(&self.devices[1 - from]);
        let ours = names(&self.devices[from]);
        ours.into_iter()
            .filter(|name| !theirs.contains(name))
            .collect()
    }

    /// Brings a file to the other device as services do, under another name first; or half of it and then the rest, as
    /// plain copying does.
    fn copy(&mut self, from: usize, name: &str, is_parted: bool) {
        let [source, target] = [from, 1 - from].map(|device| self.devices[device].journal());
        let (source, folder) = (source.join("objects").join(name), target.join("objects"));
        let bytes = fs::read(&source).expect("an object is never removed here");
        let target = folder.join(name);
        let apart = is_parted.then(|| self.pause());
        if let Some(pause) = apart {
            write(&target, &bytes[..bytes.len() / 2]);
            thread::park_timeout(pause);
            write(&target, &bytes[bytes.len() / 2..]);
        } else {
            let on_its_way = target.with_extension("part");
            write(&on_its_way, &bytes);
            put(&on_its_way, &target);
        }
        keep_time(&source, &target);
        self.copied += 1;
    }
}

/// Names the objects of a device that are whole or being copied; what the program itself is writing has no name yet.
fn names(home: &Home) -> Vec<String> {
    let folder = files(&home.journal().join("objects"));
    let names = folder.iter().filter_map(|path| path.file_name());
    let names = names.filter(|name| !in_flight(name));
    let names = names.map(|name| name.to_str().expect("a name").to_owned());
    names
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "age"))
        .collect()
}

fn write(path: &Path, bytes: &[u8]) {
    let mut options = OpenOptions::new();
    let file = options.create(true).append(true).open(path);
    let mut file = file.expect("a writable folder");
    file.write_all(bytes).expect("a writable folder");
}

#[expect(clippy::disallowed_methods, reason = "stands for another program")]
fn put(from: &Path, to: &Path) {
    fs::rename(from, to).expect("a writable folder");
}

fn keep_time(source: &Path, target: &Path) {
    let time = fs::metadata(source).and_then(|data| data.modified());
    let file = File::options().append(true).open(target);
    file.expect("it was copied")
        .set_modified(time.expect("it is there"))
        .expect("it is ours");
}
