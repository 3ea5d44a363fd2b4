//! What the program decides: state, messages and effects. Pure.
