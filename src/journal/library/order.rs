//! The order of versions: what replaces stands before what is replaced.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::Id;
use crate::journal::revision::Revision;

/// Holds where each version goes.
pub(super) struct Order {
    /// The place of each version, in the sequence they were given in.
    pub(super) places: Vec<usize>,
    /// How many of the first places are heads: versions that nothing replaces.
    pub(super) heads: usize,
}

/// Orders versions of one note: all heads first, then each after everything that replaces it.
///
/// Where `parents` decide nothing, the given sequence stays. Parents that are not there count for nothing. A ring,
/// which only a forger can make, is opened at its first version, so that the work always ends.
pub(super) fn children_first(versions: &[Revision]) -> Order {
    let parents = known_parents(versions);
    let mut children = vec![0_usize; versions.len()];
    parents
        .iter()
        .flatten()
        .for_each(|&parent| children[parent] += 1);
    let heads: BTreeSet<usize> = (0..versions.len())
        .filter(|&at| children[at] == 0)
        .collect();

    let mut places = vec![0; versions.len()];
    let mut left: BTreeSet<usize> = (0..versions.len()).collect();
    let mut ready: BTreeSet<(bool, usize)> = heads.iter().map(|&head| (false, head)).collect();
    while let Some(next) = ready
        .pop_first()
        .map(|(_, at)| at)
        .or_else(|| left.first().copied())
    {
        if !left.remove(&next) {
            continue; // placed already, to open a ring
        }
        places[next] = versions.len() - left.len() - 1;
        for &parent in &parents[next] {
            children[parent] -= 1;
            if children[parent] == 0 {
                ready.insert((true, parent));
            }
        }
    }
    Order {
        places,
        heads: heads.len().max(versions.len().min(1)),
    }
}

/// Gives what each version replaces, as far as it is there; nothing replaces itself.
fn known_parents(versions: &[Revision]) -> Vec<Vec<usize>> {
    let at: BTreeMap<Id, usize> = versions
        .iter()
        .enumerate()
        .map(|(at, version)| (version.id, at))
        .collect();
    let known = |version: &Revision| {
        let own = version.id;
        let others = version.parents.iter().filter(|parent| **parent != own);
        others
            .filter_map(|parent| at.get(parent).copied())
            .collect()
    };
    versions.iter().map(known).collect()
}
