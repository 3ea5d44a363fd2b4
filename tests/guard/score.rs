//! Counts what a guard got right, as the head of `set.toml` defines it.

use std::collections::BTreeMap;

use super::cases::{Case, Label, Said, Severity, overlap};

/// Counts of one row: a rule at one severity, or all rules at it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub right: u32,
    pub wrong: u32,
    pub found: u32,
    pub labelled: u32,
}

/// The counts of a whole file.
#[derive(Default)]
pub struct Score {
    pub rules: BTreeMap<(String, Severity), Count>,
    pub severities: BTreeMap<Severity, Count>,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Verdict {
    Right,
    Wrong,
    Uncounted,
}

impl Count {
    /// Right findings among the findings; nought where nothing was said though something was labelled.
    pub fn precision(self) -> Option<f64> {
        share(self.right, self.right + self.wrong).or((self.labelled > 0).then_some(0.0))
    }

    /// Found labels among the labels.
    pub fn recall(self) -> Option<f64> {
        share(self.found, self.labelled)
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

impl Score {
    pub fn of(cases: &[Case], guard: &dyn Fn(&Case) -> Vec<Said>) -> Self {
        let mut score = Self::default();
        for case in cases {
            score.add(case, &guard(case));
        }
        score
    }

    fn add(&mut self, case: &Case, said: &[Said]) {
        for one in said {
            let verdict = judge(case, one);
            self.count(&one.rule, one.severity, |count| match verdict {
                Verdict::Right => count.right += 1,
                Verdict::Wrong => count.wrong += 1,
                Verdict::Uncounted => {}
            });
        }
        for label in &case.find {
            let found = said.iter().any(|one| finds(case, label, one));
            self.count(&label.rule, label.severity, |count| {
                count.labelled += 1;
                count.found += u32::from(found);
            });
        }
    }

    fn count(&mut self, rule: &str, severity: Severity, with: impl Fn(&mut Count)) {
        with(self.rules.entry((rule.to_owned(), severity)).or_default());
        with(self.severities.entry(severity).or_default());
    }
}

fn judge(case: &Case, said: &Said) -> Verdict {
    let may = |may: &super::cases::May| {
        may.rules.contains(&said.rule) && overlap(&case.place(&may.words), &said.span)
    };
    if case.find.iter().any(|label| fits(case, label, said)) {
        Verdict::Right
    } else if case.may.iter().any(may) {
        Verdict::Uncounted
    } else {
        Verdict::Wrong
    }
}

fn fits(case: &Case, label: &Label, said: &Said) -> bool {
    let same = label.rule == said.rule && said.severity <= label.severity;
    (same || label.or.contains(&said.rule)) && overlap(&case.place(&label.words), &said.span)
}

fn finds(case: &Case, label: &Label, said: &Said) -> bool {
    fits(case, label, said) && said.severity >= label.severity
}
