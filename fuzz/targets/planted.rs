//! The control: `front` with a wrong belief about keys that are kept, which the fuzzer must find.
#![no_main]

use afterword::journal::codec;
use afterword::journal::revision::{FORMAT, Kind};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(revision) = codec::parse(&text)
        && revision.format == FORMAT
        && revision.kind == Kind::Note
    {
        for value in revision.note.unknown.values() {
            assert!(value.is_str(), "planted: a kept key is a text");
        }
    }
});
