# Supervision: was darauf wartet, wann sie ist, und was mitkommt.
supervision-tomorrow = morgen
# Wörter vor einem Tag, die nichts weiter sagen, durch Leerzeichen getrennt.
supervision-day-fillers = am in den der dem nächsten nächster nächste
supervision-unit-day = tag
supervision-unit-week = woche
supervision-unit-month = monat
# Womit eine Vorbereitung beginnt, aus den Kennzeichen einer Notiz: { $words } sind die der Listen.
supervision-felt = Ich habe gefühlt: { $words }.
supervision-body = Im Körper: { $words }.
supervision-pull = Ich wollte: { $words }.
supervision-did = So bin ich damit umgegangen: { $words }.

# Die Karte, die eine Notiz oder eine Zeile daraus in die Supervision nimmt.
supervision-ask-wish = Was möchtest du davon?
supervision-wish-think = es durchdenken
supervision-wish-check = prüfen, ob es richtig ist
supervision-wish-held = eine Weile gehalten werden
supervision-wish-think-short = denken
supervision-wish-check-short = prüfen
supervision-wish-held-short = gehalten
supervision-ask-urgency = Wann?
supervision-urgency-next = beim nächsten Mal
supervision-urgency-sooner = früher
supervision-urgency-today = heute
supervision-ask-question = Deine Frage
supervision-question-hint = in einem Satz, wenn es sie gibt
supervision-is-on = auf der Liste für die Supervision
supervision-is-not-on = noch nicht auf der Liste für die Supervision
supervision-put-on = Auf der Liste für die Supervision.
supervision-taken-off-here = Von der Liste genommen. { $key } setzt es wieder darauf, wie es war.
supervision-key-put-on = auf die Liste
supervision-key-keep = so lassen
supervision-key-question = die Frage
supervision-key-options = die Auswahl
supervision-key-change = ändern
supervision-which-line = Welche Zeile kommt in die Supervision?
supervision-no-lines = Diese Notiz hat keine Zeilen zur Auswahl. Was privat ist, bleibt bei dir.
supervision-key-this-line = diese Zeile

# Was wartet, und die Tage.
supervision-place = Supervision
supervision-is-today = Die Supervision ist heute
supervision-is-on-day = Supervision am { $day }
supervision-was-on-day = Supervision war am { $day }; was wurde daraus?
supervision-no-day = Kein Tag gesetzt: { $key } setzt einen
supervision-items =
    { $n ->
        [one] 1 Punkt
       *[other] { $n } Punkte
    }
supervision-overdue = { $n } liegen geblieben
supervision-hours-this-year = { $hours } h in diesem Jahr
supervision-none = Nichts wartet auf die Supervision.
supervision-none-hint = Was du vormerkst, steht hier, das Drängendste zuerst. In der Liste und beim Lesen nimmt { $note } eine Notiz hierher, { $line } eine Zeile daraus; beim Schreiben tut es { $writing }. Auch Decks tun es.
supervision-no-question = Noch keine Frage.
supervision-since = seit { $day }
supervision-left = liegen geblieben
supervision-was-taken = mitgenommen { $day }
supervision-line-gone = Zeile fehlt
supervision-line-gone-long = Diese Zeile steht nicht mehr in der Notiz. Die Notiz selbst lässt sich noch lesen.
supervision-line-of = eine Zeile aus: { $title }
supervision-of-note = in: { $title }
supervision-taken-off = Von der Liste genommen. { $key } setzt es zurück.
supervision-put-back = Wieder auf der Liste.
supervision-forked = Von dieser Notiz stehen zwei Fassungen nebeneinander. Wähle zuerst eine, in der Liste der Notizen.
supervision-ask-day = Wann ist die nächste Supervision?
supervision-day-hint = etwa: Dienstag, oder in 2 Wochen
supervision-day-empty = Bleibt es leer, ist kein Tag gesetzt.
supervision-day-refused = Das ist kein kommender Tag. Schreib ihn als Dienstag, in 2 Wochen oder { $day }.{ $month }.{ $year }.
supervision-day-set = Der Tag ist gesetzt.
supervision-day-off = Kein Tag ist gesetzt.
supervision-key-set-day = Tag setzen
supervision-key-card = Wunsch, Zeit, Frage
supervision-key-agenda = die Agenda
supervision-key-back-on = wieder auf die Liste

# Die Stunden: $hours ist eine Zahl wie 1,5.
supervision-log = Stunden
supervision-year = { $year }: { $hours } h
supervision-hour = { $day }, { $hours } h
supervision-hours = { $hours } h
supervision-hour-noted = aus der Notiz danach
supervision-no-hours = Noch ist keine Supervision vermerkt.
supervision-no-hours-hint = Jede Notiz nach der Supervision zählt hier als Stunde, und { $key } trägt eine von Hand ein. Darüber steht die Summe jedes Jahres.
supervision-ask-hour = Eine Stunde Supervision
supervision-hour-day = wann
supervision-hour-long = wie lange
supervision-hour-with = mit
supervision-hour-kind = wie
supervision-with-supervisor = einer Supervisorin, einem Supervisor
supervision-with-peers = Kolleginnen und Kollegen
supervision-with-team = dem Team
supervision-with-training = einer Weiterbildung
supervision-with-other = jemand anderem
supervision-kind-individual = zu zweit
supervision-kind-group = in einer Gruppe
supervision-hour-kept = Aufbewahrt.
supervision-hour-out = Herausgenommen. { $key } setzt sie zurück.
supervision-key-add-hour = Stunde eintragen
supervision-key-hour-out = herausnehmen
supervision-key-hour-back = zurücksetzen

