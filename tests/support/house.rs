//! The source tree as files with their modules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::graph::Graph;
use crate::mentions::{Mention, Target, mentions, test_children};

/// One Rust file of the crate.
pub struct SourceFile {
    /// Relative to the crate's folder, `/` between the parts.
    pub path: String,
    /// Its module, `["journal", "note"]`; empty for lib.rs.
    pub module: Vec<String>,
    /// Its text.
    pub text: String,
}

impl SourceFile {
    /// Makes one of a path under src/ and a text.
    pub fn new(path: &str, text: &str) -> Self {
        let inner = path.strip_prefix("src/").unwrap_or(path);
        let stem = inner.strip_suffix(".rs").unwrap_or(inner);
        let module = stem.split('/').filter(|part| *part != "lib");
        Self {
            path: path.to_owned(),
            module: module.map(str::to_owned).collect(),
            text: text.to_owned(),
        }
    }

    /// Its module as it is written, `journal::note`; `lib` for the root.
    pub fn name(&self) -> String {
        name(&self.module)
    }

    /// Everything it mentions outside tests.
    pub fn mentions(&self) -> Vec<Mention> {
        mentions(&self.text, &self.module)
    }
}

/// Writes a module path, `lib` for the root.
pub fn name(module: &[String]) -> String {
    if module.is_empty() {
        return "lib".to_owned();
    }
    module.join("::")
}

/// Leaves out the files that their parent declares for tests alone, and those below them.
pub fn without_tests(files: Vec<SourceFile>) -> Vec<SourceFile> {
    let below = |file: &SourceFile| {
        let children = test_children(&file.text).into_iter();
        let module = file.module.clone();
        children.map(move |child| [module.as_slice(), &[child]].concat())
    };
    let tests: BTreeSet<Vec<String>> = files.iter().flat_map(below).collect();
    let is_test = |file: &SourceFile| tests.iter().any(|test| file.module.starts_with(test));
    files.into_iter().filter(|file| !is_test(file)).collect()
}

/// Reads every Rust file below a folder of the crate, in the order of their paths.
pub fn read_tree(folder: &str) -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a source file is readable UTF-8");
        let inner = path.strip_prefix(root).expect("found below the root");
        SourceFile::new(&inner.to_string_lossy().replace('\\', "/"), &text)
    };
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder is readable") {
        let path = entry.expect("a source folder is readable").path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Builds the graph of files: an edge from each to every other one that it mentions.
pub fn file_graph(files: &[SourceFile]) -> Graph {
    let modules: BTreeSet<&[String]> = files.iter().map(|file| file.module.as_slice()).collect();
    let mut graph: Graph = BTreeMap::new();
    for file in files {
        let needs = file.mentions().into_iter().filter_map(|mention| {
            let Target::Ours(path) = mention.target else {
                return None;
            };
            let longest = (0..=path.len())
                .rev()
                .find(|end| modules.contains(&path[..*end]))?;
            (path[..longest] != file.module[..]).then(|| name(&path[..longest]))
        });
        graph.insert(file.name(), needs.collect());
    }
    graph
}
