# Breathing.
breathe-words-wanted = Your settings ask for words instead of shapes.
breathe-ends = It ends with this out-breath.
breathe-slower = A little slower from the next breath.
breathe-slowest = It does not go slower than this.
breathe-faster = A little faster from the next breath.
breathe-fastest = It does not go faster than this.
breathe-kept =
    { $breaths ->
        [one] Kept { $time }, { $breaths } breath.
       *[other] Kept { $time }, { $breaths } breaths.
    }
breathe-place = breathe, { $pattern }
breathe-more = { $text } { $key } tells more.
breathe-paused = paused
breathe-place-kept = your place is kept
breathe-then-rest = then rest
breathe-then = then { $cue }
breathe-safety-1 = Breathe softly: smaller and slower, not deeper. Follow the marker only as far as it is comfortable; your own breath may lead.
breathe-safety-2 = Stop and breathe as you normally do if you feel light-headed, tingling, tight in the chest, short of air or more uneasy.
breathe-safety-3 = Leave out patterns with holds if you are pregnant, have heart, lung, blood-pressure, eye-pressure or seizure problems, faint easily or had surgery recently. In those cases, ask a clinician who knows you before any slow breathing.
breathe-safety-4 = Do not use this while driving, in water, or standing where a faint would be dangerous. It keeps a pace; it is not treatment.
breathe-claim = A steady, slower rhythm helps many people settle. Studies differ on how much the exact pace matters. Pick what feels easy.
breathe-softer = softer, not deeper
breathe-holds = This pattern holds the breath. Leave it out if you are pregnant, faint easily, or have heart, lung, blood-pressure, eye-pressure or seizure problems.
breathe-safety-in-short = Stop if it feels wrong
breathe-holds-in-short = Holds are not for everyone
breathe-closing = let it go back to its own pace
breathe-afterwards = Two ordinary breaths before you stand.
breathe-instead = If following the breath makes you uneasy, look outward instead: five things you can see.
breathe-cue-in = in
breathe-cue-top-up = a little more
breathe-cue-hold = hold
breathe-cue-out = out
breathe-pattern-46 = Easy longer-out
breathe-pattern-4555 = Gentle six
breathe-pattern-55 = Even six
breathe-pattern-5555 = Even, slower
breathe-pattern-34 = Starter
breathe-pattern-3545 = Starter plus
breathe-pattern-36 = One to two
breathe-pattern-48 = One to two, slower
breathe-pattern-box3 = Small box
breathe-pattern-box = Box
breathe-pattern-sigh = Two-step sigh
breathe-pattern-478 = Four-seven-eight
