"""Which migrations this program knows, and which a file has seen. The migrations are in `migrations.py`."""

from inspector.store.driver import Connection

SET = "inspector"
KNOWN = frozenset({"begin_journal", "begin_lists_and_search", "receive_batches"})


def applied(connection: Connection) -> set[str]:
    """Names of the migrations this file has seen; empty for a file that never saw one."""
    exists = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    if connection.execute(exists).fetchone() is None:
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET,))
    return {name for (name,) in rows.fetchall()}
