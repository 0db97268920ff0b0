"""Files that want to break the program: mutated, made up, and bombs. Each is taken in through the verbs."""
