# Markierte Notizen, und was mit allen zusammen geschieht.
bulk-marked =
    { $n ->
        [one] { $n } markiert
       *[other] { $n } markiert
    }
bulk-marked-hidden = { $n } markiert, { $hidden } davon nicht in dieser Liste
bulk-progress = { $done } von { $all }
bulk-hint = ein Schlagwort, oder -Schlagwort, um es wegzunehmen
bulk-busy = Das Letzte läuft noch.
bulk-nothing = An diesen Notizen gibt es nichts zu ändern.
bulk-tagged =
    { $n ->
        [one] Schlagwörter an { $n } Notiz geändert. { $key } stellt sie wieder her.
       *[other] Schlagwörter an { $n } Notizen geändert. { $key } stellt sie wieder her.
    }
bulk-tagged-back =
    { $n ->
        [one] Schlagwörter an { $n } Notiz sind wie zuvor.
       *[other] Schlagwörter an { $n } Notizen sind wie zuvor.
    }
bulk-flagged =
    { $n ->
        [one] { $n } Notiz für die Supervision vorgemerkt.
       *[other] { $n } Notizen für die Supervision vorgemerkt.
    }
bulk-unflagged =
    { $n ->
        [one] { $n } Notiz ist nicht mehr vorgemerkt.
       *[other] { $n } Notizen sind nicht mehr vorgemerkt.
    }
bulk-binned =
    { $n ->
        [one] { $n } Notiz in den Papierkorb gelegt. { $key } holt sie zurück.
       *[other] { $n } Notizen in den Papierkorb gelegt. { $key } holt alle zurück.
    }
bulk-taken-back =
    { $n ->
        [one] { $n } Notiz zurückgeholt.
       *[other] { $n } Notizen zurückgeholt.
    }
bulk-failed =
    { $others ->
        [0] „{ $title }“ konnte nicht gespeichert werden. Sie ist noch markiert; versuch es noch einmal.
        [one] „{ $title }“ und noch eine konnten nicht gespeichert werden. Sie sind noch markiert; versuch es noch einmal.
       *[other] „{ $title }“ und noch { $others } konnten nicht gespeichert werden. Sie sind noch markiert; versuch es noch einmal.
    }
