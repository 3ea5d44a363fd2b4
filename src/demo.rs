//! A sample journal, made by our own code from a fixed seed. Pure.
