//! The control: `front` with a division by a rating, which the fuzzer must find.
#![no_main]

use afterword::journal::codec;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for rating in codec::parse(&text)
        .iter()
        .flat_map(|revision| revision.note.scales.values())
    {
        std::hint::black_box(100 / rating);
    }
});
