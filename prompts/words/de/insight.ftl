# Was die Notizen zusammen sagen: Bilder, wie gezählt wird, und Fragen. Anzahlen, nie eine Note und nie ein Urteil.

insight-place = Einsicht
insight-key-open = öffnen
insight-key-notes = Notizen
insight-key-next = nächstes
insight-key-previous = Bild davor
insight-key-further = weiter
insight-key-nearer = näher
insight-key-help = wie gezählt wird
insight-none-behind = Dahinter steht keine Notiz.

insight-reach = { $span }, { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
}
insight-turned = { $at } von { $of }
insight-span-weeks = 4 Wochen
insight-span-quarter = 3 Monate
insight-span-half = 6 Monate
insight-span-year = 12 Monate
insight-span-all = alles

insight-title-overview = Was deine Notizen zusammen sagen
insight-title-bands = Dein üblicher Bereich
insight-title-reactions = Reaktion je Alias
insight-title-triggers = Reaktion je Auslöser
insight-title-sources = Wessen es vor allem war
insight-title-skills = Was da war
insight-title-strains = Spannung und Klärung
insight-title-practices = Vor und nach Übungen
insight-title-load = Last je Woche
insight-title-supervision = Supervision
insight-title-aims = Ziele, und was daraus wurde

insight-how-overview = Zuerst bis zu drei Fragen, die deine Notizen aufwerfen: etwas, das immer wieder kam, mit der Anzahl. Sie sehen höchstens auf ein halbes Jahr und brauchen mindestens fünf Notizen. Es sind Fragen. Die Antwort gibst du.
insight-how-bands = Jede Zeile ist eine Skala von 0 bis 10. Das graue Band ist die mittlere Hälfte deiner Werte, der senkrechte Strich der mittlere Wert, der Punkt der letzte. Darunter, Woche für Woche, die mittlere Hälfte jeder Woche mit mindestens drei Werten; einzelne Werte sind Punkte. Die gestrichelte Linie ist dein üblicher Bereich. Keine Durchschnitte: Ein einzelner Tag bewegt hier wenig.
insight-how-reactions = Jede Zeile ist ein Alias mit mindestens fünf Notizen, die eine Reaktion nennen. Eine Notiz mit zwei Reaktionen steht in zwei Spalten. Die Schattierung ist ein Anteil an den Notizen der Zeile: keine ·, bis ein Sechstel ░, bis ein Drittel ▒, bis die Hälfte ▓, mehr █. Die Zahl daneben ist die Anzahl.
insight-how-triggers = Jede Zeile ist ein Auslöser, ab fünf Notizen. Die Schattierung ist ein Anteil an den Notizen der Zeile: keine ·, bis ein Sechstel ░, bis ein Drittel ▒, bis die Hälfte ▓, mehr █. Die Zahl daneben ist die Anzahl.
insight-how-sources = Wessen eine Reaktion vor allem war, nach deiner eigenen ersten Vermutung, Monat für Monat. Die Schattierung ist ein Anteil an den Notizen des Monats: keine ·, bis ein Sechstel ░, bis ein Drittel ▒, bis die Hälfte ▓, mehr █.
insight-how-skills = Wie viele Notizen es nennen. Eine Notiz darf mehreres nennen. Was nicht genannt ist, kann auch da gewesen sein.
insight-how-strains = Spannungen, wie du sie benannt hast: weg von dir, gegen dich, und dein Anteil. Eine Klärung gilt als geplant, wenn du etwas sagen oder ändern wolltest. Was daraus wurde, sagt die erste spätere Notiz mit demselben Alias.
insight-how-practices = Notizen, in denen eine Übung allein vorher und nachher bewertet wurde. Das sagt, was danach war, nicht, was dadurch wurde. Gleich und mehr zählen wie weniger.
insight-how-load = Notizen je Woche. Schwer heißt Stärke 7 oder mehr. Ein Tag ohne Notiz kann ein freier Tag sein oder einer ohne Zeit: Das weiß das Journal nicht.
insight-how-supervision = Die Notizen, die sagen, wohin du sehen willst und wozu. Was nie an der Reihe war, ist kein Fehler; vielleicht ist es eine Frage wert.
insight-how-aims = Ziele von Sitzungskarten und was daraus wurde, die Arten moralischer Spannung und was im Weg stand. Ab fünf Notizen.

