# Loslassen: was ansteht, sieben Tage Frist, Löschen, Zurückhalten.
release-part-left = noch nicht gelöscht
release-part-going = kann jetzt gehen
release-part-due = steht an
release-part-grace = in den sieben Tagen
release-part-stayed = was blieb
release-short-left = Rest
release-short-going = jetzt
release-short-due = an
release-short-grace = Frist
release-short-stayed = blieb
release-lead-left = Sie wurden gelöscht, und etwas ist noch hier: Dateien, die sich nicht entfernen ließen, oder eine Fassung von einem Gerät, das es nicht wusste.
release-lead-going = Ihre sieben Tage sind um. Nichts geht, bevor du es sagst: { $key } fragt noch einmal, und weggehen heißt: noch nicht.
release-lead-due = Älter, als deine Regeln sagen. Nichts geht von selbst.
release-lead-grace = Jede kannst du zurücknehmen, bis ihr Tag um ist.
release-off = Von selbst geht nichts
release-off-about = Alte Notizen können hier nach einer Zeit stehen, die du wählst, { $n } Tage für den Text über eine Reaktion. Nichts geht ohne diese Liste, dein Ja und sieben Tage dazwischen. { $key } stellt es ein.
release-none-due = Nichts steht an
release-none-due-about = Was älter ist, als deine Regeln sagen, steht dann hier: Text über eine Reaktion nach der Supervision oder nach { $n } Tagen. { $key } zeigt die Regeln.
release-none-grace = Nichts ist in den sieben Tagen
release-none-grace-about = Eine Notiz, die du gehen lässt, bleibt hier sieben Tage und lässt sich zurücknehmen.
release-none-stayed = Noch ist keine Zeile geblieben
release-none-stayed-about = Wenn eine Notiz geht, kann eine Zeile von dem bleiben, was du gelernt hast, ohne Namen und ohne Tag. Hier liest du sie.
release-all-held = Alles wird zurückgehalten
release-all-held-about = Solange das gilt, steht nichts an und nichts geht. { $key } zeigt es.
release-why-raw = über { $n } Tage
release-why-supervised = war in der Supervision
release-why-numbers =
    { $n ->
        [one] Zahlen, über ein Jahr
       *[other] Zahlen, über { $n } Jahre
    }
release-why-account =
    { $n ->
        [one] Bericht, über ein Jahr
       *[other] Bericht, über { $n } Jahre
    }
release-why-formulation = Wort abgelegt
release-until = bis { $day }
release-came-back = kam von einem anderen Gerät zurück
release-files-left = Dateien sind übrig
release-under-way = { $done } von { $n } sind gegangen.
release-erased =
    { $n ->
        [one] Aus diesem Ordner gelöscht.
       *[other] { $n } Notizen aus diesem Ordner gelöscht.
    }
release-taken-back =
    { $n ->
        [one] Sie bleibt.
       *[other] { $n } Notizen bleiben.
    }
release-not-yet = Noch nicht. In einer Woche wirst du wieder gefragt.
release-erase-question =
    { $n ->
        [one] Diese Notiz endgültig löschen?
       *[other] { $n } Notizen endgültig löschen?
    }
release-go-question =
    { $n ->
        [one] Diese Notiz endgültig gehen lassen?
       *[other] Diese { $n } Notizen endgültig gehen lassen?
    }
release-erase-this = „{ $title }“ endgültig löschen?
release-go-this = „{ $title }“ endgültig gehen lassen?
release-erase-means = Die Dateien verlassen diesen Ordner. Kopien in Sicherungen, Sync-Verläufen, anderen Geräten und alten Flash-Zellen können bleiben. Sie sind verschlüsselt, doch keine Notiz hat einen eigenen Schlüssel: Mit so einer Kopie und deiner Passphrase oder dem Notfallblatt ist sie lesbar.
release-erase = löschen
release-go = gehen lassen
release-clock = Nach der Uhr wurde { $n } Tage nichts geschrieben. Stimmt sie?
release-left-over =
    { $n ->
        [one] eine Datei davon ließ sich nicht entfernen
       *[other] { $n } Dateien ließen sich nicht entfernen
    }
