//! What no test reaches of the core: each region of it is explained in `uncovered.txt`, or `.ci/release-tier coverage` fails.

#[path = "support/regions.rs"]
mod regions;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use regions::{Region, Report, Source};

/// The core: whole files, or of a file some functions.
const CORE: [(&str, &[&str]); 20] = [
    // the write protocol
    ("src/vault/files/protocol.rs", &[]),
    ("src/vault/files/real.rs", &[]),
    ("src/store/put.rs", &[]),
    ("src/store/erase.rs", &[]),
    // the seal, and what is opened
    ("src/vault/seal.rs", &[]),
    ("src/vault/object.rs", &[]),
    ("src/vault/pad.rs", &[]),
    ("src/vault/cipher.rs", &[]),
    ("src/vault/prescan.rs", &[]),
    // what makes text harmless, and the last door before the terminal
    ("src/ui/text.rs", &[]),
    (
        "src/tui/window.rs",
        &["is_harmless", "draw", "write", "flush"],
    ),
    // the lock: who decides it, what is forgotten, what the store drops, what is wiped
    (
        "src/app.rs",
        &[
            "lock",
            "keep_drafts",
            "quit",
            "tick",
            "signal",
            "idle_lock_due",
            "woke_late",
        ],
    ),
    ("src/app/desk.rs", &["forget"]),
    ("src/app/editor.rs", &["wipe"]),
    ("src/app/press.rs", &["hidden_key", "act"]),
    ("src/store/session.rs", &[]),
    ("src/store/unlock.rs", &[]),
    ("src/tui/perform.rs", &["lock"]),
    ("src/tui/run.rs", &["wipe", "step_aside"]),
    ("src/tui/scrub.rs", &[]),
];

/// What `cargo llvm-cov report --json` wrote.
const MEASURED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/regions.json");

const EXPLAINED: &str = include_str!("uncovered.txt");

fn source(file: &str) -> Source {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    Source::new(&fs::read_to_string(path).expect("a file of the core"))
}

/// Gives the explained regions of a list, and the lines without a reason above them.
fn explained(list: &str) -> (BTreeSet<&str>, Vec<&str>) {
    let mut has_reason = false;
    let (mut known, mut bare) = (BTreeSet::new(), Vec::new());
    for line in list.lines() {
        match line {
            "" => has_reason = false,
            _ if line.starts_with('#') => has_reason = true,
            _ if has_reason => drop(known.insert(line)),
            _ => bare.push(line),
        }
    }
    (known, bare)
}

/// Says what was measured, then what is wrong with it.
fn judge(report: &Report, list: &str) -> (String, Vec<String>) {
    let known = explained(list).0;
    let (mut said, mut faults) = (String::new(), Vec::new());
    let mut stale = known.clone();
    let mut sum = (0, 0);
    for (file, functions) in CORE {
        let source = source(file);
        let of_core = |region: &&Region| source.is_among(region, functions);
        let regions: Vec<_> = report.regions(file, &source).filter(of_core).collect();
        let missed = regions::missed(regions.iter().copied());
        let count = regions.iter().filter(|region| !region.is_reached).count();
        sum = (sum.0 + regions.len(), sum.1 + count);
        let what = if functions.is_empty() {
            String::new()
        } else {
            format!(" ({})", functions.join(", "))
        };
        writeln!(
            said,
            "{file}{what}: {} regions, {count} missed",
            regions.len()
        )
        .expect("a string");
        if regions.is_empty() {
            faults.push(format!("{file}: nothing of it was measured"));
        }
        for region in missed {
            let name = format!("{file} {}", source.name(&region));
            writeln!(said, "    {}: {name}", region.span.0.0).expect("a string");
            stale.remove(name.as_str());
            if !known.contains(name.as_str()) {
                faults.push(format!(
                    "nothing reaches, and uncovered.txt does not say why: {name}"
                ));
            }
        }
    }
    writeln!(said, "all: {} regions, {} missed", sum.0, sum.1).expect("a string");
    faults.extend(
        stale
            .iter()
            .map(|name| format!("uncovered.txt explains what is reached: {name}")),
    );
    (said, faults)
}

#[test]
#[ignore = "it looks at what the stage `coverage` measured"]
fn what_no_test_reaches_is_explained() {
    let json = fs::read(MEASURED).expect("the stage measures first");
    let report = Report::read(&json, &CORE.map(|(file, _)| file));
    let (said, faults) = judge(&report, EXPLAINED);
    println!("{said}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_explanation_has_a_reason_and_its_place_is_still_there() {
    let (known, bare) = explained(EXPLAINED);
    assert_eq!(bare, [""; 0], "no reason stands above");
    for name in known {
        let (file, place) = name.split_once(' ').expect("a file, then the place in it");
        assert!(
            CORE.iter().any(|(core, _)| *core == file),
            "{file} is not of the core"
        );
        assert!(source(file).has(place), "{name}: it is not there any more");
    }
}

/// The control: a report in which one region is missed, one is reached by another program, and one is a test's.
#[test]
fn what_is_missed_and_not_explained_is_found() {
    let source = Source::new("fn a() {\n    b()?;\n}\n\n#[cfg(test)]\nmod tests {\n}\n");
    let export = |counts: [u8; 4]| {
        let [whole, mark, test, gap] = counts;
        format!(
            r#"{{"data": [{{"functions": [{{"filenames": ["/here/src/x.rs"], "regions": [
                [1, 1, 3, 2, {whole}, 0, 0, 0], [2, 8, 2, 9, {mark}, 0, 0, 0], [6, 1, 7, 2, {test}, 0, 0, 0],
                [2, 1, 2, 5, {gap}, 0, 0, 3]]}}]}}]}}"#
        )
    };
    let names = |exports: &[String]| {
        let mut report = Report::default();
        for export in exports {
            report.add(export.as_bytes(), &["src/x.rs"]);
        }
        let missed = regions::missed(report.regions("src/x.rs", &source));
        let names = missed.iter().map(|region| source.name(region));
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&[export([1, 0, 0, 0])]), ["a: b()«?»;"]);
    assert_eq!(
        names(&[export([1, 0, 0, 0]), export([0, 1, 0, 0])]),
        [""; 0]
    );
    assert_eq!(names(&[export([0, 0, 0, 0])]), ["a: «fn a() { …»"]);
    assert!(source.has("a: b()«?»;") && !source.has("a: c()«?»;") && !source.has("b: b()«?»;"));
    assert_eq!(
        explained("# why\nx\ny\n\nz\n"),
        (["x", "y"].into(), vec!["z"])
    );
}
