//! Opening objects with the recovery kit alone.

use zeroize::Zeroizing;

use crate::id::Id;
use crate::store::Store;
use crate::store::error::Error;
use crate::vault::kit::KitKey;
use crate::vault::object;
use crate::vault::prescan::FILE_LIMIT;

impl Store {
    /// Lists the objects by name, in no order. Needs no key.
    ///
    /// # Errors
    ///
    /// Returns the system's error.
    pub fn objects(&self) -> Result<Vec<Id>, Error> {
        let names = self.object_names()?;
        Ok(names
            .iter()
            .filter_map(|name| object::id_of(name.to_str()?))
            .collect())
    }

    /// Opens one object with the kit's key: its text with front matter. The kit cannot tell who wrote it.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the file, or that the key does not open it.
    pub fn open_with_kit(&self, key: &KitKey, id: Id) -> Result<Zeroizing<String>, Error> {
        let path = self.places.objects().join(object::file_name(id));
        let file = self.fs.read(&path, FILE_LIMIT)?;
        let plain = object::open(&file, std::iter::once(key.identity()))?;
        Ok(Zeroizing::new(plain.text().to_owned()))
    }
}
