# Schweizer Rechtschreibung: alles andere steht in ../de.

terms-writing =
    .sharp-s = ss
