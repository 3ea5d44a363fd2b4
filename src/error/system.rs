//! What the system refused, in words: which file or folder, why, and what to look at.

use std::io;
use std::path::Path;

use crate::error::Error;
use crate::vault::files::protocol::IN_FLIGHT;
use crate::words::say;

/// Says which file or folder the system refused. A file in flight has a name that says nothing: its folder is named.
#[must_use]
pub fn refused(path: &Path, source: &io::Error) -> Error {
    let name = path.file_name().and_then(|name| name.to_str());
    let is_in_flight = name.is_some_and(|name| name.starts_with(IN_FLIGHT));
    let place = path.parent().filter(|_| is_in_flight).unwrap_or(path);
    let message = format!("\"{}\": {}", place.display(), why(source));
    Error::failed(message).hint(remedy(source.kind()))
}

/// Says why, without the number that the system adds.
fn why(source: &io::Error) -> String {
    let said = source.to_string();
    let end = said.find(" (os error ").unwrap_or(said.len());
    said[..end].to_owned()
}

fn remedy(kind: io::ErrorKind) -> &'static str {
    use io::ErrorKind as K;
    match kind {
        K::PermissionDenied | K::ReadOnlyFilesystem => say("errors-rights-hint"),
        K::StorageFull | K::QuotaExceeded => say("errors-room-hint"),
        K::NotFound | K::NotADirectory | K::IsADirectory => say("errors-place-hint"),
        _ => say("errors-disk-hint"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_flight_is_named_by_its_folder_and_the_remedy_fits_the_reason() {
        let path = Path::new("/j/objects/.tmp-00aa");
        let full = refused(path, &io::ErrorKind::StorageFull.into());
        assert!(
            full.message.starts_with("\"/j/objects\": "),
            "{}",
            full.message
        );
        assert_eq!(full.hint.as_deref(), Some(say("errors-room-hint")));

        let path = Path::new("/j/journal.toml");
        let denied = refused(path, &io::Error::from_raw_os_error(13));
        assert!(denied.message.starts_with("\"/j/journal.toml\": "));
        assert!(!denied.message.contains("os error"));
        assert_eq!(denied.hint.as_deref(), Some(say("errors-rights-hint")));
    }
}
