//! How deep placeables stand in each other, asked before the Fluent parser recurses into them.
//!
//! A translation is a folder that may come from anybody, and it is read at each start: a file of braces alone
//! overflowed the stack.

/// No message of anybody's nests deeper.
const DEEPEST: usize = 32;

/// Says whether the braces of a file, and the calls inside them, nest no deeper than the parser can follow.
#[must_use]
pub fn is_readable(text: &str) -> bool {
    let (mut braces, mut calls) = (0_usize, 0_usize);
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    for letter in lines.flat_map(str::bytes) {
        match letter {
            b'{' => braces += 1,
            b'}' => {
                braces = braces.saturating_sub(1);
                calls = if braces == 0 { 0 } else { calls };
            }
            b'(' if braces > 0 => calls += 1,
            b')' => calls = calls.saturating_sub(1),
            _ => {}
        }
        if braces.max(calls) > DEEPEST {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_and_calls_inside_each_other_are_counted() {
        let braces = |depth: usize| format!("a = {}x{}", "{".repeat(depth), "}".repeat(depth));
        let calls =
            |depth: usize| format!("a = {{ {}1{} }}", "F(".repeat(depth), ")".repeat(depth));
        for nest in [braces, calls] {
            assert!(is_readable(&nest(DEEPEST)));
            assert!(!is_readable(&nest(DEEPEST + 1)));
        }
        assert!(is_readable(&"a = { $n } (b)\n# {{{{ (((\n".repeat(100)));
    }
}
