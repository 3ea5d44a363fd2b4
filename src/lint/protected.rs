//! L18: protected characteristics, as a question: is it needed for the learning?

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::rule::Rule;
use crate::lint::text::Shape;

/// Finds words of ethnicity, religion, orientation, gender, disability, pregnancy and origin (Equality Act 2010,
/// section 4; AGG, section 1).
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page.tagged(List::Protected) {
        found.push(Finding::new(Rule::Protected, page.span(&tag.words)));
    }
    // colours are people with a capital alone
    for tag in page.tagged(List::Colour) {
        let word = &page.words[tag.words.start];
        if word.shape == Shape::Capital && !word.opens {
            found.push(Finding::new(Rule::Protected, page.span(&tag.words)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn characteristics_are_found() {
        finds(
            Rule::Protected,
            &[
                ("because she is Jewish, and", &["Jewish"]),
                ("he is Black and", &["Black"]),
                ("eine muslimische Frau", &["muslimische"]),
                ("wegen der Schwangerschaft", &["Schwangerschaft"]),
            ],
        );
        passes(
            Rule::Protected,
            &["a black day, a straight answer, White noise"],
        );
    }
}
