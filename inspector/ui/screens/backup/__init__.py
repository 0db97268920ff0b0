"""The backup: copies in the workspace, the whole of it on a stick, and what would be missing."""
