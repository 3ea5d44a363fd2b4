//! Every breath of a session, laid out beforehand.

use std::time::Duration;

use super::beat::{Beat, fullness};
use super::change::Change;
use super::course::{Setup, cycles};
use super::cue::Cue;
use super::cycle::{Cycle, Phase, Span};
use super::pattern::Pattern;

/// Holds every breath of a session; a function of elapsed time and of what was asked for, and of nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    setup: Setup,
    changes: Vec<(Duration, Change)>,
    cycles: Vec<Cycle>,
}

/// How long the breath has to go back to its own pace after the last out-breath.
pub const CLOSING: Duration = Duration::from_secs(10);
/// The start pace where none is chosen: in and out in 5 seconds, 12 a minute.
pub const START: Duration = Duration::from_secs(5);
const SHORTEST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(60 * 60);

impl Plan {
    /// Lays out a session of about `total`, from the pace `start` (in and out together) to the pattern's own.
    ///
    /// It ends on a full out-breath within half a breath of `total`, which is taken as 5 seconds to an hour, and as what
    /// [`Pattern::within_limits`] makes of it.
    #[must_use]
    pub fn new(pattern: Pattern, total: Duration, start: Duration) -> Self {
        let total = pattern.within_limits(total.clamp(SHORTEST, LONGEST));
        let ramp = if pattern.is_quick(total) {
            Duration::ZERO
        } else {
            ramp(total)
        };
        Self::laid_out(Setup {
            pattern,
            total,
            start: start.max(Duration::from_secs(4)),
            ramp,
        })
    }

    /// Gives the same session with a ramp of another length; zero starts at the pattern's own pace.
    #[must_use]
    pub fn with_ramp(self, ramp: Duration) -> Self {
        Self::laid_out(Setup { ramp, ..self.setup })
    }

    /// Gives the session that follows when something is asked for at a moment of it.
    ///
    /// The breath under way stays as it is, but for a rest after its out-breath, which [`Change::End`] cuts short.
    #[must_use]
    pub fn change(&self, at: Duration, change: Change) -> Self {
        let late = at >= self.end() || self.changes.last().is_some_and(|(last, _)| at < *last);
        if late {
            return self.clone();
        }
        let mut changes = self.changes.clone();
        changes.push((at, change));
        let cycles = cycles(&self.setup, &changes);
        Self {
            setup: self.setup.clone(),
            changes,
            cycles,
        }
    }

    /// Tells where in its breath a moment lies; nothing after the closing.
    #[must_use]
    pub fn at(&self, elapsed: Duration) -> Option<Beat> {
        if elapsed >= self.end() {
            return self.closing(elapsed);
        }
        let index = self.cycles.partition_point(|cycle| cycle.end() <= elapsed);
        let cycle = self.cycles.get(index)?;
        let spans = cycle.spans();
        let inside = spans
            .iter()
            .position(|span| elapsed < span.start + span.length)?;
        let Span {
            phase,
            start,
            length,
        } = spans[inside];
        let progress = spans[inside].progress(elapsed);
        let last = index + 1 == self.cycles.len();
        let after = if last { Phase::Closing } else { Phase::In };
        Some(Beat {
            phase,
            progress,
            fullness: fullness(cycle, phase, progress),
            phase_length: length,
            phase_left: (start + length).saturating_sub(elapsed),
            next: Some(spans.get(inside + 1).map_or(after, |span| span.phase)),
            cycle: index,
            session: elapsed.div_duration_f64(self.end()),
        })
    }

    fn closing(&self, elapsed: Duration) -> Option<Beat> {
        let span = self.closing_span();
        let end = span.start + span.length;
        (elapsed < end).then(|| Beat {
            phase: span.phase,
            progress: span.progress(elapsed),
            fullness: 0.0,
            phase_length: span.length,
            phase_left: end.saturating_sub(elapsed),
            next: None,
            cycle: self.cycles.len().saturating_sub(1),
            session: 1.0,
        })
    }

    /// Gives the moment at which the last out-breath is complete and the closing begins.
    #[must_use]
    pub fn end(&self) -> Duration {
        self.cycles.last().map_or(Duration::ZERO, Cycle::end)
    }

    /// Lists every breath.
    #[must_use]
    pub fn cycles(&self) -> &[Cycle] {
        &self.cycles
    }

    /// Goes through every phase of every breath, and the closing.
    pub fn spans(&self) -> impl Iterator<Item = Span> {
        let breaths = self.cycles.iter().flat_map(Cycle::spans);
        breaths.chain(std::iter::once(self.closing_span()))
    }

    /// Goes through the cues from a moment on, each with its own.
    pub fn cues(&self, from: Duration) -> impl Iterator<Item = (Duration, Cue)> {
        let begin = self.cycles.partition_point(|cycle| cycle.end() < from);
        let breaths = self.cycles[begin..].iter().flat_map(Cycle::spans);
        let spans = breaths.chain(std::iter::once(self.closing_span()));
        let cues = spans.filter_map(|span| Some((span.start, Cue::of(&span)?)));
        cues.filter(move |(start, _)| *start >= from)
    }

    /// Counts the breaths that are complete at a moment.
    #[must_use]
    pub fn breaths_until(&self, at: Duration) -> usize {
        let done = |cycle: &&Cycle| cycle.out_end() <= at;
        self.cycles.iter().take_while(done).count()
    }

    /// Gives the moment at which the breath of a moment began, after the end that of the last one.
    #[must_use]
    pub fn breath_begin(&self, at: Duration) -> Duration {
        let index = self.cycles.partition_point(|cycle| cycle.end() <= at);
        let cycle = self.cycles.get(index).or(self.cycles.last());
        cycle.map_or(Duration::ZERO, |cycle| cycle.start)
    }

    /// Gives the pattern to which the session leads.
    #[must_use]
    pub const fn pattern(&self) -> &Pattern {
        &self.setup.pattern
    }

    /// Says whether the breath under way was asked to be the last.
    #[must_use]
    pub fn is_ending(&self) -> bool {
        self.changes
            .iter()
            .any(|(_, change)| *change == Change::End)
    }

    fn closing_span(&self) -> Span {
        Span {
            phase: Phase::Closing,
            start: self.end(),
            length: CLOSING,
        }
    }

    fn laid_out(setup: Setup) -> Self {
        let cycles = cycles(&setup, &[]);
        Self {
            setup,
            changes: Vec::new(),
            cycles,
        }
    }
}

/// Gives the length of the ramp: 30 s for a minute, 60 s for three, 90 s from five on; half of anything shorter.
fn ramp(total: Duration) -> Duration {
    let ramp = match total.as_secs() {
        ..180 => 30,
        180..300 => 60,
        300.. => 90,
    };
    Duration::from_secs(ramp).min(total / 2)
}

#[cfg(test)]
mod tests;
