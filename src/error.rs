//! What happened, and what to do next: errors as the shells show them, with exit codes.
