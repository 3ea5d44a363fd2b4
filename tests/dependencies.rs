//! What comes into the tree: licences, sources, a reason for each line, and no crate that could open a connection.
//!
//! The rules are those of deny.toml. Everything is read from `Cargo.lock` and `cargo metadata --offline`.

#[path = "support/spdx.rs"]
mod spdx;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use serde_json::Value;
use spdx::is_met;

fn page(name: &str) -> String {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("the page is there")
}

fn toml_page(name: &str) -> toml::Table {
    page(name).parse().expect("the page is TOML")
}

/// What cargo knows of this machine's part of the tree: the packages of other systems are not downloaded here.
fn metadata() -> Value {
    let version = run("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.expect("rustc names its host");
    let text = run(
        env!("CARGO"),
        &[
            "metadata",
            "--offline",
            "--locked",
            "--format-version",
            "1",
            "--filter-platform",
            host,
        ],
    );
    serde_json::from_str(&text).expect("cargo prints JSON")
}

fn run(program: &str, arguments: &[&str]) -> String {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().expect("the tool runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("the tool prints UTF-8")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The packages of Cargo.lock, for every system.
fn locked() -> Vec<toml::Table> {
    let lock = toml_page("Cargo.lock");
    let packages = lock["package"].as_array().expect("a list of packages");
    packages
        .iter()
        .filter_map(toml::Value::as_table)
        .cloned()
        .collect()
}

/// For each package that deny.toml bans, those that may need it all the same.
fn banned() -> BTreeMap<String, Vec<String>> {
    let deny = toml_page("deny.toml");
    let rows = deny["bans"]["deny"].as_array().expect("a list of bans");
    let wrappers = |row: &toml::Value| match row.get("wrappers").and_then(toml::Value::as_array) {
        Some(names) => names
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect(),
        None => Vec::new(),
    };
    let name = |row: &toml::Value| row["crate"].as_str().expect("a name").to_owned();
    rows.iter().map(|row| (name(row), wrappers(row))).collect()
}

/// Every need of a banned package that is not excepted, as "who needs what".
fn breaches(packages: &[toml::Table], banned: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut found = Vec::new();
    for package in packages {
        let name = package["name"].as_str().expect("a name");
        let needs = package.get("dependencies").and_then(toml::Value::as_array);
        for need in needs.into_iter().flatten().filter_map(toml::Value::as_str) {
            let need = need.split(' ').next().unwrap_or(need);
            if banned
                .get(need)
                .is_some_and(|excepted| !excepted.iter().any(|one| one == name))
            {
                found.push(format!("{name} needs {need}"));
            }
        }
    }
    found
}

/// The dependency lines of a manifest that do not say why they are there.
fn unexplained(manifest: &str) -> Vec<&str> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line.contains("dependencies");
        } else if inside && line.contains('=') && !line.starts_with('#') {
            let reason = line.split_once(" # ").map_or("", |(_, reason)| reason);
            if reason.trim().len() < 8 {
                found.push(line);
            }
        }
    }
    found
}

#[test]
fn every_licence_is_on_the_list() {
    let deny = toml_page("deny.toml");
    let allowed = deny["licenses"]["allow"]
        .as_array()
        .expect("a list of licences");
    let allowed: Vec<&str> = allowed.iter().filter_map(toml::Value::as_str).collect();
    let metadata = metadata();
    let packages = list(&metadata, "packages");
    assert!(packages.len() > 50, "cargo names the whole tree");
    for package in packages {
        let licence = text(package, "license");
        assert!(
            is_met(licence, &allowed),
            "{}: {licence}",
            text(package, "name")
        );
    }
}

