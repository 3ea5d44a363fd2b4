# Der Kalender.
calendar-month-before = der Monat davor
calendar-next-month = der nächste Monat
calendar-day-before = der Tag davor
calendar-next-day = der nächste Tag
calendar-year-before = das Jahr davor
calendar-next-year = das nächste Jahr
calendar-year-begins = zum ersten Januar
calendar-year-ends = zum Ende des Dezembers
calendar-next-written = nächster Tag mit Notizen
calendar-written-before = Tag mit Notizen davor
calendar-notes =
    { $n ->
        [0] keine Notiz
        [one] { $n } Notiz
       *[other] { $n } Notizen
    }
calendar-more =
    { $n ->
        [one] und noch eine
       *[other] und noch { $n }
    }
calendar-in-year =
    { $n ->
        [one] { $n } Notiz { $year }
       *[other] { $n } Notizen { $year }
    }
calendar-one = eine Notiz
calendar-some = zwei oder drei
calendar-many = mehr
calendar-none = keine
calendar-empty = Tage mit Notiz sind hier markiert: { $key } auf dem Start schreibt eine.
