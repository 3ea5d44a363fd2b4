# Words that stand for people: the page that asks for one, the line on a page of one's own, and the list of them.
alias-hint = a neutral word, never a name
alias-new = new
alias-no-one = no one in particular
alias-others = others
alias-other-words = other words
alias-refused-retired = This word is retired: it stood for someone. Choose another, or take it back under aliases.
