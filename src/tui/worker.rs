//! The worker: one thread that owns the store and carries effects out in order.

use std::io;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::tui::perform::Office;

/// Holds the way to the worker.
#[derive(Debug)]
pub struct Worker {
    effects: Option<Sender<Effect>>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the system refuses it.
    pub fn start(mut office: Office, messages: Sender<Msg>) -> io::Result<Self> {
        let (effects, inbox) = mpsc::channel();
        let thread = thread::Builder::new()
            .name("worker".into())
            .spawn(move || {
                for effect in inbox {
                    office.perform(effect, &|reply| {
                        // The loop may have ended already; what was asked is done all the same.
                        let _ = messages.send(Msg::Reply(reply));
                    });
                }
            })?;
        Ok(Self {
            effects: Some(effects),
            thread: Some(thread),
        })
    }

    /// Asks for something; the answer comes as a message.
    pub fn ask(&self, effect: Effect) {
        if let Some(effects) = &self.effects {
            let _ = effects.send(effect);
        }
    }

    /// Waits until all that was asked is done.
    pub fn finish(&mut self) {
        self.effects = None;
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
