//! What the held-out third has to show, and where it does not.

use super::cases::Severity;
use super::score::{Count, Score};

/// With fewer labels than this, one sentence decides; such a rule counts in the pool of its severity alone.
const ENOUGH: u32 = 5;

/// Names what was asked for and is not there; nothing when all is.
pub fn missed(score: &Score) -> Vec<String> {
    let pools = [Severity::Block, Severity::Warn].map(|severity| {
        let count = score.severities.get(&severity).copied();
        (
            format!("all that {severity:?}"),
            severity,
            count.unwrap_or_default(),
        )
    });
    let rules = score
        .rules
        .iter()
        .filter(|(_, count)| count.labelled >= ENOUGH)
        .map(|((rule, severity), count)| (format!("{rule} {severity:?}"), *severity, *count));
    pools
        .into_iter()
        .chain(rules)
        .flat_map(|(name, severity, count)| short(&name, severity, count))
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
