# Was mit dem Tagebuch geschehen soll, wenn der Mensch, dem es gehört, nicht handeln kann.
will-title = Wenn du stirbst oder nicht handeln kannst
will-wish = mein Wunsch
will-who = wer es tut
will-nobody = nicht gesagt; eine Zeile bleibt frei
will-who-hint = eine Rolle, etwa: die Vertretung meiner Praxis
will-kept = Behalten: was geschehen soll.
will-key-who = eintippen
will-wish-open = Noch nicht gesagt.
will-wish-destroy = Dieses Tagebuch ungelesen vernichten.
will-wish-keep =
    { $n ->
        [one] Ein Jahr ungelesen aufbewahren, dann vernichten.
       *[other] { $n } Jahre ungelesen aufbewahren, dann vernichten.
    }
will-page-title = Wenn ich sterbe oder nicht handeln kann: mein Reflexionstagebuch
will-page-what = Ich führe ein privates, verschlüsseltes Tagebuch für mein eigenes Lernen. Es gehört zu keiner Akte, und was in eine Akte gehört, steht dort.
will-page-who = Wer es tut: { $who }
will-page-where = Wo es liegt: im Ordner { $folder }, und in Kopien davon in meinen Sicherungen und auf meinen anderen Geräten.
will-page-opens = Es öffnet sich nur mit meiner Passphrase oder meinem Notfallblatt. Wer es vernichtet, braucht beides nicht und muss es nicht lesen.
will-page-destroy = So wird es vernichtet: den Ordner und seine Kopien löschen und das Notfallblatt vernichten. Ohne beides bleibt unlesbar, was auf einer Platte übrig ist.
will-page-remains = Dass keine Kopie bleibt, lässt sich nicht versprechen: Sicherungen, Sync-Verläufe und alte Flash-Zellen können welche behalten. Sie sind verschlüsselt.
will-page-claim = Bevor etwas vernichtet wird: Hat jemand Akten verlangt, sich beschwert oder Ansprüche erhoben? Dann alles aufbewahren und zuerst rechtlichen Rat holen.
will-page-law = Diese Seite sagt, was ich wünsche. Sie steht nicht über dem Gesetz oder einer gerichtlichen Anordnung.
will-page-sign = Datum und Unterschrift: { $line }
