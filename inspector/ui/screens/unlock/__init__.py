"""The page that opens a workspace: who, and their passphrase."""
