# What was written around this day in earlier months and years.
day-around = Around { $day }
day-months-ago =
    { $n ->
        [one] a month before
       *[other] { $n } months before
    }
day-years-ago =
    { $n ->
        [one] a year before
       *[other] { $n } years before
    }
day-empty = Nothing from these days yet.
day-empty-how = What you wrote around this day in earlier months and years will stand here. A note of today comes back in a month.
