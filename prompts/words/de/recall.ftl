# Eine Zeile, die gelernt wurde, noch einmal auf der Startseite.
recall-after =
    { $days ->
        [7] Vor einer Woche hast du geschrieben:
        [30] Vor einem Monat hast du geschrieben:
       *[other] Vor drei Monaten hast du geschrieben:
    }
recall-open = Notiz
recall-pass = diese Woche nicht
recall-passed = Für diese Woche übergangen.
