"""Ctrl+K: find anything, over whatever screen is open."""
