# Atmen.
breathe-words-wanted = Deine Einstellungen möchten Wörter statt Formen.
breathe-ends = Es endet mit diesem Ausatmen.
breathe-slower = Ab dem nächsten Atemzug etwas langsamer.
breathe-slowest = Langsamer geht es nicht.
breathe-faster = Ab dem nächsten Atemzug etwas schneller.
breathe-fastest = Schneller geht es nicht.
breathe-kept =
    { $breaths ->
        [one] { $time } geblieben, { $breaths } Atemzug.
       *[other] { $time } geblieben, { $breaths } Atemzüge.
    }
breathe-place = Atmen: { $pattern }
breathe-more = { $text } Mehr dazu mit { $key }.
breathe-paused = Pause
breathe-place-kept = dein Platz bleibt
breathe-then-rest = dann Ruhe
breathe-then = dann { $cue }
breathe-safety-1 = Atme sanft: kleiner und langsamer, nicht tiefer. Folge der Marke nur so weit, wie es angenehm ist; dein eigener Atem darf führen.
breathe-safety-2 = Hör auf und atme wie sonst, wenn dir schwindlig wird, wenn es kribbelt, in der Brust eng wird, die Luft fehlt oder du unruhiger wirst.
breathe-safety-3 = Lass Muster mit Anhalten weg, wenn du schwanger bist, Probleme mit Herz, Lunge, Blutdruck, Augendruck oder Anfällen hast, leicht ohnmächtig wirst oder vor Kurzem operiert wurdest. Frag dann vor jedem langsamen Atmen eine Fachperson, die dich kennt.
breathe-safety-4 = Nicht beim Fahren, nicht im Wasser und nicht dort, wo eine Ohnmacht gefährlich wäre. Das hier hält einen Takt, es ist keine Behandlung.
breathe-claim = Ein ruhiger, langsamerer Rhythmus hilft vielen, zur Ruhe zu kommen. Wie sehr das genaue Tempo zählt, sehen Studien verschieden. Nimm, was leicht fällt.
breathe-softer = sanfter, nicht tiefer
breathe-holds = Dieses Muster hält den Atem an. Lass es weg, wenn du schwanger bist, leicht ohnmächtig wirst oder Probleme mit Herz, Lunge, Blutdruck, Augendruck oder Anfällen hast.
breathe-safety-in-short = Hör auf, wenn es nicht guttut
breathe-see = { $text }: { $key }
breathe-holds-in-short = Anhalten ist nicht für alle
breathe-closing = lass ihn in sein eigenes Tempo zurück
breathe-afterwards = Zwei gewöhnliche Atemzüge, bevor du aufstehst.
breathe-instead = Wenn dich das Folgen unruhig macht, schau lieber nach außen: fünf Dinge, die du siehst.
breathe-cue-in = ein
breathe-cue-top-up = noch ein wenig
breathe-cue-hold = halten
breathe-cue-out = aus
breathe-pattern-46 = Leicht, länger aus
breathe-pattern-4555 = Sanfte Sechs
breathe-pattern-55 = Gleiche Sechs
breathe-pattern-5555 = Gleich, langsamer
breathe-pattern-34 = Anfang
breathe-pattern-3545 = Anfang plus
breathe-pattern-36 = Eins zu zwei
breathe-pattern-48 = Eins zu zwei, langsamer
breathe-pattern-box3 = Kleines Viereck
breathe-pattern-box = Viereck
breathe-pattern-sigh = Seufzer in zwei Stufen
breathe-pattern-478 = Vier-sieben-acht
