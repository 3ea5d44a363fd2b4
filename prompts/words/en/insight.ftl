# What the notes say together: pictures, how they are counted, and questions. Counts, never a score or a verdict.

insight-place = insight
insight-key-open = open
insight-key-notes = its notes
insight-key-next = next
insight-key-previous = picture before
insight-key-further = further
insight-key-nearer = nearer
insight-key-help = how it counts
insight-none-behind = No note stands behind this.

# Above each picture: "6 months, 84 notes".
insight-reach = { $span }, { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
insight-turned = { $at } of { $of }
insight-span-weeks = 4 weeks
insight-span-quarter = 3 months
insight-span-half = 6 months
insight-span-year = 12 months
insight-span-all = everything

insight-title-overview = What your notes say together
insight-title-bands = Your usual range
insight-title-reactions = Reaction by alias
insight-title-triggers = Reaction by what set it off
insight-title-sources = Whose it mostly was
insight-title-skills = What was there
insight-title-strains = Strain and repair
insight-title-practices = Before and after practices
insight-title-load = Load by week
insight-title-supervision = Supervision
insight-title-aims = Aims, and how they went

# In the help, before the keys: how a picture is counted.
insight-how-overview = Up to three questions come first: something that came up again and again, with how often. They look at half a year at most, and at five notes at least. They are questions. The answer is yours.
insight-how-bands = Each line is a scale from 0 to 10. The grey band holds the middle half of your ratings, the upright line is the middle one, the dot is the last one. Below, week by week, the middle half of each week with three ratings or more; single ratings are dots. The dashed line is your usual range. No averages: one odd day moves little here.
insight-how-reactions = Each row is an alias with five notes or more that name a reaction. A note with two reactions stands in two columns. The shade is a share of the notes in the row: none ·, up to a sixth ░, up to a third ▒, up to a half ▓, more █. The number beside it is the count.
insight-how-triggers = Each row is what set it off, from five notes on. The shade is a share of the notes in the row: none ·, up to a sixth ░, up to a third ▒, up to a half ▓, more █. The number beside it is the count.
insight-how-sources = Whose a reaction mostly was, by your own first guess, month by month. The shade is a share of the notes of the month: none ·, up to a sixth ░, up to a third ▒, up to a half ▓, more █.
insight-how-skills = How many notes name each. A note may name several. What is not named may have been there as well.
insight-how-strains = Strains as you named them: away from you, against you, and your own part. A repair counts as planned when you meant to say or change something. What became of it is what the first later note with the same alias says.
insight-how-practices = Notes in which one practice alone was rated before and after. It says what came after, not what came of it. No change and more count like less.
insight-how-load = Notes by week. Heavy is a strength of 7 or more. A day without a note may be a day off or a day without time: the journal cannot tell.
insight-how-supervision = The notes that say where to look and what for. What was never looked at is no fault; it may be worth a question.
insight-how-aims = Aims of session cards and what became of them, the kinds of moral strain and what stood in the way. From five notes on.

# Where there is too little: what will appear, and from how many notes.
insight-nothing-bands = Nothing was rated in this time. From five ratings of one scale on, its usual range stands here, week by week. A check-in has three scales: c on the home screen.
insight-nothing-reactions = Which reaction comes up with whom will stand here, from { $n } notes with one alias on. A short one takes ninety seconds: n on the home screen.
insight-nothing-triggers = What sets off which reaction will stand here, from { $n } notes with one trigger on. The long reaction note asks for it.
insight-nothing-sources = Month by month, whose the reactions mostly were will stand here, from { $n } notes on; there are { $there }. Reaction notes ask for it.
insight-nothing-skills = What helped you to stay, and what you did with reactions, will stand here from { $n } notes on; there are { $there }. The long reaction note asks for it.
insight-nothing-strains = Strains and what became of repairs will stand here from the first note on. The deck "Strain and repair" asks for them.
insight-nothing-practices = How it was before and after each practice will stand here from the first one on that was rated twice. A practice asks how strong it is before and after: g on the home screen.
insight-nothing-load = Notes by week will stand here from the first one on: n on the home screen writes it.
insight-nothing-supervision = Where you looked in supervision will stand here from the first note on that says so. The deck "For supervision" asks for it.
insight-nothing-aims = Aims of session cards and what became of them, and what stood in the way, will stand here from { $n } notes on; there are { $there }. A session card asks for them: p on the home screen.

# The parts of pictures, their rows and columns.
insight-this-week = this week
insight-part-skills = What was there, at least in part
insight-part-handling = What was done with reactions
insight-part-good = Your part in what went right
insight-part-families = Strains
insight-part-repairs = Repairs
insight-part-eyes = Where to look
insight-part-wishes = What for
insight-part-queue = Waiting
insight-part-aims = Aims of session cards
insight-part-results = What became of them
insight-part-moral = Moral strain
insight-part-obstacles = What stood in the way
insight-of-notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
insight-of-notes-several = { $n ->
    [one] { $n } note, in more than one row
   *[other] { $n } notes, some in more than one row
}
insight-more-columns = { $n } more ›
insight-less = less
insight-same = same
insight-more = more
insight-held = held
insight-acted = acted on
insight-both = both
insight-neither = neither
insight-away = they moved away
insight-against = they moved against you
insight-own-part = your own part
insight-planned = planned
insight-not-asked = nothing told yet
insight-flagged = waiting
insight-sooner = wanted sooner
insight-more-notes = and { $n } more
insight-notes = notes
insight-heavy = heavy

# What is chosen, in words.
insight-cell = { $row } · { $column }: { $n } of { $of } notes
insight-bar = { $row }: { $n } of { $of } notes
insight-count = { $row }: { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
insight-few = { $n ->
    [one] { $n } note: too few to show
   *[other] { $n } notes: too few to show
}
insight-too-few = { $row }: { $n ->
    [one] { $n } note, too few to show
   *[other] { $n } notes, too few to show
}
insight-unrated = { $row }: used { $n ->
    [one] once
   *[other] { $n } times
}, not rated on its own
insight-only-used = { $n ->
    [one] once
   *[other] { $n } times
}, not rated on its own
insight-behind = { $n ->
    [one] { $n } note behind this question
   *[other] { $n } notes behind this question
}
insight-week = { $week }: { $n ->
    [one] { $n } note
   *[other] { $n } notes
} on { $days ->
    [one] { $days } day
   *[other] { $days } days
}, { $heavy } heavy.
insight-days-none = Yesterday was a day without a note.
insight-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
} since a day without a note.
insight-band = { $low } to { $high }, last { $last }
insight-band-usual = { $low } to { $high }
insight-band-few = { $n } of { $fewest } ratings: too few to show
insight-band-week = { $scale }, { $week }: { $n ->
    [one] rated once,
   *[other] rated { $n } times:
} { $values }
insight-band-unrated = { $scale }, { $week }: not rated

# A picture in one line.
insight-little = not enough notes yet
insight-no-questions = Nothing comes back often enough to ask about. Once something does, a question about it stands here.
insight-line-band = { $scale } { $low } to { $high }
insight-line-meeting = most: { $row } · { $column }, { $n } of { $of }
insight-line-source = most: { $source }, { $n } of { $of }
insight-line-practices = less { $less }, same { $same }, more { $more }
insight-line-load = This week { $n ->
    [one] { $n } note
   *[other] { $n } notes
}, { $heavy } heavy.
insight-line-repairs = { $strains ->
    [one] { $strains } note
   *[other] { $strains } notes
} with a strain; { $planned ->
    [one] { $planned } repair
   *[other] { $planned } repairs
} planned, { $open } not told of yet

# What the signs of a picture stand for, where there is room.
insight-legend-bands = ▒ usual   ┃ middle   ● last
insight-legend-shades = share of its row:  ░ to a sixth  ▒ to a third  ▓ to a half  █ more
