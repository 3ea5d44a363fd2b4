# The calendar.
calendar-month-before = the month before
calendar-next-month = the next month
calendar-day-before = the day before
calendar-next-day = the next day
calendar-year-before = the year before
calendar-next-year = the next year
calendar-year-begins = to the first of January
calendar-year-ends = to the end of December
calendar-next-written = next note
calendar-written-before = note before
calendar-notes =
    { $n ->
        [0] no note
        [one] { $n } note
       *[other] { $n } notes
    }
calendar-more =
    { $n ->
        [one] and one more
       *[other] and { $n } more
    }
calendar-in-year =
    { $n ->
        [one] { $n } note in { $year }
       *[other] { $n } notes in { $year }
    }
calendar-one = one note
calendar-some = two or three
calendar-many = more
calendar-none = none
calendar-empty = Days with a note are marked here: { $key } on the home screen writes one.
