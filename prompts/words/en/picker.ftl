# The lists of decks and practices.
picker-own-words = Your own words
picker-own-words-when = No questions, just a page.
picker-decks = What would help now?
picker-practices = How do you want to come back here?
picker-between = between { -patients }
picker-notes = notes
picker-day = the day
picker-review = looking back
picker-ground = grounding
picker-set-aside = the feeling was stronger afterwards, more than once
picker-open = open
picker-hint = a part of a name
picker-none = Nothing here has these words.
picker-all = all of them
