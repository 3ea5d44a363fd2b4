# Die letzten sieben Tage in Zahlen, für den Wochenrückblick.
week-notes =
    { $n ->
        [one] Eine Notiz
       *[other] { $n } Notizen
    }, an { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
week-one-alias = Alles zu einem Alias: { $most }.
week-aliases = Zu { $people } Aliassen.
week-aliases-most = Zu { $people } Aliassen, am häufigsten { $most } ({ $times }).
week-strong =
    { $n ->
        [one] Eine Notiz
       *[other] { $n } Notizen
    } mit einer Stärke von { $strong } oder mehr.
week-rated-twice = Zweimal eingeschätzt: danach schwächer { $fainter }, gleich { $same }, stärker { $stronger }.
week-middle = { $scale }: meist { $lies } ({ $n } Angaben).
week-near = nah an „{ $end }“
week-below = unter der Mitte
week-in-the-middle = in der Mitte
week-above = über der Mitte
week-open =
    { $n ->
        [one] Eine Notiz
       *[other] { $n } Notizen
    } ohne nächsten Schritt.
