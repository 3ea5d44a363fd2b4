//! A session as lines of words, for screen readers and pipes.

use std::time::Duration;

use super::plan::Plan;
use super::words;

/// Gives each line of a session with the moment at which it is due: "in", "out", .., and the closing.
pub fn plain(plan: &Plan) -> impl Iterator<Item = (Duration, &'static str)> {
    plan.spans()
        .map(|span| (span.start, words::cue(span.phase)))
}

#[cfg(test)]
mod tests {
    use super::super::pattern::Pattern;
    use super::super::plan::START;
    use super::*;

    #[test]
    fn a_minute_of_words_is_in_and_out_in_turn_and_a_closing() {
        let plan = Plan::new(Pattern::default(), Duration::from_secs(60), START);
        let lines: Vec<_> = plain(&plan).collect();
        assert_eq!(lines.len(), 8 * 2 + 1);
        assert_eq!(lines[0], (Duration::ZERO, "in"));
        assert_eq!(lines[1], (Duration::from_millis(2_250), "out"));
        assert_eq!(lines[16], (plan.end(), words::closing()));
        assert!(lines.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_two_step_sigh_says_when_to_take_a_little_more() {
        let sigh = Pattern::find("sigh").expect("a preset");
        let plan = Plan::new(sigh, Duration::from_secs(30), START);
        let cues: Vec<_> = plain(&plan).map(|(_, line)| line).take(3).collect();
        assert_eq!(cues, ["in", "a little more", "out"]);
    }
}
