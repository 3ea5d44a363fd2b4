doctor-no-journal = Hier ist noch kein Journal.
doctor-no-journal-do = `afterword` legt eines an.
doctor-rights-fine = Auf diesem Rechner kannst nur du die Dateien des Journals lesen.
doctor-rights-open =
    { $n ->
        [one] Andere auf diesem Rechner kommen an eine Stelle heran: { $paths }
       *[other] Andere auf diesem Rechner kommen an { $n } Stellen heran: { $paths }
    }
doctor-rights-do = Schließe sie: { $commands }
doctor-leftovers-fine = Im Ordner des Journals liegt nichts herum.
doctor-clear-key = Im Ordner des Journals liegt ein geheimer Schlüssel offen da: { $paths }
doctor-clear-key-do = Bring ihn von diesem Rechner weg, oder lösche ihn, wenn es dein ausgepackter Schlüssel ist. Wer ihn hat, öffnet deine Notizen.
doctor-editor =
    { $n ->
        [one] Ein Editor hat eine Datei neben deinen Notizen gelassen: { $paths }
       *[other] Ein Editor hat { $n } Dateien neben deinen Notizen gelassen: { $paths }
    }
doctor-editor-do = Darin kann offener Text stehen. Sieh sie an und lösche sie.
doctor-old-identity = Die Schlüsseldatei von vor dem letzten Wechsel der Passphrase ist noch da; die alte Passphrase öffnet sie.
doctor-old-identity-do = Sie geht beim nächsten Öffnen mit der neuen Passphrase.
doctor-conflict =
    { $n ->
        [one] Dein Abgleich hat eine zweite Fassung einer Datei angelegt: { $paths }
       *[other] Dein Abgleich hat zweite Fassungen von { $n } Dateien angelegt: { $paths }
    }
doctor-conflict-do = `afterword check --read-all` sagt, ob darin etwas steht, das nicht im Journal ist.
doctor-passing =
    { $n ->
        [one] Ein Schreiben wurde abgebrochen und ließ eine flüchtige Datei zurück.
       *[other] { $n } Schreiben wurden abgebrochen und ließen flüchtige Dateien zurück.
    }
doctor-passing-do = Der nächste Start räumt sie weg; nichts, was als gesichert galt, steht darin.
doctor-other =
    { $n ->
        [one] Etwas im Ordner des Journals gehört nicht dazu: { $paths }
       *[other] { $n } Dinge im Ordner des Journals gehören nicht dazu: { $paths }
    }
doctor-other-do = Wenn sie dir gehören, ist ein anderer Ordner ein besserer Ort dafür.
doctor-key-fine = Jeder Versuch, deine Passphrase zu raten, kostet 2^{ $work } Runden.
doctor-key-low = Jeder Versuch, deine Passphrase zu raten, kostet nur 2^{ $work } Runden; ein neues Journal nimmt 2^{ $wanted }.
doctor-key-do = `afterword passphrase` versiegelt deinen Schlüssel neu; die Passphrase darf dieselbe bleiben.
doctor-backup-fine =
    { $n ->
        [0] Du hast heute von einer Sicherung erzählt.
        [one] Du hast gestern von einer Sicherung erzählt.
       *[other] Du hast vor { $n } Tagen von einer Sicherung erzählt.
    }
