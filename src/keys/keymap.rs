//! Which verb a key is in a place, and which keys a verb has there.

use crossterm::event::{KeyEvent, KeyEventKind};

use super::action::Action;
use super::chord::Chord;
use super::context::Context;
use super::defaults::DEFAULTS;

/// Answers which verb a key is; help and footer are made from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

/// Binds one key to one verb in one context.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Binding {
    context: Context,
    action: Action,
    chord: Chord,
}

/// Tells why the keys that someone chose for a verb were not taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Clash {
    /// In this context the key is another verb's.
    Taken(Context, Chord, Action),
    /// In this context no key would be left that reaches the verb.
    Unreachable(Context),
}

impl Default for Keymap {
    fn default() -> Self {
        let rows = DEFAULTS.iter().flat_map(|(context, rows)| {
            rows.iter()
                .map(|(action, chords)| (*context, *action, *chords))
        });
        let bindings = rows.flat_map(|(context, action, chords)| {
            chords.iter().map(move |chord| Binding {
                context,
                action,
                chord: chord.parse().expect("default keys are valid: tested"),
            })
        });
        Self {
            bindings: bindings.collect(),
        }
    }
}

impl Keymap {
    /// Finds the verb that a pressed or repeated key is in a context, falling back to [`Context::Anywhere`].
    ///
    /// Where text is typed, keys that the text needs are never verbs; where options are chosen, nor are their keys.
    #[must_use]
    pub fn action(&self, context: Context, event: KeyEvent) -> Option<Action> {
        let pressed = matches!(event.kind, KeyEventKind::Press | KeyEventKind::Repeat);
        pressed.then(|| self.of(context, Chord::from(event)))?
    }

    /// Finds the verb that a chord is in a context.
    #[must_use]
    pub fn of(&self, context: Context, chord: Chord) -> Option<Action> {
        if context.is_typed_in() && !chord.works_in_text() {
            return None;
        }
        if context == Context::Choices && chord.is_option_key() {
            return None;
        }
        self.within(context, chord)
            .or_else(|| self.within(Context::Anywhere, chord))
    }

    /// Lists the keys that reach a verb in a context, the preferred one first.
    #[must_use]
    pub fn chords(&self, context: Context, action: Action) -> Vec<Chord> {
        let mut chords = Vec::new();
        for binding in self.seen_from(context).filter(|own| own.action == action) {
            let reaches = self.of(context, binding.chord) == Some(action);
            if reaches && !chords.contains(&binding.chord) {
                chords.push(binding.chord);
            }
        }
        chords
    }

    /// Lists every verb that can be reached in a context with its keys, for the help overlay.
    ///
    /// The context's own verbs come first, then those that work anywhere.
    #[must_use]
    pub fn bindings(&self, context: Context) -> Vec<(Vec<Chord>, Action)> {
        let mut rows: Vec<(Vec<Chord>, Action)> = Vec::new();
        for binding in self.seen_from(context) {
            if rows.iter().all(|(_, action)| *action != binding.action) {
                rows.push((self.chords(context, binding.action), binding.action));
            }
        }
        rows.retain(|(chords, _)| !chords.is_empty());
        rows
    }

    /// Gives verbs other keys, in every context in which they have one; tells which choices were not taken and why.
    ///
    /// The choices are looked at together, so that two verbs may swap keys.
    #[must_use]
    pub fn rebound(&self, choices: &[(Action, Vec<Chord>)]) -> (Self, Vec<(Action, Clash)>) {
        let mut taken: Vec<_> = choices.iter().collect();
        let mut clashes = Vec::new();
        loop {
            let map = self.with(&taken);
            let clash = |(action, _): &(Action, _)| Some((*action, map.clash(self, *action)?));
            let found: Vec<_> = taken.iter().filter_map(|choice| clash(choice)).collect();
            if found.is_empty() {
                return (map, clashes);
            }
            taken.retain(|(action, _)| found.iter().all(|(clashing, _)| clashing != action));
            clashes.extend(found);
        }
    }

    fn within(&self, context: Context, chord: Chord) -> Option<Action> {
        let mut bindings = self.bindings.iter();
        let binding = bindings.find(|binding| binding.context == context && binding.chord == chord);
        binding.map(|binding| binding.action)
    }

    /// Goes through the bindings of a context, then through those of all contexts.
    fn seen_from(&self, context: Context) -> impl Iterator<Item = &Binding> {
        let own = move |binding: &&Binding| binding.context == context;
        let common = move |binding: &&Binding| {
            context != Context::Anywhere && binding.context == Context::Anywhere
        };
        let common = self.bindings.iter().filter(common);
        self.bindings.iter().filter(own).chain(common)
    }

    /// Replaces the keys of the chosen verbs, without asking whether that is wise.
    fn with(&self, choices: &[&(Action, Vec<Chord>)]) -> Self {
        let mut bindings: Vec<Binding> = Vec::new();
        for old in &self.bindings {
            let choice = choices.iter().find(|(action, _)| *action == old.action);
            let new = choice.map_or(std::slice::from_ref(&old.chord), |(_, chords)| chords);
            for chord in new {
                let binding = Binding {
                    chord: *chord,
                    ..*old
                };
                if !bindings.contains(&binding) {
                    bindings.push(binding);
                }
            }
        }
        Self { bindings }
    }

    /// Finds what stands against a verb's keys: another verb's key, or no key left where there was one before.
    fn clash(&self, before: &Self, action: Action) -> Option<Clash> {
        let own = self
            .bindings
            .iter()
            .filter(|binding| binding.action == action);
        let taken = own.filter_map(|own| {
            let other = self.rival(own).or_else(|| self.hidden(before, own))?;
            Some(Clash::Taken(own.context, own.chord, other))
        });
        let lost = Context::ALL.into_iter().filter(|context| {
            let had = !before.chords(*context, action).is_empty();
            had && self.chords(*context, action).is_empty()
        });
        taken.chain(lost.map(Clash::Unreachable)).next()
    }

    /// Finds another verb with the same key in the same context.
    fn rival(&self, own: &Binding) -> Option<Action> {
        let mut others = self.bindings.iter();
        let same = |other: &&Binding| other.context == own.context && other.chord == own.chord;
        let rival = others.find(|other| same(other) && other.action != own.action);
        rival.map(|rival| rival.action)
    }

    /// Finds a common verb that had a key in the binding's context and has none left behind this one.
    fn hidden(&self, before: &Self, own: &Binding) -> Option<Action> {
        let common = self.within(Context::Anywhere, own.chord)?;
        let had = !before.chords(own.context, common).is_empty();
        (had && self.chords(own.context, common).is_empty()).then_some(common)
    }
}

#[cfg(test)]
mod tests;
