//! Early signs in words: the notice, and what a check-in shows once it is answered (domain brief 6.3 and 6.4).

use crate::app::supply::journal::{Journal, line};
use crate::app::waiting::early_sign;
use crate::deck::model::Item;
use crate::journal::insight::early::reading::{Reading, readings};
use crate::journal::insight::early::series::{LEARNING, Series};
use crate::journal::insight::early::{Notice, Sign, series};
use crate::words::say;

/// What stands where nothing was given.
const NOT_GIVEN: &str = "\u{2013}";

/// Says what stands out in the check-ins; nothing when nothing does.
#[must_use]
pub fn notice(journal: &Journal<'_>) -> Vec<Item> {
    let lines = early_sign(journal.library, journal.now.date()).map(|notice| told(&notice));
    lines.into_iter().flatten().map(line).collect()
}

/// Says how the last check-in was, and what is usual. It is shown after the answers, so that it does not lead them.
#[must_use]
pub fn last(journal: &Journal<'_>) -> Vec<Item> {
    let entries = journal.library.entries();
    let readings = readings(entries.map(|entry| &entry.current().note));
    let lines = readings.last().map(|last| [values(last), usual(&readings)]);
    lines.into_iter().flatten().map(line).collect()
}

fn told(notice: &Notice) -> Vec<String> {
    let scales = enumerated(&notice.scales);
    let told = match notice.sign {
        Sign::AboveUsual => say!("early-above", count = notice.scales.len(), scales = scales),
        Sign::AllHigh => say!("early-all-high", scales = scales),
    };
    let provisional = notice
        .is_provisional
        .then(|| say("early-provisional").to_owned());
    std::iter::once(told).chain(provisional).collect()
}

fn enumerated(scales: &[usize]) -> String {
    let words = [say("early-tired"), say("early-fuse"), say("early-distance")];
    let named: Vec<&str> = scales.iter().map(|scale| words[*scale]).collect();
    match named[..] {
        [one, two] => say!("early-two", one = one, two = two),
        [one, two, three] => say!("early-three", one = one, two = two, three = three),
        _ => named.join(", "),
    }
}

fn values(last: &Reading) -> String {
    let [tired, fuse, distance] = last
        .values
        .map(|value| value.map_or_else(|| NOT_GIVEN.to_owned(), |value| value.to_string()));
    say!(
        "early-last",
        tired = tired,
        fuse = fuse,
        distance = distance
    )
}

fn usual(readings: &[Reading]) -> String {
    let series = series(readings);
    if series.iter().all(|series| !series.is_known()) {
        return say!("early-learning", days = readings.len(), needed = LEARNING);
    }
    let [tired, fuse, distance] = series.each_ref().map(band);
    say!(
        "early-usual",
        tired = tired,
        fuse = fuse,
        distance = distance
    )
}

fn band(series: &Series) -> String {
    let (low, high) = series.band();
    match series.is_known() {
        true if low < high => say!("early-band", low = low, high = high),
        true => low.to_string(),
        false => NOT_GIVEN.to_owned(),
    }
}
