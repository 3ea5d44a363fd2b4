# Zwei Fassungen einer Notiz nebeneinander.
compare-later = eine Fassung weiter
compare-earlier = eine Fassung zurück
compare-another = eine andere Fassung
compare-edit = beide zusammen bearbeiten
compare-nothing = Hier gibt es nichts zu vergleichen.
compare-first = Vor der ersten Fassung steht nichts. { $key } merkt eine zum Vergleichen vor.
compare-marked = Vorgemerkt. { $key } auf einer anderen Fassung vergleicht beide.
compare-of-many = Fassungen 1 und { $at } von { $all }
compare-settled = Jetzt ist es eine Fassung. Die anderen bleiben im Verlauf.
