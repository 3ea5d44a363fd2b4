# Wofür dieses Journal im letzten Monat gebraucht wurde, für den monatlichen Blick auf die Werkzeuge.
used-notes =
    { $n ->
        [one] Eine Notiz
       *[other] { $n } Notizen
    } in dreißig Tagen, an { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
used-practices =
    { $n ->
        [0] Keine davon mit Atmen oder Erden.
        [one] Eine davon mit Atmen oder Erden.
       *[other] { $n } davon mit Atmen oder Erden.
    }
used-released =
    { $n ->
        [0] Keine Notiz ist zum Loslassen vorgemerkt.
        [one] Eine Notiz ist zum Loslassen vorgemerkt.
       *[other] { $n } Notizen sind zum Loslassen vorgemerkt.
    }
used-no-minutes = Minuten werden nicht gezählt: Hier sieht dir niemand zu.
