//! Two devices that share a journal, each with a folder of its own for it and for what never leaves it.

use std::fs;
use std::sync::Arc;

use afterword::store::Store;
use afterword::store::unlock::Opened;
use afterword::tui::clock;
use afterword::vault::files::real::RealFs;
use afterword::vault::passphrase::Passphrase;
use afterword::vault::places::Places;

use crate::program::{Home, PASSPHRASE};

/// What each copy of the journal has beside its objects.
const BESIDE: [&str; 4] = [
    ".gitattributes",
    "README.txt",
    "identity.age",
    "journal.toml",
];

/// Makes a journal on one device and brings it to another.
pub fn two() -> [Home; 2] {
    let (one, two) = (Home::with_journal(), Home::new());
    fs::create_dir_all(two.journal().join("objects")).expect("a writable home");
    for name in BESIDE {
        fs::copy(one.journal().join(name), two.journal().join(name)).expect("it is there");
    }
    for home in [&one, &two] {
        fs::create_dir(home.path("tmp")).expect("a writable home");
        home.unlocked(&["list"]).succeeds();
    }
    [one, two]
}

/// Opens a device's journal beside all that runs there.
pub fn open(home: &Home) -> Opened {
    let places = Places {
        journal: home.journal(),
        state: home.path(".local/state/afterword"),
        cache: home.path(".cache/afterword"),
    };
    let mut store = Store::at(Arc::new(RealFs), places, clock::wall()).expect("a journal");
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    store
        .unlock(&passphrase, &mut |_, _| ())
        .expect("its passphrase")
}