release-left-over-hint = Sieh nach den Rechten des Ordners, dann frag noch einmal: es geht da weiter, wo es aufhörte.
release-not-whole = Gelöscht, doch { $n } Dateien ließen sich nicht entfernen. Unter „loslassen“ wird es wieder angeboten.
release-not-erased = Nichts wurde gelöscht. { $what } { $remedy }
release-hold-question = Zurückhalten?
release-hold-means = Hat jemand Akten verlangt, sich beschwert oder Ansprüche erhoben? Dann hol dir zuerst Rat. Was zurückgehalten wird, steht nie an und geht nicht.
release-hold = zurückhalten
release-held = Zurückgehalten: es geht nicht.
release-not-held = Nicht mehr zurückgehalten.
release-is-held = Sie wird zurückgehalten, darum wird sie nicht gelöscht.
release-some-held =
    { $n ->
        [one] Eine Notiz wird zurückgehalten und bleibt.
       *[other] { $n } Notizen werden zurückgehalten und bleiben.
    }
release-key-part = nächster Teil
release-key-part-before = voriger Teil
release-key-back = zurücknehmen
release-key-keep = doch behalten
release-key-erase-again = noch einmal löschen
release-rules = Wie lange Notizen bleiben
release-rules-kept = Behalten: wie lange Notizen bleiben.
release-rule-on = alte Notizen auflisten
release-rule-raw = Text über eine Reaktion
release-rule-numbers = Check-ins und Übungen
release-rule-accounts = Berichte
release-rule-formulations = Formulierungen
release-rule-held = alles zurückhalten
release-about-on = Nein: Nichts steht je an. Ja: Es stehen alte Notizen unter „loslassen“; nichts geht ohne die Liste, dein Ja und sieben Tage dazwischen.
release-about-raw = Reaktionen, freie Notizen und alles, was unten nicht steht. Was auf Supervision wartet, steht nicht in der Liste. Nach der Supervision steht es darin, wie alt es auch ist.
release-about-numbers = Werte ohne viel Text. Der Einblick braucht sie, um zu sagen, was üblich ist.
release-about-accounts = Ein Zyklus für Zulassung oder Fortbildung dauert oft drei bis fünf Jahre.
release-about-formulations = Gezählt ab dem Tag, an dem das Wort für jemanden abgelegt wurde.
release-about-held = Hält all das an, auch für das, was in den sieben Tagen ist.
release-yes = ja
release-no = nein
release-days =
    { $n ->
        [one] ein Tag
       *[other] { $n } Tage
    }
release-years =
    { $n ->
        [one] ein Jahr
       *[other] { $n } Jahre
    }
release-days-after = { $n } Tage, seit das Wort abgelegt ist
release-cli-yes = ja
release-cli-yes-hint = Gib --yes, wenn niemand da ist, den man fragen kann.
release-cli-kept = nichts wurde gelöscht
release-cli-held = die Notiz wird zurückgehalten, darum wird sie nicht gelöscht
release-cli-held-hint = Jemand hat vielleicht danach gefragt. Beenden lässt sich das auf dem ganzen Bildschirm.
release-cli-newer = eine neuere Version von afterword hat die Notiz geschrieben
release-cli-binned = die Notiz ist schon im Papierkorb
release-cli-not-binned = die Notiz ist nicht im Papierkorb
release-cli-off = Wie lange Notizen bleiben, stellst du auf dem ganzen Bildschirm ein: `afterword release`, dann o.
release-cli-all-held = Alles wird zurückgehalten, darum geht nichts. Beenden lässt sich das auf dem ganzen Bildschirm.
release-cli-none-yet = Noch kann nichts gehen. Was ansteht, gibst du erst auf dem ganzen Bildschirm frei, dann vergehen sieben Tage; --list sagt, wie weit es ist.
release-cli-nothing = Nichts steht an, und nichts kann gehen.
