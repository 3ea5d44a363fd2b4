//! What the held-out third has to show, and where it does not.

use super::cases::Severity;
use super::score::{Count, Score};

/// With fewer labels than this, one sentence decides; such a rule counts in the pool of its severity alone.
const ENOUGH: u32 = 5;

/// Names what was asked for and is not there; nothing when all is.
pub fn missed(score: &Score) -> Vec<String> {
    [missed_by_severity(score), missed_by_rule(score)].concat()
}

/// Names what all rules of a severity together miss.
pub fn missed_by_severity(score: &Score) -> Vec<String> {
    let pool = |severity| {
        let count = score.severities.get(&severity).copied();
        short(
            &format!("all that {severity:?}"),
            severity,
            count.unwrap_or_default(),
        )
    };
    [Severity::Block, Severity::Warn].map(pool).concat()
}

/// Names what single rules miss, of those with enough labels.
pub fn missed_by_rule(score: &Score) -> Vec<String> {
    let rules = score
        .rules
        .iter()
        .filter(|(_, count)| count.labelled >= ENOUGH);
    rules
        .flat_map(|((rule, severity), count)| {
            short(&format!("{rule} {severity:?}"), *severity, *count)
        })
        .collect()
}

fn short(name: &str, severity: Severity, count: Count) -> Vec<String> {
    let (precision, recall) = match severity {
        Severity::Block => (0.9, 0.9),
        Severity::Warn => (0.8, 0.0),
        Severity::Hint => return Vec::new(),
    };
    let below = |what: &str, is: Option<f64>, least: f64| {
        let is = is.unwrap_or(0.0);
        (is < least).then(|| format!("{name}: {what} {is:.2}, at least {least:.1} is asked for"))
    };
    below("precision", count.precision(), precision)
        .into_iter()
        .chain(below("recall", count.recall(), recall))
        .collect()
}
