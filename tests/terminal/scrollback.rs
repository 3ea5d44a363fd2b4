//! What `tmux` remembers of a terminal: nothing of a note, however the program ends (T44).

use std::process::Command;
use std::time::Duration;

use crate::fragile;
use crate::process::wait_until;
use crate::program::{Home, PASSPHRASE};

/// Holds a `tmux` server of its own, which ends with it.
struct Tmux<'a> {
    home: &'a Home,
}

impl<'a> Tmux<'a> {
    /// Starts a shell that runs the program; `None`: there is no tmux here.
    #[expect(clippy::print_stdout, reason = "a skipped test says so")]
    fn start(home: &'a Home, script: &str) -> Option<Self> {
        let tmux = Self { home };
        let arguments = [
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-s",
            "s",
            "-x",
            "80",
            "-y",
            "24",
            script,
        ];
        let started = tmux.command(&arguments);
        if started.is_none() {
            println!("skipped: tmux is not installed");
        }
        started.map(|_| tmux)
    }

    fn command(&self, arguments: &[&str]) -> Option<String> {
        let mut command = Command::new("tmux");
        command.env_clear().env("HOME", self.home.path(""));
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
        command.env("TERM", "xterm-256color").env("LANG", "C.UTF-8");
        command.arg("-S").arg(self.home.path("tmux.sock"));
        let output = command
            .args(arguments)
            .current_dir(self.home.path(""))
            .output()
            .ok()?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Gives all that it remembers: the screen, the lines above it, and the screen that another hides.
    fn all(&self) -> String {
        let seen = self.command(&["capture-pane", "-p", "-S", "-", "-t", "s"]);
        let below = self.command(&["capture-pane", "-p", "-a", "-q", "-S", "-", "-t", "s"]);
        seen.unwrap_or_default() + &below.unwrap_or_default()
    }

    fn wait_for(&self, text: &str) {
        wait_until(text, || {
            std::thread::park_timeout(Duration::from_millis(20));
            self.all().contains(text).then_some(())
        });
    }

    fn keys(&self, keys: &[&str]) {
        let mut arguments = vec!["send-keys", "-t", "s"];
        arguments.extend(keys);
        self.command(&arguments);
    }
}

impl Drop for Tmux<'_> {
    fn drop(&mut self) {
        self.command(&["kill-server"]);
    }
}

fn script(program: &str) -> String {
    format!("{program}; printf 'left\\n'; read -r _")
}

fn read_a_note(home: &Home) -> Option<Tmux<'_>> {
    home.note("quillfeather", &["--title", "quillfeather"]);
    let tmux = Tmux::start(home, &script(env!("CARGO_BIN_EXE_afterword")))?;
    tmux.wait_for("locked");
    tmux.keys(&["Enter"]);
    tmux.wait_for("Your passphrase");
    tmux.keys(&["-l", PASSPHRASE]);
    tmux.keys(&["Enter"]);
    tmux.wait_for("1 note");
    tmux.keys(&["r"]);
    tmux.wait_for("quillfeather");
    tmux.keys(&["Enter"]);
    tmux.wait_for("quillfeather");
    Some(tmux)
}

#[test]
fn after_the_end_and_after_a_lock_nothing_of_a_note_is_remembered() {
    let home = Home::with_journal();
    let Some(tmux) = read_a_note(&home) else {
        return;
    };
    tmux.keys(&["C-l"]);
    tmux.wait_for("locked");
    wait_until("the note to be gone", || {
        std::thread::park_timeout(Duration::from_millis(20));
        (!tmux.all().contains("quillfeather")).then_some(())
    });
    drop(tmux);
    let home = Home::with_journal();
    let Some(tmux) = read_a_note(&home) else {
        return;
    };
    tmux.keys(&["C-q"]);
    tmux.wait_for("left");
    assert!(!tmux.all().contains("quillfeather"), "{}", tmux.all());
}

#[test]
fn after_a_panic_nothing_of_a_note_is_remembered() {
    let home = Home::with_journal();
    let Some(tmux) = Tmux::start(&home, &script(&fragile::words(fragile::PROGRAM))) else {
        return;
    };
    tmux.wait_for("locked");
    tmux.keys(&["w"]);
    tmux.wait_for("Title");
    tmux.keys(&["-l", "quillfeather"]);
    tmux.wait_for("quillfeather");
    tmux.keys(&["-l", &fragile::BREAKS.to_string()]);
    tmux.wait_for("left");
    let all = tmux.all();
    assert!(all.contains("something broke inside the program"), "{all}");
    let left = ["quillfeather", "zanzibar", "Title"];
    assert!(left.iter().all(|word| !all.contains(word)), "{all}");
}

#[test]
fn without_the_program_s_hook_what_a_panic_says_is_remembered() {
    let home = Home::new();
    let Some(tmux) = Tmux::start(&home, &script(&fragile::words(fragile::BARE))) else {
        return;
    };
    tmux.wait_for("left");
    assert!(tmux.all().contains("quillfeather"), "{}", tmux.all());
}

#[test]
fn what_is_printed_on_the_main_screen_is_remembered() {
    let home = Home::new();
    let Some(tmux) = Tmux::start(&home, &script("printf 'quillfeather\\n'; seq 100")) else {
        return;
    };
    tmux.wait_for("left");
    assert!(tmux.all().contains("quillfeather"));
}
