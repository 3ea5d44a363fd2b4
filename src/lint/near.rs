//! C04 by nearness: a word that means a secret, and in the same sentence something that looks like one.
//!
//! `keyed` and `opens` know forms; here the order is free: `PIN der Karte 6140`, `the code, as ever, is 4471`, `4471 as
//! a PIN`. Whether something looks like a secret is asked of its characters and of what stands around it.

use std::ops::Range;

use crate::lint::finding::Finding;
use crate::lint::opens::tell;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::secret::{Trust, is_digit_word, looks};

pattern!(
    /// Words that mean nothing but a secret.
    SURE,
    r"(?i)(?-u:\b)(?:[\p{L}\-]*(?:passwor[dt]|passwörter|pass[ \-]?code|pass[ \-]?phrase|kennw[oö]rt(?:er)?|zahlen(?:code|kombination))s?|zugangs(?:codes?|daten|nummer|kennung)|anmelde(?:codes?|daten)|login-?daten|credentials|(?-i:PIN|Pin|PUK)(?:[ \-]?(?:code|nummer|number))?|(?:pin|handypin|kartenpin|bankpin|simpin)(?:-?(?:code|nummer)| number)?|geheim(?:zahl|nummer|code))(?-u:\b)",
);
pattern!(
    /// A code, and what it is for: group 1.
    CODE,
    r"(?i)(?-u:\b)(?:([\p{L}]+)[ \-])?([\p{L}]*code)(?:s|wort|nummer)?(?-u:\b)",
);
pattern!(
    /// What is opened with digits, or asks who is there.
    LOCK,
    r"(?i)(?-u:\b)(?:combination|combo|[\p{L}\-]*kombination|schlie(?:ss|ß)fach(?:nummer)?|locker (?:number|no)|spind(?:nummer)?|key[ \-]?(?:safe|box)|lock[ \-]?box|keypad|tastenfeld|[\p{L}]*(?:zahlen|tür|code|nummern)schloss|(?:the|my|network|product) key|schlüssel(?:tresor|box|kasten|safe)|wi-?fi|wlan|netzwerkschlüssel|voicemail|mailbox|anrufbeantworter|padlock|vorhängeschloss|fahrradschloss|bike lock|(?:unlock|swipe) pattern|(?:ent)?sperrmuster|log-?ins?|logon|user ?names?|benutzername|zugang)(?-u:\b)",
);

/// How many words may stand between a word that means nothing else and its secret.
const FAR: usize = 8;

/// How many between another such word and its secret.
const NEAR: usize = 6;

/// How far, in characters, is looked before a word; four times as far behind it. Keeps the time linear in any text.
const AWAY: usize = 64;

/// Codes that are no secrets.
const OPEN: &str = "post postal zip area dress icd dsm ops cpt snomed read billing procedure diagnosis diagnostic diagnose \
    diagnosen tarif tariff cost charge bar qr source country dial dialling dialing colour color morse moral \
    ethical ethics verhaltens kleider crash blue sort tax fee item drg ebm goä genetic strich quell länder \
    discount voucher gutschein rabatt fehler error farb swift bic bank";

/// Finds them.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let text = page.text;
    let sure = SURE.find_iter(text).map(|hit| (hit.range(), Trust::Sure));
    let codes = CODE.captures_iter(text).filter_map(|hit| {
        let (whole, noun) = (hit.get(0)?, hit.get(2)?.as_str().to_lowercase());
        let kind = hit
            .get(1)
            .map(|kind| kind.as_str().to_lowercase())
            .unwrap_or_default();
        let is_open = knows(OPEN, &kind)
            || noun
                .strip_suffix("code")
                .is_some_and(|kind| knows(OPEN, kind));
        (!is_open).then(|| (whole.range(), Trust::Code))
    });
    let locks = LOCK.find_iter(text).map(|hit| (hit.range(), Trust::Lock));
    let keywords: Vec<(Range<usize>, Trust)> = sure.chain(codes).chain(locks).collect();
    for (word, trust) in keywords {
        if let Some(end) = ahead(&text[word.end..], trust) {
            tell(word.start..word.end + end, found);
        } else if let Some(start) = before(&text[..word.start]) {
            tell(start..word.end, found);
        }
    }
}

/// Says whether a word is one of these.
fn knows(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// The marks around a word that do not belong to it.
const AROUND: &[char] = &[
    '"', '\'', '’', '‘', '“', '”', '„', '«', '»', '‹', '›', '(', ')', '[', ']', '.', ',', ':', ';',
    '!', '?', '`', '…', '–',
];

/// Words with their places, up to the end of the sentence and so many.
fn tokens(text: &str, most: usize) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while tokens.len() < most {
        let rest = text[at..].trim_start();
        at = text.len() - rest.len();
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        if length == 0 {
            break;
        }
        tokens.push((at, &rest[..length]));
        at += length;
        if rest[..length].ends_with(['.', '!', '?', ';']) && length > 1 {
            break;
        }
    }
    tokens
}

