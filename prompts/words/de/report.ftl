# Was die Notizen zusammen sagen, in Worten: für die Befehlszeile, die Seite zum Weitergeben, und wo es sonst steht.
report-title = Was die Notizen zusammen sagen
report-head =
    { $n ->
        [0] { $span }: keine Notizen
        [one] { $span }: 1 Notiz
       *[other] { $span }: { $n } Notizen
    }
report-since = seit { $month }
report-honest = Gezählt ist, was aufgeschrieben wurde. Das beschreibt und fragt; es urteilt nicht.
report-nothing = In dieser Zeit wurde nichts geschrieben. Sobald einige Notizen da sind, steht hier, was wiederkehrt.
report-nothing-fits = Keine Notiz aus dieser Zeit passt zu dem, wonach du fragst.
report-span-weeks = Vier Wochen
report-span-quarter = Drei Monate
report-span-half = Sechs Monate
report-span-year = Zwölf Monate
report-span-all = Alle Notizen
report-notes =
    { $n ->
        [one] 1 Notiz
       *[other] { $n } Notizen
    }
report-too-few =
    { $n ->
        [0] noch keine Notizen dazu
        [one] 1 Notiz: zu wenig, um es zu zeigen
       *[other] { $n } Notizen: zu wenig, um es zu zeigen
    }
report-more =
    { $n ->
        [one] und 1 weitere
       *[other] und { $n } weitere
    }

# Fragen.
report-questions = Fragen
report-quoted = „{ $label }“
report-across = { $reaction } kam in zwei Wochen bei { $aliases } Aliassen vor ({ $n } Notizen). Geht es um dich, oder um die Woche?
report-stuck = { $trigger } traf auf { $reaction }, in { $n } der letzten 4 Notizen mit { $alias }. Steckt dort etwas fest?
report-between = { $reaction } kam in { $n } der letzten 4 Notizen mit { $alias } vor, und sonst selten. Geht es um euch beide?
report-at-time = { $reaction }: { $n } von { $of } Notizen sind von derselben Tageszeit ({ $part }). Geht es um Müdigkeit?
report-settles = Nach { $tool } war es in { $n } von { $of } schwächer. Legt es sich damit?

# Die Bilder.
report-bands = Üblicher Bereich
report-bands-why = Wo die mittlere Hälfte aller Einschätzungen liegt, von 0 bis 10; der Strich ist die in der Mitte.
report-band = meist { $low } bis { $high }, in der Mitte { $median }
report-band-one = meist { $median }
report-ratings =
    { $n ->
        [one] 1 Einschätzung
       *[other] { $n } Einschätzungen
    }
report-ratings-few =
    { $n ->
        [one] 1 Einschätzung: zu wenig, um es zu zeigen
       *[other] { $n } Einschätzungen: zu wenig, um es zu zeigen
    }
report-reactions = Reaktion nach Alias
report-reactions-why = Wie viele Notizen mit einem Alias eine Reaktion nennen. Eine Notiz kann mehrere nennen.
report-triggers = Reaktion nach Auslöser
report-triggers-why = Was es auslöste, und worauf es in dir traf.
report-sources = Wessen es meist war
report-sources-why = Jedes Mal eine erste Vermutung, nach Monaten.
report-month-none = keine
report-handling = Was du damit gemacht hast
report-held = gehalten
report-acted = danach gehandelt
report-both = beides
report-neither = weder noch
report-skills = Was da war
report-strains = Spannung und Klärung
report-away = weg vom anderen
report-against = gegen den anderen
report-me = dein eigener Teil
report-repairs = Klärung geplant
report-not-asked = noch nicht danach gefragt
report-practices = Vorher und nachher
report-practices-why = Was nach jeder Übung kam. Es kann auch von selbst gekommen sein.
report-rated-twice =
    { $n ->
        [one] 1 Mal zweimal eingeschätzt
       *[other] { $n } Mal zweimal eingeschätzt
    }
report-less = danach weniger { $n }
report-same = gleich { $n }
report-worse = danach mehr { $n }
report-change-less = in der Mitte { $n } weniger
report-change-none = in der Mitte gleich
report-change-more = in der Mitte { $n } mehr
report-mixed = zusammen mit einer anderen Übung { $n }
report-unrated = nicht zweimal eingeschätzt { $n }
report-key-less = danach weniger
report-key-same = gleich
report-key-more = danach mehr
report-key-strong = stark
report-key-other = die anderen Notizen
report-signed-less = −{ $n }
report-signed-more = +{ $n }
report-load = Belastung
report-load-why = Stark ist ab { $from } auf dem Höhepunkt. Einen freien Tag kennt das hier nicht, nur einen Tag ohne Notiz.
report-in-a-row =
    { $n ->
        [0] Gestern war ein Tag ohne Notiz.
        [one] 1 Tag seit einem Tag ohne Notiz.
       *[other] { $n } Tage seit einem Tag ohne Notiz.
    }
report-days =
    { $n ->
        [one] an 1 Tag
       *[other] an { $n } Tagen
    }
report-heavy = stark { $n }
report-heavy-a-day = höchstens { $n } an einem Tag
report-weeks-shown = Die letzten { $n } Wochen.
report-supervision = Supervision
report-flagged = vorgemerkt
report-sooner = früher
report-eyes = wohin schauen
report-never = bisher nie
report-wishes = wozu
report-aims = Ziele
report-aim-set = gesetzt
report-aim-results = was daraus wurde
report-moral = Moralische Belastung
report-moral-kinds = welcher Art
report-obstacles = im Weg
report-good = Dein Teil an dem, was gelang
report-learning = Zeilen, die bleiben

# Die Seite zum Weitergeben.
report-page-why = Aus einem verschlüsselten Journal. Darin stehen keine Namen und keine Tage. Kein Maß für irgendjemandes Arbeit.
report-page-whose = Buchstaben stehen für Menschen.

# Der Befehl.
report-written = Geschrieben: { $path }. Die Datei ist nicht verschlüsselt.
report-refused = die Seite wird nicht geschrieben: was als Halt gilt, könnte auf einen Menschen zeigen
report-refused-hint = Ändere diese Zeilen in den Notizen, aus denen sie kommen, oder grenze die Suche ein.
report-place = { $head }, Zeile { $line }
