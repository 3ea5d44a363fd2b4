//! Bytes on disk: keys, sealed objects, and the write protocol. The only user of age.
