# The query language: what was not understood, and what would be.
query-no-key = there is no “{ $word }:”
query-no-label = which one?
query-no-word = which word?
query-no-date = when?
query-not-a-date = “{ $word }” is no date
query-no-rating = how much?
query-not-a-rating = “{ $word }” is no rating
query-past-the-scale = a scale goes from 0 to 10
query-nothing-denied = not what?
query-did-you-mean = { $word }?
query-labels = a word, several with commas, or * for any
query-words = a word, or a phrase in quotes
query-dates = today, monday, 2w, last month, march, 2026-11
query-ratings = >=7, <4, 3..5 or 7

# Labels that no note has.
query-none-fits = No note fits this.
query-no-such-alias = no alias “{ $word }”
query-no-such-tag = no label “{ $word }”
query-no-such-deck = nothing was written with “{ $word }”
query-no-such-scale = no scale “{ $word }”

# How a query is read.
query-quoted = “{ $word }”
query-without = without { $word }
query-not-so = not { $what }
query-read-open = no next step yet
query-read-supervision = for supervision
query-read-since = since { $day }
query-read-before = before { $day }
query-read-from-to = { $first } to { $last }

# What is offered while one types. Names of keys are understood in English and German whatever is offered here.
query-key-alias = alias
query-key-tag = tag
query-key-deck = deck
query-key-title = title
query-key-since = since
query-key-before = before
query-key-on = on
query-word-open = open
query-word-supervision = supervision
query-offered-days = today, yesterday, monday, 1w, 2w, 3m, 1y, last month, last year

# Five examples, and what they find.
query-example-alias = harbour
query-example-about = alias:{ $alias } since:3m
query-example-about-means = about { $alias }, the last three months
query-example-phrase = "not enough" -tired
query-example-phrase-means = a phrase, without a word
query-example-tag = { $tag } open
query-example-tag-means = a label, no next step yet
query-example-rating = strength:>=7 supervision
query-example-rating-means = strong, and for supervision
query-example-day = on:march title:night
query-example-day-means = in March, a word in the title

# The queries that were saved under a name.
query-place = saved queries
query-count =
    { $n ->
        [one] 1 saved query
       *[other] { $n } saved queries
    }
query-none = No query is saved yet.
query-none-hint = What you ask for often can have a name. { $key } begins one; ctrl-s in that line saves it.
query-name = Save it as
query-rename = New name
query-name-taken = Another query has this name.
query-name-replaces = Another query has this name. Enter once more replaces it.
query-removed = Removed. { $key } takes it back.
query-kept = Saved. { $key } in the list shows it.
query-key-keep = save the query
query-key-replace = replace it
query-key-complete = complete
query-key-ask = ask it
query-key-rename = rename
query-key-remove = remove
query-key-back = take it back
