# Warum der Wächter etwas fand: ein Satz für jede Regel, höchstens zwei.
guard-l01 = Eine Adresse führt geradewegs zu einer Person.
guard-l02 = Eine Telefonnummer führt geradewegs zu einer Person.
guard-l03 = Diese Nummer hat nur eine einzige Person.
guard-l04 = Die Nummer einer Akte, eines Falls oder eines Kontos führt zu einer Person.
guard-l05 = Ein Kennzeichen oder eine Seriennummer gehört jemandem.
guard-l06 = Ein genauer Tag lässt sich mit einem Kalender abgleichen. Oft genügt der Monat.
guard-l07 = Ein genaues Alter engt ein. Oft genügt der Lebensabschnitt.
guard-l08 = Straße oder Postleitzahl sagen, wo jemand wohnt.
guard-l09 = Ein Titel und ein Name zeigen auf eine Person.
guard-l10 = Ein Verhältnis und ein Name zeigen auf eine Familie.
guard-l11 = Das sieht nach einem Vornamen aus.
guard-l12 = Das könnte ein Name sein.
guard-l13 = Initialen sind ein Name für alle, die die Person kennen.
guard-l14 = Ein Ortsname engt ein. Die Art des Ortes sagt genug.
guard-l15 = Wenige haben diese Rolle, sie könnte also auf eine Person zeigen.
guard-l16 = Menschen erkennen ihre eigenen Worte wieder. Was gemeint war, sagt genug.
guard-l17 = Jedes für sich ist harmlos. Zusammen könnten sie auf eine Person zeigen; zwei weniger würden helfen.
guard-l18 = Braucht der Gedanke das? Wenn nicht, sagt es mehr als nötig.
guard-l19 = Daran könnte man jemanden aus dem Team erkennen. Die Rolle sagt genug.
guard-c01 = Das klingt nach der Akte und gehört vielleicht nur dorthin.
guard-c02 = Wenn es um jemandes Sicherheit geht: zuerst dokumentieren und über deinen Dienst handeln.
guard-c03 = Tatsachen und Zeiten gehören ins Meldesystem. Was du gelernt hast, kann hier bleiben.
guard-c04 = Ein Passwort oder ein Schlüssel ist überall sonst sicherer.

# Die Liste auf der Kommandozeile, und was darunter steht.
guard-nothing = Nichts gefunden.
guard-nothing-means = Mehr heißt es nicht: Eine Geschichte kann auch ohne Namen auf jemanden zeigen.
guard-more = Es kann mehr geben: Gefunden wird manches, nie alles.
guard-instead = Vielleicht: { $text }.
guard-remove = Vielleicht weglassen.
guard-block = hält einen Export auf
guard-warn = besser ändern
guard-hint = einen Gedanken wert
