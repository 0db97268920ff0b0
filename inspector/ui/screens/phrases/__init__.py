"""The page of phrases: what there is, changed, added and taken out."""
