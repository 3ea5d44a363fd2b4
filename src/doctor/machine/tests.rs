use super::*;
use crate::doctor::finding::Level;

fn sound() -> Machine {
    Machine {
        swaps: Some(Vec::new()),
        hibernates: Some(false),
        core_pattern: Some("core".into()),
        is_hardened: true,
        umask: Some(0o077),
    }
}

fn wrong(machine: &Machine) -> Vec<(&'static str, Level)> {
    let found = findings(machine).into_iter();
    let wrong = found.filter(|finding| finding.level != Level::Fine);
    wrong
        .inspect(|finding| assert!(finding.remedy.is_some(), "{finding:?}"))
        .map(|finding| (finding.id, finding.level))
        .collect()
}

#[test]
fn a_sound_machine_is_fine() {
    assert_eq!(wrong(&sound()), []);
}

#[test]
fn swap_is_judged_by_its_worst_place() {
    let with = |disks: &[Disk]| {
        let swap = |(place, disk): (usize, &Disk)| Swap {
            name: format!("/dev/sw{place}"),
            disk: *disk,
        };
        let swaps = disks.iter().enumerate().map(swap).collect();
        wrong(&Machine {
            swaps: Some(swaps),
            ..sound()
        })
    };
    assert_eq!(with(&[Disk::Encrypted, Disk::Memory]), []);
    assert_eq!(
        with(&[Disk::Encrypted, Disk::Clear]),
        [("swap", Level::Mend)]
    );
    assert_eq!(with(&[Disk::Unknown]), [("swap", Level::Note)]);
    let unread = Machine {
        swaps: None,
        ..sound()
    };
    assert_eq!(wrong(&unread), [("swap", Level::Note)]);
}

#[test]
fn sleep_on_disk_is_told() {
    let machine = Machine {
        hibernates: Some(true),
        ..sound()
    };
    assert_eq!(wrong(&machine), [("sleep", Level::Note)]);
}

#[test]
fn a_core_dump_is_feared_only_where_this_program_may_be_dumped() {
    let piped = Machine {
        core_pattern: Some("|/usr/lib/catcher %p".into()),
        ..sound()
    };
    assert_eq!(wrong(&piped), []);
    let open = Machine {
        is_hardened: false,
        ..sound()
    };
    assert_eq!(wrong(&open), [("core", Level::Mend)]);
}

#[test]
fn a_wide_umask_is_told() {
    let machine = Machine {
        umask: Some(0o022),
        ..sound()
    };
    assert_eq!(wrong(&machine), [("umask", Level::Note)]);
}
