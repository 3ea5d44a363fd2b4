//! What is as it should be: the bad inputs are made of it, and it is the control.

pub const ID: &str = "1d0fcdaaee192bf2f64a022c5fd9a720";
const KIT: &str = include_str!("../golden/format-1/kit.txt");

pub fn front() -> String {
    format!(
        "format = 1\nid = \"{ID}\"\nkind = \"note\"\nnote = \"{ID}\"\nparents = []\n\
         written = 2026-08-22T21:14:05+02:00\ndevice = \"d1a2b3c4\"\ntitle = \"t\"\ndeck = \"ct-5\"\n\
         alias = \"harbour\"\nstate = \"open\"\ntags = [\"a\"]\n[scales]\nstrength = 7\n"
    )
}

pub fn note() -> String {
    format!("+++\n{}+++\nbody\n", front())
}

pub fn manifest() -> String {
    format!("format = 1\njournal_id = \"{ID}\"\nmin_reader = 1\n")
}

/// The secret key of the golden journal's kit.
pub fn secret() -> &'static str {
    let mut lines = KIT.lines();
    lines
        .find(|line| line.starts_with("AGE-"))
        .expect("the kit holds a key")
}

pub const fn kit_page() -> &'static str {
    KIT
}

pub const DECK_HEAD: &str = "id = \"own\"\ntitle = \"Own\"\nwhen = \"At times.\"\nminutes = 0.2\n";

pub fn deck() -> String {
    format!(
        "{DECK_HEAD}[[step]]\nid = \"a\"\nkind = \"text\"\nask = \"What stays?\"\nseconds = 10\n"
    )
}

/// The recipient of [`secret`].
pub fn recipient() -> String {
    let key: afterword::vault::cipher::Key = secret().parse().expect("the golden key");
    key.to_public().to_string()
}
