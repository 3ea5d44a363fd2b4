//! Prints what was measured, a line each, and remembers whether every promise was kept.

use std::env;
use std::fs;
use std::process::ExitCode;
use std::thread;

/// Holds the verdict of one bench so far.
pub struct Report {
    is_kept: bool,
}

/// Runs a bench and gives its exit code: 1 when a promise was broken. Only `cargo bench` starts it; a `cargo test` of
/// all targets passes by.
pub fn bench(run: impl FnOnce(&mut Report)) -> ExitCode {
    if !env::args().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    say(&format!("{:>30}load {}", "", load()));
    let mut report = Report { is_kept: true };
    run(&mut report);
    if report.is_kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Tells how busy the machine is: figures of a busy one are worth less.
fn load() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let minute = load.split(' ').next().unwrap_or_default();
    format!("{minute} on {cores} cores")
}

impl Report {
    /// Prints a value, what it counts, and how it came about. One above its limit breaks a promise.
    pub fn measured(
        &mut self,
        name: &str,
        value: f64,
        unit: &str,
        detail: &str,
        limit: impl Into<Option<f64>>,
    ) {
        let verdict = match limit.into() {
            None => String::new(),
            Some(limit) if value <= limit => format!("  limit {limit}  ok"),
            Some(limit) => {
                self.is_kept = false;
                format!("  limit {limit}  BROKEN")
            }
        };
        say(&format!(
            "{name:<30}{value:>5.2} {unit}   ({detail}){verdict}"
        ));
    }
}

/// Prints a line.
#[expect(clippy::print_stdout, reason = "what a bench is for")]
pub fn say(line: &str) {
    println!("{line}");
}
