doctor-no-journal = There is no journal in this place yet.
doctor-no-journal-do = `afterword` makes one.
doctor-rights-fine = Only you can read the journal's files on this machine.
doctor-rights-open =
    { $n ->
        [one] Others on this machine may get at one place: { $paths }
       *[other] Others on this machine may get at { $n } places: { $paths }
    }
doctor-rights-do = Close them: { $commands }
doctor-leftovers-fine = Nothing lies about in the journal's folder.
doctor-clear-key = A secret key lies in clear in the journal's folder: { $paths }
doctor-clear-key-do = Move it off this machine, or delete it if it is your unpacked identity. Who has it opens your notes.
doctor-editor =
    { $n ->
        [one] An editor left a file beside your notes: { $paths }
       *[other] An editor left { $n } files beside your notes: { $paths }
    }
doctor-editor-do = They may hold text in clear. Look at them and delete them.
doctor-old-identity = The key file from before the last change of passphrase is still there; the old passphrase opens it.
doctor-old-identity-do = It goes at the next unlock with the new passphrase.
doctor-conflict =
    { $n ->
        [one] Your sync program made a second copy of a file: { $paths }
       *[other] Your sync program made second copies of { $n } files: { $paths }
    }
doctor-conflict-do = `afterword check --read-all` says whether they hold anything that is not in the journal.
doctor-passing =
    { $n ->
        [one] One write was broken off and left a passing file.
       *[other] { $n } writes were broken off and left passing files.
    }
doctor-passing-do = The next start of the program clears them; nothing that was told as saved is in them.
doctor-other =
    { $n ->
        [one] One thing in the journal's folder is not the journal's: { $paths }
       *[other] { $n } things in the journal's folder are not the journal's: { $paths }
    }
doctor-other-do = If they are yours, another folder is a better place for them.
doctor-key-fine = Each guess of your passphrase costs 2^{ $work } rounds.
doctor-key-low = Each guess of your passphrase costs 2^{ $work } rounds only; a new journal takes 2^{ $wanted }.
doctor-key-do = `afterword passphrase` seals your key anew; the passphrase may stay the same.
doctor-backup-fine =
    { $n ->
        [0] You told of a backup today.
        [one] You told of a backup yesterday.
       *[other] You told of a backup { $n } days ago.
    }
doctor-backup-none = You have not told of a backup yet.
doctor-backup-ahead = The backup that you told of lies in the future: the clock was changed.
doctor-backup-old = You told of your last backup { $n } days ago.
doctor-backup-do = Copy the journal's folder to another disk, then say so with `afterword doctor --backed-up`.
doctor-room-fine = { $n } MiB are free where the journal is.
doctor-room-little = Only { $n } MiB are free where the journal is.
doctor-files-few = The disk takes hardly any more files.
doctor-room-do = Make room, or the next note cannot be saved.
doctor-disk-encrypted = The disk that the journal is on is encrypted.
doctor-disk-clear = The disk that the journal is on is not encrypted.
doctor-disk-memory = The journal is kept in memory and is gone when the machine is switched off.
doctor-disk-memory-do = Move the folder to a disk, or name another with `--journal`.
doctor-disk-unknown = Whether the disk is encrypted cannot be told from here.
doctor-disk-do = Your notes are sealed either way. An encrypted disk also covers what the system writes by itself.
doctor-swap-none = This machine swaps no memory to a disk.
doctor-swap-fine = Swapped memory is encrypted, or stays in memory.
doctor-swap-clear = Memory may be written in clear to { $names }.
doctor-swap-unknown = Memory may be written to { $names }; whether that is encrypted cannot be told from here.
doctor-swap-unread = Whether memory is written to a disk cannot be told from here.
doctor-swap-do = Encrypt the swap space, or the whole disk, with your system's own means.
doctor-hibernates = This machine can write all memory to a disk when it sleeps.
doctor-hibernates-do = Lock the journal before you close the lid, or encrypt that disk.
doctor-core-fine = If the program breaks, its memory is not written anywhere.
doctor-core-piped = A program of the system collects the memory of broken programs; this one keeps its own from it.
doctor-core-open = If the program breaks, the system may write its memory to a file.
doctor-core-do = Turn core dumps off for your account: `ulimit -c 0`.
doctor-umask-fine = New files of your other programs are private (umask { $umask }).
doctor-umask-wide = New files of your other programs can be read by others (umask { $umask }).
doctor-umask-do = That matters when you unpack a note with `age`: say `umask 077` first.
doctor-terminal-fine = The terminal can do what the program needs.
doctor-terminal-dumb = The terminal does not say what it can do.
doctor-terminal-unmarked = The terminal “{ $name }” does not mark where pasted text begins: it would come in as keys.
doctor-terminal-do = Do not paste there, or use another terminal.
doctor-tmux-fine = In tmux, the alternate screen is on: nothing of a note stays in the scrollback.
doctor-tmux-off = In tmux, the alternate screen is off: what was on the screen stays in its scrollback.
doctor-tmux-unknown = tmux did not say whether its alternate screen is on.
doctor-tmux-do = `tmux set -g alternate-screen on`, and in your tmux settings.
doctor-backed-up = Kept: a backup on { $day }.
doctor-rehearsed = The kit opens “{ $name }”. Whoever has it and the folder can read your notes, and so can you.
doctor-rehearse-nothing = the journal has no object to try the kit on yet
doctor-rehearse-nothing-hint = Write a note, then rehearse.
doctor-rehearse-ask = The secret key of your recovery kit
doctor-summary =
    { $mend ->
        [0] Nothing has to be mended.
        [one] One thing should be mended.
       *[other] { $mend } things should be mended.
    }
doctor-rehearsed-some = this kit opens { $n } of { $total } files: the others were written for another kit
doctor-rehearsed-some-hint = `afterword rotate --re-encrypt` encrypts them anew, for this kit too. Until then, keep the kit from before.
