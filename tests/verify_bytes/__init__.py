"""Changed bytes, found and named: what `verify` promises, tried at random places."""
