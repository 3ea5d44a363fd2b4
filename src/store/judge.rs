//! What of all that was found may be trusted.

use std::collections::BTreeSet;

use crate::id::Id;
use crate::journal::reader;
use crate::journal::revision::{FORMAT, Kind, Revision};
use crate::store::problem::{Fault, Problem};
use crate::store::scan::{Content, Found, Opener};
use crate::vault::object;
use crate::vault::seal::{DeviceId, SealKey, Sealer, Seals};
use crate::vault::seen::{Hash, Seen};

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
    /// The settings that say who can read.
    pub readers: Vec<Revision>,
    /// Objects that only a key from before a rotation opens.
    pub old: BTreeSet<Id>,
    /// The machines that introduced themselves.
    pub devices: Vec<(DeviceId, SealKey)>,
    /// How many entries of the seen list changed.
    pub changes: usize,
    /// How many files are the copies of a sync service, the same to the last byte as what they are copies of.
    pub copies: usize,
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
    let misnamed: Vec<Misnamed> = found
        .into_iter()
        .filter_map(|found| judged.one(found, seen))
        .collect();
    judged.misnamed(misnamed, seen);
    judged.missing(&present, seen);
    judged.problems.sort_by(|one, two| one.name.cmp(&two.name));
    judged
}

/// An own object that was found under another name.
struct Misnamed {
    problem: Problem,
    /// Whether its name is the object's with something added, as sync services name a copy.
    is_aside: bool,
    hash: Hash,
    id: Id,
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
        content.is_forged = content.sealer == Sealer::Nobody && plain.claims(seals);
    }
}

impl Judged {
    fn one(&mut self, found: Found, seen: &mut Seen) -> Option<Misnamed> {
        let known = found.id.is_some_and(|id| seen.get(id).is_some());
        let named = |fault| Problem {
            name: found.name.clone(),
            seen: known,
            fault,
        };
        let judged = found.content.and_then(|content| {
            let (hash, sealer) = (content.hash, content.sealer);
            let (claim, opener) = (content.claim.clone(), content.opener);
            Ok((trusted(content)?, hash, sealer, claim, opener))
        });
        let (revision, hash, sealer, claim, opener) = match judged {
            Ok(judged) => judged,
            Err(fault) => {
                self.problems.push(named(fault));
                return None;
            }
        };
        if found.id != Some(revision.id) {
            return Some(Misnamed {
                problem: named(Fault::Renamed(revision.id)),
                is_aside: found.id.is_none() && found.name.contains(&revision.id.to_string()),
                hash,
                id: revision.id,
            });
        }
        if revision.format != FORMAT {
            self.problems
                .push(named(Fault::NewerFormat(revision.format)));
        }
        let is_same_file = seen.get(revision.id) == Some(&hash);
        // Encrypted anew after a rotation, it has another hash and the same seal, and only the newest key opens it.
        let is_same_text = claim.is_some() && seen.seal(revision.id) == claim.as_deref();
        let is_renewed = is_same_text && opener == Opener::Newest;
        if known && !is_same_file && !is_renewed {
            self.problems.push(named(Fault::Changed));
        } else if !known && matches!(sealer, Sealer::Device(_)) && revision.kind != Kind::Config {
            self.taken_in += 1;
        }
        self.changes += usize::from(seen.accept(revision.id, hash, claim.as_deref()));
        if opener == Opener::Older {
            self.old.insert(revision.id);
        }
        if says_who_reads(&revision) {
            self.readers.push(revision);
        } else {
            self.revisions.push(revision);
        }
        None
    }

    /// Tells copies of what is in its place from what is not in its place. A sync service's copy with the same bytes
    /// does no harm and is passed over.
    fn misnamed(&mut self, misnamed: Vec<Misnamed>, seen: &Seen) {
        let accepted = self.revisions.iter().chain(&self.readers);
        let accepted: BTreeSet<Id> = accepted.map(|revision| revision.id).collect();
        for mut found in misnamed {
            if accepted.contains(&found.id) {
                if found.is_aside && seen.get(found.id) == Some(&found.hash) {
                    self.copies += 1;
                    continue;
                }
                found.problem.fault = Fault::Copied(found.id);
            }
            self.problems.push(found.problem);
        }
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

/// Gives what may be trusted, if it has its own name: sealed, and readable.
fn trusted(content: Content) -> Result<Revision, Fault> {
    if content.sealer == Sealer::Nobody {
        let is_forged = content.is_forged;
        return Err(if is_forged {
            Fault::Forged
        } else {
            Fault::Foreign
        });
    }
    let revision = content.revision.map_err(Fault::Malformed)?;
    let written_locked = matches!(revision.kind, Kind::Note | Kind::Tombstone | Kind::Config);
    if content.sealer != Sealer::Journal && !written_locked {
        return Err(Fault::Foreign);
    }
    if content.sealer != Sealer::Journal && says_who_reads(&revision) {
        return Err(Fault::Planted);
    }
    Ok(revision)
}

fn says_who_reads(revision: &Revision) -> bool {
    revision.kind == Kind::Config && reader::is_card(&revision.note.title)
}

fn renamed(problem: &Problem) -> Option<Id> {
    match problem.fault {
        Fault::Renamed(id) => Some(id),
        _ => None,
    }
}
