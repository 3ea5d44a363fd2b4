# The command line: questions, results, refusals.
cli-not-kept = afterword: what you were writing could not be kept: { $what } { $remedy }
cli-no-terminal-passphrase = a passphrase is needed, and there is no terminal to ask on
cli-no-terminal-passphrase-hint = Give --passphrase-file FILE, or --passphrase-file - to read it from standard input.
cli-terminal-unusable = the terminal cannot be used
cli-nothing-typed = nothing was typed
cli-typed-not-utf8 = what was typed is not UTF-8
cli-known-patterns = Known are { $names }; or give your own in seconds, such as 4-6.
cli-passphrase = Passphrase
cli-holds-no-passphrase = { $source } holds no passphrase
cli-damaged =
    { $n ->
        [one] one file is not as it should be
       *[other] { $n } files are not as they should be
    }
cli-check-notes = notes: { $n }
cli-check-files = files: { $n }
cli-check-problems = problems: { $n }
cli-no-terminal = there is no terminal to ask on
cli-check-in-hint = Give at least one of --tired N, --fuse N, --distance N; 0 to 10.
cli-no-deck = no deck is named { $id }
cli-no-deck-hint = `afterword deck list` shows them.
cli-unreadable = it could not be read: { $why }
cli-unreadable-hint = make it a readable text file, or move it elsewhere
cli-settings-mistakes = mistakes in the settings: { $n }
cli-settings-hint = Until they are corrected, the defaults hold for these lines.
cli-deck-mistakes = mistakes found: { $n }
cli-deck-hint = A deck with mistakes is left out until they are corrected.
cli-deck-from = from { $pack }
cli-deck-yours = yours
cli-deck-one-of = (one of these)
cli-ground-end = That is all. Go on when you are ready.
cli-no-practice = no practice is named { $word }
cli-known = Known are { $names }.
cli-init-before =
    Afterword keeps notes on your own reactions, encrypted, on this machine. It is not a patient record, and a court may
    order you to open it. A forgotten passphrase cannot be reset: without it and without the recovery kit, nobody can open
    your notes.
cli-kit-nowhere = the recovery kit has nowhere to go
cli-kit-nowhere-hint = Give --kit FILE; print the file, then remove it from this machine.
cli-kit-unwritable = the kit cannot be written to { $path }: { $why }
cli-kit-written = The recovery kit is written. Print it or copy it by hand, then remove the file from this machine.
cli-kit-lost = the journal is made, but its recovery kit could not be written: { $why }
cli-kit-lost-hint = Nothing is in it yet: remove its folder and run init again.
cli-kit-shown = This is your recovery kit. It is shown once, and stored nowhere.
cli-kit-type = When you have it on paper, type the last six characters of the key
cli-kit-wrong = Those are not its last six characters.
cli-signals = signals cannot be watched: { $why }
cli-two-readers = text and passphrase cannot both come from standard input
cli-two-readers-hint = A note needs no passphrase: leave --passphrase-file out.
cli-no-terminal-text = there is no terminal to ask for the text on
cli-no-terminal-text-hint = Give --text-file FILE, or --text-file - to read it from standard input.
cli-nothing-to-write = there is nothing to write: no text and no title
cli-write = Write. An empty line with ctrl-d ends.
cli-terminal-unread = the terminal could not be read: { $why }
cli-result-unwritten = the result could not be written: { $why }
cli-one-of-versions = one of { $n } versions that were changed apart
cli-note-about = about
cli-note-deck = deck
cli-two-passphrases = both passphrases cannot come from standard input
cli-present-passphrase = Present passphrase
cli-passphrase-changed = The new passphrase holds. Copies of the journal made before, in backups too, still open with the old one.
cli-change-unconfirmed = the change is written, but the disk has not confirmed it
cli-change-unconfirmed-hint = Until the next start, keep both passphrases: one of the two opens the journal.
cli-new-passphrase = New passphrase (either one; it stays off the screen)
cli-same-again = The same again
cli-not-the-same = The two were not the same.
cli-easy-hint = Five or six words that do not belong together are hard to guess and easy to type.
cli-six-words = Six words, made at random for you:
cli-six-words-after = Write them down now, or think of a passphrase of your own.
cli-easy = that passphrase is easy to guess: { $why }
cli-no-home = this user has no home folder
cli-no-home-hint = Set HOME.
cli-terminal-silent = the terminal does not answer ({ $why })
cli-terminal-silent-hint = Try another terminal.
cli-needs-terminal = the full screen needs a terminal for its input and its output
cli-two-versions = two versions
cli-note-unconfirmed = the note is written, but the disk has not confirmed it
cli-note-unconfirmed-hint = Do not write it again. `afterword check` shows whether it is there; look at the disk.
cli-source-unread = { $source } could not be read: { $why }
cli-settings-example = `afterword config example` prints a settings file to begin with.
cli-mistakes =
    { $n ->
        [one] afterword: { $file } has a mistake; `afterword { $command }` names them
       *[other] afterword: { $file } has { $n } mistakes; `afterword { $command }` names them
    }
cli-no-note = no note is named { $name }
cli-no-note-hint = `afterword list` shows the names; the first digits are enough.
cli-many-notes = more than one note begins with { $name }
cli-many-notes-hint = Give more digits.
cli-standard-input = standard input
cli-not-a-file = it is not a file
cli-too-long = it is longer than { $n } bytes
cli-not-text = it is not text in UTF-8
cli-problems =
    { $n ->
        [one] afterword: one file is not as it should be; `afterword check` names it
       *[other] afterword: { $n } files are not as they should be; `afterword check` names them
    }
cli-state-unkept = afterword: this machine could not keep its own state: { $why }
cli-no-language = there are no words for this language
cli-no-language-hint = put files of words into this folder, or choose "en" or "de" under [words]
cli-no-command = there is no command "{ $command }"
cli-no-command-hint = "afterword help" lists them.
cli-check-copies = {$n ->
    [one] copies by a sync service, the same to the last byte: 1 (it does no harm)
   *[other] copies by a sync service, the same to the last byte: { $n } (they do no harm)
}
cli-no-notes = No notes here yet. `afterword note` writes one.
cli-bin-empty = Nothing is in the bin. `afterword bin NOTE` moves a note there.