#[test]
fn an_expression_of_licences_is_read_as_it_is_meant() {
    let allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"];
    for good in [
        "MIT",
        "MIT OR GPL-3.0-only",
        "GPL-3.0-only/MIT",
        "(MIT OR GPL-3.0-only) AND Zlib",
        "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
    ] {
        assert!(is_met(good, &allowed), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "Apache-2.0",
        "(MIT",
        "MIT Zlib",
    ] {
        assert!(!is_met(bad, &allowed), "{bad}");
    }
}

#[test]
fn no_package_can_open_a_connection() {
    assert_eq!(breaches(&locked(), &banned()), [] as [&str; 0]);
}

#[test]
fn a_package_that_could_is_found() {
    let package = |text: &str| text.parse::<toml::Table>().expect("TOML");
    let banned = banned();
    let ours = package("name = \"afterword\"\ndependencies = [\"hyper 1.0.0\", \"mio\", \"toml\"]");
    let theirs = package("name = \"crossterm\"\ndependencies = [\"mio\"]");
    assert_eq!(
        breaches(&[ours, theirs], &banned),
        ["afterword needs hyper", "afterword needs mio"]
    );
}

#[test]
fn the_system_crate_is_built_without_its_network_part() {
    let metadata = metadata();
    let nodes = list(&metadata["resolve"], "nodes");
    let rustix = nodes
        .iter()
        .find(|node| text(node, "id").contains("#rustix@1"));
    let features = list(rustix.expect("rustix is in the tree"), "features");
    assert!(
        features.iter().any(|feature| feature == "fs"),
        "the list is read"
    );
    assert!(!features.iter().any(|feature| feature == "net"));
}

#[test]
fn every_package_comes_from_the_one_registry() {
    let sources: BTreeSet<String> = locked()
        .iter()
        .filter_map(|package| package.get("source")?.as_str().map(str::to_owned))
        .collect();
    assert_eq!(sources.len(), 1, "{sources:?}");
    assert!(
        sources.iter().all(|source| source.starts_with("registry+")),
        "{sources:?}"
    );
    let without = locked()
        .iter()
        .filter(|package| !package.contains_key("source"))
        .count();
    assert_eq!(without, 1, "only this crate is a folder");
}

/// The list of what is in the program is Cargo.lock itself; nothing is written into the program. Every package that is
/// compiled on this system stands there under its version, with the hash of what the registry gave.
#[test]
fn what_is_compiled_is_what_the_lock_names() {
    let field = |package: &toml::Table, key: &str| {
        let value = package.get(key).and_then(toml::Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let key = |package: &toml::Table| (field(package, "name"), field(package, "version"));
    let locked: BTreeMap<(String, String), String> = locked()
        .iter()
        .map(|package| (key(package), field(package, "checksum")))
        .collect();
    let metadata = metadata();
    let compiled: BTreeSet<(String, String)> = list(&metadata, "packages")
        .iter()
        .map(|package| {
            (
                text(package, "name").to_owned(),
                text(package, "version").to_owned(),
            )
        })
        .collect();
    let unnamed: Vec<_> = compiled
        .iter()
        .filter(|package| !locked.contains_key(*package))
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
    for (package, checksum) in &locked {
        assert!(
            package.0 == "afterword" || checksum.len() == 64,
            "{package:?}"
        );
    }
    let elsewhere = locked.len() - compiled.len();
    println!(
        "{} packages compiled here, each in Cargo.lock; {elsewhere} more for other systems",
        compiled.len()
    );
    assert!(compiled.len() > 50);
    // The control: another version of the same name is another package.
    let (name, version) = compiled.first().expect("there are packages");
    assert!(!locked.contains_key(&(name.clone(), format!("{version}0"))));
}

#[test]
fn every_dependency_line_says_why_it_is_there() {
    assert_eq!(unexplained(&page("Cargo.toml")), [] as [&str; 0]);
}

#[test]
fn a_line_without_a_reason_is_found() {
    let manifest = "[dependencies]\na = \"1\" # what it is for\nb = \"1\"\n[profile.dev]\nc = 1\n[dev-dependencies]\nd = { version = \"1\" }";
    assert_eq!(
        unexplained(manifest),
        ["b = \"1\"", "d = { version = \"1\" }"]
    );
}
