//! How long notes are kept: the setting named `retention`.

use chrono::NaiveDate;
use toml::Value;

use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};

/// The setting's name.
pub const NAME: &str = "retention";

const ON: &str = "on";
const RAW: &str = "raw_days";
const NUMBERS: &str = "numbers_years";
const ACCOUNTS: &str = "accounts_years";
const FORMULATIONS: &str = "formulations_days";
const HELD: &str = "held";
const LATER: &str = "not_before";

/// The most days or years that a rule takes; more is not meant.
const MOST: i64 = 36_500;

/// Holds how long what is kept. Days and years are those of the author's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Whether anything ever becomes due; none while the author was not asked.
    pub choice: Option<bool>,
    /// How many days the text about a reaction is kept.
    pub raw_days: u32,
    /// How many years numbers alone are kept: check-ins, and practices with nobody in them.
    pub numbers_years: u32,
    /// How many years accounts are kept: a cycle of registration.
    pub accounts_years: u32,
    /// How many days a formulation is kept once its word is retired.
    pub formulations_days: u32,
    /// Whether nothing at all is let go.
    pub is_held: bool,
    /// The day before which the question for what can go is not asked by itself.
    pub later: Option<NaiveDate>,
}

/// The proposals of domain brief 7.4, and off.
impl Default for Rules {
    fn default() -> Self {
        Self {
            choice: None,
            raw_days: 90,
            numbers_years: 2,
            accounts_years: 3,
            formulations_days: 30,
            is_held: false,
            later: None,
        }
    }
}

impl Rules {
    /// Reads the rules; what is not set is as proposed.
    #[must_use]
    pub fn of(library: &Library) -> Self {
        library.config(NAME).map_or_else(Self::default, Self::read)
    }

    fn read(set: &Setting) -> Self {
        let proposed = Self::default();
        let number = |key, proposed| {
            let set = set.get(key).and_then(Value::as_integer);
            let fitting = set.filter(|number| (1..=MOST).contains(number));
            fitting
                .and_then(|number| u32::try_from(number).ok())
                .unwrap_or(proposed)
        };
        Self {
            choice: set.get(ON).and_then(Value::as_bool),
            raw_days: number(RAW, proposed.raw_days),
            numbers_years: number(NUMBERS, proposed.numbers_years),
            accounts_years: number(ACCOUNTS, proposed.accounts_years),
            formulations_days: number(FORMULATIONS, proposed.formulations_days),
            is_held: set.is_on(HELD),
            later: set.text(LATER).and_then(|day| day.parse().ok()),
        }
    }

    /// Says whether notes become due: the author turned it on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.choice == Some(true)
    }

    /// Gives what to change so that the setting says this instead of `before`; nothing else of it is touched.
    #[must_use]
    pub fn changes(&self, before: &Self) -> Changes {
        let number = |number: u32| Some(Value::from(i64::from(number)));
        let day = |day: Option<NaiveDate>| day.map(|day| Value::from(day.to_string()));
        let all = [
            (
                self.choice != before.choice,
                ON,
                self.choice.map(Value::from),
            ),
            (self.raw_days != before.raw_days, RAW, number(self.raw_days)),
            (
                self.numbers_years != before.numbers_years,
                NUMBERS,
                number(self.numbers_years),
            ),
            (
                self.accounts_years != before.accounts_years,
                ACCOUNTS,
                number(self.accounts_years),
            ),
            (
                self.formulations_days != before.formulations_days,
                FORMULATIONS,
                number(self.formulations_days),
            ),
            (
                self.is_held != before.is_held,
                HELD,
                self.is_held.then(|| Value::from(true)),
            ),
            (self.later != before.later, LATER, day(self.later)),
        ];
        let changed = all.into_iter().filter(|(is_changed, ..)| *is_changed);
        changed.map(|(_, key, value)| (key, value)).collect()
    }
}
