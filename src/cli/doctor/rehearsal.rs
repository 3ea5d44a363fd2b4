//! Whether the recovery kit opens the journal: one object, chosen by chance, with the kit's key alone.

use std::sync::Arc;

use serde_json::json;
use zeroize::Zeroizing;

use crate::cli::ask;
use crate::cli::call::Call;
use crate::cli::source::Source;
use crate::error::Error;
use crate::id::Id;
use crate::store::Store;
use crate::tui::clock;
use crate::vault::files::real::RealFs;
use crate::vault::kit::KitKey;
use crate::vault::object;
use crate::words::say;

/// The longest page that is read for a key, in bytes.
const LONGEST: usize = 64 * 1024;

/// Opens it.
///
/// # Errors
/// When there is no journal or nothing in it, the key is mistyped, or it does not open the object.
pub(super) fn run(call: &mut Call, kit: Option<&Source>, json: bool) -> Result<(), Error> {
    let places = call.place.places.clone();
    let store = Store::at(Arc::new(RealFs), places, clock::wall())?;
    let page = match kit {
        Some(source) => Zeroizing::new(source.read(LONGEST)?),
        None => ask::passphrase(say("doctor-rehearse-ask"))?,
    };
    let key = KitKey::parse(&page).map_err(crate::store::error::Error::from)?;
    let objects = store.objects()?;
    let id = chosen(objects.clone())?;
    store
        .open_with_kit(&key, id)
        .map_err(|fault| not_all(&store, &key, &objects, fault.into()))?;
    let name = object::file_name(id);
    if json {
        return call.output.json(json!({ "opened": name }));
    }
    call.output.text(&say!("doctor-rehearsed", name = name))
}

/// A kit that is newer than what was chosen opens the rest: that is told from one that opens nothing.
fn not_all(store: &Store, key: &KitKey, objects: &[Id], fault: Error) -> Error {
    let opens = |id: &&Id| store.open_with_kit(key, **id).is_ok();
    match objects.iter().filter(opens).count() {
        0 => fault,
        n => Error::failed(say!("doctor-rehearsed-some", n = n, total = objects.len()))
            .hint(say("doctor-rehearsed-some-hint")),
    }
}

fn chosen(mut objects: Vec<Id>) -> Result<Id, Error> {
    objects.sort_unstable();
    // names are random; the first one after a random name is as good as drawn
    let at = objects.partition_point(|id| *id < clock::fresh_id());
    let drawn = objects.get(at).or(objects.first()).copied();
    drawn.ok_or_else(|| {
        Error::failed(say("doctor-rehearse-nothing")).hint(say("doctor-rehearse-nothing-hint"))
    })
}
