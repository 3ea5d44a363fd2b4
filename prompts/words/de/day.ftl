# Was in früheren Monaten und Jahren um diesen Tag herum geschrieben wurde.
day-around = Um { $day }
day-months-ago =
    { $n ->
        [one] einen Monat davor
       *[other] { $n } Monate davor
    }
day-years-ago =
    { $n ->
        [one] ein Jahr davor
       *[other] { $n } Jahre davor
    }
day-empty = Aus diesen Tagen gibt es noch nichts.
day-empty-how = Was du in früheren Monaten und Jahren um diesen Tag herum geschrieben hast, steht dann hier. Eine Notiz von heute kommt in einem Monat wieder.
