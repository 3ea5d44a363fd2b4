//! Ratings that are asked for: `>=7`, `<4`, `3..5`, `7`.

use std::fmt;

/// The end of every scale.
const END: u8 = 10;

/// Holds the ratings from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratings {
    /// The lowest.
    pub from: u8,
    /// The highest.
    pub to: u8,
}

/// Says why something is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRating {
    /// It goes on: `>=`, `3..`.
    Unfinished,
    /// A number lies past the ends of the scale.
    Outside,
    /// It is no number.
    Other,
}

impl Ratings {
    /// Reads them; `*` asks for any rating.
    ///
    /// # Errors
    /// When it is no rating from 0 to 10.
    pub fn read(text: &str) -> Result<Self, NoRating> {
        if text == "*" {
            return Self::new(0, END);
        }
        if let Some((from, to)) = text.split_once("..") {
            if to.is_empty() {
                number(from)?;
                return Err(NoRating::Unfinished);
            }
            let (from, to) = (number(from)?, number(to)?);
            return Self::new(from.min(to), from.max(to));
        }
        let sign = text.find(|letter: char| !"<>=≥≤".contains(letter));
        let (sign, digits) = text.split_at(sign.unwrap_or(text.len()));
        if digits.is_empty() {
            return Err(NoRating::Unfinished);
        }
        let rating = number(digits)?;
        match sign {
            "" | "=" | "==" => Self::new(rating, rating),
            ">=" | "≥" | "=>" => Self::new(rating, END),
            "<=" | "≤" | "=<" => Self::new(0, rating),
            ">" => Self::new(rating.saturating_add(1), END),
            "<" => Self::new(0, rating.checked_sub(1).ok_or(NoRating::Outside)?),
            _ => Err(NoRating::Other),
        }
    }

    /// Says whether someone who wrote this meant a rating: it begins as one.
    #[must_use]
    pub fn is_meant(text: &str) -> bool {
        let digits = text.trim_start_matches(['<', '>', '=', '≥', '≤']);
        digits.len() < text.len() || digits.starts_with(|first: char| first.is_ascii_digit())
    }

    /// Says whether a rating lies within.
    #[must_use]
    pub const fn hold(self, rating: u8) -> bool {
        self.from <= rating && rating <= self.to
    }

    const fn new(from: u8, to: u8) -> Result<Self, NoRating> {
        if from > END || to > END {
            return Err(NoRating::Outside);
        }
        Ok(Self { from, to })
    }
}

fn number(digits: &str) -> Result<u8, NoRating> {
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(NoRating::Other);
    }
    digits.parse().map_err(|_| NoRating::Outside)
}

/// Prints what reads as the same.
impl fmt::Display for Ratings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (0, END) => f.write_str("*"),
            (from, to) if from == to => write!(f, "{from}"),
            (from, END) => write!(f, ">={from}"),
            (0, to) => write!(f, "<={to}"),
            (from, to) => write!(f, "{from}..{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Result<(u8, u8), NoRating> {
        Ratings::read(text).map(|ratings| (ratings.from, ratings.to))
    }

    #[test]
    fn comparisons_and_ranges_stay_within_the_scale() {
        assert_eq!(told("7"), Ok((7, 7)));
        assert_eq!(told(">=7"), Ok((7, 10)));
        assert_eq!(told("≥7"), Ok((7, 10)));
        assert_eq!(told(">7"), Ok((8, 10)));
        assert_eq!(told("<4"), Ok((0, 3)));
        assert_eq!(told("<=4"), Ok((0, 4)));
        assert_eq!(told("5..3"), Ok((3, 5)));
        assert_eq!(told("*"), Ok((0, 10)));
    }

    #[test]
    fn what_is_no_rating_says_why() {
        for text in ["", ">=", "3..", "="] {
            assert_eq!(told(text), Err(NoRating::Unfinished), "{text}");
        }
        for text in ["11", ">10", "<0", "3..70", "999999"] {
            assert_eq!(told(text), Err(NoRating::Outside), "{text}");
        }
        for text in ["much", "..3", "7a", "<>7", "3...5"] {
            assert_eq!(told(text), Err(NoRating::Other), "{text}");
        }
    }

    #[test]
    fn every_range_prints_as_itself() {
        for from in 0..=END {
            for to in from..=END {
                let ratings = Ratings { from, to };
                assert_eq!(Ratings::read(&ratings.to_string()), Ok(ratings));
            }
        }
    }
}
