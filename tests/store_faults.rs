//! Every call that may fail (T01), and every moment at which the power may go (T02).

#![expect(clippy::unwrap_used, reason = "a test that cannot set up must stop")]

#[path = "faults/acts.rs"]
mod acts;
#[path = "faults/app.rs"]
mod app;
#[path = "faults/blind.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod blind;
#[path = "faults/cuts.rs"]
mod cuts;
#[path = "faults/failing.rs"]
mod failing;
#[path = "app/harness.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod harness;
#[path = "support/room.rs"]
#[expect(dead_code, reason = "shared by several tests")]
mod room;
#[path = "faults/told.rs"]
mod told;
