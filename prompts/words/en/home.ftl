# The start.
home-open = Open
home-no-notes = No notes yet. The first is one key away.
home-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
home-look-in = how is it by now?
home-early-sign = a look at your check-ins
