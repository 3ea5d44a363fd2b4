# Wer mitliest, und die Schlüssel: Passphrase, neuer Schlüssel, Notfallblatt. Auf der Befehlszeile und auf der Seite.
readers-place = Schlüssel
readers-title = Wer alles lesen kann
readers-means = Wer hier steht, kann jede Notiz lesen, die von jetzt an geschrieben wird, allein mit dem Programm age. Nur einen Teil kannst du niemandem geben.
readers-you = du: ein Schlüssel, der auf { $last } endet, hinter der Passphrase
readers-kit = Notfallblatt
readers-unnamed = ein anderer Schlüssel
readers-line = { $name }: { $recipient }
readers-ends = { $name }, endet auf { $last }
readers-line-added = noch nicht hier, ein anderes Gerät hat ihn aufgenommen: { $reader }
readers-line-removed = noch hier, ein anderes Gerät hat ihn weggenommen: { $reader }
readers-agree-hint = `afterword readers agree` übernimmt, was ein anderes Gerät geändert hat; bis dahin verschlüsselt dieses wie bisher.
readers-changed-elsewhere = Ein anderes Gerät hat geändert, wer mitliest, oder die Schlüssel. Dieses verschlüsselt wie bisher, bis du zustimmst: siehe `afterword readers`.
readers-left = { $n ->
    [one] 1 Datei öffnet mit einem Schlüssel von vorher; `afterword rotate --resume` verschlüsselt sie neu.
   *[other] { $n } Dateien öffnen mit einem Schlüssel von vorher; `afterword rotate --resume` verschlüsselt sie neu.
}
readers-type-six = Tipp die letzten sechs Zeichen des Schlüssels, von dort, wo du ihn hast
readers-six-hint = Gib --last-six SECHS an.
readers-other-six = das sind nicht die letzten sechs Zeichen dieses Schlüssels
readers-added = Der Schlüssel kann lesen, was von jetzt an auf diesem Gerät geschrieben wird. Was vorher geschrieben wurde, öffnet er erst nach `afterword rotate --re-encrypt`.
readers-removed = Der Schlüssel kann nicht lesen, was von jetzt an auf diesem Gerät geschrieben wird. Was er vorher öffnen konnte, öffnet er für immer, wo es eine Kopie gibt.
readers-agreed = Dieses Gerät verschlüsselt von jetzt an für die, die das Journal nennt.
readers-rotate-offered = Die Schlüssel sind die gleichen wie vorher. Wenn jemand die alte Passphrase kennen und eine Kopie haben könnte: `afterword rotate --re-encrypt` macht einen neuen Schlüssel.
readers-rotated = Von jetzt an gilt ein neuer Schlüssel; die älteren bleiben und öffnen, was vorher geschrieben wurde. Deine anderen Geräte folgen beim nächsten Öffnen.
readers-not-re-encrypted = Was vorher geschrieben wurde, bleibt, wie es ist. `afterword rotate --resume` verschlüsselt es neu.
readers-left-of-before = Von einem früheren Wechsel haben { $n } Dateien noch ältere Schlüssel; sie kommen mit.
readers-progress = { $done } von { $total } neu verschlüsselt
readers-re-encrypted = { $n ->
    [one] 1 Datei ist neu verschlüsselt. Kopien von vorher, in Sicherungen und Abgleichdiensten, öffnen weiter mit den Schlüsseln von vorher.
   *[other] { $n } Dateien sind neu verschlüsselt. Kopien von vorher, in Sicherungen und Abgleichdiensten, öffnen weiter mit den Schlüsseln von vorher.
}
readers-stuck = { $n ->
    [one] 1 Datei konnte nicht neu verschlüsselt werden, weil sie nicht aufgeht oder von niemandem versiegelt ist
   *[other] { $n } Dateien konnten nicht neu verschlüsselt werden, weil sie nicht aufgehen oder von niemandem versiegelt sind
}
readers-stuck-hint = Sie bleiben, wie sie sind; `afterword check --read-all` nennt sie.
readers-kit-nowhere-hint = Gib --out DATEI an; druck die Datei aus, dann entferne sie von diesem Gerät.
readers-kit-holds = Das neue Notfallblatt gilt. Das alte öffnet nichts, was von jetzt an auf diesem Gerät geschrieben wird.
readers-kit-older = Was vorher geschrieben wurde, öffnet das neue Blatt erst nach `afterword rotate --re-encrypt`. Bis dahin behalte das alte.

