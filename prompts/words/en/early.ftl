# Early signs: what the check-ins show together. A description, never more.
early-tired = tiredness
early-fuse = a short fuse
early-distance = distance
early-two = { $one } and { $two }
early-three = { $one }, { $two } and { $three }
early-above =
    { $count ->
        [one] For about a week, { $scales } has sat above what is usual for you.
       *[other] For about a week, { $scales } have sat above what is usual for you.
    }
early-all-high = At the last check-in, { $scales } were all high.
early-provisional = What is usual for you rests on a few weeks so far.
early-now = Today: { $ratings }.
early-last = The last time: tiredness { $tired }, short fuse { $fuse }, distance { $distance }.
early-usual = Usual so far: tiredness { $tired }, short fuse { $fuse }, distance { $distance }.
early-band = { $low } to { $high }
early-learning =
    { $days ->
        [one] Still learning what is usual for you: 1 day of { $needed } so far.
       *[other] Still learning what is usual for you: { $days } days of { $needed } so far.
    }
