# Two versions of a note side by side.
compare-later = a version on
compare-earlier = a version back
compare-another = another version
compare-edit = edit the two together
compare-nothing = There is nothing to compare here.
compare-first = The first version has nothing before it. { $key } marks one to compare with.
compare-marked = Marked. { $key } on another version compares the two.
compare-of-many = versions 1 and { $at } of { $all }
compare-settled = One version now. The others stay in the history.
