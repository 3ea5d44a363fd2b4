# Die drei Tage nach etwas Schwerem.
aftermath-question = Das kann warten.
aftermath-why = In den letzten drei Tagen ist etwas Schweres geschehen. Darüber muss jetzt nichts geschrieben werden.
aftermath-ground = eine Minute erden
aftermath-open = trotzdem öffnen