/// Where a secret behind the word ends, if there is one.
fn ahead(text: &str, trust: Trust) -> Option<usize> {
    let most = if trust == Trust::Sure { FAR } else { NEAR };
    let end = text
        .char_indices()
        .nth(4 * AWAY)
        .map_or(text.len(), |(at, _)| at);
    let tokens = tokens(&text[..end], most + 5);
    let mut is_direct = true;
    for (i, (at, token)) in tokens.iter().enumerate().take(most) {
        let core = token.trim_matches(AROUND);
        let is_quoted = token.starts_with(['"', '„', '“', '«', '‘', '`']) && i > 0;
        let before = i.checked_sub(1).map_or("", |before| tokens[before].1);
        let after = tokens.get(i + 1).map_or("", |after| after.1);
        if let Some(length) = run(&tokens[i..], is_direct) {
            let (start, last) = tokens[i + length - 1];
            return Some(start + last.trim_end_matches(AROUND).len());
        }
        let is_told = i == 0 && trust != Trust::Lock && core.contains('-')
            || before.ends_with([':', '='])
            || token.starts_with([':', '='])
            || is_link(before) && !before.is_empty();
        let fits = looks(core, trust, is_direct, is_told)
            || is_quoted && is_direct && trust == Trust::Sure && core.len() > 3 && i > 0 && is_told;
        if fits
            && !is_counted(after)
            && (is_direct || !is_timed(before))
            && !is_continued(core, after)
        {
            return Some(at + token.trim_end_matches(AROUND).len());
        }
        let says = trust != Trust::Lock && knows(SAYS, &core.to_lowercase());
        is_direct =
            is_direct && (core.is_empty() || is_link(core)) || token.ends_with([':', '=']) || says;
    }
    None
}

/// How many words from here are one code in pieces: `4 4 7 1`, `48 21`, `four four seven one`.
fn run(tokens: &[(usize, &str)], is_direct: bool) -> Option<usize> {
    let (mut spoken, mut digits, mut pieces) = (0, 0, 0);
    let mut is_single = true;
    for (_, token) in tokens {
        let core = token.trim_matches(AROUND);
        let words = core.split('-').filter(|word| is_digit_word(word)).count();
        if words > 0 && words == core.split('-').count() && digits == 0 {
            spoken += words;
        } else if matches!(core.len(), 1 | 2)
            && core.bytes().all(|byte| byte.is_ascii_digit())
            && spoken == 0
        {
            digits += core.len();
            is_single &= core.len() == 1;
        } else {
            break;
        }
        pieces += 1;
        if token.ends_with(['.', ';', '!', '?']) {
            break;
        }
    }
    let is_run = spoken >= 4
        || pieces >= 2 && (4..=8).contains(&digits) && (is_single && digits >= 4 || is_direct);
    let next = tokens.get(pieces).map_or("", |next| next.1);
    (is_run && !is_counted(next)).then_some(pieces)
}

/// Where a secret before the word begins: `4471 is the ..`, `Tanne_9 als ..`.
fn before(text: &str) -> Option<usize> {
    let near = text
        .char_indices()
        .rev()
        .take(AWAY)
        .last()
        .map_or(0, |(at, _)| at);
    let window = &text[near..];
    let ends = |(at, c): &(usize, char)| {
        *c == '\n' || matches!(c, '.' | '!' | '?' | ';') && window[at + 1..].starts_with(' ')
    };
    // behind the end of a sentence, or behind the word that the window cuts
    let start = match window.char_indices().rev().find(ends) {
        Some((at, _)) => at + 1,
        None if near > 0 => window.find(' ').unwrap_or(window.len()),
        None => 0,
    };
    let near = near + start;
    let tokens = tokens(&text[near..], usize::MAX);
    let (mut strange, mut is_joined) = (0, false);
    for (i, (at, token)) in tokens.iter().enumerate().rev().take(7) {
        let core = token.trim_matches(AROUND);
        let led = i.checked_sub(1).map_or("", |led| tokens[led].1);
        let is_set_off = token.ends_with(',')
            && tokens
                .get(i + 1)
                .is_some_and(|(_, next)| knows(OFF, &next.to_lowercase()));
        let is_named = is_joined && !token.ends_with(',') || is_set_off;
        if is_named && looks(core, Trust::Sure, false, false) && !is_timed(led) {
            return Some(near + at);
        }
        if knows(JOINS, &core.to_lowercase()) || matches!(*token, "=" | "–" | "-" | "(") {
            is_joined = true;
        } else if !is_link(core) {
            strange += 1;
        }
        if strange > 2 || token.ends_with([',', ':']) {
            return None;
        }
    }
    None
}

/// What joins a secret to what it is.
const JOINS: &str = "is was as ist war als opens unlocks öffnet for für";

/// What says that the secret follows, however many words stand before it.
const SAYS: &str = "is was ist war lautet lautete heisst heißt reads";

/// What stands behind a comma and before what it was: `3391, that's the linen room code`.
const OFF: &str = "that's that’s that das the der our my mein unser so";

/// Small words between what a secret is called and the secret.
fn is_link(token: &str) -> bool {
    const LINKS: &str = "is was are be it's its the a my our her his their still now again always currently today just only to \
        changed set reset new old same as ever number no nr nummer with reads s lautet ist war heisst heißt noch \
        immer jetzt wieder neu neue neuer neues alte alter der die das den dem auf geändert gleich mein meine unser \
        unsere nämlich wie also übrigens aktuell seit heute heissen und and then dann mit sind stays remains bleibt \
        von vom of for für fürs zum zur at on am an im in";
    let word = token.trim_matches(AROUND).to_lowercase();
    knows(LINKS, &word) || word == "=" || word == "-"
}

/// Something is counted: `4000 Mal`, `1200 people`.
fn is_counted(next: &str) -> bool {
    const UNITS: &str = "times mal minutes minuten min hours stunden std h hrs uhr people leute menschen characters zeichen letters \
        buchstaben digits stellen ziffern euro euros chf franken francs pounds dollars steps schritte schritten \
        years jahre jahren days tage tagen weeks wochen km miles meter metres mg ml kcal calories percent prozent \
        users passwords passwörter passwörtern pages seiten words wörter o'clock am pm a.m p.m patients patienten \
        others anderen € £ $ degrees grad reasons gründe of";
    let word = next.trim_matches(AROUND).to_lowercase();
    knows(UNITS, &word)
}

/// A time or a place rather than a secret: `at 0430`, `Zimmer 4471`.
fn is_timed(before: &str) -> bool {
    const TIMES: &str = "at um by until till bis since seit from before after around gegen ab nach vor in ward room zimmer raum \
        station ext extension durchwahl bleep pager line linie bus page seite version windows office about over über \
        some rund etwa circa ca fast nearly almost";
    let word = before.trim_matches(AROUND).to_lowercase();
    knows(TIMES, &word) || before.ends_with(['€', '£', '$'])
}

/// More digits follow: a phone number or an account.
fn is_continued(core: &str, after: &str) -> bool {
    let is_digits = core.chars().all(|c| c.is_ascii_digit() || c == '-');
    is_digits
        && after.starts_with(|c: char| c.is_ascii_digit())
        && after.chars().filter(char::is_ascii_digit).count() >= 2
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{found, passes};

    #[test]
    fn a_secret_is_found_in_any_order_and_some_words_away() {
        for text in [
            "PIN der Karte 6140, sonst vergesse ich es.",
            "My voicemail pin is still the old 7731.",
            "Passcode on her phone changed to 882211 and I know it.",
            "4471 is the back door code.",
            "und 4471 ist der Türcode.",
            "Kestrel_88 as a password, how clever.",
            "Der Schließfachcode unten im Keller lautet 30 17.",
            "Code vom Medikamentenschrank, wie immer, 4471#.",
            "The locker number is 7715 and the rest is shame.",
            "The combination is four four seven one.",
            "WLAN-Schlüssel hier: Linde_2024!",
            "Zugangsdaten fürs Portal: mkeller / Tanne_9",
            "Alarmcode heute auf 5528 geändert.",
            "Kennwort fürs Laufwerk ist BlauReiher.",
            "the padlock combination: 3-1-8-8",
            "Schliessfach 4471, und ich friere.",
        ] {
            assert_eq!(found(Rule::Secret, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn talk_of_locks_and_numbers_beside_them_is_not() {
        passes(
            Rule::Secret,
            &[
                "I forgot my password for the third time since 2019.",
                "My password expired at 0730 and I cried a little.",
                "The password needs 12 characters and I have none left.",
                "A code of conduct from 2021, and the dress code again.",
                "The door code changed again and nobody told me.",
                "ICD code F32.1 says nothing about him. The postcode was wrong.",
                "Login um 7:30, dann Pause bis 10.15 Uhr.",
                "Ich habe die PIN vergessen, zum vierten Mal in 2 Wochen.",
                "Der Zugang zu ihm fehlt mir seit 2023.",
                "The voicemail was 4000 words of grief, or felt like it.",
                "Das Passwort hat 20 Zeichen und ich keins davon.",
                "The combination of 3 nights and 2 mornings broke me.",
                "I pinned 2000 hopes on it. Eine Kombination aus 12 Stunden und Wut.",
                "The safe word was never used; the alarm went at 0430.",
            ],
        );
    }
}