doctor-backup-none = Du hast noch von keiner Sicherung erzählt.
doctor-backup-ahead = Die Sicherung, von der du erzählt hast, liegt in der Zukunft: Die Uhr wurde verstellt.
doctor-backup-old = Du hast vor { $n } Tagen zuletzt von einer Sicherung erzählt.
doctor-backup-do = Kopiere den Ordner des Journals auf einen anderen Datenträger und sag es dann mit `afterword doctor --backed-up`.
doctor-room-fine = { $n } MiB sind frei, wo das Journal liegt.
doctor-room-little = Nur { $n } MiB sind frei, wo das Journal liegt.
doctor-files-few = Der Datenträger nimmt kaum noch Dateien auf.
doctor-room-do = Schaff Platz, sonst kann die nächste Notiz nicht gesichert werden.
doctor-disk-encrypted = Der Datenträger, auf dem das Journal liegt, ist verschlüsselt.
doctor-disk-clear = Der Datenträger, auf dem das Journal liegt, ist nicht verschlüsselt.
doctor-disk-memory = Das Journal liegt im Arbeitsspeicher und ist weg, wenn der Rechner ausgeht.
doctor-disk-memory-do = Bring den Ordner auf einen Datenträger, oder nenne einen anderen mit `--journal`.
doctor-disk-unknown = Ob der Datenträger verschlüsselt ist, lässt sich von hier aus nicht sagen.
doctor-disk-do = Deine Notizen sind so oder so versiegelt. Ein verschlüsselter Datenträger deckt auch, was das System von selbst schreibt.
doctor-swap-none = Dieser Rechner lagert keinen Speicher auf einen Datenträger aus.
doctor-swap-fine = Ausgelagerter Speicher ist verschlüsselt oder bleibt im Speicher.
doctor-swap-clear = Speicher kann offen auf { $names } geschrieben werden.
doctor-swap-unknown = Speicher kann auf { $names } geschrieben werden; ob das verschlüsselt ist, lässt sich von hier aus nicht sagen.
doctor-swap-unread = Ob Speicher auf einen Datenträger geschrieben wird, lässt sich von hier aus nicht sagen.
doctor-swap-do = Verschlüssle den Auslagerungsspeicher oder den ganzen Datenträger mit den Mitteln deines Systems.
doctor-hibernates = Dieser Rechner kann im Ruhezustand den ganzen Speicher auf einen Datenträger schreiben.
doctor-hibernates-do = Sperre das Journal, bevor du den Deckel schließt, oder verschlüssle den Datenträger.
doctor-core-fine = Wenn das Programm zerbricht, wird sein Speicher nirgends hingeschrieben.
doctor-core-piped = Ein Programm des Systems sammelt den Speicher zerbrochener Programme; dieses gibt ihm seinen nicht.
doctor-core-open = Wenn das Programm zerbricht, kann das System seinen Speicher in eine Datei schreiben.
doctor-core-do = Schalte Speicherabzüge für dein Konto aus: `ulimit -c 0`.
doctor-umask-fine = Neue Dateien deiner anderen Programme sind privat (umask { $umask }).
doctor-umask-wide = Neue Dateien deiner anderen Programme können andere lesen (umask { $umask }).
doctor-umask-do = Das zählt, wenn du eine Notiz mit `age` auspackst: Sag vorher `umask 077`.
doctor-terminal-fine = Das Terminal kann, was das Programm braucht.
doctor-terminal-dumb = Das Terminal sagt nicht, was es kann.
doctor-terminal-unmarked = Das Terminal „{ $name }“ zeigt nicht an, wo eingefügter Text beginnt: Er käme als Tasten an.
doctor-terminal-do = Füge dort nichts ein, oder nimm ein anderes Terminal.
doctor-tmux-fine = In tmux ist der alternative Bildschirm an: Von einer Notiz bleibt nichts im Verlauf.
doctor-tmux-off = In tmux ist der alternative Bildschirm aus: Was zu sehen war, bleibt im Verlauf.
doctor-tmux-unknown = tmux hat nicht gesagt, ob sein alternativer Bildschirm an ist.
doctor-tmux-do = `tmux set -g alternate-screen on`, und in deinen Einstellungen von tmux.
doctor-backed-up = Gemerkt: eine Sicherung am { $day }.
doctor-rehearsed = Das Notfallblatt öffnet „{ $name }“. Wer es und den Ordner hat, kann deine Notizen lesen, und du kannst es auch.
doctor-rehearse-nothing = im Journal ist noch nichts, woran sich das Notfallblatt erproben ließe
doctor-rehearse-nothing-hint = Schreib eine Notiz, dann erprobe es.
doctor-rehearse-ask = Der geheime Schlüssel von deinem Notfallblatt
doctor-summary =
    { $mend ->
        [0] Nichts muss behoben werden.
        [one] Eines sollte behoben werden.
       *[other] { $mend } Dinge sollten behoben werden.
    }
doctor-rehearsed-some = dieses Notfallblatt öffnet { $n } von { $total } Dateien: die anderen wurden für ein anderes Blatt geschrieben
doctor-rehearsed-some-hint = `afterword rotate --re-encrypt` verschlüsselt sie neu, auch für dieses Blatt. Behalte das alte bis dahin.
