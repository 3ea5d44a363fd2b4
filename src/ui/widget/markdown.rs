//! Markdown as quiet rows: headings in bold without their signs, lists with hanging indents, checkboxes, quotes.
//!
//! The parser is pulldown-cmark's; the layout is ours, because it needs the width. Line ends stay where the author made
//! them. What is not laid out (tables, raw HTML, struck text) stays as it was typed.

pub mod flow;
mod nesting;
#[cfg(test)]
mod tests;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::config::theme::Theme;
use crate::ui::widget::markdown::flow::Flow;
use crate::ui::widget::markdown::nesting::{Level, Nesting};

/// Lays a text out for a column: rows of at most `width` cells, made harmless, in the theme's styles.
///
/// Nothing is remembered from call to call; 1 MiB takes some hundredths of a second.
#[must_use]
pub fn lines(text: &str, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut page = Page {
        theme,
        width: width.max(1),
        rows: Vec::new(),
        nesting: Nesting::default(),
        flow: Flow::default(),
        ink: Ink::default(),
        links: Vec::new(),
        wants_gap: false,
    };
    if nesting::is_absurd(text) {
        page.say(text);
    } else {
        Parser::new_ext(text, Options::ENABLE_TASKLISTS).for_each(|event| page.take(event));
    }
    page.flush();
    page.rows
}

/// Collects rows while the parser goes through a text.
struct Page<'a> {
    theme: &'a Theme,
    width: u16,
    rows: Vec<Line<'static>>,
    nesting: Nesting,
    flow: Flow,
    ink: Ink,
    /// Where the open links lead, and where their words begin; the innermost last.
    links: Vec<(String, usize)>,
    /// Whether an empty row belongs before the next block.
    wants_gap: bool,
}

/// Counts what is open around a piece of text.
#[derive(Default)]
struct Ink {
    heading: bool,
    strong: usize,
    emphasis: usize,
    code: bool,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.say(&text),
            Event::Code(text) => {
                let around = std::mem::replace(&mut self.ink.code, true);
                self.say(&text);
                self.ink.code = around;
            }
            Event::SoftBreak | Event::HardBreak => self.say("\n"),
            Event::Rule => self.rule(),
            Event::TaskListMarker(done) => self.nesting.check(done),
            // Footnotes and formulas are not asked for.
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.say(&text);
            }
        }
    }

    fn open(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.ink.emphasis += 1,
            Tag::Strong => self.ink.strong += 1,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push((dest_url.into_string(), self.flow.len()));
            }
            Tag::Heading { .. } => {
                self.begin();
                self.ink.heading = true;
            }
            Tag::BlockQuote(_) => self.enter(Level::Quote),
            Tag::CodeBlock(_) => self.enter(Level::Indent),
            Tag::List(first) => {
                self.begin();
                self.nesting.enter_list(first);
            }
            Tag::Item => {
                self.begin();
                self.nesting.enter_item();
            }
            _ => self.begin(),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.ink.emphasis = self.ink.emphasis.saturating_sub(1),
            TagEnd::Strong => self.ink.strong = self.ink.strong.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => self.link_ends(),
            TagEnd::Heading(_) => {
                self.flush();
                self.ink.heading = false;
            }
            TagEnd::BlockQuote(_) | TagEnd::CodeBlock => {
                self.flush();
                self.nesting.leave();
                self.wants_gap = true;
            }
            TagEnd::Item => {
                self.flush();
                self.bare_marker();
                self.nesting.leave();
            }
            TagEnd::List(_) => {
                self.nesting.leave_list();
                self.wants_gap |= !self.nesting.is_in_list();
            }
            _ => {
                self.flush();
                self.wants_gap = true;
            }
        }
    }

    /// Ends what was being written and leaves the empty row before a new block.
    fn begin(&mut self) {
        self.flush();
        if std::mem::take(&mut self.wants_gap) && !self.rows.is_empty() {
            self.gap();
        }
    }

    fn enter(&mut self, level: Level) {
        self.begin();
        self.nesting.enter(level);
    }

    /// An empty row shows the bars of the quotes that go on, and takes no marker.
    fn gap(&mut self) {
        let (bars, _) = self.nesting.rest(self.width);
        let bars = bars.trim_end().to_owned();
        self.rows.push(Line::styled(bars, self.theme.quiet));
    }

    fn say(&mut self, text: &str) {
        let style = self.style();
        self.flow.push(text, style);
    }

    fn style(&self) -> Style {
        let base = match (self.ink.heading, self.ink.code) {
            (true, _) => self.theme.title,
            (false, true) => self.theme.quiet,
            (false, false) => self.theme.text,
        };
        [
            (self.ink.strong > 0, Modifier::BOLD),
            (self.ink.emphasis > 0, Modifier::ITALIC),
            (!self.links.is_empty(), Modifier::UNDERLINED),
        ]
        .into_iter()
        .filter(|(is_on, _)| *is_on)
        .fold(base, |style, (_, weight)| style.add_modifier(weight))
    }

    /// Where a link leads is always said, so that its words cannot pretend another place.
    fn link_ends(&mut self) {
        let Some((to, start)) = self.links.pop() else {
            return;
        };
        if !to.is_empty() && self.flow.since(start) != to {
            self.flow.push(&format!(" ({to})"), self.theme.quiet);
        }
    }

    /// Writes the collected text as rows, each behind its bars and markers.
    fn flush(&mut self) {
        if self.flow.is_empty() {
            return;
        }
        let flow = std::mem::take(&mut self.flow);
        let (rest, cells) = self.nesting.rest(self.width);
        for spans in flow.rows(self.width - cells) {
            let before = self.nesting.first(self.width);
            let before = before.unwrap_or_else(|| rest.clone());
            let before = Span::styled(before, self.theme.quiet);
            self.rows
                .push(std::iter::once(before).chain(spans).collect());
        }
    }

    /// An item without words is still an item.
    fn bare_marker(&mut self) {
        if let Some(marker) = self.nesting.first(self.width) {
            self.rows.push(Line::styled(marker, self.theme.quiet));
        }
    }

    fn rule(&mut self) {
        self.begin();
        self.flow.push("· · ·", self.theme.quiet);
        self.flush();
        self.wants_gap = true;
    }
}
