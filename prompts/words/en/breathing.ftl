# The breathing screen: what it says in passing, its menu, and its end.

# Said while one breathes.
breathing-goes-on = Goes on after { $time }. { $key } begins anew.
breathing-how-strong-before = 0 to 9, t for ten: how strong is it now? Or just breathe.
breathing-noted = Strength { $strength } before. Noted.
breathing-sound-off = No sound.
breathing-sound-bell = The bell: once for in, twice for out, three times to rest.
breathing-sound-command = Your own sound.

# Said when it is left: "Kept 3 min, 21 breaths."
breathing-kept = Kept { $amount }.
breathing-kept-sealed = Kept { $amount }, sealed.
breathing-kept-goes-on = Kept { $amount }. { $key } goes on.
breathing-amount =
    { $breaths ->
        [one] { $time }, { $breaths } breath
       *[other] { $time }, { $breaths } breaths
    }

# Below the first session.
breathing-before-you = Before you breathe along
breathing-who = If you are pregnant, faint easily, have had surgery recently, or have heart, lung, blood-pressure, eye-pressure or seizure problems: leave out patterns with holds, and ask a clinician who knows you before slow breathing.
breathing-where = Never while driving, in water, or standing where a faint would be dangerous.
breathing-who-in-short = Not for everyone
breathing-where-in-short = Never while driving
breathing-in-short = { $text }: see { $key }

# The menu.
breathing-begin = begin
breathing-as-it-was = as it was
breathing-row-before = row before
breathing-next-row = next row
breathing-change = change
breathing-menu-title = How to breathe
breathing-unit-length = min
breathing-unit-start = s each
breathing-row-pattern = pattern
breathing-row-length = length
breathing-row-start = first breaths
breathing-row-shape = shape
breathing-row-sound = sound
breathing-about-length = It ends on a full out-breath.
breathing-about-start = In and out together. It becomes slower from there, down to the pattern. Nothing is measured.
breathing-about-shape = What moves. Words alone stand still.
breathing-about-sound = For closed eyes. The bell: once for in, twice for out, three times to rest, then silence.
breathing-sighs = Two-step sighs: three of them, or five minutes.
breathing-long-holds = It ends after four breaths with the long hold.
breathing-part-in = { $seconds } s in
breathing-part-more = { $seconds } s more
breathing-part-rest = { $seconds } s rest
breathing-part-out = { $seconds } s out
breathing-shape-circle = circle
breathing-shape-column = column
breathing-shape-sweep = sweep
breathing-shape-box = box
breathing-shape-words = words
breathing-sound-name-off = off
breathing-sound-name-bell = bell
breathing-sound-name-command = your own

# The end.
breathing-how-strong-after = How strong is it now? 0 to 9, t for ten.
breathing-keep = k keeps a note of it. Doing nothing is fine.
breathing-wanted = A note of it is kept.
breathing-keep-it = keep
breathing-felt-easy = easy
breathing-felt-alright = all right
breathing-felt-hard = hard
breathing-felt-unpleasant = unpleasant
breathing-was = It was { $felt }.
breathing-before = Strength { $before } before.
breathing-after = Strength { $after } after.
breathing-less = Strength { $before } before, { $after } after: less.
breathing-more = Strength { $before } before, { $after } after: more.
breathing-same = Strength { $before } before, { $after } after: no change.
breathing-note-title = Breathing
breathing-smaller = Twice it was not easy. s takes the starter next time, 3 in and 4 out. Or look outward: ground, on the start.
breathing-smaller-taken = The next time is the starter: 3 in, 4 out.
breathing-sealing = Sealing.
breathing-not-saved = Not saved yet. { $again } tries again, { $leave } lets it go.
breathing-done = done
breathing-try-again = try again

# On the start.
breathing-go-on = go on from there
breathing-go-on-after = go on after { $minutes } min

# The user's own program failed.
breathing-cue-failed = The sound did not work ({ $program }: { $why }).
breathing-cue-remedy = It stays off until the next start; see cue-command in your settings.
breathing-cue-missing = there is no such program
breathing-cue-forbidden = it may not be run
breathing-cue-ended = it ended with { $code }
breathing-cue-signal = signal { $signal } ended it
breathing-cue-broke = it failed

# Labels of a note.
breathing-label-easy = it was easy
breathing-label-alright = it was all right
breathing-label-hard = it was hard
breathing-label-unpleasant = it was unpleasant
