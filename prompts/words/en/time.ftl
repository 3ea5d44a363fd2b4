# Times, dates and durations.
time-seconds = { $n } s
time-minutes = { $n } min
time-minutes-and-half = { $n }½ min
