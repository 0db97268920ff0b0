"""Begin a tour: what is set once per half-day and carried from booth to booth."""
