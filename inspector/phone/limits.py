"""What the page takes at most, and how long it waits. One phone, one hand, one hall."""

MIB = 1024 * 1024

FILE = 256 * MIB  # one photo or film; a longer film comes by cable
SPOOL = 1024 * MIB  # everything that is under way
UNDER_WAY = 40  # files begun and not whole yet
KNOWN = 2000  # files of one session
PIECE = MIB  # what the phone sends at once
RESERVE = 256 * MIB  # free disk that is never touched

HEADERS = 8 * 1024
SMALL_BODY = 4 * 1024  # pairing, announcing a file
CONNECTIONS = 24
OF_ONE_PEER = 12

HANDSHAKE = 10.0  # seconds for TLS
SILENCE = 20.0  # without a byte in the middle of a request
REQUEST = 180.0  # for one request in all: some 6 kB/s at least
IDLE = 40.0  # between two requests

CODE_LIVES = 300.0  # seconds of a code
TRIES = 5  # wrong typed codes before typing is closed
PAUSE = 1.0  # after a wrong code
SESSION_IDLE = 30 * 60.0  # without a word from the phone
STORING = 25.0  # how long the last piece waits for the laptop's commit
