# Supervision: was darauf wartet, wann sie ist, und was mitkommt.
supervision-tomorrow = morgen
# Wörter vor einem Tag, die nichts weiter sagen, durch Leerzeichen getrennt.
supervision-day-fillers = am in den der dem nächsten nächster nächste
supervision-unit-day = tag
supervision-unit-week = woche
supervision-unit-month = monat
# Womit eine Vorbereitung beginnt, aus den Kennzeichen einer Notiz: { $words } sind die der Listen.
supervision-felt = Ich habe gefühlt: { $words }.
supervision-body = Im Körper: { $words }.
supervision-pull = Ich wollte: { $words }.
supervision-did = So bin ich damit umgegangen: { $words }.
