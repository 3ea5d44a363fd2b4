# Weiterlesen: die Notizen einer Liste untereinander.
readon-place = weiterlesen, { $at } von { $all }
readon-open = nur diese Notiz
readon-by-time = älteste zuerst
readon-as-listed = wie in der Liste
readon-end = Hier endet die Liste.
