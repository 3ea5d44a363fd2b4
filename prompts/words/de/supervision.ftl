# Supervision: was darauf wartet, wann sie ist, und was mitkommt.
supervision-tomorrow = morgen
# Wörter vor einem Tag, die nichts weiter sagen, durch Leerzeichen getrennt.
supervision-day-fillers = am in den der dem nächsten nächster nächste
supervision-unit-day = tag
supervision-unit-week = woche
supervision-unit-month = monat
