# The start.
home-open = Open
home-no-notes = No notes yet. { $key } writes one.
home-notes =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
home-look-in = how is it by now?
home-early-sign = a look at your check-ins
home-discard-question = Throw this draft away?
home-discard-detail = It cannot be brought back.
home-let-go = throw it away
home-draft-gone = The draft is gone.
home-deck-gone = The deck of this draft is not here any more.
home-doorway = doorway minute
home-reset = three-minute reset
home-full-gap = full gap
home-more = Looking back and ahead
home-between = Between sessions
home-breathe = breathe
home-note = note
home-note-about = what stayed with you
home-ground = ground
home-ground-about = eyes, feet, senses
home-check-in = check in
home-pattern = { $pattern }, { $minutes } min
home-in-out = { $inhale } in, { $exhale } out, { $minutes } min
home-check-in-about = tired, fuse, distance
home-check-in-none = none yet
home-check-in-today = last: today
home-check-in-yesterday = last: yesterday
home-check-in-days = last: { $n } days ago
home-no-journal = No journal here yet
home-make-one = make one
home-locked = Locked
home-unlock = open your notes
home-sealed-at-once = Notes you write now are sealed at once.
home-open-once = Open it once on this machine; then you can write while it is locked.
home-nothing-waits = Nothing waits for you.
home-will-wait = Drafts and notes without a next step stand here.
home-behind = and { $n } more
home-undecided =
    { $n ->
        [one] { $n } note without a next step
       *[other] { $n } notes without a next step
    }
home-troubles =
    { $n ->
        [one] one thing needs a look
       *[other] { $n } things need a look
    }
home-session-card = session card: { $word }
home-review-due = review: { $word }
home-reviews-due = { $n } reviews are due
home-draft = draft: { $title }, { $when }
home-draft-short = draft: { $title }

# What waits, and what becomes of it.
home-repair = was it repaired? { $word }
home-expand = look closer: { $title }
home-unclear = and now? { $title }
home-supervision =
    { $day ->
        [0] supervision today: { $n }
        [1] supervision tomorrow: { $n }
       *[other] supervision in { $day } days: { $n }
    }
home-supervised = how was supervision?
home-overdue = overdue for supervision: { $n }
home-release =
    { $n ->
        [one] 1 note may be let go
       *[other] { $n } notes may be let go
    }
home-and-now = And now?
home-and-now-about = Whose is it, mostly? { $title }
home-and-now-kept = Kept in the note.
home-source-mine = mine
home-source-them = stirred by them
home-source-between = made between the two of us
home-source-day = that day's conditions
home-source-open = still cannot tell
home-aside = Set aside for a week. { $key } takes it back.
home-aside-back = Back again.
home-not-aside = This does not wait: it needs a look.