# Die Agenda: eine Seite je Punkt.
supervision-agenda = Agenda
supervision-page-of = Agenda, Seite { $at } von { $all }
supervision-no-pages = Nichts davon steht noch auf der Liste. { $key } geht zurück.
supervision-page-no-question = Noch keine Frage
supervision-page-wish = Was ich möchte: { $words }
supervision-page-eye = Wohin schauen: { $words }
supervision-page-moment = Der Moment
supervision-page-felt = Was ich gefühlt und getan habe
supervision-page-guess = Meine beste Vermutung
supervision-page-rival = Was es stattdessen sein könnte
supervision-page-tried = Bisher versucht
supervision-page-asked = Habe ich gefragt: { $words }
supervision-page-piece = Ein kleines Stück von dem, was ich lieber nicht mitbringe: { $words }
supervision-page-source = Es scheint zu sein: { $words }
supervision-page-elsewhere = Für die Akte oder die Einrichtung
supervision-page-private = Was ich lieber nicht mitbringe
supervision-eye-them = auf sie
supervision-eye-what-i-do = auf das, was ich tue
supervision-eye-us = auf uns beide
supervision-eye-me = auf mich
supervision-eye-you-and-me = auf die Supervision und mich
supervision-eye-setting = auf die Umgebung
supervision-stage-early = am Anfang der Arbeit
supervision-stage-middle = mitten in der Arbeit
supervision-stage-late = spät in der Arbeit
supervision-stage-ended = nach dem Ende
supervision-private-out = Was privat ist, bleibt wieder weg.
supervision-private-in = Was privat ist, steht jetzt auf diesen Seiten, nur für dieses Mal.
supervision-key-next-page = nächste Seite
supervision-key-page-before = Seite davor
supervision-key-seal = versiegeln, mitgeben
supervision-key-other-key = anderer Schlüssel
supervision-key-private-out = Privates weglassen
supervision-key-words = Wörter für Alias
supervision-ask-key = Für wessen Schlüssel wird es versiegelt?
supervision-key-hint = age1…
supervision-key-about = Frag in deiner Supervision nach dem age-Empfänger: eine Zeile, die mit age1 beginnt und 62 Zeichen hat. Nur wer den Schlüssel dazu hat, kann die Datei dann öffnen, auch du nicht. Er bleibt für das nächste Mal in deinem Journal.
supervision-key-keep-key = Schlüssel behalten
supervision-key-kept = Aufbewahrt: der Schlüssel, der auf { $last } endet. Lest euch diese letzten Zeichen vor.
supervision-key-not = Das beginnt nicht mit age1. Frag nach dem age-Empfänger, einer Zeile, die alle sehen dürfen.
supervision-key-secret = Das ist ein geheimer Schlüssel: er sollte bei der Person bleiben, die ihn gemacht hat. Frag nach dem Empfänger dazu, der mit age1 beginnt.
supervision-key-length = Ein Schlüssel hat 62 Zeichen; dieser hat { $n }. Vielleicht fehlt ein Stück.
supervision-key-mistyped = Ein Zeichen stimmt nicht: die Prüfsumme passt nicht. Kopiere ihn noch einmal.
supervision-key-plugin = Dieser Schlüssel ist für ein Plugin, dafür kann dieses Programm nicht versiegeln. Frag nach einem, der mit age1 beginnt und 62 Zeichen hat.
supervision-seal-question = Für den Schlüssel versiegeln, der auf { $last } endet?
supervision-seal-detail = Nur wer diesen Schlüssel hat, kann die Datei öffnen. Was der Wächter findet, wird zuerst gezeigt.
supervision-seal-yes = ja, weiter
supervision-seal-other = anderer Schlüssel

# Was die Befehlszeile davon sagt.
supervision-cli-none = Nichts wartet auf die Supervision. `afterword note --supervision` merkt eine Notiz beim Schreiben vor.
supervision-cli-nothing = nichts wartet auf die Supervision, also gibt es keine Agenda
supervision-cli-nothing-hint = Merke zuerst eine Notiz vor, mit s in der Liste der Notizen oder mit note --supervision.
supervision-cli-no-item = nichts von einer Notiz { $name } wartet auf die Supervision
supervision-cli-no-item-hint = `afterword supervision list` nennt, was wartet.
supervision-cli-blocked =
    { $n ->
        [one] eine Stelle auf den Seiten hält den Export auf; nichts wurde geschrieben
       *[other] { $n } Stellen auf den Seiten halten den Export auf; nichts wurde geschrieben
    }
supervision-cli-blocked-hint = Ändere diese Stellen in den Notizen, oder erlaube sie dort für immer; die ersten Zahlen oben sind Zeile und Spalte der Agenda.
supervision-cli-warned =
    { $n ->
        [one] eine Stelle auf den Seiten ließe sich besser ändern; nichts wurde geschrieben
       *[other] { $n } Stellen auf den Seiten ließen sich besser ändern; nichts wurde geschrieben
    }
supervision-cli-warned-hint = Ändere diese Stellen in den Notizen, oder gib --yes, damit sie so hinausgehen; die ersten Zahlen oben sind Zeile und Spalte der Agenda.
supervision-cli-warned-question =
    { $n ->
        [one] Soll diese Stelle so hinausgehen?
       *[other] Sollen diese { $n } Stellen so hinausgehen?
    }
supervision-cli-sealed =
    { $n ->
        [one] Eine Seite, versiegelt für den Schlüssel, der auf { $last } endet. Sie öffnet sich mit: age -d -i SCHLÜSSEL DATEI
       *[other] { $n } Seiten, versiegelt für den Schlüssel, der auf { $last } endet. Sie öffnen sich mit: age -d -i SCHLÜSSEL DATEI
    }
