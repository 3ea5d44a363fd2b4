# Supervision: what waits for it, when it is, and what is taken along.
supervision-tomorrow = tomorrow
# Words before a day that say nothing more, parted by blanks.
supervision-day-fillers = on in next the
supervision-unit-day = day
supervision-unit-week = week
supervision-unit-month = month
