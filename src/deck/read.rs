//! Reads deck files and reports every mistake in them with its place and its remedy.
//!
//! A deck is a TOML file. Its steps come in the order of the file; its rules look only at steps before those that
//! they change. Everything a rule brings up (a card, an offer, one question more) is a step of its own that stands
//! hidden in its place.
//!
//! ```toml
//! id = "after-call"                    # the name in notes and on the command line
//! title = "After a call"
//! when = "You have just hung up."
//! minutes = 2                          # what the steps add up to for someone who skips all, give or take a fifth
//! family = "between"                   # between note day review ground part
//! tags = ["tool:after-call"]           # labels on every note of this deck
//!
//! [[step]]
//! id = "strength"
//! kind = "scale"                       # read scale one many line text timed breath deck offer card alias
//! ask = "How strong is it now?"        # help = "..." is one more line in small type
//! scale = "strength"                   # prompts/scales.toml; used a second time it is kept as strength_after
//! seconds = 5                          # each kind has a usual length; timed and breath need one
//! alone = true                         # left out when the deck runs inside another one
//!
//! [[step]]
//! id = "body"
//! kind = "many"
//! ask = "Where is it in the body?"
//! from = "body"                        # prompts/lists.toml, or choices = ["a", { id = "b", label = "..." }]
//! seconds = 20                         # tag = "..." labels the note with what is chosen; a list brings its own
//!
//! [[step]]
//! id = "settle"
//! kind = "offer"                       # hidden until a rule shows it; skipping declines
//! ask = "Settle for a minute first?"
//! deck = "settle-60"                   # several in [ ] are a choice; kind = "deck" with one runs it unasked
//!
//! [[step]]
//! id = "word"
//! kind = "line"                        # line and text: limit = N characters, title = true for the note's title
//! ask = "One word for it?"             # keep = false leaves an answer out of the note,
//!                                      # private = true out of what is exported
//!
//! [[step]]
//! id = "breathe"
//! kind = "breath"
//! ask = "Softer and smaller."
//! pattern = "b.34"                     # ramp = N seconds; timed steps have cues = ["...", "..."]
//! seconds = 20
//!
//! [[rule]]
//! if = "strength >= 7 and body has tight-chest"
//! show = "settle"                      # show skip swap preselect.STEP ask.STEP help.STEP after tag end
//! ```
//!
//! A step may be asked for each item that was chosen in an earlier step of kind many, and a step may take what it offers
//! from the journal:
//!
//! ```toml
//! [[step]]
//! id = "which"
//! kind = "many"
//! ask = "Which of these will you take along?"
//! from = "@flagged"                    # @flagged @open @due @tools, for one and many; for read also @carry @week
//! most = 2                             # @patterns @version @people. At most so many may be chosen. What is chosen here
//!                                      # is not offered again by a later step with the same from.
//! else = "Nothing is flagged yet."     # stands here when the journal has nothing; without it the step is passed over
//!
//! [[step]]
//! id = "question"
//! kind = "line"
//! ask = "Your question?"
//! each = "which"                       # neighbours with the same one run item by item: all of them for the first, ..
//!
//! [[step]]
//! id = "after"
//! kind = "one"
//! ask = "And then?"
//! each = "which"
//! choices = [
//!   { id = "done", label = "it is done", does = "close" },        # close keep later hold release: what becomes of
//!   { id = "keep", label = "keep it open", does = "keep" },       # the note that the group is about, at the end
//! ]
//!
//! [[step]]
//! id = "place"
//! kind = "one"
//! ask = "Indoors or outside?"
//! choices = ["indoors", "outside"]
//!
//! [[step]]
//! id = "spot"
//! kind = "many"
//! ask = "Where was it good?"
//! within = "place"                     # offers what belongs to what was chosen there, by `of`; passed over for nothing
//! choices = [
//!   { id = "window", label = "at the window", of = "indoors" },
//!   { id = "tree", label = "under a tree", of = "outside" },
//! ]
//! ```
//!
//! `minutes` counts a group for two items (or for `most`, if that is one). A rule that looks at a step of a group and
//! changes a step of the same group sees the same item's answers, and its `end` ends that item; changing anything else
//! it holds when any item fits. Labels have a known namespace (`learn:pace`) or are your own (`#mine`).
//!
//! The conditions are `STEP >= N`, `STEP < N` (a scale's value, or how many items were chosen; for `N` another scale's
//! step may stand), `STEP is ITEM` (and no other), `STEP has ITEM`, `STEP drops N` (under the usual value with this
//! alias), `STEP empty` (not reached, skipped, nothing given) and `STEP given`, joined by `and`.

pub mod added;
mod asked;
mod condition;
pub mod faults;
mod fields;
pub mod file;
mod groups;
pub mod namespaces;
pub mod reach;
mod rules;
mod steps;
pub mod vocabulary;
pub mod whole;
mod within;
