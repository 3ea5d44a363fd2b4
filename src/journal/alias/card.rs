//! What the user set for one alias: a setting named `alias:WORD`.

use chrono::NaiveDate;
use toml::Value;

use crate::journal::library::Library;
use crate::journal::library::setting::{Changes, Setting};
use crate::journal::named::named;

/// Where the names of cards begin.
const NAME: &str = "alias:";

const STAGE: &str = "stage";
const PLACE: &str = "setting";
const REVIEW: &str = "review";
const RETIRED: &str = "retired";
const HELD: &str = "held";

/// Holds what is set for an alias. Of a card that a newer program wrote, what is not understood is empty here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Card {
    /// How far the work has come.
    pub stage: Option<Stage>,
    /// Where the work happens, as a type.
    pub place: Option<Place>,
    /// The day on which to look at the whole.
    pub review: Option<NaiveDate>,
    /// Whether the word is hidden from proposals and lists.
    pub is_retired: bool,
    /// Whether nothing about this word is let go: somebody may ask for it.
    pub is_held: bool,
}

named! {
    /// Says how far the work has come (domain brief 7.2).
    Stage:
    /// It has just begun.
    Early "early"
    /// It is under way.
    Middle "middle"
    /// It comes to its end.
    Late "late"
    /// It is over.
    Ended "ended"
}

named! {
    /// Says where the work happens, as a type: a name of a place could point to a person.
    Place:
    /// In a practice.
    Practice "practice"
    /// In an outpatient clinic.
    Clinic "clinic"
    /// On a ward.
    Ward "ward"
    /// In a day clinic.
    Day "day-clinic"
    /// In a group.
    Group "group"
    /// With a couple or a family.
    Family "family"
    /// At home.
    Home "home"
    /// By telephone or video.
    Remote "remote"
    /// Somewhere else.
    Other "other"
}

impl Card {
    /// Reads the card of an alias; empty where none was written.
    #[must_use]
    pub fn of(alias: &str, library: &Library) -> Self {
        let card = library.config(&name(alias));
        card.map(Self::read).unwrap_or_default()
    }

    fn read(card: &Setting) -> Self {
        Self {
            stage: card.text(STAGE).and_then(Stage::named),
            place: card.text(PLACE).and_then(Place::named),
            review: card.text(REVIEW).and_then(|day| day.parse().ok()),
            is_retired: card.is_on(RETIRED),
            is_held: card.is_on(HELD),
        }
    }

    /// Gives what to change so that the card says this instead of `before`; nothing else of it is touched.
    #[must_use]
    pub fn changes(self, before: Self) -> Changes {
        let word = |word: &'static str| Value::from(word);
        let day = |day: NaiveDate| Value::from(day.to_string());
        let mut changes = Changes::new();
        if self.stage != before.stage {
            changes.push((STAGE, self.stage.map(|stage| word(stage.name()))));
        }
        if self.place != before.place {
            changes.push((PLACE, self.place.map(|place| word(place.name()))));
        }
        if self.review != before.review {
            changes.push((REVIEW, self.review.map(day)));
        }
        if self.is_retired != before.is_retired {
            changes.push((RETIRED, self.is_retired.then(|| Value::from(true))));
        }
        if self.is_held != before.is_held {
            changes.push((HELD, self.is_held.then(|| Value::from(true))));
        }
        changes
    }

    /// Tells since which day a word is retired; none when it is not.
    #[must_use]
    pub fn retired_since(alias: &str, library: &Library) -> Option<NaiveDate> {
        let card = library.config(&name(alias))?;
        card.is_on(RETIRED).then(|| card.since(RETIRED))?
    }

    /// Says whether the day of the review has come.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        !self.is_retired && self.review.is_some_and(|day| day <= today)
    }
}

/// Gives the name of an alias's card.
#[must_use]
pub fn name(alias: &str) -> String {
    format!("{NAME}{alias}")
}

/// Lists the aliases that have a card, by their word.
pub fn aliases(library: &Library) -> impl Iterator<Item = &str> {
    let names = library.configs().map(Setting::name);
    names.filter_map(|name| name.strip_prefix(NAME))
}

#[cfg(test)]
mod tests;
