"""Photos from a phone: the sheet over an inspection and the button that opens it."""
