//! The lines before a text: `---` with `key: value`, or `+++` with TOML. Only title, date and tags are looked at.

use crate::nesting;

/// Tables and arrays inside each other that are followed.
const DEEPEST: usize = 8;

/// Holds what a text says of itself, and the text.
#[derive(Default)]
pub(super) struct Front<'t> {
    pub title: Option<String>,
    pub date: Option<String>,
    pub tags: Vec<String>,
    pub body: &'t str,
}

/// Reads them; where there are none, or they have no end, all is text.
pub(super) fn read(text: &str) -> Result<Front<'_>, (&'static str, &'static str)> {
    let text = text.trim_start_matches('\u{feff}');
    let of = |fence| parted(text, fence);
    if let Some((lines, body)) = of("---") {
        return Ok(plain(lines, body));
    }
    match of("+++") {
        Some((lines, body)) => table(lines, body).ok_or(("import-front", "import-front-hint")),
        None => Ok(Front {
            body: text,
            ..Front::default()
        }),
    }
}

/// Parts a text at the second line that is nothing but `fence`; the first line is one.
fn parted<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let (first, rest) = text.split_once('\n')?;
    if first.trim_end() != fence {
        return None;
    }
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

fn plain<'t>(lines: &str, body: &'t str) -> Front<'t> {
    let mut front = Front {
        body,
        ..Front::default()
    };
    let mut in_tags = false;
    for line in lines.lines() {
        if in_tags && let Some(tag) = line.trim_start().strip_prefix("- ") {
            front.tags.push(bare(tag).to_owned());
            continue;
        }
        let Some((key, value)) = line.split_once(':') else {
            continue;
        };
        let (key, value) = (key.to_lowercase(), value.trim());
        in_tags = key == "tags" && value.is_empty();
        match key.as_str() {
            "title" => front.title = filled(value),
            "date" => front.date = filled(value),
            "tags" => front.tags = listed(value),
            _ => {}
        }
    }
    front
}

/// Takes `[a, b]`, or `a, b`.
fn listed(value: &str) -> Vec<String> {
    let inner = value.trim_start_matches('[').trim_end_matches(']');
    let tags = inner.split(',').map(|tag| bare(tag).to_owned());
    tags.filter(|tag| !tag.is_empty()).collect()
}

fn filled(value: &str) -> Option<String> {
    Some(bare(value).to_owned()).filter(|value| !value.is_empty())
}

/// Takes the quotes off.
fn bare(value: &str) -> &str {
    let value = value.trim();
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|value| value.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner;
        }
    }
    value
}

fn table<'t>(lines: &str, body: &'t str) -> Option<Front<'t>> {
    if !nesting::is_within(lines, DEEPEST) {
        return None;
    }
    let table: toml::Table = lines.parse().ok()?;
    let text = |key: &str| {
        table.get(key).map(|value| match value {
            toml::Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    };
    let tags = table.get("tags").and_then(toml::Value::as_array);
    let tags = tags.into_iter().flatten().filter_map(toml::Value::as_str);
    Some(Front {
        title: text("title").filter(|title| !title.is_empty()),
        date: text("date").or_else(|| text("written")),
        tags: tags.map(str::to_owned).collect(),
        body,
    })
}
