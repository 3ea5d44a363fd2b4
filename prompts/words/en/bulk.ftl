# Marked notes, and what is done to all of them.
bulk-marked =
    { $n ->
        [one] { $n } marked
       *[other] { $n } marked
    }
bulk-marked-hidden = { $n } marked, { $hidden } of them not in this list
bulk-progress = { $done } of { $all }
bulk-hint = a label, or -label to take it off
bulk-busy = The last one is still under way.
bulk-nothing = There is nothing to change on these notes.
bulk-tagged =
    { $n ->
        [one] Labels changed on { $n } note. { $key } puts them back.
       *[other] Labels changed on { $n } notes. { $key } puts them back.
    }
bulk-tagged-back =
    { $n ->
        [one] Labels are as they were on { $n } note.
       *[other] Labels are as they were on { $n } notes.
    }
bulk-flagged =
    { $n ->
        [one] { $n } note flagged for supervision.
       *[other] { $n } notes flagged for supervision.
    }
bulk-unflagged =
    { $n ->
        [one] The flag is off { $n } note.
       *[other] The flag is off { $n } notes.
    }
bulk-binned =
    { $n ->
        [one] { $n } note moved to the bin. { $key } takes it back.
       *[other] { $n } notes moved to the bin. { $key } takes them all back.
    }
bulk-taken-back =
    { $n ->
        [one] { $n } note taken back.
       *[other] { $n } notes taken back.
    }
bulk-failed =
    { $others ->
        [0] “{ $title }” could not be saved. It is still marked; try again.
        [one] “{ $title }” and one more could not be saved. They are still marked; try again.
       *[other] “{ $title }” and { $others } more could not be saved. They are still marked; try again.
    }
