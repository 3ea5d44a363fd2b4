# The name of each screen, in its first row.
screen-setup = first run
screen-locked = locked
screen-choose = choose
screen-review = review
screen-history = earlier versions
screen-bin = bin
screen-troubles = needs a look
screen-sample = sample journal
screen-opening = opening
screen-note = note
screen-write = write
screen-edit = edit
screen-calendar = calendar
screen-on-this-day = on this day
screen-compare = two versions
screen-merge = two versions, one to keep
