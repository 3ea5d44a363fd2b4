# What each key does, as the footer, the help and the list of all commands say it: 2 to 24 characters, all different.
keys-quit = quit
keys-interrupt = ask whether to quit
keys-leave = leave now
keys-back = back
keys-help = help
keys-palette = all commands
keys-lock = lock
keys-hide = hide the screen

keys-confirm = go on
keys-skip = skip
keys-up = up
keys-down = down
keys-left = left
keys-right = right
keys-page-up = a page up
keys-page-down = a page down
keys-first = to the top
keys-last = to the end
keys-toggle = mark

keys-unlock = unlock
keys-doorway = one minute
keys-reset = three minutes
keys-full-gap = ten minutes
keys-breathe = breathe
keys-note = note
keys-write = write freely
keys-ground = ground
keys-check-in = check in
keys-review = review
keys-find = find
keys-resume = resume the draft
keys-discard = discard the draft

keys-leave-and-keep = leave and keep
keys-save = save
keys-next-field = next field
keys-previous-field = field before
keys-undo = undo
keys-redo = redo
keys-cover = cover the words
keys-count = count the words
keys-supervision-flag = take to supervision

keys-next = next note
keys-previous = note before
keys-edit = edit
keys-history = earlier versions
keys-bin = move to the bin
keys-undo-bin = take back from the bin
keys-show-bin = show the bin

keys-pause = pause
keys-slower = slower
keys-faster = faster
keys-too-much = too much
keys-end = end
keys-words = words
keys-shape = another shape
keys-numbers = show seconds
