"""What an inspection, a notice, a role and a chain link are.

Standard library only: no I/O, no clock, no chance.
"""
