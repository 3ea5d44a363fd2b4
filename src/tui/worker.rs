//! The worker: one thread that owns the store and carries effects out in order.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread::{self, JoinHandle};

use crate::app::effect::Effect;
use crate::app::msg::{Msg, Reply};
use crate::tui::mishap::{Place, pass};
use crate::tui::perform::Office;
use crate::tui::scrub;

/// Holds the way to the worker.
#[derive(Debug)]
pub struct Worker {
    jobs: Option<Sender<Job>>,
    /// What the thread is given when it starts.
    desk: Option<(Office, Receiver<Job>)>,
    thread: Option<JoinHandle<()>>,
}

/// What the worker is given.
#[derive(Debug)]
enum Job {
    Do(Box<Effect>),
    /// Say when all that was asked before is done.
    Report(SyncSender<()>),
}

impl Worker {
    /// Prepares a worker, who begins with [`Worker::start`]; what is asked before waits.
    #[must_use]
    pub fn new(office: Office) -> Self {
        let (jobs, inbox) = mpsc::channel();
        Self {
            jobs: Some(jobs),
            desk: Some((office, inbox)),
            thread: None,
        }
    }

    /// Starts the thread.
    ///
    /// # Errors
    /// When the system refuses it.
    pub fn start(&mut self, messages: Sender<Msg>) -> io::Result<()> {
        if let Some((office, inbox)) = self.desk.take() {
            let thread = thread::Builder::new().name("worker".into());
            self.thread = Some(thread.spawn(move || work(office, &inbox, &messages))?);
        }
        Ok(())
    }

    /// Asks for something; the answer comes as a message.
    pub fn ask(&self, effect: Effect) {
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(Job::Do(Box::new(effect)));
        }
    }

    /// Waits until all that was asked so far is done.
    pub fn settle(&self) {
        let (report, done) = mpsc::sync_channel(1);
        if let Some(jobs) = &self.jobs
            && jobs.send(Job::Report(report)).is_ok()
        {
            let _ = done.recv();
        }
    }

    /// Waits until all that was asked is done, and ends the thread.
    pub fn finish(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.finish();
    }
}

/// Goes on after a panic: the drafts of what is on the screen still have to be kept.
fn work(mut office: Office, inbox: &Receiver<Job>, messages: &Sender<Msg>) {
    for job in inbox {
        match job {
            Job::Do(effect) => {
                let answer = |reply| {
                    // The loop may have ended already; what was asked is done all the same.
                    let _ = messages.send(Msg::Reply(reply));
                };
                let again = kept(&effect);
                let done = perform(&mut office, *effect, &answer);
                if let (Err(_), Some(draft)) = (done, again) {
                    let _ = perform(&mut office, draft, &answer);
                }
                scrub::stack();
            }
            Job::Report(report) => {
                let _ = report.send(());
            }
        }
    }
}

/// Does one thing. What broke is no reason to end: the hook has told the loop.
fn perform(office: &mut Office, effect: Effect, answer: &dyn Fn(Reply)) -> thread::Result<()> {
    catch_unwind(AssertUnwindSafe(|| {
        pass(Place::Perform);
        office.perform(effect, answer);
        pass(Place::Performed);
    }))
}

/// A draft that is to be kept is tried a second time when the first one broke: after a lock it is nowhere else.
fn kept(effect: &Effect) -> Option<Effect> {
    matches!(effect, Effect::Keep(_)).then(|| effect.clone())
}
