# Was das Journal verlässt: die Seite, auf der Notizen herausgegeben werden. Nichts gefunden heißt nie anonym.
export-place = herausgeben
export-month = { $month } { $year }
export-day = { $day }. { $month }
export-about = über { $alias }

# Was hinausgeht.
export-notes =
    { $n ->
        [one] 1 Notiz verlässt das Journal.
       *[other] { $n } Notizen verlassen das Journal.
    }
export-pages =
    { $n ->
        [one] Eine Seite verlässt das Journal.
       *[other] { $n } Seiten verlassen das Journal.
    }
export-out =
    { $n ->
        [one] 1 bleibt hier.
       *[other] { $n } bleiben hier.
    }
export-nothing = Nichts ist übrig, das hinausgeht.
export-nothing-hint = Jede Notiz wurde hiergelassen oder ist nicht mehr da.
export-form = Form
export-form-markdown = Markdown
export-form-text = reiner Text
export-form-json = JSON, für Programme
export-dates = Tage
export-dates-month = nur der Monat
export-dates-exact = genaue Tage und Zeiten
export-private = private Antworten
export-private-out = bleiben hier
export-private-taken = gehen mit
export-answers = nicht in der Notiz
export-answers-typed = { $n } von { $all } ergänzt
export-answer = Für das, was geht: { $at } von { $all }
export-answer-means = Es kommt nur in die Datei; die Notiz bleibt, wie sie ist. Auch darauf schaut der Wächter.
export-open = Die Datei ist dann nicht mehr verschlüsselt: Wer sie hat, kann sie lesen.
export-sealed = Die Datei wird für den Schlüssel versiegelt, den du angegeben hast: Nur wer ihn hat, kann sie lesen.
export-checking = { $done } von { $all } angesehen
export-check-next = Als Nächstes sieht der Wächter hin. Er findet einiges, nie alles.
export-check-again = Es wurde geändert. Das steht in dem, was hinausgeht, nie in deinen Notizen.

# Was der Wächter fand.
export-look = Bevor es hinausgeht
export-look-of = Bevor es hinausgeht: Notiz { $at } von { $all }
export-look-block = So geht es nicht hinaus.
export-look-stops = Das hält es auf. Ändere es, erlaube es, oder lass die Notiz mit { $key } hier.
export-look-page = Das hält es auf. Ändere es, erlaube es, oder geh zurück.
export-all-out = Hiergelassen. Sonst geht nichts hinaus.
export-left-out = Hiergelassen.

# Wie es sein wird.
export-preview = Das geht hinaus
export-preview-clear = Nichts gefunden. Das ist nicht dasselbe wie anonym.
export-preview-stands =
    { $n ->
        [one] Eine Stelle bleibt, wie sie ist.
       *[other] { $n } Stellen bleiben, wie sie sind.
    }
export-preview-more = Was folgt, wird hier nicht gezeigt.

# Wohin es geht.
export-to = Wohin?
export-to-hint = eine Datei oder ein Ordner, den es gibt; ~ ist dein Zuhause
export-to-empty = Schreib einen Pfad.
export-writing = wird geschrieben
export-written = Geschrieben: { $path }. Es ist nicht verschlüsselt.
export-written-sealed = Geschrieben und versiegelt: { $path }.
export-key-next = weiter
export-key-change = ändern
export-key-write = schreiben
export-key-answer = beantworten
export-key-where = wohin
export-key-back = was hinausgeht
export-key-out = hierlassen
export-key-rest = den Rest stehen lassen

# Warum es nicht geschrieben werden konnte.
export-taken = eine Datei mit diesem Namen gibt es schon
export-taken-hint = Wähle einen anderen Namen; nichts wurde geschrieben.
export-no-folder = diesen Ordner gibt es nicht
export-no-folder-hint = Wähle einen, den es gibt, oder lege ihn erst an; nichts wurde geschrieben.
export-no-dir = das ist eine Datei, kein Ordner
export-no-dir-hint = Nenne mit --out DIR einen Ordner; fehlt er, wird er angelegt. Nichts wurde geschrieben.
export-in-journal = das liegt im Ordner des Journals
export-in-journal-hint = Wähle einen anderen Ordner: Dort würde es mit deinen Notizen kopiert und abgeglichen; nichts wurde geschrieben.
export-no-name = das ist der Name eines Ordners, nicht einer Datei
export-no-home = niemand weiß, wo dein Zuhause ist
export-no-home-hint = Schreib den ganzen Pfad, vom ersten Schrägstrich an.
export-refused = es konnte nicht geschrieben werden: { $why }
export-refused-hint = Wähle einen anderen Ort; nichts wurde geschrieben.
export-no-key = das ist kein Schlüssel, für den versiegelt werden kann
export-no-key-hint = Er beginnt mit age1 und hat 62 Zeichen.

# Berichte für eine Beurteilung oder Anerkennung; die Fragen sind unsere eigenen Worte.
export-form-nurse = Bericht in vier Antworten
export-form-line = eine Zeile zur Fortbildung
export-form-doctor = was, was heißt das, was nun
export-form-plain = Bericht mit jeder Antwort
export-nurse-what = Was war es?
export-nurse-learned = Was habe ich gelernt?
export-nurse-changed = Was habe ich geändert oder besser gemacht?
export-nurse-code = Was hat es mit meiner Berufsordnung zu tun?
export-doctor-what = Was?
export-doctor-so-what = Was heißt das?
export-doctor-now-what = Was nun?
export-line-activity = Tätigkeit
export-line-learning = Gelernt
export-line-change = Geändert
export-words =
    { $n ->
        [one] 1 Wort.
       *[other] { $n } Wörter.
    }
export-words-of = { $n } von etwa { $most } Wörtern.
export-missing = In der Notiz nicht beantwortet: { $what }

# Auf der Befehlszeile.
export-stopped =
    { $n ->
        [one] der Wächter hält 1 Notiz auf; nichts wurde geschrieben
       *[other] der Wächter hält { $n } Notizen auf; nichts wurde geschrieben
    }
export-stopped-hint = Ändere diese Stellen, erlaube die Wörter auf dem Bildschirm, oder schreib die anderen Notizen mit --leave-out.
export-in-title = Titel
export-in-tags = Etiketten
export-in-line = Zeile { $n }
export-in-kept = weitere Schlüssel
export-none = Es gibt nichts zu schreiben.
export-no-account = das ist kein Bericht
export-no-account-hint = Ein Profil wird aus einer Notiz des Decks „account“ gefüllt.
export-there =
    { $n ->
        [one] 1 Datei gibt es schon; nichts wurde geschrieben
       *[other] { $n } Dateien gibt es schon; nichts wurde geschrieben
    }
export-there-hint = Nenne einen anderen Ordner mit --out DIR.
export-and-more = und { $n } weitere
export-unwritten =
    { $n ->
        [one] 1 Datei wurde nicht geschrieben: { $why }
       *[other] { $n } Dateien wurden nicht geschrieben: { $why }
    }
export-unwritten-hint = Die Liste nennt, was fehlt; alles andere steht da. Ein anderer Ordner nimmt alle.
