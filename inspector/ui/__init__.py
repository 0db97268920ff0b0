"""The window: it draws and listens, and decides nothing."""
