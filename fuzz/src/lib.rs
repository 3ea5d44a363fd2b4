//! The bodies of the targets, in a file that the program's own tests replay the corpus through.

pub mod targets;
