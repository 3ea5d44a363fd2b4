# The guard's look at what was just written. It finds some things: nothing found is never the same as anonymous.
look-before-page = Before you go on
look-before-save = Before it is saved
look-asked = What was found
look-changed = Changed
look-count = { $at } of { $of }
look-replace = put "{ $words }" there
look-replace-covered = put other words there
look-remove = take it out
look-stand = let it stand in this note
look-allow = pass over "{ $words }" from now on
look-allow-covered = pass over it from now on
look-edit = change it yourself
look-put = "{ $words }" stands there now. { $key } takes it back.
look-put-covered = Other words stand there now. { $key } takes it back.
look-taken-out = Taken out. { $key } takes it back.
look-hints =
    { $n ->
        [one] and one small hint
       *[other] and { $n } small hints
    }
look-done = Nothing else was found. That is not the same as anonymous.
look-nothing = Nothing found. That is not the same as anonymous.
look-off = The guard is off in your settings.
look-line = "{ $words }" might say too much.
look-line-instead = "{ $words }" might say too much. { $key }: "{ $instead }"
look-line-remove = "{ $words }" might say too much. { $key } takes it out.
look-line-covered = One place might say too much.
look-waiting =
    { $n ->
        [one] one place to look at: { $key }
       *[other] { $n } places to look at: { $key }
    }
look-key-replace = replace
look-leave-all = leave all as it is
look-save-all = save as it is
look-next = next
look-before = before
look-close = close
look-note =
    { $n ->
        [one] Saved. One place in it might say too much; it is shown when you edit the note.
       *[other] Saved. { $n } places in it might say too much; they are shown when you edit the note.
    }
