//! The words for pictures, their rows and their columns.

use chrono::NaiveDate;

use crate::app::labels;
use crate::app::screen::insight::board::{Few, Name, Said, Section};
use crate::app::screen::insight::topic::Topic;
use crate::deck::decks::Decks;
use crate::journal::insight::period::Week;
use crate::journal::insight::span::Span;
use crate::ui::when;
use crate::words::say;

/// What finds words: the decks name labels, and days are told from today.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'a> {
    /// The decks.
    pub decks: &'a Decks,
    /// Today.
    pub today: NaiveDate,
}

impl Speaker<'_> {
    /// Words what a row or a column is about.
    #[must_use]
    pub fn name(&self, name: &Name) -> String {
        match name {
            Name::Label(label) => self.label(label),
            Name::Alias(word) => word.clone(),
            Name::Scale(id) => labels::scale(id, self.decks),
            Name::Practice(label) => self.practice(label),
            Name::Week(week) if *week == Week::of(self.today) => say("insight-this-week").into(),
            Name::Week(week) => when::week(week.monday(), self.today),
            Name::Month(month) => when::month_of(month.first(), self.today),
            Name::Said(said) => own(*said).to_owned(),
        }
    }

    /// Words a label as its list does; one that no list knows stays as it is.
    #[must_use]
    pub fn label(&self, label: &str) -> String {
        labels::label(label, self.decks).unwrap_or_else(|| label.to_owned())
    }

    /// Words a practice: of a pattern of breaths the name alone, of a deck its title.
    #[must_use]
    pub fn practice(&self, label: &str) -> String {
        match label.strip_prefix("deck:") {
            Some(id) => {
                let deck = self.decks.get(id);
                deck.map_or_else(|| id.to_owned(), |deck| deck.title.clone())
            }
            None => self.label(label),
        }
    }
}

/// Gives the heading of a picture.
#[must_use]
pub fn title(topic: Topic) -> &'static str {
    match topic {
        Topic::Overview => say("insight-title-overview"),
        Topic::Bands => say("insight-title-bands"),
        Topic::Reactions => say("insight-title-reactions"),
        Topic::Triggers => say("insight-title-triggers"),
        Topic::Sources => say("insight-title-sources"),
        Topic::Skills => say("insight-title-skills"),
        Topic::Strains => say("insight-title-strains"),
        Topic::Practices => say("insight-title-practices"),
        Topic::Load => say("insight-title-load"),
        Topic::Supervision => say("insight-title-supervision"),
        Topic::Aims => say("insight-title-aims"),
    }
}

/// Says what will appear where there is too little yet, and from how many notes.
#[must_use]
pub fn nothing(topic: Topic, few: Few) -> String {
    let n = few.fewest;
    let there = few.there;
    match topic {
        Topic::Overview | Topic::Load => say("insight-nothing-load").to_owned(),
        Topic::Bands => say("insight-nothing-bands").to_owned(),
        Topic::Reactions => say!("insight-nothing-reactions", n = n),
        Topic::Triggers => say!("insight-nothing-triggers", n = n),
        Topic::Sources => say!("insight-nothing-sources", n = n, there = there),
        Topic::Skills => say!("insight-nothing-skills", n = n, there = there),
        Topic::Strains => say("insight-nothing-strains").to_owned(),
        Topic::Practices => say("insight-nothing-practices").to_owned(),
        Topic::Supervision => say("insight-nothing-supervision").to_owned(),
        Topic::Aims => say!("insight-nothing-aims", n = n, there = there),
    }
}

/// Words how far back one looks.
#[must_use]
pub fn span(span: Span) -> &'static str {
    match span {
        Span::Weeks => say("insight-span-weeks"),
        Span::Quarter => say("insight-span-quarter"),
        Span::Half => say("insight-span-half"),
        Span::Year => say("insight-span-year"),
        Span::All => say("insight-span-all"),
    }
}

/// Heads a part of a picture.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Skills => say("insight-part-skills"),
        Section::Handling => say("insight-part-handling"),
        Section::Good => say("insight-part-good"),
        Section::Families => say("insight-part-families"),
        Section::Repairs => say("insight-part-repairs"),
        Section::Eyes => say("insight-part-eyes"),
        Section::Wishes => say("insight-part-wishes"),
        Section::Queue => say("insight-part-queue"),
        Section::Aims => say("insight-part-aims"),
        Section::Results => say("insight-part-results"),
        Section::Moral => say("insight-part-moral"),
        Section::Obstacles => say("insight-part-obstacles"),
    }
}

fn own(said: Said) -> &'static str {
    match said {
        Said::Better => say("insight-less"),
        Said::Same => say("insight-same"),
        Said::Worse => say("insight-more"),
        Said::Held => say("insight-held"),
        Said::Acted => say("insight-acted"),
        Said::Both => say("insight-both"),
        Said::Neither => say("insight-neither"),
        Said::Away => say("insight-away"),
        Said::Against => say("insight-against"),
        Said::Own => say("insight-own-part"),
        Said::Planned => say("insight-planned"),
        Said::NotAsked => say("insight-not-asked"),
        Said::Flagged => say("insight-flagged"),
        Said::Sooner => say("insight-sooner"),
        Said::Notes => say("insight-notes"),
        Said::Heavy => say("insight-heavy"),
    }
}
