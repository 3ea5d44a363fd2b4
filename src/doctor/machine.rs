//! What the system does with memory: swap, sleep on disk, core dumps, and the rights of new files.

use crate::doctor::facts::{Disk, Machine, Swap};
use crate::doctor::finding::Finding;
use crate::words::say;

/// The rights that nobody but the user should get.
const OTHERS: u32 = 0o077;

/// Judges it.
pub(super) fn findings(machine: &Machine) -> Vec<Finding> {
    let mut found = vec![swap(machine.swaps.as_deref())];
    if machine.hibernates == Some(true) {
        found.push(Finding::note(
            "sleep",
            say("doctor-hibernates"),
            say("doctor-hibernates-do"),
        ));
    }
    found.push(core(machine));
    found.extend(machine.umask.map(umask));
    found
}

fn swap(swaps: Option<&[Swap]>) -> Finding {
    let Some(swaps) = swaps else {
        return Finding::note("swap", say("doctor-swap-unread"), say("doctor-swap-do"));
    };
    let of = |disk: Disk| {
        let fitting = swaps.iter().filter(move |swap| swap.disk == disk);
        fitting
            .map(|swap| swap.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let (clear, unknown) = (of(Disk::Clear), of(Disk::Unknown));
    if !clear.is_empty() {
        Finding::mend(
            "swap",
            say!("doctor-swap-clear", names = clear),
            say("doctor-swap-do"),
        )
    } else if !unknown.is_empty() {
        Finding::note(
            "swap",
            say!("doctor-swap-unknown", names = unknown),
            say("doctor-swap-do"),
        )
    } else if swaps.is_empty() {
        Finding::fine("swap", say("doctor-swap-none"))
    } else {
        Finding::fine("swap", say("doctor-swap-fine"))
    }
}

/// A piped pattern gets the memory whatever the limit says; only that this program's memory may not be dumped counts.
fn core(machine: &Machine) -> Finding {
    let is_piped = machine
        .core_pattern
        .as_deref()
        .is_some_and(|pattern| pattern.starts_with('|'));
    match (machine.is_hardened, is_piped) {
        (true, false) => Finding::fine("core", say("doctor-core-fine")),
        (true, true) => Finding::fine("core", say("doctor-core-piped")),
        (false, _) => Finding::mend("core", say("doctor-core-open"), say("doctor-core-do")),
    }
}

/// Our own files are private whatever it says; what the user unpacks beside them is not.
fn umask(umask: u32) -> Finding {
    if umask & OTHERS == OTHERS {
        Finding::fine(
            "umask",
            say!("doctor-umask-fine", umask = format!("{umask:03o}")),
        )
    } else {
        let what = say!("doctor-umask-wide", umask = format!("{umask:03o}"));
        Finding::note("umask", what, say("doctor-umask-do"))
    }
}

#[cfg(test)]
mod tests;
