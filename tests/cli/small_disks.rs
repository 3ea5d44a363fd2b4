//! T07: notes are written until the disk is full, has no more files, forbids it, or is read-only. What was named is
//! there, and every refusal is said.
//!
//! The disks are mounted where these programs alone see them, which takes root or a user namespace.

#![expect(clippy::print_stdout, reason = "a measurement says what it measured")]

use std::fs;

use crate::program::Home;

/// Arguments: the journal, what makes the disk, how many notes, what happens after the third, and the program. The
/// program has no rights that its user's number does not give it: root's would write through a read-only folder.
const SCRIPT: &str = r#"
set -e
J=$1
cp -a "$J" seed
eval "$2"
cp -a seed/. "$J/"
set +e
i=0
while [ $i -lt "$3" ]; do
    [ $i = 3 ] && eval "$4"
    printf 'Note number %s.\n' $i |
        setpriv --bounding-set=-all --inh-caps=-all "$5" note --quiet --text-file - >out.$i 2>err.$i
    echo $? >code.$i
    i=$((i + 1))
done
cp -a "$J" after
"#;

struct Told {
    /// The notes that were named.
    named: Vec<String>,
    /// How many times it was said that nothing was saved.
    refused: usize,
}

/// Writes notes on a disk; none when it cannot be made here.
fn write(home: &Home, disk: &str, count: usize, after_three: &str) -> Option<Told> {
    let is_root = rustix::process::geteuid().is_root();
    let own = if is_root { &["-m"][..] } else { &["-r", "-m"] };
    let journal = home.journal();
    let journal = journal.to_str().expect("UTF-8");
    let count_text = count.to_string();
    let program = env!("CARGO_BIN_EXE_afterword");
    let arguments = [
        "sh",
        "-c",
        SCRIPT,
        "sh",
        journal,
        disk,
        &count_text,
        after_three,
        program,
    ];
    let mut command = home.command_of("unshare", own);
    let ran = Home::finish(command.args(arguments));
    if ran.code != Some(0) {
        println!("skipped: {} cannot be made here: {}", disk, ran.err.trim());
        return None;
    }
    let mut told = Told {
        named: Vec::new(),
        refused: 0,
    };
    for number in 0..count {
        let read = |name: &str| {
            let path = home.path(&format!("{name}.{number}"));
            fs::read_to_string(path).expect("the script wrote it")
        };
        if read("code").trim() == "0" {
            told.named.push(read("out").trim().to_owned());
        } else {
            assert!(
                !read("err").trim().is_empty(),
                "note {number}: nothing is said"
            );
            told.refused += 1;
        }
    }
    Some(told)
}

/// Writes until it is refused, and looks what is there.
fn fill(name: &str, disk: &str, count: usize, after_three: &str) {
    let home = Home::with_journal();
    let Some(told) = write(&home, disk, count, after_three) else {
        return;
    };
    let list = home
        .unlocked(&["--journal", "after", "list", "--json"])
        .json();
    let notes = list["notes"].as_array().expect("a list");
    let is_there = |id: &String| notes.iter().any(|note| note["id"] == id.as_str());
    assert!(told.named.iter().all(is_there), "{name}: a note is lost");
    home.unlocked(&["--journal", "after", "check", "--read-all"])
        .succeeds();
    let objects = crate::program::files(&home.path("after/objects"));
    let in_flight = |path: &&std::path::PathBuf| path.to_string_lossy().contains(".tmp-");
    let left = objects.iter().filter(in_flight).count();
    let (saved, refused) = (told.named.len(), told.refused);
    println!("{name}: {saved} saved and there, {refused} refused, 0 lost, {left} left in flight");
    assert!(saved >= 3 && refused >= 3, "{name}");
    assert_eq!(left, 0, "{name}");
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_disk_of_96_kib_is_filled() {
    fill(
        "96 KiB",
        r#"mount -t tmpfs -o size=96k,mode=700 none "$J""#,
        40,
        ":",
    );
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_disk_of_one_mib_is_filled() {
    fill(
        "1 MiB",
        r#"mount -t tmpfs -o size=1m,mode=700 none "$J""#,
        150,
        ":",
    );
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_disk_without_more_files_is_filled() {
    let disk = r#"mount -t tmpfs -o nr_inodes=16,mode=700 none "$J""#;
    fill("no inodes", disk, 30, ":");
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_folder_becomes_read_only() {
    let disk = r#"mount -t tmpfs -o mode=700 none "$J""#;
    fill("read-only folder", disk, 10, r#"chmod 500 "$J/objects""#);
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_disk_becomes_read_only() {
    let disk = r#"mount -t tmpfs -o mode=700 none "$J""#;
    fill("read-only mount", disk, 10, r#"mount -o remount,ro "$J""#);
}

#[test]
#[ignore = "mounts: .ci/release-tier full-disk"]
fn a_quota_is_used_up() {
    let disk = r#"truncate -s 256M disk; mkfs.btrfs -q disk; mount -o loop disk "$J"; chmod 700 "$J"
        btrfs quota enable "$J"; btrfs qgroup limit 512K "$J""#;
    fill("quota", disk, 150, ":");
}

/// A folder that its owner made read-only. Only root's rights would pass it by, so root gives them up.
#[test]
fn a_read_only_folder_is_said_and_what_was_saved_is_there() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::with_journal();
    let first = home.note("Before.", &[]);
    let objects = home.journal().join("objects");
    let set = |mode| fs::set_permissions(&objects, fs::Permissions::from_mode(mode));
    set(0o500).expect("it is ours");
    let program = env!("CARGO_BIN_EXE_afterword");
    let note = [
        program,
        "note",
        "--quiet",
        "--title",
        "In vain",
        "--text-file",
        "passphrase",
    ];
    let mut command = if rustix::process::geteuid().is_root() {
        home.command_of("setpriv", &["--bounding-set=-all", "--inh-caps=-all"])
    } else {
        home.command_of("env", &[])
    };
    Home::finish(command.args(note)).fails(1, &["objects"]);
    set(0o700).expect("it is ours");
    let list = home.unlocked(&["list", "--json"]).json();
    assert_eq!(list["notes"].as_array().map(Vec::len), Some(1));
    assert_eq!(list["notes"][0]["id"], first.as_str());
}
