//! The editor as a whole, by keys.
