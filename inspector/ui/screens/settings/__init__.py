"""Settings: language and theme of the window, and what this workspace is."""
