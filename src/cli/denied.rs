//! `-tired` in a query is no option: on its way to the parser it is spelled out as `not tired`.

use std::ffi::OsString;

/// The commands that take a query.
const ASKING: [&str; 3] = ["list", "find", "export"];

/// The options of one letter; all others have two hyphens.
const SHORT: [&str; 2] = ["-h", "-V"];

/// Spells out what a query denies; the rest stays as it is.
pub fn spelled_out(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut is_query = false;
    let mut all = Vec::new();
    for argument in arguments {
        let denied = argument.to_str().filter(|_| is_query).and_then(denied);
        if let Some(denied) = denied {
            all.extend(["not".into(), denied.into()]);
        } else {
            is_query |= ASKING.iter().any(|command| argument == *command);
            all.push(argument);
        }
    }
    all
}

fn denied(argument: &str) -> Option<&str> {
    let denied = argument.strip_prefix('-')?;
    let is_option = denied.is_empty() || denied.starts_with('-') || SHORT.contains(&argument);
    (!is_option).then_some(denied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(arguments: &str) -> String {
        let arguments = arguments.split(' ').map(OsString::from);
        let all = spelled_out(arguments);
        let all: Vec<&str> = all
            .iter()
            .filter_map(|argument| argument.to_str())
            .collect();
        all.join(" ")
    }

    #[test]
    fn a_denied_word_is_spelled_out_and_an_option_stays() {
        assert_eq!(
            told("afterword --passphrase-file - list -tired --json -ct:x -h"),
            "afterword --passphrase-file - list not tired --json not ct:x -h"
        );
        assert_eq!(told("afterword note -tired"), "afterword note -tired");
    }
}
