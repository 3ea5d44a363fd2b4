# Der Papierkorb.
bin-empty = Der Papierkorb ist leer.
bin-notes =
    { $n ->
        [one] { $n } Notiz, nach dem Tag, an dem sie hierher kam
       *[other] { $n } Notizen, nach dem Tag, an dem sie hierher kamen
    }
