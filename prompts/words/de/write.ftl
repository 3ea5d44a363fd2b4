# Die Seite zum Schreiben.
write-discarded = Verworfen.
write-missing = Diese Notiz ist nicht mehr im Journal.
write-newer = Ein neueres Afterword hat diese Notiz geschrieben. Du kannst sie hier lesen, aber nicht ändern.
write-nothing-yet = Noch ist nichts geschrieben.
write-unchanged = Nichts wurde geändert.
write-too-long = Nicht gespeichert: { $why }. Kürz es; dein Text ist noch da.
write-kept = Als Entwurf aufgehoben.
write-saved = Gespeichert und versiegelt.
write-leave-question = Diese Notiz verlassen?
write-leave-change-question = Diese Änderung verlassen?
write-leave-detail = Sie ist noch nicht gespeichert.
write-save = speichern
write-keep = als Entwurf aufheben und gehen
write-discard = wegwerfen
write-full = Nichts kam dazu: eine Notiz fasst höchstens 1 MiB.
write-line-full = Nichts kam dazu: diese Zeile ist voll.
write-hint = Schreib, was dir geblieben ist.
write-title-hint = Titel, oder leer: dann gilt die erste Zeile
write-title-short = Titel oder erste Zeile
write-alias-hint = ein Wort für jemand
write-alias-short = Alias
write-tags-hint = Schlagwörter mit Abstand
write-tags-short = Wörter
write-saving = speichert
write-draft-not-kept = ▲ Entwurf nicht aufgehoben
write-not-kept-yet = noch nicht aufgehoben
write-draft-kept = Entwurf aufgehoben
write-replaces = Speichern ersetzt mehrere Fassungen.
write-words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
write-covered = verdeckt
write-for-supervision = für die Supervision
