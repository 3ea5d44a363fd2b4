# The three days after something hard.
aftermath-question = This can wait.
aftermath-why = Something hard happened in the last three days. Nothing has to be written about it now.
aftermath-ground = a minute of grounding
aftermath-open = open it all the same
