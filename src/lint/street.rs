//! L08: postcodes, streets, house numbers.

use crate::lint::finding::Finding;
use crate::lint::instead::either;
use crate::lint::list::List;
use crate::lint::pack::Lang;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;
use crate::lint::text::{Joint, Shape, Word};

pattern!(
    /// A postcode of the United Kingdom (Royal Mail's forms: outward A9 to AA9A, inward 9AA).
    UK,
    r"(?-u:\b)(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]|[0-9][A-HJKPSTUW]))\s?[0-9][ABD-HJLNP-UW-Z]{2}(?-u:\b)",
);
pattern!(
    /// A ZIP code: behind its name or a state, or with its four more digits.
    ZIP,
    r"(?-u:\b)(?:(?i:zip|postcode|postal code|plz|postleitzahl)(?:\s(?i:code|is|ist))?:?\s[0-9A-Z]{3,5}(?:-[0-9]{4})?|[0-9]{5}-[0-9]{4}|(?:A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])\s[0-9]{5})(?-u:\b)",
);
pattern!(
    /// A post office box.
    BOX,
    r"(?-u:\b)(?i:p\.?\s?o\.? box|postfach)\s[0-9]+",
);
pattern!(
    /// Four or five digits and a capitalised place, as letters are addressed: `D-80331 München`, `.. 3, 3655 Sigriswil`.
    PLZ,
    r"(?-u:\b)(?:D|CH|A)-[0-9]{4,5}(?:\s\p{Lu}\p{Ll}+)?|[0-9][a-z]?, [0-9]{4,5}\s\p{Lu}\p{Ll}+",
);

pattern!(
    /// An address behind a word for living there: `wohnt Im Grüt 12`, `lives at 4 Marlowe Rise`; and a flat with its number.
    LIVED,
    r"(?-u:\b)(?:(?i:wohnt|wohnen|wohne|wohnte|lebt|adresse|anschrift|gemeldet)[ :,]{1,2}(?:jetzt |nun |in |an |bei )?(?:Am|Im|An der|An den|Auf der|Auf dem|Zum|Zur|In der|In den|Beim|Hinter|Unter|Vor)(?: \p{Lu}\p{Ll}+){1,2} [0-9]{1,3}[a-z]?|(?i:lives at|living at|lived at|address is|address:|house at) [0-9]{1,4}[a-z]?(?: \p{Lu}\p{Ll}+){1,3}|(?:Am|Im|An der|Auf der|Zum|Zur|In den) (?:Alten?|Neuen?|Hohen?|Langen?|Kleinen?|Grossen?|Großen?|Unteren?|Oberen?|Hinteren?|Vorderen?|Breiten?|Krummen?|Kalten?|Grünen?|Roten?|Weissen?|Weißen?|Schwarzen?) \p{Lu}\p{Ll}+ [0-9]{1,3}[a-z]?|[0-9]{1,4}[a-z]?(?: \p{Lu}\p{Ll}+){1,2} (?:Row|Walk|Hill|Heights|Place|Park|Green|View|Yard|Croft|Garth|Wynd|Gate|Brow|Bank|Passage|Meadows|Paddock|Vale)|(?:Flat|Apt\.?|Apartment) [0-9]{1,4}[A-Za-z]?)(?-u:\b)",
);

pattern!(
    /// A postcode of four or five digits and a place that no list knows: `Post an 8999 Unterhasel`.
    POSTED,
    r"(?-u:\b)(?:in|aus|nach|an|bei|von) ((?:[3-9][0-9]{3}|1[0-8][0-9]{2}|[0-9]{5}) \p{Lu}\p{Ll}+)",
);

/// Finds addresses on paper.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    if page.text.bytes().any(|byte| byte.is_ascii_digit()) {
        for pattern in [&UK, &ZIP, &BOX, &PLZ, &LIVED] {
            for hit in pattern.find_iter(page.text) {
                let told = hit.as_str();
                found.push(told_at(page, hit.end() - told.len()..hit.end()));
            }
        }
    }
    for hit in POSTED.captures_iter(page.text).filter_map(|hit| hit.get(1)) {
        let place = page.words.partition_point(|word| word.span.end < hit.end());
        let is_round = hit
            .as_str()
            .split(' ')
            .next()
            .is_some_and(|code| code.ends_with("00"));
        let is_noun = [List::Noun, List::Plain, List::Month]
            .iter()
            .any(|list| page.is(*list, place));
        if !is_round && !is_noun && page.lang_of(place) == Lang::German {
            found.push(told_at(page, hit.range()));
        }
    }
    for tag in page.tagged(List::Town) {
        let code = tag.words.start.checked_sub(1);
        let code = code.filter(|code| {
            is_code(&page.words[*code]) && page.words[tag.words.start].joint == Joint::Space
        });
        if let Some(code) = code {
            found.push(told_at(page, page.span(&(code..tag.words.end))));
        }
    }
    for tag in page.tagged(List::Street) {
        let (first, last) = (tag.words.start, tag.words.end - 1);
        let words = match tag.lang {
            Some(Lang::German) => german(&page.words, first, last),
            _ => english(&page.words, first, last),
        };
        if let Some(words) = words {
            found.push(told_at(page, page.span(&words)));
        }
    }
}

