# The last seven days in counts, for the weekly look-back.
week-notes =
    { $n ->
        [one] One note
       *[other] { $n } notes
    }, on { $days ->
        [one] one day
       *[other] { $days } days
    }.
week-one-alias = About one alias: { $most }.
week-aliases = About { $people } aliases.
week-aliases-most = About { $people } aliases, most often { $most } ({ $times }).
week-strong =
    { $n ->
        [one] One note
       *[other] { $n } notes
    } with a strength of { $strong } or more.
week-rated-twice = Rated twice: fainter after { $fainter }, no change { $same }, stronger { $stronger }.
week-middle = { $scale }: mostly { $lies } ({ $n } ratings).
week-near = near “{ $end }”
week-below = below the middle
week-in-the-middle = in the middle
week-above = above the middle
week-open =
    { $n ->
        [one] One note
       *[other] { $n } notes
    } without a next step.
