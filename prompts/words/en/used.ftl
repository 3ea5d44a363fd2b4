# What this journal was used for in the last month, for the monthly look at one's tools.
used-notes =
    { $n ->
        [one] One note
       *[other] { $n } notes
    } in thirty days, on { $days ->
        [one] one day
       *[other] { $days } days
    }.
used-practices =
    { $n ->
        [0] No breathing or grounding in them.
        [one] One of them with breathing or grounding.
       *[other] { $n } of them with breathing or grounding.
    }
used-released =
    { $n ->
        [0] No note is marked to be let go.
        [one] One note is marked to be let go.
       *[other] { $n } notes are marked to be let go.
    }
used-no-minutes = Minutes are not counted: nothing in here watches you.
