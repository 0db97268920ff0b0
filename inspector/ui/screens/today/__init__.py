"""Today: what is unfinished, what paper is owed, and the one key that goes on."""
