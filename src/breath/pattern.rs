//! How one breath goes, and which patterns of one's own are taken.

use std::borrow::Cow;
use std::str::FromStr;
use std::time::Duration;

/// Holds the seconds of one breath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The name for files and the command line: "b.46"; a pattern of one's own has its seconds, "4-0-6-0".
    pub id: Cow<'static, str>,
    /// The name that is shown; none where a pattern of one's own has only its seconds.
    pub name: Cow<'static, str>,
    /// Breathing in.
    pub inhale: Duration,
    /// The second, smaller in-breath of a two-step sigh; else zero.
    pub top_up: Duration,
    /// The pause with full lungs, or zero.
    pub hold_in: Duration,
    /// Breathing out.
    pub exhale: Duration,
    /// The pause with empty lungs, or zero.
    pub hold_out: Duration,
    /// The most breaths with a hold in one session, where a long hold asks for a limit.
    pub max_cycles: Option<usize>,
    /// Whether lists offer it; the others have to be asked for by name.
    pub offered: bool,
}

/// Says why a pattern of one's own is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// It is neither a known name nor two or four numbers.
    #[error("is no pattern")]
    Form,
    /// The in-breath is outside of 2 to 8 seconds.
    #[error("the in-breath has to take 2 to 8 seconds")]
    Inhale,
    /// The out-breath is outside of 2 to 12 seconds.
    #[error("the out-breath has to take 2 to 12 seconds")]
    Exhale,
    /// A hold is longer than 7 seconds.
    #[error("a hold may take 7 seconds at most")]
    Hold,
    /// The whole breath is quicker than 15 or slower than 3 a minute.
    #[error("a whole breath has to take 4 to 20 seconds")]
    Breath,
}

/// The least that a session of sighs takes which is more than a few: five minutes a day were tried (domain brief, 5.1).
const MANY_SIGHS: Duration = Duration::from_secs(5 * 60);
/// The most sighs of a shorter session.
const FEW_SIGHS: u32 = 3;
/// The longest hold that may be repeated for a whole session, in milliseconds.
const EASY_HOLD: u64 = 4_000;
const LONGEST_HOLD: u64 = 7_000;
/// How many breaths with a long hold a session has at most (domain brief, 5.1, four-seven-eight).
pub(super) const LONG_HOLD_CYCLES: usize = 4;

impl Pattern {
    /// Gives the seconds of the whole breath, holds included.
    #[must_use]
    pub fn period(&self) -> Duration {
        self.breath() + self.hold_in + self.hold_out
    }

    /// Gives the seconds of breathing in and out, without holds; the ramp leads to these.
    #[must_use]
    pub fn breath(&self) -> Duration {
        self.inhale + self.top_up + self.exhale
    }

    /// Says whether the breath is held, so that the caution of [`super::words::holds`] belongs to it.
    #[must_use]
    pub const fn has_holds(&self) -> bool {
        !self.hold_in.is_zero() || !self.hold_out.is_zero()
    }

    /// Gives how long a session may take of which so much was asked for: two-step sighs are three, or five minutes of them.
    #[must_use]
    pub fn within_limits(&self, total: Duration) -> Duration {
        if self.is_quick(total) {
            total.min(self.period() * FEW_SIGHS)
        } else if self.is_sigh() {
            MANY_SIGHS
        } else {
            total
        }
    }

    /// Says whether a session of some length is a few sighs, each at the pattern's own pace.
    #[must_use]
    pub fn is_quick(&self, total: Duration) -> bool {
        self.is_sigh() && total < MANY_SIGHS
    }

    /// Says whether a second, smaller in-breath follows the first.
    #[must_use]
    pub const fn is_sigh(&self) -> bool {
        !self.top_up.is_zero()
    }

    /// Gives the seconds as people write them: "4-0-6-0", "2+1-0-6-0".
    #[must_use]
    pub fn numbers(&self) -> String {
        let Self {
            inhale,
            top_up,
            hold_in,
            exhale,
            hold_out,
            ..
        } = self;
        let top_up = match top_up {
            &Duration::ZERO => String::new(),
            some => format!("+{}", some.as_secs_f64()),
        };
        let [inhale, hold_in, exhale, hold_out] =
            [inhale, hold_in, exhale, hold_out].map(Duration::as_secs_f64);
        format!("{inhale}{top_up}-{hold_in}-{exhale}-{hold_out}")
    }
}

impl FromStr for Pattern {
    type Err = PatternError;

    /// Reads "4-0-6-0" (in, hold, out, hold), "4-6" (in, out) or "2+1-0-6-0" (with a top-up), in seconds and tenths.
    fn from_str(text: &str) -> Result<Self, PatternError> {
        let parts: Vec<&str> = text.split('-').map(str::trim).collect();
        let (inhale, hold_in, exhale, hold_out) = match parts[..] {
            [inhale, exhale] => (inhale, "0", exhale, "0"),
            [inhale, hold_in, exhale, hold_out] => (inhale, hold_in, exhale, hold_out),
            _ => return Err(PatternError::Form),
        };
        let (inhale, top_up) = inhale.split_once('+').unwrap_or((inhale, "0"));
        let millis = [inhale, top_up, hold_in, exhale, hold_out].map(millis);
        let [
            Some(inhale),
            Some(top_up),
            Some(hold_in),
            Some(exhale),
            Some(hold_out),
        ] = millis
        else {
            return Err(PatternError::Form);
        };
        own([inhale, top_up, hold_in, exhale, hold_out])
    }
}

