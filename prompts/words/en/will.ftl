# What is to happen to the journal when its author cannot act.
will-title = If you die or cannot act
will-wish = my wish
will-who = who sees to it
will-nobody = not said; a line is left free
will-who-hint = a role, such as: my professional executor
will-kept = The page is kept.
will-key-who = type it
will-wish-open = Not said yet.
will-wish-destroy = Destroy this journal unread.
will-wish-keep =
    { $n ->
        [one] Keep it unread for one year, then destroy it unread.
       *[other] Keep it unread for { $n } years, then destroy it unread.
    }
will-page-title = If I die or cannot act: my reflective journal
will-page-what = I keep a private, encrypted journal for my own learning. It is not a part of any patient's record, and what belongs in a record is there.
will-page-who = Who sees to it: { $who }
will-page-where = Where it is: the folder { $folder }, and copies of it in my backups and on my other machines.
will-page-opens = It opens only with my passphrase or my recovery kit. Whoever destroys it needs neither, and need not read it.
will-page-destroy = To destroy it: delete the folder and its copies, and destroy the paper with the recovery kit. Without passphrase and kit, whatever remains on a disk stays unreadable.
will-page-remains = It cannot be promised that no copy remains: backups, sync history and worn flash cells may keep some. They are encrypted.
will-page-claim = Before anything is destroyed: has someone asked for records, complained, or started a claim? Then keep everything and take legal advice first.
will-page-law = This page says what I wish. It does not stand above the law or an order of a court.
will-page-sign = Date and signature: { $line }
