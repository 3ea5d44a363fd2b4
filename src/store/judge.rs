//! What of all that was found may be trusted.

use std::collections::BTreeSet;

use crate::id::Id;
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::store::problem::{Fault, Problem};
use crate::store::scan::{Content, Found};
use crate::vault::object;
use crate::vault::seal::{DeviceId, SealKey, Sealer, Seals};
use crate::vault::seen::Seen;

/// The front-matter key of a `device` object that holds the machine's seal key.
pub const DEVICE_KEY: &str = "seal_key";

/// What was accepted, and what was not.
#[derive(Debug, Default)]
pub struct Judged {
    /// All that may be trusted.
    pub revisions: Vec<Revision>,
    /// All that is not as it should be, in the order of the names.
    pub problems: Vec<Problem>,
    /// How many notes that were written while locked were accepted for the first time.
    pub taken_in: usize,
    /// The machines that introduced themselves.
    pub devices: Vec<(DeviceId, SealKey)>,
    /// How many entries of the seen list changed.
    pub changes: usize,
}

/// Decides about everything that was found, and brings the keys and the seen list up to date.
pub fn judge(mut found: Vec<Found>, seals: &mut Seals, seen: &mut Seen) -> Judged {
    let devices: Vec<_> = found.iter().filter_map(device).collect();
    for (id, key) in &devices {
        seals.learn(*id, key.clone());
    }
    for content in found
        .iter_mut()
        .filter_map(|found| found.content.as_mut().ok())
    {
        verify_again(content, seals);
    }
    let present: BTreeSet<Id> = found.iter().filter_map(|found| found.id).collect();
    let mut judged = Judged {
        devices,
        ..Judged::default()
    };
    for found in found {
        judged.one(found, seen);
    }
    judged.missing(&present, seen);
    judged.problems.sort_by(|one, two| one.name.cmp(&two.name));
    judged
}

/// Reads a machine's key from an object that the journal itself sealed under its own name.
fn device(found: &Found) -> Option<(DeviceId, SealKey)> {
    let content = found.content.as_ref().ok()?;
    let revision = content.revision.as_ref().ok()?;
    let trusted = content.sealer == Sealer::Journal && found.id == Some(revision.id);
    if !trusted || revision.kind != Kind::Device {
        return None;
    }
    let key = revision.note.unknown.get(DEVICE_KEY)?.as_str()?;
    Some((revision.device.parse().ok()?, SealKey::from_text(key)?))
}

/// Verifies a seal that no key known before would hold.
fn verify_again(content: &mut Content, seals: &Seals) {
    if let Some(plain) = content.plain.take() {
        content.sealer = plain.sealer(seals);
    }
}

impl Judged {
    /// Names the objects that are not as they should be.
    #[must_use]
    pub fn doubtful(&self) -> BTreeSet<Id> {
        let names = self.problems.iter().map(|problem| &problem.name);
        names.filter_map(|name| object::id_of(name)).collect()
    }

    fn one(&mut self, found: Found, seen: &mut Seen) {
        let known = found.id.is_some_and(|id| seen.get(id).is_some());
        let mut problem = |fault| {
            self.problems.push(Problem {
                name: found.name.clone(),
                seen: known,
                fault,
            });
        };
        let content = match found.content {
            Ok(content) => content,
            Err(fault) => return problem(fault),
        };
        let (hash, sealer) = (content.hash, content.sealer);
        let revision = match trusted(found.id, content) {
            Ok(revision) => revision,
            Err(fault) => return problem(fault),
        };
        if revision.format != FORMAT {
            problem(Fault::NewerFormat(revision.format));
        }
        if seen.insert(revision.id, hash) {
            if known {
                problem(Fault::Changed);
            } else if matches!(sealer, Sealer::Device(_)) && revision.kind != Kind::Config {
                self.taken_in += 1;
            }
            self.changes += 1;
        }
        self.revisions.push(revision);
    }

    /// Finds what this machine had accepted and is gone, unless it was erased.
    fn missing(&mut self, present: &BTreeSet<Id>, seen: &mut Seen) {
        let erasing = self.revisions.iter().filter(|revision| revision.erases());
        let erased: BTreeSet<Id> = erasing
            .flat_map(|revision| &revision.parents)
            .copied()
            .collect();
        let renamed: BTreeSet<Id> = self.problems.iter().filter_map(renamed).collect();
        let gone: Vec<Id> = seen.ids().filter(|id| !present.contains(id)).collect();
        for id in gone {
            if erased.contains(&id) {
                self.changes += usize::from(seen.remove(id));
            } else if !renamed.contains(&id) {
                self.problems.push(Problem {
                    name: object::file_name(id),
                    seen: true,
                    fault: Fault::Missing,
                });
            }
        }
    }
}

/// Gives what may be trusted: sealed, readable, and under its own name.
fn trusted(id: Option<Id>, content: Content) -> Result<Revision, Fault> {
    if content.sealer == Sealer::Nobody {
        return Err(Fault::Foreign);
    }
    let revision = content.revision.map_err(Fault::Malformed)?;
    let written_locked = matches!(revision.kind, Kind::Note | Kind::Tombstone | Kind::Config);
    if content.sealer != Sealer::Journal && !written_locked {
        return Err(Fault::Foreign);
    }
    if id != Some(revision.id) {
        return Err(Fault::Renamed(revision.id));
    }
    Ok(revision)
}

fn renamed(problem: &Problem) -> Option<Id> {
    match problem.fault {
        Fault::Renamed(id) => Some(id),
        _ => None,
    }
}
