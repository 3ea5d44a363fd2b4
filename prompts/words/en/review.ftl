# All notes, and finding in them.
review-nothing-moved = Nothing was moved just now. { $key } shows the bin.
review-found = { $n } of { $total }
review-hint = title, text, label or alias
review-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
review-empty = Nothing is written yet.
review-empty-but-bin = No note is left here.
review-empty-binned = What you moved to the bin can be taken back: { $key } shows it.
review-empty-about = Notes will stand here, the newest first, to read and to find again.
review-first = the first note
review-none = No note has all of these words.
