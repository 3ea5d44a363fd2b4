//! Messages of one plain line, as most are: they are found in a file without parsing it.

use memchr::memmem;

/// Gives what a message says when that is plain text on one line; none when only the parser can tell.
pub fn plain<'t>(text: &'t str, id: &str) -> Option<&'t str> {
    let starts = memmem::find_iter(text.as_bytes(), id);
    let mut lines = starts.filter_map(|at| {
        let begins = at == 0 || text.as_bytes()[at - 1] == b'\n';
        let behind = text[at + id.len()..].trim_start_matches(' ');
        behind.strip_prefix('=').filter(|_| begins)
    });
    let (said, below) = lines.next()?.split_once('\n')?;
    let goes_on = below.trim_start_matches('\n').starts_with([' ', '{']);
    let said = said.trim_matches(' ');
    let is_plain = !said.is_empty() && !said.contains(['{', '}', '\r']);
    (is_plain && !goes_on).then_some(said)
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;
    use fluent_bundle::concurrent::FluentBundle;
    use proptest::prelude::*;

    use super::*;

    /// What the parser makes of the message `a`.
    fn parsed(text: &str) -> Option<String> {
        let read = FluentResource::try_new(text.to_owned());
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(Vec::new());
        let _ = bundle.add_resource(read.unwrap_or_else(|(sound, _)| sound));
        let pattern = bundle.get_message("a")?.value()?;
        Some(
            bundle
                .format_pattern(pattern, None, &mut Vec::new())
                .into_owned(),
        )
    }

    #[test]
    fn a_plain_line_is_told_from_what_goes_on_or_holds_places() {
        assert_eq!(
            plain("b-a = no\na-b = no\na  =  yes, = \n", "a"),
            Some("yes, =")
        );
        for text in [
            "a = x\n  y\n",
            "a =\n x\n",
            "a = { $n }\n",
            "a = x\n\n y\n",
            "a = x\n .b = y\n",
            "b = a = x\n",
        ] {
            assert_eq!(plain(text, "a"), None, "{text}");
        }
    }

    // Files of ours close each brace, and have no terms of their own: the parser takes `-a` for `a`.
    proptest! {
        #[test]
        fn what_is_plain_is_what_the_parser_says(pieces in prop::collection::vec(prop::sample::select(vec![
            "a = ", "a=", "b = ", "\n", "\n", " ", "x", "ß=", "#", "x-", ".c = ", "[", "*", "\\u", "\"", "{ $n }",
        ]), 0..12)) {
            let text = pieces.concat();
            if let Some(said) = plain(&text, "a") {
                prop_assert_eq!(parsed(&text), Some(said.to_owned()), "{:?}", text);
            }
        }
    }
}