insight-nothing-bands = In dieser Zeit wurde nichts bewertet. Ab fünf Werten auf einer Skala steht hier ihr üblicher Bereich, Woche für Woche. Ein Check-in hat drei Skalen: c auf dem Start.
insight-nothing-reactions = Welche Reaktion bei wem kommt, steht hier ab { $n } Notizen mit einem Alias. Eine kurze dauert neunzig Sekunden: n auf dem Start.
insight-nothing-triggers = Was welche Reaktion auslöst, steht hier ab { $n } Notizen mit einem Auslöser. Die lange Reaktionsnotiz fragt danach.
insight-nothing-sources = Wessen Reaktionen vor allem sind, steht hier Monat für Monat, ab { $n } Notizen; es sind { $there }. Reaktionsnotizen fragen danach.
insight-nothing-skills = Was dir geholfen hat zu bleiben und was du mit Reaktionen getan hast, steht hier ab { $n } Notizen; es sind { $there }. Die lange Reaktionsnotiz fragt danach.
insight-nothing-strains = Spannungen und was aus Klärungen wurde, stehen hier ab der ersten Notiz. Das Deck „Spannung und Klärung“ fragt danach.
insight-nothing-practices = Wie es vor und nach jeder Übung war, steht hier ab der ersten, die zweimal bewertet wurde. Eine Übung fragt vorher und nachher, wie stark es ist: g auf dem Start.
insight-nothing-load = Notizen je Woche stehen hier ab der ersten: n auf dem Start schreibt sie.
insight-nothing-supervision = Wohin du in der Supervision gesehen hast, steht hier ab der ersten Notiz, die es sagt. Das Deck „Für die Supervision“ fragt danach.
insight-nothing-aims = Ziele von Sitzungskarten und was daraus wurde, und was im Weg stand, stehen hier ab { $n } Notizen; es sind { $there }. Eine Sitzungskarte fragt danach: p auf dem Start.

insight-this-week = diese Woche
insight-part-skills = Was wenigstens zum Teil da war
insight-part-handling = Was du mit Reaktionen getan hast
insight-part-good = Dein Anteil an dem, was gelang
insight-part-families = Spannungen
insight-part-repairs = Klärungen
insight-part-eyes = Wohin sehen
insight-part-wishes = Wozu
insight-part-queue = Wartet
insight-part-aims = Ziele von Sitzungskarten
insight-part-results = Was daraus wurde
insight-part-moral = Moralische Spannung
insight-part-obstacles = Was im Weg stand
insight-of-notes = { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
}
insight-of-notes-several = { $n ->
    [one] { $n } Notiz, in mehr als einer Zeile
   *[other] { $n } Notizen, manche in mehr als einer Zeile
}
insight-more-columns = { $n } weitere ›
insight-less = weniger
insight-same = gleich
insight-more = mehr
insight-held = gehalten
insight-acted = danach gehandelt
insight-both = beides
insight-neither = keins von beiden
insight-away = weg von dir
insight-against = gegen dich
insight-own-part = dein Anteil
insight-planned = geplant
insight-not-asked = noch nichts erzählt
insight-flagged = wartet
insight-sooner = lieber früher
insight-more-notes = und { $n } weitere
insight-notes = Notizen
insight-heavy = schwer

insight-cell = { $row } · { $column }: { $n } von { $of } Notizen
insight-bar = { $row }: { $n } von { $of } Notizen
insight-count = { $row }: { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
}
insight-few = { $n ->
    [one] { $n } Notiz: zu wenig, um sie zu zeigen
   *[other] { $n } Notizen: zu wenig, um sie zu zeigen
}
insight-too-few = { $row }: { $n ->
    [one] { $n } Notiz, zu wenig, um sie zu zeigen
   *[other] { $n } Notizen, zu wenig, um sie zu zeigen
}
insight-unrated = { $row }: { $n ->
    [one] einmal
   *[other] { $n }-mal
} gemacht, nicht für sich bewertet
insight-only-used = { $n ->
    [one] einmal
   *[other] { $n }-mal
}, nicht für sich bewertet
insight-behind = { $n ->
    [one] { $n } Notiz steht hinter dieser Frage
   *[other] { $n } Notizen stehen hinter dieser Frage
}
insight-week = { $week }: { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
} an { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
}, { $heavy } schwer.
insight-days-none = Gestern war ein Tag ohne Notiz.
insight-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
} seit einem Tag ohne Notiz.
insight-band = { $low } bis { $high }, zuletzt { $last }
insight-band-usual = { $low } bis { $high }
insight-band-few = { $n } von { $fewest } Werten: zu wenig, um sie zu zeigen
insight-band-week = { $scale }, { $week }: { $n ->
    [one] einmal bewertet,
   *[other] { $n }-mal bewertet:
} { $values }
insight-band-unrated = { $scale }, { $week }: nicht bewertet

insight-little = noch nicht genug Notizen
insight-no-questions = Nichts kommt so oft wieder, dass danach zu fragen wäre. Sobald etwas so oft kommt, steht hier eine Frage dazu.
insight-line-band = { $scale } { $low } bis { $high }
insight-line-meeting = am meisten: { $row } · { $column }, { $n } von { $of }
insight-line-source = am meisten: { $source }, { $n } von { $of }
insight-line-practices = weniger { $less }, gleich { $same }, mehr { $more }
insight-line-load = Diese Woche { $n ->
    [one] { $n } Notiz
   *[other] { $n } Notizen
}, { $heavy } schwer.
insight-line-repairs = { $strains ->
    [one] { $strains } Notiz
   *[other] { $strains } Notizen
} mit einer Spannung; { $planned ->
    [one] { $planned } Klärung
   *[other] { $planned } Klärungen
} geplant, von { $open } ist noch nichts erzählt

# What the signs of a picture stand for, where there is room.
insight-legend-bands = ▒ üblich   ┃ Mitte   ● zuletzt
insight-legend-shades = Anteil der Zeile:  ░ bis ein Sechstel  ▒ ein Drittel  ▓ die Hälfte  █ mehr
