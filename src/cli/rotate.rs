//! `rotate`: a new key, and on request everything encrypted anew.

use clap::Args;

use crate::cli::call::Call;
use crate::cli::output::tell;
use crate::cli::unlock::{find, opened_with};
use crate::error::{Error, Kind};
use crate::store::Store;
use crate::words::say;

/// How many objects go by between two words on the way.
const SOME: usize = 50;

/// Holds what to do beyond the new key.
#[derive(Debug, Args)]
pub struct RotateCommand {
    /// Encrypt everything anew, so that no key from before opens what is in the folder.
    #[arg(long)]
    re_encrypt: bool,

    /// Go on with encrypting anew where it was broken off; makes no new key.
    #[arg(long)]
    resume: bool,
}

/// Makes the key; then encrypts anew, with a word on the way.
///
/// # Errors
/// When the journal does not open, or a step fails; what was done until then is done, and `--resume` goes on.
pub fn run(call: &mut Call, command: &RotateCommand) -> Result<(), Error> {
    let mut store = find(call)?;
    let (passphrase, opened) = opened_with(call, &mut store)?;
    if !command.resume {
        if command.re_encrypt && opened.readers.left > 0 && opened.readers.older > 0 {
            tell(&say!("readers-left-of-before", n = opened.readers.left));
        }
        store.rotate(&passphrase)?;
        tell(say("readers-rotated"));
    }
    let is_whole = command.re_encrypt || command.resume;
    let done = if is_whole { renew(&mut store) } else { Ok(()) };
    let _ = store.lock();
    if !is_whole {
        tell(say("readers-not-re-encrypted"));
    }
    done
}

fn renew(store: &mut Store) -> Result<(), Error> {
    let total = store.readers()?.left;
    loop {
        let left = store.reencrypt(SOME)?;
        if left == 0 {
            break;
        }
        if (total - left) % (10 * SOME) == 0 {
            tell(&say!(
                "readers-progress",
                done = total - left,
                total = total
            ));
        }
    }
    tell(&say!("readers-re-encrypted", n = total));
    match store.stuck()?.len() {
        0 => Ok(()),
        n => {
            Err(Error::new(Kind::Damaged, say!("readers-stuck", n = n))
                .hint(say("readers-stuck-hint")))
        }
    }
}
