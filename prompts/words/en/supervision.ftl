# Supervision: what waits for it, when it is, and what is taken along.
supervision-tomorrow = tomorrow
# Words before a day that say nothing more, parted by blanks.
supervision-day-fillers = on in next the
supervision-unit-day = day
supervision-unit-week = week
supervision-unit-month = month
# What a preparation begins with, from the labels of a note: { $words } are those of the lists.
supervision-felt = I felt: { $words }.
supervision-body = In the body: { $words }.
supervision-pull = I wanted to: { $words }.
supervision-did = I did this with it: { $words }.
