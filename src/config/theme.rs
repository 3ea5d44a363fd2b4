//! Colours by meaning. The terminal's own colours stay the ground, so that every theme fits every terminal.

use ratatui::style::{Color, Modifier, Style};

/// Names a theme as the configuration does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// Dark, light or monochrome, as the terminal says.
    #[default]
    Auto,
    /// For light text on a dark ground.
    Dark,
    /// For dark text on a light ground.
    Light,
    /// Nothing faint, everything marked by weight as well.
    HighContrast,
    /// No colour at all: bold, underlined and reversed alone.
    Monochrome,
}

/// Holds a style for every meaning on the screen.
///
/// No meaning is told by colour alone: wherever one is drawn, a word, a sign or a place says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// What is read.
    pub text: Style,
    /// Dates, counts, words beside what is read, the footer's words, hints in an empty line, marks: never a sentence.
    ///
    /// It may be faint, and how faint is the terminal's choice: some leave less than 4.5 : 1. A sentence, a label and what
    /// has to be known before a key are in [`Theme::text`]; who cannot read faint words at all has high contrast.
    pub quiet: Style,
    /// Keys, marks, the one thing that matters now.
    pub accent: Style,
    /// Headings.
    pub title: Style,
    /// What needs care.
    pub warning: Style,
    /// The row or option under the cursor.
    pub selection: Style,
    /// Time left and other bars.
    pub bar: Style,
    /// The breathing shape.
    pub breath: Style,
}

impl ThemeName {
    /// Gives the theme; `no_color` and `light_ground` are what the terminal says, and count for `auto` alone.
    #[must_use]
    pub const fn theme(self, no_color: bool, light_ground: bool) -> Theme {
        match self {
            Self::Auto if no_color => MONOCHROME,
            Self::Auto if light_ground => LIGHT,
            Self::Auto | Self::Dark => DARK,
            Self::Light => LIGHT,
            Self::HighContrast => HIGH_CONTRAST,
            Self::Monochrome => MONOCHROME,
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        DARK
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const FAINT: Style = PLAIN.add_modifier(Modifier::DIM);
const REVERSED: Style = PLAIN.add_modifier(Modifier::REVERSED);

const DARK: Theme = Theme {
    text: PLAIN,
    quiet: FAINT,
    accent: PLAIN.fg(Color::Cyan),
    title: BOLD,
    warning: BOLD.fg(Color::Yellow),
    selection: REVERSED,
    bar: PLAIN.fg(Color::Cyan),
    breath: PLAIN.fg(Color::Cyan),
};

const LIGHT: Theme = Theme {
    accent: PLAIN.fg(Color::Blue),
    warning: BOLD.fg(Color::Red),
    bar: PLAIN.fg(Color::Blue),
    breath: PLAIN.fg(Color::Blue),
    ..DARK
};

/// No colour: the best that can be read on black and on white alike has 4.6 : 1, and the terminal's own text has more.
const HIGH_CONTRAST: Theme = Theme {
    text: PLAIN,
    quiet: PLAIN,
    accent: BOLD,
    title: BOLD.add_modifier(Modifier::UNDERLINED),
    warning: BOLD.add_modifier(Modifier::REVERSED),
    selection: BOLD.add_modifier(Modifier::REVERSED),
    bar: BOLD,
    breath: BOLD,
};

const MONOCHROME: Theme = Theme {
    text: PLAIN,
    quiet: PLAIN,
    accent: BOLD,
    title: BOLD.add_modifier(Modifier::UNDERLINED),
    warning: BOLD.add_modifier(Modifier::UNDERLINED),
    selection: REVERSED,
    bar: PLAIN,
    breath: PLAIN,
};

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [Theme; 4] = [DARK, LIGHT, HIGH_CONTRAST, MONOCHROME];

    fn roles(theme: Theme) -> [Style; 8] {
        let Theme {
            text,
            quiet,
            accent,
            title,
            warning,
            selection,
            bar,
            breath,
        } = theme;
        [text, quiet, accent, title, warning, selection, bar, breath]
    }

    #[test]
    fn text_and_ground_are_the_terminals_own_in_every_theme() {
        for theme in THEMES {
            assert_eq!(theme.text.fg, None);
            assert!(roles(theme).iter().all(|style| style.bg.is_none()));
        }
    }

    #[test]
    fn no_colour_vanishes_on_a_black_or_a_white_ground() {
        let unsafe_colours = [Color::White, Color::Black, Color::Gray, Color::DarkGray];
        for style in THEMES.into_iter().flat_map(roles) {
            assert!(
                style
                    .fg
                    .is_none_or(|colour| !unsafe_colours.contains(&colour))
            );
        }
    }

    #[test]
    fn monochrome_has_no_colour_and_only_weights_that_every_terminal_shows() {
        let weights = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
        for style in roles(MONOCHROME) {
            assert_eq!(style.fg, None);
            assert!(weights.contains(style.add_modifier));
        }
    }

    #[test]
    fn what_is_chosen_and_what_warns_is_marked_without_colour_too() {
        for theme in THEMES {
            assert!(!theme.selection.add_modifier.is_empty());
            assert!(!theme.warning.add_modifier.is_empty());
        }
    }

    #[test]
    fn nothing_is_faint_in_high_contrast_and_all_has_the_contrast_of_the_terminals_own_text() {
        for style in roles(HIGH_CONTRAST) {
            assert!(!style.add_modifier.contains(Modifier::DIM));
            assert_eq!(style.fg, None);
        }
    }

    #[test]
    fn auto_follows_the_terminal_and_a_chosen_theme_does_not() {
        assert_eq!(ThemeName::Auto.theme(true, true), MONOCHROME);
        assert_eq!(ThemeName::Auto.theme(false, true), LIGHT);
        assert_eq!(ThemeName::Auto.theme(false, false), DARK);
        assert_eq!(ThemeName::Light.theme(true, false), LIGHT);
    }
}
