//! L04, L05 and C04: a word that says what follows, and then the number, the serial or the secret.

use std::ops::Range;

use regex::Regex;

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// A record, a case, a policy, an account; then letters and digits, five or more (domain brief L04).
    RECORD,
    r"(?i)(?-u:\b)(?:mrn|mpi|emis|(?:patient|hospital|medical|record|chart|case|claim|policy|account|member(?:ship)?|insurance|reference|ref|file|medicare|medicaid|licen[cs]e|certificate|passport|student|employee|staff|client|(?:credit|bank|debit) card|sample|specimen|accession|lab|participant|subject|docket|court|crime|crime reference|warrant|registration|gmc|hcpc|npi|service user|resident|transplant|donor|loan|contract|enrolment|booking|group|health plan|admission|episode|unit|referral|invoice|prescription|complaint|incident|ticket|visa|customer|tax|health)",
    r"(?:[ \-](?:record|file|account|id))?|acct|a/c|iban|pat(?:\.|ienten)?|fall|akten?|dossier|konto|vertrags?|versicherungs?|versicherten(?:karte)?|krankenkassen?|kassen|kranken|mitglieds?|policen?|polizzen?|kunden|personal|ausweis|pass|rechnungs?|geschäfts|geschäftszeichen|referenz|aktenzeichen|az|aufnahme|auftrags|fallakte|krankenakte|patientenakte|steuer|renten|sozialversicherungs|svnr|sv|rezept|zahlungs|register|melde|schaden|schadens|unfall|vorgangs?|antrags?|bearbeitungs|gerichts|labor|proben|probanden|teilnehmer|matrikel|lizenz|zulassungs|karten|kreditkarten|beschwerde|fallakten|versichertenausweis|überweisungs|befund|dossier|mandats?|klienten|mandanten|bewohner|spender)",
    r"(?:[ \-.]{0,2}(?:no|nr|num|number|numbers|nummer|id|kennung|zeichen))?(\.?(?:[\s:=#(,]{1,2}(?:is|was|lautet|ist|with|the|mit|der|die|unter|under|number|no\.?|nr\.?|nummer|on|says|heisst|trägt|reads|ending|called|von)(?-u:\b)\.?){0,4}[\s:=#(]{0,3})((?:(?-i:[A-Z]{1,4})[ \-/.]?|[A-Z]{0,4})[0-9][0-9A-Z]*(?:[\-/.]? ?[0-9A-Z]*[0-9][0-9A-Z]*| (?-i:[A-Z]{1,2}) [0-9]+)*(?:-[A-Z]{1,3})?)",
);
pattern!(
    /// A plate or a device (domain brief L05).
    PLATE,
    r"(?i)(?-u:\b)(?:(?:number |licen[cs]e |car |registration )?plates?|reg(?:istration)?(?: number| no)?|autonummer|nummernschild|kennzeichen|kontrollschild|autokennzeichen|vin|chassis|(?:(?:pacemaker|device|implant|pump|ventilator|machine|monitor|phone|laptop)[ \-]?)?(?:serial|device id)|kfz-kennzeichen|serien-?(?:nummer|nr)|(?:geräte|pumpen|inventar|implantat|rollstuhl|prothesen|modell|apparate)-?(?:nummer|nr|id)|asset (?:tag|number|no)|device (?:no|number)|(?-i:SN|S/N):?|fahrgestell-?(?:nummer|nr)|s/n|imei|udi)",
    r"(\.?(?:[ \-]?(?:no|nr|num|number|nummer|id))?\.?(?:\s?(?:is|was|lautet|ist|:|=|#|\())*\s?)((?:(?-i:[A-ZÄÖÜ0-9]{1,10})[ \-·])*[A-ZÄÖÜ0-9]*[0-9][A-ZÄÖÜ0-9]*(?:[ \-](?-i:[A-Z0-9]{1,5}))?)",
);
pattern!(
    /// A password, a key, a code; then what opens (C04). Group 1 joins, group 2 opens.
    SECRET,
    r"(?i)(?:pass(?:word|phrase|code|wort|wd)|kenn?wort|zugangscode|wi-?fi|wlan|(?-u:\b)(?:pwd?|pin|puk|tan|(?:door|entry|access|alarm|safe|key|gate|lock|unlock|security|cupboard|cabinet|locker|zugangs|tür|sicherheits|recovery|backup|2fa|login)[ \-]?codes?|key ?safe|key ?box|lock ?box|keypad|otp|2fa|combo|zahlenschloss|spind|schlüssel(?:box|kasten|tresor)|(?:tür|schloss|tresor|alarm|schrank|entsperr|sperr|haus|eingangs|zutritts|keller|garagen|lift|lager|spind|medikamenten|freischalt|aktivierungs)-?code|secret(?: key)?|(?:api|access|private|secret|client|auth|encryption|license|product|master|signing)[ \-_]?(?:key|token|secret)|recovery (?:phrase|key)|seed phrase|geheimzahl|geheimnummer|geheimcode|codewort|credentials|bearer|badge code|token|zugangsdaten|login|schlüssel|combination|kombination|tresor|code))",
    r"(?:[ \-](?:number|nummer|code))?(?-u:\b)(\s?(?::|=)\s?|(?:\s[a-zäöüß]{1,12}){0,6}\s(?:is|was|lautet|ist|war|heisst|to|auf)\s(?:still |now |the |die |der |noch |immer noch |jetzt |wieder )?|\s(?:für|fürs|for|zum|zur|vom|of|at|am|im|beim|an) (?:the |den |die |das |der |dem )?[\wäöüÄÖÜ\-]{1,16},?:?\s(?:is |ist |lautet )?|[\s,(]{1,2})([0-9]{1,4}(?:[ \-][0-9]{1,4}){1,5}|[^\s,;]+)",
);
pattern!(
    /// The other way round: `2580 is the door code`, `pass: ..`, `key: ..`.
    TURNED,
    r"(?i)(?-u:\b)[0-9][0-9#*\-]{3,11} (?:is|was|ist|war) (?:the|my|our|der|die|das|mein|meine|unser|unsere) (?:\w+ )?(?:\w*code|\w*passwor[dt]|pin|kennwort)(?-u:\b)|(?-u:\b)(?:pass|key|user|secret)\s?[:=]\s?[^\s,;]*[0-9][^\s,;]*",
);
pattern!(
    /// Words that mean nothing but a password, and a few small words later something with a digit.
    LOOSE,
    r"(?:(?i:passwor[dt]|passcode|passphrase|kennwort|zugangscode|geheimzahl|(?:door|tür|entry|alarm|safe|schrank|tresor|haus|keypad)[ \-]?code)|(?-u:\b)PIN)((?:\s[a-zäöüß]{1,12}){0,6}[\s,:(„“«'‘\x22]{1,3})([^\s,;]+)",
);
pattern!(
    /// A word for what opens, a few words, a colon, and something with a digit: `the wifi here: Linde2024`.
    TOLD,
    r"(?i)(?:(?-u:\b)(?:wi-?fi|wlan|pin|pw|login|(?:\p{L}+-?)?code|token|(?:api|secret|access|private|client|auth)[ \-_]?(?:key|token|secret)|credentials|zugang|zugangsdaten|schlüssel))((?:\s[\p{L}\-]{1,14}){0,5}\s?[:=]\s?)([^\s,;]+)",
);
pattern!(
    /// A password that is a word: only behind a word that means nothing else, and nothing follows it but a stop.
    WORD,
    r#"(?:[Pp]ass(?:word|phrase|code|wort)|[Kk]ennwort|PASSWOR[DT]|(?:[Rr]ecovery|[Ss]eed) phrase|(?-u:\b)(?:pw|PW))(?:\s?[:=]\s?|\s(?:is|ist|lautet)\s)["“„«'‘]?(\p{Lu}[\p{L}\-]{3,}|[\p{L}]+(?:-[\p{L}]+)+|[\p{L}]{4,}(?: [\p{L}]{3,}){2,})["”“»'’]?(?:$|[,.;!\n)])"#,
);
pattern!(
    /// The same behind a colon, where a small letter will do.
    COLON,
    r#"(?:[Pp]ass(?:word|phrase|code|wort)|[Kk]ennwort)\s?[:=]\s?["“„«'‘]?(\p{L}{5,})["”“»'’]?(?:$|[,.;!\n)])"#,
);
pattern!(
    /// Keys that show what they are.
    KEY,
    r"(?-u:\b)(?:AKIA[0-9A-Z]{12,}|AGE-SECRET-KEY-[0-9A-Z\-]{8,}|gh[pousr]_[A-Za-z0-9]{20,}|sk-[A-Za-z0-9\-_]{16,}|xox[abp]-[A-Za-z0-9\-]{10,}|eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-.]+)|-----BEGIN [A-Z ]+-----|(?-u:\b)[0-9a-f]{32,}(?-u:\b)|(?-u:\b)[A-Z0-9]{4,6}(?:-[A-Z0-9]{4,6}){2,}(?-u:\b)",
);

