# What the notes say together, in words: for the command line, the page to hand out, and wherever else it is told.
report-title = What the notes say together
report-head =
    { $n ->
        [0] { $span }: no notes
        [one] { $span }: 1 note
       *[other] { $span }: { $n } notes
    }
report-since = since { $month }
report-honest = Counts of what was written down. They describe and ask; they judge nothing.
report-nothing = Nothing was written in this time. Once there are a few notes, it shows here what keeps coming back.
report-nothing-fits = No note of this time fits what you ask for.
report-span-weeks = Four weeks
report-span-quarter = Three months
report-span-half = Six months
report-span-year = Twelve months
report-span-all = All notes
report-notes =
    { $n ->
        [one] 1 note
       *[other] { $n } notes
    }
report-too-few =
    { $n ->
        [0] no notes on this yet
        [one] 1 note: too few to show
       *[other] { $n } notes: too few to show
    }
report-more =
    { $n ->
        [one] and 1 more
       *[other] and { $n } more
    }

# Questions.
report-questions = Questions
report-quoted = “{ $label }”
report-across = { $reaction } came up with { $aliases } aliases in two weeks ({ $n } notes). Is this about you, or about the week?
report-stuck = { $trigger } met { $reaction } in { $n } of the last 4 notes with { $alias }. Is something stuck there?
report-between = { $reaction } came up in { $n } of the last 4 notes with { $alias }, and seldom elsewhere. Is this about the two of you?
report-at-time = { $reaction }: { $n } of { $of } notes come from the { $part }. Is this about tiredness?
report-settles = It was fainter after { $tool } in { $n } of { $of }. Does this one settle with it?

# The pictures.
report-bands = Usual range
report-bands-why = Where the middle half of all ratings lies, from 0 to 10; the mark is the one in the middle.
report-band = mostly { $low } to { $high }, in the middle { $median }
report-band-one = mostly { $median }
report-ratings =
    { $n ->
        [one] 1 rating
       *[other] { $n } ratings
    }
report-ratings-few =
    { $n ->
        [one] 1 rating: too few to show
       *[other] { $n } ratings: too few to show
    }
report-reactions = Reaction by alias
report-reactions-why = How many notes with an alias name a reaction. A note may name several.
report-triggers = Reaction by trigger
report-triggers-why = What set it off, and what it met in you.
report-sources = Whose it mostly was
report-sources-why = A first guess each time, by month.
report-month-none = none
report-handling = What you did with it
report-held = held
report-acted = acted on
report-both = both
report-neither = neither
report-skills = What was there
report-strains = Strain and repair
report-away = moving away
report-against = moving against
report-me = your own part
report-repairs = repairs planned
report-not-asked = not asked about yet
report-practices = Before and after
report-practices-why = What came after each practice. It may have come by itself.
report-rated-twice =
    { $n ->
        [one] rated twice once
       *[other] rated twice { $n } times
    }
report-less = less after { $n }
report-same = no change { $n }
report-worse = more after { $n }
report-change-less = in the middle { $n } less
report-change-none = in the middle no change
report-change-more = in the middle { $n } more
report-mixed = with another practice { $n }
report-unrated = not rated twice { $n }
report-key-less = less after
report-key-same = no change
report-key-more = more after
report-key-strong = strong
report-key-other = the other notes
report-signed-less = −{ $n }
report-signed-more = +{ $n }
report-load = Load
report-load-why = Strong is { $from } or more at its peak. A day off is not known here, only a day without a note.
report-in-a-row =
    { $n ->
        [0] Yesterday was a day without a note.
        [one] 1 day since a day without a note.
       *[other] { $n } days since a day without a note.
    }
report-days =
    { $n ->
        [one] on 1 day
       *[other] on { $n } days
    }
report-heavy = strong { $n }
report-heavy-a-day = at most { $n } in a day
report-weeks-shown = The last { $n } weeks.
report-supervision = Supervision
report-flagged = flagged
report-sooner = sooner
report-eyes = where to look
report-never = never so far
report-wishes = what for
report-aims = Aims
report-aim-set = set
report-aim-results = what became of them
report-moral = Moral strain
report-moral-kinds = of which kind
report-obstacles = in the way
report-good = Your part in what went right
report-learning = Lines that stay

# The page to hand out.
report-page-why = Made from an encrypted journal. Names are not in it, and no days. Not a measure of anyone's work.
report-page-whose = Letters stand for people.

# The command.
report-written = Written: { $path }. It is not encrypted.
report-refused = the page is not written: what is marked as a stop may point at a person
report-refused-hint = Change these lines in the notes they come from, or narrow the query.
report-place = { $head }, line { $line }
