"""将到期: every clock that runs, what is due first at the top."""
