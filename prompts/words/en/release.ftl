# Letting go: what is due, seven days of grace, erasing, holding.
release-part-left = not erased yet
release-part-going = can go now
release-part-due = due
release-part-grace = in their seven days
release-part-stayed = what stayed
release-short-left = left
release-short-going = now
release-short-due = due
release-short-grace = grace
release-short-stayed = stayed
release-lead-left = These were erased, and something of them is here: files that could not be removed, or a version from a machine that did not know.
release-lead-going = Their seven days are over. Nothing goes before you say so: { $key } asks once more, and leaving means not yet.
release-lead-due = Older than your rules say. Nothing goes by itself.
release-lead-grace = Each can be taken back until its day is over.
release-off = Nothing is let go by itself
release-off-about = Old notes can be listed here after a time that you choose, { $n } days for the text about a reaction. Nothing goes without this list, your yes, and seven days in between. { $key } sets it.
release-none-due = Nothing is due
release-none-due-about = What is older than your rules say will stand here: text about a reaction after supervision or after { $n } days. { $key } shows the rules.
release-none-grace = Nothing is in its seven days
release-none-grace-about = A note that you let go stays here for seven days and can be taken back.
release-none-stayed = No line has stayed yet
release-none-stayed-about = When a note goes, one line of what you learned can stay, without a name and without a day. You read them here.
release-all-held = Everything is held
release-all-held-about = Nothing is due and nothing goes while the hold is on. { $key } shows it.
release-why-raw = over { $n } days
release-why-supervised = was in supervision
release-why-numbers =
    { $n ->
        [one] numbers, over a year
       *[other] numbers, over { $n } years
    }
release-why-account =
    { $n ->
        [one] account, over a year
       *[other] account, over { $n } years
    }
release-why-formulation = word retired
release-until = until { $day }
release-came-back = came back from another machine
release-files-left = files are left
release-under-way = { $done } of { $n } are gone.
release-erased =
    { $n ->
        [one] Erased from this folder.
       *[other] { $n } notes erased from this folder.
    }
release-taken-back =
    { $n ->
        [one] It stays.
       *[other] { $n } notes stay.
    }
release-not-yet = Not yet. You are asked again in a week.
release-erase-question =
    { $n ->
        [one] Erase this note for good?
       *[other] Erase { $n } notes for good?
    }
release-go-question =
    { $n ->
        [one] Let this note go for good?
       *[other] Let these { $n } notes go for good?
    }
release-erase-this = Erase "{ $title }" for good?
release-go-this = Let "{ $title }" go for good?
release-erase-means = The files leave this folder. Copies in backups, sync history, other machines and worn flash cells may remain. They stay encrypted, but no note has a key of its own: whoever has a copy and your passphrase or kit can read it.
release-erase = erase
release-go = let go
release-clock = The clock says that nothing was written for { $n } days. Is it right?
release-left-over =
    { $n ->
        [one] one file of it could not be removed
       *[other] { $n } files could not be removed
    }
release-left-over-hint = Look at the folder's rights, then ask again: it is finished from where it stopped.
release-not-whole = Erased, but { $n } files could not be removed. It is offered again under "let go".
release-not-erased = Nothing was erased. { $what } { $remedy }
release-hold-question = Hold it?
release-hold-means = Has someone asked for records, complained, or started a claim? Then take advice first. What is held is never due and is not let go.
release-hold = hold
release-held = Held: it is not let go.
release-not-held = Not held any more.
release-is-held = It is held, so it is not erased.
release-some-held =
    { $n ->
        [one] One note is held and stays.
       *[other] { $n } notes are held and stay.
    }
release-key-part = next part
release-key-part-before = part before
release-key-back = take it back
release-key-keep = keep it after all
release-key-erase-again = erase it again
release-rules = How long notes stay
release-rules-kept = Kept: how long notes stay.
release-rule-on = list old notes
release-rule-raw = text about a reaction
release-rule-numbers = check-ins and practices
release-rule-accounts = accounts
release-rule-formulations = formulations
release-rule-held = hold everything
release-about-on = No: nothing is ever due. Yes: old notes are listed under "let go"; nothing goes without the list, your yes, and seven days in between.
release-about-raw = Reactions, free notes and all that is not named below. What waits for supervision is not listed. After supervision it is, whatever its age.
release-about-numbers = Ratings without much text. Insight needs them to say what is usual.
release-about-accounts = A cycle of registration or revalidation is often three to five years.
release-about-formulations = Counted from the day on which the word for someone was retired.
release-about-held = Stops all of this, also for what is in its seven days.
release-yes = yes
release-no = no
release-days =
    { $n ->
        [one] one day
       *[other] { $n } days
    }
release-years =
    { $n ->
        [one] one year
       *[other] { $n } years
    }
release-days-after = { $n } days after the word retired
release-cli-yes = yes
release-cli-yes-hint = Give --yes when nobody is there to be asked.
release-cli-kept = nothing was erased
release-cli-held = the note is held, so it is not erased
release-cli-held-hint = Someone may have asked for it. The hold is ended on the full screen.
release-cli-newer = a newer version of afterword wrote the note
release-cli-binned = the note is in the bin already
release-cli-not-binned = the note is not in the bin
release-cli-off = How long notes stay is set on the full screen: `afterword release`, then o.
release-cli-all-held = Everything is held, so nothing goes. The hold is ended on the full screen.
release-cli-none-yet = Nothing can go yet. What is due is first let go on the full screen, and then seven days pass; --list tells how far each is.
release-cli-nothing = Nothing is due, and nothing can go.
