//! The terminal program: the loop, the worker, the clock and the signals.
