# Die Befehlszeile: Fragen, Ergebnisse, Absagen.
cli-not-kept = afterword: was du geschrieben hast, konnte nicht aufgehoben werden: { $what } { $remedy }
cli-no-terminal-passphrase = es braucht eine Passphrase, und hier ist kein Terminal, um danach zu fragen
cli-no-terminal-passphrase-hint = Gib --passphrase-file DATEI an, oder --passphrase-file - für die Standardeingabe.
cli-terminal-unusable = das Terminal ist nicht zu gebrauchen
cli-nothing-typed = nichts wurde getippt
cli-typed-not-utf8 = was getippt wurde, ist kein UTF-8
cli-known-patterns = Bekannt sind { $names }; oder gib eigene Sekunden an, etwa 4-6.
cli-passphrase = Passphrase
cli-holds-no-passphrase = in { $source } steht keine Passphrase
cli-damaged =
    { $n ->
        [one] eine Datei ist nicht, wie sie sein sollte
       *[other] { $n } Dateien sind nicht, wie sie sein sollten
    }
cli-check-files = Dateien: { $n }
cli-check-notes = Notizen: { $n }
cli-check-problems = Probleme: { $n }
cli-no-terminal = hier ist kein Terminal, um zu fragen
cli-check-in-hint = Gib mindestens eines von --tired N, --fuse N, --distance N an; 0 bis 10.
cli-no-deck = kein Deck heißt { $id }
cli-no-deck-hint = `afterword deck list` zeigt sie.
cli-unreadable = sie war nicht lesbar: { $why }
cli-unreadable-hint = mach eine lesbare Textdatei daraus, oder leg sie woanders hin
cli-settings-mistakes = Fehler in den Einstellungen: { $n }
cli-settings-hint = Bis sie berichtigt sind, gelten für diese Zeilen die Vorgaben.
cli-deck-mistakes = gefundene Fehler: { $n }
cli-deck-hint = Ein Deck mit Fehlern bleibt weg, bis sie berichtigt sind.
cli-deck-from = aus { $pack }
cli-deck-yours = deins
cli-deck-one-of = (eines davon)
cli-ground-end = Das ist alles. Geh weiter, wenn du so weit bist.
cli-no-practice = keine Übung heißt { $word }
cli-known = Bekannt sind { $names }.
cli-init-before =
    Afterword hält Notizen über deine eigenen Reaktionen fest, verschlüsselt, auf diesem Gerät. Es ist keine Akte, und
    ein Gericht kann anordnen, dass du es öffnest. Eine vergessene Passphrase lässt sich nicht zurücksetzen: ohne sie
    und ohne das Notfallblatt kann niemand deine Notizen öffnen.
