//! Options to choose from, and what is marked of them.

use std::fmt;
use std::sync::Arc;

use crate::app::option_grid::{self, Grid, Options, Way};
use crate::app::option_key;
use crate::app::screen::guided::sheet::rows_of;
use crate::deck::model::List;
use crate::deck::page::Choices;
use crate::journal::answer::Answer;

/// The most rows for a few words more.
const MOST_BELOW: u16 = 2;

/// Holds the options of a page, the one under the cursor, and those that are marked.
#[derive(Clone)]
pub struct Marks {
    /// Whether several may be chosen.
    pub many: bool,
    /// The option under the cursor, from 0; nothing is under it before it is moved, so that no answer is given by accident.
    pub cursor: Option<usize>,
    /// The options that are marked.
    pub chosen: Vec<usize>,
    /// The most that may be marked.
    most: usize,
    list: Arc<List>,
    /// The words of one more option, which stands for choosing nothing.
    decline: Option<&'static str>,
}

impl Marks {
    /// Lays the options of a page out; one that is expected stands under the cursor, several are marked.
    #[must_use]
    pub fn new(choices: &Choices, many: bool) -> Self {
        let item = |id: &String| choices.list.items.iter().position(|item| item.id == *id);
        let expected: Vec<usize> = choices.preselected.iter().filter_map(item).collect();
        Self {
            many,
            cursor: if many {
                Some(0)
            } else {
                expected.last().copied()
            },
            chosen: if many { expected } else { Vec::new() },
            most: choices.most.unwrap_or(usize::MAX),
            list: Arc::clone(&choices.list),
            decline: None,
        }
    }

    /// Adds an option that stands for choosing nothing.
    #[must_use]
    pub const fn or(mut self, decline: &'static str) -> Self {
        self.decline = Some(decline);
        self
    }

    /// Puts an option under the cursor.
    #[must_use]
    pub const fn at(mut self, option: usize) -> Self {
        self.cursor = Some(option);
        self
    }

    /// Marks what was given here before.
    #[must_use]
    pub fn given(mut self, answer: Option<&Answer>) -> Self {
        if let Some(Answer::Chosen(ids)) = answer {
            let items = self.list.items.iter().enumerate();
            let marked = items.filter(|(_, item)| ids.contains(&item.id));
            self.chosen = marked.map(|(option, _)| option).collect();
            self.cursor = self.chosen.first().copied().or(self.cursor);
        }
        self
    }

    /// Counts the options.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.items.len() + usize::from(self.decline.is_some())
    }

    /// Gives the words of all options.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        let labels = self.list.items.iter().map(|item| item.label.as_str());
        labels.chain(self.decline).collect()
    }

    /// Gives a few words more on each option; many are empty.
    #[must_use]
    pub fn glosses(&self) -> Vec<&str> {
        let glosses = self.list.items.iter().map(|item| item.gloss.as_str());
        glosses.chain(self.decline.map(|_| "")).collect()
    }

    /// Gives the few words more on the option under the cursor.
    #[must_use]
    pub fn gloss(&self) -> &str {
        let item = self.cursor.and_then(|option| self.list.items.get(option));
        item.map_or("", |item| item.gloss.as_str())
    }

    /// Finds how the options stand in an area.
    #[must_use]
    pub fn grid(&self, columns: u16, rows: u16) -> Grid {
        let options = Options {
            labels: &self.labels(),
            glosses: &self.glosses(),
            many: self.many,
            pairs: self.list.pairs,
        };
        options.grid(columns, rows)
    }

    /// Counts the rows that the options need, with those for the few words more below them.
    #[must_use]
    pub fn rows(&self, grid: Grid, width: u16) -> u16 {
        let rows = match grid {
            Grid::Rows => {
                let room = width.saturating_sub(option_grid::lead(self.many));
                self.labels().iter().map(|label| rows_of(label, room)).sum()
            }
            _ => u16::try_from(grid.rows(self.count())).unwrap_or(u16::MAX),
        };
        match self.rows_below(grid, width) {
            0 => rows,
            below => rows.saturating_add(below + 1),
        }
    }

    /// Counts the rows for the few words more, where they stand below and few options are without.
    #[must_use]
    pub fn rows_below(&self, grid: Grid, width: u16) -> u16 {
        let glosses = self.glosses();
        let count = glosses.iter().filter(|gloss| !gloss.is_empty()).count();
        if matches!(grid, Grid::Glossed(_)) || 2 * count < self.count() {
            return 0;
        }
        let rows = glosses.iter().map(|gloss| rows_of(gloss, width));
        rows.max().unwrap_or(0).min(MOST_BELOW)
    }

    /// Moves the cursor; the first step puts it on the first option.
    pub fn step(&mut self, way: Way, grid: Grid) {
        let count = self.count();
        self.cursor = Some(self.cursor.map_or(0, |from| grid.step(from, way, count)));
    }

    /// Puts the cursor on the first or the last option.
    pub fn jump(&mut self, to_end: bool) {
        let last = self.count().saturating_sub(1);
        self.cursor = Some(if to_end { last } else { 0 });
    }

    /// Marks or unmarks the option of a key, or chooses it where there can be only one. Says whether there is one.
    pub fn key(&mut self, key: char) -> Option<Option<Answer>> {
        let option = option_key::option(key, self.count())?;
        self.cursor = Some(option);
        if self.many {
            self.toggle();
            return Some(None);
        }
        Some(Some(self.answer_of(option)))
    }

    /// Marks or unmarks what is under the cursor.
    pub fn toggle(&mut self) {
        let Some(option) = self.cursor else {
            return;
        };
        let was = self.chosen.contains(&option);
        if self.many {
            self.chosen.retain(|chosen| *chosen != option);
        } else {
            self.chosen.clear();
        }
        if !was && self.chosen.len() < self.most {
            self.chosen.push(option);
        }
    }

    /// Unmarks everything.
    pub fn clear(&mut self) {
        self.chosen.clear();
        if !self.many {
            self.cursor = None;
        }
    }

    /// Gives what is marked, or else what is under the cursor; nothing chosen is an answer where there may be several.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match (self.many, self.cursor) {
            (true, _) => Answer::Chosen(self.ids()),
            (false, Some(option)) => self.answer_of(option),
            (false, None) => Answer::Skipped,
        }
    }

    /// Gives what is marked, if anything is.
    #[must_use]
    pub fn marked(&self) -> Option<Answer> {
        (!self.chosen.is_empty()).then(|| Answer::Chosen(self.ids()))
    }

    fn ids(&self) -> Vec<String> {
        let items = self.list.items.iter().enumerate();
        let chosen = items.filter(|(option, _)| self.chosen.contains(option));
        chosen.map(|(_, item)| item.id.clone()).collect()
    }

    fn answer_of(&self, option: usize) -> Answer {
        let item = self.list.items.get(option);
        item.map_or(Answer::Skipped, |item| {
            Answer::Chosen(vec![item.id.clone()])
        })
    }
}

/// Prints counts, never what is marked.
impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Marks")
            .field("options", &self.count())
            .field("chosen", &self.chosen.len())
            .finish_non_exhaustive()
    }
}
