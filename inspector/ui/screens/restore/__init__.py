"""Restoring a whole backup in the window: before any workspace is open."""
