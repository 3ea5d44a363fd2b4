# Eine Notiz kopieren.
clipboard-question = Diese Notiz kopieren?
clipboard-copy = kopieren
clipboard-to-program = Titel und Text gehen unversiegelt an { $program }. Nach { $seconds } Sekunden, oder wenn das Journal sich schließt, werden sie zurückgenommen, falls seither nichts anderes kopiert wurde.
clipboard-to-program-and-stays = Titel und Text gehen unversiegelt an { $program } und bleiben dort: Ohne paste-command ist nicht zu sehen, ob es noch deine sind.
clipboard-to-terminal = Titel und Text gehen unversiegelt in die Zwischenablage deines Terminals und bleiben dort: Es lässt sich nicht fragen, was es hält.
clipboard-kept = Programme, die die Zwischenablage verwalten, und andere können sie lesen und behalten.
clipboard-found =
    { $n ->
        [one] Eine Stelle darin sagt vielleicht mehr, als sie soll.
       *[other] { $n } Stellen darin sagen vielleicht mehr, als sie sollen.
    }
clipboard-copied = Kopiert. In { $seconds } Sekunden wird es zurückgenommen, falls seither nichts anderes kopiert wurde.
clipboard-copied-and-stays = Kopiert. Es bleibt in der Zwischenablage, bis du etwas anderes kopierst.
clipboard-taken-back = Das Kopierte ist zurückgenommen. Ein Programm kann es behalten haben.
clipboard-not-ours = In der Zwischenablage ist inzwischen etwas anderes; sie blieb, wie sie ist.
clipboard-failed = Nichts wurde kopiert: { $program } { $why }.
clipboard-failed-do = Sieh dir copy-command in den Einstellungen an.
clipboard-stuck = Das Kopierte ließ sich nicht zurücknehmen: { $program } { $why }.
clipboard-stuck-do = Kopiere etwas anderes darüber.
clipboard-missing = ist nicht da
clipboard-slow = kam zu keinem Ende
clipboard-ended = endete mit { $code }
clipboard-broke = brach ab
