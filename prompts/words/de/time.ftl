# Zeiten, Tage und Dauern. Eine Spalte hat für einen Tag 11 Zeichen („Fr 20 Nov“), eine schmale 7 („20 Nov“).
time-seconds = { $n } s
time-minutes = { $n } min
time-minutes-and-half = { $n }½ min
time-weekday =
    { $n ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[7] Sonntag
    }
time-weekday-short =
    { $n ->
        [1] Mo
        [2] Di
        [3] Mi
        [4] Do
        [5] Fr
        [6] Sa
       *[7] So
    }
time-month =
    { $n ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
time-month-short =
    { $n ->
        [1] Jan
        [2] Feb
        [3] Mär
        [4] Apr
        [5] Mai
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Okt
        [11] Nov
       *[12] Dez
    }
time-header = { $weekday }, { $day }. { $month }  { $clock }
time-moment = { $day }. { $month }, { $clock }
time-long = { $weekday }, { $day }. { $month } { $year }, { $clock }
time-today = heute
time-yesterday = gestern
time-days-ago =
    { $n ->
        [one] vor einem Tag
       *[other] vor { $n } Tagen
    }
time-weeks-ago =
    { $n ->
        [one] vor einer Woche
       *[other] vor { $n } Wochen
    }
time-months-ago =
    { $n ->
        [one] vor einem Monat
       *[other] vor { $n } Monaten
    }
time-years-ago =
    { $n ->
        [one] vor einem Jahr
       *[other] vor { $n } Jahren
    }
time-day = { $weekday } { $day } { $month }
time-day-of-year = { $day } { $month } { $year }
time-day-short = { $day } { $month }
time-month-of-year = { $month } ’{ $year }
time-night = Nacht
time-morning = Morgen
time-afternoon = Nachmittag
time-evening = Abend
time-long-day = { $weekday }, { $day }. { $month } { $year }
