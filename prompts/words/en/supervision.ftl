# Supervision: what waits for it, when it is, and what is taken along.
supervision-tomorrow = tomorrow
# Words before a day that say nothing more, parted by blanks.
supervision-day-fillers = on in next the
supervision-unit-day = day
supervision-unit-week = week
supervision-unit-month = month
# What a preparation begins with, from the labels of a note: { $words } are those of the lists.
supervision-felt = I felt: { $words }.
supervision-body = In the body: { $words }.
supervision-pull = I wanted to: { $words }.
supervision-did = I did this with it: { $words }.

# The card that takes a note or a line of it to supervision.
supervision-ask-wish = What do you want from it?
supervision-wish-think = to think it through
supervision-wish-check = to check that it is right
supervision-wish-held = to be held for a while
supervision-wish-think-short = think
supervision-wish-check-short = check
supervision-wish-held-short = be held
supervision-ask-urgency = When?
supervision-urgency-next = next time
supervision-urgency-sooner = sooner
supervision-urgency-today = today
supervision-ask-question = Your question
supervision-question-hint = in one sentence, if you have it
supervision-is-on = on the list for supervision
supervision-is-not-on = not on the list for supervision yet
supervision-put-on = On the list for supervision.
supervision-taken-off-here = Off the list. { $key } puts it back as it was.
supervision-key-put-on = put it on the list
supervision-key-keep = keep it so
supervision-key-question = the question
supervision-key-options = the choices
supervision-key-change = change
supervision-which-line = Which line goes to supervision?
supervision-no-lines = This note has no lines to choose from. What is private stays with you.
supervision-key-this-line = this line

# What waits, and the days.
supervision-place = supervision
supervision-is-today = Supervision is today
supervision-is-on-day = Supervision on { $day }
supervision-was-on-day = Supervision was on { $day }; what became of it?
supervision-no-day = No day is set: { $key } sets one
supervision-items =
    { $n ->
        [one] 1 item
       *[other] { $n } items
    }
supervision-overdue = { $n } left waiting
supervision-hours-this-year = { $hours } h this year
supervision-none = Nothing waits for supervision.
supervision-none-hint = What you want to take there will be here, what presses most first. In the list and while reading, { $note } takes a note here, { $line } a line of it; while you write, { $writing } does. Decks do it too.
supervision-no-question = No question yet.
supervision-since = since { $day }
supervision-left = left waiting
supervision-was-taken = taken along { $day }
supervision-line-gone = line gone
supervision-line-gone-long = This line is not in the note any more. The note is still there to read.
supervision-line-of = a line of: { $title }
supervision-of-note = in: { $title }
supervision-taken-off = Off the list. { $key } puts it back.
supervision-put-back = On the list again.
supervision-forked = Two versions of this note stand side by side. Choose one first, in the list of notes.
supervision-ask-day = When is the next supervision?
supervision-day-hint = such as: Tuesday, or in 2 weeks
supervision-day-empty = Left empty, no day is set.
supervision-day-refused = That is no day to come. Write it as Tuesday, in 2 weeks or { $year }-{ $month }-{ $day }.
supervision-day-set = The day is set.
supervision-day-off = No day is set.
supervision-key-set-day = set the day
supervision-key-card = wish, time, question
supervision-key-agenda = the agenda
supervision-key-back-on = put back on the list

# The log of hours: $hours is a number such as 1.5.
supervision-log = hours
supervision-year = { $year }: { $hours } h
supervision-hour = { $day }, { $hours } h
supervision-hours = { $hours } h
supervision-hour-noted = from the note after it
supervision-no-hours = No supervision is noted yet.
supervision-no-hours-hint = Each note after supervision will count an hour here, and { $key } adds one by hand. The sum of each year stands above.
supervision-ask-hour = An hour of supervision
supervision-hour-day = when
supervision-hour-long = how long
supervision-hour-with = with
supervision-hour-kind = how
supervision-with-supervisor = a supervisor
supervision-with-peers = peers
supervision-with-team = the team
supervision-with-training = a training
supervision-with-other = someone else
supervision-kind-individual = the two of you
supervision-kind-group = in a group
supervision-hour-kept = The hour is kept.
supervision-hour-out = Taken out. { $key } puts it back.
supervision-key-add-hour = add an hour
supervision-key-hour-out = take it out
supervision-key-hour-back = put it back

