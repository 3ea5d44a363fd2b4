//! From text to a revision, strictly for our own format and as far as it goes for another.

use std::collections::BTreeMap;
use std::str::FromStr;

use toml::{Table, Value};

use crate::id::Id;
use crate::journal::codec::depth;
use crate::journal::codec::fault::CodecError;
use crate::journal::limits;
use crate::journal::note::{DayPart, Note, State, Written};
use crate::journal::revision::{FORMAT, Kind, Revision};

type Parsed<T> = Result<T, CodecError>;

pub(super) fn revision(text: &str) -> Parsed<Revision> {
    let (front, body) = split(text)?;
    let table = table(front)?;
    let body = body.trim_end();
    if body.len() > limits::BODY_BYTES {
        return Err(CodecError::BodyTooLong);
    }
    match whole_number(table.get("format"))? {
        FORMAT => strict(table, body),
        format => lenient(format, table, body),
    }
}

/// Parts the text at the first line that is `+++` after the first one.
fn split(text: &str) -> Parsed<(&str, &str)> {
    let rest = text
        .strip_prefix("+++\n")
        .ok_or(CodecError::NoFrontMatter)?;
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        if line.strip_suffix('\n').unwrap_or(line) == "+++" {
            return Ok((&rest[..end], &rest[end + line.len()..]));
        }
        end += line.len();
        if end > limits::FRONT_MATTER_BYTES {
            return Err(CodecError::FrontMatterTooLong);
        }
    }
    Err(CodecError::Unclosed)
}

fn table(front: &str) -> Parsed<Table> {
    if !depth::is_safe(front) {
        return Err(CodecError::TooDeep);
    }
    let table = front.parse().map_err(|error| not_toml(front, &error))?;
    if depth::of(&table) > limits::TOML_DEPTH {
        return Err(CodecError::TooDeep);
    }
    Ok(table)
}

/// Keeps the line alone: the parser's own message quotes the author's text.
fn not_toml(front: &str, error: &toml::de::Error) -> CodecError {
    let before = error
        .span()
        .and_then(|span| front.get(..span.start))
        .unwrap_or_default();
    CodecError::NotToml {
        line: 2 + before.matches('\n').count(),
    }
}

fn whole_number(value: Option<&Value>) -> Parsed<i64> {
    value
        .ok_or(CodecError::Missing("format"))?
        .as_integer()
        .ok_or(CodecError::WrongType("format"))
}

fn strict(mut table: Table, body: &str) -> Parsed<Revision> {
    table.remove("seal");
    table.remove("format");
    let note = id(&required(&mut table, "note")?, "note")?;
    let written = written(&mut table)?;
    Ok(Revision {
        id: id(&required(&mut table, "id")?, "id")?,
        format: FORMAT,
        kind: Kind::named(&required(&mut table, "kind")?).ok_or(CodecError::UnknownKind)?,
        parents: parents(&mut table)?,
        device: required(&mut table, "device")?,
        note: Note {
            title: title(&mut table)?,
            deck: text(&mut table, "deck")?,
            alias: text(&mut table, "alias")?,
            state: state(&mut table)?,
            tags: tags(&mut table)?,
            scales: scales(&mut table)?,
            body: body.to_owned(),
            unknown: table,
            ..Note::new(note, written)
        },
    })
}

/// Takes from another format what looks as it does in ours; only the names must be there.
fn lenient(format: i64, mut table: Table, body: &str) -> Parsed<Revision> {
    let own = id(&required(&mut table, "id")?, "id")?;
    let note = text(&mut table, "note")
        .ok()
        .flatten()
        .and_then(|name| Id::from_str(&name).ok());
    let written =
        written(&mut table).unwrap_or(Written::Part(chrono::NaiveDate::default(), DayPart::Night));
    let kind = text(&mut table, "kind").ok().flatten();
    Ok(Revision {
        id: own,
        format,
        kind: kind
            .and_then(|name| Kind::named(&name))
            .unwrap_or(Kind::Note),
        parents: parents(&mut table).unwrap_or_default(),
        device: text(&mut table, "device")
            .ok()
            .flatten()
            .unwrap_or_default(),
        note: Note {
            title: title(&mut table).unwrap_or_default(),
            deck: text(&mut table, "deck").unwrap_or_default(),
            alias: text(&mut table, "alias").unwrap_or_default(),
            state: state(&mut table).unwrap_or_default(),
            tags: tags(&mut table).unwrap_or_default(),
            scales: scales(&mut table).unwrap_or_default(),
            body: body.to_owned(),
            ..Note::new(note.unwrap_or(own), written)
        },
    })
}

fn text(table: &mut Table, key: &'static str) -> Parsed<Option<String>> {
    match table.remove(key) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(CodecError::WrongType(key)),
    }
}

fn required(table: &mut Table, key: &'static str) -> Parsed<String> {
    text(table, key)?.ok_or(CodecError::Missing(key))
}

fn id(name: &str, key: &'static str) -> Parsed<Id> {
    name.parse().map_err(|_| CodecError::NotAnId(key))
}

fn texts(table: &mut Table, key: &'static str) -> Parsed<Option<Vec<String>>> {
    let Some(list) = table.remove(key) else {
        return Ok(None);
    };
    let Value::Array(items) = list else {
        return Err(CodecError::WrongType(key));
    };
    let text = |item| {
        if let Value::String(text) = item {
            Ok(text)
        } else {
            Err(CodecError::WrongType(key))
        }
    };
    items.into_iter().map(text).collect::<Parsed<_>>().map(Some)
}

fn parents(table: &mut Table) -> Parsed<Vec<Id>> {
    let names = texts(table, "parents")?.ok_or(CodecError::Missing("parents"))?;
    names.iter().map(|name| id(name, "parents")).collect()
}

fn written(table: &mut Table) -> Parsed<Written> {
    let written = table
        .remove("written")
        .ok_or(CodecError::Missing("written"))?;
    let written = written
        .as_datetime()
        .ok_or(CodecError::WrongType("written"))?;
    let part = text(table, "part")?;
    Written::read(written, part.as_deref()).ok_or(CodecError::NotATime)
}

fn title(table: &mut Table) -> Parsed<String> {
    let title = text(table, "title")?.unwrap_or_default();
    if title.chars().count() > limits::TITLE_CHARS {
        return Err(CodecError::TitleTooLong);
    }
    Ok(title)
}

fn state(table: &mut Table) -> Parsed<State> {
    text(table, "state")?.map_or(Ok(State::default()), |name| {
        State::named(&name).ok_or(CodecError::UnknownState)
    })
}

fn tags(table: &mut Table) -> Parsed<Vec<String>> {
    let tags = texts(table, "tags")?.unwrap_or_default();
    if tags.len() > limits::TAGS {
        return Err(CodecError::TooManyTags);
    }
    Ok(tags)
}

fn scales(table: &mut Table) -> Parsed<BTreeMap<String, u8>> {
    match table.remove("scales") {
        None => Ok(BTreeMap::new()),
        Some(Value::Table(scales)) => scales.into_iter().map(rating).collect(),
        Some(_) => Err(CodecError::WrongType("scales")),
    }
}

fn rating((scale, value): (String, Value)) -> Parsed<(String, u8)> {
    let rating = value
        .as_integer()
        .and_then(|rating| u8::try_from(rating).ok());
    match rating {
        Some(rating) if rating <= limits::SCALE_MAX => Ok((scale, rating)),
        _ => Err(CodecError::NotARating),
    }
}
