//! Joins the journal's meaning with the vault's bytes.
