//! Reads notes from their printed text, with a few lines of our own: nothing here is the program's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// Holds one note as its text has it.
#[derive(Clone, Default)]
pub struct Page {
    /// The object, and the note that it is a version of.
    pub object: String,
    pub id: String,
    pub kind: String,
    pub parents: Vec<String>,
    /// `2026-11-22T10:42:00`, on the author's clock.
    pub local: String,
    pub part: String,
    pub title: String,
    pub deck: String,
    pub alias: String,
    pub tags: Vec<String>,
    pub scales: BTreeMap<String, u8>,
    pub learning: String,
    /// The first line of the text with words in it.
    pub first: String,
}

impl Page {
    /// Reads the front matter line by line.
    pub fn read(text: &str) -> Self {
        let front = text.split("+++\n").nth(1).expect("a front matter");
        let body = text.splitn(3, "+++\n").nth(2).unwrap_or_default();
        let mut page = Self {
            first: body
                .lines()
                .find(|line| !line.trim().is_empty())
                .unwrap_or_default()
                .trim()
                .to_owned(),
            ..Self::default()
        };
        let mut in_scales = false;
        for line in front.lines() {
            if line == "[scales]" {
                in_scales = true;
                continue;
            }
            let (key, value) = line.split_once(" = ").expect("a key and its value");
            if in_scales {
                let rating = value.parse().expect("a rating");
                page.scales.insert(key.trim_matches('"').to_owned(), rating);
                continue;
            }
            match key {
                "id" => page.object = one(value),
                "note" => page.id = one(value),
                "kind" => page.kind = one(value),
                "title" => page.title = one(value),
                "deck" => page.deck = one(value),
                "alias" => page.alias = one(value),
                "learning" => page.learning = one(value),
                "parents" => page.parents = many(value),
                "tags" => page.tags = many(value),
                "part" => page.part = one(value),
                "written" => page.local = value.chars().take(19).collect(),
                _ => {}
            }
        }
        page.timed()
    }

    /// A day and its part stand at the part's first hour; a moment lies in a part.
    fn timed(mut self) -> Self {
        const HOURS: [(&str, &str); 4] = [
            ("night", "00"),
            ("morning", "06"),
            ("afternoon", "12"),
            ("evening", "18"),
        ];
        if self.part.is_empty() {
            let hour = &self.local[11..13];
            let begun = HOURS.iter().rfind(|(_, first)| *first <= hour);
            begun.expect("an hour").0.clone_into(&mut self.part);
        } else {
            let first = HOURS.iter().find(|(part, _)| *part == self.part);
            self.local = format!("{}T{}:00:00", self.local, first.expect("a part").1);
        }
        self
    }

    pub fn date(&self) -> NaiveDate {
        self.local[..10].parse().expect("a day")
    }

    pub fn week(&self) -> String {
        self.date().format("%G-W%V").to_string()
    }

    pub fn month(&self) -> String {
        self.local[..7].to_owned()
    }

    pub fn has(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }

    /// Gives the labels in a namespace, each once.
    pub fn within(&self, space: &str) -> BTreeSet<&str> {
        let tags = self.tags.iter().map(String::as_str);
        tags.filter(|tag| tag.starts_with(space)).collect()
    }
}

/// Gives the notes that are not in the bin, newest first: the text of the last version, the time of the first.
pub fn standing(pages: &[Page]) -> Vec<Page> {
    let replaced: BTreeSet<&String> = pages.iter().flat_map(|page| &page.parents).collect();
    let ids: BTreeSet<&String> = pages.iter().map(|page| &page.id).collect();
    let mut standing: Vec<Page> = Vec::new();
    for id in ids {
        let versions = pages.iter().filter(|page| page.id == *id);
        let first = versions.clone().find(|page| page.parents.is_empty());
        let heads = versions.filter(|page| !replaced.contains(&page.object) && page.kind == "note");
        let Some(last) = heads.max_by_key(|page| &page.local) else {
            continue;
        };
        let first = first.expect("a first version");
        standing.push(Page {
            local: first.local.clone(),
            part: first.part.clone(),
            ..last.clone()
        });
    }
    standing.sort_by_key(|page| std::cmp::Reverse((page.local.clone(), page.id.clone())));
    standing
}

fn one(value: &str) -> String {
    let inner = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'));
    inner.expect("quotes").replace("\\\"", "\"")
}

fn many(value: &str) -> Vec<String> {
    let inner = value.trim_matches(['[', ']']);
    let items = inner.split(", ").filter(|item| !item.is_empty());
    items.map(one).collect()
}
