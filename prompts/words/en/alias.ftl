# Words that stand for people: the page that asks for one, the line on a page of one's own, and the list of them.
alias-hint = a neutral word, never a name
alias-new = (new)
alias-no-one = no one in particular
alias-others = others
alias-other-words = other new words
alias-refused-retired = This word is retired: it stood for someone. Choose another, or take it back under aliases.
alias-refused-capitals = One to three capital letters read as initials, and initials point to a person. A neutral word does not.
alias-refused-initials = Initials point to a person; a neutral word does not.
alias-refused-digits = A number this long could be a record or a date of birth. A neutral word is safer.
alias-refused-name = This is a given name, and a name points to a person. A neutral word does not.
alias-refused-title = A title points to a person; a neutral word does not.
alias-refused-hint = A neutral word, such as harbour or basalt, can stand for anyone.

# The list of aliases.
alias-place = aliases
alias-none = No aliases yet.
alias-none-hint = A neutral word can stand for someone you work with. { $key } begins one.
alias-all-retired = All words are retired. { $key } shows them.
alias-count =
    { $n ->
        [one] 1 word in use
       *[other] { $n } words in use
    }
alias-count-retired = { $used }, { $n } retired
alias-notes =
    { $n ->
        [0] no notes
        [one] 1 note
       *[other] { $n } notes
    }
alias-last = last { $day }
alias-review-on = review { $day }
alias-review-due = review due
alias-is-retired = retired
alias-new-ask = Which word?
alias-retire-ask = Retire { $word }?
alias-retire-means = The word is not offered and not listed any more. Its notes stay as they are, until you let them go. Give it to no one else. You can take it back.
alias-retire = retire it
alias-retired = Retired. { $key } takes it back.
alias-taken-back = Taken back.

# The card of one alias.
alias-card-stage = stage of the work
alias-card-setting = setting
alias-card-review = review
alias-card-unset = not set
alias-card-newer = Written by a newer version: you can read it here, not change it.
alias-card-kept = The card is kept.
alias-stage-early = early
alias-stage-middle = middle
alias-stage-late = late
alias-stage-ended = ended
alias-setting-practice = practice
alias-setting-clinic = outpatient clinic
alias-setting-ward = ward
alias-setting-day-clinic = day clinic
alias-setting-group = group
alias-setting-family = couple or family
alias-setting-home = at home
alias-setting-remote = by phone or video
alias-setting-other = somewhere else
alias-review-weeks =
    { $n ->
        [one] in a week, { $day }
       *[other] in { $n } weeks, { $day }
    }
alias-review-past = { $day }, which has come

# What was left for the next time.
alias-left = From last time
alias-last-notes = Last notes
alias-left-nothing = Nothing was left for next time.
alias-left-none = Nothing was left for next time. A session card asks for it: { $key }.
alias-left-locked = Locked: what was left from last time is shown when the journal is open.
alias-left-carry = to pick up: { $words }
alias-left-next = next: { $words }
alias-left-undecided =
    { $n ->
        [one] 1 note without a next step
       *[other] { $n } notes without a next step
    }
alias-left-repair = a repair was planned: was it tried?
alias-left-aim = last aim: { $words }
alias-left-aim-result = last aim: { $words } ({ $result })
alias-key-open = its card
alias-key-notes = its notes
alias-key-new = new word
alias-key-retire = retire
alias-key-back = take back
alias-key-retired = retired words
alias-key-change = change
alias-key-keep = keep
alias-card-held = hold
alias-card-is-held = nothing about them is let go
