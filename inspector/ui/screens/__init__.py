"""The screens: each a view that draws, a presenter that decides, and the words of its own."""
