//! The program without a terminal: keys in, effects out, and what the screen shows.

#[path = "app/agenda.rs"]
mod agenda;
#[path = "app/alias.rs"]
mod alias;
#[path = "app/alias_notes.rs"]
mod alias_notes;
#[path = "app/aliases.rs"]
mod aliases;
#[path = "app/any_key.rs"]
mod any_key;
#[path = "app/bin.rs"]
mod bin;
#[path = "app/breathe.rs"]
mod breathe;
#[path = "app/breathe_heard.rs"]
mod breathe_heard;
#[path = "app/breathe_kept.rs"]
mod breathe_kept;
#[path = "app/breathe_rated.rs"]
mod breathe_rated;
#[path = "app/breather.rs"]
mod breather;
#[path = "app/bulk.rs"]
mod bulk;
#[path = "app/calendar.rs"]
mod calendar;
#[path = "app/clipboard.rs"]
mod clipboard;
#[path = "app/cover.rs"]
mod cover;
#[path = "app/deeds.rs"]
mod deeds;
#[path = "app/empty.rs"]
mod empty;
#[path = "terminal/escapes.rs"]
mod escapes;
#[path = "app/every_screen.rs"]
mod every_screen;
#[path = "app/find.rs"]
mod find;
#[path = "app/frames.rs"]
mod frames;
#[path = "app/groups.rs"]
mod groups;
#[path = "app/guided.rs"]
mod guided;
#[path = "app/guided_any.rs"]
mod guided_any;
#[path = "app/guided_keep.rs"]
mod guided_keep;
#[path = "app/guided_looks.rs"]
mod guided_looks;
#[path = "app/guided_time.rs"]
mod guided_time;
#[path = "app/guided_ways.rs"]
mod guided_ways;
#[path = "app/hand_out.rs"]
mod hand_out;
#[path = "app/harness.rs"]
mod harness;
#[path = "app/help.rs"]
mod help;
#[path = "app/hide.rs"]
mod hide;
#[path = "app/history.rs"]
mod history;
#[path = "app/home.rs"]
mod home;
#[path = "app/hostile.rs"]
mod hostile;
#[path = "app/inbox.rs"]
mod inbox;
#[path = "app/insight.rs"]
mod insight;
#[path = "app/keys.rs"]
mod keys;
#[path = "app/keys_anew.rs"]
mod keys_anew;
#[path = "app/lock.rs"]
mod lock;
#[path = "app/look.rs"]
mod look;
#[path = "app/next_step.rs"]
mod next_step;
#[path = "app/outside.rs"]
mod outside;
#[path = "support/payloads.rs"]
mod payloads;
#[path = "app/people.rs"]
mod people;
#[path = "app/picture.rs"]
mod picture;
#[path = "app/query.rs"]
mod query;
#[path = "app/read_on.rs"]
mod read_on;
#[path = "app/reader.rs"]
mod reader;
#[path = "app/recall.rs"]
mod recall;
#[path = "app/release.rs"]
mod release;
#[path = "app/release_erase.rs"]
mod release_erase;
#[path = "app/review.rs"]
mod review;
#[path = "support/screen.rs"]
mod screen;
#[path = "app/set_aside.rs"]
mod set_aside;
#[path = "app/settle.rs"]
mod settle;
#[path = "app/setup.rs"]
mod setup;
#[path = "app/shelf.rs"]
mod shelf;
#[path = "app/shelf_find.rs"]
mod shelf_find;
#[path = "app/snapshots.rs"]
mod snapshots;
#[path = "app/snapshots_look.rs"]
mod snapshots_look;
#[path = "app/snapshots_release.rs"]
mod snapshots_release;
#[path = "app/snapshots_sample.rs"]
mod snapshots_sample;
#[path = "app/supervision.rs"]
mod supervision;
#[path = "app/supervision_card.rs"]
mod supervision_card;
#[path = "app/supervision_decks.rs"]
mod supervision_decks;
#[path = "support/svg.rs"]
mod svg;
#[path = "app/truth.rs"]
mod truth;
#[path = "app/versions.rs"]
mod versions;
#[path = "app/waiting.rs"]
mod waiting;
#[path = "app/walk.rs"]
mod walk;
#[path = "app/wire.rs"]
mod wire;
#[path = "app/write.rs"]
mod write;
#[path = "app/write_draft.rs"]
mod write_draft;