/// Reads seconds with at most one decimal as milliseconds.
fn millis(text: &str) -> Option<u64> {
    let (whole, tenths) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenths) || whole.len() > 2 || tenths.len() > 1 {
        return None;
    }
    Some(whole.parse::<u64>().ok()? * 1_000 + tenths.parse::<u64>().ok()? * 100)
}

/// Makes a pattern of one's own within limits that keep people safe.
fn own([inhale, top_up, hold_in, exhale, hold_out]: [u64; 5]) -> Result<Pattern, PatternError> {
    if !(2_000..=8_000).contains(&(inhale + top_up)) || inhale == 0 {
        return Err(PatternError::Inhale);
    }
    if !(2_000..=12_000).contains(&exhale) {
        return Err(PatternError::Exhale);
    }
    if hold_in.max(hold_out) > LONGEST_HOLD {
        return Err(PatternError::Hold);
    }
    if !(4_000..=20_000).contains(&(inhale + top_up + hold_in + exhale + hold_out)) {
        return Err(PatternError::Breath);
    }
    let long = hold_in.max(hold_out) > EASY_HOLD;
    let mut pattern = Pattern {
        id: Cow::Borrowed(""),
        name: Cow::Borrowed(""),
        inhale: Duration::from_millis(inhale),
        top_up: Duration::from_millis(top_up),
        hold_in: Duration::from_millis(hold_in),
        exhale: Duration::from_millis(exhale),
        hold_out: Duration::from_millis(hold_out),
        max_cycles: long.then_some(LONG_HOLD_CYCLES),
        offered: true,
    };
    pattern.id = Cow::Owned(pattern.numbers());
    Ok(pattern)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn own_of(text: &str) -> Result<Pattern, PatternError> {
        text.parse()
    }

    #[test]
    fn a_pattern_of_ones_own_has_its_seconds() {
        let pattern = own_of("4.5-1-6-0.5").expect("valid");
        assert_eq!(pattern.inhale, Duration::from_millis(4_500));
        assert_eq!(pattern.hold_in, Duration::from_secs(1));
        assert_eq!(pattern.exhale, Duration::from_secs(6));
        assert_eq!(pattern.hold_out, Duration::from_millis(500));
        assert_eq!(pattern.id, "4.5-1-6-0.5");
    }

    #[test]
    fn in_and_out_alone_are_enough_and_a_top_up_may_be_added() {
        assert_eq!(own_of("4-6").map(|p| p.numbers()), Ok("4-0-6-0".to_owned()));
        let sigh = own_of("2+1-0-6-0").expect("valid");
        assert_eq!(sigh.top_up, Duration::from_secs(1));
        assert_eq!(sigh.numbers(), "2+1-0-6-0");
    }

    #[test]
    fn what_could_harm_is_refused_with_the_limit() {
        for (text, error) in [
            ("1-0-6-0", PatternError::Inhale),
            ("9-0-9-0", PatternError::Inhale),
            ("0+2-0-6-0", PatternError::Inhale),
            ("4-0-1-0", PatternError::Exhale),
            ("4-0-13-0", PatternError::Exhale),
            ("4-8-6-0", PatternError::Hold),
            ("4-0-6-7.1", PatternError::Hold),
            ("7-7-7-0", PatternError::Breath),
        ] {
            assert_eq!(own_of(text), Err(error), "{text}");
        }
        assert!(own_of("7-6-7-0").is_ok());
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in [
            "",
            "b.",
            "b.99",
            "4",
            "4-6-8",
            "4--6-0",
            "-4-0-6-0",
            "4-0-6-x",
            "4.25-0-6-0",
            "inf-0-6-0",
        ] {
            assert_eq!(own_of(text), Err(PatternError::Form), "{text}");
        }
    }

    #[test]
    fn a_long_hold_limits_the_number_of_breaths() {
        let limit = |text| own_of(text).map(|pattern| pattern.max_cycles);
        assert_eq!(limit("4-5-6-0"), Ok(Some(4)));
        assert_eq!(limit("4-4-6-4"), Ok(None));
        assert_eq!(limit("4-7-8-0"), Ok(Some(4)));
    }

    proptest! {
        #[test]
        fn any_pattern_that_is_taken_reads_back_from_its_numbers(text in "[0-9.+-]{1,14}|[0-9]\\.[0-9]-[0-7]-[0-9]-[0-7]") {
            if let Ok(pattern) = text.parse::<Pattern>() {
                prop_assert_eq!(pattern.numbers().parse(), Ok(pattern));
            }
        }
    }
}
