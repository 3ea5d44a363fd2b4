//! What was breathed last, from the one small file that is not encrypted.

use crate::cli::call::Call;
use crate::config::habit::{FILE, Habit, LONGEST};
use crate::vault::files::Fs as _;
use crate::vault::files::real::RealFs;

/// Reads it. A file that is not there or not understood is none; where the settings want no such file, one of before is
/// removed.
#[must_use]
pub fn habit(call: &Call) -> Habit {
    let settings = &call.config.breathe;
    let path = call.place.places.state.join(FILE);
    if !settings.remember {
        // One that was never there is what is wanted.
        let _ = RealFs.remove(&path);
        return Habit::default();
    }
    let bytes = RealFs.read(&path, u64::try_from(LONGEST).unwrap_or(0));
    let text = bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok());
    text.map_or_else(Habit::default, |text| Habit::parse(&text, settings))
}
