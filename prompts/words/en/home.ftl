# The start.
home-open = Open
home-no-notes = No notes yet. The first is one key away.
home-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
