//! Verbs that can be bound, and the keys they are bound to. Pure.
