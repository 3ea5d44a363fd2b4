use std::fs;
use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;

use super::*;

/// A folder with a program in it, and the way back from it.
struct Bench {
    folder: TempDir,
    cues: Cues,
    messages: Sender<Msg>,
    inbox: Receiver<Msg>,
}

impl Bench {
    fn new() -> Self {
        let (messages, inbox) = mpsc::channel();
        Self {
            folder: tempfile::tempdir().unwrap(),
            cues: Cues::default(),
            messages,
            inbox,
        }
    }

    fn ask(&mut self, call: &[&str], cue: Cue) {
        let words = call.iter().copied().chain([cue.word()]);
        let call = words.map(str::to_owned).collect();
        self.cues.run(call, &self.messages);
    }

    /// A shell of the test's own: it writes its last argument into a pipe, and then does what it is told.
    fn script(&self, then: &str) -> Vec<String> {
        let pipe = self.folder.path().join("pipe");
        if !pipe.exists() {
            rustix::fs::mkfifoat(
                rustix::fs::CWD,
                &pipe,
                rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
            )
            .unwrap();
        }
        let script = format!("echo \"$$ $0\" >'{}'; {then}", pipe.display());
        ["sh", "-c", &script].map(str::to_owned).to_vec()
    }

    /// Waits for a program's word; gives its process and the cue.
    fn word(&self) -> (String, String) {
        let line = fs::read_to_string(self.folder.path().join("pipe")).unwrap();
        let (process, cue) = line.trim().split_once(' ').unwrap();
        (process.to_owned(), cue.to_owned())
    }
}

fn is_running(process: &str) -> bool {
    let stat = fs::read_to_string(Path::new("/proc").join(process).join("stat"));
    stat.is_ok_and(|stat| !stat.contains(") Z "))
}

#[test]
fn a_program_is_told_the_cue_as_its_last_word() {
    let mut bench = Bench::new();
    let script = bench.script("exit 0");
    let call: Vec<_> = script.iter().map(String::as_str).collect();
    for cue in [Cue::In, Cue::Out, Cue::Hold, Cue::End] {
        bench.ask(&call, cue);
        assert_eq!(bench.word().1, cue.word());
    }
    bench.cues.finish();
    assert!(bench.inbox.try_recv().is_err(), "nothing failed");
}

#[test]
fn at_most_one_runs_at_a_time_and_none_after_the_end() {
    let mut bench = Bench::new();
    let script = bench.script("exec sleep 600");
    let call: Vec<_> = script.iter().map(String::as_str).collect();
    bench.ask(&call, Cue::In);
    let (first, _) = bench.word();
    assert!(is_running(&first), "the control: it does not end by itself");
    bench.ask(&call, Cue::Out);
    let (second, _) = bench.word();
    assert!(!is_running(&first) && is_running(&second));
    bench.cues.finish();
    assert!(!is_running(&second));
}

#[test]
fn a_program_that_was_told_of_the_end_is_let_go() {
    let mut bench = Bench::new();
    let script = bench.script("exec sleep 600");
    let call: Vec<_> = script.iter().map(String::as_str).collect();
    bench.ask(&call, Cue::End);
    let (process, _) = bench.word();
    bench.cues.finish();
    assert!(is_running(&process));
    let process = rustix::process::Pid::from_raw(process.parse().unwrap()).unwrap();
    rustix::process::kill_process(process, rustix::process::Signal::KILL).unwrap();
}

#[test]
fn the_first_that_fails_is_told_once_and_none_is_started_after_it() {
    for (call, why) in [
        (vec!["/no/such/program"], "there is no such program"),
        (vec!["sh", "-c", "exit 3"], "it ended with 3"),
    ] {
        let mut bench = Bench::new();
        let mut told = Vec::new();
        while told.is_empty() {
            bench.ask(&call, Cue::In);
            told.extend(bench.inbox.recv_timeout(Duration::from_millis(50)));
        }
        assert!(
            matches!(&told[0], Msg::Reply(Reply::CueFailed(trouble)) if trouble.what.contains(why)),
            "{told:?}"
        );
        bench.ask(&call, Cue::Out);
        bench.cues.finish();
        assert!(bench.inbox.recv_timeout(Duration::from_millis(60)).is_err());
    }
}
