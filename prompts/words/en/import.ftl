# Importing: notes from other programs, or from our own export.
import-notes =
    { $n ->
        [one] 1 note, from { $first } to { $last }.
       *[other] { $n } notes, from { $first } to { $last }.
    }
import-notes-day =
    { $n ->
        [one] 1 note, of { $day }.
       *[other] { $n } notes, of { $day }.
    }
import-nothing-new = No new notes.
import-there =
    { $n ->
        [one] 1 is in the journal already, as it came or as it is now.
       *[other] { $n } are in the journal already, as they came or as they are now.
    }
import-passed =
    { $n ->
        [one] 1 entry was passed over; it is named above.
       *[other] { $n } entries were passed over; they are named above.
    }
import-dry = Nothing was written: this was a look.
import-writing = Writing { $done } of { $all }
import-looking = Looking at { $done } of { $all }
import-places =
    { $n ->
        [one] One place in these notes might say too much; it is shown when you edit the note.
       *[other] { $n } places in these notes might say too much; they are shown when you edit a note.
    }

# Why nothing came.
import-none = nothing in it could be read as a note; nothing was written
import-none-hint = Each entry is named above with what can be done. Is --from right?
import-folder = that is a folder
import-folder-hint = Name the file that was exported; only --from afterword and --from markdown take a folder.
import-no-room = a journal holds at most { $n } notes
import-no-room-hint = Nothing was written. Import a part of it.
import-unread-hint = The other files were read.
import-broken = { $done } of { $all } notes were written, then it ended: { $why }
import-broken-hint = Run the same command again: what was written is not brought twice.
import-not-json = it is not JSON: { $why }
import-not-json-hint = Name the file that was exported as JSON; one inside of a zip has to be unpacked first.
import-no-list = it holds no list "{ $key }"
import-no-list-hint = Is it the export of another program? Look at --from.
import-schema = it was written by another version, in a form that this one does not read
import-schema-hint = Export again with this version, or import with that one.
import-no-jrnl = no line begins with a time in brackets, as [2026-01-02 10:00]
import-no-jrnl-hint = Use jrnl --format json, and import that file.

# Why an entry was passed over.
import-no-entry = this is no entry
import-no-entry-hint = Correct it there and import again.
import-no-time = its time cannot be read
import-no-time-hint = Write it as 2026-01-02 10:00 and import again.
import-front-time-hint = Write "date: 2026-01-02" in the lines before the text and import again.
import-front = the lines between +++ cannot be read
import-front-hint = Correct them, or take them out, and import again.
import-before = text before the first entry
import-before-hint = Put a line as [2026-01-02 10:00] before it and import again.
import-empty = nothing is written in it
import-empty-hint = A picture alone does not come; write a line there, or leave it.
import-alias = its alias might point at a person
import-alias-hint = Write a neutral word in its place and import again.
import-strange = it holds a value that cannot be right
import-strange-hint = State is open or done, a rating a whole number from 0 to 10. Correct it and import again.
import-long-body = its text is longer than 1 MiB
import-long-body-hint = Make two of it and import again.
import-long-title = its title is longer than 500 characters
import-long-title-hint = Make it shorter there and import again.
import-many-tags = it has more than 100 labels
import-many-tags-hint = Take some away and import again.
import-rating = a rating is above 10
import-rating-hint = Correct it and import again.
import-long-labels = title and labels together are longer than 56 KiB
import-long-labels-hint = Take some away and import again.
import-unkept = it could not be kept as it is
import-unkept-hint = It nests too deep, or a key in it has a meaning of its own here. Correct it and import again.
