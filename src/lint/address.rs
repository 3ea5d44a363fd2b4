//! L01: e-mail and web addresses, handles, IP addresses.

use crate::lint::finding::Finding;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// A mailbox; `(at)` is how people write one who would rather not.
    MAIL,
    r"(?i)[a-z0-9äöüß][a-z0-9äöüß._%+\-]*\s?(?:@|\(at\)|\[at\])\s?[a-z0-9äöüß][a-z0-9äöüß\-]*(?:\.[a-z0-9äöüß\-]+)*\.[a-z]{2,}",
);
pattern!(
    /// An address with its scheme or `www`.
    WEB,
    r#"(?i)(?:(?-u:\b)(?:https?|ftp)://|(?-u:\b)www\.)[^\s<>"“”„)\]]+"#,
);
pattern!(
    /// A bare host: a name, and one of the endings that are hardly ever the end of a sentence and the begin of the next.
    HOST,
    r"(?-u:\b)[a-zA-Z0-9][a-zA-Z0-9\-]+(?:\.[a-zA-Z0-9\-]+)*\.(?:com|org|net|edu|gov|info|ch|de|eu|uk|co\.uk|nhs\.uk|io|health)(?-u:\b)(?:/[^\s]*)?",
);
pattern!(
    /// A handle of two letters or more; not inside a mailbox.
    HANDLE,
    r"(?:^|[\s(\[:,;])(@[a-zA-Z0-9_][a-zA-Z0-9_.]*[a-zA-Z0-9_])",
);
pattern!(
    /// Four numbers up to 255.
    IPV4,
    r"(?-u:\b)(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(?-u:\b)",
);
pattern!(
    /// What may be an IPv6 address, see [`is_ipv6`].
    IPV6,
    r"(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}",
);

/// Finds addresses of people and machines.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let text = page.text;
    if !text.contains(['.', '@', ':', '(', '[']) {
        return;
    }
    let mut tell = |span: std::ops::Range<usize>| {
        found.push(Finding::new(Rule::Address, span).suggest(""));
    };
    for pattern in [&MAIL, &WEB, &HOST, &IPV4] {
        for hit in pattern.find_iter(text) {
            let told = hit
                .as_str()
                .trim_end_matches(['.', ',', ';', ':', '!', '?']);
            tell(hit.start()..hit.start() + told.len());
        }
    }
    for hit in HANDLE.captures_iter(text).filter_map(|hit| hit.get(1)) {
        tell(hit.range());
    }
    for hit in IPV6.find_iter(text).filter(|hit| is_ipv6(hit.as_str())) {
        tell(hit.range());
    }
}

/// Eight groups, or fewer around one gap of zeros (RFC 4291, 2.2); a time has neither.
fn is_ipv6(hit: &str) -> bool {
    let groups = hit.split(':').filter(|group| !group.is_empty()).count();
    let gaps = hit.matches("::").count();
    let is_closed = gaps == 1 || !hit.starts_with(':') && !hit.ends_with(':');
    is_closed && (gaps == 1 && (2..8).contains(&groups) || gaps == 0 && groups == 8)
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn addresses_are_found_whole_and_without_the_full_stop() {
        finds(
            Rule::Address,
            &[
                (
                    "Write to m.keller@praxis-see.ch.",
                    &["m.keller@praxis-see.ch"],
                ),
                (
                    "write to keller (at) example.org",
                    &["keller (at) example.org"],
                ),
                (
                    "on https://example.org/a?b=1, again",
                    &["https://example.org/a?b=1"],
                ),
                ("see www.example.org/blog.", &["www.example.org/blog"]),
                ("her page example.com says", &["example.com"]),
                ("she posts as @quiet_fox now", &["@quiet_fox"]),
                ("from 192.168.17.4 at night", &["192.168.17.4"]),
                ("from 2001:db8::7 at night", &["2001:db8::7"]),
                ("at 1:2:3:4:5:6:7:8 too", &["1:2:3:4:5:6:7:8"]),
            ],
        );
    }

    #[test]
    fn plain_sentences_hold_none() {
        passes(
            Rule::Address,
            &[
                "It ended.Then we began at 10:30:15, 1.2.3 times, e.g. so, i.e. then, z.B. wie.",
                "@ home; a ratio of 3:1:2; :: or 4.5.",
            ],
        );
    }
}
