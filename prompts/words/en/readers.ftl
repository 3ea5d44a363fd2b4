# Who can read, and the keys: the passphrase, rotation, the recovery kit. On the command line and on the screen.
readers-place = keys
readers-title = Who can read everything
readers-means = Whoever is listed here can read every note that is written from now on, with the program age alone. Nobody can be given a part.
readers-you = you: a key that ends in { $last }, behind the passphrase
readers-kit = recovery kit
readers-unnamed = another key
readers-line = { $name }: { $recipient }
readers-ends = { $name }, ends in { $last }
readers-line-added = not yet here, another machine added it: { $reader }
readers-line-removed = still here, another machine took it away: { $reader }
readers-agree-hint = `afterword readers agree` goes along with what another machine changed; until then this one encrypts as before.
readers-changed-elsewhere = Another machine changed who can read, or the keys. This one encrypts as before until you agree: see `afterword readers`.
readers-left = { $n ->
    [one] 1 file opens with a key from before the rotation; `afterword rotate --resume` encrypts it anew.
   *[other] { $n } files open with a key from before the rotation; `afterword rotate --resume` encrypts them anew.
}
readers-type-six = Type the last six characters of the key, from where you have it
readers-six-hint = Give --last-six SIX.
readers-other-six = those are not the last six characters of that key
readers-added = The key can read what is written from now on on this machine. What was written before, it opens only after `afterword rotate --re-encrypt`.
readers-removed = The key cannot read what is written from now on on this machine. What it could open before, it can open for good, wherever there is a copy.
readers-agreed = This machine encrypts to the listed readers from now on.
readers-rotate-offered = The keys are the same as before. If somebody may know the old passphrase and have a copy, `afterword rotate --re-encrypt` makes a new key.
readers-rotated = A new key holds from now on; the older ones are kept, to open what was written before. Your other machines follow at their next unlock.
readers-not-re-encrypted = What was written before stays as it is. `afterword rotate --resume` encrypts it anew.
readers-left-of-before = An earlier rotation left { $n } files with older keys; they come along.
readers-progress = { $done } of { $total } encrypted anew
readers-re-encrypted = { $n ->
    [one] 1 file is encrypted anew. Copies made before, in backups and in sync services, still open with the keys from before.
   *[other] { $n } files are encrypted anew. Copies made before, in backups and in sync services, still open with the keys from before.
}
readers-stuck = { $n ->
    [one] 1 file could not be encrypted anew, because it does not open or nobody sealed it
   *[other] { $n } files could not be encrypted anew, because they do not open or nobody sealed them
}
readers-stuck-hint = They are left as they are; `afterword check --read-all` names them.
readers-kit-nowhere-hint = Give --out FILE; print the file, then remove it from this machine.
readers-kit-holds = The new recovery kit holds. The one before opens nothing that is written from now on on this machine.
readers-kit-older = The new kit opens what was written before only after `afterword rotate --re-encrypt`. Until then, keep the old one.

# The screen.
readers-asks = Another machine changed who can read. This one encrypts as before until you agree.
readers-asks-identity = identity.age does not hold the key that this machine knew. An older copy came back, or two machines changed it at once. Until you agree, this machine encrypts to both.
readers-agree = agree to what the journal lists
readers-with = New: { $reader }
readers-without = No longer: { $reader }
readers-go-on = { $n ->
    [one] encrypt 1 file anew that opens with an older key
   *[other] encrypt { $n } files anew that open with an older key
}
readers-anew-too = encrypt older notes anew, for the new kit or key as well
readers-stop = stop here; the rest can be done later
readers-stop-it = stop
readers-stopped = Stopped. What is done is done; the rest is done when you go on.
readers-passphrase = change the passphrase
readers-rotate = make a new key
readers-new-kit = make a new recovery kit
readers-add = let another key read
readers-new-passphrase = Your new passphrase
readers-take = enter takes it from the list
readers-present = Your present passphrase
readers-present-passphrase = Copies of identity.age made before, in backups too, still open with the old passphrase. A new key is another thing, and is offered afterwards.
readers-present-rotate = A new key is made on top; the older ones stay, to open what was written before.
readers-present-kit = A new kit takes the place of the one before. The old one is never shown again.
readers-present-anew = A new key is made on top, and every note is encrypted anew for you and for whoever is listed here. You may leave meanwhile; it goes on from where it was.
readers-trying = One moment
readers-working = One moment: a key that is slow to guess is slow to make
readers-changed = The new passphrase holds. Old copies of identity.age still open with the old one; "make a new key" is the way when somebody may have both.
readers-change-doubtful = The new passphrase is in its place, but the disk did not confirm it. Keep both until the next start: one of the two opens the journal.
readers-new-key-holds = The new key holds. Notes from before can be encrypted anew here, now or later.
readers-new-kit-holds = The new kit holds. It opens older notes once they are encrypted anew, here, now or later; until then, keep the old one.
readers-recipient = Whose key may read?
readers-recipient-about = A key that begins with age1: of a backup in a safe, or of somebody you trust with every word. Type or paste it.
readers-name = What do you call it?
readers-name-about = A name for this list, so that you know later whose key it is. It may stay empty.
readers-six = Its last six characters
readers-six-about = From the paper or the screen where the key is, not from here.
readers-now-reads = It can read what is written from now on. Older notes it can read once they are encrypted anew, here, now or later.
readers-now-removed = It cannot read what is written from now on. What it could open before, it can open for good.
readers-now-agreed = This machine encrypts to the listed readers from now on.
readers-all-anew = Everything is encrypted anew. Copies made before still open with the keys from before.
readers-anew = { $done } of { $total } encrypted anew. You may leave; it goes on from here when you come back.
readers-left-alone = { $n ->
    [one] 1 file was left as it is: it does not open, or nobody sealed it.
   *[other] { $n } files were left as they are: they do not open, or nobody sealed them.
}
readers-not-a-key = That is no such key. One begins with age1, and 58 small letters and figures follow, without a space.
readers-remove-question = Take “{ $name }” from the list?
readers-remove-unnamed = Take the key that ends in { $last } from the list?
readers-remove-detail = What it can open now, it can open for good, wherever there is a copy. What is written from now on, it cannot.
readers-remove = take it away
readers-kit-keeps = The kit is not taken away but replaced: make a new one.
