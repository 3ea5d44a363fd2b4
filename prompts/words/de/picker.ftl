# Die Listen der Decks und Übungen.
picker-own-words = Eigene Worte
picker-own-words-when = Keine Fragen, nur eine Seite.
picker-decks = Was würde jetzt helfen?
picker-practices = Wie möchtest du hierher zurückkommen?
picker-between = dazwischen
picker-notes = Notizen
picker-day = der Tag
picker-review = Rückschau
picker-ground = Erden
picker-set-aside = das Gefühl war mehr als einmal danach stärker
picker-open = öffnen
picker-hint = ein Stück des Namens
picker-none = Nichts hier hat diese Wörter.
picker-all = alle
