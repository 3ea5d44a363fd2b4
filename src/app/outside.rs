//! An editor of the user's own for a page: which ones are known to keep nothing, and how they are told.

use std::path::Path;

use crate::app::secret::Secret;
use crate::keys::action::Action;

/// The answer to the question whether a page is to be opened in an editor that is not known; no key of the page gives it.
pub const GO_OUTSIDE: Action = Action::Allow;

/// Holds a page on its way to an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// The editor, with its arguments.
    pub call: Vec<String>,
    /// The page.
    pub text: Secret,
}

/// No swap, backup or undo file, no history, and no settings out of the text.
const VIM: &[&str] = &[
    "-n",
    "-i",
    "NONE",
    "--cmd",
    "silent! set noswapfile nobackup nowritebackup noundofile nomodeline",
    "-c",
    "silent! set noswapfile nobackup nowritebackup noundofile nomodeline",
];

/// Editors with what keeps them from leaving something behind.
const KNOWN: [(&[&str], &[&str]); 4] = [
    (
        &[
            "vim",
            "nvim",
            "vim.tiny",
            "vim.basic",
            "vim.nox",
            "vim.gtk3",
            "rvim",
        ],
        VIM,
    ),
    // Its settings file might ask for backups in another folder, and for a history.
    (&["nano", "rnano"], &["--ignorercfiles"]),
    (&["joe"], &["-nobackups", "--joe_state"]),
    (&["ed"], &[]),
];

/// Gives what an editor is told besides; none: it is not known what it keeps.
#[must_use]
pub fn flags(call: &[String]) -> Option<&'static [&'static str]> {
    let program = Path::new(call.first()?).file_name()?.to_str()?;
    let known = KNOWN.iter().find(|(names, _)| names.contains(&program));
    known.map(|(_, flags)| *flags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_editors_are_told_to_keep_nothing_wherever_they_are() {
        let of = |program: &str| flags(&[program.to_owned()]);
        assert_eq!(of("/usr/bin/vim.tiny"), Some(VIM));
        assert!(of("nvim").is_some_and(|flags| flags.contains(&"NONE")));
        assert_eq!(of("code"), None);
        assert_eq!(flags(&[]), None);
    }
}
