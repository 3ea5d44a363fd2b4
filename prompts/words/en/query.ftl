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
