"""照片集: every photo of one inspection in order, described by keyboard, with what findings still lack."""
