"""The place of notices: every paper of the workspace and what it waits for."""
