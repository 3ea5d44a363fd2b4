# Der Papierkorb.
bin-empty = Der Papierkorb ist leer.
bin-empty-about = In der Liste der Notizen legt { $key } die gewählte hierher. Sie bleibt hier und kann zurückgeholt werden, bis du sie löschst.
bin-taken-back = Zurückgeholt. { $key } legt sie wieder weg.
bin-again = wieder in den Papierkorb
bin-notes =
    { $n ->
        [one] { $n } Notiz, nach dem Tag, an dem sie hierher kam
       *[other] { $n } Notizen, nach dem Tag, an dem sie hierher kamen
    }
