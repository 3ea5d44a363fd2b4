# Das Programm selbst: was es in der Meldungszeile und um jeden Bildschirm herum sagt.
app-kit-locked = Gesperrt. Das Notfallblatt kann nicht noch einmal gezeigt werden: ohne deine Abschrift ist eine vergessene Passphrase endgültig.
app-locked-idle = Gesperrt, weil eine Weile keine Taste kam.
app-leave-question = Afterword verlassen?
app-leave-detail = Was du gerade schreibst, bleibt als versiegelter Entwurf.
app-leave = verlassen
app-not-saved = Nicht gespeichert, dein Text ist noch da. { $what } { $remedy }
app-not-kept = Nicht aufgehoben. { $what } { $remedy }
app-draft-not-kept = Der Entwurf konnte nicht aufgehoben werden: { $what } { $remedy } Lass das Programm offen, es versucht es wieder.
app-taken-in =
    { $n ->
        [one] Eine Notiz, die gesperrt geschrieben wurde, ist jetzt dabei.
       *[other] { $n } Notizen, die gesperrt geschrieben wurden, sind jetzt dabei.
    }
app-not-confirmed = Geschrieben, aber noch nicht sicher auf der Platte. Lass das Programm offen, es versucht es wieder.
app-hidden = weiter mit { $key }
app-covered-rows = Verdeckt, bis auf die Zeile am Cursor.
app-covered = Die Wörter auf deinen Bildschirmseiten sind verdeckt.
app-cover-sign = verdeckt
app-uncovered = Die Wörter sind wieder zu sehen.
app-too-small = Mach das Fenster etwas größer. Dein Text ist sicher.
app-help-title = Tasten { $place }
app-help-scroll = auf, ab blättert, andere schließen
app-help-close = jede Taste schließt
app-palette-hint = ein Teil vom Namen eines Befehls
app-no-command = Kein Befehl heißt so.
app-troubles = Alles andere geht. Das hier braucht einen Blick:
