use std::sync::Arc;

use rustix::io::Errno;

use super::*;
use crate::journal::limits::{Limit, TITLE_CHARS};
use crate::store::tests::{made, note};
use crate::vault;
use crate::vault::cipher::Key;
use crate::vault::files::fault::{Fault, FaultFs};

const TEXT: &str = "+++\nformat = 1\n+++\nBody.\n";

fn objects(store: &Store) -> usize {
    store.fs.read_dir(&store.places.objects()).unwrap().len()
}

/// The control: the file that is to be written passes.
#[test]
fn a_file_that_is_not_what_it_should_be_is_never_written() {
    let store = made();
    let session = store.session.as_ref();
    let pinned = store.pinned().unwrap();
    let (file, _) = store.sealed(TEXT).unwrap();
    self_check(&file, TEXT, session).unwrap();

    let another = TEXT.replace("Body", "Bodi");
    let refused = self_check(&file, &another, session);
    assert!(matches!(refused, Err(Error::SelfCheck)), "another text");
    let by_machine = object::seal(TEXT, pinned.signer(store.journal)).unwrap();
    let file = object::encrypt(&by_machine, &pinned.readers).unwrap();
    let refused = self_check(&file, TEXT, session);
    assert!(matches!(refused, Err(Error::SelfCheck)), "another's seal");
    let strange = object::encrypt(&by_machine, &[Key::generate().to_public()]).unwrap();
    let refused = self_check(&strange, TEXT, session);
    assert!(matches!(refused, Err(Error::Vault(_))), "not for us");

    // Without the keys only what needs none is looked at.
    self_check(&strange, TEXT, None).unwrap();
    assert!(
        self_check(TEXT.as_bytes(), TEXT, None).is_err(),
        "not encrypted"
    );
}

#[test]
fn what_nobody_or_only_somebody_else_could_open_is_never_written() {
    let mut store = made();
    let (text, before) = (note(&store), objects(&store));
    let session = store.session.as_mut().unwrap();
    let own = std::mem::take(&mut session.pinned.readers);
    let refused = store.put(&text, &[]);
    let none = vault::error::Error::NoRecipients;
    assert!(matches!(refused, Err(Error::Vault(error)) if error.to_string() == none.to_string()));
    store.session.as_mut().unwrap().pinned.readers = vec![Key::generate().to_public()];
    assert!(matches!(store.put(&text, &[]), Err(Error::Vault(_))));
    assert_eq!(objects(&store), before);
    store.session.as_mut().unwrap().pinned.readers = own;
    let _ = store.put(&text, &[]).unwrap();
    assert_eq!(objects(&store), before + 1);
}

#[test]
fn a_note_whose_name_a_power_cut_may_take_is_not_called_confirmed() {
    let mut store = made();
    let (text, before) = (note(&store), objects(&store));
    let disk = Arc::clone(&store.fs);
    let counting = FaultFs::counting(Arc::clone(&disk));
    store.fs = Arc::new(counting.clone());
    assert!(store.put(&text, &[]).unwrap().confirmed && store.confirm());
    let io = Fault::Errno(Errno::IO.raw_os_error());
    // The last call but one; the very last was the second try.
    let last = counting.calls() - 2;
    let fs = |at| Arc::new(FaultFs::new(Arc::clone(&disk), at, io));
    store.fs = fs(last);
    let saved = store.put(&text, &[]).unwrap();
    assert!(!saved.confirmed);
    assert_eq!(
        objects(&store),
        before + 2,
        "it is in its place all the same"
    );
    store.fs = fs(0);
    assert!(!store.confirm(), "the sync fails");
    assert!(store.confirm(), "the next one does not");
}

#[test]
fn what_could_not_be_read_back_is_never_written() {
    let mut store = made();
    let before = objects(&store);
    let mut deep = note(&store);
    let nested = (0..20).fold(toml::Value::Boolean(true), |inner, _| vec![inner].into());
    deep.unknown.insert("kept".to_owned(), nested);
    assert!(matches!(store.put(&deep, &[]), Err(Error::SelfCheck)));
    // More parents than front matter holds.
    let parents = vec![random::id(); 3000];
    let (id, written) = (deep.id, deep.written);
    let refused = store.put_tombstone(id, written, &parents);
    assert!(matches!(refused, Err(Error::SelfCheck)));
    assert_eq!(objects(&store), before);

    deep.unknown.clear();
    let _ = store.put(&deep, &[]).unwrap();
    assert_eq!(objects(&store), before + 1);
}

#[test]
fn what_is_past_a_limit_is_refused_as_a_note_and_as_a_setting() {
    let mut store = made();
    let before = objects(&store);
    let mut long = note(&store);
    long.title = "x".repeat(TITLE_CHARS + 1);
    for refused in [store.put(&long, &[]), store.put_config(&long, &[])] {
        assert!(matches!(refused, Err(Error::Limit(Limit::Title))));
    }
    assert_eq!(objects(&store), before);
    long.title.pop();
    let _ = store.put_config(&long, &[]).unwrap();
    assert_eq!(objects(&store), before + 1);
}
