# Earlier versions of a note.
history-here-binned = Here the note was moved to the bin.
history-newest = This is the newest version.
history-put-back-question = Put this version back?
history-put-back-detail = It becomes the newest one. The others stay here.
history-put-back = put it back
history-versions =
    { $n ->
        [one] { $n } version
       *[other] { $n } versions
    }
history-first = first written
history-orphan = changed; the version before is not here
history-joined = two versions settled
history-binned = moved to the bin
history-taken-back = taken back
history-title = title changed
history-text = text changed
history-alias = alias changed
history-labels = labels changed
history-flagged = flagged for supervision
history-unflagged = flag taken off
history-ratings = ratings changed
history-next-step = next step changed
history-again = saved again
history-note-binned = The note was moved to the bin.
