# Der Name jedes Bildschirms, in seiner ersten Zeile.
screen-setup = erster Start
screen-locked = gesperrt
screen-choose = wählen
screen-review = Rückschau
screen-history = frühere Fassungen
screen-bin = Papierkorb
screen-troubles = braucht einen Blick
screen-sample = Beispieljournal
screen-opening = öffnet
screen-note = Notiz
screen-write = schreiben
screen-edit = bearbeiten
screen-calendar = Kalender
screen-on-this-day = an diesem Tag
screen-compare = zwei Fassungen
screen-merge = zwei Fassungen, eine soll bleiben
