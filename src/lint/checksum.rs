//! Check digits: which numbers may be what they look like.
//!
//! The NHS, KVNR and AHV rules were compared with published sources, named beside them; IBAN and Luhn were tested with
//! known numbers alone.

/// Says whether ten digits may be an NHS number: weights 10 to 2, modulo 11, and 10 is never given (NHS Data
/// Dictionary, "NHS number", as the `nhs-number` page of `com.eldrix/concierge` tells it).
#[must_use]
pub fn is_nhs(digits: &str) -> bool {
    let Some(digits) = values(digits).filter(|digits| digits.len() == 10) else {
        return false;
    };
    let weights = (2..=10).rev();
    let sum: u32 = digits.iter().zip(weights).map(|(d, w)| d * w).sum();
    let check = match 11 - sum % 11 {
        11 => 0,
        check => check,
    };
    // 000 000 0000 fits too, and is nobody's
    check == digits[9] && digits.iter().any(|d| *d != 0)
}

/// Says whether a capital letter and nine digits may be a German insurance number (KVNR): the letter as two digits,
/// weights 1 and 2, cross sums, modulo 10 (HL7 Germany, "Krankenversichertennummer"; section 290 SGB V).
#[must_use]
pub fn is_kvnr(number: &str) -> bool {
    let mut chars = number.chars();
    let Some(letter) = chars.next().filter(char::is_ascii_uppercase) else {
        return false;
    };
    let rest = chars.as_str();
    let place = u32::from(letter) - u32::from('A') + 1;
    let Some(all) = values(&format!("{place:02}{rest}")).filter(|all| all.len() == 11) else {
        return false;
    };
    let sum: u32 = all[..10]
        .iter()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| cross(digit * weight))
        .sum();
    sum % 10 == all[10]
}

/// Says whether thirteen digits from 756 on may be a Swiss AHV number: the check digit of EAN-13 (Federal Social
/// Insurance Office, "AHV-Nummer", as python-stdnum's `ch.ssn` has it too).
#[must_use]
pub fn is_ahv(digits: &str) -> bool {
    let Some(all) = values(digits).filter(|all| all.len() == 13) else {
        return false;
    };
    let weights = [1, 3].into_iter().cycle();
    let sum: u32 = all.iter().zip(weights).map(|(d, w)| d * w).sum();
    digits.starts_with("756") && sum.is_multiple_of(10)
}

/// Says whether letters and digits without spaces may be an IBAN: the first four moved to the end, letters from A = 10,
/// modulo 97 leaves 1 (ISO 13616, ISO 7064).
#[must_use]
pub fn is_iban(number: &str) -> bool {
    let is_form = number.is_ascii() && (15..=34).contains(&number.len());
    if !is_form || !number[..2].bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let (head, tail) = number.split_at(4);
    let mut rest = 0;
    for c in tail.chars().chain(head.chars()) {
        let Some(value) = c.to_digit(36).filter(|_| !c.is_ascii_lowercase()) else {
            return false;
        };
        rest = (rest * if value > 9 { 100 } else { 10 } + value) % 97;
    }
    rest == 1
}

/// Says whether digits may be the number of a payment card: every second digit from the right doubled, cross sums,
/// modulo 10 (ISO/IEC 7812-1, annex B).
#[must_use]
pub fn is_card(digits: &str) -> bool {
    let Some(all) = values(digits).filter(|all| (13..=19).contains(&all.len())) else {
        return false;
    };
    let weights = [1, 2].into_iter().cycle();
    let sum: u32 = all
        .iter()
        .rev()
        .zip(weights)
        .map(|(d, w)| cross(d * w))
        .sum();
    sum.is_multiple_of(10) && all.iter().any(|digit| *digit != 0)
}

fn values(digits: &str) -> Option<Vec<u32>> {
    digits.chars().map(|c| c.to_digit(10)).collect()
}

const fn cross(number: u32) -> u32 {
    number / 10 + number % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each rule says yes to the good ones, and no to every one of them with one digit more by one.
    fn holds(rule: fn(&str) -> bool, good: &[&str]) {
        for number in good {
            assert!(rule(number), "{number}");
            for (at, c) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                let other = (c.to_digit(10).unwrap() + 1) % 10;
                let mut bad = (*number).to_owned();
                bad.replace_range(at..=at, &other.to_string());
                assert!(!rule(&bad), "{bad}");
            }
        }
    }

    #[test]
    fn nhs_numbers_are_checked() {
        holds(is_nhs, &["9434765919", "4010232137", "9876543210"]);
        for bad in ["", "943476591", "94347659190", "943476591x", "0000000000"] {
            assert!(!is_nhs(bad), "{bad}");
        }
    }

    #[test]
    fn german_insurance_numbers_are_checked() {
        holds(is_kvnr, &["A123456780"]);
        for bad in [
            "",
            "a123456780",
            "Ä123456780",
            "A12345678",
            "A1234567800",
            "1123456780",
        ] {
            assert!(!is_kvnr(bad), "{bad}");
        }
    }

    #[test]
    fn swiss_numbers_are_checked() {
        holds(is_ahv, &["7569217076985"]);
        for bad in ["", "4006381333931", "756921707698"] {
            assert!(!is_ahv(bad), "{bad}");
        }
    }

    #[test]
    fn bank_accounts_are_checked() {
        holds(
            is_iban,
            &[
                "GB82WEST12345698765432",
                "DE89370400440532013000",
                "CH9300762011623852957",
            ],
        );
        for bad in [
            "",
            "DE8937040044053201300",
            "de89370400440532013000",
            "DÉ89370400440532",
        ] {
            assert!(!is_iban(bad), "{bad}");
        }
    }

    #[test]
    fn cards_are_checked() {
        holds(is_card, &["4111111111111111", "378282246310005"]);
        for bad in ["", "0000000000000000", "42"] {
            assert!(!is_card(bad), "{bad}");
        }
    }
}
