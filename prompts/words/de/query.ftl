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
