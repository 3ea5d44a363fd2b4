//! Where the program is shown.

use crate::doctor::facts::{Terminal, Tmux};
use crate::doctor::finding::Finding;
use crate::words::say;

/// Terminals that paste text as if it were typed: they do not mark where a paste begins and ends.
const UNMARKED: &[&str] = &[
    "linux", "vt100", "vt102", "vt220", "ansi", "cons25", "eterm",
];

/// Judges it.
pub(super) fn findings(terminal: &Terminal) -> Vec<Finding> {
    let mut found = vec![name(terminal.name.as_deref())];
    match terminal.tmux {
        Tmux::On => found.push(Finding::fine("tmux", say("doctor-tmux-fine"))),
        Tmux::Off => found.push(Finding::mend(
            "tmux",
            say("doctor-tmux-off"),
            say("doctor-tmux-do"),
        )),
        Tmux::Silent => found.push(Finding::note(
            "tmux",
            say("doctor-tmux-unknown"),
            say("doctor-tmux-do"),
        )),
        Tmux::Outside => {}
    }
    found
}

fn name(name: Option<&str>) -> Finding {
    match name {
        None | Some("dumb") => Finding::note(
            "terminal",
            say("doctor-terminal-dumb"),
            say("doctor-terminal-do"),
        ),
        Some(name) if UNMARKED.contains(&name) => Finding::note(
            "terminal",
            say!("doctor-terminal-unmarked", name = name),
            say("doctor-terminal-do"),
        ),
        Some(_) => Finding::fine("terminal", say("doctor-terminal-fine")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::finding::Level;

    fn levels(name: Option<&str>, tmux: Tmux) -> Vec<(&'static str, Level)> {
        let name = name.map(str::to_owned);
        let found = findings(&Terminal { name, tmux });
        found
            .iter()
            .map(|finding| (finding.id, finding.level))
            .collect()
    }

    #[test]
    fn a_terminal_that_does_not_mark_pastes_is_told() {
        assert_eq!(
            levels(Some("xterm-256color"), Tmux::Outside),
            [("terminal", Level::Fine)]
        );
        for name in [Some("linux"), Some("dumb"), None] {
            assert_eq!(
                levels(name, Tmux::Outside),
                [("terminal", Level::Note)],
                "{name:?}"
            );
        }
    }

    #[test]
    fn tmux_without_its_alternate_screen_should_be_mended() {
        let of = |tmux| levels(Some("tmux-256color"), tmux)[1];
        assert_eq!(of(Tmux::On), ("tmux", Level::Fine));
        assert_eq!(of(Tmux::Off), ("tmux", Level::Mend));
        assert_eq!(of(Tmux::Silent), ("tmux", Level::Note));
    }
}
