# Der Anfang.
home-open = Offen
home-no-notes = Noch keine Notiz. { $key } schreibt.
home-notes =
    { $n ->
        [one] { $n } Notiz
       *[other] { $n } Notizen
    }
home-discard-question = Diesen Entwurf wegwerfen?
home-discard-detail = Er kann nicht zurückgeholt werden.
home-let-go = wegwerfen
home-draft-gone = Der Entwurf ist weg.
home-deck-gone = Das Deck dieses Entwurfs ist nicht mehr da.
home-doorway = Minute an der Tür
home-reset = Drei Minuten zum Sammeln
home-full-gap = Ganze Pause
home-more = Zurück und voraus
home-between = Zwischen zwei Sitzungen
home-breathe = atmen
home-note = notieren
home-note-about = was dir geblieben ist
home-ground = erden
home-ground-about = Augen, Füße, Sinne
home-check-in = Check-in
home-pattern = { $pattern }, { $minutes } min
home-in-out = { $inhale } ein, { $exhale } aus, { $minutes } min
home-check-in-about = müde, dünnhäutig, fern
home-check-in-none = noch keiner
home-check-in-today = zuletzt: heute
home-check-in-yesterday = zuletzt: gestern
home-check-in-days = zuletzt: vor { $n } Tagen
home-no-journal = Noch kein Journal hier
home-make-one = anlegen
home-locked = Gesperrt
home-unlock = Notizen öffnen
home-sealed-at-once = Was du jetzt schreibst, wird sofort versiegelt.
home-open-once = Öffne es einmal auf diesem Gerät; dann kannst du auch gesperrt schreiben.
home-nothing-waits = Nichts wartet auf dich.
home-will-wait = Entwürfe und noch offene Notizen stehen dann hier.
home-behind = und noch { $n }
home-undecided =
    { $n ->
        [one] { $n } Notiz noch offen
       *[other] { $n } Notizen noch offen
    }
home-troubles =
    { $n ->
        [one] { $n } Datei braucht einen Blick
       *[other] { $n } Dateien brauchen einen Blick
    }
home-draft = Entwurf: { $title }, { $when }
home-draft-short = Entwurf: { $title }
home-look-in = wie ist es inzwischen?
home-early-sign = ein Blick auf deine Check-ins
home-review-due = Durchsicht: { $word }
home-reviews-due = { $n } Durchsichten sind fällig
home-session-card = Sitzungskarte: { $word }

# Was wartet, und was daraus wird.
home-repair = ist es repariert? { $word }
home-expand = genauer hinsehen: { $title }
home-unclear = und jetzt? { $title }
home-supervision =
    { $day ->
        [0] Supervision heute: { $n }
        [1] Supervision morgen: { $n }
       *[other] Supervision in { $day } Tagen: { $n }
    }
home-supervised = wie war die Supervision?
home-overdue = { $n } fällig für Supervision
home-release =
    { $n ->
        [one] 1 Notiz kann gehen
       *[other] { $n } Notizen können gehen
    }
home-and-now = Und jetzt?
home-and-now-about = Wem gehört es vor allem? { $title }
home-and-now-kept = In der Notiz behalten.
home-source-mine = mir
home-source-them = von dieser Person ausgelöst
home-source-between = zwischen uns entstanden
home-source-day = dem Tag damals
home-source-open = noch nicht zu sagen
home-aside = Für eine Woche weggelegt. { $key } holt es zurück.
home-aside-back = Wieder da.
home-not-aside = Das wartet nicht: Es braucht einen Blick.
