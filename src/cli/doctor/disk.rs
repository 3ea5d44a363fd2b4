//! Whether a block device is encrypted: the device mapper names its `CRYPT-` devices (Linux).

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use crate::cli::doctor::system::System;
use crate::doctor::facts::Disk;

/// Layers of devices that are followed downwards: a file system on LVM on RAID on an encrypted partition is four.
const DEEPEST: u8 = 8;

/// Finds the disk of a path.
pub(super) fn of_path(path: &Path, system: &System) -> Disk {
    let Ok(device) = fs::metadata(path).map(|metadata| metadata.dev()) else {
        return Disk::Unknown;
    };
    of_number(rustix::fs::major(device), rustix::fs::minor(device), system)
}

fn of_number(major: u32, minor: u32, system: &System) -> Disk {
    if major == 0 {
        return unnamed(minor, system); // no block device: memory, the network, an overlay
    }
    below(
        &system.at(&format!("sys/dev/block/{major}:{minor}")),
        DEEPEST,
    )
}

/// Finds what is known of a device by its name below `/sys/class/block`.
pub(super) fn of_name(name: &str, system: &System) -> Disk {
    if name.starts_with("zram") {
        return Disk::Memory;
    }
    below(&system.at("sys/class/block").join(name), DEEPEST)
}

/// A device is encrypted when it is, or when all that it lies on is.
fn below(device: &Path, depth: u8) -> Disk {
    if !device.exists() {
        return Disk::Unknown;
    }
    let uuid = fs::read_to_string(device.join("dm/uuid")).unwrap_or_default();
    if uuid.starts_with("CRYPT-") {
        return Disk::Encrypted;
    }
    let lower: Vec<_> = fs::read_dir(device.join("slaves"))
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    if lower.is_empty() || depth == 0 {
        return Disk::Clear;
    }
    let found = lower.iter().map(|entry| below(&entry.path(), depth - 1));
    found
        .reduce(|one, two| if one == two { one } else { Disk::Clear })
        .unwrap_or(Disk::Unknown)
}

/// A file system without a device: the table of mounts says whether it lives in memory.
fn unnamed(minor: u32, system: &System) -> Disk {
    let mounts = system.read("proc/self/mountinfo").unwrap_or_default();
    let number = format!("0:{minor}");
    let of_it = mounts
        .lines()
        .filter(|line| line.split(' ').nth(2) == Some(&number));
    let mut kinds = of_it.filter_map(|line| line.split(" - ").nth(1)?.split(' ').next());
    match kinds.next() {
        Some("tmpfs" | "ramfs") => Disk::Memory,
        _ => Disk::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::doctor::folders::laid_out;

    #[test]
    fn a_device_on_an_encrypted_one_is_encrypted_and_a_plain_one_is_not() {
        let (folder, system) = laid_out(&[
            (
                "sys/class/block/dm-1/slaves/dm-0/dm/uuid",
                "CRYPT-LUKS2-abc-home\n",
            ),
            ("sys/class/block/sda2/size", "100\n"),
            (
                "sys/class/block/dm-5/slaves/dm-0/dm/uuid",
                "CRYPT-LUKS2-abc-home\n",
            ),
            ("sys/class/block/dm-5/slaves/sdb/size", "100\n"),
        ]);
        assert_eq!(of_name("dm-1", &system), Disk::Encrypted);
        assert_eq!(of_name("sda2", &system), Disk::Clear);
        assert_eq!(
            of_name("dm-5", &system),
            Disk::Clear,
            "half of it is in clear"
        );
        assert_eq!(of_name("zram0", &system), Disk::Memory);
        assert_eq!(of_name("sdz", &system), Disk::Unknown);
        drop(folder);
    }

    #[test]
    fn a_file_system_in_memory_is_told_from_one_that_is_not_known() {
        let mounts =
            "22 1 0:21 / /run rw - tmpfs tmpfs rw\n23 1 0:30 / / rw - overlay overlay rw\n";
        let (folder, system) = laid_out(&[("proc/self/mountinfo", mounts)]);
        assert_eq!(of_number(0, 21, &system), Disk::Memory);
        assert_eq!(of_number(0, 30, &system), Disk::Unknown);
        assert_eq!(of_number(8, 1, &system), Disk::Unknown);
        drop(folder);
    }
}
