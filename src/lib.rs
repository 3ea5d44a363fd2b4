//! Afterword: a private, encrypted, reflective journal for clinicians, in the terminal.

pub mod app;
pub mod breath;
pub mod cli;
pub mod config;
pub mod deck;
pub mod demo;
pub mod error;
pub mod fault;
pub mod id;
pub mod journal;
pub mod keys;
pub mod store;
pub mod tui;
pub mod ui;
pub mod vault;