# Die Seite.
readers-asks = Ein anderes Gerät hat geändert, wer mitliest. Dieses verschlüsselt wie bisher, bis du zustimmst.
readers-asks-identity = identity.age enthält nicht den Schlüssel, den dieses Gerät kannte. Eine ältere Kopie kam zurück, oder zwei Geräte haben sie gleichzeitig geändert. Bis du zustimmst, verschlüsselt dieses Gerät für beide.
readers-agree = übernehmen, was das Journal nennt
readers-with = Neu: { $reader }
readers-without = Nicht mehr: { $reader }
readers-go-on = { $n ->
    [one] 1 Datei neu verschlüsseln, die mit einem älteren Schlüssel öffnet
   *[other] { $n } Dateien neu verschlüsseln, die mit einem älteren Schlüssel öffnen
}
readers-anew-too = ältere Notizen neu verschlüsseln, auch für das neue Blatt oder den neuen Schlüssel
readers-stop = hier anhalten; der Rest geht auch später
readers-stop-it = anhalten
readers-stopped = Angehalten. Was getan ist, ist getan; der Rest folgt, wenn du weitermachst.
readers-passphrase = die Passphrase ändern
readers-rotate = einen neuen Schlüssel machen
readers-new-kit = ein neues Notfallblatt machen
readers-add = einen anderen Schlüssel mitlesen lassen
readers-new-passphrase = Deine neue Passphrase
readers-take = enter nimmt ihn von der Liste
readers-present = Deine bisherige Passphrase
readers-present-passphrase = Kopien von identity.age von vorher, auch in Sicherungen, öffnen weiter mit der alten Passphrase. Ein neuer Schlüssel ist etwas anderes und wird danach angeboten.
readers-present-rotate = Ein neuer Schlüssel kommt obenauf; die älteren bleiben und öffnen, was vorher geschrieben wurde.
readers-present-kit = Ein neues Blatt tritt an die Stelle des alten. Das alte wird nie noch einmal gezeigt.
readers-present-anew = Ein neuer Schlüssel kommt obenauf, und jede Notiz wird neu verschlüsselt, für dich und für alle, die hier stehen. Du kannst inzwischen gehen; es geht weiter, wo es war.
readers-trying = Einen Moment
readers-working = Einen Moment: was langsam zu raten ist, ist auch langsam zu machen
readers-changed = Die neue Passphrase gilt. Alte Kopien von identity.age öffnen weiter mit der alten; „einen neuen Schlüssel machen“ hilft, wenn jemand beides haben könnte.
readers-change-doubtful = Die neue Passphrase ist an ihrem Ort, aber die Platte hat es nicht bestätigt. Behalte beide bis zum nächsten Start: eine von beiden öffnet das Journal.
readers-new-key-holds = Der neue Schlüssel gilt. Notizen von vorher können hier neu verschlüsselt werden, jetzt oder später.
readers-new-kit-holds = Das neue Blatt gilt. Ältere Notizen öffnet es, sobald sie neu verschlüsselt sind, hier, jetzt oder später; bis dahin behalte das alte.
readers-recipient = Wessen Schlüssel darf mitlesen?
readers-recipient-about = Ein Schlüssel, der mit age1 beginnt: von einer Sicherung im Tresor, oder von jemandem, dem du jedes Wort anvertraust. Tipp ihn oder füg ihn ein.
readers-name = Wie nennst du ihn?
readers-name-about = Ein Name für diese Liste, damit du später weißt, wessen Schlüssel das ist. Er darf leer bleiben.
readers-six = Seine letzten sechs Zeichen
readers-six-about = Vom Papier oder Bildschirm, wo der Schlüssel ist, nicht von hier.
readers-now-reads = Er kann lesen, was von jetzt an geschrieben wird. Ältere Notizen kann er lesen, sobald sie neu verschlüsselt sind, hier, jetzt oder später.
readers-now-removed = Er kann nicht lesen, was von jetzt an geschrieben wird. Was er vorher öffnen konnte, öffnet er für immer.
readers-now-agreed = Dieses Gerät verschlüsselt von jetzt an für die, die das Journal nennt.
readers-all-anew = Alles ist neu verschlüsselt. Kopien von vorher öffnen weiter mit den Schlüsseln von vorher.
readers-anew = { $done } von { $total } neu verschlüsselt. Du kannst gehen; es geht hier weiter, wenn du wiederkommst.
readers-left-alone = { $n ->
    [one] 1 Datei blieb, wie sie ist: sie geht nicht auf, oder niemand hat sie versiegelt.
   *[other] { $n } Dateien blieben, wie sie sind: sie gehen nicht auf, oder niemand hat sie versiegelt.
}
readers-not-a-key = Das ist kein solcher Schlüssel. Er beginnt mit age1, und 58 kleine Buchstaben und Ziffern folgen, ohne Leerzeichen.
readers-remove-question = „{ $name }“ von der Liste nehmen?
readers-remove-unnamed = Den Schlüssel, der auf { $last } endet, von der Liste nehmen?
readers-remove-detail = Was er jetzt öffnen kann, öffnet er für immer, wo es eine Kopie gibt. Was von jetzt an geschrieben wird, nicht.
readers-remove = wegnehmen
readers-kit-keeps = Das Notfallblatt wird nicht weggenommen, sondern ersetzt: mach ein neues.
