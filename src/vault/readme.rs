//! The texts that help someone without this program: `README.txt` and the kit's page.

use zeroize::Zeroizing;

use crate::id::Id;

/// The name of the text in the journal's folder.
pub const NAME: &str = "README.txt";
/// The name of git's file in the journal's folder.
pub const ATTRIBUTES_NAME: &str = ".gitattributes";
/// Keeps git from changing or showing sealed files.
pub const ATTRIBUTES: &str = "*.age -text -diff -merge\n";

/// The text in the journal's folder.
pub const README: &str = "\
This folder is a journal, written with afterword. Every note is a file in objects/, encrypted with
age. You need no special program to read it: age (https://age-encryption.org) or rage is enough.

With the passphrase, one note:

    age -d -i identity.age objects/NAME.age | less

With the key from the recovery kit, typed into a file kit.txt, one note:

    age -d -i kit.txt objects/NAME.age | less

With the key from the recovery kit, all notes into one readable file:

    for f in objects/*.age; do age -d -i kit.txt \"$f\"; done > all.md

A note is Markdown. The lines between +++ and +++ say what it is: its title, when it was written,
and which older version it replaces (parents). A note that was changed has one file per version.

Copy the whole folder to keep it safe. Do not rename or change the files: the program would say so.
Without the passphrase and without the kit nobody can open it, and nobody can help.
";

/// Prints the page that is kept on paper. Saved as a file it is an identity file for age: all lines
/// but the key's are comments.
#[must_use]
pub fn kit_page(journal: Id, secret: &str) -> Zeroizing<String> {
    Zeroizing::new(format!(
        "\
# afterword recovery kit
#
# Journal: {journal}
# The key:
{secret}
#
# Whoever has this page can read the whole journal. Keep it on paper, away from the computer.
# If you forget the passphrase, this key and a copy of the journal's folder open every note.
# Type the key into a file kit.txt, then with age (https://age-encryption.org):
#
#   age -d -i identity.age objects/NAME.age | less     with the passphrase
#   age -d -i kit.txt objects/NAME.age | less          with this key
#   for f in objects/*.age; do age -d -i kit.txt \"$f\"; done > all.md
"
    ))
}
