# The program itself: what it says on the notice line and around every screen.
app-kit-locked = Locked. The recovery kit cannot be shown again: without your copy of it, a forgotten passphrase is final.
app-locked-idle = Locked after a while without a key.
app-leave-question = Leave Afterword?
app-leave-detail = What you are writing is kept as a draft, sealed.
app-leave = leave
app-not-saved = Not saved, your text is still here. { $what } { $remedy }
app-not-kept = Not kept. { $what } { $remedy }
app-draft-not-kept = The draft could not be kept: { $what } { $remedy } Keep the program open; it tries again.
app-taken-in =
    { $n ->
        [one] One note written while locked was taken in.
       *[other] { $n } notes written while locked were taken in.
    }
app-not-confirmed = Written, but the disk has not confirmed it yet. Keep the program open; it tries again.
app-hidden = { $key } to go on
app-covered-rows = All but the cursor's line is covered.
app-covered = The words on your screens are covered.
app-cover-sign = covered
app-uncovered = The words are shown again.
app-too-small = Make the window a little larger. Your text is safe.
app-help-title = Keys { $place }
app-help-scroll = up and down scroll, other keys close
app-help-close = any key closes
app-palette-hint = a part of the name of a command
app-no-command = No command has that in its name.
app-troubles = Everything else works. These need a look:
