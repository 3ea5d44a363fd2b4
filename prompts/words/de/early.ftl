# Frühe Zeichen: was die Einträge zum Tag zusammen zeigen. Eine Beschreibung, nie mehr.
early-tired = die Müdigkeit
early-fuse = die Gereiztheit
early-distance = der Abstand
early-two = { $one } und { $two }
early-three = { $one }, { $two } und { $three }
early-above =
    { $count ->
        [one] Seit etwa einer Woche liegt höher als gewohnt: { $scales }.
       *[other] Seit etwa einer Woche liegen höher als gewohnt: { $scales }.
    }
early-all-high = Beim letzten Mal waren alle drei hoch: { $scales }.
early-provisional = Was für dich gewohnt ist, beruht erst auf wenigen Wochen.
early-now = Heute: { $ratings }.
early-last = Letztes Mal: Müdigkeit { $tired }, Gereiztheit { $fuse }, Abstand { $distance }.
early-usual = Gewohnt: Müdigkeit { $tired }, Gereiztheit { $fuse }, Abstand { $distance }.
early-band = { $low } bis { $high }
early-learning =
    { $days ->
        [one] Noch ist nicht bekannt, was für dich gewohnt ist: erst 1 Tag von { $needed }.
       *[other] Noch ist nicht bekannt, was für dich gewohnt ist: erst { $days } Tage von { $needed }.
    }
