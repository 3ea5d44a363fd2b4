# The page to write on.
write-discarded = Discarded.
write-missing = This note is not in the journal any more.
write-newer = A newer Afterword wrote this note. It can be read here, but not changed.
write-nothing-yet = Nothing is written yet.
write-unchanged = Nothing was changed.
write-too-long = Not saved: { $why }. Shorten it; your text is still here.
write-kept = Kept as a draft.
write-saved = Saved and sealed.
write-leave-question = Leave this note?
write-leave-change-question = Leave this change?
write-leave-detail = It is not saved yet.
write-save = save
write-keep = keep as a draft and leave
write-discard = throw it away
write-full = Nothing was added: a note holds at most 1 MiB.
write-line-full = Nothing was added: this line is full.
write-hint = Write what stayed with you.
write-title-hint = Title, or leave it: the first line will do
write-title-short = Title, or the first line
write-alias-hint = a word for someone
write-alias-short = alias
write-tags-hint = tags, with blanks between them
write-tags-short = tags
write-saving = saving
write-draft-not-kept = ▲ draft not kept
write-not-kept-yet = not kept yet
write-draft-kept = draft kept
write-replaces = Saving replaces several versions.
write-words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
write-covered = covered
write-for-supervision = for supervision
