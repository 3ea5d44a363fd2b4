//! One page of an agenda.

use std::fmt;

use crate::words::say;

/// Holds what stands on a page; what is empty is left out.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The word or the letter for the person; for the guard, which lets it stand.
    pub alias: Option<String>,
    /// 1: the question.
    pub question: Option<String>,
    /// 2: what is wanted.
    pub wish: Option<String>,
    /// Where to look.
    pub eye: Option<String>,
    /// 3: about whom, how far the work has come, where it happens, and the month.
    pub about: Vec<String>,
    /// 4: the moment.
    pub moment: Option<String>,
    /// 5: what was felt and done.
    pub felt: Vec<String>,
    /// 6: the best guess.
    pub guess: Option<String>,
    /// 6: and its rival.
    pub rival: Option<String>,
    /// 7: what was tried.
    pub tried: Vec<String>,
    /// 8: whether it is recorded elsewhere.
    pub elsewhere: Option<String>,
    /// 9: what is private, each with its heading; empty unless it was chosen.
    pub private: Vec<String>,
}

impl Page {
    /// Gives the page as Markdown.
    #[must_use]
    pub fn text(&self) -> String {
        let question = self.question.as_deref();
        let mut blocks = vec![format!(
            "# {}",
            question.unwrap_or(say("supervision-page-no-question"))
        )];
        blocks.push(lines(&[
            self.wish
                .as_ref()
                .map(|words| say!("supervision-page-wish", words = words.as_str())),
            self.eye
                .as_ref()
                .map(|words| say!("supervision-page-eye", words = words.as_str())),
            (!self.about.is_empty()).then(|| self.about.join(" · ")),
        ]));
        let one = |heading: &str, words: &Option<String>| section(heading, words.as_slice());
        blocks.push(one(say("supervision-page-moment"), &self.moment));
        blocks.push(section(say("supervision-page-felt"), &self.felt));
        blocks.push(one(say("supervision-page-guess"), &self.guess));
        blocks.push(one(say("supervision-page-rival"), &self.rival));
        blocks.push(section(say("supervision-page-tried"), &self.tried));
        blocks.push(one(say("supervision-page-elsewhere"), &self.elsewhere));
        blocks.push(section(say("supervision-page-private"), &self.private));
        blocks.retain(|block| !block.is_empty());
        blocks.join("\n\n") + "\n"
    }
}

fn section(heading: &str, words: &[String]) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("## {heading}\n\n{}", words.join("\n\n"))
}

fn lines(lines: &[Option<String>]) -> String {
    let said: Vec<&str> = lines.iter().flatten().map(String::as_str).collect();
    said.join("\n")
}

/// Prints a length, never text.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} bytes)", self.text().len())
    }
}
