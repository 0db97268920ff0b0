"""Kills at random instants, full disks, two processes at once, and a search for anything readable."""
