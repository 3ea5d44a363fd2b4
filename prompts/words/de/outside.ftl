# Eine Seite in einem eigenen Editor.
outside-question = Die Seite in { $program } öffnen?
outside-unknown = Es ist nicht bekannt, was dieser Editor anderswo behält: Verläufe, Sicherungen, Kopien für seine Assistenten. Solange sie dort offen ist, ist deine Seite nicht versiegelt.
outside-open = öffnen
outside-back = Die Seite ist, wie der Editor sie ließ. { $key } nimmt das zurück.
outside-same = Die Seite ist, wie sie war.
outside-disk = Nichts wurde geöffnet: Der einzige Ordner dafür liegt auf einer Platte, wo ein unversiegelter Text wiederzufinden wäre.
outside-disk-do = Es braucht einen Ordner im Arbeitsspeicher: XDG_RUNTIME_DIR oder /dev/shm.
outside-folder = Nichts wurde geöffnet: Für den Text ließ sich kein Ordner anlegen ({ $why }).
outside-missing = { $program } ließ sich nicht starten: { $why }.
outside-missing-do = Sieh dir editor in den Einstellungen an.
outside-broke = Der Editor brach ab. Was er gesichert hatte, steht auf der Seite.
outside-unread = Was der Editor hinterließ, ließ sich nicht lesen ({ $why }); die Seite ist, wie sie war.
outside-unread-do = Der Entwurf wurde vorher behalten.
outside-long = Der Editor hinterließ mehr, als eine Notiz fasst, höchstens 1 MiB. Es liegt unversiegelt in { $path }; die Seite ist, wie sie war.
outside-long-do = Nimm daraus, was du brauchst, und entferne dann den Ordner.
