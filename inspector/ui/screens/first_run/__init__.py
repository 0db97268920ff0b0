"""The first page on a new computer: how it begins."""
