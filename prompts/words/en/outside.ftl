# A page in an editor of one's own.
outside-question = Open the page in { $program }?
outside-unknown = It is not known what this editor keeps elsewhere: histories, backups, copies for its assistants. Your text is unsealed while it is open there.
outside-open = open it
outside-back = The page is as the editor left it. { $key } takes that back.
outside-same = The page is as it was.
outside-disk = Nothing was opened: the only folder for it is on a disk, where an unsealed text could be found again.
outside-disk-do = A folder in memory is needed: XDG_RUNTIME_DIR or /dev/shm.
outside-folder = Nothing was opened: no folder could be made for the text ({ $why }).
outside-missing = { $program } could not be started: { $why }.
outside-missing-do = Look at editor in the settings.
outside-broke = The editor broke off. What it had saved is on the page.
outside-unread = What the editor left could not be read ({ $why }); the page is as it was.
outside-unread-do = The draft was kept before.
outside-long = The editor left more than a note holds, at most 1 MiB. It is in { $path }, unsealed, and the page is as it was.
outside-long-do = Take from it what you need, then remove that folder.
