//! Refusing a header that was made to hold the program up.

#[path = "../tests/support/bombs.rs"]
mod bombs;
#[path = "support/report.rs"]
mod report;
#[path = "support/stopwatch.rs"]
mod stopwatch;

use std::iter;
use std::process::ExitCode;
use std::time::Duration;

use afterword::vault::cipher::Key;
use afterword::vault::object;
use age::Decryptor;

use bombs::{bombs, scrypt, stanzas, with_header};
use report::bench;
use stopwatch::time;

/// The promise, in milliseconds for a file that is in memory already.
const LIMIT: f64 = 20.0;

fn main() -> ExitCode {
    bench(|report| {
        let key = Key::generate();
        let work = ("scrypt with 2^63", with_header(&scrypt("63")));
        for (name, file) in bombs().into_iter().chain([work]) {
            let took = time(|| {
                assert!(object::open(&file, iter::once(&key)).is_err());
            });
            report.measured(
                name,
                ms(took),
                "ms",
                &format!("{} bytes", file.len()),
                LIMIT,
            );
        }
        // The control: the same without our look before. Sixteen thousand take minutes.
        for count in [1_000, 2_000] {
            let file = stanzas(count);
            let took = time(|| Decryptor::new_buffered(&file[..]).is_ok());
            let name = format!("the crate alone, {count}");
            report.measured(&name, ms(took), "ms", "control", None);
        }
    })
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
