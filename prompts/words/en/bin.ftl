# The bin.
bin-empty = Nothing is in the bin.
bin-notes =
    { $n ->
        [one] { $n } note, by the day it was moved here
       *[other] { $n } notes, by the day they were moved here
    }
