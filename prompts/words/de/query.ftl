# Die Suchsprache: was nicht verstanden wurde, und was verstanden würde.
query-no-key = „{ $word }:“ gibt es nicht
query-no-label = welches?
query-no-word = welches Wort?
query-no-date = wann?
query-not-a-date = „{ $word }“ ist kein Datum
query-no-rating = wie viel?
query-not-a-rating = „{ $word }“ ist keine Stufe
query-past-the-scale = eine Skala geht von 0 bis 10
query-nothing-denied = was nicht?
query-did-you-mean = { $word }?
query-labels = ein Wort, mehrere mit Kommas, oder * für alle
query-words = ein Wort, oder Wörter in Anführungszeichen
query-dates = heute, montag, 2w, letzter monat, märz, 2026-11
query-ratings = >=7, <4, 3..5 oder 7

# Schlagwörter, die keine Notiz hat.
query-none-fits = Keine Notiz passt dazu.
query-no-such-alias = kein Alias „{ $word }“
query-no-such-tag = kein Schlagwort „{ $word }“
query-no-such-deck = mit „{ $word }“ wurde nichts geschrieben
query-no-such-scale = keine Skala „{ $word }“

# Wie eine Suche gelesen wird.
query-quoted = „{ $word }“
query-without = ohne { $word }
query-not-so = nicht { $what }
query-read-open = noch ohne nächsten Schritt
query-read-supervision = für die Supervision
query-read-since = seit { $day }
query-read-before = vor { $day }
query-read-from-to = { $first } bis { $last }

# Was beim Tippen angeboten wird. Verstanden werden die englischen und die deutschen Namen immer.
query-key-alias = alias
query-key-tag = schlagwort
query-key-deck = deck
query-key-title = titel
query-key-since = seit
query-key-before = vor
query-key-on = am
query-word-open = offen
query-word-supervision = supervision
query-offered-days = heute, gestern, montag, 1w, 2w, 3m, 1j, letzter monat, letztes jahr

# Fünf Beispiele, und was sie finden.
query-example-alias = hafen
query-example-about = alias:{ $alias } seit:3m
query-example-about-means = über { $alias }, die letzten drei Monate
query-example-phrase = "nicht genug" -müde
query-example-phrase-means = Wörter am Stück, ohne ein anderes
query-example-tag = { $tag } offen
query-example-tag-means = ein Schlagwort, noch ohne nächsten Schritt
query-example-rating = stärke:>=7 supervision
query-example-rating-means = stark, und für die Supervision
query-example-day = im:märz titel:nacht
query-example-day-means = im März, ein Wort im Titel

# Die Suchen, die unter einem Namen gespeichert wurden.
query-place = gespeicherte Suchen
query-count =
    { $n ->
        [one] 1 gespeicherte Suche
       *[other] { $n } gespeicherte Suchen
    }
query-none = Noch ist keine Suche gespeichert.
query-none-hint = Was du oft suchst, kann einen Namen haben. { $key } beginnt eine Suche; Strg-S in der Zeile speichert sie.
query-name = Speichern als
query-rename = Neuer Name
query-name-taken = Eine andere Suche heißt schon so.
query-name-replaces = Eine andere Suche heißt schon so. Noch einmal Enter ersetzt sie.
query-removed = Entfernt. { $key } nimmt es zurück.
query-kept = Gespeichert. { $key } in der Liste zeigt sie.
query-key-keep = Suche speichern
query-key-replace = ersetzen
query-key-complete = ergänzen
query-key-ask = suchen
query-key-rename = umbenennen
query-key-remove = entfernen
query-key-back = zurücknehmen
