//! Paced breathing: patterns, the ramp, and where in a breath a moment lies. Pure.
