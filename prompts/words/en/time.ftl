# Times, dates and durations.
time-seconds = { $n } s
time-minutes = { $n } min
time-minutes-and-half = { $n }½ min
time-weekday =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
time-weekday-short =
    { $n ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
time-month =
    { $n ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
time-month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
time-header = { $weekday } { $day } { $month }  { $clock }
time-moment = { $day } { $month } { $clock }
time-long = { $weekday } { $day } { $month } { $year }, { $clock }
time-today = today
time-yesterday = yesterday
time-days-ago =
    { $n ->
        [one] a day ago
       *[other] { $n } days ago
    }
time-weeks-ago =
    { $n ->
        [one] a week ago
       *[other] { $n } weeks ago
    }
time-months-ago =
    { $n ->
        [one] a month ago
       *[other] { $n } months ago
    }
time-years-ago =
    { $n ->
        [one] a year ago
       *[other] { $n } years ago
    }
time-day = { $weekday } { $day } { $month }
time-day-of-year = { $day } { $month } { $year }
time-day-short = { $day } { $month }
time-month-of-year = { $month } ’{ $year }
time-night = night
time-morning = morning
time-afternoon = afternoon
time-evening = evening
time-long-day = { $weekday } { $day } { $month } { $year }
