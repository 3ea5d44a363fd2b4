//! Arguments, dispatch, exit code; the rest is in the library.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// Overwrites every block that is freed: age's own copies of a text, the lines of the editor, undo steps.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    afterword::tui::harden::harden();
    afterword::cli::run()
}
