//! Regions as LLVM counts them: pieces of source that run in whole or not at all.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Deserialize;

/// A line and a column, both from 1.
type Spot = (usize, usize);

/// Code; the other kinds are expansions, gaps and branches.
const CODE: u8 = 0;

/// A piece of a file's source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    pub span: (Spot, Spot),
    pub is_reached: bool,
}

/// All regions of some files: reached when any program that has them reached them.
#[derive(Debug, Default)]
pub struct Report(BTreeMap<&'static str, Vec<Region>>);

/// A region's first and last line and column, its count, its file, whose expansion it is, and its kind.
type Counted = (usize, usize, usize, usize, u64, usize, usize, u8);

#[derive(Deserialize)]
struct Export {
    data: Vec<Data>,
}

#[derive(Deserialize)]
struct Data {
    functions: Vec<Function>,
}

#[derive(Deserialize)]
struct Function {
    filenames: Vec<String>,
    regions: Vec<Counted>,
}

impl Report {
    /// Reads what `llvm-cov export` wrote, of these files alone.
    pub fn read(json: &[u8], files: &[&'static str]) -> Self {
        let mut report = Self::default();
        report.add(json, files);
        report
    }

    /// Adds another program's counts.
    pub fn add(&mut self, json: &[u8], files: &[&'static str]) {
        let export: Export = serde_json::from_slice(json).expect("an export of LLVM's");
        for function in export.data.iter().flat_map(|data| &data.functions) {
            for &(line, column, last, end, count, of, _, kind) in &function.regions {
                let name = &function.filenames[of];
                let file = files
                    .iter()
                    .find(|file| name.ends_with(&format!("/{file}")));
                if let Some(file) = file.filter(|_| kind == CODE) {
                    self.count(file, ((line, column), (last, end)), count > 0);
                }
            }
        }
    }

    fn count(&mut self, file: &'static str, span: (Spot, Spot), is_reached: bool) {
        let regions = self.0.entry(file).or_default();
        match regions.iter_mut().find(|region| region.span == span) {
            Some(region) => region.is_reached |= is_reached,
            None => regions.push(Region { span, is_reached }),
        }
    }

    /// Gives the regions of a file above its tests.
    pub fn regions<'a>(
        &'a self,
        file: &str,
        source: &'a Source,
    ) -> impl Iterator<Item = &'a Region> {
        let regions = self.0.get(file).into_iter().flatten();
        regions.filter(|region| region.span.0.0 <= source.lines.len())
    }
}

/// Gives what was missed, in order: without what lies within another one, and as one what stands side by side on a line.
pub fn missed<'a>(regions: impl Iterator<Item = &'a Region>) -> Vec<Region> {
    let mut regions: Vec<_> = regions.copied().collect();
    regions.sort_by_key(|region| (region.span.0, Reverse(region.span.1)));
    let mut missed: Vec<Region> = Vec::new();
    let mut is_beside = false;
    for region in regions {
        let last = missed.last_mut();
        let ((line, _), end) = region.span;
        match last {
            _ if region.is_reached => is_beside = false,
            Some(last) if end <= last.span.1 => {}
            Some(last) if is_beside && last.span.0.0 == line && end.0 == line => last.span.1 = end,
            _ => {
                missed.push(region);
                is_beside = true;
            }
        }
    }
    missed
}

/// A file's lines, without its tests.
#[derive(Debug)]
pub struct Source {
    lines: Vec<String>,
}

impl Source {
    pub fn new(text: &str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let opens_tests = |at: &usize| {
            let mut below = lines[*at..]
                .iter()
                .skip_while(|line| line.starts_with("#["));
            lines[*at] == "#[cfg(test)]" && below.next().is_some_and(|line| line.ends_with('{'))
        };
        let end = (0..lines.len()).find(opens_tests).unwrap_or(lines.len());
        let lines = lines[..end].iter().map(|line| (*line).to_owned()).collect();
        Self { lines }
    }

    /// Says whether a region lies in one of these functions; no function means the whole file.
    pub fn is_among(&self, region: &Region, functions: &[&str]) -> bool {
        functions.is_empty() || functions.contains(&self.function(region.span.0.0))
    }

    /// Names a region by its function and its line, in which it is marked; lines move.
    pub fn name(&self, region: &Region) -> String {
        let ((line, column), (last, end)) = region.span;
        let text = &self.lines[line - 1];
        let (before, rest) = text.split_at(byte(text, column));
        let (within, after) = if last == line {
            rest.split_at(byte(text, end) - before.len())
        } else {
            (rest, "")
        };
        let more = if last == line { "" } else { " …" };
        let function = self.function(line);
        format!("{function}: {}«{within}{more}»{after}", before.trim_start())
    }

    /// Says whether a place that was named so is there.
    pub fn has(&self, place: &str) -> bool {
        let Some((function, marked)) = place.split_once(": ") else {
            return false;
        };
        let text = marked.replace(" …»", "").replace(['«', '»'], "");
        let mut lines = self.lines.iter().enumerate();
        lines.any(|(at, line)| line.trim() == text && self.function(at + 1) == function)
    }

    /// Finds the function in which a line stands: the nearest one above that is less indented.
    fn function(&self, line: usize) -> &str {
        let indent = |text: &str| text.len() - text.trim_start().len();
        // A closing brace stands as far out as its function does.
        let end = |text: &str| usize::from(text.trim_start().starts_with('}'));
        let own = self
            .lines
            .get(line - 1)
            .map_or(0, |text| indent(text) + end(text));
        let above = self.lines[..line.min(self.lines.len())]
            .iter()
            .enumerate()
            .rev();
        let mut names = above.filter_map(|(at, text)| {
            let is_outer = at + 1 == line || indent(text) < own;
            let name = text
                .split_once("fn ")
                .filter(|(before, _)| is_outer && is_head(before))?
                .1;
            Some(name.split(['(', '<']).next().unwrap_or_default())
        });
        names.next().unwrap_or("-")
    }
}

/// Says whether only what may stand before `fn` stands there.
fn is_head(before: &str) -> bool {
    let mut words = before.split_whitespace();
    words.all(|word| word.starts_with("pub") || matches!(word, "const" | "super)" | "in"))
}

/// Gives the byte of a column, which counts bytes from 1.
fn byte(text: &str, column: usize) -> usize {
    (column - 1).min(text.len())
}
