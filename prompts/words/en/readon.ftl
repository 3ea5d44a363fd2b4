# Reading on: the notes of a list one under the other.
readon-place = reading on, { $at } of { $all }
readon-open = this note alone
readon-by-time = oldest first
readon-as-listed = as listed
readon-end = Here the list ends.
