# What leaves the journal: the page on which notes are handed out. Nothing found is never the same as anonymous.
export-place = hand out
export-month = { $month } { $year }
export-day = { $day } { $month }
export-about = about { $alias }

# What leaves.
export-notes =
    { $n ->
        [one] 1 note leaves the journal.
       *[other] { $n } notes leave the journal.
    }
export-pages =
    { $n ->
        [one] One page leaves the journal.
       *[other] { $n } pages leave the journal.
    }
export-out =
    { $n ->
        [one] 1 is left out.
       *[other] { $n } are left out.
    }
export-nothing = Nothing is left to hand out.
export-nothing-hint = Every note was left out, or is no longer there.
export-form = form
export-form-markdown = Markdown
export-form-text = plain text
export-form-json = JSON, for programs
export-dates = days
export-dates-month = the month alone
export-dates-exact = exact days and times
export-private = private answers
export-private-out = stay here
export-private-taken = leave too
export-answers = not in the note
export-answers-typed = { $n } of { $all } given here
export-answer = For what leaves: { $at } of { $all }
export-answer-means = It goes into the file alone; the note stays as it is. The guard looks at it as well.
export-open = The file is not encrypted from then on: whoever has it can read it.
export-sealed = The file is sealed to the key that you gave: only its owner can read it.
export-checking = Looking at { $done } of { $all }
export-check-next = The guard looks at it next. It finds some things, never all.
export-check-again = Changes were made. They are in what leaves, never in your notes.

# What the guard found.
export-look = Before it leaves
export-look-of = Before it leaves: note { $at } of { $all }
export-look-block = It should not leave like this.
export-look-stops = This stops it. Change it, allow it, or leave the note out with { $key }.
export-look-page = This stops it. Change it, allow it, or go back.
export-all-out = Left out. Nothing else is to be handed out.
export-left-out = Left out.

# How it will be.
export-preview = This is what leaves
export-preview-clear = Nothing found. That is not the same as anonymous.
export-preview-stands =
    { $n ->
        [one] One place stands as it is.
       *[other] { $n } places stand as they are.
    }
export-preview-more = What follows is not shown here.

# Where it goes.
export-to = Where to?
export-to-hint = a file, or a folder that is there; ~ is your home
export-to-empty = Write a path.
export-writing = writing
export-written = Written: { $path }. It is not encrypted.
export-written-sealed = Written and sealed: { $path }.
export-key-next = go on
export-key-change = change
export-key-write = write it
export-key-answer = answer
export-key-where = where to
export-key-back = back
export-key-out = leave it out
export-key-rest = let the rest stand

# Why it could not be written.
export-taken = there is a file of that name already
export-taken-hint = Choose another name; nothing was written.
export-no-folder = that folder is not there
export-no-folder-hint = Choose one that is, or make it first; nothing was written.
export-no-dir = that is a file, not a folder
export-no-dir-hint = Name a folder with --out DIR; it is made if it is not there. Nothing was written.
export-in-journal = that is inside the journal's own folder
export-in-journal-hint = Choose another folder: there it would be copied and synced with your notes; nothing was written.
export-no-name = that is a folder's name, not a file's
export-no-home = nobody knows where your home is
export-no-home-hint = Write the whole path, from the first stroke on.
export-refused = it could not be written: { $why }
export-refused-hint = Choose another place; nothing was written.
export-no-key = that is not a key to seal to
export-no-key-hint = It begins with age1 and has 62 characters.

# Accounts for an appraisal or a revalidation; the questions are our own words.
export-form-nurse = account in four answers
export-form-line = one line for continuing education
export-form-doctor = what, so what, now what
export-form-plain = account with every answer
export-nurse-what = What was it?
export-nurse-learned = What did I learn?
export-nurse-changed = What did I change or do better?
export-nurse-code = How does it relate to my professional code?
export-doctor-what = What?
export-doctor-so-what = So what?
export-doctor-now-what = Now what?
export-line-activity = Activity
export-line-learning = Learning
export-line-change = Change
export-words =
    { $n ->
        [one] 1 word.
       *[other] { $n } words.
    }
export-words-of = { $n } of about { $most } words.
export-missing = Not answered in the note: { $what }

# On the command line.
export-stopped =
    { $n ->
        [one] the guard stops 1 note; nothing was written
       *[other] the guard stops { $n } notes; nothing was written
    }
export-stopped-hint = Change these places, allow the words on the screen, or write the other notes with --leave-out.
export-in-title = title
export-in-tags = labels
export-in-line = line { $n }
export-in-kept = further keys
export-none = Nothing was found to write.
export-no-account = that is no account
export-no-account-hint = A profile is filled from a note of the deck "account".
export-there =
    { $n ->
        [one] 1 file is there already; nothing was written
       *[other] { $n } files are there already; nothing was written
    }
export-there-hint = Name another folder with --out DIR.
export-and-more = and { $n } more
export-unwritten =
    { $n ->
        [one] 1 file was not written: { $why }
       *[other] { $n } files were not written: { $why }
    }
export-unwritten-hint = Those above were; the list names those that were not. Another folder takes all of them.
