//! The control: `front` with a title whose first letter is taken without a look, which the fuzzer must find.
#![no_main]

use afterword::journal::codec;
use afterword::journal::revision::{FORMAT, Kind};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(revision) = codec::parse(&text)
        && revision.format == FORMAT
        && revision.kind == Kind::Note
    {
        std::hint::black_box(revision.note.title.as_bytes()[0]);
    }
});
