"""The command line: the same verbs, for scripts and servers."""
