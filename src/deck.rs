//! Prompt decks: their steps, rules and validation, and a session that walks one. Pure.
