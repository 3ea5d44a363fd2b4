//! The page of marks: one file that needs nothing but itself, made for one sheet of paper.

mod drawn;

use crate::export::report::drawing::escaped;
use crate::export::report::names::Names;
use crate::export::report::plain;
use crate::export::report::section::Section;
use crate::export::report::told;
use crate::export::sheet::Sheet;
use crate::journal::insight::picture::Insight;
use crate::words::{self, say};

/// How the page looks, on screens of either kind and on paper.
const LOOK: &str = include_str!("page.css");

/// Makes the page, ready to be checked: its text is what the marks show, a line for each line.
#[must_use]
pub fn sheet(insight: &Insight, names: &Names<'_>) -> Sheet {
    let parts = drawn::parts(insight, names).into_iter();
    let sections = parts.map(|(section, _)| section);
    let sections: Vec<Section> = sections
        .filter(|section| !section.rows.is_empty())
        .collect();
    let head = format!("{}\n{}\n\n", say("report-title"), told::head(insight));
    Sheet {
        html: Some(html(insight, names)),
        ..Sheet::new("html", head + &listed(&sections))
    }
}

/// Lists the parts, a line for each line. A dot stands before it, so that no number at the end of one line makes a day
/// of the month at the beginning of the next.
fn listed(sections: &[Section]) -> String {
    plain::print(sections, usize::MAX).replace("\n  ", "\n  · ")
}

/// Makes the page of marks.
#[must_use]
pub fn html(insight: &Insight, names: &Names<'_>) -> String {
    let languages = words::languages();
    let language = languages.last().map_or("en", String::as_str);
    let title = escaped(say("report-title"));
    let head = escaped(&told::head(insight));
    let honest = escaped(say("report-honest"));
    let parts = parts(insight, names);
    let foot = escaped(&foot(names));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{LOOK}</style>\n\
        </head>\n<body>\n<header>\n<h1>{title}</h1>\n<p>{head}</p>\n<p>{honest}</p>\n</header>\n\
        <main>\n{parts}</main>\n<footer>{foot}</footer>\n</body>\n</html>\n"
    )
}

fn foot(names: &Names<'_>) -> String {
    let whose = names.has_letters().then(|| say("report-page-whose"));
    let why = [Some(say("report-page-why")), whose];
    why.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn parts(insight: &Insight, names: &Names<'_>) -> String {
    if insight.notes.is_empty() {
        return format!("<p>{}</p>\n", escaped(say("report-nothing")));
    }
    let parts = drawn::parts(insight, names).into_iter();
    let there = parts.filter(|(section, _)| !section.rows.is_empty());
    there
        .map(|(section, drawing)| part(&section, drawing))
        .collect()
}

fn part(section: &Section, drawing: Option<String>) -> String {
    let title = escaped(&section.title);
    let shown = drawing.unwrap_or_else(|| list(section));
    let why = section.why.as_ref();
    let why = why.map_or_else(String::new, |why| format!("<p>{}</p>\n", escaped(why)));
    format!("<section>\n<h2>{title}</h2>\n{shown}\n{why}</section>\n")
}

fn list(section: &Section) -> String {
    let rows = section.rows.iter().map(|row| {
        let (name, told) = (escaped(&row.name), escaped(&row.told));
        if name.is_empty() {
            format!("<dd class=\"wide\">{told}</dd>\n")
        } else {
            format!("<dt>{name}</dt><dd>{told}</dd>\n")
        }
    });
    format!("<dl>\n{}</dl>", rows.collect::<String>())
}
