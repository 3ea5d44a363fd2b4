# Die Wörter für die Menschen, mit denen du arbeitest; `patient = "client"` in den Einstellungen wählt eines.
# Hier heissen sie { -patient } und { -patients }, in einem Deck {patient} und {patients}.

terms-patient =
    .patient = Patient:in
    .patients = Patient:innen

terms-client =
    .patient = Klient:in
    .patients = Klient:innen

terms-person =
    .patient = Person
    .patients = Personen

terms-resident =
    .patient = Bewohner:in
    .patients = Bewohner:innen

terms-writing =
    .decimal = ,
    .names = kept
