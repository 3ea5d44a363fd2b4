//! T03: the program is killed at every system call of a save.

use crate::program::Home;
use crate::stock::{age, has_age, path};
use crate::strace::{count, has_strace, killed};

const NOTE: &[&str] = &["note", "--quiet", "--text-file", "-"];
const TEXT: &str = "Heavy, then far away.\n";

/// Gives the texts of all objects that are not in flight: stock age opens each with the kit.
pub fn opened_by_age(home: &Home) -> Vec<String> {
    let kit = home.path("kit.txt");
    let mut texts = Vec::new();
    for object in home.objects() {
        let name = object.file_name().expect("a name").to_string_lossy();
        if !name.starts_with(".tmp-") {
            let arguments = ["-d", "-i", path(&kit), path(&object)];
            texts.push(String::from_utf8(age(&arguments, b"")).expect("UTF-8"));
        }
    }
    texts
}

#[test]
fn killed_at_any_call_of_a_save_what_was_named_is_there_and_all_opens() {
    if !has_strace() || !has_age() {
        return;
    }
    let home = Home::with_journal();
    let calls = count(&home, NOTE, TEXT);
    let (mut points, mut named) = (0, Vec::new());
    for (call, times) in &calls {
        for at in 1..=*times {
            let ran = killed(&home, call, at, NOTE, TEXT);
            named.extend(ran.out.split_whitespace().map(str::to_owned));
            points += usize::from(ran.code != Some(0));
        }
    }
    assert!(points >= 89, "{points}");

    let texts = opened_by_age(&home);
    let is_there = |note: &String| texts.iter().any(|text| text.contains(note.as_str()));
    assert!(!named.is_empty() && named.iter().all(is_there), "{named:?}");
    home.unlocked(&["check", "--read-all"]).succeeds();
    let left = home.objects().len() - texts.len();
    println!(
        "{points} points of {} calls: {} named, {} files, {left} left in flight",
        calls.len(),
        named.len(),
        texts.len()
    );
}
