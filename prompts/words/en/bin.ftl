# The bin.
bin-empty = Nothing is in the bin.
bin-empty-about = In the list of notes, { $key } moves the chosen one here. It stays, and can be taken back, until you erase it.
bin-taken-back = Taken back. { $key } moves it there again.
bin-again = back to the bin
bin-notes =
    { $n ->
        [one] { $n } note, by the day it was moved here
       *[other] { $n } notes, by the day they were moved here
    }
