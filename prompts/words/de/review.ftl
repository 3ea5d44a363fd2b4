# Alle Notizen, und Suchen darin.
review-nothing-moved = Gerade wurde nichts verschoben. { $key } zeigt den Papierkorb.
review-found = { $n } von { $total }
review-hint = Titel, Text, Schlagwort oder Alias
review-notes =
    { $n ->
        [one] { $n } Notiz
       *[other] { $n } Notizen
    }
review-empty = Noch ist nichts geschrieben.
review-empty-but-bin = Hier ist keine Notiz mehr.
review-empty-binned = Was du in den Papierkorb gelegt hast, lässt sich zurücknehmen: { $key } zeigt ihn.
review-empty-about = Notizen stehen dann hier, die neueste zuerst, zum Lesen und Wiederfinden.
review-first = die erste Notiz
review-none = In keiner Notiz stehen alle diese Wörter.
