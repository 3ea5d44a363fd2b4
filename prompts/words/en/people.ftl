# The people to turn to on a hard day.
people-place = people
people-ask = Whom could you turn to on a hard day?
people-about = Up to three, if you like. They are sealed with the journal, and come up where something does not settle.
people-supervisor = a supervisor: name or role
people-colleague = a colleague
people-own = someone of your own
people-how = how to reach them
people-emergency = And, for everyone: your local emergency service.
people-keep = keep
people-kept = Kept: people to turn to.
people-newer = Written by a newer version: you can read it here, not change it.
people-none = Nobody is entered yet. "People to turn to", on the home screen, takes up to three.
people-locked = The journal is locked; your people are shown once it is open.
