//! Every widget at every size.
