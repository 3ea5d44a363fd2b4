# Die Menschen, an die du dich an einem schweren Tag wenden kannst.
people-place = Menschen
people-ask = An wen könntest du dich an einem schweren Tag wenden?
people-about = Bis zu drei, wenn du magst. Sie sind mit dem Journal versiegelt und kommen, wo etwas nicht zur Ruhe kommt.
people-supervisor = eine Supervisorin, ein Supervisor: Name oder Rolle
people-colleague = jemand aus dem Team
people-own = jemand von dir
people-how = wie erreichbar
people-emergency = Und für alle: der örtliche Notruf.
people-keep = behalten
people-kept = Behalten: Menschen für dich.
people-newer = Von einer neueren Version geschrieben: hier zu lesen, nicht zu ändern.
people-none = Noch niemand ist eingetragen. „Menschen für dich“ auf der Startseite nimmt bis zu drei.
people-locked = Das Journal ist gesperrt; deine Menschen erscheinen, sobald es offen ist.