cli-kit-nowhere = für das Notfallblatt gibt es keinen Ort
cli-kit-nowhere-hint = Gib --kit DATEI an; druck die Datei aus, dann entferne sie von diesem Gerät.
cli-kit-unwritable = das Notfallblatt kann nicht nach { $path } geschrieben werden: { $why }
cli-kit-written = Das Notfallblatt ist geschrieben. Druck es aus oder schreib es ab, dann entferne die Datei von diesem Gerät.
cli-kit-lost = das Journal ist angelegt, aber sein Notfallblatt konnte nicht geschrieben werden: { $why }
cli-kit-lost-hint = Noch ist nichts darin: entferne seinen Ordner und ruf init noch einmal auf.
cli-kit-shown = Das ist dein Notfallblatt. Es wird einmal gezeigt und nirgends gespeichert.
cli-kit-type = Wenn du es auf Papier hast, tipp die letzten sechs Zeichen des Schlüssels
cli-kit-wrong = Das sind nicht die letzten sechs Zeichen.
cli-signals = auf Signale kann nicht geachtet werden: { $why }
cli-two-readers = Text und Passphrase können nicht beide von der Standardeingabe kommen
cli-two-readers-hint = Eine Notiz braucht keine Passphrase: lass --passphrase-file weg.
cli-no-terminal-text = hier ist kein Terminal, um nach dem Text zu fragen
cli-no-terminal-text-hint = Gib --text-file DATEI an, oder --text-file - für die Standardeingabe.
cli-nothing-to-write = es gibt nichts zu schreiben: kein Text und kein Titel
cli-write = Schreib. Eine leere Zeile mit ctrl-d beendet.
cli-terminal-unread = das Terminal war nicht lesbar: { $why }
cli-result-unwritten = das Ergebnis konnte nicht geschrieben werden: { $why }
cli-one-of-versions = eine von { $n } Fassungen, die getrennt geändert wurden
cli-note-about = über
cli-note-deck = Deck
cli-two-passphrases = beide Passphrasen können nicht von der Standardeingabe kommen
cli-present-passphrase = Bisherige Passphrase
cli-passphrase-changed = Die neue Passphrase gilt. Kopien des Journals von vorher, auch in Sicherungen, öffnen weiter mit der alten.
cli-change-unconfirmed = die Änderung ist geschrieben, aber noch nicht sicher auf der Platte
cli-change-unconfirmed-hint = Behalte bis zum nächsten Start beide Passphrasen: eine der beiden öffnet das Journal.
cli-six-words = Sechs Wörter, zufällig für dich:
cli-six-words-after = Schreib sie jetzt auf, oder denk dir eine eigene Passphrase aus.
cli-new-passphrase = Neue Passphrase (eine der beiden; sie bleibt unsichtbar)
cli-same-again = Noch einmal dieselbe
cli-not-the-same = Die beiden waren nicht gleich.
cli-easy = diese Passphrase ist leicht zu erraten: { $why }
cli-easy-hint = Fünf oder sechs Wörter, die nicht zusammengehören, sind schwer zu erraten und leicht zu tippen.
cli-no-home = für diese Person gibt es kein Home-Verzeichnis
cli-no-home-hint = Setz HOME.
cli-terminal-silent = das Terminal antwortet nicht ({ $why })
cli-terminal-silent-hint = Versuch ein anderes Terminal.
cli-needs-terminal = der ganze Bildschirm braucht ein Terminal für Eingabe und Ausgabe
cli-two-versions = zwei Fassungen
cli-note-unconfirmed = die Notiz ist geschrieben, aber noch nicht sicher auf der Platte
cli-note-unconfirmed-hint = Schreib sie nicht noch einmal. `afterword check` zeigt, ob sie da ist; sieh nach der Platte.
cli-source-unread = { $source } war nicht lesbar: { $why }
cli-settings-example = `afterword config example` gibt eine Datei für den Anfang aus.
cli-mistakes =
    { $n ->
        [one] afterword: in { $file } ist ein Fehler; `afterword { $command }` nennt ihn
       *[other] afterword: in { $file } sind { $n } Fehler; `afterword { $command }` nennt sie
    }
cli-no-note = keine Notiz heißt { $name }
cli-no-note-hint = `afterword list` zeigt die Namen; die ersten Ziffern genügen.
cli-many-notes = mehr als eine Notiz beginnt mit { $name }
cli-many-notes-hint = Gib mehr Ziffern an.
cli-standard-input = die Standardeingabe
cli-not-a-file = es ist keine Datei
cli-too-long = es ist länger als { $n } Bytes
cli-not-text = es ist kein Text in UTF-8
cli-problems =
    { $n ->
        [one] afterword: eine Datei ist nicht, wie sie sein sollte; `afterword check` nennt sie
       *[other] afterword: { $n } Dateien sind nicht, wie sie sein sollten; `afterword check` nennt sie
    }
cli-state-unkept = afterword: dieses Gerät konnte seinen eigenen Stand nicht festhalten: { $why }
cli-no-language = für diese Sprache gibt es keine Wörter
cli-no-language-hint = leg Dateien mit Wörtern in diesen Ordner, oder wähl unter [words] „en“ oder „de“
cli-no-command = den Befehl "{ $command }" gibt es nicht
cli-no-command-hint = "afterword help" zählt alle auf.
cli-check-copies = {$n ->
    [one] Kopien eines Abgleichs, bis aufs letzte Byte gleich: 1 (sie schadet nicht)
   *[other] Kopien eines Abgleichs, bis aufs letzte Byte gleich: { $n } (sie schaden nicht)
}
cli-no-notes = Hier ist noch keine Notiz. `afterword note` schreibt eine.
cli-bin-empty = Der Papierkorb ist leer. `afterword bin NOTE` legt eine Notiz hinein.