/// Finds numbers by the word before them, and secrets.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    let text = page.text;
    let mut tell = |rule: Rule, span: Range<usize>| {
        found.push(Finding::new(rule, span).suggest(""));
    };
    for hit in KEY.find_iter(text).chain(TURNED.find_iter(text)) {
        let told = hit.as_str().trim_end_matches(['.', '!', '?', ')']);
        if !is_varied(told) {
            continue; // somebody fell asleep on a key
        }
        tell(Rule::Secret, hit.start()..hit.start() + told.len());
    }
    for hit in WORD.captures_iter(text).chain(COLON.captures_iter(text)) {
        if let (Some(whole), Some(word)) = (hit.get(0), hit.get(1)) {
            let key = page
                .words
                .partition_point(|known| known.span.end <= word.start());
            if !page.is(List::Noun, key) && !page.is(List::Plain, key) {
                tell(Rule::Secret, whole.start()..word.end());
            }
        }
    }
    for span in after(&SECRET, text, is_secret)
        .into_iter()
        .chain(after(&LOOSE, text, is_loose))
        .chain(after(&TOLD, text, is_loose))
    {
        tell(Rule::Secret, span);
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return;
    }
    for span in after(&RECORD, text, |_, number| is_number(number, 3)) {
        tell(Rule::RecordNumber, span);
    }
    for span in after(&PLATE, text, |_, number| is_number(number, 2)) {
        tell(Rule::Plate, span);
    }
}

