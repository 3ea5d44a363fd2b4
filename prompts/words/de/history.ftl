# Frühere Fassungen einer Notiz.
history-here-binned = Hier kam die Notiz in den Papierkorb.
history-newest = Das ist die neueste Fassung.
history-put-back-question = Diese Fassung zurückstellen?
history-put-back-detail = Sie wird die neueste. Die anderen bleiben hier.
history-put-back = zurückstellen
history-versions =
    { $n ->
        [one] { $n } Fassung
       *[other] { $n } Fassungen
    }
history-first = erste Fassung
history-orphan = geändert; die Fassung davor ist nicht hier
history-joined = zwei Fassungen geklärt
history-binned = in den Papierkorb
history-taken-back = zurückgeholt
history-title = Titel geändert
history-text = Text geändert
history-alias = Alias geändert
history-labels = Schlagwörter geändert
history-flagged = für die Supervision vorgemerkt
history-unflagged = nicht mehr vorgemerkt
history-ratings = Werte geändert
history-next-step = nächster Schritt geändert
history-again = noch einmal gespeichert
history-note-binned = Die Notiz kam in den Papierkorb.
