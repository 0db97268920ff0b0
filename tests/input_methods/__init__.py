"""Chinese input as it is typed: real daemons, real keys, the real window."""
