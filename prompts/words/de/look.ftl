# Der Blick des Wächters auf das eben Geschriebene. Er findet einiges: nichts gefunden heißt nie anonym.
look-before-page = Bevor du weitergehst
look-before-save = Bevor es gespeichert wird
look-asked = Was gefunden wurde
look-changed = Geändert
look-count = { $at } von { $of }
look-replace = „{ $words }“ dafür einsetzen
look-replace-covered = andere Wörter dort einsetzen
look-remove = herausnehmen
look-stand = in dieser Notiz stehen lassen
look-allow = „{ $words }“ künftig übergehen
look-allow-covered = künftig übergehen
look-edit = selbst ändern
look-put = „{ $words }“ steht jetzt da. { $key } nimmt es zurück.
look-put-covered = Jetzt stehen andere Wörter da. { $key } nimmt es zurück.
look-taken-out = Herausgenommen. { $key } nimmt es zurück.
look-hints =
    { $n ->
        [one] und ein kleiner Hinweis
       *[other] und { $n } kleine Hinweise
    }
look-done = Sonst wurde nichts gefunden. Das ist nicht dasselbe wie anonym.
look-nothing = Nichts gefunden. Das ist nicht dasselbe wie anonym.
look-off = Der Wächter ist in deinen Einstellungen aus.
look-line = „{ $words }“ sagt vielleicht zu viel.
look-line-instead = „{ $words }“ sagt vielleicht zu viel. { $key }: „{ $instead }“
look-line-remove = „{ $words }“ sagt vielleicht zu viel. { $key } nimmt es heraus.
look-line-covered = Eine Stelle sagt vielleicht zu viel.
look-waiting =
    { $n ->
        [one] eine Stelle zum Ansehen: { $key }
       *[other] { $n } Stellen zum Ansehen: { $key }
    }
look-key-replace = ersetzen
look-leave-all = alles so lassen
look-save-all = so speichern
look-next = nächste
look-before = davor
look-close = schließen
look-note =
    { $n ->
        [one] Gespeichert. Eine Stelle darin sagt vielleicht zu viel; sie wird gezeigt, wenn du die Notiz bearbeitest.
       *[other] Gespeichert. { $n } Stellen darin sagen vielleicht zu viel; sie werden gezeigt, wenn du die Notiz bearbeitest.
    }
