# Die Passphrase.
unlock-title = Deine Passphrase
unlock-trying = wird probiert, etwa eine Sekunde
unlock-opening = Notizen öffnen, { $n } von { $total }
unlock-sample = Das Beispieljournal öffnet mit: { $phrase }
unlock-wrong = Diese Passphrase hat es nicht geöffnet. Sonst ist nichts geschehen.