fn told_at(page: &Page<'_>, span: std::ops::Range<usize>) -> Finding {
    let instead = either(page, span.start, "a part of town", "ein Quartier");
    Finding::new(Rule::Street, span).suggest(instead)
}

/// `14 Pinecrest Avenue`, `22b Marlow Rd`, `on Marlow Road`: capitals before the word, a number before those or not.
fn english(words: &[Word<'_>], first: usize, last: usize) -> Option<std::ops::Range<usize>> {
    let is_name = |word: &Word<'_>| word.shape == Shape::Capital;
    if first != last || !is_name(&words[last]) {
        return None;
    }
    let mut start = last;
    while start > 0
        && words[start].joint == Joint::Space
        && is_name(&words[start - 1])
        && last - start < 3
    {
        start -= 1;
    }
    let number = start
        .checked_sub(1)
        .filter(|at| is_house(&words[*at]) && words[start].joint == Joint::Space);
    let is_named = start < last && !(last - start == 1 && words[start].opens && number.is_none());
    match number {
        Some(number) if start < last => Some(number..last + 1),
        _ if is_named => Some(start..last + 1),
        _ => None,
    }
}

/// Words that are no street by themselves.
const BARE: &[&str] = &[
    "strasse",
    "weg",
    "gasse",
    "allee",
    "platz",
    "ring",
    "bahnhof",
    "friedhof",
    "bauernhof",
    "sitzplatz",
    "vorhof",
];

/// `Lindenstrasse 12`, `Am Anger 3a`: a capital and a number behind it.
fn german(words: &[Word<'_>], first: usize, last: usize) -> Option<std::ops::Range<usize>> {
    let number = words.get(last + 1)?;
    let is_house = matches!(number.joint, Joint::Space | Joint::DotSpace) && is_house(number);
    let is_joined = first > 0 && words[first].joint == Joint::Hyphen;
    let is_compound = first < last || is_joined || !BARE.contains(&words[last].key.as_str());
    let start = if is_joined { first - 1 } else { first };
    (is_house && is_compound && words[start].shape == Shape::Capital).then_some(start..last + 2)
}

/// `8004`, `80331`
fn is_code(word: &Word<'_>) -> bool {
    word.shape == Shape::Number && (4..=5).contains(&word.text.len())
}

/// `12`, `3a`
fn is_house(word: &Word<'_>) -> bool {
    let digits = word.key.chars().take_while(char::is_ascii_digit).count();
    (1..=4).contains(&digits) && word.key.chars().count() - digits <= 1
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn addresses_on_paper_are_found() {
        finds(
            Rule::Street,
            &[
                ("to SW1A 9ZZ again", &["SW1A 9ZZ"]),
                ("zip 90210 here", &["zip 90210"]),
                ("in Austin, TX 78701 then", &["TX 78701"]),
                ("at 12 Elm Tree Lane he", &["12 Elm Tree Lane"]),
                ("near Marlow Road he", &["Marlow Road"]),
                ("in der Lindenstraße 12 wohnt", &["Lindenstraße 12"]),
                ("an der Goethe-Allee 3 ist", &["Goethe-Allee 3"]),
                ("nach 8004 Zürich zog", &["8004 Zürich"]),
                (
                    "Wohnt Am Alten Steinbruch 7, so",
                    &["Wohnt Am Alten Steinbruch 7"],
                ),
                (
                    "she lives at 4 Marlowe Knoll",
                    &["lives at 4 Marlowe Knoll"],
                ),
                ("went to 31 Tannery Row then", &["31 Tannery Row"]),
                (
                    "Die Post an 8999 Unterhasel kam nicht",
                    &["8999 Unterhasel"],
                ),
                ("im Mühlgässchen 3 war Licht", &["Mühlgässchen 3"]),
            ],
        );
    }

    #[test]
    fn roads_in_prose_are_no_addresses() {
        passes(
            Rule::Street,
            &[
                "The road was long. A street, a lane, 3 roads.",
                "Auf der Strasse 3 Leute, der Weg 2 Stunden",
                "At Level 3 of A4 paper, B12 and T4",
                "It took 2000 Schritte, nach 1000 Tagen",
                "Am Montag 3 Gespräche, im Zimmer 7, wohnt im Haus 2. Am Ende 4 Leute.",
                "I lived at 3 speeds; Zum Glück 2",
            ],
        );
    }
}
