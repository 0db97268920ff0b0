"""What a decoder may take for one file."""

MEMORY = 1024 * 1024 * 1024  # of address space, libraries included
SECONDS = 5.0  # by the clock on the wall
CPU_SECONDS = 5  # of work; the kernel counts whole seconds
STARTING = 30.0  # until a decoder has loaded its libraries, on a machine that is busy
DECODERS = 2  # at a time
OPEN_FILES = 64  # libraries are loaded one by one
