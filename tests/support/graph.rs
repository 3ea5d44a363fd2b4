//! Finds a cycle in a directed graph.

use std::collections::{BTreeMap, BTreeSet};

/// For each node, the nodes that it needs.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// Gives the nodes of one cycle in order, the first one repeated at the end; none if there is no cycle.
pub fn cycle(graph: &Graph) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    graph
        .keys()
        .find_map(|node| visit(graph, node, &mut Vec::new(), &mut done))
}

fn visit(
    graph: &Graph,
    node: &str,
    trail: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = trail.iter().position(|earlier| earlier == node) {
        let mut ring = trail[start..].to_vec();
        ring.push(node.to_owned());
        return Some(ring);
    }
    if done.contains(node) {
        return None;
    }
    trail.push(node.to_owned());
    let needs = graph.get(node).into_iter().flatten();
    let found = needs
        .into_iter()
        .find_map(|next| visit(graph, next, trail, done));
    trail.pop();
    done.insert(node.to_owned());
    found
}
