# Wörter, die für Menschen stehen: die Seite, die nach einem fragt, die Zeile auf einer eigenen Seite, und die Liste.
alias-hint = ein neutrales Wort, nie ein Name
alias-new = (neu)
alias-no-one = niemand Bestimmtes
alias-others = andere
alias-other-words = andere neue Wörter
alias-refused-retired = Dieses Wort ist abgelegt: Es stand schon für jemanden. Nimm ein anderes, oder hol es unter Aliasse zurück.
alias-refused-capitals = Ein bis drei Großbuchstaben lesen sich wie Initialen, und Initialen weisen auf einen Menschen. Ein neutrales Wort tut das nicht.
alias-refused-initials = Initialen weisen auf einen Menschen; ein neutrales Wort tut das nicht.
alias-refused-digits = Eine so lange Zahl könnte eine Akte oder ein Geburtsdatum sein. Ein neutrales Wort ist sicherer.
alias-refused-name = Das ist ein Vorname, und ein Name weist auf einen Menschen. Ein neutrales Wort tut das nicht.
alias-refused-title = Eine Anrede weist auf einen Menschen; ein neutrales Wort tut das nicht.
alias-refused-hint = Ein neutrales Wort wie Hafen oder Basalt kann für jeden stehen.

# Die Liste.
alias-place = Aliasse
alias-none = Noch keine Aliasse.
alias-none-hint = Ein neutrales Wort kann für jemanden stehen, mit dem du arbeitest. { $key } beginnt eines.
alias-all-retired = Alle Wörter sind abgelegt. { $key } zeigt sie.
alias-count =
    { $n ->
        [one] 1 Wort in Gebrauch
       *[other] { $n } Wörter in Gebrauch
    }
alias-count-retired = { $used }, { $n } abgelegt
alias-notes =
    { $n ->
        [0] keine Notizen
        [one] 1 Notiz
       *[other] { $n } Notizen
    }
alias-last = zuletzt { $day }
alias-review-on = Rückblick { $day }
alias-review-due = Rückblick steht an
alias-is-retired = abgelegt
alias-new-ask = Welches Wort?
alias-retire-ask = { $word } ablegen?
alias-retire-means = Das Wort wird nicht mehr angeboten und nicht mehr aufgelistet. Seine Notizen bleiben, wie sie sind, bis du sie gehen lässt. Gib es niemand anderem. Du kannst es zurückholen.
alias-retire = ablegen
alias-retired = Abgelegt. { $key } holt es zurück.
alias-taken-back = Zurückgeholt.

# Die Karte eines Alias.
alias-card-stage = Stand der Arbeit
alias-card-setting = Rahmen
alias-card-review = Rückblick
alias-card-unset = nicht gesetzt
alias-card-newer = Von einer neueren Version geschrieben: Du kannst es hier lesen, aber nicht ändern.
alias-card-kept = Behalten: die Karte.
alias-stage-early = am Anfang
alias-stage-middle = in der Mitte
alias-stage-late = gegen Ende
alias-stage-ended = beendet
alias-setting-practice = Praxis
alias-setting-clinic = Ambulanz
alias-setting-ward = Station
alias-setting-day-clinic = Tagesklinik
alias-setting-group = Gruppe
alias-setting-family = Paar oder Familie
alias-setting-home = zu Hause
alias-setting-remote = Telefon oder Video
alias-setting-other = anderswo
alias-review-weeks =
    { $n ->
        [one] in einer Woche, { $day }
       *[other] in { $n } Wochen, { $day }
    }
alias-review-past = { $day }, der Tag ist da

# Was für das nächste Mal blieb.
alias-left = Vom letzten Mal
alias-last-notes = Letzte Notizen
alias-left-nothing = Für das nächste Mal blieb nichts liegen.
alias-left-none = Für das nächste Mal blieb nichts liegen. Eine Sitzungskarte fragt danach: { $key }.
alias-left-locked = Gesperrt: Was vom letzten Mal blieb, steht hier, wenn das Journal offen ist.
alias-left-carry = zum Anknüpfen: { $words }
alias-left-next = als Nächstes: { $words }
alias-left-undecided =
    { $n ->
        [one] 1 Notiz ohne nächsten Schritt
       *[other] { $n } Notizen ohne nächsten Schritt
    }
alias-left-repair = eine Klärung war geplant: Wurde sie versucht?
alias-left-aim = letztes Ziel: { $words }
alias-left-aim-result = letztes Ziel: { $words } ({ $result })

# Was Tasten hier tun.
alias-key-open = die Karte
alias-key-notes = Notizen dazu
alias-key-new = neues Wort
alias-key-retire = ablegen
alias-key-back = zurückholen
alias-key-retired = abgelegte Wörter
alias-key-change = ändern
alias-key-keep = behalten
alias-card-held = zurückhalten
alias-card-is-held = nichts darüber geht