/// The places where a keyword and what follows it fit. Group 1 joins the two, group 2 is what follows. A keyword that
/// what follows does not fit may stand before another: `login: password: ..`.
fn after(pattern: &Regex, text: &str, fits: fn(&str, &str) -> bool) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(hit) = pattern.captures_at(text, from) {
        let (Some(whole), Some(joint), Some(number)) = (hit.get(0), hit.get(1), hit.get(2)) else {
            break;
        };
        let told = number
            .as_str()
            .trim_end_matches(['.', '!', '?', ')', ':', ' ', '-']);
        if fits(joint.as_str(), told) {
            spans.push(whole.start()..number.start() + told.len());
            from = number.end();
        } else {
            from = joint.end();
        }
    }
    spans
}

/// Five letters and digits or more (domain brief L04), so many digits among them; years are none.
fn is_number(number: &str, digits: usize) -> bool {
    let count = number.chars().filter(|c| c.is_alphanumeric()).count();
    let are_years = number.len() == 9
        && number
            .split(['-', '/'])
            .all(|year| year.len() == 4 && year.starts_with(['1', '2']));
    count >= 5 && !are_years && number.chars().filter(char::is_ascii_digit).count() >= digits
}

/// After a colon anything with a digit or a mark, after "is" and the like what mixes digits and other signs or has four
/// digits; what stands in quotation marks. A clock and a percentage are no secrets.
fn is_secret(joint: &str, told: &str) -> bool {
    let digits = told.chars().filter(char::is_ascii_digit).count();
    let count = told.chars().count();
    let marks = told.chars().filter(|c| !c.is_alphanumeric()).count();
    let is_quoted = told.starts_with(['"', '“', '„', '«', '`', '\'']) && !joint.contains(['(']);
    let is_clock = told.contains([':', '%', '/']) && digits <= 4 && digits + marks == count;
    if is_clock || count < 4 || is_diagnosis(told) {
        return false;
    }
    if joint.contains([':', '=']) {
        return digits > 0 || marks > 0;
    }
    let is_bare = joint.trim().is_empty();
    let is_mixed = digits > 0 && digits < count && told.chars().any(|c| !c.is_ascii_digit());
    is_mixed && (digits >= 2 || marks > 0 || !is_bare) || digits >= 4 || is_quoted && marks > 0
}

/// A code of a diagnosis, as `F32.1`: C01's, and no secret.
fn is_diagnosis(told: &str) -> bool {
    let Some((head, tail)) = told.split_once('.') else {
        return false;
    };
    let (letter, number) = head.split_at_checked(1).unwrap_or_default();
    let is_short = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    letter.bytes().all(|byte| byte.is_ascii_uppercase())
        && number.len() == 2
        && is_short(number, 2)
        && is_short(tail, 2)
}

/// Says whether there are enough different characters for a secret.
fn is_varied(told: &str) -> bool {
    let mut seen = [false; 256];
    told.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    seen.iter().filter(|seen| **seen).count() >= 4
}