# The agenda: one page an item.
supervision-agenda = agenda
supervision-page-of = agenda, page { $at } of { $all }
supervision-no-pages = Nothing of it is on the list any more. { $key } goes back.
supervision-page-no-question = No question yet
supervision-page-wish = What I want: { $words }
supervision-page-eye = Where to look: { $words }
supervision-page-moment = The moment
supervision-page-felt = What I felt and did
supervision-page-guess = My best guess
supervision-page-rival = What it might be instead
supervision-page-tried = Tried so far
supervision-page-asked = Did I ask them: { $words }
supervision-page-piece = A small piece of what I would rather not bring: { $words }
supervision-page-source = It seems to be: { $words }
supervision-page-elsewhere = For the record, or for the service
supervision-page-private = What I would rather not bring
supervision-eye-them = at them
supervision-eye-what-i-do = at what I do
supervision-eye-us = at the two of us
supervision-eye-me = at me
supervision-eye-you-and-me = at my supervisor and me
supervision-eye-setting = at the setting
supervision-stage-early = early in the work
supervision-stage-middle = in the middle of the work
supervision-stage-late = late in the work
supervision-stage-ended = after the end
supervision-private-out = What is private is left out again.
supervision-private-in = What is private is on these pages now, for this time only.
supervision-key-next-page = next page
supervision-key-page-before = page before
supervision-key-seal = seal and hand out
supervision-key-other-key = another key
supervision-key-private-out = leave private out
supervision-key-words = words for aliases
supervision-ask-key = To whose key is it sealed?
supervision-key-hint = age1…
supervision-key-about = Ask your supervisor for their age recipient: a line that begins with age1 and has 62 characters. Only they can open the file then; you cannot. It is kept in your journal for the next time.
supervision-key-keep-key = keep this key
supervision-key-kept = Kept: the key that ends in { $last }. Read these last characters to each other.
supervision-key-not = This does not begin with age1. Ask for the age recipient, a line that anyone may see.
supervision-key-secret = This is a secret key: it should stay with whoever made it. Ask for the recipient that goes with it, which begins with age1.
supervision-key-length = A key has 62 characters; this has { $n }. Perhaps a part of it is missing.
supervision-key-mistyped = A character is wrong: the key's own check does not fit. Copy it once more.
supervision-key-plugin = This key is for a plugin, to which this program cannot seal. Ask for one that begins with age1 and has 62 characters.
supervision-seal-question = Seal it to the key that ends in { $last }?
supervision-seal-detail = Only whoever holds that key can open the file. What the guard finds is shown first.
supervision-seal-yes = yes, go on
supervision-seal-other = another key

# What the command line says of it.
supervision-cli-none = Nothing waits for supervision. `afterword note --supervision` flags a note as it is written.
supervision-cli-nothing = nothing waits for supervision, so there is no agenda
supervision-cli-nothing-hint = Flag a note first, with s in the list of notes, or with note --supervision.
supervision-cli-no-item = nothing of a note { $name } waits for supervision
supervision-cli-no-item-hint = `afterword supervision list` names what waits.
supervision-cli-blocked =
    { $n ->
        [one] one place on the pages stops the export; nothing was written
       *[other] { $n } places on the pages stop the export; nothing was written
    }
supervision-cli-blocked-hint = Change these places in the notes, or allow them there for good; the first numbers above are line and column of the agenda.
supervision-cli-warned =
    { $n ->
        [one] one place on the pages is worth changing; nothing was written
       *[other] { $n } places on the pages are worth changing; nothing was written
    }
supervision-cli-warned-hint = Change these places in the notes, or give --yes to let them leave as they stand; the first numbers above are line and column of the agenda.
supervision-cli-warned-question =
    { $n ->
        [one] Let this place leave as it stands?
       *[other] Let these { $n } places leave as they stand?
    }
supervision-cli-sealed =
    { $n ->
        [one] One page, sealed to the key that ends in { $last }. It opens with: age -d -i KEY FILE
       *[other] { $n } pages, sealed to the key that ends in { $last }. They open with: age -d -i KEY FILE
    }
