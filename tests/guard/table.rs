//! The counts as people read them. No sentence is printed, not even of the file that may be read.

use std::fmt::Write;

use super::cases::{CLEAN, Said, Severity};
use super::score::{Count, Score};

/// One line for each rule at a severity, then one for each severity.
pub fn table(name: &str, score: &Score) -> String {
    let mut out = format!("\n{name:<12} right wrong  found  of  precision recall\n");
    for ((rule, severity), count) in &score.rules {
        line(&mut out, &format!("{rule} {severity:?}"), *count);
    }
    for (severity, count) in score.severities.iter().rev() {
        line(&mut out, &format!("all {severity:?}"), *count);
    }
    out
}

fn line(out: &mut String, name: &str, count: Count) {
    let share = |share: Option<f64>| share.map_or_else(|| "-".to_owned(), |is| format!("{is:.2}"));
    let Count {
        right,
        wrong,
        found,
        labelled,
    } = count;
    let (precision, recall) = (share(count.precision()), share(count.recall()));
    writeln!(
        out,
        "{name:<12} {right:>5} {wrong:>5}  {found:>5} {labelled:>3}  {precision:>9} {recall:>6}"
    )
    .expect("a string takes every line");
}

/// False alarms in a thousand words of the clean prose: of each severity.
pub fn alarms(said: &[Said]) -> [(Severity, f64); 3] {
    let words = u32::try_from(CLEAN.split_whitespace().count()).expect("a short text");
    [Severity::Block, Severity::Warn, Severity::Hint].map(|severity| {
        let count = said.iter().filter(|one| one.severity == severity).count();
        let count = u32::try_from(count).expect("few alarms");
        (severity, f64::from(count) * 1000.0 / f64::from(words))
    })
}
