# Importieren: Notizen aus anderen Programmen oder aus dem eigenen Export.
import-notes =
    { $n ->
        [one] 1 Notiz, von { $first } bis { $last }.
       *[other] { $n } Notizen, von { $first } bis { $last }.
    }
import-notes-day =
    { $n ->
        [one] 1 Notiz, vom { $day }.
       *[other] { $n } Notizen, vom { $day }.
    }
import-nothing-new = Keine neuen Notizen.
import-there =
    { $n ->
        [one] 1 ist schon im Journal, so wie sie kam oder wie sie jetzt ist.
       *[other] { $n } sind schon im Journal, so wie sie kamen oder wie sie jetzt sind.
    }
import-passed =
    { $n ->
        [one] 1 Eintrag wurde ausgelassen; er steht oben.
       *[other] { $n } Einträge wurden ausgelassen; sie stehen oben.
    }
import-dry = Es wurde nichts geschrieben: das war nur ein Blick.
import-writing = Schreibe { $done } von { $all }
import-looking = Sehe an: { $done } von { $all }
import-places =
    { $n ->
        [one] Eine Stelle in diesen Notizen sagt vielleicht zu viel; du siehst sie, wenn du die Notiz bearbeitest.
       *[other] { $n } Stellen in diesen Notizen sagen vielleicht zu viel; du siehst sie, wenn du eine Notiz bearbeitest.
    }

# Warum nichts kam.
import-none = nichts darin ließ sich als Notiz lesen; es wurde nichts geschrieben
import-none-hint = Jeder Eintrag steht oben, mit dem, was du tun kannst. Stimmt --from?
import-folder = das ist ein Ordner
import-folder-hint = Nenne die exportierte Datei; nur --from afterword und --from markdown nehmen einen Ordner.
import-no-room = ein Journal fasst höchstens { $n } Notizen
import-no-room-hint = Es wurde nichts geschrieben. Importiere einen Teil davon.
import-unread-hint = Die anderen Dateien wurden gelesen.
import-broken = { $done } von { $all } Notizen sind geschrieben, dann ging es nicht weiter: { $why }
import-broken-hint = Gib denselben Befehl noch einmal: was geschrieben ist, kommt nicht doppelt.
import-not-json = das ist kein JSON: { $why }
import-not-json-hint = Nenne die Datei, die als JSON exportiert wurde; aus einem Zip muss sie erst ausgepackt werden.
import-no-list = darin steht keine Liste "{ $key }"
import-no-list-hint = Kommt die Datei aus einem anderen Programm? Sieh dir --from an.
import-schema = eine andere Version hat das geschrieben, in einer Form, die diese nicht liest
import-schema-hint = Exportiere noch einmal mit dieser Version, oder importiere mit jener.
import-no-jrnl = keine Zeile beginnt mit einer Zeit in Klammern, wie [2026-01-02 10:00]
import-no-jrnl-hint = Nimm jrnl --format json und importiere diese Datei.

# Warum ein Eintrag ausgelassen wurde.
import-no-entry = das ist kein Eintrag
import-no-entry-hint = Berichtige ihn dort und importiere noch einmal.
import-no-time = seine Zeit ist nicht lesbar
import-no-time-hint = Schreibe sie wie 2026-01-02 10:00 und importiere noch einmal.
import-front-time-hint = Schreibe "date: 2026-01-02" in die Zeilen vor dem Text und importiere noch einmal.
import-front = die Zeilen zwischen +++ sind nicht lesbar
import-front-hint = Berichtige sie oder nimm sie heraus, und importiere noch einmal.
import-before = Text vor dem ersten Eintrag
import-before-hint = Setze eine Zeile wie [2026-01-02 10:00] davor und importiere noch einmal.
import-empty = es steht nichts darin
import-empty-hint = Ein Bild allein kommt nicht mit; schreibe dort eine Zeile dazu, oder lass es.
import-alias = sein Alias deutet vielleicht auf einen Menschen
import-alias-hint = Setze ein neutrales Wort an seine Stelle und importiere noch einmal.
import-strange = ein Wert darin kann nicht stimmen
import-strange-hint = "state" ist open oder done, eine Einschätzung eine ganze Zahl von 0 bis 10. Berichtige es und importiere noch einmal.
import-long-body = sein Text ist länger als 1 MiB
import-long-body-hint = Mach zwei daraus und importiere noch einmal.
import-long-title = sein Titel ist länger als 500 Zeichen
import-long-title-hint = Kürze ihn dort und importiere noch einmal.
import-many-tags = er hat mehr als 100 Schlagwörter
import-many-tags-hint = Nimm einige weg und importiere noch einmal.
import-rating = eine Einschätzung liegt über 10
import-rating-hint = Berichtige sie und importiere noch einmal.
import-long-labels = Titel und Schlagwörter sind zusammen länger als 56 KiB
import-long-labels-hint = Nimm einige weg und importiere noch einmal.
import-unkept = so lässt er sich nicht aufbewahren
import-unkept-hint = Er ist zu tief verschachtelt, oder ein Schlüssel darin hat hier seine eigene Bedeutung. Berichtige es und importiere noch einmal.