/// Letters with a digit, or four digits that are no year; a clock ("at 0730") and a rank ("2nd") are none.
fn is_loose(joint: &str, told: &str) -> bool {
    let digits = told.chars().filter(char::is_ascii_digit).count();
    let letters = told.chars().filter(|c| c.is_alphabetic()).count();
    let is_year = told.len() == 4 && (told.starts_with("19") || told.starts_with("20"));
    let is_timed = joint.trim_end().ends_with(" at") && told.len() == 4;
    letters >= 4 && digits >= 1 || digits >= 4 && !told.contains(':') && !is_year && !is_timed
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{finds, passes};

    #[test]
    fn records_are_found_by_the_word_before_them() {
        finds(
            Rule::RecordNumber,
            &[
                ("it says MRN 00451277 here", &["MRN 00451277"]),
                ("hospital no: H-771203.", &["hospital no: H-771203"]),
                (
                    "Policy number AB 123456 lapsed",
                    &["Policy number AB 123456"],
                ),
                ("Pat.-Nr. 120044 fehlte", &["Pat.-Nr. 120044"]),
                ("Fallnummer: 2024/00931", &["Fallnummer: 2024/00931"]),
                ("Az. 7/2024-118 kam zurück", &["Az. 7/2024-118"]),
                ("MRN: 5520-1187 is back", &["MRN: 5520-1187"]),
                ("Schaden-Nr. 55-10937 wieder", &["Schaden-Nr. 55-10937"]),
                ("Vorgangsnummer 2024-11873.", &["Vorgangsnummer 2024-11873"]),
                (
                    "crime reference number 4471/0088213",
                    &["crime reference number 4471/0088213"],
                ),
            ],
        );
        passes(
            Rule::RecordNumber,
            &[
                "the case of 2019 and the record of 100 days",
                "In my file there were 12 pages. The account was long.",
                "im Fall 2 von 3, Akten 12 Seiten",
                "on record since 2014",
            ],
        );
    }

    #[test]
    fn plates_and_devices_are_found_by_the_word_before_them() {
        finds(
            Rule::Plate,
            &[
                ("plate LK19 ABC outside", &["plate LK19 ABC"]),
                ("Kennzeichen ZH 123456 davor", &["Kennzeichen ZH 123456"]),
                ("serial no. XR-77120 beeps", &["serial no. XR-77120"]),
                ("Serien-Nr. PJN551820 da", &["Serien-Nr. PJN551820"]),
                ("Inventar-Nr. 48213 klebt", &["Inventar-Nr. 48213"]),
            ],
        );
        passes(
            Rule::Plate,
            &["a plate of 12 biscuits", "in serial 3 of them"],
        );
    }

    #[test]
    fn secrets_are_found_and_talk_about_them_is_not() {
        finds(
            Rule::Secret,
            &[
                ("the password is hunter22 now", &["password is hunter22"]),
                ("Passwort: Wald!see", &["Passwort: Wald!see"]),
                ("PIN 8820 for it", &["PIN 8820"]),
                ("door code 1357#", &["door code 1357#"]),
                (
                    "Password for the portal: Kestrel-88",
                    &["Password for the portal: Kestrel-88"],
                ),
                (
                    "das Passwort lautet Nebelkrähe.",
                    &["Passwort lautet Nebelkrähe"],
                ),
                (
                    "the passphrase is otter-lamp-moss, again",
                    &["passphrase is otter-lamp-moss"],
                ),
                (
                    "code at the back door is 4471 now",
                    &["code at the back door is 4471"],
                ),
                ("PIN ist die 90 27, immer", &["PIN ist die 90 27"]),
                ("Tresorcode 5-8-1-3", &["Tresorcode 5-8-1-3"]),
                ("login mkeller, pw Tanne_9", &["pw Tanne_9"]),
                ("2580# is the door code here", &["2580# is the door code"]),
                ("user mkeller pass: blue42!", &["pass: blue42"]),
                ("Geheimzahl 4471, immer", &["Geheimzahl 4471"]),
                ("the wifi here: Linde2024, again", &["wifi here: Linde2024"]),
                ("Kennwort: amselruf, sonst nichts", &["Kennwort: amselruf"]),
                ("her password hunter2 again", &["password hunter2"]),
                ("PIN immer noch 4471, müde", &["PIN immer noch 4471"]),
                ("AGE-SECRET-KEY-1QQPQYZ0", &["AGE-SECRET-KEY-1QQPQYZ0"]),
                ("client_secret=81c0f2aa77", &["client_secret=81c0f2aa77"]),
            ],
        );
        passes(
            Rule::Secret,
            &[
                "The password was long and I forgot it.",
                "I keep a secret from myself, and the key to it was envy.",
                "I pin it on him. Der Schlüssel zu dem Ärger war Neid.",
                "A token of thanks: nothing. Login: again not.",
                "The code of practice: again. My key points: 12 of them. Password: lost again",
                "The secret: I was bored. My password is long, and it is mine.",
                "Das Passwort ist Vertrauen. The code of 12 rules; 3 tokens of it",
                "I spin 2019 times. He can pin: 10:30",
            ],
        );
    }
}
