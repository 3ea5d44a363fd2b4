# Copying a note.
clipboard-question = Copy this note?
clipboard-copy = copy
clipboard-to-program = Its title and text go to { $program }, unsealed. They are taken back after { $seconds } seconds, or when the journal locks, if nothing else was copied since.
clipboard-to-program-and-stays = Its title and text go to { $program }, unsealed, and stay there: no paste-command is set, so it cannot be seen whether they are still yours to take back.
clipboard-to-terminal = Its title and text go to the clipboard of your terminal, unsealed, and stay there: it cannot be asked what it holds.
clipboard-kept = Clipboard managers and other programs can read and keep them.
clipboard-found =
    { $n ->
        [one] The guard found one place in it that says more than it should.
       *[other] The guard found { $n } places in it that say more than they should.
    }
clipboard-copied = Copied. It is taken back in { $seconds } seconds, if nothing else was copied since.
clipboard-copied-and-stays = Copied. It stays in the clipboard until you copy something else.
clipboard-taken-back = What was copied is taken back. A clipboard manager may have kept it.
clipboard-not-ours = The clipboard holds something else by now, and was left alone.
clipboard-failed = Nothing was copied: { $program } { $why }.
clipboard-failed-do = Look at copy-command in the settings.
clipboard-stuck = What was copied could not be taken back: { $program } { $why }.
clipboard-stuck-do = Copy something else over it.
clipboard-missing = is not there
clipboard-slow = did not end
clipboard-ended = ended with { $code }
clipboard-broke = broke off
