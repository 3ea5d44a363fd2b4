//! What the system says of itself (Linux; elsewhere most of it cannot be read, and that is told).

use crate::cli::doctor::disk;
use crate::cli::doctor::system::System;
use crate::doctor::facts::{Disk, Machine, Swap};

/// Reads it.
pub(super) fn look(system: &System) -> Machine {
    Machine {
        swaps: system.read("proc/swaps").map(|table| swaps(&table, system)),
        hibernates: system
            .read("sys/power/state")
            .map(|states| can_sleep_on_disk(&states, system)),
        core_pattern: system.read("proc/sys/kernel/core_pattern"),
        is_hardened: is_hardened(),
        umask: umask(),
    }
}

/// `/proc/swaps`: a heading, then a line for each place; the first word is its path.
fn swaps(table: &str, system: &System) -> Vec<Swap> {
    let places = table.lines().skip(1);
    let mut words = places.map(str::split_whitespace);
    let swap = |words: &mut std::str::SplitWhitespace<'_>| {
        let (name, kind) = (words.next()?, words.next()?);
        let disk = match (kind, name.strip_prefix("/dev/")) {
            ("partition", Some(device)) => disk::of_name(&resolved(device, system), system),
            ("file", _) => disk::of_path(name.as_ref(), system),
            _ => Disk::Unknown,
        };
        Some(Swap {
            name: name.to_owned(),
            disk,
        })
    };
    std::iter::from_fn(|| words.next())
        .filter_map(|mut words| swap(&mut words))
        .collect()
}

/// `/dev/mapper/swap` is a link to `/dev/dm-1`.
fn resolved(device: &str, system: &System) -> String {
    let path = system.at("dev").join(device);
    let target = path.canonicalize().unwrap_or(path);
    let name = target.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A machine sleeps on disk when it can, and when a place for it is set.
fn can_sleep_on_disk(states: &str, system: &System) -> bool {
    let resume = system.read("sys/power/resume").unwrap_or_default();
    states.split_whitespace().any(|state| state == "disk") && !matches!(resume.trim(), "" | "0:0")
}

/// This process set its own first thing; that of the shell it was started from is the user's.
fn umask() -> Option<u32> {
    let parent = rustix::process::getppid()?;
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", parent.as_raw_nonzero())).ok()?;
    read_umask(&status)
}

fn read_umask(status: &str) -> Option<u32> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("Umask:"))?;
    u32::from_str_radix(line.trim(), 8).ok()
}

#[cfg(target_os = "linux")]
fn is_hardened() -> bool {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};
    let is_hidden = matches!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable));
    is_hidden && getrlimit(Resource::Core).current == Some(0)
}

#[cfg(not(target_os = "linux"))]
fn is_hardened() -> bool {
    rustix::process::getrlimit(rustix::process::Resource::Core).current == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::folders::laid_out;

    #[test]
    fn swap_in_clear_encrypted_and_in_memory_is_told_apart() {
        let (folder, system) = laid_out(&[
            (
                "proc/swaps",
                "Filename Type Size Used Priority\n/dev/sda3 partition 8 0 -2\n/dev/zram0 partition 8 0 5\n\
                 /dev/dm-1 partition 8 0 -3\n",
            ),
            ("sys/class/block/sda3/size", "8"),
            ("sys/class/block/dm-1/dm/uuid", "CRYPT-PLAIN-swap"),
        ]);
        let swaps = look(&system).swaps.expect("the table is there");
        let disks: Vec<Disk> = swaps.iter().map(|swap| swap.disk).collect();
        assert_eq!(disks, [Disk::Clear, Disk::Memory, Disk::Encrypted]);
        assert_eq!(swaps[0].name, "/dev/sda3");
        drop(folder);
    }

    #[test]
    fn a_machine_that_tells_nothing_is_not_judged() {
        let (folder, system) = laid_out(&[]);
        let machine = look(&system);
        assert_eq!(
            (machine.swaps, machine.hibernates, machine.core_pattern),
            (None, None, None)
        );
        drop(folder);
    }

    #[test]
    fn sleep_on_disk_needs_a_place_for_it() {
        let of = |resume: &str| {
            let (folder, system) = laid_out(&[
                ("sys/power/state", "freeze mem disk\n"),
                ("sys/power/resume", resume),
            ]);
            let hibernates = look(&system).hibernates;
            drop(folder);
            hibernates
        };
        assert_eq!((of("8:3\n"), of("0:0\n")), (Some(true), Some(false)));
    }

    #[test]
    fn the_umask_is_read_in_octal() {
        assert_eq!(read_umask("Name:\tsh\nUmask:\t0022\n"), Some(0o022));
        assert_eq!(read_umask("Name:\tsh\n"), None);
    }
}
